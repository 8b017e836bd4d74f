package scene

import (
	"image/color"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// foldedChevron is what is left of a phase that is folded: a narrow arrow with its number.
func (m *Map) foldedChevron(i int, s phaseSpan, shape Item, x, mid float32) Group {
	number := m.Setter.Set(strconv.Itoa(i+1), styleLabelBold, 0, 1, typeset.Left)
	shift := float32(3) // the middle of an arrow lies right of that of its box
	if i == 0 {
		shift = 1
	}
	items := []Item{shape, {
		Kind: Text, Rect: Rect{x + shift - number.Width/2, mid - 9, number.Width, 18}, Text: number, Fill: white,
	}}
	for k := range items {
		items[k].Owner, items[k].Part = s.phase.ID, PartPhase
	}
	return Group{Origin: Point{s.x, 0}, Bounds: Rect{0, m.top(), s.w + chevronArrow + 2, phaseBand}, Items: items}
}

// foldedHead is a lane of which only the head shows, with the number of its cards.
func (m *Map) foldedHead(r row) Group {
	p := m.Palette
	n := 0
	for _, s := range document.Columns(m.View, m.Map) {
		n += len(m.View.Children(document.Cell(r.lane.ID, s.ID)))
	}
	count := m.Setter.Set(strconv.Itoa(n), styleSmall, 0, 1, typeset.Left)
	name := m.Setter.Set(LaneTitle(r.lane, m.Words.Language()), styleSmallMed, headWidth-31-12-count.Width, 1, typeset.Left)
	items := []Item{{Kind: Box, Rect: Rect{0, 0, headWidth, r.h}, Fill: p.BgApp}}
	if m.state.selected[r.lane.ID] {
		items = append(items, Item{
			Kind: Box, Rect: Rect{2, 2, headWidth - 4, r.h - 5}, Radius: 6,
			Fill: p.AccentTint, Stroke: p.Focus, StrokeWidth: 1.5,
		})
	}
	items = append(items,
		Item{Kind: Icon, Rect: Rect{10, 6, 14, 14}, Icon: laneInfo(r.lane).Icon, Fill: p.Ink3},
		Item{Kind: Text, Rect: Rect{31, 6, name.Width, 14}, Text: name, Fill: p.Ink2},
		Item{Kind: Text, Rect: Rect{headWidth - 8 - count.Width, 6, count.Width, 14}, Text: count, Fill: p.Ink3},
		Item{Kind: Box, Rect: Rect{0, r.h - 1, headWidth, 1}, Fill: p.Line})
	for i := range items {
		items[i].Owner, items[i].Part = r.lane.ID, PartLaneHead
	}
	return Group{Origin: Point{0, r.y}, Bounds: Rect{0, 0, headWidth, r.h}, Items: items}
}

// folded is the quiet ground of folded lanes and phases in a region.
func (m *Map) folded(region Rect, c0, c1 int) []Item {
	var items []Item
	for i := m.rowAt(region.Y - 1); i < len(m.rows) && m.rows[i].y < region.Bottom(); i++ {
		if r := m.rows[i]; r.lane.Folded {
			items = append(items, Item{Kind: Box, Rect: Rect{0, r.y, m.width(), r.h}, Fill: m.Palette.BgApp})
		}
	}
	for _, c := range m.columns[c0:c1] {
		if c.folded {
			items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, c.w, m.height}, Fill: m.Palette.BgApp})
		}
	}
	return items
}

// foldZone is where in the header a phase is folded.
func (m *Map) foldZone(phase domain.ID) Rect {
	r, _ := m.PhaseRect(phase)
	return Rect{r.Right() - foldSign - 5, m.top() + chevronTop + 2, foldSign, foldSign}
}

// FoldRect is where the sign stands that folds what a hit is about, in units of the pane.
func (m *Map) FoldRect(h Hit) (Rect, Pane, bool) {
	switch h.Part {
	case PartPhase:
		if r, ok := m.PhaseRect(h.Phase); ok && r.W > foldedColumn {
			return m.foldZone(h.Phase), Header, true
		}
	case PartLaneHead:
		if r, ok := m.LaneRect(h.Lane); ok && r.H > foldedRow {
			return Rect{headWidth - foldSign - 3, r.Y + 3, foldSign, foldSign}, Heads, true
		}
	}
	return Rect{}, Body, false
}

// loopRoom is what the sign of a loop takes from the title of a phase.
func loopRoom(p domain.Phase) float32 {
	if p.Loop {
		return 16
	}
	return 0
}

// loopSign is three quarters of a circle with an arrow at its end: this phase is passed several times.
func loopSign(cx, cy, r float32, c color.NRGBA) []Item {
	k := r * kappa
	return []Item{
		stroked([]Segment{
			{MoveTo, [3]Point{{cx + r, cy}}},
			{CubicTo, [3]Point{{cx + r, cy + k}, {cx + k, cy + r}, {cx, cy + r}}},
			{CubicTo, [3]Point{{cx - k, cy + r}, {cx - r, cy + k}, {cx - r, cy}}},
			{CubicTo, [3]Point{{cx - r, cy - k}, {cx - k, cy - r}, {cx, cy - r}}},
		}, c, 1.5),
		stroked(linePath(Point{cx - 0.6, cy - r - 2.4}, Point{cx + 2.2, cy - r}, Point{cx - 0.6, cy - r + 2.4}), c, 1.5),
	}
}

// OfferRect is the empty cell in which a hit may begin a card.
func (m *Map) OfferRect(h Hit) (Rect, bool) {
	if h.Part != PartCell || !h.Card.IsZero() {
		return Rect{}, false
	}
	cl := m.cells[cellKey{h.Lane, h.Step}]
	if cl == nil || len(cl.boxes) > 0 {
		return Rect{}, false
	}
	switch cl.lane.As() {
	case domain.LaneMoment, domain.LaneEvidence:
		return Rect{}, false // a click there does something else
	}
	return m.CellRect(h.Lane, h.Step)
}
