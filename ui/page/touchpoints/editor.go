package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/ui/kit"
)

// editor is the text field over the cell that is being changed.
type editor struct {
	s      *sheet
	id     domain.ID
	col    column
	field  *field
	closed bool
}

// field is a text field whose keys Enter, Esc, Tab, Up and Down mean the table, and which passes
// on the shortcuts that are not about its own text.
type field struct {
	widget.Entry
	e *editor
}

// edit begins to change the cell where the keyboard is. Begun is the first letter of what is typed,
// which takes the place of the text; without it, what is there is marked.
func (s *sheet) edit(begun string, typed bool) {
	s.closeEditor(true)
	id, i, ok := s.lead()
	if !ok || !s.col.editable() {
		return
	}
	if len(s.p.Session.Selection().IDs()) > 1 {
		s.p.Session.Selection().Set(id)
	}
	s.reveal(id)
	if k := specs[s.col].kind; k == one || k == some {
		if !typed {
			cell := s.cell(s.col)
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
			s.p.Popup(s.p.choices(id, s.col), at.AddXY(cell.x, s.lines[i].top+rowHeight))
		}
		return
	}
	content := begun
	if !typed {
		content = s.p.cellText(*s.lines[i].entry, s.col)
	}
	e := &editor{s: s, id: id, col: s.col}
	f := &field{e: e}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(s.p.hint(s.col))
	f.SetText(content)
	e.field = f
	current := fyne.CurrentApp().Settings().Theme()
	kit.Adopt(f, cellKey{current}, cellTheme{current})
	s.editor = e
	e.place(i)
	s.fill()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(f)
	}
	if typed {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		return
	}
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// place lays the field over its cell.
func (e *editor) place(i int) {
	cell := e.s.cell(e.col)
	if e.col == colTitle {
		cell.x, cell.width = cell.x+27, cell.width-27
	}
	width := max(cell.width, 84)
	if e.col == colOwner {
		width = max(width, 140)
	}
	if over := cell.x + width - e.s.width; over > 0 {
		cell.x -= over
	}
	put(e.field, cell.x, e.s.lines[i].top+1, width, rowHeight-3)
}

// closeEditor ends the edit and keeps its text, or drops it.
func (s *sheet) closeEditor(keep bool) {
	if s.editor != nil {
		s.editor.leave(keep)
	}
}

// leave closes the field. The focus goes back to the table first, because a field that is taken
// away while it has the focus keeps its caret running for ever.
func (e *editor) leave(keep bool) {
	if e.closed {
		return
	}
	e.closed = true
	s := e.s
	s.editor = nil
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() == fyne.Focusable(e.field) {
		s.focus()
	}
	s.fill()
	if keep {
		s.p.write(e.id, e.col, e.field.Text)
	}
}

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.e.leave(true)
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	s := f.e.s
	switch k.Name {
	case fyne.KeyEscape:
		f.e.leave(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.finish(func() {})
	case fyne.KeyUp:
		f.finish(func() { s.walk(-1, false) })
	case fyne.KeyDown:
		f.finish(func() { s.walk(1, false) })
	case fyne.KeyTab:
		by := 1
		if s.p.Mods()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		f.finish(func() { s.tab(by) })
	default:
		f.Entry.TypedKey(k)
	}
}

// finish hands the text over, unless it is not understood, and goes on.
func (f *field) finish(on func()) {
	if message := f.e.s.p.check(f.e.col, f.Text); message != "" {
		f.e.s.p.Tell(message)
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		return
	}
	f.e.leave(true)
	on()
}

// AcceptsTab keeps Tab for walking from cell to cell.
func (f *field) AcceptsTab() bool { return true }

// TypedShortcut implements fyne.Shortcutable.
func (f *field) TypedShortcut(shortcut fyne.Shortcut) {
	finish, own := kit.FieldShortcut(shortcut)
	switch {
	case own != nil:
		f.Entry.TypedShortcut(own)
	case finish:
		f.finish(func() {})
	default:
		f.e.leave(true)
		f.e.s.p.Shortcut(shortcut)
	}
}

// cellKey names the theme of fields in cells over one theme of the program.
type cellKey struct{ over fyne.Theme }

// cellTheme makes the field as small as a cell.
type cellTheme struct{ fyne.Theme }

func (t cellTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 12
	case theme.SizeNameInnerPadding:
		return 5
	case theme.SizeNameInputBorder:
		return 2
	case theme.SizeNameInputRadius:
		return 4
	}
	return t.Theme.Size(n)
}
