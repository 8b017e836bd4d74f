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
	for _, r := range d.Referring(gone) {
		d.Put(withoutRefs(r, gone))
	}
	for id := range gone {
		d.Remove(id)
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
	return Change{edits: maps.Clone(d.change.edits), listed: &listing{}}, nil
}

// pointers finds the records that point at a record, as a draft sees them.
type pointers struct {
	d *Draft
	// edited holds those that the draft has put.
	edited map[domain.ID][]domain.Record
}

func (d *Draft) pointers() pointers {
	p := pointers{d: d, edited: make(map[domain.ID][]domain.Record)}
	for _, e := range d.change.edits {
		if e.After != nil {
			eachRef(e.After, func(to domain.ID) { p.edited[to] = append(p.edited[to], e.After) })
		}
	}
	return p
}

// at visits the records that point at id; one that does so twice comes twice.
func (p pointers) at(id domain.ID, f func(domain.Record)) {
	for _, from := range p.d.base.refer(id) {
		if _, edited := p.d.change.edits[from]; !edited {
			f(p.d.base.records[from])
		}
	}
	for _, r := range p.edited[id] {
		f(r)
	}
}

// Unshown lists those of some measures that no card shows.
func (d *Draft) Unshown(measures []domain.ID) []domain.ID {
	to := d.pointers()
	var out []domain.ID
	for _, id := range measures {
		shown := false
		to.at(id, func(r domain.Record) { shown = shown || r.Table() == domain.TableCard })
		if !shown && !id.IsZero() {
			out = append(out, id)
		}
	}
	return out
}

// Shown lists the measures that the cards below some phases, steps or lanes show.
func (d *Draft) Shown(parents []domain.ID) []domain.ID {
	to := d.pointers()
	below := slices.Clone(parents)
	for _, id := range parents {
		to.at(id, func(r domain.Record) {
			if s, ok := r.(domain.Step); ok && !slices.Contains(below, s.ID) {
				below = append(below, s.ID)
			}
		})
	}
	seen := make(map[domain.ID]bool)
	var out []domain.ID
	for _, id := range below {
		to.at(id, func(r domain.Record) {
			if c, ok := r.(domain.Card); ok && !c.Measure.IsZero() && !seen[c.ID] {
				seen[c.ID] = true
				out = append(out, c.Measure)
			}
		})
	}
	return out
}

// Referring lists the records outside a set that point into it, in the order of their tables and IDs.
func (d *Draft) Referring(set map[domain.ID]bool) []domain.Record {
	to := d.pointers()
	seen := make(map[domain.ID]bool)
	var out []domain.Record
	for id := range set {
		to.at(id, func(r domain.Record) {
			if key := r.Key(); !set[key] && !seen[key] {
				seen[key] = true
				out = append(out, r)
			}
		})
	}
	Sort(out)
	return out
}

// Below is a set of records together with everything that cannot exist without them.
func (d *Draft) Below(ids ...domain.ID) map[domain.ID]bool {
	to := d.pointers()
	gone := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		gone[id] = true
	}
	for todo := slices.Clone(ids); len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		to.at(id, func(r domain.Record) {
			if key := r.Key(); !gone[key] && ownedBy(r, id) {
				gone[key] = true
				todo = append(todo, key)
			}
		})
	}
	return gone
}
