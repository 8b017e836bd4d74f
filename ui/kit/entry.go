package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a text field that knows when its text is finished: when the focus leaves it,
// at Ctrl+Enter and, in a field of one line, at Enter. Esc takes the typing back. It keeps
// the shortcuts that are about its own text and hands on all others, because a field that
// has the focus would otherwise swallow those of the program.
type Entry struct {
	widget.Entry
	typing Typing
	// Finished receives the text when it was changed and the field is left.
	Finished func(text string)
	// Typed is called after every change by the user.
	Typed func(text string)
	// Dropped is called after Esc took the typing back.
	Dropped func()
	// Entered is called when the field gets the focus.
	Entered func()
	// Completed is called after Enter has finished the field, and Left whenever the focus has gone.
	Completed func()
	Left      func()
	// EnterFinishes makes Enter finish a field of several lines too; Shift+Enter breaks the line.
	EnterFinishes bool
	// Submitted is called at Enter instead of leaving the field.
	Submitted func()
	// Keys is asked for every shortcut and Hotkey for every key before the field; each says whether
	// it used it.
	Keys   func(fyne.Shortcut) bool
	Hotkey func(fyne.KeyName) bool

	forward func(fyne.Shortcut) bool
	settled string // the text without the user's unfinished typing
	focus   func(bool)
	hover   func(bool)
	shown   func() // after the text changed
	focused bool
	shift   bool
	quiet   bool
}

// NewEntry makes a field of one line. Forward is asked for every shortcut that the field
// does not need; it may be nil.
func NewEntry(forward func(fyne.Shortcut) bool) *Entry {
	e := &Entry{forward: forward}
	e.ExtendBaseWidget(e)
	e.Entry.OnChanged = e.changed
	e.Entry.OnSubmitted = func(string) { e.Leave() }
	return e
}

// NewTextEntry makes a field of several lines, as high as its text.
func NewTextEntry(forward func(fyne.Shortcut) bool) *Entry {
	e := NewEntry(forward)
	e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, container.ScrollNone
	return e
}

func (e *Entry) changed(text string) {
	if e.shown != nil {
		e.shown()
	}
	if !e.quiet && e.Typed != nil {
		e.Typed(text)
	}
}

// SetValue takes over a text from outside. A field in which somebody is typing keeps its text
// and its caret.
func (e *Entry) SetValue(text string) {
	dirty := e.focused && e.Text != e.settled
	if dirty || text == e.settled && text == e.Text {
		return
	}
	e.settled = text
	e.put(text)
}

// Value is the text without unfinished typing.
func (e *Entry) Value() string { return e.settled }

// Dirty says whether the field holds typing that is not finished.
func (e *Entry) Dirty() bool { return e.Text != e.settled }

// Focused says whether the field has the focus.
func (e *Entry) Focused() bool { return e.focused }

// Finish hands the text over as if the focus had left the field.
func (e *Entry) Finish() {
	if e.Text == e.settled {
		return
	}
	text := e.Text
	e.settled = text
	if e.Finished != nil {
		e.Finished(text)
	}
}

// Refuse says that the last finished text was not accepted: it stays in the field and
// counts as unfinished, so that nothing typed is lost.
func (e *Entry) Refuse(kept string) { e.settled = kept }

// Drop takes unfinished typing back.
func (e *Entry) Drop() { e.put(e.settled) }

// Leave gives the focus away, which finishes the field.
func (e *Entry) Leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil && e.focused {
		c.Unfocus()
		return
	}
	e.Finish()
}

func (e *Entry) put(text string) {
	if e.Text == text {
		return
	}
	e.quiet = true
	e.SetText(text)
	e.quiet = false
}

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.focus != nil {
		e.focus(true)
	}
	if e.Entered != nil {
		e.Entered()
	}
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.focused, e.shift = false, false
	e.Entry.FocusLost()
	if e.focus != nil {
		e.focus(false)
	}
	e.Finish()
	if e.Left != nil {
		e.Left()
	}
}

// MouseIn implements desktop.Hoverable.
func (e *Entry) MouseIn(*desktop.MouseEvent) {
	if e.hover != nil {
		e.hover(true)
	}
}

// MouseMoved implements desktop.Hoverable.
func (e *Entry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *Entry) MouseOut() {
	if e.hover != nil {
		e.hover(false)
	}
}

// KeyDown implements desktop.Keyable.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = true
	}
	e.Entry.KeyDown(k)
}

// KeyUp implements desktop.Keyable.
func (e *Entry) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = false
	}
	e.Entry.KeyUp(k)
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.Hotkey != nil && e.Hotkey(k.Name) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		e.Drop()
		if e.Dropped != nil {
			e.Dropped()
		}
		e.Leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.MultiLine && (!e.EnterFinishes || e.shift) {
			e.Entry.TypedKey(k)
			return
		}
		if e.Submitted != nil {
			e.Submitted()
			return
		}
		e.Leave()
		if e.Completed != nil {
			e.Completed()
		}
	default:
		if !FunctionKey(e, k.Name) {
			e.typing.Key(&e.Entry, k)
		}
	}
}

// TypedRune implements fyne.Focusable.
func (e *Entry) TypedRune(r rune) { e.typing.Rune(&e.Entry, r) }

// AcceptsTab lets Tab move on to the next control even in a field of several lines.
func (e *Entry) AcceptsTab() bool { return false }

// TypedShortcut implements fyne.Shortcutable.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.Keys != nil && e.Keys(s) {
		return
	}
	finish, own := FieldShortcut(s)
	key, end := TextEnd(s)
	switch {
	case end && e.MultiLine:
		e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	case finish:
		e.Leave()
	case own != nil:
		e.typing.Shortcut(&e.Entry, own)
	case e.forward != nil:
		// What the program does next may read the text.
		e.Finish()
		e.forward(s)
	}
}

// FieldShortcut picks the shortcuts that are about the text of a field, in the form in which
// the toolkit's field knows them. Finish is Ctrl+Enter, which ends the edit. All others belong
// to the program.
func FieldShortcut(s fyne.Shortcut) (finish bool, own fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCopy, *fyne.ShortcutCut,
		*fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return false, s
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyReturn, fyne.KeyEnter:
			return true, nil
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd,
			fyne.KeyBackspace, fyne.KeyDelete:
			return false, s
		case fyne.KeyZ:
			if s.Modifier&fyne.KeyModifierShift != 0 {
				return false, &fyne.ShortcutRedo{}
			}
		}
	}
	return false, nil
}
