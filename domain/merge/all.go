package merge

import (
	"slices"

	"wegmarke/domain"
)

// CompareAll makes the plan of what an answer changes. base is what was sent, mine what the project
// holds now of it, as Now tells. What the base does not hold was not sent, so nothing can be missing
// from it; what the answer does not hold says nothing.
func CompareAll(base, mine Sending, theirs Answers) Plan {
	p := Plan{
		Author: theirs.Author, Message: theirs.Message, Notes: slices.Clone(theirs.Notes),
		sent: base.ID, date: theirs.Date, Names: make(map[domain.ID]string), from: origins{base, mine, theirs},
	}
	for _, names := range []map[domain.ID]string{base.Names, mine.Names} {
		for id, title := range names {
			p.Names[id] = title
		}
	}
	if theirs.Blind {
		p.Cautions = append(p.Cautions, CautionBlind)
	}
	for _, t := range theirs.Maps {
		b, sent := base.Map(t.Map)
		m, here := mine.Map(t.Map)
		if !sent {
			continue
		}
		if !here {
			p.Notes = append(p.Notes, Note{Code: NoteMapGone, Map: t.Map, Text: b.Title})
			continue
		}
		t.Date, t.Blind = theirs.Date, theirs.Blind
		if t.Author == "" {
			t.Author = theirs.Author
		}
		one := compareMap(b, m, t)
		for i := range one.Notes {
			one.Notes[i].Map = t.Map
		}
		p.join(one)
	}
	for _, t := range theirs.Forms {
		b, sent := base.Form(t.Kind, t.Subject)
		m, here := mine.Form(t.Kind, t.Subject)
		if !sent {
			continue
		}
		if !here {
			p.Notes = append(p.Notes, Note{Code: NoteFormGone, Text: formTitle(b)})
			continue
		}
		p.join(compareForm(b, m, t, p.Names, theirs.Blind))
	}
	above, named := sentChain(mine)
	p.barCircles(above, nil, named)
	return p
}

// join puts the plan of one map or form behind the others.
func (p *Plan) join(one Plan) {
	before, parts := len(p.Differences), len(p.parts)
	for _, d := range one.Differences {
		if d.Needs >= 0 {
			d.Needs += before
		}
		d.part += parts
		d.Merged = d.merged()
		p.Differences = append(p.Differences, d)
	}
	p.parts = append(p.parts, one.parts...)
	p.Same += one.Same
	p.Found += one.Found
	p.Total += one.Total
	p.Notes = append(p.Notes, one.Notes...)
	for _, c := range one.Cautions {
		if !slices.Contains(p.Cautions, c) {
			p.Cautions = append(p.Cautions, c)
		}
	}
}

// formTitle is what a person calls a form that was sent: the name of its persona.
func formTitle(f Form) string {
	for _, r := range f.Rows {
		if r.Table == domain.TablePersona {
			return r.Fields["name"]
		}
	}
	return ""
}
