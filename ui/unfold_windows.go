package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

var (
	isIconic   = windows.NewLazySystemDLL("user32.dll").NewProc("IsIconic")
	showWindow = windows.NewLazySystemDLL("user32.dll").NewProc("ShowWindow")
)

// restored is SW_RESTORE.
const restored = 9

// unfold brings a window back out of the task bar.
func unfold(w fyne.Window) {
	n, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	n.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		if folded, _, _ := isIconic.Call(c.HWND); folded != 0 {
			_, _, _ = showWindow.Call(c.HWND, restored)
		}
	})
}
