package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Counts is a number of records of each kind that people speak of.
type Counts struct {
	Maps, Phases, Cards, Measures, Touchpoints, Personas int
	// Entries are cards in the fields of a canvas, Uses what a persona does with a touchpoint.
	Entries, Uses, Readings, Sources, Comments int
}

// Sum is the number of all of them.
func (c Counts) Sum() int {
	return c.Maps + c.Phases + c.Cards + c.Measures + c.Touchpoints + c.Personas +
		c.Entries + c.Uses + c.Readings + c.Sources + c.Comments
}

// Reach tells what a removal touches.
type Reach struct {
	// Named are places that stay and show or name what goes.
	Named Counts
	// Inside is what cannot exist without it and goes in any case.
	Inside Counts
}

// Far says that more than one card is touched, so that somebody should look before.
func (r Reach) Far() bool {
	inside := r.Inside
	inside.Cards, inside.Phases, inside.Measures = 0, 0, 0 // the measure of a card goes with it
	return r.Named.Sum() > 0 || inside.Sum() > 0 || r.Inside.Cards > 1
}

// Touched tells what it means to remove records, other than the records themselves.
func Touched(doc *document.Document, ids ...domain.ID) Reach {
	d := document.NewDraft(doc)
	roots := make(map[domain.ID]bool, len(ids))
	gone := d.Below(ids...)
	var parts []domain.ID
	for _, id := range ids {
		roots[id] = true
		switch r, _ := doc.Get(id); r.(type) {
		case domain.Phase, domain.Step, domain.Lane:
			parts = append(parts, id)
		case domain.Map:
			parts = append(parts, doc.Children(domain.Parent{Table: domain.TableLane, A: id})...)
		}
	}
	var out Reach
	for id := range gone {
		if r, ok := doc.Get(id); ok && !roots[id] {
			out.Inside.add(r)
		}
	}
	named := make(map[domain.ID]domain.Record)
	for _, r := range d.Referring(gone) {
		named[r.Key()] = r
	}
	tied(doc, gone, named)
	out.Inside.Measures += len(orphans(d, parts, gone, named))
	for _, r := range named {
		out.Named.add(r)
	}
	roleNeeds(doc, roots, &out)
	return out
}

// tied adds what ties, rather than references, lead from to what goes. The other end of a tie stays.
func tied(doc *document.Document, gone map[domain.ID]bool, named map[domain.ID]domain.Record) {
	for id := range gone {
		r, _ := doc.Get(id) // a tie goes with either end
		l, ok := r.(domain.Link)
		if !ok || !gone[l.To] || gone[l.From] {
			continue
		}
		if from, ok := doc.Get(l.From); ok {
			named[l.From] = from
		}
	}
}

// orphans lists the measures that only cards show which go; such measures go too.
func orphans(d *document.Draft, parts []domain.ID, gone map[domain.ID]bool, named map[domain.ID]domain.Record) map[domain.ID]bool {
	out := make(map[domain.ID]bool)
	for _, id := range d.Shown(parts) {
		out[id] = true
	}
	for _, r := range d.Referring(out) {
		if c, ok := r.(domain.Card); ok && !gone[c.ID] {
			delete(out, c.Measure)
		}
	}
	for id := range out {
		delete(named, id)
	}
	return out
}

// roleNeeds counts what is kept for own roles that nobody holds.
func roleNeeds(doc *document.Document, roots map[domain.ID]bool, out *Reach) {
	for _, e := range document.Entries(doc, document.Project(doc).ID, catalog.RoleInformationField) {
		if id, err := domain.ParseID(e.Code); err == nil && roots[id] {
			out.Inside.Entries++
		}
	}
}

func (c *Counts) add(r domain.Record) {
	switch r.(type) {
	case domain.Map:
		c.Maps++
	case domain.Phase:
		c.Phases++
	case domain.Card:
		c.Cards++
	case domain.Measure:
		c.Measures++
	case domain.Touchpoint:
		c.Touchpoints++
	case domain.Persona:
		c.Personas++
	case domain.Entry:
		c.Entries++
	case domain.Use:
		c.Uses++
	case domain.Reading:
		c.Readings++
	case domain.Evidence:
		c.Sources++
	case domain.Comment:
		c.Comments++
	}
}
