package recent

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var addToRecentDocs = windows.NewLazySystemDLL("shell32.dll").NewProc("SHAddToRecentDocs")

// asPath is SHARD_PATHW: what follows is a path.
const asPath = 3

// tellSystem fills the list at the icon in the task bar and the one of the Start menu.
func tellSystem(path string) error {
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	_, _, _ = addToRecentDocs.Call(asPath, uintptr(unsafe.Pointer(p))) // returns nothing
	return nil
}
