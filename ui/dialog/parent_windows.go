package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/ncruces/zenity"
)

// parentOf is the handle of a window.
func parentOf(w fyne.Window) (handle uintptr) {
	if n, ok := w.(driver.NativeWindow); ok {
		n.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				handle = c.HWND
			}
		})
	}
	return handle
}

// attach keeps the dialog above its window and the window shut meanwhile.
func attach(handle uintptr) []zenity.Option {
	if handle == 0 {
		return nil
	}
	return []zenity.Option{zenity.Attach(handle)}
}
