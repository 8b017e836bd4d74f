package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/analysis"
	"wegmarke/ui/kit"
)

// row is one row of the side bar.
type row struct {
	tree *kit.TreeRow
	data kit.RowData
}

func (s *sidebar) newRow(it item) *row {
	key := it.key
	var menu func(fyne.Position)
	if s.params.OnMenu != nil {
		menu = func(at fyne.Position) { s.params.OnMenu(key.kind, key.id, at) }
	}
	r := &row{tree: kit.NewTreeRow(it.data, func() { s.open(key) }, menu), data: it.data}
	if s.params.OnAside != nil {
		r.tree.OnAside(func() { s.params.OnAside(key.kind, key.id) })
	}
	if s.params.OnTwice != nil {
		r.tree.OnTwice(func() bool { return s.params.OnTwice(key.kind, key.id) })
	}
	r.tree.OnKey(func(name fyne.KeyName) bool { return s.key(key, name) })
	return r
}

// show changes the row only when it would look otherwise: painting texts is dear.
func (r *row) show(d kit.RowData) {
	if !alike(r.data, d) {
		r.data = d
		r.tree.Set(d)
	}
}

// alike compares all but the style of the badge, which never changes for a row.
func alike(a, b kit.RowData) bool {
	if (a.Avatar == nil) != (b.Avatar == nil) || a.Avatar != nil && *a.Avatar != *b.Avatar {
		return false
	}
	return a.Text == b.Text && a.Icon == b.Icon && a.Count == b.Count && a.Badge == b.Badge &&
		a.Selected == b.Selected && a.Muted == b.Muted && a.Level == b.Level && a.Tip == b.Tip
}

// open does what a row is for.
func (s *sidebar) open(key rowKey) {
	p := s.params
	switch key.kind {
	case Persona:
		p.OnPersona(key.id)
	case MissingRole:
		p.OnMissingRole(analysis.MissingRoles(p.Doc()))
	case Map:
		p.OnMap(key.id)
	case Overview:
		p.OnOverview()
	case Touchpoints:
		p.OnTouchpoints()
	case Measures:
		p.OnMeasures()
	case Indicators:
		p.OnIndicators()
	case Analysis:
		p.OnAnalysis()
	case Answers:
		p.OnAnswers()
	case Checks:
		p.OnChecks()
	}
}

// key moves the focus between rows and opens menus; other keys belong to the row.
func (s *sidebar) key(at rowKey, name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		s.focus(s.place(at)-1, -1)
	case fyne.KeyDown:
		s.focus(s.place(at)+1, +1)
	case fyne.KeyHome:
		s.focus(0, +1)
	case fyne.KeyEnd:
		s.focus(len(s.items)-1, -1)
	case desktop.KeyMenu:
		if s.params.OnMenu == nil {
			return false
		}
		o := s.rows[at].tree
		corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		s.params.OnMenu(at.kind, at.id, corner.AddXY(sidePad, rowHeight))
	default:
		return false
	}
	return true
}

// place is where a row stands among the items.
func (s *sidebar) place(key rowKey) int {
	for i, it := range s.items {
		if it.section == "" && it.key == key {
			return i
		}
	}
	return -1
}

// focus gives the focus to the row at a place, or to the next one in a direction if that is a
// heading, and scrolls it into view.
func (s *sidebar) focus(i, step int) {
	for i >= 0 && i < len(s.items) && s.items[i].section != "" {
		i += step
	}
	if i < 0 || i >= len(s.items) {
		return
	}
	o := s.rows[s.items[i].key].tree
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(o)
	}
	top, bottom := o.Position().Y-sidePad, o.Position().Y+rowHeight+sidePad
	switch offset := s.scroll.Offset; {
	case top < offset.Y:
		s.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
	case bottom > offset.Y+s.scroll.Size().Height:
		s.scroll.ScrollToOffset(fyne.NewPos(0, bottom-s.scroll.Size().Height))
	}
}
