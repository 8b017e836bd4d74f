package ui

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	// garbageShare is how much garbage may gather before it is collected, in per cent of what is in use.
	garbageShare = 60
	// tidyPace is how often the window looks whether it holds memory that it does not use.
	tidyPace = 2 * time.Second
	// tidyAbove is how many bytes of such memory are worth giving back at once, tidyAtRest how many when
	// nobody does anything.
	tidyAbove  = 48 << 20
	tidyAtRest = 8 << 20
	// restShare is how many bytes are allocated at most between two looks when nobody does anything.
	restShare = 1 << 20
)

// tidyMemory gives memory back to the system that reading and writing whole projects leaves behind, and
// all that is not used as soon as the window is left alone. The runtime does so too, but over many
// minutes. The function it returns ends that.
func tidyMemory() (stop func()) {
	before := debug.SetGCPercent(garbageShare)
	ticker, end := time.NewTicker(tidyPace), make(chan struct{})
	go func() {
		var t tidier
		for {
			select {
			case <-ticker.C:
				if t.due(lookAtMemory()) {
					giveBack()
					t.floor = lookAtMemory().unused
				}
			case <-end:
				ticker.Stop()
				return
			}
		}
	}()
	return func() {
		close(end)
		debug.SetGCPercent(before)
	}
}

// giveBack collects all garbage and returns what is free then. It takes a processor for some
// milliseconds, but not the one that paints.
func giveBack() {
	debug.FreeOSMemory()
	trimDriver()
}

// tidier decides when to give memory back.
type tidier struct {
	// floor is what was not in use right after memory was given back: gaps between objects, and what has
	// been allocated since.
	floor uint64
	// allocated is how much had been allocated at the last look; done says that memory was given back since
	// anybody did anything.
	allocated uint64
	done      bool
}

// due takes a look and says whether it is time.
func (t *tidier) due(now memoryLook) bool {
	resting := now.allocated-t.allocated <= restShare
	t.allocated = now.allocated
	if !resting {
		t.done = false
		return now.unused > t.floor+tidyAbove
	}
	if t.done {
		return false
	}
	t.done = true
	return now.unused > tidyAtRest
}

// memoryLook is what is known of the heap at a moment: how much of it has no objects in it, garbage
// included as far as it is known, and how much was ever allocated.
type memoryLook struct{ unused, allocated uint64 }

func lookAtMemory() memoryLook {
	sample := []metrics.Sample{
		{Name: "/memory/classes/heap/free:bytes"},
		{Name: "/memory/classes/heap/unused:bytes"},
		{Name: "/memory/classes/heap/objects:bytes"},
		{Name: "/gc/heap/live:bytes"},
		{Name: "/gc/heap/allocs:bytes"},
	}
	metrics.Read(sample)
	free, unused, objects, live := sample[0].Value.Uint64(), sample[1].Value.Uint64(), sample[2].Value.Uint64(), sample[3].Value.Uint64()
	return memoryLook{unused: free + unused + max(objects, live) - live, allocated: sample[4].Value.Uint64()}
}
