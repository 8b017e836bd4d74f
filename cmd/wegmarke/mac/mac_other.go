//go:build !darwin || !cgo

package mac

// Opened is what the system asks to open: nothing here.
func Opened() *Documents { return &Documents{} }

// SetMenu does nothing here: only macOS has menus of its own.
func SetMenu(Menu) {}
