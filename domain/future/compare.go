package future

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Comparison is a current state beside its future one.
type Comparison struct {
	Current, Future domain.Map
	Phases          []Phase
	Columns         []Column
	Lanes           []Lane
	Cards           []Card
	// nowOf leads from a record of the future state to that of the current one, thenOf back.
	nowOf, thenOf map[domain.ID]domain.ID
	card          map[domain.ID]int
}

// Of compares a map with the current state it is the future of; false where there is none.
func Of(v document.View, id domain.ID) (*Comparison, bool) {
	then, ok := document.Find[domain.Map](v, id)
	if !ok {
		return nil, false
	}
	now, ok := document.Find[domain.Map](v, then.Current)
	if !ok || now.ID == then.ID {
		return nil, false
	}
	c := &Comparison{
		Current: now, Future: then,
		nowOf: map[domain.ID]domain.ID{then.ID: now.ID}, thenOf: map[domain.ID]domain.ID{now.ID: then.ID},
		card: make(map[domain.ID]int),
	}
	c.compareSteps(v)
	c.compareLanes(v)
	c.compareCards(v)
	return c, true
}

// Twins lists the maps that show a future of a map, in their order.
func Twins(v document.View, id domain.ID) []domain.Map {
	var out []domain.Map
	for _, m := range document.Maps(v) {
		if m.Current == id && !id.IsZero() {
			out = append(out, m)
		}
	}
	return out
}

// NowOf is the record of the current state that one of the future state is paired with.
func (c *Comparison) NowOf(then domain.ID) domain.ID { return c.nowOf[then] }

// ThenOf is the record of the future state that one of the current state is paired with.
func (c *Comparison) ThenOf(now domain.ID) domain.ID { return c.thenOf[now] }

// Card finds a card of either state.
func (c *Comparison) Card(id domain.ID) (Card, bool) {
	i, ok := c.card[id]
	if !ok {
		return Card{}, false
	}
	return c.Cards[i], true
}

// LaneOf finds the pair that a lane of either state belongs to.
func (c *Comparison) LaneOf(id domain.ID) (Lane, bool) {
	for _, l := range c.Lanes {
		if !id.IsZero() && (l.Now.ID == id || l.Then.ID == id) {
			return l, true
		}
	}
	return Lane{}, false
}

// InLane lists the cards of a pair of lanes: those that stand there in the future state, and those
// that go from there.
func (c *Comparison) InLane(l Lane) []Card {
	var out []Card
	for _, card := range c.Cards {
		if card.Mark == Gone && card.Now.Lane == l.Now.ID || card.Mark != Gone && card.Then.Lane == l.Then.ID {
			out = append(out, card)
		}
	}
	return out
}

// Tally counts the marks of all cards.
func (c *Comparison) Tally() Count { return tally(c.Cards) }

// TallyOf counts the marks of some cards.
func TallyOf(cards []Card) Count { return tally(cards) }

func tally(cards []Card) Count {
	var n Count
	for _, card := range cards {
		// Points of the expected curve are no cards to those who read it, unless they differ.
		if card.Mark != Same || !card.Then.Expected {
			n[card.Mark]++
		}
	}
	return n
}

// Parts counts the marks of phases, steps and lanes together. A phase with one step counts once.
func (c *Comparison) Parts() Count {
	var n Count
	for _, p := range c.Phases {
		n[p.Mark]++
	}
	for _, s := range c.Columns {
		if p := c.Phases[s.Phase]; p.Mark != s.Mark || s.Mark == Changed {
			n[s.Mark]++
		}
	}
	for _, l := range c.Lanes {
		n[l.Mark]++
	}
	return n
}

// Alike says that there is no difference at all.
func (c *Comparison) Alike() bool {
	return c.Tally().Differences() == 0 && c.Parts().Differences() == 0
}

func (c *Comparison) learn(nowOf map[domain.ID]domain.ID) {
	for then, now := range nowOf {
		c.nowOf[then], c.thenOf[now] = now, then
	}
}

// compareSteps pairs phases and steps. A phase that no tie leads to is known by its name, or by a
// step that is the same.
func (c *Comparison) compareSteps(v document.View) {
	steps := match(v, document.Columns(v, c.Current.ID), document.Columns(v, c.Future.ID), func(domain.Step, domain.Step) bool { return false })
	phases := match(v, document.Phases(v, c.Current.ID), document.Phases(v, c.Future.ID), func(now, then domain.Phase) bool {
		return now.Title != "" && strings.EqualFold(now.Title, then.Title)
	})
	phases.rest(func(now, then domain.Phase) bool {
		for _, s := range document.Steps(v, then.ID) {
			if step, ok := document.Find[domain.Step](v, steps.nowOf[s.ID]); ok {
				return step.Phase == now.ID
			}
		}
		return false
	})
	c.learn(phases.nowOf)
	// Phases that belong together have steps that do: the first ones, where no tie says otherwise.
	steps.rest(func(now, then domain.Step) bool {
		return phases.nowOf[then.Phase] == now.Phase && strings.EqualFold(now.Title, then.Title)
	})
	c.learn(steps.nowOf)
	where := make(map[domain.ID]int)
	for _, p := range phases.merged() {
		mark := markOf(p[0], p[1], func() bool { return samePhase(p[0], p[1]) })
		where[p[0].ID], where[p[1].ID] = len(c.Phases), len(c.Phases)
		c.Phases = append(c.Phases, Phase{p[0], p[1], mark})
	}
	for _, s := range steps.merged() {
		col := Column{Now: s[0], Then: s[1]}
		col.Mark = markOf(s[0], s[1], func() bool {
			return s[0].Title == s[1].Title && phases.nowOf[s[1].Phase] == s[0].Phase
		})
		col.Phase = where[s[1].Phase]
		if col.Mark == Gone {
			col.Phase = where[s[0].Phase]
		}
		c.Columns = append(c.Columns, col)
	}
	// A phase that ends stands behind its neighbour, and so must its columns.
	slices.SortStableFunc(c.Columns, func(a, b Column) int { return a.Phase - b.Phase })
}

func samePhase(a, b domain.Phase) bool {
	return a.Title == b.Title && a.Task == b.Task && a.Duration == b.Duration && a.Color == b.Color && a.Loop == b.Loop
}

// compareLanes pairs lanes; those that no tie holds together are known by kind and title.
func (c *Comparison) compareLanes(v document.View) {
	lanes := match(v, document.Lanes(v, c.Current.ID), document.Lanes(v, c.Future.ID), func(now, then domain.Lane) bool {
		return now.Kind == then.Kind && now.Title == then.Title
	})
	c.learn(lanes.nowOf)
	for _, l := range lanes.merged() {
		mark := markOf(l[0], l[1], func() bool {
			return l[0].Kind == l[1].Kind && l[0].Title == l[1].Title && l[0].Side == l[1].Side && l[0].Content == l[1].Content
		})
		c.Lanes = append(c.Lanes, Lane{l[0], l[1], mark})
	}
	// The customer's side stands first, whichever state a lane comes from.
	slices.SortStableFunc(c.Lanes, func(a, b Lane) int { return rank(a) - rank(b) })
}

func rank(l Lane) int {
	if l.Shown().Side == domain.SideCustomer {
		return 0
	}
	return 1
}

// compareCards pairs cards; those that no tie holds together are the same where they say the same
// in the same cell.
func (c *Comparison) compareCards(v document.View) {
	cards := match(v, document.MapCards(v, c.Current.ID), document.MapCards(v, c.Future.ID), func(now, then domain.Card) bool {
		return c.nowOf[then.Lane] == now.Lane && c.nowOf[then.Step] == now.Step && now.Expected == then.Expected &&
			document.CardMarked(v, now) == document.CardMarked(v, then)
	})
	c.learn(cards.nowOf)
	for _, p := range cards.merged() {
		card := Card{Now: p[0], Then: p[1]}
		card.Mark = markOf(p[0], p[1], func() bool { return c.Translate(v, p[1], p[0]) == p[0] && samePeople(v, p[0], p[1]) })
		card.Moved = card.Mark == Changed && (c.nowOf[p[1].Lane] != p[0].Lane || c.nowOf[p[1].Step] != p[0].Step)
		for _, id := range []domain.ID{p[0].ID, p[1].ID} {
			if !id.IsZero() {
				c.card[id] = len(c.Cards)
			}
		}
		c.Cards = append(c.Cards, card)
	}
}

// Translate is a card of the future state as it would stand in the current one in place of now.
func (c *Comparison) Translate(v document.View, then, now domain.Card) domain.Card {
	out := then
	out.ID, out.Order = now.ID, now.Order
	if lane := c.nowOf[then.Lane]; !lane.IsZero() {
		out.Lane = lane
	}
	if step := c.nowOf[then.Step]; !step.IsZero() {
		out.Step = step
	}
	if pain := c.nowOf[then.Solves]; !pain.IsZero() {
		out.Solves = pain
	}
	// That a pain goes is a change of the pain, not of the idea that mends it.
	if out.Solves.IsZero() && c.thenOf[now.Solves].IsZero() {
		out.Solves = now.Solves
	}
	// A pain of the future state was taken over since.
	if pain := c.nowOf[now.Solves]; !pain.IsZero() && pain == out.Solves {
		out.Solves = now.Solves
	}
	// Two records that say the same are no difference.
	if sameTitle[domain.Touchpoint](v, now.Touchpoint, then.Touchpoint) {
		out.Touchpoint = now.Touchpoint
	}
	if sameTitle[domain.Measure](v, now.Measure, then.Measure) {
		out.Measure = now.Measure
	}
	if sameTitle[domain.Indicator](v, now.Indicator, then.Indicator) {
		out.Indicator = now.Indicator
	}
	return out
}

func sameTitle[R domain.Record](v document.View, a, b domain.ID) bool {
	x, ok := document.Find[R](v, a)
	y, also := document.Find[R](v, b)
	return ok && also && titleOf(x) == titleOf(y)
}

func titleOf(r domain.Record) string {
	switch r := r.(type) {
	case domain.Touchpoint:
		return r.Title
	case domain.Measure:
		return r.Title
	case domain.Indicator:
		return r.Title
	}
	return ""
}

// samePeople says that two cards are meant for the same personas.
func samePeople(v document.View, a, b domain.Card) bool {
	x, y := document.Linked(v, a.ID, domain.LinkPersona), document.Linked(v, b.ID, domain.LinkPersona)
	for _, id := range x {
		if !slices.Contains(y, id) {
			return false
		}
	}
	for _, id := range y {
		if !slices.Contains(x, id) {
			return false
		}
	}
	return true
}
