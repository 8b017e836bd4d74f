package bench

import (
	"slices"
	"time"
)

// Report is all that was measured in one run. Times are milliseconds, sizes megabytes, unless a
// name says otherwise.
type Report struct {
	File   string     `json:"file"`
	Cards  int        `json:"cards"`
	Maps   int        `json:"maps"`
	Window [2]float32 `json:"window"`
	Scale  float32    `json:"scale"`
	System string     `json:"system"`
	// Clock says what the times of handlers and frames count.
	Clock string `json:"clock"`
	// Load is that of the machine at the beginning and at the end.
	Load     []string  `json:"load"`
	Start    Start     `json:"start_ms"`
	Openings []Opening `json:"openings"`
	Phases   []Phase   `json:"phases"`
	Idle     []Idle    `json:"idle"`
	// Held is the memory at moments that are compared with a target.
	Held   []Held    `json:"held"`
	Memory MemoryUse `json:"memory_mb"`
}

// Start counts from the start of the process; zero where that is not known.
type Start struct {
	// First is when the first frame was painted, Map when the map was on the screen.
	First float64 `json:"first_frame"`
	Map   float64 `json:"map"`
}

// Opening is one opening of the project. Read and Screen are wall times.
type Opening struct {
	// Read is how long the file took, Screen from the same beginning until the map was painted.
	Read   float64 `json:"read_ms"`
	Screen float64 `json:"screen_ms"`
	// Show and Paint are what the main thread did of it: building the page and the first frame.
	Show   float64   `json:"show_cpu_ms"`
	Paint  float64   `json:"paint_cpu_ms"`
	Memory MemoryUse `json:"memory_mb"`
}

// Phase is one kind of step, done N times.
type Phase struct {
	Name string `json:"name"`
	N    int    `json:"n"`
	// Frame is handler and painting together, without the exchange of buffers.
	Frame   Spread `json:"frame_ms"`
	Handler Spread `json:"handler_ms"`
	Paint   Spread `json:"paint_ms"`
	// Swap is the exchange of buffers, which is copying where there is no graphics card.
	Swap Spread `json:"swap_ms"`
	// Wall is from the beginning of the handler until the frame was painted, waiting included.
	Wall Spread `json:"wall_ms"`
	// Allocs and AllocKB are per step and count all goroutines.
	Allocs  float64   `json:"allocs_per_step"`
	AllocKB float64   `json:"alloc_kb_per_step"`
	Memory  MemoryUse `json:"memory_mb"`
}

// Idle is how much of one processor a resting window takes, in per cent.
type Idle struct {
	Name    string  `json:"name"`
	Main    float64 `json:"main_thread_percent"`
	Process float64 `json:"process_percent"`
}

// Held is the memory at some moment of the script.
type Held struct {
	Name   string    `json:"name"`
	Memory MemoryUse `json:"memory_mb"`
}

// MemoryUse is resident memory, the part of it that is no file, and the most there ever was; and what
// the Go part of the program holds of it. Where there is no graphics card the rest is mostly the
// textures of the driver, which lie on the card otherwise.
type MemoryUse struct {
	Resident  float64 `json:"resident"`
	Anonymous float64 `json:"anonymous"`
	Peak      float64 `json:"peak"`
	Go        float64 `json:"go"`
	// Live is what is in use of that after a collection; only known at the end.
	Live float64 `json:"go_live,omitempty"`
}

// Spread describes many times: the middle one, the one that 95 of 100 stay below, and the worst.
type Spread struct {
	P50   float64 `json:"p50"`
	P95   float64 `json:"p95"`
	Worst float64 `json:"worst"`
}

// sample is what one step cost.
type sample struct{ handler, paint, swap, wall time.Duration }

func summary(name string, steps []sample) Phase {
	spread := func(f func(sample) time.Duration) Spread {
		all := make([]time.Duration, len(steps))
		for i, s := range steps {
			all[i] = f(s)
		}
		return spreadOf(all)
	}
	return Phase{
		Name: name, N: len(steps),
		Frame:   spread(func(s sample) time.Duration { return s.handler + s.paint }),
		Handler: spread(func(s sample) time.Duration { return s.handler }),
		Paint:   spread(func(s sample) time.Duration { return s.paint }),
		Swap:    spread(func(s sample) time.Duration { return s.swap }),
		Wall:    spread(func(s sample) time.Duration { return s.wall }),
	}
}

func spreadOf(all []time.Duration) Spread {
	if len(all) == 0 {
		return Spread{}
	}
	slices.Sort(all)
	at := func(percent int) float64 {
		// The nearest rank: the smallest value that so many per cent do not exceed.
		rank := (len(all)*percent + 99) / 100
		return ms(all[max(rank, 1)-1])
	}
	return Spread{P50: at(50), P95: at(95), Worst: at(100)}
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
