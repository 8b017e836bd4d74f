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
	tidyPace = 5 * time.Second
	// tidyAbove is how many bytes of such memory are worth giving back at once.
	tidyAbove = 48 << 20
)

// tidyMemory gives memory back to the system that reading and writing whole projects leaves behind. The
// runtime does so too, but over many minutes. The function it returns ends that.
func tidyMemory() (stop func()) {
	before := debug.SetGCPercent(garbageShare)
	ticker, end := time.NewTicker(tidyPace), make(chan struct{})
	go func() {
		floor := uint64(0) // what cannot be given back: gaps between objects
		for {
			select {
			case <-ticker.C:
				if unusedMemory() > floor+tidyAbove {
					debug.FreeOSMemory()
					floor = unusedMemory()
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

// unusedMemory is what the heap holds and has no objects in, garbage included as far as it is known.
func unusedMemory() uint64 {
	sample := []metrics.Sample{
		{Name: "/memory/classes/heap/free:bytes"},
		{Name: "/memory/classes/heap/unused:bytes"},
		{Name: "/memory/classes/heap/objects:bytes"},
		{Name: "/gc/heap/live:bytes"},
	}
	metrics.Read(sample)
	free, unused, objects, live := sample[0].Value.Uint64(), sample[1].Value.Uint64(), sample[2].Value.Uint64(), sample[3].Value.Uint64()
	return free + unused + max(objects, live) - live
}
