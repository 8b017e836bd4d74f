package merge

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// documents carries out the decisions of a plan about whole documents: what comes, what changes, what
// moves, what goes. Then it sees to it that the whole holds together, because a person may take one
// half of what belonged together.
func (a *applier) documents(chosen []int) {
	theirs, from := a.plan.parts[0].docs.theirs, a.plan.parts[0].docs
	type placing struct {
		record domain.Record // as theirs has it
		rank   int
	}
	var places []placing
	put := func(t domain.Record) {
		o, _ := theirs.Get(t.Key())
		places = append(places, placing{t, slices.Index(theirs.Children(o.Parent()), t.Key())})
	}
	for _, i := range chosen {
		d := a.plan.Differences[i]
		comes := d.Kind == Added || d.Kind == Changed && d.Note == NoteDeleted
		for _, id := range d.tree {
			if t, ok := from.get(id); ok && comes {
				if _, there := a.draft.Get(id); !there {
					a.draft.Put(t)
				}
				if id == d.Record {
					put(t)
				}
			}
		}
		if t, ok := from.get(d.Record); ok && d.Kind == Moved {
			put(t)
		}
	}
	for _, i := range chosen {
		switch d := a.plan.Differences[i]; {
		case d.Kind == Changed && d.Note == NoteDeleted:
			a.pointBack(d.tree, from)
		case d.Kind == Changed:
			a.fieldValue(i, d)
		}
	}
	slices.SortStableFunc(places, func(x, y placing) int { return cmp.Compare(x.rank, y.rank) })
	waiting := make(map[domain.ID]bool)
	for _, p := range places {
		waiting[p.record.Key()] = true
	}
	for _, p := range places {
		delete(waiting, p.record.Key())
		a.placeLike(p.record, from, waiting)
	}
	a.removeWhole(chosen, from)
	a.mend(theirs)
}

// pointBack lets the records that pointed at what came back do so again.
func (a *applier) pointBack(tree []domain.ID, from *docPart) {
	back := make(map[domain.ID]bool, len(tree))
	for _, id := range tree {
		back[id] = true
	}
	for _, t := range document.NewDraft(from.theirs).Referring(back) {
		r, here := a.draft.Get(t.Key())
		was, old := from.base.Get(t.Key())
		if !here || !old {
			continue
		}
		for _, name := range field.Names(t.Table()) {
			if field.KindOf(t.Table(), name) != field.Reference {
				continue
			}
			v, _ := field.Get(t, name)
			before, _ := field.Get(was, name)
			now, _ := field.Get(r, name)
			if id, err := domain.ParseID(v); err == nil && back[id] && v == before && now == "" {
				r, err = field.With(r, name, v)
				a.fail(err)
			}
		}
		a.draft.Put(r)
	}
}

// fieldValue sets one value of a record, or puts a second card beside it.
func (a *applier) fieldValue(i int, d Difference) {
	r, ok := a.draft.Get(d.Record)
	if !ok {
		return
	}
	if a.twin[i] {
		r = secondOf(r, d.After)
		group := a.draft.Children(r.Parent())
		a.insertRecord(r, group, slices.Index(group, d.Record)+1, "")
		return
	}
	out, err := field.With(r, string(d.Field), d.After)
	a.fail(err)
	if err == nil {
		a.draft.Put(out)
	}
}

// secondOf is a second card like the first with another text.
func secondOf(r domain.Record, text string) domain.Record {
	switch r := r.(type) {
	case domain.Card:
		r.ID, r.Text, r.Note, r.Code = domain.NewID(), text, "", ""
		r.Touchpoint, r.Measure, r.Solves = domain.ID{}, domain.ID{}, domain.ID{}
		return r
	case domain.Entry:
		r.ID, r.Text, r.Touchpoint = domain.NewID(), text, domain.ID{}
		return r
	}
	return r
}

// placeLike puts a record where theirs has it: on the same records, between the same ones that never
// moved, and there behind the nearest sibling above it, else before the nearest below. Those that are
// still waiting for their place are no neighbours.
func (a *applier) placeLike(t domain.Record, from *docPart, waiting map[domain.ID]bool) {
	r, ok := a.draft.Get(t.Key())
	if !ok {
		return
	}
	for _, name := range placeFields(r.Table()) {
		if v, has := field.Get(t, name); has && name != "order" {
			moved, err := field.With(r, name, v)
			a.fail(err)
			if err == nil {
				r = moved
			}
		}
	}
	want, ordered := field.Get(t, "order")
	if !ordered {
		a.draft.Put(r)
		return
	}
	group := slices.DeleteFunc(a.draft.Children(r.Parent()), func(id domain.ID) bool { return id == r.Key() })
	o, _ := from.theirs.Get(t.Key())
	order := from.theirs.Children(o.Parent())
	at := slices.Index(order, t.Key())
	above := slices.Clone(order[:at])
	slices.Reverse(above)
	to := spot(group, above, order[at+1:],
		func(id domain.ID) bool { return from.post(id, o.Parent()) },
		func(id domain.ID) bool { return !waiting[id] })
	a.insertRecord(r, group, to, want)
}

// insertRecord gives a record an order key between its neighbours: the one it wants where that fits.
// Where the neighbours leave no room, as equal keys do, the whole group gets new keys.
func (a *applier) insertRecord(r domain.Record, group []domain.ID, to int, want string) {
	lo, hi := "", ""
	if to > 0 {
		lo = a.orderOf(group[to-1])
	}
	if to < len(group) {
		hi = a.orderOf(group[to])
	}
	key, err := want, error(nil)
	if want == "" || want <= lo || hi != "" && want >= hi {
		key, err = domain.OrderBetween(lo, hi)
	}
	with := func(r domain.Record, key string) {
		out, err := field.With(r, "order", key)
		a.fail(err)
		if err == nil {
			a.draft.Put(out)
		}
	}
	if err == nil {
		with(r, key)
		return
	}
	keys, err := domain.OrdersBetween("", "", len(group)+1)
	a.fail(err)
	for i, id := range slices.Insert(slices.Clone(group), to, r.Key()) {
		if id == r.Key() {
			with(r, keys[i])
		} else if o, ok := a.draft.Get(id); ok {
			with(o, keys[i])
		}
	}
}

// removeWhole takes records out with all that cannot exist without them. What theirs still has goes to
// where it is there first, and the last step of a phase stays.
func (a *applier) removeWhole(chosen []int, from *docPart) {
	var gone []domain.ID
	left := make(map[domain.ID]int) // steps of a phase
	for _, i := range chosen {
		d := a.plan.Differences[i]
		r, there := a.draft.Get(d.Record)
		if d.Kind != Removed || !there {
			continue
		}
		if s, ok := r.(domain.Step); ok {
			if _, counted := left[s.Phase]; !counted {
				left[s.Phase] = len(a.draft.Children(s.Parent()))
			}
			if left[s.Phase]--; left[s.Phase] == 0 {
				continue
			}
		}
		gone = append(gone, d.Record)
		for _, id := range d.tree {
			if t, kept := from.get(id); kept && a.hasHolders(t) {
				a.placeLike(t, from, nil)
			}
		}
	}
	if len(gone) > 0 {
		a.keepWords(gone, func(r domain.Record) bool { // what theirs knows, theirs has decided about
			was, old := from.base.Get(r.Key())
			_, there := from.theirs.Get(r.Key())
			return !there || !old || was.Table() != r.Table() || !pointsAlike(was, r, gone)
		})
		a.draft.RemoveTree(gone...)
	}
}

// pointsAlike says that two states of a record point at some records in the same way.
func pointsAlike(a, b domain.Record, at []domain.ID) bool {
	pointing := func(r domain.Record) []domain.Ref {
		return slices.DeleteFunc(slices.Clone(r.Refs()), func(ref domain.Ref) bool { return !slices.Contains(at, ref.ID) })
	}
	return slices.Equal(pointing(a), pointing(b))
}

// hasHolders says that all is there without which a record cannot exist.
func (a *applier) hasHolders(r domain.Record) bool {
	for _, id := range holders(r) {
		if _, there := a.draft.Get(id); !there {
			return false
		}
	}
	return true
}
