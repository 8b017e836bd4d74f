package merge

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// restore brings cards and records back that were deleted here but changed in the answer, where that
// change was accepted. They come back as they were sent; the accepted changes follow.
func (a *applier) restore(chosen []int) {
	for _, i := range chosen {
		d := a.plan.Differences[i]
		if d.Note != NoteDeleted || d.Kind != Changed && d.Kind != Moved {
			continue
		}
		if _, there := a.draft.Get(d.Record); there {
			continue
		}
		part := a.plan.parts[d.part]
		if d.Form == "" {
			if at := slices.IndexFunc(part.base.Items, func(it Item) bool { return it.Card == d.Record }); at >= 0 {
				a.restoreCard(d.part, part.base.Items[at], at)
			}
		} else if b, ok := part.form.Row(d.Record); ok {
			a.restoreRow(b)
		}
	}
}

func (a *applier) restoreCard(part int, it Item, rank int) {
	_, laneThere := document.Find[domain.Lane](a.draft, it.Lane)
	_, stepThere := document.Find[domain.Step](a.draft, it.Step)
	if !laneThere || !stepThere {
		return
	}
	place := Place{Lane: it.Lane, Step: it.Step, Rank: rank}
	fields := map[Field]string{FieldText: it.Fields.Get(FieldText), FieldFeeling: it.Fields.Get(FieldFeeling)}
	for _, f := range []Field{FieldStatus, FieldDue, FieldOwner} {
		fields[f] = it.Fields.Get(f)
	}
	card, known := domain.Card{}, false
	if lane, _ := document.Find[domain.Lane](a.draft, it.Lane); lane.As() == domain.LaneMeasures {
		card, known = a.measureCard(place, it.Fields.Get(FieldText))
	}
	if !known {
		card = a.newCard(New{Place: place, Fields: ValuesOf(fields), Expected: it.Expected, Indirect: it.Indirect})
	}
	card.ID = it.Card
	a.place(part, card, place)
}

// measureCard shows a measure that outlived its card.
func (a *applier) measureCard(at Place, title string) (domain.Card, bool) {
	for _, m := range document.Measures(a.draft) {
		if sameTitle(m.Title, title) {
			return domain.Card{Lane: at.Lane, Step: at.Step, Order: domain.FirstOrder, Measure: m.ID}, true
		}
	}
	return domain.Card{}, false
}

func (a *applier) restoreRow(b Row) {
	r := a.newRow(Difference{Table: b.Table, Owner: b.Subject, row: TheirRow{Row: b}})
	if r == nil {
		return
	}
	r, err := field.With(r, "id", b.Record.String())
	a.fail(err)
	a.insertAfter(r, domain.ID{})
}

// keepWords leaves the name of a record that goes as a text on the cards and entries that show it, as
// far as they are meant.
func (a *applier) keepWords(gone []domain.ID, meant func(domain.Record) bool) {
	set := make(map[domain.ID]bool, len(gone))
	for _, id := range gone {
		set[id] = true
	}
	without := func(r domain.Record) domain.Record {
		return document.WithRefs(r, func(id domain.ID) domain.ID {
			if set[id] {
				return domain.ID{}
			}
			return id
		})
	}
	for _, r := range a.draft.Referring(set) {
		if !meant(r) {
			continue
		}
		switch r := r.(type) {
		case domain.Card:
			if says := document.CardMarked(a.draft, r); !set[r.Lane] && !set[r.Step] && says != document.CardMarked(a.draft, without(r).(domain.Card)) {
				r.Text = says
				a.draft.Put(without(r))
			}
		case domain.Entry:
			if set[r.Touchpoint] && !set[r.Subject] {
				r.Text = document.EntryText(a.draft, r)
				a.draft.Put(without(r))
			}
		}
	}
}
