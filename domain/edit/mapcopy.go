package edit

import (
	"fmt"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// DuplicateMap puts a copy of a whole map with another title right behind it. The copy has phases,
// steps, lanes, cards and measures of its own, with their sources, remarks and ties; touchpoints,
// indicators and personas stay shared. It begins as version 1 and has not been sent to anybody.
// The copy of a future state is another future of the same map.
func DuplicateMap(d *document.Draft, id domain.ID, title string) (domain.ID, error) {
	c := mapCopy{d: d, to: map[domain.ID]domain.ID{id: domain.NewID()}}
	if err := c.run(id, title); err != nil {
		return domain.ID{}, err
	}
	for from, to := range c.to {
		for _, origin := range document.Linked(d, from, domain.LinkCurrent) {
			tie(d, to, origin)
		}
	}
	return c.to[id], nil
}

// run makes the copy of a map.
func (c mapCopy) run(id domain.ID, title string) error {
	d := c.d
	m, ok := document.Find[domain.Map](d, id)
	if !ok {
		return fmt.Errorf("duplicate map %s: %w", id, ErrUnknown)
	}
	order, err := orderBehind(d, id)
	if err != nil {
		return err
	}
	m.ID, m.Order, m.Title, m.Version = c.to[id], order, Clean(title), 1
	phases, lanes, cards := document.Phases(d, id), document.Lanes(d, id), document.MapCards(d, id)
	first := m.FirstContact
	m.FirstContact = domain.ID{} // until the copy has steps
	c.put(id, m)
	for _, p := range phases {
		steps := document.Steps(d, p.ID)
		old := p.ID
		p.ID, p.Map = c.fresh(old), m.ID
		for _, s := range steps {
			old := s.ID
			s.ID, s.Phase = c.fresh(old), p.ID
			c.put(old, s)
		}
		c.put(old, p)
	}
	for _, l := range lanes {
		old := l.ID
		l.ID, l.Map = c.fresh(old), m.ID
		c.put(old, l)
	}
	c.cards(cards)
	c.laneSets(document.LaneSets(d, id), m.ID)
	if own, ok := c.to[first]; ok {
		m.FirstContact = own
		d.Put(m)
	}
	return nil
}

// mapCopy remembers what became of which record.
type mapCopy struct {
	d  *document.Draft
	to map[domain.ID]domain.ID
	// shared leaves the measures as they are: the copy shows the same ones.
	shared bool
}

func (c mapCopy) fresh(old domain.ID) domain.ID {
	c.to[old] = domain.NewID()
	return c.to[old]
}

// put stores a copy and gives it what hangs on the original.
func (c mapCopy) put(old domain.ID, r domain.Record) {
	c.d.Put(r)
	copyHung(c.d, old, r.Key())
}

func (c mapCopy) cards(cards []domain.Card) {
	for _, card := range cards {
		c.fresh(card.ID)
	}
	for _, card := range cards {
		old := card.ID
		card.ID, card.Lane, card.Step = c.to[old], c.to[card.Lane], c.to[card.Step]
		card.Measure = c.measure(card.Measure)
		// A pain of another map stays the one that is solved.
		if own, ok := c.to[card.Solves]; ok {
			card.Solves = own
		}
		c.put(old, card)
	}
}

// laneSets copies the named views, which hide the lanes of the copy then.
func (c mapCopy) laneSets(sets []domain.LaneSet, m domain.ID) {
	for _, s := range sets {
		old := s.ID
		var hidden []string
		for _, id := range s.HiddenLanes() {
			if own, ok := c.to[id]; ok {
				hidden = append(hidden, own.String())
			}
		}
		s.ID, s.Map, s.Hidden = c.fresh(old), m, strings.Join(hidden, ",")
		c.put(old, s)
	}
}

// measure copies a measure once, however many cards of the map show it.
func (c mapCopy) measure(id domain.ID) domain.ID {
	if own, ok := c.to[id]; ok || c.shared {
		if c.shared {
			return id
		}
		return own
	}
	m, ok := document.Find[domain.Measure](c.d, id)
	if !ok {
		return domain.ID{}
	}
	last := ""
	for _, other := range document.Measures(c.d) {
		last = other.Order
	}
	m.ID, m.Order = c.fresh(id), orderAfter(last)
	if own, ok := c.to[m.Pain]; ok {
		m.Pain = own
	}
	c.put(id, m)
	return m.ID
}
