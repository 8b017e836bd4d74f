package document

import "wegmarke/domain"

// eachRef visits what a record points at. Cards are most of all records, so theirs are not listed first.
func eachRef(r domain.Record, visit func(domain.ID)) {
	c, ok := r.(domain.Card)
	if !ok {
		for _, ref := range r.Refs() {
			visit(ref.ID)
		}
		return
	}
	for _, id := range [...]domain.ID{c.Lane, c.Step, c.Touchpoint, c.Measure, c.Indicator, c.Solves} {
		if !id.IsZero() {
			visit(id)
		}
	}
}

// ownedBy says whether a record cannot exist without another.
func ownedBy(r domain.Record, id domain.ID) bool {
	if c, ok := r.(domain.Card); ok {
		return c.Lane == id || c.Step == id
	}
	for _, ref := range r.Refs() {
		if ref.Owner && ref.ID == id {
			return true
		}
	}
	return false
}

// WithRefs is a record whose references are what f makes of them; f is not asked about empty ones.
func WithRefs(r domain.Record, f func(domain.ID) domain.ID) domain.Record {
	to := func(ids ...*domain.ID) {
		for _, id := range ids {
			if !id.IsZero() {
				*id = f(*id)
			}
		}
	}
	switch r := r.(type) {
	case domain.Persona:
		to(&r.ReportsTo)
		return r
	case domain.Touchpoint:
		to(&r.MeasuredBy)
		return r
	case domain.Use:
		to(&r.Touchpoint, &r.Persona)
		return r
	case domain.Reading:
		to(&r.Indicator)
		return r
	case domain.Measure:
		to(&r.Indicator, &r.Pain, &r.Touchpoint)
		return r
	case domain.Map:
		to(&r.Persona, &r.Current, &r.FirstContact)
		return r
	case domain.Phase:
		to(&r.Map)
		return r
	case domain.Step:
		to(&r.Phase)
		return r
	case domain.Lane:
		to(&r.Map)
		return r
	case domain.LaneSet:
		to(&r.Map, &r.Persona)
		return r
	case domain.Card:
		to(&r.Lane, &r.Step, &r.Touchpoint, &r.Measure, &r.Indicator, &r.Solves)
		return r
	case domain.Entry:
		to(&r.Subject, &r.Touchpoint)
		return r
	case domain.Link:
		to(&r.From, &r.To)
		return r
	case domain.Evidence:
		to(&r.Subject)
		return r
	case domain.Comment:
		to(&r.Subject)
		return r
	case domain.Exchange:
		to(&r.Map)
		return r
	}
	return r
}
