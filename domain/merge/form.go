package merge

import (
	"errors"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/field"
)

// compareForm makes the plan of one sheet of records.
func compareForm(base, mine Form, theirs TheirForm, names map[domain.ID]string, blind bool) Plan {
	c := formComparer{
		base: rowsOf(base), mine: rowsOf(mine), form: theirs, mineRows: mine.Rows, names: names,
		plan: Plan{Notes: slices.Clone(theirs.Notes), Total: len(base.Rows), parts: []part{{form: base}}},
	}
	seen := make(map[domain.ID]bool)
	var above domain.ID
	for _, r := range theirs.Rows {
		b, sent := c.base[r.Record]
		switch {
		case r.Record.IsZero() || !sent:
			if !r.Gone {
				c.added(r, above)
			}
		case seen[r.Record]:
		case r.Gone:
			seen[r.Record] = true
			c.gone(b)
		default:
			seen[r.Record] = true
			c.plan.Found++
			c.changed(b, r)
			above = r.Record
		}
	}
	return c.finish(blind)
}

type formComparer struct {
	plan       Plan
	form       TheirForm
	base, mine map[domain.ID]Row
	mineRows   []Row
	names      map[domain.ID]string // of what values refer to
	removed    int
	taken      map[domain.ID]bool
}

func rowsOf(f Form) map[domain.ID]Row {
	out := make(map[domain.ID]Row, len(f.Rows))
	for _, r := range f.Rows {
		out[r.Record] = r
	}
	return out
}

func (c *formComparer) add(d Difference, r Row) {
	d.Form, d.Table, d.Owner, d.Needs, d.rank = c.form.Kind, r.Table, r.Subject, -1, len(c.plan.Differences)
	if d.Owner.IsZero() && r.Table == domain.TablePersona {
		d.Owner = c.form.Subject
	}
	if r.Table == domain.TableEntry {
		d.List = r.Fields["field"]
	}
	c.plan.Differences = append(c.plan.Differences, d)
}

// changed compares the fields of a row that was sent, three ways each.
func (c *formComparer) changed(b Row, r TheirRow) {
	m, here := c.mine[b.Record]
	for _, name := range fieldsOf(b) {
		raw, read := r.Fields[name]
		if !read {
			continue
		}
		after, ok := c.value(b, name, raw)
		before, now := b.Fields[name], m.Fields[name]
		if !ok || after == before {
			continue
		}
		if after == "" && acceptable(b.Table, name, "") != nil {
			continue // emptied, but no record can be without it
		}
		if here && after == now {
			c.plan.Same++
			continue
		}
		d := Difference{
			Kind: Changed, Record: b.Record, Field: name, Subject: rowTitle(m),
			Before: before, Mine: now, After: after,
			Conflict: !here || now != before, Preselect: here && now == before,
		}
		switch {
		case !here:
			d.Note, d.Subject = NoteDeleted, rowTitle(b)
		case r.Uncertain:
			d.Note = NoteProbable
		}
		c.add(d, b)
	}
}

// value brings a value into its one form. What the field cannot hold is noted and left out.
func (c *formComparer) value(r Row, name Field, raw string) (string, bool) {
	if field.KindOf(r.Table, string(name)) == field.Reference {
		if _, err := domain.ParseID(raw); err != nil {
			return c.named(r, name, raw), true
		}
	}
	v, err := field.Canonical(r.Table, string(name), raw)
	if err == nil && v != "" {
		err = acceptable(r.Table, name, v)
	}
	if err != nil {
		c.plan.Notes = append(c.plan.Notes, Note{Code: NoteBadValue, Card: r.Record, Field: name, Text: raw})
		return "", false
	}
	if v == "" && raw != "" && r.Table == domain.TableIndicator && name == FieldTarget {
		v = "0"
	}
	return v, true
}

// named is the ID of what a value calls by its title, where it is what was sent or what the project
// has now; else the title, which is looked up when it is taken over.
func (c *formComparer) named(r Row, name Field, title string) string {
	for _, v := range []string{c.base[r.Record].Fields[name], c.mine[r.Record].Fields[name]} {
		if id, err := domain.ParseID(v); err == nil && !id.IsZero() && sameTitle(c.names[id], title) {
			return v
		}
	}
	return title
}

// acceptable says whether a field of a record may have a value, by the record's own rules.
func acceptable(t domain.Table, name Field, v string) error {
	r, err := field.With(field.Zero(t), string(name), v)
	if err != nil {
		return err
	}
	var bad *domain.InvalidError
	err = r.Validate()
	for range 8 { // an empty record breaks other rules, too: fill in until only this field is left
		if !errors.As(err, &bad) || bad.Field == string(name) {
			return err
		}
		if r, err = field.With(r, bad.Field, prop(bad.Field)); err != nil {
			return err
		}
		err = r.Validate()
	}
	return nil
}

// prop is a value for a field that no record of its table can be without.
func prop(name string) string {
	switch name {
	case "order":
		return domain.FirstOrder
	case "status":
		return string(domain.StatusPlanned)
	case "unit":
		return string(domain.UnitCount)
	case "language":
		return "de"
	case "side":
		return string(domain.SideCustomer)
	case "color":
		return "1"
	case "field", "kind":
		return "text"
	}
	return domain.ID{15: 1}.String()
}

// gone offers to delete a record whose row was taken out.
func (c *formComparer) gone(b Row) {
	m, here := c.mine[b.Record]
	if !here {
		c.plan.Same++
		return
	}
	c.removed++
	touched := !sameFields(m.Fields, b.Fields)
	d := Difference{
		Kind: Removed, Record: b.Record, Field: leadingOf(b.Table), Subject: rowTitle(m),
		Before: rowTitle(b), Mine: rowTitle(m), Conflict: touched, Preselect: !touched,
	}
	if touched {
		d.Note = NoteDeleted
	}
	c.add(d, b)
}

// added offers a record that the base does not have, unless it was entered here as well.
func (c *formComparer) added(r TheirRow, above domain.ID) {
	fields := make(map[Field]string, len(r.Fields))
	empty := true
	for _, name := range fieldsOf(r.Row) {
		if v, ok := c.value(r.Row, name, r.Fields[name]); ok {
			fields[name] = v
			empty = empty && (v == "" || name == "field")
		}
	}
	r.Fields = fields
	if empty {
		return
	}
	if c.alreadyHere(r.Row) {
		c.plan.Same++
		return
	}
	d := Difference{
		Kind: Added, Field: leadingOf(r.Table), Subject: rowTitle(r.Row), After: fields[leadingOf(r.Table)],
		Values: fields, Preselect: true, row: r, after: above,
	}
	if r.Uncertain {
		d.Note, d.Preselect = NoteProbable, false
	}
	c.add(d, r.Row)
}

// alreadyHere says whether the project got the same record meanwhile.
func (c *formComparer) alreadyHere(r Row) bool {
	for _, m := range c.mineRows {
		if _, sent := c.base[m.Record]; sent || c.taken[m.Record] || m.Table != r.Table || m.Subject != r.Subject {
			continue
		}
		if sameFields(m.Fields, r.Fields) {
			if c.taken == nil {
				c.taken = make(map[domain.ID]bool)
			}
			c.taken[m.Record] = true
			return true
		}
	}
	return false
}

func (c *formComparer) finish(blind bool) Plan {
	p := &c.plan
	few := p.Total > 0 && float64(p.Found) < fewFound*float64(p.Total)
	many := float64(c.removed) > manyRemoved*float64(p.Total)
	if few {
		p.Cautions = append(p.Cautions, CautionFewFound)
	}
	if many {
		p.Cautions = append(p.Cautions, CautionManyRemoved)
	}
	for i := range p.Differences {
		d := &p.Differences[i]
		if blind || few || many && d.Kind == Removed {
			d.Preselect = false
		}
	}
	return *p
}

// fieldsOf lists the fields of a row in the order of the record.
func fieldsOf(r Row) []Field {
	var out []Field
	for _, name := range field.Names(r.Table) {
		if _, ok := r.Fields[Field(name)]; ok {
			out = append(out, Field(name))
		}
	}
	return out
}

// leadingOf is the field by which people know a record.
func leadingOf(t domain.Table) Field {
	switch t {
	case domain.TablePersona:
		return "name"
	case domain.TableEntry, domain.TableCard, domain.TableEvidence, domain.TableComment:
		return FieldText
	case domain.TableReading:
		return FieldValue
	case domain.TableUse:
		return "need"
	}
	return FieldTitle
}

func rowTitle(r Row) string { return r.Fields[leadingOf(r.Table)] }
