package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Writing is the text that is being written: the scene leaves it the room that it takes, and shows
// nothing of its own there.
type Writing struct {
	// Card is the card whose text it is; zero for one that is to come into being in the cell of Lane and
	// Step, before the card with Index.
	Card       domain.ID
	Lane, Step domain.ID
	Index      int
	// Height is the room, in scene units. Nothing is being written where it is 0.
	Height float32
}

// fresh says that a card is about to come into being at a place of a cell.
func (w Writing) fresh(lane, step domain.ID, index int) bool {
	return w.Height > 0 && w.Card.IsZero() && w.Lane == lane && w.Step == step && w.Index == index
}

// over says that a card is being written in.
func (w Writing) over(card domain.ID) bool { return w.Height > 0 && w.Card == card }

// SetWriting gives room to the text that is being written; the zero value takes it away.
func (m *Map) SetWriting(w Writing) Dirty {
	if w == m.state.writing {
		return Dirty{}
	}
	touched := make(map[cellKey]bool)
	for _, each := range []Writing{m.state.writing, w} {
		if key, ok := m.home[each.Card]; ok {
			touched[key] = true
		} else if each.Card.IsZero() && !each.Lane.IsZero() {
			touched[cellKey{each.Lane, each.Step}] = true
		}
	}
	m.state.writing = w
	return m.relayout(touched, true)
}

// WritingRect is where a card that is about to come into being lies in the body.
func (m *Map) WritingRect() (Rect, bool) {
	w := m.state.writing
	r, ok := m.CellRect(w.Lane, w.Step)
	cl := m.cells[cellKey{w.Lane, w.Step}]
	if !ok || cl == nil || cl.fresh.H == 0 {
		return Rect{}, false
	}
	return cl.fresh.Moved(r.X, r.Y), true
}

// addFresh keeps room for the card that is about to come into being.
func (m *Map) addFresh(cl *cell, c column) {
	cl.fresh = Rect{padX, cl.next, c.w - 2*padX, m.state.writing.Height}
	cl.need = cl.fresh.Bottom() + padY
	cl.next = cl.fresh.Bottom() + cardGap
}

// Type is how the text of a card is set: the size of its letters, the distance of its lines, and the
// space around them.
type Type struct {
	Size, Line float32
	// Pad is what the card is higher than its lines, Top what of that stands above them, Right what
	// signs take from the lines.
	Pad, Top, Right float32
	// Least is below what the card does not shrink, because more than its text stands in it.
	Least float32
}

// TypeOf is how the text of a card is set, or of one that comes into being in a column.
func (m *Map) TypeOf(card, lane, step domain.ID) Type {
	width := float32(minColumn)
	if c, ok := m.StepRect(step); ok {
		width = c.W - 2*padX
	}
	st, pad := textStyle(width)
	t := Type{Size: st.Size, Line: st.Line, Pad: pad, Top: 4}
	r, known := m.CardRect(card)
	c, _ := document.Find[domain.Card](m.View, card)
	l, _ := document.Find[domain.Lane](m.View, lane)
	if !known {
		return t
	}
	_, t.Right = m.signs(c, 0, 0)
	if !plain(l) {
		t.Least = r.H
	}
	return t
}

// plain says that the cards of a lane are their text and nothing else.
func plain(l domain.Lane) bool {
	switch l.As() {
	case domain.LaneTouchpoints, domain.LaneMeasures, domain.LaneResponsible, domain.LaneIndicators, domain.LaneRoles,
		domain.LanePrivacy, domain.LaneEvidence, domain.LaneMoment, domain.LaneFeelings:
		return false
	}
	return true
}

// written is a card with the room that its text takes while it is written.
func (m *Map) written(l domain.Lane, items []Item, h float32) ([]Item, float32) {
	w := m.state.writing.Height
	if !plain(l) {
		return items, max(h, w)
	}
	box := items[0]
	box.Rect.H = w
	return []Item{box}, w
}
