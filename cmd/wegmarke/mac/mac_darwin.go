//go:build cgo

package mac

/*
#cgo LDFLAGS: -framework Foundation -framework AppKit
#include <stdlib.h>
#include "menu_darwin.h"
*/
import "C"

import "unsafe"

// opened takes the events of this process, which come to a C function and so to a variable.
var opened Documents

// Opened is what the system asks to open.
func Opened() *Documents { return &opened }

// wegmarkeOpenDocument is called by documents_darwin.m; the path is the caller's and is copied.
//
//export wegmarkeOpenDocument
func wegmarkeOpenDocument(path *C.char) { opened.add(C.GoString(path)) }

// SetMenu puts the words into the menu bar. It must be called on the main thread, and again whenever the
// menu bar was made anew.
func SetMenu(m Menu) {
	words := []string{
		m.About, m.Settings, m.Services, m.Hide, m.HideOthers, m.ShowAll, m.Quit,
		m.Window, m.Minimise, m.Zoom, m.ToFront, m.FullScreen, m.Help,
	}
	list := make([]*C.char, len(words))
	for i, word := range words {
		list[i] = C.CString(word)
	}
	C.wegmarkeSetMenu(&list[0])
	for _, word := range list {
		C.free(unsafe.Pointer(word))
	}
}
