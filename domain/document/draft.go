package document

import (
	"maps"
	"slices"

	"wegmarke/domain"
)

// Draft collects the edits of one command over a document that it does not touch. Reads see the
// edits made so far, so a command can build on its own steps.
type Draft struct {
	base   *Document
	change Change
	err    error
}

// NewDraft starts a draft over base.
func NewDraft(base *Document) *Draft { return &Draft{base: base} }

// Get implements View.
func (d *Draft) Get(id domain.ID) (domain.Record, bool) {
	if e, ok := d.change.edits[id]; ok {
		return e.After, e.After != nil
	}
	return d.base.Get(id)
}

// Children implements View.
func (d *Draft) Children(p domain.Parent) []domain.ID {
	base := d.base.siblings[p]
	group := make([]sibling, 0, len(base)+4)
	for _, s := range base {
		if _, edited := d.change.edits[s.id]; !edited {
			group = append(group, s)
		}
	}
	for id, e := range d.change.edits {
		if e.After != nil && e.After.Parent() == p {
			group = append(group, sibling{e.After.OrderKey(), id})
		}
	}
	slices.SortFunc(group, compareSiblings)
	out := make([]domain.ID, len(group))
	for i, s := range group {
		out[i] = s.id
	}
	return out
}

// Put adds r or replaces the record with its ID.
func (d *Draft) Put(r domain.Record) {
	before, _ := d.Get(r.Key())
	d.add(Edit{Before: before, After: r})
}

// Remove takes out one record; an unknown ID is no fault.
func (d *Draft) Remove(id domain.ID) {
	if before, ok := d.Get(id); ok {
		d.add(Edit{Before: before})
	}
}

// RemoveTree takes out records together with everything that cannot exist without them, and
// clears the references of what stays.
func (d *Draft) RemoveTree(ids ...domain.ID) {
	gone := d.Below(ids...)
	var loose []domain.Record
	d.each(func(r domain.Record) {
		if gone[r.Key()] {
			return
		}
		for _, ref := range r.Refs() {
			if gone[ref.ID] {
				loose = append(loose, r)
				return
			}
		}
	})
	for _, r := range loose {
		d.Put(withoutRefs(r, gone))
	}
	for id := range gone {
		d.Remove(id)
	}
}

// each visits every record as the draft sees it.
func (d *Draft) each(f func(domain.Record)) {
	for id, r := range d.base.records {
		if _, edited := d.change.edits[id]; !edited {
			f(r)
		}
	}
	for _, e := range d.change.edits {
		if e.After != nil {
			f(e.After)
		}
	}
}

// withoutRefs clears the references of r that point into gone.
func withoutRefs(r domain.Record, gone map[domain.ID]bool) domain.Record {
	return WithRefs(r, func(id domain.ID) domain.ID {
		if gone[id] {
			return domain.ID{}
		}
		return id
	})
}

func (d *Draft) add(e Edit) {
	if err := d.change.add(e); err != nil && d.err == nil {
		d.err = err
	}
}

// Change is what the draft has collected so far; the draft can go on without altering it.
func (d *Draft) Change() (Change, error) {
	if d.err != nil {
		return Change{}, d.err
	}
	return Change{edits: maps.Clone(d.change.edits)}, nil
}

// Targets is the set of all records that the records of a table point at.
func (d *Draft) Targets(t domain.Table) map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	d.each(func(r domain.Record) {
		if r.Table() == t {
			for _, ref := range r.Refs() {
				out[ref.ID] = true
			}
		}
	})
	return out
}

// Shown lists the measures that the cards below some phases, steps or lanes show.
func (d *Draft) Shown(parents []domain.ID) []domain.ID {
	below := make(map[domain.ID]bool, len(parents))
	for _, id := range parents {
		below[id] = true
	}
	d.each(func(r domain.Record) {
		if s, ok := r.(domain.Step); ok && below[s.Phase] {
			below[s.ID] = true
		}
	})
	var out []domain.ID
	d.each(func(r domain.Record) {
		if c, ok := r.(domain.Card); ok && (below[c.Lane] || below[c.Step]) && !c.Measure.IsZero() {
			out = append(out, c.Measure)
		}
	})
	return out
}

// Referring lists the records outside a set that point into it, in the order of their tables and IDs.
func (d *Draft) Referring(set map[domain.ID]bool) []domain.Record {
	var out []domain.Record
	d.each(func(r domain.Record) {
		if set[r.Key()] {
			return
		}
		for _, ref := range r.Refs() {
			if set[ref.ID] {
				out = append(out, r)
				return
			}
		}
	})
	tables := domain.Tables()
	slices.SortFunc(out, func(a, b domain.Record) int {
		if c := slices.Index(tables, a.Table()) - slices.Index(tables, b.Table()); c != 0 {
			return c
		}
		x, y := a.Key(), b.Key()
		return slices.Compare(x[:], y[:])
	})
	return out
}

// Below is a set of records together with everything that cannot exist without them.
func (d *Draft) Below(ids ...domain.ID) map[domain.ID]bool {
	gone := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		gone[id] = true
	}
	for grown := true; grown; {
		grown = false
		d.each(func(r domain.Record) {
			if gone[r.Key()] {
				return
			}
			for _, ref := range r.Refs() {
				if ref.Owner && gone[ref.ID] {
					gone[r.Key()], grown = true, true
					return
				}
			}
		})
	}
	return gone
}
