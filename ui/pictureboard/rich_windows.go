package pictureboard

import (
	"errors"
	"fmt"
	"runtime"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	unicodeText = 13 // CF_UNICODETEXT
	moveable    = 2  // GMEM_MOVEABLE
)

var errTaken = errors.New("another program holds the clipboard")

// call calls a function of the system by its name in a library that is always there.
func call(library, name string, args ...uintptr) uintptr {
	r, _, _ := windows.NewLazySystemDLL(library).NewProc(name).Call(args...)
	return r
}

// opened runs f while the clipboard belongs to this thread.
func opened(f func() error) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for tries := 0; call("user32.dll", "OpenClipboard", 0) == 0; tries++ {
		if tries == 20 {
			return errTaken
		}
		time.Sleep(5 * time.Millisecond)
	}
	defer call("user32.dll", "CloseClipboard")
	return f()
}

// htmlFormat is the number of the format that spreadsheets and word processors exchange HTML in.
func htmlFormat() (uintptr, error) {
	name, err := windows.UTF16PtrFromString("HTML Format")
	if err != nil {
		return 0, err
	}
	format := call("user32.dll", "RegisterClipboardFormatW", uintptr(unsafe.Pointer(name)))
	if format == 0 {
		return 0, errUnusable
	}
	return format, nil
}

func writeTable(text, html string) error {
	format, err := htmlFormat()
	if err != nil {
		return err
	}
	wide, err := windows.UTF16FromString(text)
	if err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	letters := unsafe.Slice((*byte)(unsafe.Pointer(&wide[0])), 2*len(wide))
	return opened(func() error {
		call("user32.dll", "EmptyClipboard")
		if err := put(unicodeText, letters); err != nil {
			return err
		}
		return put(format, append(toCFHTML(html), 0))
	})
}

// put hands bytes over to the clipboard, which owns them from then on.
func put(format uintptr, b []byte) error {
	block := call("kernel32.dll", "GlobalAlloc", moveable, uintptr(len(b)))
	if block == 0 {
		return errLarge
	}
	at := call("kernel32.dll", "GlobalLock", block)
	if at == 0 {
		call("kernel32.dll", "GlobalFree", block)
		return errUnusable
	}
	copy(bytesAt(at, len(b)), b)
	call("kernel32.dll", "GlobalUnlock", block)
	if call("user32.dll", "SetClipboardData", format, block) == 0 {
		call("kernel32.dll", "GlobalFree", block)
		return errUnusable
	}
	return nil
}

// bytesAt is memory that the system gave an address of.
func bytesAt(at uintptr, n int) []byte {
	return unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&at))), n)
}

func readHTML() (html []byte, err error) {
	format, err := htmlFormat()
	if err != nil {
		return nil, err
	}
	err = opened(func() error {
		block := call("user32.dll", "GetClipboardData", format)
		if block == 0 {
			return nil // there is none
		}
		size := call("kernel32.dll", "GlobalSize", block)
		if size > largest {
			return errLarge
		}
		at := call("kernel32.dll", "GlobalLock", block)
		if at == 0 {
			return errUnusable
		}
		html = []byte(fromCFHTML(bytesAt(at, int(size))))
		call("kernel32.dll", "GlobalUnlock", block)
		return nil
	})
	return html, err
}
