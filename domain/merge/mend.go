package merge

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// mend makes the document whole where only a part of what belonged together was taken: references to
// what did not come are cleared, what hangs on something that is not there goes, cards stand in lanes
// and steps of one map, and each phase has a step.
func (a *applier) mend(theirs *document.Document) {
	for again := true; again; {
		again = false
		for _, r := range a.touched() {
			lacks := func(id domain.ID) bool { _, there := a.draft.Get(id); return !there }
			if !a.hasHolders(r) {
				a.draft.RemoveTree(r.Key())
				again = true
				continue
			}
			whole := document.WithRefs(r, func(id domain.ID) domain.ID {
				if lacks(id) {
					return domain.ID{}
				}
				return id
			})
			if whole != r {
				a.draft.Put(inWords(a.draft, whole, theirs, r))
			}
		}
	}
	for _, r := range a.touched() {
		switch r := r.(type) {
		case domain.Card:
			a.mendCard(r, theirs)
		case domain.Step:
			a.mendStep(r, theirs)
		}
	}
	for _, r := range a.touched() {
		switch r := r.(type) {
		case domain.Phase:
			a.mendPhase(r.ID)
		case domain.Step:
			if before, ok := document.Find[domain.Step](a.doc, r.ID); ok {
				a.mendPhase(before.Phase)
			}
		}
	}
}

// inWords gives a card or entry that has lost what it shows the words for it, as they are in another
// document.
func inWords(v document.View, now domain.Record, there document.View, before domain.Record) domain.Record {
	switch now := now.(type) {
	case domain.Card:
		if says := document.CardMarked(there, before.(domain.Card)); document.CardMarked(v, now) != says {
			now.Text = says
		}
		return now
	case domain.Entry:
		if now.Touchpoint.IsZero() && !before.(domain.Entry).Touchpoint.IsZero() {
			now.Text = document.EntryText(there, before.(domain.Entry))
		}
		return now
	}
	return now
}

// touched lists the records that the draft has added or changed, in a fixed order.
func (a *applier) touched() []domain.Record {
	c, err := a.draft.Change()
	a.fail(err)
	var out []domain.Record
	for _, e := range c.Edits() {
		if e.After != nil {
			out = append(out, e.After)
		}
	}
	return out
}

// oneMap says whether a lane and a step are of the same map.
func oneMap(v document.View, lane, step domain.ID) bool {
	l, ok := document.Find[domain.Lane](v, lane)
	s, there := document.Find[domain.Step](v, step)
	p, _ := document.Find[domain.Phase](v, s.Phase)
	return ok && there && l.Map == p.Map
}

// mendCard brings a card whose lane and step are of two maps back to where it was, else to where
// theirs has it, else to the first step of its lane.
func (a *applier) mendCard(c domain.Card, theirs *document.Document) {
	if oneMap(a.draft, c.Lane, c.Step) {
		return
	}
	for _, v := range []document.View{a.doc, theirs} {
		if o, ok := document.Find[domain.Card](v, c.ID); ok && oneMap(a.draft, o.Lane, o.Step) {
			c.Lane, c.Step, c.Order = o.Lane, o.Step, o.Order
			a.draft.Put(c)
			return
		}
	}
	l, _ := document.Find[domain.Lane](a.draft, c.Lane)
	if steps := document.Columns(a.draft, l.Map); len(steps) > 0 {
		c.Step = steps[0].ID
		a.draft.Put(c)
	}
}

// mendStep looks after the cards of a step that came to another phase.
func (a *applier) mendStep(s domain.Step, theirs *document.Document) {
	before, old := document.Find[domain.Step](a.doc, s.ID)
	if !old || before.Phase == s.Phase {
		return
	}
	was, _ := document.Find[domain.Phase](a.doc, before.Phase)
	for _, l := range document.Lanes(a.draft, was.Map) {
		for _, c := range document.Cards(a.draft, l.ID, s.ID) {
			a.mendCard(c, theirs)
		}
	}
}

// mendPhase gives a phase without steps a new one.
func (a *applier) mendPhase(id domain.ID) {
	p, there := document.Find[domain.Phase](a.draft, id)
	if there && len(document.Steps(a.draft, p.ID)) == 0 {
		a.draft.Put(domain.Step{ID: domain.NewID(), Phase: p.ID, Order: domain.FirstOrder})
	}
}
