package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
)

// Between implements canvas.Controller: the cards from one to another, the last one leading. In one
// column they are those that stand between; elsewhere all in the block of cells that both span, as in
// a table.
func (p *Page) Between(from, to domain.ID) []domain.ID {
	doc := p.Session.Doc()
	a, ok := document.Find[domain.Card](doc, from)
	b, also := document.Find[domain.Card](doc, to)
	if !ok || !also {
		return nil
	}
	lanes := stretch(p.lanes(), a.Lane, b.Lane)
	steps := stretch(p.steps(), a.Step, b.Step)
	var all []domain.ID
	for _, lane := range lanes {
		for _, step := range steps {
			all = append(all, p.visible(lane, step)...)
		}
	}
	i, k := slices.Index(all, from), slices.Index(all, to)
	if i < 0 || k < 0 {
		return nil
	}
	if a.Step == b.Step {
		all = all[min(i, k) : max(i, k)+1]
	}
	if k < i {
		slices.Reverse(all)
	}
	// The first is where it began, the last leads, wherever they stand in the block.
	span := slices.DeleteFunc(slices.Clone(all), func(id domain.ID) bool { return id == from || id == to })
	span = slices.Insert(span, 0, from)
	if to != from {
		span = append(span, to)
	}
	return span
}

// stretch is the part of a list from one of its entries to another.
func stretch(all []domain.ID, a, b domain.ID) []domain.ID {
	i, k := slices.Index(all, a), slices.Index(all, b)
	if i < 0 || k < 0 {
		return nil
	}
	return all[min(i, k) : max(i, k)+1]
}

// extend lets the selection grow or shrink from where it began, over empty cells.
func (p *Page) extend(key fyne.KeyName) {
	to := p.ahead(p.cursor, key)
	for to.Card.IsZero() {
		on := p.ahead(to, key)
		if on == to {
			return
		}
		to = on
	}
	anchor := p.anchor
	if anchor.IsZero() || !p.Session.Selection().Has(anchor) {
		anchor = p.cursor.Card
	}
	span := p.Between(anchor, to.Card)
	if anchor.IsZero() || len(span) == 0 {
		p.pick(to.Card)
		return
	}
	p.Session.Selection().Set(span...)
	p.anchor = anchor // the change of the selection has forgotten it
	p.reveal(to)
}

// wander moves the keyboard and leaves the selection as it is, so that what it comes upon can be added
// with another key.
func (p *Page) wander(key fyne.KeyName) {
	if p.cursor.Lane.IsZero() {
		p.cursor.Lane, p.cursor.Step = p.firstCell()
	}
	p.roam = p.ahead(p.cursor, key)
	p.refreshCursor()
	p.reveal(p.roam)
}

// wanders takes the shortcuts that move the keyboard alone.
func (p *Page) wanders(s fyne.Shortcut) bool {
	k, ok := action.KeyOf(s)
	if !ok || k.Modifier != action.Primary|fyne.KeyModifierShift {
		return false
	}
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		p.wander(k.Name)
		return true
	}
	return false
}

// toggle adds the card that has the keyboard to the selection, or takes it out.
func (p *Page) toggle() {
	at := p.cursor
	if at.Card.IsZero() {
		return
	}
	p.Session.Selection().Toggle(at.Card)
	p.roam = at
	p.refreshCursor()
}

// reveal scrolls to a card or an empty cell.
func (p *Page) reveal(at scene.Hit) {
	r, ok := p.scene.CardRect(at.Card)
	if !ok {
		r, ok = p.scene.CellRect(at.Lane, at.Step)
	}
	if ok {
		p.board.Reveal(r)
	}
}
