package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

const (
	// caretRest is for how long a caret blinks after the last movement in its field.
	caretRest = 5 * time.Second
	// caretLook is how often the window looks for a field that rests, caretBeat how often the caret of such
	// a field is kept from blinking; the toolkit lets it blink again after 300 ms.
	caretLook = time.Second
	caretBeat = 200 * time.Millisecond
)

// writing is a text field of the toolkit, in whatever form.
type writing interface {
	fyne.Focusable
	CursorTextOffset() int
	SelectedText() string
}

// caret keeps the caret of a field that nobody writes in from blinking: for every shade of it the toolkit
// paints the whole window, twelve times a second.
type caret struct {
	field    writing
	at       int
	selected string
	since    time.Time
}

// look takes a look at what has the keyboard and says how long to wait for the next one. A field that
// rests is sent a key that means nothing: the toolkit holds the caret for a moment after every key.
func (c *caret) look(focused fyne.Focusable, now time.Time) time.Duration {
	f, ok := focused.(writing)
	if !ok {
		c.field = nil
		return caretLook
	}
	if at, selected := f.CursorTextOffset(), f.SelectedText(); f != c.field || at != c.at || selected != c.selected {
		*c = caret{field: f, at: at, selected: selected, since: now}
	}
	if now.Sub(c.since) < caretRest {
		return caretLook
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUnknown})
	return caretBeat
}

// watchCaret looks after the caret for as long as the window is open.
func (w *window) watchCaret() {
	var c caret
	var again func()
	again = func() {
		if !w.closed {
			w.sys.Later(c.look(w.win.Canvas().Focused(), w.sys.Now()), again)
		}
	}
	again()
}
