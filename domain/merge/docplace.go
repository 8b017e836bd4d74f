package merge

import (
	"wegmarke/domain"
	"wegmarke/domain/field"
)

// placeFields are the fields that together say where a record is.
func placeFields(t domain.Table) []string {
	switch t {
	case domain.TableCard:
		return []string{"lane", "step", "order"}
	case domain.TableStep:
		return []string{"phase", "order"}
	case domain.TablePhase, domain.TableLane, domain.TableLaneSet:
		return []string{"map", "order"}
	case domain.TableEntry, domain.TableEvidence, domain.TableComment:
		return []string{"subject", "order"}
	case domain.TableReading:
		return []string{"indicator", "order"}
	case domain.TableUse:
		return []string{"touchpoint", "persona", "order"}
	case domain.TableLink:
		return []string{"from", "to", "order"}
	}
	return []string{"order"}
}

// sameHold says whether two states of a record hang on the same records.
func sameHold(a, b domain.Record) bool {
	for _, name := range placeFields(a.Table()) {
		x, _ := field.Get(a, name)
		if y, _ := field.Get(b, name); x != y && name != "order" {
			return false
		}
	}
	return true
}

// place compares where a record stands.
func (c *docComparer) place(b, m, t domain.Record) {
	away := !sameHold(t, b)
	if !away && !c.shifted[b.Key()] {
		return
	}
	stays := sameHold(m, b)
	if away && sameHold(m, t) {
		c.plan.Same++
		return
	}
	if !away && stays {
		moves := func(id domain.ID) bool { return id != b.Key() && !c.post(id, b.Parent()) }
		if sameOrder(without(c.mine.doc.Children(b.Parent()), moves), without(c.theirs.doc.Children(b.Parent()), moves)) {
			c.plan.Same++
			return
		}
		stays = !c.ours[b.Key()]
	}
	c.moved[b.Key()] = c.add(Difference{
		Kind: Moved, Record: b.Key(), Field: FieldPlace, Conflict: !stays, Preselect: stays,
		Before: placeOf(c.base.doc, b), Mine: placeOf(c.mine.doc, m), After: placeOf(c.theirs.doc, t),
	})
}

// post says that a record stands in a group as it always did, so that others can be placed by it.
func (c *docComparer) post(id domain.ID, p domain.Parent) bool {
	for _, s := range []side{c.base, c.mine, c.theirs} {
		if r, ok := s.doc.Get(id); !ok || r.Parent() != p {
			return false
		}
	}
	return !c.shifted[id] && !c.ours[id]
}

// shiftedIn finds the records that stayed in their group but stand elsewhere among the others on a side.
func (c *docComparer) shiftedIn(other side) map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	groups := make(map[domain.Parent]bool)
	for _, b := range c.base.odd {
		if o, there := other.doc.Get(b.Key()); there && b.Parent() == o.Parent() && !sameOrderKey(b, o) {
			groups[b.Parent()] = true
		}
	}
	for p := range groups {
		rank := make(map[domain.ID]int)
		for i, id := range c.base.doc.Children(p) {
			rank[id] = i
		}
		var ids []domain.ID
		for _, id := range other.doc.Children(p) {
			if _, ok := rank[id]; ok {
				ids = append(ids, id)
			}
		}
		// What has its key still is a post; between two posts the longest run that kept its order counts
		// as unmoved.
		from, low := 0, -1
		for i := 0; i <= len(ids); i++ {
			post := i < len(ids) && sameOrderKey(c.base.get(ids[i]), other.get(ids[i]))
			if i < len(ids) && !post {
				continue
			}
			high := len(rank)
			if post {
				high = rank[ids[i]]
			}
			shift(out, ids[from:i], rank, low, high)
			from, low = i+1, high
		}
	}
	return out
}

// shift marks those of a run of siblings that did not stand there, between the ranks low and high.
func shift(out map[domain.ID]bool, run []domain.ID, rank map[domain.ID]int, low, high int) {
	var inside []domain.ID
	var ranks []int
	for _, id := range run {
		if r := rank[id]; r > low && r < high {
			inside, ranks = append(inside, id), append(ranks, r)
		} else {
			out[id] = true
		}
	}
	keep := rising(ranks)
	for i, id := range inside {
		if !keep[i] {
			out[id] = true
		}
	}
}

// sameOrderKey compares the order keys of two records, of those that have one to choose.
func sameOrderKey(a, b domain.Record) bool {
	x, chosen := field.Get(a, "order")
	y, _ := field.Get(b, "order")
	return !chosen || x == y
}
