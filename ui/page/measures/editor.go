package measures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// editor is the text field over the cell of the list that is being changed.
type editor struct {
	page   *Page
	id     domain.ID
	col    cell
	field  *field
	closed bool
}

// field is a text field whose keys Enter, Esc, Tab, Up and Down mean the list, and which passes on
// the shortcuts that are not about its own text.
type field struct {
	widget.Entry
	e *editor
}

// edit begins to change the cell where the keyboard is. Begun is the first letter of what is typed
// and takes the place of the text; with "" what is there is marked.
func (p *Page) edit(begun string) {
	p.closeEditor(true)
	i := place(p.entries, p.selected())
	if i < 0 || !p.col.written() {
		return
	}
	p.Reveal(p.entries[i].ID)
	e := &editor{page: p, id: p.entries[i].ID, col: p.col}
	f := &field{e: e}
	f.ExtendBaseWidget(f)
	if e.col == cellDue {
		f.SetPlaceHolder(p.day(p.p.Today()))
	}
	text := begun
	if begun == "" {
		text = p.text(p.entries[i], e.col)
	}
	f.SetText(text)
	current := fyne.CurrentApp().Settings().Theme()
	kit.Adopt(f, cellKey{current}, cellTheme{current})
	e.field = f
	p.editor = e
	e.lay()
	p.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(f)
	}
	if begun != "" {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		return
	}
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// lay puts the field over its cell.
func (e *editor) lay() {
	at, size, ok := e.page.rect()
	if !ok {
		return
	}
	put(e.field, at.X-6, at.Y+1, max(size.Width+10, 90), size.Height-2)
}

// text is what the field over a cell begins with.
func (p *Page) text(e entry, c cell) string {
	switch c {
	case cellTitle:
		return e.Title
	case cellOwner:
		return e.Owner
	case cellDue:
		return p.day(e.Due)
	}
	return ""
}

// day writes a date in full, "" for none.
func (p *Page) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return p.p.Words.Date(t)
}

// check says what is wrong with a text for a cell, or "".
func (p *Page) check(c cell, text string) string {
	if c == cellDue {
		if _, ok := p.p.ReadDate(text); !ok {
			return p.p.Words.T("error.field.date", i18n.Values{"example": p.day(p.p.Today())})
		}
	}
	return ""
}

// write puts the text of a cell into the measure. What is not understood changes nothing.
func (p *Page) write(id domain.ID, c cell, text string) {
	m, ok := document.Find[domain.Measure](p.p.Session.Doc(), id)
	if !ok || edit.Clean(text) == p.text(entry{Measure: m}, c) {
		return
	}
	if message := p.check(c, text); message != "" {
		p.p.Tell(message)
		return
	}
	switch c {
	case cellTitle:
		p.change(id, "edit.measure.title", func(m *domain.Measure) { m.Title = edit.Clean(text) })
	case cellOwner:
		p.change(id, "edit.measure.owner", func(m *domain.Measure) { m.Owner = edit.Clean(text) })
	case cellDue:
		if d, _ := p.p.ReadDate(text); d != m.Due {
			p.change(id, "edit.measure.due", func(m *domain.Measure) { m.Due = d })
		}
	}
}

// closeEditor ends the edit and keeps its text, or drops it.
func (p *Page) closeEditor(keep bool) {
	if p.editor != nil {
		p.editor.leave(keep)
	}
}

// leave closes the field. The focus goes back to the page first, because a field that is taken away
// while it has the focus keeps its caret running for ever.
func (e *editor) leave(keep bool) {
	if e.closed {
		return
	}
	e.closed = true
	p := e.page
	p.editor = nil
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Focused() == fyne.Focusable(e.field) {
		p.Focus()
	}
	p.Refresh()
	if keep {
		p.write(e.id, e.col, e.field.Text)
	}
}

// FocusLost implements fyne.Focusable. What is not understood stays in the field.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	if message := f.e.page.check(f.e.col, f.Text); message != "" && !f.e.closed {
		f.e.page.p.Tell(message)
		return
	}
	f.e.leave(true)
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	p := f.e.page
	switch k.Name {
	case fyne.KeyEscape:
		f.e.leave(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.finish(func() {})
	case fyne.KeyUp:
		f.finish(func() { p.walk(0, -1) })
	case fyne.KeyDown:
		f.finish(func() { p.walk(0, 1) })
	case fyne.KeyTab:
		f.finish(func() { p.sideways(1) })
	default:
		f.Entry.TypedKey(k)
	}
}

// finish hands the text over, unless it is not understood, and goes on.
func (f *field) finish(on func()) {
	if message := f.e.page.check(f.e.col, f.Text); message != "" {
		f.e.page.p.Tell(message)
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
		f.e.page.p.Shortcut(shortcut)
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
