package touchpoints

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
)

// doubleClick is how soon a second click on the same cell must follow the first. The toolkit's own
// double taps would hold back every single one.
const doubleClick = 400 * time.Millisecond

// clicks remembers the last click, to tell two of them from a double one.
type clicks struct {
	at   time.Time
	id   domain.ID
	cell column
}

// MouseDown implements desktop.Mouseable.
func (s *sheet) MouseDown(e *desktop.MouseEvent) {
	s.closeEditor(true)
	s.focus()
	i := s.lineAt(e.Position.Y)
	sel := s.p.Session.Selection()
	switch {
	case i < 0 || s.lines[i].group != nil:
		sel.Clear()
		return
	case s.lines[i].entry == nil:
		if e.Button == desktop.MouseButtonPrimary {
			s.p.Add()
		}
		return
	}
	id := s.lines[i].entry.ID
	s.col = at(s.spans, e.Position.X)
	if e.Button == desktop.MouseButtonSecondary {
		if !sel.Has(id) {
			sel.Set(id)
		}
		s.fill()
		return
	}
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		s.extend(id)
	case e.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		s.anchor = id
		sel.Toggle(id)
	default:
		s.anchor = id
		sel.Set(id)
		now := s.p.Clock()
		if s.clicks.id == id && s.clicks.cell == s.col && now.Sub(s.clicks.at) < doubleClick {
			s.clicks = clicks{}
			s.edit("", false)
			return
		}
		s.clicks = clicks{now, id, s.col}
	}
	s.fill()
}

// MouseUp implements desktop.Mouseable.
func (s *sheet) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary implements fyne.SecondaryTappable.
func (s *sheet) TappedSecondary(e *fyne.PointEvent) { s.p.menu(e.AbsolutePosition) }

// MouseIn implements desktop.Hoverable.
func (s *sheet) MouseIn(e *desktop.MouseEvent) { s.hover(s.lineAt(e.Position.Y)) }

// MouseMoved implements desktop.Hoverable.
func (s *sheet) MouseMoved(e *desktop.MouseEvent) { s.hover(s.lineAt(e.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (s *sheet) MouseOut() { s.hover(-1) }

func (s *sheet) hover(i int) {
	if s.hovered != i {
		s.hovered = i
		s.fill()
	}
}

// FocusGained implements fyne.Focusable.
func (s *sheet) FocusGained() { s.setFocused(true) }

// FocusLost implements fyne.Focusable.
func (s *sheet) FocusLost() { s.setFocused(false) }

func (s *sheet) setFocused(focused bool) {
	s.focused = focused
	s.fill()
}

// AcceptsTab keeps Tab for walking from cell to cell while one is marked; Esc gives it back.
func (s *sheet) AcceptsTab() bool {
	_, _, ok := s.lead()
	return ok
}

// TypedRune implements fyne.Focusable: a letter begins to write over the cell.
func (s *sheet) TypedRune(r rune) {
	if r == ' ' {
		s.edit("", false)
		return
	}
	if r > ' ' {
		s.edit(string(r), true)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (s *sheet) TypedShortcut(shortcut fyne.Shortcut) {
	if _, ok := shortcut.(*fyne.ShortcutSelectAll); ok {
		s.selectAll()
		return
	}
	s.p.Shortcut(shortcut)
}

func (s *sheet) selectAll() {
	var all []domain.ID
	for _, l := range s.lines {
		if l.entry != nil {
			all = append(all, l.entry.ID)
		}
	}
	s.p.Session.Selection().Set(all...)
}

// TypedKey implements fyne.Focusable.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	shift := s.p.Mods()&fyne.KeyModifierShift != 0
	switch e.Name {
	case fyne.KeyDown:
		s.walk(1, shift)
	case fyne.KeyUp:
		s.walk(-1, shift)
	case fyne.KeyPageDown:
		s.walk(s.page(), shift)
	case fyne.KeyPageUp:
		s.walk(-s.page(), shift)
	case fyne.KeyHome:
		s.walk(-len(s.lines), shift)
	case fyne.KeyEnd:
		s.walk(len(s.lines), shift)
	case fyne.KeyLeft:
		s.sideways(-1)
	case fyne.KeyRight:
		s.sideways(1)
	case fyne.KeyTab:
		if shift {
			s.tab(-1)
		} else {
			s.tab(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		s.edit("", false)
	case fyne.KeyDelete:
		s.p.Remove()
	case fyne.KeyInsert:
		s.p.Add()
	case fyne.KeyEscape:
		s.p.Session.Selection().Clear()
	}
}

// page is how many rows a page of the table has.
func (s *sheet) page() int { return max(int(s.scroll.Size().Height/rowHeight)-1, 1) }

// walk moves up or down by rows, passing headings by.
func (s *sheet) walk(by int, extend bool) {
	rows := s.rowLines()
	if len(rows) == 0 {
		return
	}
	to := 0
	if by < 0 {
		to = len(rows) - 1
	}
	if _, i, ok := s.lead(); ok {
		for n, l := range rows {
			if l == i {
				to = min(max(n+by, 0), len(rows)-1)
			}
		}
	}
	id := s.lines[rows[to]].entry.ID
	if extend {
		s.extend(id)
	} else {
		s.anchor = id
		s.p.Session.Selection().Set(id)
	}
	s.reveal(id)
}

func (s *sheet) rowLines() []int {
	var rows []int
	for i, l := range s.lines {
		if l.entry != nil {
			rows = append(rows, i)
		}
	}
	return rows
}

// extend selects everything between the anchor and a row, which leads.
func (s *sheet) extend(id domain.ID) {
	from, ok := s.index[s.anchor]
	to := s.index[id]
	if !ok {
		s.anchor, from = id, to
	}
	step := 1
	if to < from {
		step = -1
	}
	var span []domain.ID
	for i := from; ; i += step {
		if s.lines[i].entry != nil {
			span = append(span, s.lines[i].entry.ID)
		}
		if i == to {
			break
		}
	}
	s.p.Session.Selection().Set(span...)
}

// sideways moves to the next cell of the row and says whether there was one.
func (s *sheet) sideways(by int) bool {
	for c := s.col + column(by); c > colNumber && c < columnCount; c += column(by) {
		if s.spans[c].width > 0 {
			s.col = c
			s.fill()
			return true
		}
	}
	return false
}

// tab walks through the cells that can be changed, row by row. Behind the last cell it leaves the
// table.
func (s *sheet) tab(by int) {
	was := s.col
	for s.sideways(by) {
		if s.col.editable() {
			return
		}
	}
	s.col = was
	_, i, ok := s.lead()
	rows := s.rowLines()
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	switch {
	case !ok || by > 0 && i == rows[len(rows)-1]:
		if c != nil {
			c.FocusNext()
		}
	case by < 0 && i == rows[0]:
		if c != nil {
			c.FocusPrevious()
		}
	case by > 0:
		s.col = colTitle
		s.walk(1, false)
	default:
		s.col = columnCount
		s.sideways(-1)
		s.walk(-1, false)
	}
}
