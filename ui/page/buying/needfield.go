package buying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/ui/kit"
)

// needField is the text field over a need that is being written. Enter keeps it and goes on to the
// next, Tab goes to the next cell, Esc drops what was typed.
type needField struct {
	widget.Entry
	held    kit.Held
	g       *grid
	at      slot
	fresh   bool
	persona domain.ID
	focused bool
	closed  bool
	// shape has the same words, to find how high they are: the field itself asks for three lines.
	shape *kit.Prose
}

// open begins to write at the keyboard's place.
func (g *grid) open(text string, fresh bool, persona domain.ID) {
	g.close(true)
	f := &needField{g: g, at: g.at, fresh: fresh, persona: persona, shape: kit.NewProse("", kit.Body, kit.Ink, itemLine)}
	f.MultiLine, f.Wrapping, f.Scroll = true, fyne.TextWrapWord, container.ScrollNone
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(g.n.t("needs.hint"))
	f.SetText(text)
	f.OnChanged = func(string) { f.place() }
	current := fyne.CurrentApp().Settings().Theme()
	kit.Adopt(f, needKey{current}, needTheme{current})
	g.editor = f
	g.Refresh()
	g.n.Params.Focus(f)
	if fresh {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		return
	}
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// place lays the field over its need, as high as its text.
func (f *needField) place() {
	at, size := f.g.box(f.at)
	text := f.Text
	if text == "" {
		text = f.PlaceHolder
	}
	f.shape.SetText(text + "i") // room for the letter to come
	high := kit.Settle(f.shape, size.Width-2*needInset-6) + 2*needInset
	set(f, at.X, at.Y, size.Width, max(size.Height, high))
}

// close ends the edit and keeps its text, or drops it.
func (g *grid) close(keep bool) {
	if g.editor != nil {
		g.editor.leave(keep)
	}
}

// leave closes the field. The focus goes back to the table first, because a field that is taken away
// while it has the focus keeps its caret running.
func (f *needField) leave(keep bool) {
	if f.closed {
		return
	}
	f.closed = true
	g := f.g
	g.editor = nil
	if f.focused {
		g.focus()
	}
	g.Refresh()
	if !keep {
		return
	}
	if f.fresh {
		g.n.add(f.at.row, f.at.col, f.persona, f.Text)
		return
	}
	if needs := g.n.rows[f.at.row].cells[f.at.col]; f.at.item < len(needs) {
		g.n.write(needs[f.at.item], f.Text)
	}
}

// FocusGained implements fyne.Focusable.
func (f *needField) FocusGained() {
	f.focused = true
	f.Entry.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (f *needField) FocusLost() {
	f.focused = false
	f.Entry.FocusLost()
	if f.held.Lost(f, func() { f.leave(true) }) {
		f.leave(true)
	}
}

// MouseDown implements desktop.Mouseable.
func (f *needField) MouseDown(e *desktop.MouseEvent) {
	f.held.Press()
	f.Entry.MouseDown(e)
}

// MouseUp implements desktop.Mouseable.
func (f *needField) MouseUp(e *desktop.MouseEvent) {
	f.held.Release()
	f.Entry.MouseUp(e)
}

// TypedKey implements fyne.Focusable.
func (f *needField) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		f.leave(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.leave(true)
		f.g.move(slot{f.at.row, f.at.col, f.at.item + 1})
	case fyne.KeyTab:
		f.leave(true)
		if s, ok := f.g.next(f.g.n.mods()&fyne.KeyModifierShift != 0); ok {
			f.g.move(s)
		}
	default:
		f.Entry.TypedKey(k)
	}
}

// AcceptsTab keeps Tab for walking from cell to cell.
func (f *needField) AcceptsTab() bool { return true }

// TypedShortcut implements fyne.Shortcutable.
func (f *needField) TypedShortcut(s fyne.Shortcut) {
	finish, own := kit.FieldShortcut(s)
	switch {
	case own != nil:
		f.Entry.TypedShortcut(own)
	case finish:
		f.leave(true)
	default:
		f.leave(true)
		f.g.n.Shortcut(s)
	}
}

// needKey names the theme of these fields over one theme of the program.
type needKey struct{ over fyne.Theme }

// needInset is the room between the frame of the field and its words.
const needInset = 4

// needTheme makes the field as small as the words around it.
type needTheme struct{ fyne.Theme }

func (t needTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case fynetheme.SizeNameText:
		return 12
	case fynetheme.SizeNameInnerPadding:
		return needInset
	case fynetheme.SizeNameInputBorder:
		return 2
	case fynetheme.SizeNameInputRadius:
		return 6
	}
	return t.Theme.Size(n)
}
