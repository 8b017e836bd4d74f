package touchpoints

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/ui/kit"
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
	was, led := s.col, sel.Lead() == id && s.focused && sel.Len() == 1
	s.col = at(s.spans, e.Position.X)
	if e.Modifier&fyne.KeyModifierShift == 0 {
		s.colFrom = s.col
	}
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
		now := s.p.Pressed()
		if s.clicks.id == id && s.clicks.cell == s.col && now.Sub(s.clicks.at) < doubleClick {
			s.clicks = clicks{}
			s.edit("", false)
			return
		}
		s.clicks = clicks{now, id, s.col}
		if led && was == s.col {
			s.point(e.Position)
		}
	}
	s.fill()
}

// point sets what a click points at in the cell where the keyboard is already: points of a rating, or
// a phase.
func (s *sheet) point(at fyne.Position) {
	id, i, ok := s.lead()
	if !ok {
		return
	}
	x := at.X - s.spans[s.col].x - cellPad
	lower := at.Y-s.lines[i].top > rowHeight/2
	switch specs[s.col].kind {
	case rate:
		if v := int(x/ratePitch) + 1; x >= 0 && v <= 5 {
			s.rate(id, s.col, v)
		}
	case bars:
		v := min(int(x/(barRoom/5))+1, 5)
		if x < 0 || x > barRoom {
			return
		}
		s.clicks = clicks{} // the second click is meant for the bar, not for the field over it
		if lower {
			s.rate(id, colPerformance, v)
		} else {
			s.rate(id, colExpectation, v)
		}
	case some:
		if n := int(x / 12); s.col == colPhases && x >= 0 && n < domain.PhaseColors {
			s.togglePhase(id, n+1)
		}
	}
}

// rate gives points; the same points once more take them away.
func (s *sheet) rate(id domain.ID, c column, v int) {
	if e, ok := s.p.entryOf(id); ok && e.rating(c) == v {
		v = 0
	}
	s.p.change(id, c.label(), c.label(), rateChange(c, v))
	s.p.follow(id)
}

func (s *sheet) togglePhase(id domain.ID, phase int) {
	e, ok := s.p.entryOf(id)
	if !ok {
		return
	}
	s.p.change(id, colPhases.label(), "", cellChange{touch: func(t *domain.Touchpoint) {
		t.Phases = t.Phases.With(phase, !e.Phases.Has(phase))
	}})
	s.p.follow(id)
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

// TypedRune implements fyne.Focusable: a letter begins to write over the cell. A digit rates, or
// chooses a phase.
func (s *sheet) TypedRune(r rune) {
	id, _, ok := s.lead()
	digit := int(r - '0')
	switch {
	case !ok:
	case r == ' ':
		s.edit("", false)
	case specs[s.col].kind == rate && digit >= 0 && digit <= 5:
		s.p.change(id, s.col.label(), s.col.label(), rateChange(s.col, digit))
		s.p.follow(id)
	case s.col == colPhases && digit >= 1 && digit <= domain.PhaseColors:
		s.togglePhase(id, digit)
	case r > ' ':
		s.edit(string(r), true)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (s *sheet) TypedShortcut(shortcut fyne.Shortcut) {
	switch c := shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		s.selectAll()
		return
	case *fyne.ShortcutCopy:
		s.copyCells()
		return
	case *fyne.ShortcutCut:
		s.copyCells()
		s.clearCells()
		return
	case *fyne.ShortcutPaste:
		s.pasteCells()
		return
	case *desktop.CustomShortcut:
		if (c.KeyName == fyne.KeyDelete || c.KeyName == fyne.KeyBackspace) && c.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 {
			s.p.Remove()
			return
		}
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
		s.step(-1, shift)
	case fyne.KeyRight:
		s.step(1, shift)
	case fyne.KeyTab:
		if shift {
			s.tab(-1)
		} else {
			s.tab(1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		s.edit("", false)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.delete()
	case fyne.KeyInsert:
		s.p.Add()
	case fyne.KeyEscape:
		s.p.Session.Selection().Clear()
	default:
		kit.FunctionKey(s, e.Name)
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

// delete empties the marked cells. On a title it removes the touchpoints: without one they could not
// be told apart.
func (s *sheet) delete() {
	if _, cols := s.area(); len(cols) == 1 && cols[0] == colTitle {
		s.p.Remove()
		return
	}
	s.clearCells()
}

// step moves to the next cell of the row, or stretches what is marked.
func (s *sheet) step(by int, extend bool) {
	from := s.colFrom
	if s.sideways(by) && extend {
		s.colFrom = from
		s.fill()
	}
}

// sideways moves to the next cell of the row and says whether there was one.
func (s *sheet) sideways(by int) bool {
	to := slices.Index(s.p.cols, s.col) + by
	if to < 0 || to >= len(s.p.cols) || s.spans[s.p.cols[to]].width == 0 {
		return false
	}
	s.goTo(s.p.cols[to])
	return true
}

// goTo puts the keyboard onto a column and scrolls until it can be seen.
func (s *sheet) goTo(c column) {
	s.col, s.colFrom = c, c
	left, right := s.spans[c].x, s.spans[c].x+s.spans[c].width
	offset, room := s.scroll.Offset, s.scroll.Size().Width
	switch {
	case c == s.p.cols[0]:
		offset.X = 0
	case left < offset.X:
		offset.X = left
	case right > offset.X+room:
		offset.X = right - room
	}
	if offset != s.scroll.Offset {
		s.scroll.ScrollToOffset(offset)
		s.p.head.scrollTo(offset.X)
	}
	s.fill()
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
	s.goTo(was)
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
		s.goTo(s.p.cols[0])
		s.walk(1, false)
	default:
		last := s.p.cols[len(s.p.cols)-1]
		if s.spans[last].width == 0 {
			last = s.p.cols[len(s.p.cols)-2]
		}
		s.goTo(last)
		s.walk(-1, false)
	}
}
