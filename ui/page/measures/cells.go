package measures

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/lists"
)

// cell is a column of the list.
type cell int

// Columns from left to right.
const (
	cellStatus cell = iota
	cellTitle
	cellPriority
	cellDue
	cellOwner
	cellPain
	cellTouchpoint
	cellIndicator
	cellMap
	cellCount
)

// written says that the column is changed by writing into it.
func (c cell) written() bool { return c == cellTitle || c == cellDue || c == cellOwner }

// span is the place of a column; without a width it does not show.
type span struct{ x, width float32 }

type spans [cellCount]span

// newSpans divides the width of the list. What a narrow list has no room for is left to the panel
// beside it: first the touchpoint, then the pain and the key figure.
func newSpans(width float32) spans {
	const pad, gap, least = 12, 12, 86
	fixed := [cellCount]float32{cellStatus: 100, cellPriority: 62, cellDue: 76}
	shares := [cellCount]float32{cellTitle: 2.4, cellOwner: 1.3, cellPain: 1.8, cellTouchpoint: 1.2, cellIndicator: 1.2, cellMap: 1.9}
	for _, drop := range []cell{cellTouchpoint, cellPain, cellIndicator} {
		if unit(width-2*pad, gap, fixed, shares)*1.2 >= least {
			break
		}
		shares[drop] = 0
	}
	one := unit(width-2*pad, gap, fixed, shares)
	var s spans
	x := float32(pad)
	for c := range cellCount {
		w := fixed[c] + shares[c]*one
		if w == 0 {
			continue
		}
		s[c] = span{x, float32(int(w))}
		x += w + gap
	}
	return s
}

// unit is the width of one share.
func unit(room, gap float32, fixed, shares [cellCount]float32) float32 {
	n, sum := 0, float32(0)
	for c := range cellCount {
		if fixed[c]+shares[c] > 0 {
			n++
		}
		room, sum = room-fixed[c], sum+shares[c]
	}
	return max(room-float32(n-1)*gap, 0) / sum
}

// columns are those that show.
func (t *table) columns() []cell {
	var out []cell
	for c, s := range newSpans(t.rowWidth()) {
		if s.width > 0 {
			out = append(out, cell(c))
		}
	}
	return out
}

// rowWidth is the width of a row.
func (t *table) rowWidth() float32 { return t.strip.scroll.Size().Width - 2*t.strip.inset() }

// at is the column at a place of a row.
func (t *table) at(x float32) cell {
	hit := cellStatus
	for c, s := range newSpans(t.rowWidth()) {
		if s.width > 0 && x >= s.x-6 {
			hit = cell(c)
		}
	}
	return hit
}

// rect is where the cell of the keyboard lies on the page; ok is false where it cannot be seen.
func (p *Page) rect() (at fyne.Position, size fyne.Size, ok bool) {
	s := p.table.strip
	i := place(p.entries, p.selected())
	if i < 0 || !p.list {
		return at, size, false
	}
	c := newSpans(p.table.rowWidth())[p.col]
	at = s.scroll.Position().AddXY(s.inset()+c.x, float32(i)*(s.height+s.gap)-s.scroll.Offset.Y)
	return at, fyne.NewSize(c.width, s.height), true
}

// activate does what a cell is for: it is changed where it stands, or leads to what it names. With
// change, what it names is chosen anew.
func (p *Page) activate(change bool) {
	i := place(p.entries, p.selected())
	if i < 0 {
		return
	}
	e := p.entries[i]
	p.Reveal(e.ID)
	at, size, _ := p.rect()
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Add(at).AddXY(0, size.Height)
	put(p.anchor, at.X, at.Y, size.Width, size.Height)
	doc := p.p.Session.Doc()
	switch p.col {
	case cellStatus:
		p.p.Popup(p.statusMenu(e), below)
	case cellPriority:
		p.p.Popup(p.priorityMenu(e), below)
	case cellPain:
		p.follow(e.Pain, change, lists.Pains(p.p.Words, doc, domain.ID{}, e.Pain, func(to domain.ID) {
			p.change(e.ID, "edit.measure.pain", func(m *domain.Measure) { m.Pain = to })
		}))
	case cellTouchpoint:
		p.follow(e.Touchpoint, change, lists.Touchpoints(p.p.Words, doc, e.Touchpoint, func(to domain.ID) {
			p.change(e.ID, "edit.measure.touchpoint", func(m *domain.Measure) { m.Touchpoint = to })
		}))
	case cellIndicator:
		p.follow(e.Indicator, change, lists.ProjectIndicators(p.p.Words, doc, e.Indicator, func(to domain.ID) {
			p.change(e.ID, "edit.measure.indicator", func(m *domain.Measure) { m.Indicator = to })
		}))
	case cellMap:
		p.open(e.ID)
	default:
		p.edit("")
	}
}

// follow goes to a record that a cell names, or lets choose one.
func (p *Page) follow(to domain.ID, change bool, list kit.FinderParams) {
	if _, ok := p.p.Session.Doc().Get(to); ok && !change {
		p.p.Jump(to)
		return
	}
	list.Closed = p.Focus
	kit.OpenFinder(p.anchor, list)
}

func (p *Page) statusMenu(e entry) *fyne.Menu {
	m := fyne.NewMenu("")
	for _, s := range statuses() {
		info, _ := catalog.StatusOf(s)
		it := fyne.NewMenuItem(info.Name(p.p.Words.Language()), func() {
			p.move(e.ID, s)
			p.Focus()
		})
		it.Checked = s == e.Status
		m.Items = append(m.Items, it)
	}
	return m
}

func (p *Page) priorityMenu(e entry) *fyne.Menu {
	m := fyne.NewMenu("")
	for n, name := range p.priorities() {
		it := fyne.NewMenuItem(name, func() {
			p.change(e.ID, "edit.measure.priority", func(m *domain.Measure) { m.Priority = n })
			p.Focus()
		})
		it.Checked = n == e.Priority
		m.Items = append(m.Items, it)
	}
	return m
}

// priorities are the words for 0 to 3.
func (p *Page) priorities() [4]string {
	w := p.p.Words
	return [4]string{w.T("touchpoints.unsaid"), w.T("inspector.priority.high"), w.T("inspector.priority.middle"), w.T("inspector.priority.low")}
}

// menu is what can be done with a measure.
func (p *Page) menu(e entry) *fyne.Menu {
	w, doc := p.p.Words, p.p.Session.Doc()
	status, priority := fyne.NewMenuItem(w.T("inspector.status"), nil), fyne.NewMenuItem(w.T("inspector.priority"), nil)
	status.ChildMenu, priority.ChildMenu = p.statusMenu(e), p.priorityMenu(e)
	m := fyne.NewMenu("", status, priority, fyne.NewMenuItemSeparator())
	jump := func(key, name string, run func()) {
		it := fyne.NewMenuItem(w.T(key)+": "+short(name), run)
		m.Items = append(m.Items, it)
	}
	if !e.card.IsZero() {
		jump("measures.map", e.mapTitle, func() { p.p.Open(e.card) })
	}
	if _, ok := document.Find[domain.Card](doc, e.Pain); ok {
		jump("measures.pain", e.pain, func() { p.p.Jump(e.Pain) })
	}
	if _, ok := document.Find[domain.Touchpoint](doc, e.Touchpoint); ok {
		jump("card.kind.touchpoint", e.touchpoint, func() { p.p.Jump(e.Touchpoint) })
	}
	if _, ok := document.Find[domain.Indicator](doc, e.Indicator); ok {
		jump("card.kind.indicator", e.indicator, func() { p.p.Jump(e.Indicator) })
	}
	if len(m.Items) > 3 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	m.Items = append(m.Items, fyne.NewMenuItem(w.T("action.measure.delete"), func() { p.p.Run("measure.delete") }))
	return m
}
