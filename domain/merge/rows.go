package merge

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// rowValue carries out a changed field of a record on a form.
func (a *applier) rowValue(i int, d Difference) {
	r, ok := a.draft.Get(d.Record)
	if !ok {
		return
	}
	if e, isEntry := r.(domain.Entry); isEntry && a.twin[i] {
		e.ID, e.Text, e.Touchpoint = domain.NewID(), d.After, domain.ID{}
		a.insertAfter(e, d.Record)
		return
	}
	if out := a.withField(r, d.Field, d.After); out != nil {
		a.draft.Put(out)
	}
}

// withField sets one field. A reference that is no ID is the title of a record: one that is there, or
// for touchpoints and indicators a new one. What the field cannot hold is left out.
func (a *applier) withField(r domain.Record, name Field, text string) domain.Record {
	if field.KindOf(r.Table(), string(name)) == field.Reference && text != "" {
		text = a.reference(r, name, text)
	}
	out, err := field.With(r, string(name), text)
	if err != nil {
		a.fail(err)
		return nil
	}
	if _, both := out.(domain.Indicator); both && name == FieldTarget {
		out, _ = field.With(out, "has_target", map[bool]string{true: "true"}[text != ""])
	}
	return out
}

// reference is the ID of the record that a value names, "" where there is none.
func (a *applier) reference(r domain.Record, name Field, text string) string {
	if id, err := domain.ParseID(text); err == nil {
		if _, there := a.draft.Get(id); !there {
			return ""
		}
		return text
	}
	switch name {
	case "touchpoint":
		return a.touchpoint(text, false).String()
	case "indicator", "measured_by":
		return a.indicatorCalled(text).ID.String()
	case "persona", "reports_to":
		for _, p := range document.Personas(a.draft) {
			if sameTitle(p.Name, text) && p.ID != r.Key() {
				return p.ID.String()
			}
		}
	}
	return ""
}

// rows adds the new records of forms, each behind the one above it.
func (a *applier) rows(chosen []int) {
	above := make(map[domain.ID]domain.ID) // a known row -> the last one added behind it
	for _, i := range chosen {
		d := a.plan.Differences[i]
		if d.Form == "" || d.Kind != Added {
			continue
		}
		r := a.newRow(d)
		if r == nil {
			continue
		}
		after := d.after
		if last, ok := above[after]; ok {
			after = last
		}
		a.insertAfter(r, after)
		a.made[i], above[d.after] = r.Key(), r.Key()
	}
}

// insertAfter puts a record behind a sibling, or at the end of its group. Some have no order to choose.
func (a *applier) insertAfter(r domain.Record, after domain.ID) {
	if _, ordered := field.Get(r, "order"); !ordered {
		a.draft.Put(r)
		return
	}
	group := a.draft.Children(r.Parent())
	to := len(group)
	if i := slices.Index(group, after); i >= 0 {
		to = i + 1
	}
	a.insertRecord(r, group, to, "")
}

// newRow makes the record of a new row; nil where what it belongs to is gone.
func (a *applier) newRow(d Difference) domain.Record {
	zero := field.Zero(d.Table)
	if zero == nil {
		return nil
	}
	id := d.row.Record // what the rows of its cards call it
	if _, there := a.draft.Get(id); there || id.IsZero() {
		id = domain.NewID()
	}
	r, err := field.With(zero, "id", id.String())
	a.fail(err)
	for _, owner := range []string{"subject", "indicator"} {
		if _, has := field.Get(zero, owner); !has || d.Owner.IsZero() || d.Table == domain.TableMeasure {
			continue
		}
		if _, there := a.draft.Get(d.Owner); !there {
			return nil
		}
		r, err = field.With(r, owner, d.Owner.String())
		a.fail(err)
	}
	switch one := r.(type) {
	case domain.Measure:
		one.Status = domain.StatusPlanned
		r = one
	case domain.Indicator:
		one.Unit, one.Direction = domain.UnitCount, domain.DirectionUp
		r = one
	}
	for _, name := range fieldsOf(d.row.Row) {
		if v := d.row.Fields[name]; v != "" {
			if next := a.withField(r, name, v); next != nil {
				r = next
			}
		}
	}
	return r
}
