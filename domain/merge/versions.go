package merge

import (
	"slices"

	"wegmarke/domain"
)

// Version is one value of a record on the three sides. A side that does not know it has "".
type Version struct {
	Field              Field
	Base, Mine, Theirs string
}

// origins are what a plan was made of, for those who want to see more than the differences.
type origins struct {
	base, mine Sending
	theirs     Answers
}

// Versions lists the values of a record on the three sides, those that differ and those that do not,
// in the order in which people read them. A value that the answer does not mention stands in it as it
// was sent.
func (p Plan) Versions(record domain.ID) []Version {
	if record.IsZero() {
		return nil
	}
	for _, t := range p.from.theirs.Maps {
		base, _ := p.from.base.Map(t.Map)
		mine, _ := p.from.mine.Map(t.Map)
		b, sent := findItem(base, record)
		m, here := findItem(mine, record)
		if !sent && !here {
			continue
		}
		at := m.Lane
		if sent {
			at = b.Lane
		}
		lane, ok := base.Lane(at)
		if !ok {
			lane, _ = mine.Lane(at)
		}
		var read Values
		if i := slices.IndexFunc(t.Found, func(f Found) bool { return f.Card == record }); i >= 0 {
			read = t.Found[i].Fields
		}
		return versions(FieldsOf(lane.Kind), b.Fields, m.Fields, read)
	}
	for _, t := range p.from.theirs.Forms {
		base, _ := p.from.base.Form(t.Kind, t.Subject)
		mine, _ := p.from.mine.Form(t.Kind, t.Subject)
		b, sent := base.Row(record)
		m, here := mine.Row(record)
		if !sent && !here {
			continue
		}
		var read map[Field]string
		if i := slices.IndexFunc(t.Rows, func(r TheirRow) bool { return r.Record == record }); i >= 0 {
			read = t.Rows[i].Fields
		}
		row := m
		if sent {
			row = b
		}
		return versions(fieldsOf(row), ValuesOf(b.Fields), ValuesOf(m.Fields), ValuesOf(read))
	}
	return nil
}

func findItem(s Snapshot, card domain.ID) (Item, bool) {
	for _, it := range s.Items {
		if it.Card == card {
			return it, true
		}
	}
	return Item{}, false
}

func versions(fields []Field, base, mine, read Values) []Version {
	out := make([]Version, 0, len(fields))
	for _, f := range fields {
		v := Version{Field: f, Base: base.Get(f), Mine: mine.Get(f), Theirs: base.Get(f)}
		if said, ok := read.Look(f); ok {
			v.Theirs = said
		}
		out = append(out, v)
	}
	return out
}

// Own lists the cards of the maps that the project has changed or made since they were sent.
func (p Plan) Own() map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	for _, base := range p.from.base.Maps {
		mine, here := p.from.mine.Map(base.Map)
		if !here {
			continue
		}
		was := itemsByCard(base)
		for _, m := range mine.Items {
			b, sent := was.find(m.Card)
			_, lane := base.Lane(m.Lane)
			if lane && (!sent || m.Lane != b.Lane || m.Step != b.Step || !m.Fields.holds(b.Fields)) {
				out[m.Card] = true
			}
		}
	}
	return out
}

// Equal counts the values that are the same on all three sides.
func (p Plan) Equal() int {
	n := 0
	count := func(base, mine, read Values) {
		for f, v := range base.All() {
			said, ok := read.Look(f)
			if v != "" && mine.Get(f) == v && (!ok || said == v) {
				n++
			}
		}
	}
	for _, t := range p.from.theirs.Maps {
		base, _ := p.from.base.Map(t.Map)
		mine, _ := p.from.mine.Map(t.Map)
		now := itemsByCard(mine)
		was := itemsByCard(base)
		for _, f := range t.Found {
			b, _ := was.find(f.Card)
			m, _ := now.find(f.Card)
			count(b.Fields, m.Fields, f.Fields)
		}
	}
	for _, t := range p.from.theirs.Forms {
		base, _ := p.from.base.Form(t.Kind, t.Subject)
		mine, _ := p.from.mine.Form(t.Kind, t.Subject)
		was, now := rowsOf(base), rowsOf(mine)
		for _, r := range t.Rows {
			if b, sent := was[r.Record]; sent && !r.Gone {
				count(ValuesOf(b.Fields), ValuesOf(now[r.Record].Fields), ValuesOf(r.Fields))
			}
		}
	}
	return n
}
