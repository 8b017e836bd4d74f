package edit

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Clip is what was copied: cards with all that hangs on them, as it was at that moment, so that a
// cut can be pasted although the cards are gone.
type Clip struct {
	cards []clipCard
}

type clipCard struct {
	card domain.Card
	// lane and column are the place relative to the topmost and leftmost card.
	lane, column int
	kind         domain.LaneKind
	text         string
	measure      domain.Measure
	hasMeasure   bool
	rest         []domain.Record
}

// CopyClip takes cards of one map into a Clip, in reading order.
func CopyClip(v document.View, m domain.ID, ids []domain.ID) Clip {
	lanes, columns := document.Lanes(v, m), document.Columns(v, m)
	wanted := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	var c Clip
	for i, l := range lanes {
		for k, s := range columns {
			for _, card := range document.Cards(v, l.ID, s.ID) {
				if wanted[card.ID] {
					c.cards = append(c.cards, clipOf(v, card, i, k, l.As()))
				}
			}
		}
	}
	top, left := len(lanes), len(columns)
	for _, card := range c.cards {
		top, left = min(top, card.lane), min(left, card.column)
	}
	for i := range c.cards {
		c.cards[i].lane -= top
		c.cards[i].column -= left
	}
	return c
}

func clipOf(v document.View, card domain.Card, lane, column int, kind domain.LaneKind) clipCard {
	out := clipCard{card: card, lane: lane, column: column, kind: kind, text: document.CardText(v, card)}
	out.measure, out.hasMeasure = document.Find[domain.Measure](v, card.Measure)
	for _, e := range document.Evidence(v, card.ID) {
		out.rest = append(out.rest, e)
	}
	for _, e := range document.Comments(v, card.ID) {
		out.rest = append(out.rest, e)
	}
	for _, e := range document.Links(v, card.ID) {
		out.rest = append(out.rest, e)
	}
	return out
}

// IsEmpty says that nothing was copied.
func (c Clip) IsEmpty() bool { return len(c.cards) == 0 }

// Len is the number of cards.
func (c Clip) Len() int { return len(c.cards) }

// Table is the cards as a text for spreadsheets: columns are steps, and the cards of a lane stand
// below each other.
func (c Clip) Table() [][]string {
	var rows [][]string
	first, lane := 0, -1
	used := make(map[int]int) // next free row for each column
	width := 0
	for _, card := range c.cards {
		width = max(width, card.column+1)
	}
	for _, card := range c.cards {
		if card.lane != lane {
			lane, first = card.lane, len(rows)
			clear(used)
		}
		at := first + used[card.column]
		used[card.column]++
		for len(rows) <= at {
			rows = append(rows, make([]string, width))
		}
		rows[at][card.column] = card.text
	}
	return rows
}

// PasteClip puts the cards of a Clip into a map, the topmost and leftmost at the spot, and returns
// the new cards. What would fall outside the map goes into the last lane or step.
func PasteClip(d *document.Draft, c Clip, at Spot) ([]domain.ID, error) {
	target, ok := document.Find[domain.Lane](d, at.Lane)
	if !ok {
		return nil, ErrUnknown
	}
	lanes, columns := document.Lanes(d, target.Map), document.Columns(d, target.Map)
	lane0 := slices.IndexFunc(lanes, func(l domain.Lane) bool { return l.ID == at.Lane })
	step0 := slices.IndexFunc(columns, func(s domain.Step) bool { return s.ID == at.Step })
	if lane0 < 0 || step0 < 0 {
		return nil, ErrUnknown
	}
	var out []domain.ID
	inserted := make(map[domain.Parent]int)
	for _, card := range c.cards {
		lane := lanes[min(lane0+card.lane, len(lanes)-1)]
		step := columns[min(step0+card.column, len(columns)-1)]
		spot := End(lane.ID, step.ID)
		cell := document.Cell(lane.ID, step.ID)
		if at.Index >= 0 && lane.ID == at.Lane && step.ID == at.Step {
			spot.Index = at.Index + inserted[cell]
		}
		order, err := orderAt(d, spot, nil)
		if err != nil {
			return nil, err
		}
		inserted[cell]++
		out = append(out, card.put(d, lane, step.ID, order))
	}
	return out, nil
}

// put stores one card of a Clip with new IDs. References to records that are gone are dropped, their
// text stays.
func (c clipCard) put(d *document.Draft, lane domain.Lane, step domain.ID, order string) domain.ID {
	card := c.card
	card.ID, card.Lane, card.Step, card.Order = domain.NewID(), lane.ID, step, order
	alive := func(id domain.ID) domain.ID {
		if _, ok := d.Get(id); ok {
			return id
		}
		return domain.ID{}
	}
	card.Touchpoint, card.Indicator, card.Solves = alive(card.Touchpoint), alive(card.Indicator), alive(card.Solves)
	card.Measure = domain.ID{}
	kind := lane.As()
	if kind == c.kind && c.hasMeasure {
		m := c.measure
		m.ID, m.Indicator = domain.NewID(), alive(m.Indicator)
		d.Put(m)
		card.Measure = m.ID
	}
	if kind == domain.LaneFeelings && c.kind != domain.LaneFeelings {
		card.At = 0.5
	}
	if kind != c.kind {
		card.Touchpoint, card.Code = domain.ID{}, ""
	}
	d.Put(card)
	if kind != c.kind || shows(kind) && card.Touchpoint.IsZero() && card.Measure.IsZero() && card.Indicator.IsZero() {
		// The text decides what the card becomes in its new lane. It cannot fail: the card is there.
		_ = SetText(d, card.ID, c.text)
	}
	for _, r := range c.rest {
		if l, ok := r.(domain.Link); ok && alive(l.To).IsZero() {
			continue
		}
		d.Put(hangOn(r, card.ID))
	}
	return card.ID
}

// shows says whether the cards of a lane show other records.
func shows(k domain.LaneKind) bool {
	return k == domain.LaneTouchpoints || k == domain.LaneMeasures || k == domain.LaneIndicators
}

// hangOn gives a record that belongs to a card a new ID and another card.
func hangOn(r domain.Record, card domain.ID) domain.Record {
	switch r := r.(type) {
	case domain.Evidence:
		r.ID, r.Subject = domain.NewID(), card
		return r
	case domain.Comment:
		r.ID, r.Subject = domain.NewID(), card
		return r
	case domain.Link:
		r.ID, r.From = domain.NewID(), card
		return r
	case domain.Entry:
		r.ID, r.Subject = domain.NewID(), card
		return r
	}
	return r
}
