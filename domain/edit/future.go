package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AddFuture puts a map of the future state right behind a map: a copy that remembers for every phase,
// step, lane and card where it came from. Measures are the way from one state to the other, so both
// maps show the same ones.
func AddFuture(d *document.Draft, id domain.ID, title string) (domain.ID, error) {
	now, ok := document.Find[domain.Map](d, id)
	if !ok {
		return domain.ID{}, fmt.Errorf("add future of %s: %w", id, ErrUnknown)
	}
	c := mapCopy{d: d, to: map[domain.ID]domain.ID{id: domain.NewID()}, shared: true}
	if err := c.run(id, title); err != nil {
		return domain.ID{}, err
	}
	for from, to := range c.to {
		switch r, _ := d.Get(from); r.(type) {
		case domain.Phase, domain.Step, domain.Lane, domain.Card:
			tie(d, to, from)
		}
	}
	then, _ := document.Find[domain.Map](d, c.to[id])
	then.State, then.Current = domain.StateFuture, id
	d.Put(then)
	if now.State != domain.StateCurrent {
		now.State = domain.StateCurrent
		d.Put(now)
	}
	return then.ID, nil
}

// tie says what a record of a future state came from, in place of what was said before.
func tie(d *document.Draft, from, to domain.ID) {
	for _, l := range document.Links(d, from) {
		if l.Kind == domain.LinkCurrent {
			if l.To == to {
				return
			}
			d.Remove(l.ID)
		}
	}
	d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkCurrent, From: from, To: to})
}
