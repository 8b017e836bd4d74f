package merge

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// added finds what theirs made. Something that both sides made in the same slot, such as the answer to
// the same question, is compared by its values.
func (c *docComparer) added() {
	slots := make(map[slot]domain.Record)
	for _, m := range c.mine.odd {
		if !c.base.has(m.Key()) {
			if s, single := slotOf(c.mine.doc, m); single {
				slots[s] = m
			}
		}
	}
	twin := make(map[domain.ID]domain.Record) // theirs -> mine
	for _, t := range c.theirs.odd {
		if c.base.has(t.Key()) {
			continue
		}
		if m, same := c.mine.doc.Get(t.Key()); same {
			twin[t.Key()] = m
		} else if s, single := slotOf(c.theirs.doc, t); single && slots[s] != nil {
			twin[t.Key()] = slots[s]
		}
	}
	for _, t := range c.theirs.odd {
		if m, both := twin[t.Key()]; both {
			if t.Key() != m.Key() {
				c.plan.parts[0].docs.twins[t.Key()] = m.Key()
			}
			same, err := field.With(t, "id", m.Key().String())
			if err == nil && m.Table() == t.Table() {
				c.fields(nil, m, same)
			}
		}
	}
	fresh := func(r domain.Record) bool {
		_, both := twin[r.Key()]
		return !c.base.has(r.Key()) && !both && r.Table() != domain.TableProject
	}
	roots, below := c.theirs.trees(fresh)
	for _, root := range roots {
		if c.underLost(c.theirs.get(root)) {
			continue // comes back with what it hangs on
		}
		t := c.theirs.get(root)
		f := leadingOf(t.Table())
		after := titleOf(c.theirs.doc, t)
		i := c.add(Difference{
			Kind: Added, Record: root, Field: f, After: after, Preselect: true, tree: below[root], Values: valuesOf(t), Count: len(below[root]),
		})
		for name, v := range c.plan.Differences[i].Values {
			c.name(t.Table(), string(name), v)
		}
		for _, id := range below[root] {
			c.came[id] = i
		}
	}
}

// underLost says that a record of theirs hangs on one that was deleted here.
func (c *docComparer) underLost(r domain.Record) bool {
	for range 32 {
		ids := holders(r)
		up := slices.IndexFunc(ids, func(id domain.ID) bool { return !c.mine.has(id) })
		if up < 0 {
			return false
		}
		if c.base.has(ids[up]) {
			return true
		}
		r = c.theirs.get(ids[up])
	}
	return false
}

// slot is what there can be only one of.
type slot struct {
	table domain.Table
	a, b  domain.ID
	key   string
}

// slotOf is the slot that a record fills; false for records of which there may be many.
func slotOf(v document.View, r domain.Record) (slot, bool) {
	s := slot{table: r.Table()}
	switch r := r.(type) {
	case domain.Use:
		s.a, s.b = r.Touchpoint, r.Persona
	case domain.Link:
		s.a, s.b, s.key = r.From, r.To, string(r.Kind)
	case domain.Reading:
		s.a, s.key = r.Indicator, string(r.Date)
	case domain.Entry:
		s.a, s.key = r.Subject, r.Field
		if r.Subject != document.Project(v).ID || !slices.Contains(ChecklistKeys(), r.Field) {
			return s, false
		}
	default:
		return s, false
	}
	return s, true
}

// valuesOf are all values of a record but its place.
func valuesOf(r domain.Record) map[Field]string {
	out := make(map[Field]string)
	for _, name := range field.Names(r.Table()) {
		if v, _ := field.Get(r, name); v != "" && !slices.Contains(placeFields(r.Table()), name) {
			out[Field(name)] = v
		}
	}
	return out
}

// removed finds what theirs deleted and mine still has.
func (c *docComparer) removed() {
	for _, b := range c.base.odd {
		if !c.theirs.has(b.Key()) && !c.mine.has(b.Key()) {
			c.plan.Same++
		}
	}
	gone := func(r domain.Record) bool {
		return c.base.has(r.Key()) && !c.theirs.has(r.Key()) && r.Table() != domain.TableProject
	}
	roots, _ := c.mine.trees(gone)
	slices.SortStableFunc(roots, func(x, y domain.ID) int { return slices.Compare(x[:], y[:]) })
	for _, root := range roots {
		m, b := c.mine.get(root), c.base.get(root)
		tree := c.mine.below(root)
		touched := false
		for _, id := range tree {
			c.taken++
			was, old := c.base.doc.Get(id)
			touched = touched || !old || !c.untouched(c.mine, was)
		}
		d := Difference{
			Kind: Removed, Record: root, Field: leadingOf(m.Table()), Before: titleOf(c.base.doc, b), Mine: titleOf(c.mine.doc, m),
			Conflict: touched, Preselect: !touched, tree: tree, Count: len(tree),
		}
		if touched {
			d.Note = NoteDeleted
		}
		i := c.add(d)
		for _, id := range tree {
			c.went[id] = i
		}
	}
}

// below is a record and all that cannot exist without it.
func (s side) below(root domain.ID) []domain.ID {
	out, seen := []domain.ID{root}, map[domain.ID]bool{root: true}
	for i := 0; i < len(out); i++ {
		for _, id := range s.doc.Hanging(out[i]) {
			if !seen[id] {
				out, seen[id] = append(out, id), true
			}
		}
	}
	return out
}

// sameBut compares two records without one field.
func sameBut(a, b domain.Record, but string) bool {
	if a == b {
		return true
	}
	v, _ := field.Get(b, but)
	a, err := field.With(a, but, v)
	return err == nil && a == b
}

// lost finds what was deleted here and changed there: it can come back as it is there.
func (c *docComparer) lost() {
	gone := func(r domain.Record) bool { return c.base.has(r.Key()) && !c.mine.has(r.Key()) }
	roots, below := c.theirs.trees(gone)
	for _, root := range roots {
		if c.theirs.get(root).Table() == domain.TableProject {
			continue
		}
		tree := c.theirs.below(root)
		touched := false
		for _, id := range tree {
			was, old := c.base.doc.Get(id)
			touched = touched || !old || !c.untouched(c.theirs, was)
		}
		if !touched {
			continue
		}
		tree = slices.DeleteFunc(tree, c.mine.has)
		t := c.theirs.get(root)
		i := c.add(Difference{
			Kind: Changed, Record: root, Field: leadingOf(t.Table()), Before: titleOf(c.base.doc, c.base.get(root)), After: titleOf(c.theirs.doc, t),
			Conflict: true, Note: NoteDeleted, tree: tree, Values: valuesOf(t), Count: len(below[root]),
		})
		for _, id := range tree {
			c.came[id] = i
		}
	}
}

// untouched says whether a record of the base is the same on a side, but for its order and for
// references to records that the side deleted.
func (c *docComparer) untouched(s side, b domain.Record) bool {
	was := document.WithRefs(b, func(id domain.ID) domain.ID {
		if c.base.has(id) && !s.has(id) {
			return domain.ID{}
		}
		return id
	})
	return sameBut(s.get(b.Key()), was, "order")
}
