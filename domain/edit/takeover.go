package edit

import (
	"fmt"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
)

// TakeCards brings cards of a comparison into the current state: new ones are added, changed ones
// become what they are in the future state, and those that go are removed. Lanes, steps and phases
// that a card needs come along.
func TakeCards(d *document.Draft, m domain.ID, ids []domain.ID) error {
	t, err := newTaker(d, m)
	if err != nil {
		return err
	}
	var cards []future.Card
	for _, id := range ids {
		card, ok := t.Card(id)
		if !ok {
			return fmt.Errorf("take over card %s: %w", id, ErrUnknown)
		}
		cards = append(cards, card)
	}
	return t.cards(cards)
}

// TakeLane brings a lane with all its cards into the current state. A lane that goes is removed.
func TakeLane(d *document.Draft, m, id domain.ID) error {
	t, err := newTaker(d, m)
	if err != nil {
		return err
	}
	lane, ok := t.LaneOf(id)
	if !ok {
		return fmt.Errorf("take over lane %s: %w", id, ErrUnknown)
	}
	cards := t.InLane(lane)
	if lane.Mark == future.Gone {
		return RemoveParts(d, []domain.ID{lane.Now.ID})
	}
	if _, err := t.lane(lane.Then.ID); err != nil {
		return err
	}
	if lane.Mark == future.Changed {
		t.likeLane(lane)
	}
	return t.cards(cards)
}

// TakeAll makes the current state what the future one is: afterwards the two are the same.
func TakeAll(d *document.Draft, m domain.ID) error {
	t, err := newTaker(d, m)
	if err != nil {
		return err
	}
	for _, p := range t.Phases {
		if p.Mark != future.Gone {
			if _, err := t.phase(p.Then.ID); err != nil {
				return err
			}
		}
	}
	for _, c := range t.Columns {
		if c.Mark != future.Gone {
			if _, err := t.step(c.Then.ID); err != nil {
				return err
			}
		}
	}
	for _, l := range t.Lanes {
		if l.Mark == future.Gone {
			continue
		}
		if _, err := t.lane(l.Then.ID); err != nil {
			return err
		}
		if l.Mark == future.Changed {
			t.likeLane(l)
		}
	}
	t.likePhases()
	if err := t.cards(t.Cards); err != nil {
		return err
	}
	if err := t.removeParts(); err != nil {
		return err
	}
	t.arrange()
	now, _ := document.Find[domain.Map](d, t.Current.ID)
	then := t.Future
	now.Model, now.FirstContact = then.Model, t.now[then.FirstContact]
	d.Put(now)
	return nil
}

// taker carries parts of a future state into the current one.
type taker struct {
	*future.Comparison
	d *document.Draft
	// now leads from a record of the future state to that of the current one.
	now map[domain.ID]domain.ID
}

func newTaker(d *document.Draft, m domain.ID) (*taker, error) {
	c, ok := future.Of(d, m)
	if !ok {
		return nil, fmt.Errorf("take over from %s: %w", m, ErrUnknown)
	}
	t := &taker{Comparison: c, d: d, now: make(map[domain.ID]domain.ID)}
	for _, p := range c.Phases {
		t.know(p.Now.ID, p.Then.ID)
	}
	for _, s := range c.Columns {
		t.know(s.Now.ID, s.Then.ID)
	}
	for _, l := range c.Lanes {
		t.know(l.Now.ID, l.Then.ID)
	}
	for _, card := range c.Cards {
		t.know(card.Now.ID, card.Then.ID)
	}
	return t, nil
}

// know remembers a pair.
func (t *taker) know(now, then domain.ID) {
	if !now.IsZero() && !then.IsZero() {
		t.now[then] = now
	}
}

// made remembers what became of a record of the future state.
func (t *taker) made(now, then domain.ID) {
	t.know(now, then)
	tie(t.d, then, now)
}

// phase is the phase of the current state for one of the future state. It is made if there is none.
func (t *taker) phase(then domain.ID) (domain.ID, error) {
	if now, ok := t.now[then]; ok {
		return now, nil
	}
	p, ok := document.Find[domain.Phase](t.d, then)
	if !ok {
		return domain.ID{}, fmt.Errorf("take over phase %s: %w", then, ErrUnknown)
	}
	order, err := t.orderIn(domain.Parent{Table: domain.TablePhase, A: t.Current.ID}, t.d.Children(p.Parent()), then)
	if err != nil {
		return domain.ID{}, err
	}
	p.ID, p.Map, p.Order = domain.NewID(), t.Current.ID, order
	t.d.Put(p)
	copyHung(t.d, then, p.ID)
	t.made(p.ID, then)
	return p.ID, nil
}

// step is the step of the current state for one of the future state.
func (t *taker) step(then domain.ID) (domain.ID, error) {
	if now, ok := t.now[then]; ok {
		return now, nil
	}
	s, ok := document.Find[domain.Step](t.d, then)
	if !ok {
		return domain.ID{}, fmt.Errorf("take over step %s: %w", then, ErrUnknown)
	}
	phase, err := t.phase(s.Phase)
	if err != nil {
		return domain.ID{}, err
	}
	order, err := t.orderIn(domain.Parent{Table: domain.TableStep, A: phase}, t.d.Children(s.Parent()), then)
	if err != nil {
		return domain.ID{}, err
	}
	s.ID, s.Phase, s.Order = domain.NewID(), phase, order
	t.d.Put(s)
	copyHung(t.d, then, s.ID)
	t.made(s.ID, then)
	return s.ID, nil
}

// lane is the lane of the current state for one of the future state.
func (t *taker) lane(then domain.ID) (domain.ID, error) {
	if now, ok := t.now[then]; ok {
		return now, nil
	}
	l, ok := document.Find[domain.Lane](t.d, then)
	if !ok {
		return domain.ID{}, fmt.Errorf("take over lane %s: %w", then, ErrUnknown)
	}
	order, err := t.orderIn(domain.Parent{Table: domain.TableLane, A: t.Current.ID}, t.d.Children(l.Parent()), then)
	if err != nil {
		return domain.ID{}, err
	}
	l.ID, l.Map, l.Order = domain.NewID(), t.Current.ID, order
	t.d.Put(l)
	copyHung(t.d, then, l.ID)
	t.made(l.ID, then)
	return l.ID, nil
}

// orderIn is a key for what comes into a group: behind what it stands behind in the future state.
func (t *taker) orderIn(group domain.Parent, siblings []domain.ID, then domain.ID) (string, error) {
	index := 0
	children := t.d.Children(group)
	for _, id := range siblings[:max(slices.Index(siblings, then), 0)] {
		if at := slices.Index(children, t.now[id]); at >= 0 {
			index = at + 1
		}
	}
	orders, err := ordersIn(t.d, group, index, nil, 1)
	if err != nil {
		return "", err
	}
	return orders[0], nil
}

// likeLane gives a lane of the current state the name and side it has in the future one.
func (t *taker) likeLane(l future.Lane) {
	now, ok := document.Find[domain.Lane](t.d, l.Now.ID)
	if !ok {
		return
	}
	now.Kind, now.Title, now.Side, now.Content = l.Then.Kind, l.Then.Title, l.Then.Side, l.Then.Content
	t.d.Put(now)
}

// cards takes over some cards. New ones get their IDs first, because others may point at them.
func (t *taker) cards(cards []future.Card) error {
	var gone []domain.ID
	for _, c := range cards {
		switch c.Mark {
		case future.New:
			t.now[c.Then.ID] = domain.NewID()
		case future.Gone:
			gone = append(gone, c.Now.ID)
		}
	}
	var old []domain.ID // measures that cards do not show any more
	for _, c := range cards {
		if c.Mark != future.New && c.Mark != future.Changed {
			continue
		}
		if c.Now.Measure != c.Then.Measure {
			old = append(old, c.Now.Measure)
		}
		if err := t.card(c); err != nil {
			return err
		}
	}
	if err := RemoveCards(t.d, gone); err != nil {
		return err
	}
	removeOrphans(t.d, old)
	return nil
}

// card puts a new or changed card into the current state.
func (t *taker) card(c future.Card) error {
	out := t.Translate(t.d, c.Then, c.Now)
	var err error
	if out.Lane, err = t.lane(c.Then.Lane); err != nil {
		return err
	}
	if out.Step, err = t.step(c.Then.Step); err != nil {
		return err
	}
	out.ID = t.now[c.Then.ID]
	if pain, ok := t.now[c.Then.Solves]; ok {
		out.Solves = pain
	}
	if c.Mark == future.New || out.Lane != c.Now.Lane || out.Step != c.Now.Step {
		cell := document.Cell(out.Lane, out.Step)
		if out.Order, err = t.orderIn(cell, t.d.Children(c.Then.Parent()), c.Then.ID); err != nil {
			return err
		}
	}
	t.d.Put(out)
	if c.Mark == future.New {
		copyHung(t.d, c.Then.ID, out.ID)
	} else {
		t.people(c.Then.ID, out.ID)
	}
	t.made(out.ID, c.Then.ID)
	return nil
}

// people makes a card meant for those that another one is meant for.
func (t *taker) people(then, now domain.ID) {
	wanted := document.Linked(t.d, then, domain.LinkPersona)
	for _, l := range document.Links(t.d, now) {
		if l.Kind != domain.LinkPersona {
			continue
		}
		if i := slices.Index(wanted, l.To); i >= 0 {
			wanted = slices.Delete(wanted, i, i+1)
		} else {
			t.d.Remove(l.ID)
		}
	}
	for _, who := range wanted {
		t.d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersona, From: now, To: who})
	}
}
