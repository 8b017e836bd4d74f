package future

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Phase is a phase now and then. One of the two has no ID where the other stands alone.
type Phase struct {
	Now, Then domain.Phase
	Mark      Mark
}

// Column is a step now and then, with its phase in Comparison.Phases.
type Column struct {
	Now, Then domain.Step
	Mark      Mark
	Phase     int
}

// Lane is a lane now and then.
type Lane struct {
	Now, Then domain.Lane
	Mark      Mark
}

// Shown is the lane of the future state, or that of the current one where it ends.
func (l Lane) Shown() domain.Lane {
	if l.Mark == Gone {
		return l.Now
	}
	return l.Then
}

// Card is a card now and then.
type Card struct {
	Now, Then domain.Card
	Mark      Mark
	// Moved says that a changed card stands in another cell.
	Moved bool
}

// Key is the card of the future state, or that of the current one where it goes.
func (c Card) Key() domain.ID {
	if c.Mark == Gone {
		return c.Now.ID
	}
	return c.Then.ID
}

// origin is what a record of the future state came from, or the zero ID.
func origin(v document.View, id domain.ID) domain.ID {
	for _, to := range document.Linked(v, id, domain.LinkCurrent) {
		return to
	}
	return domain.ID{}
}

// matcher pairs the records of two lists, each at most once.
type matcher[R domain.Record] struct {
	view      document.View
	now, then []R
	// nowOf and thenOf lead from one to the other.
	nowOf, thenOf map[domain.ID]domain.ID
}

func match[R domain.Record](v document.View, now, then []R, alike func(now, then R) bool) *matcher[R] {
	m := &matcher[R]{v, now, then, make(map[domain.ID]domain.ID), make(map[domain.ID]domain.ID)}
	known := make(map[domain.ID]bool, len(now))
	for _, r := range now {
		known[r.Key()] = true
	}
	for _, r := range then {
		if o := origin(v, r.Key()); known[o] && m.thenOf[o].IsZero() {
			m.pair(o, r.Key())
		}
	}
	m.rest(alike)
	return m
}

// rest pairs what no tie holds together by what it says.
func (m *matcher[R]) rest(alike func(now, then R) bool) {
	for _, then := range m.then {
		if !m.nowOf[then.Key()].IsZero() {
			continue
		}
		for _, now := range m.now {
			if m.thenOf[now.Key()].IsZero() && alike(now, then) {
				m.pair(now.Key(), then.Key())
				break
			}
		}
	}
}

func (m *matcher[R]) pair(now, then domain.ID) { m.nowOf[then], m.thenOf[now] = now, then }

// merged lists all pairs in the order of the future state. What is only in the current one stands
// behind what it stands behind there.
func (m *matcher[R]) merged() [][2]R {
	var zero R
	find := make(map[domain.ID]R, len(m.now))
	for _, r := range m.now {
		find[r.Key()] = r
	}
	behind := make(map[domain.ID][]R) // by the pair they follow
	var last domain.ID
	for _, r := range m.now {
		if then := m.thenOf[r.Key()]; !then.IsZero() {
			last = then
			continue
		}
		behind[last] = append(behind[last], r)
	}
	var out [][2]R
	add := func(at domain.ID) {
		for _, r := range behind[at] {
			out = append(out, [2]R{r, zero})
		}
	}
	add(domain.ID{})
	for _, r := range m.then {
		now, ok := find[m.nowOf[r.Key()]]
		if !ok {
			now = zero
		}
		out = append(out, [2]R{now, r})
		add(r.Key())
	}
	return out
}

// markOf is what a pair says; equal is asked only where both are there.
func markOf(now, then domain.Record, equal func() bool) Mark {
	switch {
	case now.Key().IsZero():
		return New
	case then.Key().IsZero():
		return Gone
	case equal():
		return Same
	}
	return Changed
}
