package merge

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// placeAll moves and adds cards, cell by cell from top to bottom.
func (a *applier) placeAll(chosen []int) {
	var todo []int
	for _, i := range chosen {
		d := a.plan.Differences[i]
		if d.Form == "" && d.Field != FieldComment && (d.Kind == Moved || d.Kind == Added && d.Record.IsZero()) {
			todo = append(todo, i)
		}
	}
	slices.SortStableFunc(todo, func(i, j int) int {
		return cmp.Compare(a.plan.Differences[i].place.Rank, a.plan.Differences[j].place.Rank)
	})
	a.waiting = make(map[domain.ID]bool)
	for _, i := range todo {
		a.waiting[a.plan.Differences[i].Record] = true
	}
	for _, i := range todo {
		d := a.plan.Differences[i]
		delete(a.waiting, d.Record)
		_, laneThere := document.Find[domain.Lane](a.draft, d.place.Lane)
		_, stepThere := document.Find[domain.Step](a.draft, d.place.Step)
		if !laneThere || !stepThere {
			continue
		}
		if d.Kind == Added {
			card := a.newCard(d.fresh)
			a.made[i] = card.ID
			a.place(d.part, card, d.place)
			continue
		}
		card, ok := document.Find[domain.Card](a.draft, d.Record)
		if !ok {
			continue
		}
		if card.Lane != d.place.Lane {
			card = a.fit(card, d.place.Lane)
		}
		a.place(d.part, card, d.place)
	}
}

// place puts a card where the answer has it: between the same cards that never moved, and there behind
// the nearest card above it in the answer that is in this cell, else before the nearest one below.
func (a *applier) place(part int, card domain.Card, at Place) {
	type neighbour struct {
		id   domain.ID
		rank int
	}
	var near []neighbour
	for _, f := range a.plan.parts[part].theirs.Found {
		if f.sameCell(at) && f.Card != card.ID && !a.waiting[f.Card] {
			near = append(near, neighbour{f.Card, f.Rank})
		}
	}
	for i, id := range a.made {
		if d := a.plan.Differences[i]; d.place.sameCell(at) && id != card.ID {
			near = append(near, neighbour{id, d.place.Rank})
		}
	}
	slices.SortFunc(near, func(x, y neighbour) int { return cmp.Compare(x.rank, y.rank) })
	group := slices.DeleteFunc(a.draft.Children(document.Cell(at.Lane, at.Step)), func(id domain.ID) bool { return id == card.ID })
	var above, below []domain.ID
	for _, n := range near {
		if n.rank < at.Rank {
			above = append([]domain.ID{n.id}, above...)
		} else if n.rank > at.Rank {
			below = append(below, n.id)
		}
	}
	to := spot(group, above, below,
		func(id domain.ID) bool { return a.plan.parts[part].posts[id] },
		func(domain.ID) bool { return true })
	card.Lane, card.Step = at.Lane, at.Step
	a.insertRecord(card, group, to, "")
}
