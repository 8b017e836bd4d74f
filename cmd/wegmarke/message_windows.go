package main

import (
	"syscall"
	"unsafe"
)

// showMessage shows a message box of Windows, which needs neither the toolkit nor OpenGL, and waits until
// it is closed.
func showMessage(title, text string) {
	const okIconErrorForeground = 0x10 | 0x10000
	box := syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW")
	head, err := syscall.UTF16PtrFromString(title)
	if err != nil {
		return // a text with a zero in it, which ours have not
	}
	body, err := syscall.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	_, _, _ = box.Call(0, uintptr(unsafe.Pointer(body)), uintptr(unsafe.Pointer(head)), okIconErrorForeground)
}
