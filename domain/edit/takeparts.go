package edit

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
)

// likePhases gives phases and steps of the current state what they are called in the future one, and
// steps the phase they belong to.
func (t *taker) likePhases() {
	for _, p := range t.Phases {
		now, ok := document.Find[domain.Phase](t.d, p.Now.ID)
		if !ok || p.Mark != future.Changed {
			continue
		}
		now.Title, now.Task, now.Duration, now.Color, now.Loop = p.Then.Title, p.Then.Task, p.Then.Duration, p.Then.Color, p.Then.Loop
		t.d.Put(now)
	}
	for _, s := range t.Columns {
		now, ok := document.Find[domain.Step](t.d, s.Now.ID)
		if !ok || s.Mark != future.Changed {
			continue
		}
		now.Title, now.Phase = s.Then.Title, t.now[s.Then.Phase]
		t.d.Put(now)
	}
}

// removeParts takes away the lanes, steps and phases that the future state does not have.
func (t *taker) removeParts() error {
	var gone []domain.ID
	for _, l := range t.Lanes {
		if l.Mark == future.Gone {
			gone = append(gone, l.Now.ID)
		}
	}
	for _, p := range t.Phases {
		if p.Mark == future.Gone {
			gone = append(gone, p.Now.ID)
		}
	}
	for _, s := range t.Columns {
		if s.Mark == future.Gone {
			gone = append(gone, s.Now.ID)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return RemoveParts(t.d, gone)
}

// arrange gives all parts the places that they have in the future state. The two have the same parts
// now, so the same keys give the same order.
func (t *taker) arrange() {
	for then, now := range t.now {
		from, ok := t.d.Get(then)
		to, also := t.d.Get(now)
		if ok && also && from.OrderKey() != to.OrderKey() {
			t.d.Put(withOrder(to, from.OrderKey()))
		}
	}
}
