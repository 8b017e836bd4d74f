package bench

import (
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// ClockName says what CPU measures here.
const ClockName = "processor time of the main thread"

// CPU is the processor time of the calling thread so far. The toolkit holds the main goroutine on
// one thread, so on that goroutine differences count the main thread alone, however busy the
// machine is.
func CPU() time.Duration { return clock(unix.CLOCK_THREAD_CPUTIME_ID) }

// ProcessCPU is the processor time of all threads so far.
func ProcessCPU() time.Duration { return clock(unix.CLOCK_PROCESS_CPUTIME_ID) }

func clock(id int32) time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(id, &t); err != nil {
		return 0
	}
	return time.Duration(t.Nano())
}

// ProcessStart is when the system started this process, to a hundredth of a second.
func ProcessStart() (time.Time, bool) {
	b, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return time.Time{}, false
	}
	// The name of the program stands in brackets and may hold blanks; the numbers follow it.
	_, rest, found := strings.Cut(string(b), ") ")
	fields := strings.Fields(rest)
	const startTime = 19 // the 22nd value, counted from the third
	if !found || len(fields) <= startTime {
		return time.Time{}, false
	}
	ticks, err := strconv.ParseInt(fields[startTime], 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	const tick = 10 * time.Millisecond // as the kernel promises to every program
	up := clock(unix.CLOCK_BOOTTIME)
	return time.Now().Add(time.Duration(ticks)*tick - up), true
}

// Memory is what the process holds now, and has held at most.
func Memory() MemoryUse {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return MemoryUse{}
	}
	var m MemoryUse
	for _, line := range strings.Split(string(b), "\n") {
		name, value, _ := strings.Cut(line, ":")
		fields := strings.Fields(value)
		if len(fields) != 2 || fields[1] != "kB" {
			continue
		}
		n, err := strconv.ParseFloat(fields[0], 64)
		if err != nil {
			continue
		}
		switch name {
		case "VmRSS":
			m.Resident = n / 1024
		case "RssAnon":
			m.Anonymous = n / 1024
		case "VmHWM":
			m.Peak = n / 1024
		}
	}
	return m
}

// Load is how busy the machine is: the mean number of runnable processes over one minute.
func Load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	one, _, _ := strings.Cut(string(b), " ")
	return one
}
