package touchpoints

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/ui/kit"
)

// editor is the text field over the cell that is being changed.
type editor struct {
	s     *sheet
	id    domain.ID
	col   column
	field *kit.CellField
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
	e.field = kit.NewCellField(kit.CellFieldParams{
		Text: content, Hint: s.p.hint(s.col), Tell: s.p.Tell, Closed: e.close, Walk: s.walkFrom,
		Check:   func(text string) string { return s.p.check(e.col, text) },
		Forward: func(shortcut fyne.Shortcut) { s.p.Shortcut(shortcut) },
	})
	s.editor = e
	e.place(i)
	s.fill()
	e.field.Begin(s, typed)
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
		s.editor.field.Close(keep)
	}
}

// close takes the field away. The focus goes back to the table first, because a field that is taken
// away while it has the focus keeps its caret running for ever.
func (e *editor) close(keep bool) {
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

// walkFrom goes on to another cell after the text of one was kept.
func (s *sheet) walkFrom(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp:
		s.walk(-1, false)
	case fyne.KeyDown:
		s.walk(1, false)
	case fyne.KeyTab:
		by := 1
		if s.p.Mods()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		s.tab(by)
	}
}
