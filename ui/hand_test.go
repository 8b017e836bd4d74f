package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/i18n"
)

// hand makes gestures in a window without a display: it calls what the toolkit's driver calls, in the
// same order, when a person presses keys and moves the pointer. Its clock goes on when it says so, and
// timers and background work run when the program comes round, as they do there.
type hand struct {
	// steps is what was done to the project since it was last emptied, as the program traces it.
	steps   []string
	w       *window
	mods    fyne.KeyModifier
	now     time.Time
	pointer *pointer
	timers  []*alarm
	// posed is the number of timers and other work ever asked for, by which those due at once keep their order.
	posed int
	// rushed says that the program does not come round between the parts of a gesture.
	rushed bool
}

// alarm is work that is due at some time.
type alarm struct {
	at   time.Time
	pose int
	f    func()
}

func newHand() *hand {
	h := &hand{now: time.Unix(1000, 0)}
	h.pointer = &pointer{h: h}
	return h
}

// handSystem asks for real where the window has a question, and has a clock that goes on from
// gesture to gesture only, so that a double click is one and two clicks are none.
type handSystem struct {
	pickingSystem
	hand *hand
	desk desktopSystem
}

func (s handSystem) Mods() fyne.KeyModifier { return s.hand.mods }
func (s handSystem) Now() time.Time         { return s.hand.now }
func (s handSystem) Main(f func())          { s.hand.later(0, f) }
func (s handSystem) Background(f func())    { s.hand.later(0, f) }
func (s handSystem) Later(d time.Duration, f func()) (stop func()) {
	return s.hand.later(d, f)
}

func (s handSystem) Ask(w fyne.Window, words *i18n.Catalog) asker {
	return s.desk.Ask(w, words)
}

func (h *hand) later(d time.Duration, f func()) (stop func()) {
	h.posed++
	a := &alarm{h.now.Add(d), h.posed, f}
	h.timers = append(h.timers, a)
	return func() {
		h.timers = slices.DeleteFunc(h.timers, func(o *alarm) bool { return o == a })
	}
}

// pass lets time pass, with all that is due in it.
func (h *hand) pass(d time.Duration) {
	end := h.now.Add(d)
	for len(h.timers) > 0 {
		next := slices.MinFunc(h.timers, func(a, b *alarm) int {
			return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.pose, b.pose))
		})
		if next.at.After(end) {
			break
		}
		if next.at.After(h.now) {
			h.now = next.at
		}
		h.timers = slices.DeleteFunc(h.timers, func(o *alarm) bool { return o == next })
		next.f()
	}
	h.now = end
}

// turn lets the program come round, unless it is too busy for that.
func (h *hand) turn() {
	if h.rushed {
		return
	}
	h.pointer.arrive()
	h.pass(0)
}

// win is the window that has the keyboard.
func (h *hand) win() fyne.Window {
	if p := h.w.presenting; p != nil {
		return p.win
	}
	return h.w.win
}

// toolkitKeys are the names of keys that differ from those of the X server.
var toolkitKeys = map[string]fyne.KeyName{
	"Return": fyne.KeyReturn, "space": fyne.KeySpace, "plus": fyne.KeyPlus, "minus": fyne.KeyMinus,
	"Escape": fyne.KeyEscape, "BackSpace": fyne.KeyBackspace,
}

var toolkitMods = map[string]fyne.KeyModifier{
	"ctrl": fyne.KeyModifierControl, "shift": fyne.KeyModifierShift, "alt": fyne.KeyModifierAlt,
}

// hold lets keys such as "ctrl+shift" be held while f runs.
func (h *hand) hold(mods string, f func()) {
	for name := range strings.SplitSeq(mods, "+") {
		h.mods |= toolkitMods[name]
	}
	f()
	h.mods = 0
}

// key presses something like "ctrl+shift+z".
func (h *hand) key(keys string) {
	parts := strings.Split(keys, "+")
	name := parts[len(parts)-1]
	key, ok := toolkitKeys[name]
	if !ok {
		key = fyne.KeyName(name)
		if len(name) == 1 {
			key = fyne.KeyName(strings.ToUpper(name))
		}
	}
	h.hold(strings.Join(parts[:len(parts)-1], "+"), func() { h.press(key) })
}

func (h *hand) press(key fyne.KeyName) {
	e := &fyne.KeyEvent{Name: key}
	h.keyDown(e)
	h.typed(e)
	if key == fyne.KeySpace && h.mods == 0 {
		h.rune(' ')
	}
	h.keyUp(e)
	h.turn()
}

func (h *hand) keyDown(e *fyne.KeyEvent) {
	if k, ok := h.win().Canvas().Focused().(desktop.Keyable); ok {
		k.KeyDown(e)
	}
}

func (h *hand) keyUp(e *fyne.KeyEvent) {
	if k, ok := h.win().Canvas().Focused().(desktop.Keyable); ok {
		k.KeyUp(e)
	}
}

func (h *hand) rune(r rune) {
	c := h.win().Canvas()
	if f := c.Focused(); f != nil {
		f.TypedRune(r)
	} else if f := c.OnTypedRune(); f != nil {
		f(r)
	}
}

// typed is what a key means: a shortcut, a step to the next control, or the key itself.
func (h *hand) typed(e *fyne.KeyEvent) {
	c := h.win().Canvas()
	focused := c.Focused()
	if e.Name == fyne.KeyTab && h.mods&^fyne.KeyModifierShift == 0 {
		if t, ok := focused.(fyne.Tabbable); !ok || !t.AcceptsTab() {
			if h.mods == 0 {
				c.FocusNext()
			} else {
				c.FocusPrevious()
			}
			return
		}
	}
	if s := h.shortcut(e.Name); s != nil {
		if f, ok := focused.(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
		} else if f, ok := c.(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
		}
		return
	}
	if focused != nil {
		focused.TypedKey(e)
	} else if f := c.OnTypedKey(); f != nil {
		f(e)
	}
}

func (h *hand) shortcut(key fyne.KeyName) fyne.Shortcut {
	if h.mods == fyne.KeyModifierControl {
		board := h.w.app.Clipboard()
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: board}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: board}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: board}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	if h.mods&^fyne.KeyModifierShift == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: h.mods}
}

// write types a text; each letter is a key first.
func (h *hand) write(text string) {
	for _, r := range text {
		switch r {
		case ' ':
			h.press(fyne.KeySpace)
			continue
		case '\n':
			h.press(fyne.KeyReturn)
			continue
		}
		e := &fyne.KeyEvent{Name: fyne.KeyName(string(unicode.ToUpper(r)))}
		h.keyDown(e)
		h.typed(e)
		h.rune(r)
		h.keyUp(e)
		h.turn()
	}
}

// onBoard says whether a place of the window lies on the map.
func (h *hand) onBoard(at fyne.Position) bool {
	board := h.w.page.Board()
	p, size := at.Subtract(h.w.app.Driver().AbsolutePositionForObject(board)), board.Size()
	return p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height
}

func (h *hand) click(at fyne.Position, button desktop.MouseButton, times int) {
	h.pointer.move(at)
	h.turn()
	for range times {
		h.pointer.press(button)
		h.turn()
		h.pointer.release(button)
		h.turn()
	}
}

// dragSteps is in how many steps a drag goes; the real one goes in the same.
const dragSteps = 12

// drag presses, moves and lets go; with cancel Esc comes before that.
func (h *hand) drag(from, to fyne.Position, button desktop.MouseButton, cancel bool) {
	h.pointer.move(from)
	h.turn()
	h.pointer.press(button)
	h.turn()
	for i := 1; i <= dragSteps; i++ {
		h.pointer.move(fyne.NewPos(between(from.X, to.X, i), between(from.Y, to.Y, i)))
		h.turn()
	}
	if cancel {
		h.press(fyne.KeyEscape)
	}
	h.pointer.release(button)
	h.turn()
}

// between is step i of a drag, in whole points.
func between(a, b float32, i int) float32 {
	return float32(int(a) + (int(b)-int(a))*i/dragSteps)
}

// notch is how far the driver scrolls for one notch of the wheel.
const notch = 25

func (h *hand) wheel(at fyne.Position, notches int) {
	h.pointer.move(at)
	h.turn()
	for range max(notches, -notches) {
		by := float32(notch)
		if notches < 0 {
			by = -by
		}
		if h.mods == fyne.KeyModifierShift {
			h.pointer.scroll(by, 0)
		} else {
			h.pointer.scroll(0, by)
		}
		h.turn()
	}
}

// words finds the middle of a text in the side bar.
func (h *hand) words(t *testing.T, text string) fyne.Position {
	t.Helper()
	var found []fyne.Position
	var walk func(o fyne.CanvasObject, at fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position) {
		at = at.Add(o.Position())
		if !o.Visible() || at.X > sidebarEnd {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			if strings.HasPrefix(o.Text, text) && at.Y > sidebarTop {
				found = append(found, at.AddXY(20, o.Size().Height/2))
			}
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c, at)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c, at)
			}
		}
	}
	walk(h.w.win.Content(), fyne.Position{})
	if len(found) == 0 {
		t.Fatalf("%q does not stand in the side bar", text)
	}
	return slices.MinFunc(found, func(a, b fyne.Position) int { return int(a.Y - b.Y) })
}

// sidebarTop and sidebarEnd are where the side bar begins and ends in a window of 1600 points.
const sidebarTop, sidebarEnd = 60, 200

func (h *hand) String() string { return fmt.Sprintf("focus on %T", h.win().Canvas().Focused()) }
