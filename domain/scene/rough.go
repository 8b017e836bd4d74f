package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// roughCell reserves the boxes of a cell by estimated heights, without setting any text.
func (m *Map) roughCell(l domain.Lane, c column) {
	key := cellKey{l.ID, c.step.ID}
	cl := m.freshCell(key, l)
	if derives(l) || l.As() == domain.LaneTask {
		cl.rough = true // what it shows follows from the rest of the map
		return
	}
	cards := document.Cards(m.View, l.ID, c.step.ID)
	if len(cards) == 0 {
		m.addQuestion(cl, c) // the same few questions all over the map cost nothing
		return
	}
	cl.rough = true
	cl.boxes = make([]cardBox, len(cards))
	width := c.w - 2*padX
	for i, card := range cards {
		if i > 0 {
			cl.need += cardGap - padY
		}
		r := Rect{padX, cl.need, width, m.roughHeight(card, l, width)}
		cl.boxes[i] = cardBox{card.ID, r}
		cl.need = r.Bottom() + padY
	}
	m.settle(key, cl)
}

// itemsOf is what a cell shows; empty boxes while its texts are not set.
func (m *Map) itemsOf(cl *cell) []Item {
	if !cl.rough || len(cl.boxes) == 0 {
		return cl.items
	}
	items := make([]Item, 0, len(cl.boxes))
	for _, b := range cl.boxes {
		card, _ := document.Find[domain.Card](m.View, b.id)
		box, _ := m.frame(card, m.look(*cl.lane, card), b.rect, cardRadius)
		box.Owner, box.Part = b.id, PartCard
		items = append(items, box)
	}
	return items
}

// roughHeight is the height that a card will most likely have.
func (m *Map) roughHeight(card domain.Card, l domain.Lane, width float32) float32 {
	st, pad := textStyle(width)
	room := width - 16
	if card.KeyMoment {
		room -= signRoom
	}
	lines := func() float32 {
		return float32(m.Setter.Estimate(document.CardText(m.View, card), st, room, maxCardLines)) * st.Line
	}
	switch l.As() {
	case domain.LaneTouchpoints, domain.LaneRoles, domain.LanePrivacy:
		return chipH
	case domain.LaneMeasures:
		return lines() + measureFoot
	case domain.LaneResponsible:
		return ownerH
	case domain.LaneIndicators:
		return indicatorH
	}
	return lines() + pad
}

// Prepare lays out the cells in a region of the body that are still rough, at most limit of them, and
// the titles of its steps.
// More says that some are left: call it again before the next frame.
func (m *Map) Prepare(region Rect, limit int) (d Dirty, more bool) {
	touched := make(map[cellKey]bool)
	c0, c1 := m.columnRange(region.X, region.Right())
	band := m.titleSteps(c0, c1).Band
	defer func() { d.Band = band }()
	for i := m.rowAt(region.Y); i < len(m.rows) && m.rows[i].y < region.Bottom(); i++ {
		for _, c := range m.columns[c0:c1] {
			key := cellKey{m.rows[i].lane.ID, c.step.ID}
			if cl := m.cells[key]; cl == nil || !cl.rough {
				continue
			}
			if len(touched) == limit {
				return m.relayout(touched, true), true
			}
			touched[key] = true
		}
	}
	if len(touched) == 0 {
		return Dirty{}, false
	}
	return m.relayout(touched, true), false
}
