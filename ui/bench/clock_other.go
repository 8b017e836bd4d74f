//go:build !linux

package bench

import (
	"runtime"
	"time"
)

// ClockName says what CPU measures here: other systems are timed by the clock on the wall, which
// also counts the time in which the thread waited for a processor.
const ClockName = "wall time"

// CPU is the time so far.
func CPU() time.Duration { return time.Duration(time.Now().UnixNano()) }

// ProcessCPU is not known here.
func ProcessCPU() time.Duration { return 0 }

// ProcessStart is not known here.
func ProcessStart() (time.Time, bool) { return time.Time{}, false }

// Memory is what the Go part of the process has from the system; the rest is not known here.
func Memory() MemoryUse {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return MemoryUse{Resident: float64(m.Sys) / (1 << 20)}
}

// Load is not known here.
func Load() string { return "" }
