package project

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"wegmarke/storage/project/crashdisk"
)

// diskRun is a life of a project on a disk that has faults.
type diskRun struct {
	*crashRun
	// place is the folder at which the disk is mounted: that of everything, or of the project file only.
	place string
	kind  crashdisk.Kind
	way   string
}

// lifeTime is far longer than a life takes on a busy machine.
const lifeTime = 2 * time.Minute

// newDiskRun prepares a life on a disk, or skips the test where no disk can be mounted. With apart
// only the project file is on that disk, as on a share.
func newDiskRun(t *testing.T, kind crashdisk.Kind, way string, apart bool) *diskRun {
	t.Helper()
	if why := crashdisk.Missing(); why != "" {
		t.Skip(why)
	}
	dir := filepath.Join(t.TempDir(), "disk")
	must(t, os.Mkdir(dir, 0o755))
	place, file := dir, ""
	if apart {
		place = filepath.Join(dir, "share")
		must(t, os.Mkdir(place, 0o755))
		file = filepath.Join(place, "p.wegmarke")
	}
	return &diskRun{crashRun: newCrashRun(t, dir, file), place: place, kind: kind, way: way}
}

// life lets a child work on a disk with a plan. watch is told each line of the child and says when it
// has seen enough; the power failing ends it too. With left the disk then is what a power cut leaves,
// otherwise what it was.
func (r *diskRun) life(p crashdisk.Plan, watch func(d *crashdisk.Disk, kind string) bool, left bool) {
	p.Kind = r.kind
	d, err := crashdisk.Load(r.place, p)
	must(r.t, err)
	unmount, err := crashdisk.Mount(d, r.place)
	must(r.t, err)
	cmd, out := r.child(r.way)
	enough, ended := make(chan struct{}), make(chan struct{})
	go func() {
		select {
		case <-enough:
		case <-ended:
		case <-time.After(lifeTime):
			r.t.Errorf("the child went on for %s without what was waited for", lifeTime)
		}
		_ = cmd.Process.Kill() // it may have ended by itself, because of the disk
	}()
	if left {
		go func() {
			<-d.Stopped()
			_ = cmd.Process.Kill()
		}()
	}
	lines, seen := bufio.NewScanner(out), false
	for lines.Scan() {
		kind, _ := r.told(lines.Text())
		if !seen && watch(d, kind) {
			seen = true
			if left {
				d.Stop() // before anything more can be acknowledged
			}
			close(enough)
		}
	}
	close(ended)
	_ = cmd.Wait() // it was killed
	must(r.t, unmountRetrying(unmount))
	must(r.t, emptied(r.place))
	if left {
		must(r.t, d.Left(r.place, r.rand))
	} else {
		must(r.t, d.Present(r.place))
	}
}

// unmountRetrying waits until the killed child has let go of its files.
func unmountRetrying(unmount func() error) error {
	var err error
	for range 100 {
		if err = unmount(); err == nil || !errors.Is(err, syscall.EBUSY) {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
	return err
}

func emptied(dir string) error {
	list, err := os.ReadDir(dir)
	for _, e := range list {
		err = errors.Join(err, os.RemoveAll(filepath.Join(dir, e.Name())))
	}
	return err
}

func never(*crashdisk.Disk, string) bool { return false }

// TestPowerCutsLoseNothingAcknowledged lets the power fail at random operations, in the middle of
// recovering and saving too, on disks of both kinds and with both ways of keeping the working copy.
func TestPowerCutsLoseNothingAcknowledged(t *testing.T) {
	for _, c := range []struct {
		name string
		kind crashdisk.Kind
		way  string
		long int
	}{
		{"journal", crashdisk.Journal, "", 500},
		{"strict", crashdisk.Strict, "", 500},
		{"remote", crashdisk.Journal, remote, 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, cuts := newDiskRun(t, c.kind, c.way, false), roundsOf(t, 6, c.long)
			acks := 0
			for i := range cuts {
				if i%4 == 3 { // a first start, with folders that do not exist yet
					acks += r.acks
					must(t, emptied(r.dir))
					r.crashRun = newCrashRun(t, r.dir, "")
				}
				r.life(crashdisk.Plan{StopAt: 1 + r.rand.IntN(1200)}, never, true)
				r.verify()
			}
			t.Logf("%d power cuts: %d edits acknowledged", cuts, acks+r.acks)
			if acks+r.acks == 0 {
				t.Fatal("no child ever got to an edit")
			}
		})
	}
}

// TestTheDiskFindsAMissingSync proves that the disk would find a fault: with the fsync before the
// replacing left out, power cuts must leave a broken or old project file.
func TestTheDiskFindsAMissingSync(t *testing.T) {
	r, cuts := newDiskRun(t, crashdisk.Journal, careless, false), roundsOf(t, 30, 150)
	found := 0
	for range cuts {
		watched := &watched{}
		r.t = watched
		r.life(crashdisk.Plan{StopAt: 300 + r.rand.IntN(900)}, never, true)
		watched.run(r.verify)
		if watched.failed {
			found++
			fresh := newCrashRun(t, r.dir, "")
			must(t, emptied(r.dir))
			r.crashRun = fresh
		}
	}
	t.Logf("%d of %d power cuts left a broken file", found, cuts)
	if found == 0 {
		t.Fatal("a disk on which nothing breaks proves nothing")
	}
}

// TestTheDiskIsFull lets the room end at a random place and come back.
func TestTheDiskIsFull(t *testing.T) {
	r, times := newDiskRun(t, crashdisk.Journal, stubborn, false), roundsOf(t, 4, 240)
	var refused int
	for range times {
		d, err := crashdisk.Load(r.place, crashdisk.Plan{})
		must(t, err)
		inRow, after := 0, -1
		r.life(crashdisk.Plan{Room: d.Used() + 1 + r.rand.Int64N(600_000)}, func(d *crashdisk.Disk, kind string) bool {
			switch {
			case kind == "refused":
				refused++
				inRow++
				if inRow == 4 {
					d.Limit(0)
					after = 0
				}
			case after >= 0:
				after++
			}
			return after > 10
		}, true)
		r.verify()
	}
	t.Logf("%d full disks: %d edits acknowledged, %d edits and saves refused", times, r.acks, refused)
	if refused == 0 {
		t.Fatal("the disk was never full")
	}
}

// TestAWriteOrAnFsyncFails lets one write or fsync fail and the power some time later.
func TestAWriteOrAnFsyncFails(t *testing.T) {
	for name, plan := range map[string]func(n int) crashdisk.Plan{
		"write": func(n int) crashdisk.Plan { return crashdisk.Plan{WriteFault: n} },
		"fsync": func(n int) crashdisk.Plan { return crashdisk.Plan{SyncFault: n} },
	} {
		t.Run(name, func(t *testing.T) {
			r, times := newDiskRun(t, crashdisk.Journal, stubborn, false), roundsOf(t, 4, 150)
			refused := 0
			for range times {
				p := plan(1 + r.rand.IntN(300))
				p.StopAt = 200 + r.rand.IntN(1000)
				r.life(p, func(_ *crashdisk.Disk, kind string) bool {
					if kind == "refused" {
						refused++
					}
					return false
				}, true)
				r.verify()
			}
			t.Logf("%d failures: %d edits acknowledged, %d edits and saves refused", times, r.acks, refused)
		})
	}
}

// TestTheShareIsGone cuts the line to the share with the project file; editing goes on.
func TestTheShareIsGone(t *testing.T) {
	r, times := newDiskRun(t, crashdisk.Journal, stubborn, true), roundsOf(t, 4, 150)
	refused := 0
	for range times {
		after := 0
		r.life(crashdisk.Plan{StopAt: 1 + r.rand.IntN(120)}, func(d *crashdisk.Disk, kind string) bool {
			select {
			case <-d.Stopped():
				after++
			default:
			}
			if kind == "refused" {
				refused++
			}
			return after > 15
		}, false)
		r.verify()
	}
	t.Logf("%d cut lines: %d edits acknowledged, %d saves refused", times, r.acks, refused)
	if refused == 0 {
		t.Fatal("no save ever met a cut line")
	}
}

// watched is a tester that keeps a failure to itself.
type watched struct {
	failed bool
}

// givenUp is thrown by a watched tester where a test would end.
type givenUp struct{}

func (w *watched) Helper()               {}
func (w *watched) Fatal(...any)          { w.FailNow() }
func (w *watched) Errorf(string, ...any) { w.failed = true }
func (w *watched) FailNow()              { w.failed = true; panic(givenUp{}) }

// run calls f until it ends or fails.
func (w *watched) run(f func()) {
	defer func() {
		if p := recover(); p != nil && p != (givenUp{}) {
			panic(p)
		}
	}()
	f()
}

// TestEveryCopyIsWhole copies the project file while it is edited and saved, as a sync program does.
func TestEveryCopyIsWhole(t *testing.T) {
	r, copies := newCrashRun(t, t.TempDir(), ""), roundsOf(t, 25, 1000)
	cmd, out := r.child("")
	var mu sync.Mutex
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			mu.Lock()
			r.told(lines.Text())
			mu.Unlock()
		}
	}()
	count := func() (ack, saved int) {
		mu.Lock()
		defer mu.Unlock()
		return r.ack, r.saved
	}
	s, err := crashStore(t.TempDir())
	must(t, err)
	copied := filepath.Join(t.TempDir(), "copy.wegmarke")
	different, last := 0, -1
	for done := 0; done < copies; {
		_, least := count()
		b, err := os.ReadFile(r.file)
		if errors.Is(err, os.ErrNotExist) && least == 0 {
			time.Sleep(time.Millisecond)
			continue
		}
		must(t, err)
		most, _ := count()
		must(t, os.WriteFile(copied, b, 0o600))
		p, doc, err := s.Open(copied)
		must(t, err)
		must(t, p.Close(context.Background()))
		// The child may have kept one edit and saved it before it could report.
		if r.publishedAt = r.compare("copy", doc, r.published, r.publishedAt, least); r.publishedAt > most+2*saveEvery {
			t.Fatalf("copy ends with edit %d, %d had been reported", r.publishedAt, most)
		}
		if r.publishedAt != last {
			different, last = different+1, r.publishedAt
		}
		done++
	}
	must(t, cmd.Process.Kill())
	<-ended
	_ = cmd.Wait() // it was killed
	t.Logf("%d copies, %d of them different, while %d edits were acknowledged", copies, different, r.acks)
	if different < 2 {
		t.Fatal("the file did not change while it was copied")
	}
}
