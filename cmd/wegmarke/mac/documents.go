// Package mac speaks to macOS where the toolkit does not: it takes the documents that the Finder asks the
// program to open, and puts the words of the application's menu into the language of the window.
//
// There is one process for all documents on macOS, and they come as events: the first one while the
// toolkit starts, long before there is a window. On other systems nothing ever comes. The package knows
// nothing of projects or windows and imports nothing of ours.
package mac

import "sync"

// mostWaiting bounds the documents that are kept until the window stands.
const mostWaiting = 64

// Documents keeps what is to be opened until somebody takes it over. The zero value is ready.
type Documents struct {
	mu      sync.Mutex
	receive func(path string)
	waiting []string
}

// Receive has each document handed to f, those first that came earlier. f may be called in any goroutine
// and must not wait: macOS stands still meanwhile.
func (d *Documents) Receive(f func(path string)) {
	d.mu.Lock()
	d.receive = f
	early := d.waiting
	d.waiting = nil
	d.mu.Unlock()
	for _, path := range early {
		f(path)
	}
}

// add takes a document that is to be opened.
func (d *Documents) add(path string) {
	d.mu.Lock()
	f := d.receive
	if f == nil && path != "" && len(d.waiting) < mostWaiting {
		d.waiting = append(d.waiting, path)
	}
	d.mu.Unlock()
	if f != nil && path != "" {
		f(path)
	}
}

// Menu are the words of the menus that the system itself adds to the menu bar.
type Menu struct {
	About, Settings, Services, Hide, HideOthers, ShowAll, Quit string
	Window, Minimise, Zoom, ToFront, FullScreen, Help          string
}
