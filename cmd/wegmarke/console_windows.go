package main

import (
	"os"
	"syscall"
)

// attachConsole lets a verb write to the console it was called from. Windows gives a program with
// a window none of its own; output that goes to a file or a pipe arrives without this.
func attachConsole(args []string) {
	if name, _ := splitVerb(args); name == "" {
		return
	}
	const parent = ^uintptr(0)
	attach := syscall.NewLazyDLL("kernel32.dll").NewProc("AttachConsole")
	if ok, _, _ := attach.Call(parent); ok == 0 {
		return
	}
	for _, stream := range []**os.File{&os.Stdout, &os.Stderr} {
		if _, err := (*stream).Stat(); err == nil {
			continue // redirected: keep it
		}
		if console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0); err == nil {
			*stream = console
		}
	}
}
