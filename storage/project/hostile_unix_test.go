//go:build !windows

package project

import (
	"net"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// limitMemory keeps a child from taking the machine with it.
func limitMemory(bytes uint64) {
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: bytes, Max: bytes})
}

// peakMemory is the most memory that a process has had, in bytes.
func peakMemory(s *os.ProcessState) int64 {
	usage, ok := s.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
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
