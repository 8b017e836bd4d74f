package kit

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/marked"
)

// Selection is what is selected in a field, in characters from the beginning of its text; where nothing
// is selected, both are the place of the caret. The toolkit's fields tell only one end of it, so the
// caret is led to the beginning: what was selected is selected no longer.
func Selection(e *widget.Entry) (from, to int) {
	n := len([]rune(e.SelectedText()))
	if n > 0 {
		e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	from = e.CursorTextOffset()
	return from, from + n
}

// Select selects the characters from up to to of a field, by its own keys: it has no other way.
func Select(e *widget.Entry, from, to int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyUp(shift)
	press := func(key fyne.KeyName, times int) {
		for range times {
			e.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	if e.SelectedText() != "" {
		press(fyne.KeyRight, 1)
	}
	at := e.CursorTextOffset()
	press(fyne.KeyRight, from-at)
	press(fyne.KeyLeft, at-from)
	if to > from {
		e.KeyDown(shift)
		press(fyne.KeyRight, to-from)
		e.KeyUp(shift)
	}
}

// Replace puts a text in the place of the characters from up to to of a field. The field can take it
// back.
func Replace(e *widget.Entry, from, to int, with string) {
	Select(e, from, to)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: &inHand{with}})
}

// IsBold says whether a shortcut is that for bold letters.
func IsBold(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.KeyName == fyne.KeyB && c.Modifier == fyne.KeyModifierShortcutDefault
}

// ToggleBold marks what is selected in a field, or the word at its caret, as bold, or takes the marks
// away. What was changed is selected afterwards.
func ToggleBold(e *widget.Entry) {
	from, to := Selection(e)
	first, last, with := marked.Toggle(e.Text, from, to)
	if first == last {
		return
	}
	Replace(e, first, last, with)
	Select(e, first, first+utf8.RuneCountInString(with))
}

// inHand is a clipboard of its own, so that that of the system stays as it is.
type inHand struct{ text string }

func (c *inHand) Content() string        { return c.text }
func (c *inHand) SetContent(text string) { c.text = text }
