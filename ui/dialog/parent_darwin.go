package dialog

import (
	"fyne.io/fyne/v2"
	"github.com/ncruces/zenity"
)

// parentOf is 0, because the dialog runs in a process of its own and cannot belong to a window.
func parentOf(fyne.Window) uintptr { return 0 }

func attach(uintptr) []zenity.Option { return nil }
