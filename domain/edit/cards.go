package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
)

// Spot is a place among the cards of a cell: before the card that now has this index. A negative
// index or one beyond the end means the end.
type Spot struct {
	Lane, Step domain.ID
	Index      int
}

// End is the spot behind the last card of a cell.
func End(lane, step domain.ID) Spot { return Spot{lane, step, -1} }

// AddCard puts a new card into a cell. In the lanes of touchpoints, measures and indicators it
// makes or finds the record that the card shows.
func AddCard(d *document.Draft, at Spot, text string) (domain.ID, error) {
	order, err := orderAt(d, at, nil)
	if err != nil {
		return domain.ID{}, err
	}
	return addCard(d, at, order, text)
}

// addCard puts a new card into a cell under a key.
func addCard(d *document.Draft, at Spot, order, text string) (domain.ID, error) {
	c := domain.Card{ID: domain.NewID(), Lane: at.Lane, Step: at.Step, Order: order}
	switch laneKind(d, at.Lane) {
	case domain.LaneFeelings:
		c.At = freePlace(d, at)
	case domain.LaneMoment:
		c.KeyMoment = true
	}
	d.Put(c)
	return c.ID, SetText(d, c.ID, text)
}

// AddFeeling puts a point on the emotion curve: at is the place inside the step from 0 to 1.
func AddFeeling(d *document.Draft, lane, step domain.ID, at float64, value int) (domain.ID, error) {
	id, err := AddCard(d, End(lane, step), "")
	if err != nil {
		return id, err
	}
	return id, SetFeeling(d, id, step, at, value)
}

// SetFeeling moves a point of the emotion curve.
func SetFeeling(d *document.Draft, id, step domain.ID, at float64, value int) error {
	c, ok := document.Find[domain.Card](d, id)
	if !ok {
		return fmt.Errorf("set feeling %s: %w", id, ErrUnknown)
	}
	if step != c.Step {
		order, err := orderAt(d, End(c.Lane, step), map[domain.ID]bool{id: true})
		if err != nil {
			return err
		}
		c.Step, c.Order = step, order
	}
	c.At, c.Feeling = at, min(max(value, domain.FeelingMin), domain.FeelingMax)
	d.Put(c)
	return nil
}

// SetText changes what a card says. A card that shows a measure or an indicator renames it. A card
// that shows a touchpoint takes the touchpoint of that name if there is one; otherwise it renames
// its own, so that all maps that use it agree.
func SetText(d *document.Draft, id domain.ID, text string) error {
	c, ok := document.Find[domain.Card](d, id)
	if !ok {
		return fmt.Errorf("set text of %s: %w", id, ErrUnknown)
	}
	text = Clean(text)
	switch laneKind(d, c.Lane) {
	case domain.LaneTouchpoints:
		c.Touchpoint = touchpointNamed(d, marked.Plain(text), c.Touchpoint)
		c.Text = ""
	case domain.LaneMeasures:
		c.Measure = measureTitled(d, marked.Plain(text), c.Measure)
		c.Text = ""
	case domain.LaneIndicators:
		c.Indicator = indicatorTitled(d, marked.Plain(text), c.Indicator)
		c.Text = ""
	default:
		c = document.WithText(c, laneKind(d, c.Lane), text)
	}
	d.Put(c)
	return nil
}

// Clean brings a text into the form that is kept: line feeds only, no control characters, no blanks
// around it.
func Clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r == 0xfeff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(s)
}

func touchpointNamed(d *document.Draft, title string, current domain.ID) domain.ID {
	var last string
	for _, t := range document.Touchpoints(d) {
		if title != "" && strings.EqualFold(t.Title, title) {
			return t.ID
		}
		last = t.Order
	}
	if t, ok := document.Find[domain.Touchpoint](d, current); ok {
		t.Title = title
		d.Put(t)
		return t.ID
	}
	t := domain.Touchpoint{ID: domain.NewID(), Title: title, Order: orderAfter(last)}
	d.Put(t)
	return t.ID
}

func measureTitled(d *document.Draft, title string, current domain.ID) domain.ID {
	m, ok := document.Find[domain.Measure](d, current)
	if !ok {
		last := ""
		for _, other := range document.Measures(d) {
			last = other.Order
		}
		m = domain.Measure{ID: domain.NewID(), Order: orderAfter(last), Status: domain.StatusPlanned}
	}
	m.Title = title
	d.Put(m)
	return m.ID
}

func indicatorTitled(d *document.Draft, title string, current domain.ID) domain.ID {
	i, ok := document.Find[domain.Indicator](d, current)
	if !ok {
		last := ""
		for _, other := range document.Indicators(d) {
			last = other.Order
		}
		i = domain.Indicator{ID: domain.NewID(), Order: orderAfter(last), Unit: domain.UnitCount, Direction: domain.DirectionUp}
	}
	i.Title = title
	d.Put(i)
	return i.ID
}

// MoveCards moves cards to a spot, where they stand together in the given order. What a card
// becomes follows from the lane: an idea dropped on the measures becomes a measure with its text.
func MoveCards(d *document.Draft, ids []domain.ID, to Spot) error {
	moving := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		moving[id] = true
	}
	orders, err := ordersAt(d, to, moving, len(ids))
	if err != nil {
		return err
	}
	for i, id := range ids {
		c, ok := document.Find[domain.Card](d, id)
		if !ok {
			return fmt.Errorf("move %s: %w", id, ErrUnknown)
		}
		from := c.Lane
		c.Lane, c.Step, c.Order = to.Lane, to.Step, orders[i]
		put(d, c, from)
	}
	return nil
}

// CopyCards puts copies of cards to a spot and returns their IDs.
func CopyCards(d *document.Draft, ids []domain.ID, to Spot) ([]domain.ID, error) {
	orders, err := ordersAt(d, to, nil, len(ids))
	if err != nil {
		return nil, err
	}
	out := make([]domain.ID, 0, len(ids))
	for i, id := range ids {
		c, ok := document.Find[domain.Card](d, id)
		if !ok {
			return nil, fmt.Errorf("copy %s: %w", id, ErrUnknown)
		}
		out = append(out, copyCard(d, c, to.Lane, to.Step, orders[i]))
	}
	return out, nil
}

// DuplicateCards puts a copy right behind each card and returns the IDs of the copies.
func DuplicateCards(d *document.Draft, ids []domain.ID) ([]domain.ID, error) {
	out := make([]domain.ID, 0, len(ids))
	for _, id := range ids {
		c, ok := document.Find[domain.Card](d, id)
		if !ok {
			return nil, fmt.Errorf("duplicate %s: %w", id, ErrUnknown)
		}
		index := slices.Index(d.Children(document.Cell(c.Lane, c.Step)), id)
		order, err := orderAt(d, Spot{c.Lane, c.Step, index + 1}, nil)
		if err != nil {
			return nil, err
		}
		out = append(out, copyCard(d, c, c.Lane, c.Step, order))
	}
	return out, nil
}

// copyCard makes a copy with a measure, sources and remarks of its own; touchpoints and indicators
// stay shared.
func copyCard(d *document.Draft, c domain.Card, lane, step domain.ID, order string) domain.ID {
	from, original := c.Lane, c.ID
	c.ID, c.Lane, c.Step, c.Order = domain.NewID(), lane, step, order
	if m, ok := document.Find[domain.Measure](d, c.Measure); ok {
		m.ID = domain.NewID()
		d.Put(m)
		c.Measure = m.ID
	}
	if laneKind(d, lane) == domain.LaneFeelings && from == lane {
		c.At = min(c.At+0.12, 0.96)
	}
	put(d, c, from)
	copyHung(d, original, c.ID)
	return c.ID
}

// put stores a card that came from another lane, turned into what that lane holds. Nothing is lost:
// the text goes along, and what the new lane cannot show stays in the card for the way back.
func put(d *document.Draft, c domain.Card, from domain.ID) {
	was, is := laneKind(d, from), laneKind(d, c.Lane)
	if was == is {
		d.Put(c)
		return
	}
	old := c
	old.Lane = from
	text := document.CardText(d, old)
	switch was {
	case domain.LaneTouchpoints:
		c.Touchpoint, c.Text = domain.ID{}, text
	case domain.LaneMeasures:
		c.Measure, c.Text = domain.ID{}, text
	case domain.LaneIndicators:
		c.Indicator, c.Text = domain.ID{}, text
	case domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence, domain.LaneMoment:
		c.Code, c.Text = "", text
	}
	switch is {
	case domain.LaneTouchpoints:
		c.Touchpoint, c.Text = touchpointNamed(d, text, domain.ID{}), ""
	case domain.LaneMeasures:
		c.Measure, c.Text = measureTitled(d, text, domain.ID{}), ""
		m, _ := document.Find[domain.Measure](d, c.Measure)
		m.Indicator = c.Indicator
		d.Put(m)
	case domain.LaneIndicators:
		c.Indicator, c.Text = indicatorTitled(d, text, domain.ID{}), ""
	case domain.LaneFeelings:
		c.At = 0.5
	case domain.LaneMoment:
		c.KeyMoment = true
	case domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence:
		c = document.WithText(c, is, text)
	}
	d.Put(c)
	if was == domain.LaneMeasures {
		removeOrphans(d, []domain.ID{old.Measure})
	}
}

// removeOrphans takes away those measures that no card shows any more.
func removeOrphans(d *document.Draft, measures []domain.ID) {
	if len(measures) == 0 {
		return
	}
	for _, m := range d.Unshown(measures) {
		d.Remove(m)
	}
}

// RemoveCards takes cards away with all that hangs on them. The measure that a card shows goes
// with it; touchpoints and indicators stay in the project.
func RemoveCards(d *document.Draft, ids []domain.ID) error {
	var measures []domain.ID
	for _, id := range ids {
		c, ok := document.Find[domain.Card](d, id)
		if !ok {
			return fmt.Errorf("remove %s: %w", id, ErrUnknown)
		}
		if !c.Measure.IsZero() {
			measures = append(measures, c.Measure)
		}
	}
	d.RemoveTree(ids...)
	removeOrphans(d, measures)
	return nil
}
