package measures

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// editor is the text field over the cell of the list that is being changed.
type editor struct {
	page  *Page
	id    domain.ID
	col   cell
	field *kit.CellField
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
	hint, text := "", begun
	if e.col == cellDue {
		hint = p.day(p.p.Today())
	}
	if begun == "" {
		text = p.text(p.entries[i], e.col)
	}
	e.field = kit.NewCellField(kit.CellFieldParams{
		Text: text, Hint: hint, Stays: true, Tell: p.p.Tell, Closed: e.close, Walk: p.walkFrom, Forward: p.p.Shortcut,
		Check: func(text string) string { return p.check(e.col, text) },
	})
	p.editor = e
	e.lay()
	p.Refresh()
	e.field.Begin(p, begun != "")
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
		p.editor.field.Close(keep)
	}
}

// close takes the field away. The focus goes back to the page first, because a field that is taken
// away while it has the focus keeps its caret running for ever.
func (e *editor) close(keep bool) {
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

// walkFrom goes on to another cell after the text of one was kept.
func (p *Page) walkFrom(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp:
		p.walk(0, -1)
	case fyne.KeyDown:
		p.walk(0, 1)
	case fyne.KeyTab:
		p.sideways(1)
	}
}
