package persona

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// drag is a card that is carried, by the pointer or by keyboard.
type drag struct {
	card   *card
	from   *cardField
	keys   bool
	lifted bool
	copies bool
	over   *cardField // the field it would be put into; nil for none
	index  int        // among the cards there, the carried one not counted
	at     fyne.Position
	stop   func() // of scrolling at an edge
}

const (
	edgeRoom  = 36 // distance from the edge of the page at which it scrolls
	edgeStep  = 14
	edgePause = 16 * time.Millisecond
)

// carries says whether a card is the one that is carried now.
func (p *Page) carries(c *card) bool { return p.drag != nil && p.drag.lifted && p.drag.card == c }

// dragTo carries a card to where the pointer is on the canvas.
func (p *Page) dragTo(c *card, at fyne.Position) {
	if p.drag == nil {
		p.drag = &drag{card: c, from: c.field, stop: func() {}}
	}
	d := p.drag
	if d.card != c || d.keys {
		return
	}
	if !d.lifted {
		d.lifted = true
		p.ghost.id, p.ghost.field = c.id, c.field
		p.ghost.sync()
		p.ghost.Resize(c.Size())
		p.ghost.Show()
	}
	d.at = at
	here := at.Subtract(origin(p))
	p.ghost.Move(here.Subtract(c.press))
	p.aim()
	p.scrollAtEdge()
}

// aim finds the place below the pointer.
func (p *Page) aim() {
	d := p.drag
	var over *cardField
	index := 0
	for _, f := range p.fields {
		o := f.box.object
		if !p.inSight(f) {
			continue
		}
		corner := origin(o)
		if d.at.X < corner.X || d.at.X >= corner.X+o.Size().Width || d.at.Y < corner.Y || d.at.Y >= corner.Y+o.Size().Height {
			continue
		}
		over = f
		for _, c := range f.cards {
			if c == d.card && !d.copies {
				continue
			}
			if d.at.Y > origin(c).Y+c.Size().Height/2 {
				index++
			}
		}
	}
	copies := p.p.Mods()&fyne.KeyModifierAlt != 0
	p.carry(over, index, copies)
}

// carry shows where the card would be put.
func (p *Page) carry(over *cardField, index int, copies bool) {
	d := p.drag
	if over == d.over && index == d.index && copies == d.copies && d.card.away == !copies {
		return
	}
	before := d.over
	d.over, d.index, d.copies = over, index, copies
	d.card.away = !copies && !d.keys
	d.card.Refresh()
	for _, f := range []*cardField{before, over, d.from} {
		if f != nil {
			f.show()
		}
	}
	p.arrange()
	p.tellDrag()
}

// tellDrag says in the status bar what happens.
func (p *Page) tellDrag() {
	d, w := p.drag, p.p.Words
	key := "status.dragged"
	if d.copies {
		key = "undo.cards.copied"
	}
	remark := w.T("status.cancel")
	if d.keys {
		remark = w.T("status.lifted")
	}
	if d.over != nil && d.over != d.from {
		remark = w.T("persona.drag.way", i18n.Values{"from": p.fieldName(d.from.key), "to": p.fieldName(d.over.key)}) + " · " + remark
	}
	p.p.Status(w.T(key, i18n.Values{"n": 1}), remark)
}

func (p *Page) fieldName(key string) string {
	info, _ := catalog.PersonaField(key)
	return info.Name(p.lang())
}

// scrollAtEdge moves the page on while a card is held near its upper or lower edge.
func (p *Page) scrollAtEdge() {
	d := p.drag
	d.stop()
	d.stop = func() {}
	y := d.at.Y - origin(p.scroll).Y
	by := float32(0)
	switch {
	case y < edgeRoom:
		by = -edgeStep
	case y > p.scroll.Size().Height-edgeRoom:
		by = edgeStep
	}
	to := min(max(p.scroll.Offset.Y+by, 0), max(p.scroll.Content.Size().Height-p.scroll.Size().Height, 0))
	if by == 0 || to == p.scroll.Offset.Y {
		return
	}
	d.stop = p.p.Later(edgePause, func() {
		if p.drag != d {
			return
		}
		p.scroll.ScrollToOffset(fyne.NewPos(0, to))
		p.aim()
		p.scrollAtEdge()
	})
}

// endDrag puts the card back; false where none was carried.
func (p *Page) endDrag() bool {
	d := p.drag
	if d == nil {
		return false
	}
	p.drag = nil
	d.stop()
	p.ghost.Hide()
	if !d.lifted {
		return false
	}
	d.card.away = false
	d.card.Refresh()
	for _, f := range []*cardField{d.over, d.from} {
		if f != nil {
			f.show()
		}
	}
	p.arrange()
	p.p.Status("", "")
	return true
}

// drop ends a drag and puts the card where it was shown.
func (p *Page) drop(c *card) {
	d := p.drag
	if !p.carries(c) {
		p.drag = nil
		return
	}
	p.endDrag()
	if d.over != nil {
		p.move(c.id, d.over.key, d.index, d.copies)
	}
	if moved := p.cards[c.id]; moved != nil {
		focusOn(p, moved)
	}
}

// move puts an entry, or a copy of it, at a place of a field.
func (p *Page) move(id domain.ID, field string, index int, copies bool) {
	key := "undo.cards.moved"
	if copies {
		key = "undo.cards.copied"
	}
	p.p.Commit(edit.Label{Key: key, Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		if copies {
			var err error
			if id, err = edit.DuplicateEntry(d, id); err != nil {
				return nil, err
			}
			// The copy lies behind its original; in the same field it is not to count itself.
		}
		return nil, edit.MoveEntry(d, id, p.who, field, index)
	})
}

// lift takes a card up by keyboard.
func (p *Page) lift(c *card) {
	p.endDrag()
	at := slices.Index(c.field.cards, c)
	p.drag = &drag{card: c, from: c.field, keys: true, lifted: true, over: c.field, index: at, stop: func() {}}
	c.field.show()
	p.arrange()
	p.tellDrag()
}

// step carries a lifted card on by keyboard.
func (p *Page) step(dx, dy int) {
	d := p.drag
	others := func(f *cardField) int {
		n := len(f.cards)
		if f == d.from {
			n--
		}
		return n
	}
	over, index := d.over, d.index+dy
	if dx != 0 {
		if over = p.beside(d.over, dx); over == nil {
			return
		}
	}
	p.carry(over, min(max(index, 0), others(over)), false)
	p.reveal(over.slot)
}

// beside is the next field with cards to the left or the right; nil where there is none.
func (p *Page) beside(f *cardField, d int) *cardField {
	for at := slices.Index(p.fields, f) + d; at >= 0 && at < len(p.fields); at += d {
		if p.inSight(p.fields[at]) {
			return p.fields[at]
		}
	}
	return nil
}

// cardShortcut runs what Alt and Ctrl do on a card.
func (p *Page) cardShortcut(c *card, s fyne.Shortcut) bool {
	k, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return false
	}
	at := slices.Index(c.field.cards, c)
	to, index := c.field, at
	switch {
	case k.Modifier == fyne.KeyModifierAlt && k.KeyName == fyne.KeyUp:
		index--
	case k.Modifier == fyne.KeyModifierAlt && k.KeyName == fyne.KeyDown:
		index++
	case k.Modifier == fyne.KeyModifierAlt && k.KeyName == fyne.KeyLeft:
		to = p.beside(c.field, -1)
	case k.Modifier == fyne.KeyModifierAlt && k.KeyName == fyne.KeyRight:
		to = p.beside(c.field, 1)
	case k.Modifier&fyne.KeyModifierShortcutDefault != 0 && k.KeyName == fyne.KeyD:
		p.duplicate(c)
		return true
	default:
		return false
	}
	if at < 0 || to == nil || index < 0 || to == c.field && index >= len(c.field.cards) {
		return true
	}
	p.endDrag()
	p.move(c.id, to.key, index, false)
	if moved := p.cards[c.id]; moved != nil {
		focusOn(p, moved)
		p.reveal(moved)
	}
	return true
}

// cardKey runs the keys of a card that has the focus.
func (p *Page) cardKey(c *card, name fyne.KeyName) {
	carried := p.carries(c)
	at := slices.Index(c.field.cards, c)
	walk := func(f *cardField, i int) {
		switch {
		case f == nil:
		case len(f.cards) == 0:
			focusOn(p, f.add)
		default:
			focusOn(p, f.cards[min(max(i, 0), len(f.cards)-1)])
		}
	}
	switch name {
	case fyne.KeyEscape:
		c.stayed = p.drag != nil && !p.drag.keys
		p.endDrag()
	case fyne.KeySpace:
		if carried {
			p.drop(c)
		} else {
			p.lift(c)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		if carried {
			p.drop(c)
		} else {
			c.write()
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		dx, dy := direction(name)
		switch {
		case carried:
			p.step(dx, dy)
		case dx != 0:
			walk(p.beside(c.field, dx), at)
		case at+dy >= len(c.field.cards):
			focusOn(p, c.field.add)
		default:
			walk(c.field, at+dy)
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if !carried {
			p.deleteCard(c)
		}
	case fyne.KeyInsert:
		c.field.begin(at + 1)
	case desktop.KeyMenu:
		p.p.Popup(p.cardMenu(c), origin(c).AddXY(cardPad, c.Size().Height))
	}
}

func direction(name fyne.KeyName) (dx, dy int) {
	switch name {
	case fyne.KeyUp:
		return 0, -1
	case fyne.KeyDown:
		return 0, 1
	case fyne.KeyLeft:
		return -1, 0
	}
	return 1, 0
}
