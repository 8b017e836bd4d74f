package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Typing keeps the caret of a field where letters belong. The toolkit's fields forget a blank that has
// no room at the end of their last line: they put the next letter before it.
type Typing struct {
	// lost is how many blanks the caret should stand further on, while the text is still the one where
	// the toolkit had put it at.
	lost, at int
	text     string
}

// Rune types a letter into a field.
func (t *Typing) Rune(e *widget.Entry, r rune) {
	quiet(e)
	t.mend(e)
	from, marked := e.CursorTextOffset(), e.SelectedText() != ""
	e.TypedRune(r)
	if r == ' ' && !marked {
		t.at, t.text = e.CursorTextOffset(), e.Text
		t.lost = from + 1 - t.at
	}
}

// Shortcut passes a shortcut on to a field.
func (t *Typing) Shortcut(e *widget.Entry, s fyne.Shortcut) {
	if _, paste := s.(*fyne.ShortcutPaste); paste {
		t.mend(e)
	}
	e.TypedShortcut(s)
}

// mend puts the caret behind the blanks that it stands behind in truth. It belongs before everything
// that changes the text at the caret.
func (t *Typing) mend(e *widget.Entry) {
	if t.lost > 0 && e.Text == t.text && e.CursorTextOffset() == t.at && e.SelectedText() == "" {
		e.CursorColumn += t.lost // the toolkit counts on from the beginning of the line
	}
	t.lost = 0
}

// Key types a key that may delete at the caret into a field.
func (t *Typing) Key(e *widget.Entry, k *fyne.KeyEvent) {
	quiet(e)
	switch k.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter:
		t.mend(e)
	}
	e.TypedKey(k)
}

// TextEnd says whether a shortcut leads to the beginning or the end of the whole text, and by which key
// the toolkit's fields go there.
func TextEnd(s fyne.Shortcut) (key fyne.KeyName, ok bool) {
	c, custom := s.(*desktop.CustomShortcut)
	if !custom || c.Modifier&fyne.KeyModifierShortcutDefault == 0 {
		return "", false
	}
	switch c.KeyName {
	case fyne.KeyHome, fyne.KeyUp:
		return fyne.KeyPageUp, true
	case fyne.KeyEnd, fyne.KeyDown:
		return fyne.KeyPageDown, true
	}
	return "", false
}
