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

// place puts a card where the answer has it: behind the nearest card above it in the answer that
// is in this cell, else before the nearest one below, else at the end.
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
	to := len(group)
	above := false
	for _, n := range slices.Backward(near) {
		if i := slices.Index(group, n.id); n.rank < at.Rank && i >= 0 {
			to, above = i+1, true
			break
		}
	}
	if !above {
		for _, n := range near {
			if i := slices.Index(group, n.id); n.rank > at.Rank && i >= 0 {
				to = i
				break
			}
		}
	}
	card.Lane, card.Step = at.Lane, at.Step
	a.insert(group, to, card)
}

// insert gives the card an order key between its neighbours. Where they leave no room, as equal
// keys do, the whole cell gets new keys.
func (a *applier) insert(group []domain.ID, to int, card domain.Card) {
	lo, hi := "", ""
	if to > 0 {
		lo = a.orderOf(group[to-1])
	}
	if to < len(group) {
		hi = a.orderOf(group[to])
	}
	key, err := domain.OrderBetween(lo, hi)
	if err == nil {
		card.Order = key
		a.draft.Put(card)
		return
	}
	keys, err := domain.OrdersBetween("", "", len(group)+1)
	a.fail(err)
	for i, id := range slices.Insert(slices.Clone(group), to, card.ID) {
		if id == card.ID {
			card.Order = keys[i]
			a.draft.Put(card)
		} else if c, ok := document.Find[domain.Card](a.draft, id); ok {
			c.Order = keys[i]
			a.draft.Put(c)
		}
	}
}
