package merge

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// FieldReportsTo is the persona above another one. Two copies that each set one half may close a circle
// in which everybody reports to everybody; no plan proposes that and no change carries it out.
const FieldReportsTo Field = "reports_to"

// chain leads from personas to the one above them.
type chain map[domain.ID]domain.ID

// circle is the way from a persona back to itself, nil where there is none.
func (c chain) circle(from domain.ID) []domain.ID {
	var out []domain.ID
	for at := from; ; {
		at = c[at]
		switch {
		case at == from:
			return append(out, at)
		case at.IsZero(), slices.Contains(out, at):
			return nil
		}
		out = append(out, at)
	}
}

// chainOf reads who reports to whom.
func chainOf(v document.View) chain {
	out := make(chain)
	for _, p := range document.Personas(v) {
		out[p.ID] = p.ReportsTo
	}
	return out
}

// sentChain does so from the sheets of personas, and finds the personas by name.
func sentChain(s Sending) (c chain, named map[string]domain.ID) {
	c, named = make(chain), make(map[string]domain.ID)
	for _, f := range s.Forms {
		for _, r := range f.Rows {
			if r.Table == domain.TablePersona {
				id, _ := domain.ParseID(r.Fields[FieldReportsTo])
				c[r.Record], named[r.Fields["name"]] = id, r.Record
			}
		}
	}
	return c, named
}

// barCircles takes back what would let somebody report to themselves by way of others: all that theirs
// wants is put together with what mine says, and what closes a circle is noted and not proposed. A
// circle that theirs has itself, as far as it is known, stays as it is.
func (p *Plan) barCircles(mine, theirs chain, named map[string]domain.ID) {
	wanted := func(d Difference) domain.ID {
		if id, err := domain.ParseID(d.After); err == nil {
			return id
		}
		return named[d.After]
	}
	after := make(chain, len(mine))
	for who, above := range mine {
		after[who] = above
	}
	var about []int
	for i, d := range p.Differences {
		if d.Table == domain.TablePersona && d.Kind == Changed && d.Field == FieldReportsTo {
			about = append(about, i)
			if !d.Conflict {
				after[d.Record] = wanted(d)
			}
		}
	}
	for _, i := range about {
		d := &p.Differences[i]
		with := after
		if d.Conflict {
			with = make(chain, len(after))
			for who, above := range after {
				with[who] = above
			}
			with[d.Record] = wanted(*d)
		}
		circle := with.circle(d.Record)
		if circle == nil || theirs.holds(with, circle) {
			continue
		}
		d.Note, d.Conflict, d.Preselect = NoteCircle, false, false
		if after[d.Record] == wanted(*d) {
			after[d.Record] = mine[d.Record]
		}
	}
}

// holds says that a circle of another chain is in this one, too.
func (c chain) holds(other chain, circle []domain.ID) bool {
	return !slices.ContainsFunc(circle, func(id domain.ID) bool { return c[id] != other[id] || c[id].IsZero() })
}

// openCircles takes back what closed a circle after all, because a person has taken one half of what
// belonged together.
func (a *applier) openCircles(chosen []int) {
	var theirs chain
	if docs := a.plan.parts[0].docs; docs != nil {
		theirs = chainOf(docs.theirs)
	}
	for _, i := range chosen {
		d := a.plan.Differences[i]
		if d.Table != domain.TablePersona || d.Kind != Changed || d.Field != FieldReportsTo {
			continue
		}
		now := chainOf(a.draft)
		circle := now.circle(d.Record)
		if circle == nil || theirs.holds(now, circle) {
			continue
		}
		was, _ := document.Find[domain.Persona](a.doc, d.Record)
		who, ok := document.Find[domain.Persona](a.draft, d.Record)
		if !ok {
			continue
		}
		now[d.Record] = was.ReportsTo
		if who.ReportsTo = was.ReportsTo; now.circle(d.Record) != nil {
			who.ReportsTo = domain.ID{}
		}
		a.draft.Put(who)
	}
}
