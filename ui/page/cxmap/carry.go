package cxmap

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/tool"
)

// carry is what the keyboard has picked up and where it would put it down.
type carry struct {
	cards      []domain.ID
	lead       domain.ID
	from, spot edit.Spot
}

// Carrying says whether cards are carried by the keyboard.
func (p *Page) Carrying() bool { return p.carry != nil }

// canLift says that cards are selected that have a place in a cell; feelings lie on their curve.
func (p *Page) canLift() bool {
	cards := p.cards()
	for _, id := range cards {
		c, _ := document.Find[domain.Card](p.Session.Doc(), id)
		if p.isFeeling(c.Lane) {
			return false
		}
	}
	return len(cards) > 0
}

// lift picks the selected cards up.
func (p *Page) lift() {
	cards := readingOrder(p.Session.Doc(), p.m, p.cards())
	lead, _ := document.Find[domain.Card](p.Session.Doc(), p.Session.Selection().Lead())
	at := edit.Spot{Lane: lead.Lane, Step: lead.Step, Index: p.place(lead.ID)}
	p.roam = scene.Hit{}
	p.refreshCursor()
	p.carry = &carry{cards: cards, lead: lead.ID, from: at, spot: at}
	p.carryOn()
}

// carryKey takes the keys that mean something else while cards are carried.
func (p *Page) carryKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp, fyne.KeyDown:
		p.carryUp(name == fyne.KeyUp)
	case fyne.KeyLeft, fyne.KeyRight:
		d := +1
		if name == fyne.KeyLeft {
			d = -1
		}
		c := p.carry
		_, c.spot.Step = p.neighbour(c.spot.Lane, c.spot.Step, 0, d)
		places := p.places(c.spot)
		c.spot.Index = places[min(c.spot.Index, len(places)-1)]
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.putDown()
		return true
	case fyne.KeyEscape, fyne.KeyTab:
		p.bringBack()
		return true
	case fyne.KeyDelete, fyne.KeyBackspace:
		return true // nobody throws away what they hold without seeing it
	default:
		p.bringBack()
		return false
	}
	p.carryOn()
	return true
}

// places lists where in a cell the carried cards can stand: in front of each card that stays, and behind
// the last one.
func (p *Page) places(at edit.Spot) []int {
	all := p.Session.Doc().Children(document.Cell(at.Lane, at.Step))
	if p.isFeeling(at.Lane) {
		return []int{0}
	}
	var out []int
	for i := range len(all) + 1 {
		if i == 0 || !slices.Contains(p.carry.cards, all[i-1]) {
			out = append(out, i)
		}
	}
	return out
}

// carryUp goes to the place above or below, in this cell or in the next.
func (p *Page) carryUp(up bool) {
	spot, d := &p.carry.spot, +1
	if up {
		d = -1
	}
	places := p.places(*spot)
	at, _ := slices.BinarySearch(places, spot.Index)
	if at += d; at >= 0 && at < len(places) {
		spot.Index = places[at]
		return
	}
	lane, _ := p.neighbour(spot.Lane, spot.Step, d, 0)
	if lane == spot.Lane {
		return
	}
	if _, ok := p.Allowed(p.carry.cards, lane); !ok {
		return
	}
	spot.Lane = lane
	places = p.places(*spot)
	spot.Index = places[0]
	if up {
		spot.Index = places[len(places)-1]
	}
}

// carryOn shows the cards above the place where they would be put down, a little aside, so that the
// line below them can be seen.
func (p *Page) carryOn() {
	const aside, above = 14, 10
	c := p.carry
	from, ok := p.scene.CardRect(c.lead)
	cell, found := p.scene.CellRect(c.spot.Lane, c.spot.Step)
	y, known := p.scene.InsertY(c.spot.Lane, c.spot.Step, c.spot.Index)
	if !ok || !found || !known {
		p.bringBack()
		return
	}
	at := scene.Point{X: cell.X + aside, Y: y + above}
	text, _ := p.Allowed(c.cards, c.spot.Lane)
	p.board.Reveal(scene.Rect{X: cell.X, Y: y - 20, W: cell.W, H: from.H + 60})
	p.board.Carry(tool.Preview{
		Cards: c.cards, Lead: c.lead, Offset: scene.Point{X: at.X - from.X, Y: at.Y - from.Y},
		Lane: c.spot.Lane, Step: c.spot.Step, Index: c.spot.Index, Text: text,
	})
	p.Window.Status(p.Words.T("status.carried", i18n.Values{"n": len(c.cards)}),
		p.nameOf(c.spot.Lane, c.spot.Step)+" · "+p.Words.T("status.lifted"))
}

// putDown drops what is carried, as one step of the history.
func (p *Page) putDown() {
	c := p.carry
	p.carry = nil
	p.board.Carry(tool.Preview{})
	if c.spot != c.from {
		p.moveCards(tool.MoveCards{Cards: c.cards, Lane: c.spot.Lane, Step: c.spot.Step, Index: c.spot.Index})
	}
	p.board.Land()
	p.showStatus()
}

// bringBack gives up carrying; the cards are where they were.
func (p *Page) bringBack() {
	if p.carry == nil {
		return
	}
	p.carry = nil
	p.board.Carry(tool.Preview{})
	p.board.Land()
	if r, ok := p.scene.CardRect(p.Session.Selection().Lead()); ok {
		p.board.Reveal(r)
	}
	p.showStatus()
}
