package bench

import (
	"context"
	"errors"
	"runtime"
	"runtime/pprof"
	"time"
)

// ErrNoFrame means that the window was not painted any more.
var ErrNoFrame = errors.New("the window was not painted for a minute")

// Runner carries out phases and collects what they cost. Its methods belong to the goroutine of
// the script, never to the main one.
type Runner struct {
	probe  *Probe
	main   func(func())
	report *Report
	// seen holds the steps of each phase, for those that are done more than once.
	seen map[string]*phase
}

// phase is what is known of one kind of step.
type phase struct {
	steps          []sample
	mallocs, bytes uint64
	at             int
}

// NewRunner makes a runner. main runs a function on the main goroutine and waits for it.
func NewRunner(probe *Probe, main func(func())) *Runner {
	return &Runner{probe: probe, main: main, seen: make(map[string]*phase), report: &Report{
		System: runtime.GOOS + "/" + runtime.GOARCH, Clock: ClockName, Load: []string{Load()},
	}}
}

// Report is what was measured so far.
func (r *Runner) Report() *Report { return r.report }

// Main runs f on the main goroutine and waits for it; what it costs is not counted.
func (r *Runner) Main(f func()) { r.main(f) }

// Phase runs a step n times on the main goroutine, each followed by a frame. Steps of a name that
// was used before are counted to those.
func (r *Runner) Phase(name string, n int, step func(i int)) error {
	label := pprof.WithLabels(context.Background(), pprof.Labels("phase", name))
	r.main(func() { pprof.SetGoroutineLabels(label) })
	defer r.main(func() { pprof.SetGoroutineLabels(context.Background()) })

	p := r.seen[name]
	if p == nil {
		p = &phase{at: len(r.report.Phases)}
		r.seen[name] = p
		r.report.Phases = append(r.report.Phases, Phase{})
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range n {
		s, err := r.step(func() { step(i) })
		if err != nil {
			return err
		}
		p.steps = append(p.steps, s)
	}
	runtime.ReadMemStats(&after)
	p.mallocs += after.Mallocs - before.Mallocs
	p.bytes += after.TotalAlloc - before.TotalAlloc
	count := float64(max(len(p.steps), 1))
	out := summary(name, p.steps)
	out.Allocs, out.AllocKB, out.Memory = float64(p.mallocs)/count, float64(p.bytes)/1024/count, memory()
	r.report.Phases[p.at] = out
	return nil
}

// Rest lets n frames pass in which the window finishes what the steps before have begun.
func (r *Runner) Rest(name string, n int) error { return r.Phase(name, n, func(int) {}) }

// step measures one step and the frame after it.
func (r *Runner) step(f func()) (sample, error) {
	var begin, handled, end mark
	r.main(func() {
		begin = now()
		f()
		handled = now()
		r.probe.Arm()
	})
	painted, ok := r.probe.wait()
	if !ok {
		return sample{}, ErrNoFrame
	}
	r.main(func() { end = now() })
	return sample{
		handler: handled.cpu - begin.cpu, paint: painted.cpu - handled.cpu,
		swap: end.cpu - painted.cpu, wall: painted.wall.Sub(begin.wall),
	}, nil
}

// Idle measures how busy a window is that nobody touches.
func (r *Runner) Idle(name string, d time.Duration) {
	var begin, end time.Duration
	r.main(func() { begin = CPU() })
	process, at := ProcessCPU(), time.Now()
	time.Sleep(d)
	r.main(func() { end = CPU() })
	took := float64(time.Since(at))
	r.report.Idle = append(r.report.Idle, Idle{
		Name: name, Main: 100 * float64(end-begin) / took, Process: 100 * float64(ProcessCPU()-process) / took,
	})
}

// Hold notes the memory that is held now.
func (r *Runner) Hold(name string) {
	r.report.Held = append(r.report.Held, Held{Name: name, Memory: memory()})
}

// Opened waits until the frame after an opening is painted. begin is when the opening began, show
// the time that the main goroutine needed to build the page, up to the clock value handled.
func (r *Runner) Opened(o Opening, begin time.Time, handled time.Duration) error {
	painted, ok := r.probe.wait()
	if !ok {
		return ErrNoFrame
	}
	o.Screen = ms(painted.wall.Sub(begin))
	o.Paint = ms(painted.cpu - handled)
	o.Memory = memory()
	r.report.Openings = append(r.report.Openings, o)
	if start, ok := ProcessStart(); ok && r.report.Start.Map == 0 {
		r.report.Start.Map = ms(painted.wall.Sub(start))
		r.main(func() { r.report.Start.First = ms(r.probe.First().Sub(start)) })
	}
	return nil
}

// Finish notes what is true at the end.
func (r *Runner) Finish() {
	r.report.Load = append(r.report.Load, Load())
	r.report.Memory = memory()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	r.report.Memory.Live = float64(m.HeapAlloc) / (1 << 20)
}

// memory adds to what the system knows what the runtime does.
func memory() MemoryUse {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	out := Memory()
	out.Go = float64(m.Sys-m.HeapReleased) / (1 << 20)
	return out
}
