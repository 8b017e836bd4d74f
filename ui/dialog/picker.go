package dialog

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"wegmarke/ui/i18n"
)

// Picker lets the user choose a path. Done is called once with an absolute path, on the main
// goroutine; when the user cancels it is never called. While one choice is open, a second one is
// ignored.
type Picker interface {
	// Open asks for a file that is there. Folder is where to begin, "" for where the system likes.
	Open(title string, filters []Filter, folder string, done func(path string))
	// Save asks where to write. The path has an ending of the filters, and the user has agreed to
	// replace a file that is there already. Nothing is written or emptied yet.
	Save(title, name string, filters []Filter, folder string, done func(path string))
	// Folder asks for a folder.
	Folder(title, folder string, done func(path string))
}

// PickerParams is what a picker needs.
type PickerParams struct {
	Window fyne.Window
	Words  *i18n.Catalog
	// Do runs a function on the main goroutine; nil is fyne.Do.
	Do func(func())
}

// NewPicker makes the picker of a window. It shows the dialogs of the system, or of the toolkit
// where the system has none.
func NewPicker(p PickerParams) Picker {
	if p.Do == nil {
		p.Do = fyne.Do
	}
	c := &chooser{PickerParams: p, native: choose, start: func(f func()) { go f() }, exists: exists}
	c.ask = NewAsk(p.Window, p.Words)
	c.own = &ownDialogs{window: p.Window, words: p.Words}
	return c
}

type mode uint8

const (
	modeOpen mode = iota
	modeSave
	modeFolder
)

// request is one choice that a user is to make.
type request struct {
	mode                mode
	title, name, folder string
	filters             []Filter
	// parent is the window to stand above, as the system knows it; 0 for unknown.
	parent uintptr
}

// errNoDialog is returned when the system has no dialog to offer.
var errNoDialog = errors.New("no system dialog")

// chooser is the picker. Its three functions are the seams for tests.
type chooser struct {
	PickerParams
	ask *Ask
	own interface {
		show(r request, done func(path string))
	}
	// native blocks until the user has chosen; "" means cancelled.
	native func(r request) (string, error)
	start  func(func())
	exists func(path string) bool
	open   bool
}

// Open implements Picker.
func (c *chooser) Open(title string, filters []Filter, folder string, done func(string)) {
	c.run(request{mode: modeOpen, title: title, filters: filters, folder: folder}, done)
}

// Save implements Picker.
func (c *chooser) Save(title, name string, filters []Filter, folder string, done func(string)) {
	c.run(request{mode: modeSave, title: title, name: withEnding(name, filters), filters: filters, folder: folder}, done)
}

// Folder implements Picker.
func (c *chooser) Folder(title, folder string, done func(string)) {
	c.run(request{mode: modeFolder, title: title, folder: folder}, done)
}

func (c *chooser) run(r request, done func(string)) {
	if c.open {
		return
	}
	c.open = true
	r.parent = parentOf(c.Window)
	c.start(func() {
		path, err := c.native(r)
		c.Do(func() {
			c.open = false
			switch {
			case err != nil:
				c.own.show(r, func(path string) { c.deliver(r, path, false, done) })
			case path != "":
				c.deliver(r, path, true, done)
			}
		})
	})
}

// deliver hands over the path. The system has asked about replacing the name that the user typed;
// if an ending was missing, the file with the ending is another one, and so is a question.
func (c *chooser) deliver(r request, path string, asked bool, done func(string)) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	if r.mode != modeSave {
		done(path)
		return
	}
	full := withEnding(path, r.filters)
	if asked && full == path || !c.exists(full) {
		done(full)
		return
	}
	c.ask.Confirm(Question{
		Title: r.title, Text: c.Words.T("dialog.replace", i18n.Values{"file": filepath.Base(full)}),
		Yes: c.Words.T("button.replace"), No: c.Words.T("button.cancel"),
		Done: func(yes bool) {
			if yes {
				done(full)
			}
		},
	})
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, os.ErrNotExist)
}
