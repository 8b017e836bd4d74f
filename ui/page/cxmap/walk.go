package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// Key implements canvas.Controller.
func (p *Page) Key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	if p.carry != nil && p.carryKey(name) {
		return true
	}
	switch name {
	case desktop.KeyMenu:
		p.menuHere()
		return true
	case fyne.KeyF10:
		if mods&fyne.KeyModifierShift != 0 {
			p.menuHere()
			return true
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		if p.walkHeads(name) {
			return true
		}
		p.walk(name, mods&fyne.KeyModifierShift != 0)
		return true
	case fyne.KeyTab:
		d := +1
		if mods&fyne.KeyModifierShift != 0 {
			d = -1
		}
		p.selectCell(p.beside(p.cursor.Lane, p.cursor.Step, d))
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if cards := p.cards(); len(cards) > 0 {
			p.editCard(p.Session.Selection().Lead(), "")
		} else if parts := p.parts(); len(parts) == 1 {
			p.editTitle(parts[0])
		} else if !p.cursor.Lane.IsZero() {
			p.newCard(edit.End(p.cursor.Lane, p.cursor.Step), "")
		}
		return true
	case fyne.KeyEscape:
		p.roam = scene.Hit{}
		p.Session.Selection().Clear()
		p.refreshCursor()
		return true
	case fyne.KeyBackspace:
		return p.Window.Table().Run("card.delete")
	}
	return p.Window.Table().Press(name, mods)
}

// walk moves the selection by one card or cell, or lets it grow.
func (p *Page) walk(key fyne.KeyName, extend bool) {
	if p.cursor.Lane.IsZero() {
		p.selectCell(p.firstCell())
		return
	}
	if extend {
		p.extend(key)
		return
	}
	switch to := p.ahead(p.cursor, key); {
	case !to.Card.IsZero():
		p.pick(to.Card)
	case to != p.cursor:
		p.selectCell(to.Lane, to.Step)
	}
}

// ahead is the card or the empty cell that lies next to a place, in the direction of a key.
func (p *Page) ahead(from scene.Hit, key fyne.KeyName) scene.Hit {
	cards := p.visible(from.Lane, from.Step)
	at := slices.Index(cards, from.Card)
	cell := scene.Hit{Part: from.Part, Lane: from.Lane, Step: from.Step}
	index := 0
	switch key {
	case fyne.KeyLeft, fyne.KeyRight:
		d := +1
		if key == fyne.KeyLeft {
			d = -1
		}
		if p.isFeeling(from.Lane) && at+d >= 0 && at+d < len(cards) && at >= 0 {
			cell.Card = cards[at+d]
			return cell
		}
		_, cell.Step = p.neighbour(from.Lane, from.Step, 0, d)
		index = max(at, 0)
	case fyne.KeyDown:
		if at+1 < len(cards) && !p.isFeeling(from.Lane) {
			cell.Card = cards[at+1]
			return cell
		}
		if cell.Lane, _ = p.neighbour(from.Lane, from.Step, +1, 0); cell.Lane == from.Lane {
			return from
		}
	case fyne.KeyUp:
		if at > 0 && !p.isFeeling(from.Lane) {
			cell.Card = cards[at-1]
			return cell
		}
		if cell.Lane, _ = p.neighbour(from.Lane, from.Step, -1, 0); cell.Lane == from.Lane {
			return from
		}
		index = 1 << 20
	}
	if cards := p.visible(cell.Lane, cell.Step); len(cards) > 0 {
		cell.Card = cards[min(index, len(cards)-1)]
	}
	return cell
}

func (p *Page) isFeeling(lane domain.ID) bool {
	l, _ := document.Find[domain.Lane](p.Session.Doc(), lane)
	return l.As() == domain.LaneFeelings
}

// visible lists the cards of a cell that can be selected.
func (p *Page) visible(lane, step domain.ID) []domain.ID {
	var out []domain.ID
	for _, c := range document.Cards(p.Session.Doc(), lane, step) {
		if !c.Expected {
			out = append(out, c.ID)
		}
	}
	return out
}

func (p *Page) pick(card domain.ID) {
	p.Session.Selection().Set(card)
	if r, ok := p.scene.CardRect(card); ok {
		p.board.Reveal(r)
	}
}

// GoTo gives the keyboard to a cell; zero IDs stand for the first lane or column.
func (p *Page) GoTo(lane, step domain.ID) {
	first, begin := p.firstCell()
	if lane.IsZero() {
		lane = first
	}
	if step.IsZero() {
		step = begin
	}
	p.selectCell(lane, step)
}

// Cell is where the keyboard is; zero IDs for nowhere.
func (p *Page) Cell() (lane, step domain.ID) { return p.cursor.Lane, p.cursor.Step }

// selectCell goes to the first card of a cell, or to the cell where it is empty.
func (p *Page) selectCell(lane, step domain.ID) {
	if lane.IsZero() {
		return
	}
	if cards := p.visible(lane, step); len(cards) > 0 {
		p.pick(cards[0])
		return
	}
	p.Session.Selection().Clear()
	p.cursor = scene.Hit{Lane: lane, Step: step}
	p.refreshCursor()
	if r, ok := p.scene.CellRect(lane, step); ok {
		p.board.Reveal(r)
	}
}

// lanes lists the lanes whose cells are shown.
func (p *Page) lanes() []domain.ID {
	var out []domain.ID
	only := p.Filter().Lanes
	for _, l := range document.Lanes(p.Session.Doc(), p.m) {
		if !l.Hidden && !l.Folded && (len(only) == 0 || slices.Contains(only, l.ID)) {
			out = append(out, l.ID)
		}
	}
	return out
}

// steps lists the steps whose cells are shown.
func (p *Page) steps() []domain.ID {
	var out []domain.ID
	for _, ph := range document.Phases(p.Session.Doc(), p.m) {
		if ph.Folded {
			continue
		}
		for _, s := range document.Steps(p.Session.Doc(), ph.ID) {
			out = append(out, s.ID)
		}
	}
	return out
}

func (p *Page) firstCell() (lane, step domain.ID) {
	lanes, steps := p.lanes(), p.steps()
	if len(lanes) == 0 || len(steps) == 0 {
		return
	}
	return lanes[0], steps[0]
}

// neighbour is the cell dy lanes below and dx steps to the right, or the last one on the way.
func (p *Page) neighbour(lane, step domain.ID, dy, dx int) (domain.ID, domain.ID) {
	move := func(all []domain.ID, id domain.ID, d int) domain.ID {
		i := slices.Index(all, id)
		if i < 0 {
			return id
		}
		return all[min(max(i+d, 0), len(all)-1)]
	}
	return move(p.lanes(), lane, dy), move(p.steps(), step, dx)
}

// beside is the next cell in reading order; the zero IDs beyond the first and the last.
func (p *Page) beside(lane, step domain.ID, d int) (domain.ID, domain.ID) {
	lanes, steps := p.lanes(), p.steps()
	i, k := slices.Index(lanes, lane), slices.Index(steps, step)
	if i < 0 || k < 0 {
		return p.firstCell()
	}
	n := i*len(steps) + k + d
	if n < 0 || n >= len(lanes)*len(steps) {
		return domain.ID{}, domain.ID{}
	}
	return lanes[n/len(steps)], steps[n%len(steps)]
}
