package merge

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// boss sets the persona above another one.
func boss(t *testing.T, who, above domain.ID) func(*document.Document) {
	text := ""
	if !above.IsZero() {
		text = above.String()
	}
	return func(d *document.Document) { set(t, d, who, "reports_to", text) }
}

func both(f, g func(*document.Document)) func(*document.Document) {
	return func(d *document.Document) {
		f(d)
		g(d)
	}
}

func TestNobodyReportsToThemselves(t *testing.T) {
	anna, ben := id(20, 0), id(20, 1)
	nobody := domain.ID{}
	for _, tc := range []struct {
		name                string
		before              func(*document.Document) // on all sides
		mine, theirs        func(*document.Document)
		barred              int
		annaAbove, benAbove domain.ID // after all was taken
	}{
		{"one half each", same, boss(t, anna, ben), boss(t, ben, anna), 1, ben, nobody},
		{"the same half", same, boss(t, anna, ben), boss(t, anna, ben), 0, ben, nobody},
		{"theirs changes places", boss(t, anna, ben), same, both(boss(t, anna, nobody), boss(t, ben, anna)), 0, nobody, anna},
		{"one was set before", boss(t, anna, ben), same, boss(t, anna, nobody), 0, nobody, nobody},
	} {
		base, mine, theirs := whole(t), whole(t), whole(t)
		for _, doc := range []*document.Document{base, mine, theirs} {
			tc.before(doc)
		}
		sent := Send(base, everyForm())
		tc.mine(mine)
		tc.theirs(theirs)
		for kind, p := range map[string]Plan{
			"copies":   Documents(base, mine, theirs),
			"workbook": CompareAll(sent, Now(mine, sent), answered(sent, Now(theirs, sent))),
		} {
			barred := 0
			for _, d := range p.Differences {
				if d.Note == NoteCircle {
					barred++
					if d.Preselect || d.Conflict {
						t.Errorf("%s, %s: %+v", tc.name, kind, d)
					}
				}
			}
			if barred != tc.barred {
				t.Errorf("%s, %s: %d are barred of %q", tc.name, kind, barred, wishes(p))
			}
			doc := mine.Clone()
			all := make([]int, len(p.Differences))
			for i := range all {
				all[i] = i
			}
			change, err := p.Change(doc, all)
			if err == nil {
				err = doc.Apply(change)
			}
			if err != nil {
				t.Fatal(err)
			}
			above := chainOf(doc)
			if above[anna] != tc.annaAbove || above[ben] != tc.benAbove {
				t.Errorf("%s, %s: Anna reports to %v and Ben to %v", tc.name, kind, above[anna], above[ben])
			}
		}
	}
}

func TestHalfOfAnExchangeOfPlacesClosesNoCircle(t *testing.T) {
	anna, ben := id(20, 0), id(20, 1)
	base, theirs := whole(t), whole(t)
	boss(t, anna, ben)(base)
	boss(t, ben, anna)(theirs)
	p := Documents(base, base, theirs)
	var taken []int
	for i, d := range p.Differences {
		if d.Record == ben {
			taken = append(taken, i)
		}
	}
	change, err := p.Change(base, taken)
	if err == nil {
		err = base.Apply(change)
	}
	if err != nil {
		t.Fatal(err)
	}
	if above := chainOf(base); len(taken) != 1 || above[anna] != ben || !above[ben].IsZero() {
		t.Errorf("took %v: Anna reports to %v and Ben to %v", taken, above[anna], above[ben])
	}
}
