package merge

import (
	"maps"
	"slices"
	"sync"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// Documents makes the plan of what theirs changes, where base, mine and theirs are states of one
// project: two copies that went apart, or two versions. Everything is compared by record and field:
//
//   - a value that differs is a difference of its own;
//   - the place of a record, what it hangs on and where it stands among its siblings, is one value;
//   - a record that came or went is one difference together with all that cannot exist without it;
//   - a record that went here and was changed there comes back as a whole.
//
// Pictures are compared by their hashes; NewImages tells which ones a change needs. To take an older
// version up again, compare with it as theirs and with the present state as both others.
func Documents(base, mine, theirs *document.Document) Plan {
	c := docComparer{
		plan:  Plan{Names: make(map[domain.ID]string), parts: []part{{docs: &docPart{base: base, theirs: theirs, twins: make(map[domain.ID]domain.ID)}}}},
		came:  make(map[domain.ID]int),
		went:  make(map[domain.ID]int),
		moved: make(map[domain.ID]int),
	}
	c.base, c.mine, c.theirs = sidesOf(base, mine, theirs)
	c.shifted, c.ours = c.shiftedIn(c.theirs), c.shiftedIn(c.mine)
	c.plan.parts[0].docs.post = c.post
	c.added()
	c.removed()
	c.lost()
	c.changed()
	c.link()
	return c.finish()
}

// docPart is what applying a plan about documents needs. twins leads from records of theirs to those of
// mine that fill the same slot.
type docPart struct {
	base, theirs *document.Document
	twins        map[domain.ID]domain.ID
	// post says that a record stands in a group as it always did, on both sides.
	post func(id domain.ID, p domain.Parent) bool
}

// get is a record of theirs that points at the records of mine that stand for its own.
func (p *docPart) get(id domain.ID) (domain.Record, bool) {
	r, ok := p.theirs.Get(id)
	if ok && len(p.twins) > 0 {
		r = document.WithRefs(r, func(to domain.ID) domain.ID {
			if own, twin := p.twins[to]; twin {
				return own
			}
			return to
		})
	}
	return r, ok
}

// side is one of three documents.
type side struct {
	doc *document.Document
	// odd are the records that the other two do not both have as they are here, by table and ID: nothing
	// else can make a difference, and of many records they are few.
	odd []domain.Record
}

func sidesOf(base, mine, theirs *document.Document) (b, m, t side) {
	var changes [2]document.Change
	var ready sync.WaitGroup
	ready.Go(func() { changes[0] = document.Between(base, mine) })
	ready.Go(func() { changes[1] = document.Between(base, theirs) })
	ready.Wait()
	ids := make(map[domain.ID]bool)
	for _, c := range changes {
		for _, e := range c.Edits() {
			ids[e.Key()] = true
		}
	}
	return sideOf(base, ids), sideOf(mine, ids), sideOf(theirs, ids)
}

func sideOf(d *document.Document, odd map[domain.ID]bool) side {
	s := side{doc: d}
	for id := range odd {
		if r, ok := d.Get(id); ok {
			s.odd = append(s.odd, r)
		}
	}
	document.Sort(s.odd)
	return s
}

func (s side) has(id domain.ID) bool { _, ok := s.doc.Get(id); return ok }

// get is a record, nil where the side has none of that ID.
func (s side) get(id domain.ID) domain.Record {
	r, _ := s.doc.Get(id)
	return r
}

// holders are the records that r cannot exist without.
func holders(r domain.Record) []domain.ID {
	if c, ok := r.(domain.Card); ok { // most of all records
		return []domain.ID{c.Lane, c.Step}
	}
	var out []domain.ID
	for _, ref := range r.Refs() {
		if ref.Owner {
			out = append(out, ref.ID)
		}
	}
	return out
}

// trees groups the records of a side that pass a test under the topmost of them. One that hangs on two
// of them goes with the first.
func (s side) trees(in func(domain.Record) bool) (roots []domain.ID, below map[domain.ID][]domain.ID) {
	top := make(map[domain.ID]domain.ID)
	var find func(r domain.Record, depth int) domain.ID
	find = func(r domain.Record, depth int) domain.ID {
		if t, known := top[r.Key()]; known {
			return t
		}
		t := r.Key()
		for _, id := range holders(r) {
			if o, ok := s.doc.Get(id); ok && in(o) && depth < 32 {
				t = find(o, depth+1)
				break
			}
		}
		top[r.Key()] = t
		return t
	}
	below = make(map[domain.ID][]domain.ID)
	for _, r := range s.odd {
		if !in(r) {
			continue
		}
		t := find(r, 0)
		if t == r.Key() {
			roots = append(roots, t)
		}
		below[t] = append(below[t], r.Key())
	}
	return roots, below
}

type docComparer struct {
	plan               Plan
	base, mine, theirs side
	// came, went and moved lead from a record to the difference that brings, takes or moves it.
	came, went, moved map[domain.ID]int
	// shifted are the records that theirs puts elsewhere among their siblings, ours those that mine does.
	shifted, ours map[domain.ID]bool
	taken         int // records that removals take away
}

func (c *docComparer) add(d Difference) int {
	d.whole, d.Needs = true, -1
	r, ok := c.mine.doc.Get(d.Record)
	view := c.mine.doc
	if !ok {
		r, view = c.theirs.get(d.Record), c.theirs.doc
		if !c.theirs.has(d.Record) {
			r, view = c.base.get(d.Record), c.base.doc
		}
	}
	d.Table = r.Table()
	d.Subject = titleOf(view, r)
	c.locate(&d, view, r)
	if d.Kind == Added {
		c.neighbour(&d, r)
	}
	d.Merged = d.merged()
	c.plan.Differences = append(c.plan.Differences, d)
	return len(c.plan.Differences) - 1
}

// changed compares the fields of the records that all three know.
func (c *docComparer) changed() {
	for _, b := range c.base.odd {
		t, there := c.theirs.doc.Get(b.Key())
		m, here := c.mine.doc.Get(b.Key())
		if !there || !here || t == b && !c.shifted[b.Key()] {
			continue
		}
		if t != b {
			c.fields(b, m, t)
		}
		c.place(b, m, t)
	}
}

// fields compares all values but the place. b is nil for a record that both sides made.
func (c *docComparer) fields(b, m, t domain.Record) {
	for _, name := range field.Names(t.Table()) {
		if slices.Contains(placeFields(t.Table()), name) {
			continue
		}
		before := ""
		if b != nil {
			before, _ = field.Get(b, name)
		}
		now, _ := field.Get(m, name)
		after, _ := field.Get(t, name)
		switch {
		case after == before && b != nil:
			continue
		case after == now:
			c.plan.Same++
			continue
		case after == "" && c.goneThere(t.Table(), name, before):
			continue // what it pointed at was deleted there: that is the decision
		}
		c.name(t.Table(), name, before, now, after)
		c.add(Difference{
			Kind: Changed, Record: t.Key(), Field: Field(name), Before: before, Mine: now, After: after,
			Conflict: now != before || b == nil, Preselect: now == before && b != nil,
		})
	}
}

// goneThere says that a value refers to a record that theirs no longer has.
func (c *docComparer) goneThere(t domain.Table, name, value string) bool {
	if field.KindOf(t, name) != field.Reference {
		return false
	}
	id, err := domain.ParseID(value)
	return err == nil && c.base.has(id) && !c.theirs.has(id)
}

// name remembers what the records are called that values refer to.
func (c *docComparer) name(t domain.Table, name string, values ...string) {
	if field.KindOf(t, name) != field.Reference {
		return
	}
	for _, v := range values {
		id, err := domain.ParseID(v)
		if err != nil || id.IsZero() {
			continue
		}
		for _, s := range []side{c.mine, c.theirs, c.base} {
			if r, ok := s.doc.Get(id); ok {
				c.plan.Names[id] = titleOf(s.doc, r)
				break
			}
		}
	}
}

// link makes differences need those without which they make no sense.
func (c *docComparer) link() {
	for i := range c.plan.Differences {
		d := &c.plan.Differences[i]
		need := func(j int, ok bool) {
			if ok && j != i && !slices.Contains(d.also, j) {
				d.also = append(d.also, j)
			}
		}
		switch d.Kind {
		case Changed:
			if id, err := domain.ParseID(d.After); err == nil && field.KindOf(d.Table, string(d.Field)) == field.Reference && !c.mine.has(id) {
				j, ok := c.came[id]
				need(j, ok)
			}
			if d.Note == NoteDeleted {
				c.needHolders(d.Record, need)
			}
		case Moved, Added:
			c.needHolders(d.Record, need)
		case Removed:
			for _, id := range d.tree { // what theirs took out of it before
				if c.theirs.has(id) {
					j, ok := c.moved[id]
					need(j, ok)
				}
			}
			need(c.stepInstead(d.Record))
		}
		if len(d.also) > 0 {
			d.Needs = d.also[0]
		}
	}
}

// needHolders needs what brings the records that one of theirs cannot exist without.
func (c *docComparer) needHolders(record domain.ID, need func(int, bool)) {
	for _, id := range holders(c.theirs.get(record)) {
		j, ok := c.came[id]
		need(j, ok && !c.mine.has(id))
	}
}

// stepInstead is the difference that brings a step into the phase of one that goes, where that was the
// last one: no phase can be without.
func (c *docComparer) stepInstead(gone domain.ID) (int, bool) {
	s, ok := c.mine.get(gone).(domain.Step)
	if !ok {
		return 0, false
	}
	for _, id := range c.mine.doc.Children(s.Parent()) {
		if _, goes := c.went[id]; !goes {
			return 0, false
		}
	}
	for _, id := range c.theirs.doc.Children(s.Parent()) {
		if i, comes := c.came[id]; comes {
			return i, true
		}
		if i, comes := c.moved[id]; comes {
			return i, true
		}
	}
	return 0, false
}

func (c *docComparer) finish() Plan {
	p := &c.plan
	p.barCircles(chainOf(c.mine.doc), chainOf(c.theirs.doc), nil)
	p.Total = c.base.doc.Len()
	p.Found = p.Total - c.taken
	if float64(c.taken) > manyRemoved*float64(p.Total) {
		p.Cautions = append(p.Cautions, CautionManyRemoved)
		for i := range p.Differences {
			if p.Differences[i].Kind == Removed {
				p.Differences[i].Preselect = false
			}
		}
	}
	for range p.Differences { // what needs something that is not preselected is not either
		done := true
		for i := range p.Differences {
			d := &p.Differences[i]
			if d.Preselect && slices.ContainsFunc(d.also, func(j int) bool { return !p.Differences[j].Preselect }) {
				d.Preselect, done = false, false
			}
		}
		if done {
			break
		}
	}
	ranks := c.ranks()
	order, rank := make([]int, len(p.Differences)), make([][4]int, len(p.Differences))
	for i := range order {
		order[i], rank[i] = i, ranks[p.Differences[i].Record]
	}
	slices.SortStableFunc(order, func(i, j int) int { return slices.Compare(rank[i][:], rank[j][:]) })
	p.sort(order)
	return *p
}

// sort brings the differences into an order, and what they need with them.
func (p *Plan) sort(order []int) {
	at := make([]int, len(order))
	for to, from := range order {
		at[from] = to
	}
	sorted := make([]Difference, len(order))
	for to, from := range order {
		d := p.Differences[from]
		if d.Needs >= 0 {
			d.Needs = at[d.Needs]
		}
		d.also = slices.Clone(d.also)
		for i, j := range d.also {
			d.also[i] = at[j]
		}
		sorted[to] = d
	}
	p.Differences = sorted
}

// NewImages lists the pictures that the records of a change show afterwards.
func NewImages(change document.Change) []domain.Hash {
	out := make(map[domain.Hash]bool)
	for _, e := range change.Edits() {
		if e.After == nil {
			continue
		}
		for _, name := range field.Names(e.Table()) {
			if field.KindOf(e.Table(), name) == field.Image {
				h, _ := field.Get(e.After, name)
				out[domain.Hash(h)] = true
			}
		}
	}
	delete(out, "")
	return slices.Sorted(maps.Keys(out))
}
