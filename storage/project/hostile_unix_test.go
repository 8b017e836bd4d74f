//go:build !windows

package project

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// limitMemory keeps a child from taking the machine with it.
func limitMemory(bytes uint64) {
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: bytes, Max: bytes})
}

// peakMemory is the most memory that this process has had, in bytes; 0 where that is not known. What the
// parent is told when the process ends contains its own memory.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kilobytes int64
	_, _ = fmt.Sscan(rest, &kilobytes)
	return kilobytes << 10
}

// processTime is the processor time that this process has taken so far.
func processTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// hostilePlaces are what may stand under the name of a file and is none.
func hostilePlaces() []hostile {
	link := func(to string) func(*testing.T, string) string {
		return func(t *testing.T, path string) string {
			must(t, os.Symlink(to, path))
			return path
		}
	}
	return []hostile{
		{name: "pipe", want: "no project", make: func(t *testing.T, path string) string {
			must(t, syscall.Mkfifo(path, 0o600))
			return path
		}},
		{name: "link to a pipe", want: "no project", make: func(t *testing.T, path string) string {
			must(t, syscall.Mkfifo(path+".pipe", 0o600))
			must(t, os.Symlink(path+".pipe", path))
			return path
		}},
		{name: "socket", want: "no project", make: func(t *testing.T, _ string) string {
			// The name of a socket must be short.
			dir, err := os.MkdirTemp("", "wm")
			must(t, err)
			t.Cleanup(func() { os.RemoveAll(dir) })
			path := filepath.Join(dir, "s.wegmarke")
			l, err := net.Listen("unix", path)
			must(t, err)
			t.Cleanup(func() { l.Close() })
			return path
		}},
		{name: "device without end", want: "no project", make: link("/dev/zero")},
		{name: "terminal", want: "no project, missing", make: link("/dev/tty")},
		{name: "link to itself", want: "no project, missing", make: func(t *testing.T, path string) string { return link(path)(t, path) }},
		{name: "link to nothing", want: "missing", make: link("nothing.wegmarke")},
		{name: "link to a folder", want: "no project", make: link(".")},
	}
}
