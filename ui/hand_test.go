package ui

import (
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
// same order, when a person presses keys and moves the pointer.
type hand struct {
	w    *window
	mods fyne.KeyModifier
	now  time.Time
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
func (s handSystem) Ask(w fyne.Window, words *i18n.Catalog) asker {
	return s.desk.Ask(w, words)
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
	c, e := h.w.win.Canvas(), &fyne.KeyEvent{Name: key}
	if k, ok := c.Focused().(desktop.Keyable); ok {
		k.KeyDown(e)
	}
	h.typed(e)
	if key == fyne.KeySpace && h.mods == 0 && c.Focused() != nil {
		c.Focused().TypedRune(' ')
	}
	if k, ok := c.Focused().(desktop.Keyable); ok {
		k.KeyUp(e)
	}
}

// typed is what a key means: a shortcut, a step to the next control, or the key itself.
func (h *hand) typed(e *fyne.KeyEvent) {
	c := h.w.win.Canvas()
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
		if r == ' ' {
			h.press(fyne.KeySpace)
			continue
		}
		e := &fyne.KeyEvent{Name: fyne.KeyName(string(unicode.ToUpper(r)))}
		f := h.w.win.Canvas().Focused()
		if k, ok := f.(desktop.Keyable); ok {
			k.KeyDown(e)
		}
		f.TypedKey(e)
		h.w.win.Canvas().Focused().TypedRune(r)
		if k, ok := h.w.win.Canvas().Focused().(desktop.Keyable); ok {
			k.KeyUp(e)
		}
	}
}

// event is a place of the window as the board sees it.
func (h *hand) event(at fyne.Position) fyne.PointEvent {
	corner := h.w.app.Driver().AbsolutePositionForObject(h.w.page.Board())
	return fyne.PointEvent{Position: at.Subtract(corner), AbsolutePosition: at}
}

func (h *hand) mouse(at fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: h.event(at), Button: desktop.MouseButtonPrimary, Modifier: h.mods}
}

// onBoard says whether a place of the window lies on the map.
func (h *hand) onBoard(at fyne.Position) bool {
	p, size := h.event(at).Position, h.w.page.Board().Size()
	return p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height
}

func (h *hand) click(at fyne.Position, times int) {
	if !h.onBoard(at) {
		h.w.page.Board().MouseOut()
		test.TapCanvas(h.w.win.Canvas(), at)
		return
	}
	board := h.w.page.Board()
	board.MouseMoved(h.mouse(at))
	for range times {
		board.MouseDown(h.mouse(at))
		board.MouseUp(h.mouse(at))
	}
}

// dragSteps is in how many steps a drag goes; the real one goes in the same.
const dragSteps = 12

// drag presses, moves and lets go; with cancel Esc comes before that.
func (h *hand) drag(from, to fyne.Position, cancel bool) {
	board := h.w.page.Board()
	board.MouseMoved(h.mouse(from))
	board.MouseDown(h.mouse(from))
	for i := 1; i <= dragSteps; i++ {
		at := fyne.NewPos(between(from.X, to.X, i), between(from.Y, to.Y, i))
		board.Dragged(&fyne.DragEvent{PointEvent: h.event(at)})
	}
	if cancel {
		h.press(fyne.KeyEscape)
	}
	board.MouseUp(h.mouse(to))
	board.DragEnd()
}

// between is step i of a drag, in whole points.
func between(a, b float32, i int) float32 {
	return float32(int(a) + (int(b)-int(a))*i/dragSteps)
}

// notch is how far the driver scrolls for one notch of the wheel.
const notch = 25

func (h *hand) wheel(at fyne.Position, notches int) {
	for range max(notches, -notches) {
		by := float32(notch)
		if notches < 0 {
			by = -by
		}
		d := fyne.NewDelta(0, by)
		if h.mods == fyne.KeyModifierShift {
			d = fyne.NewDelta(by, 0)
		}
		h.w.page.Board().Scrolled(&fyne.ScrollEvent{PointEvent: h.event(at), Scrolled: d})
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

func (h *hand) String() string { return fmt.Sprintf("focus on %T", h.w.win.Canvas().Focused()) }
