package canvas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/ui/tool"
)

var _ tool.Host = (*Board)(nil)

// Hit implements tool.Host.
func (b *Board) Hit(pane scene.Pane, at scene.Point) scene.Hit { return b.Scene.At(pane, at) }

// Gap implements tool.Host.
func (b *Board) Gap(part scene.Part, id domain.ID, at scene.Point) (scene.Gap, bool) {
	return b.Scene.Gap(part, id, at)
}

// Below is what lies below a position of the window, if that is on the board.
func (b *Board) Below(at fyne.Position) (scene.Hit, bool) {
	own := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b))
	if size := b.Size(); own.X < 0 || own.Y < 0 || own.X >= size.Width || own.Y >= size.Height {
		return scene.Hit{}, false
	}
	p := b.pointer(own)
	return b.Scene.At(p.Pane, p.At), true
}

// Allowed implements tool.Host.
func (b *Board) Allowed(cards []domain.ID, lane domain.ID) (string, bool) {
	return b.Controller.Allowed(cards, lane)
}

// Aim implements tool.Host.
func (b *Board) Aim(hit scene.Hit) { b.Controller.Aim(hit) }

// Selected implements tool.Host.
func (b *Board) Selected() []domain.ID { return b.Controller.Selected() }

// Select implements tool.Host.
func (b *Board) Select(ids []domain.ID) { b.Controller.Select(ids) }

// Inside implements tool.Host.
func (b *Board) Inside(box scene.Rect) []domain.ID { return b.Scene.CardsIn(box) }

// Between implements tool.Host.
func (b *Board) Between(from, to domain.ID) []domain.ID { return b.Controller.Between(from, to) }

// Click implements tool.Host. A click on the words that offer a card begins one.
func (b *Board) Click(hit scene.Hit) {
	if b.over.offers(b.last) {
		b.Controller.Edit(hit)
		return
	}
	b.Controller.Click(hit)
}

// Edit implements tool.Host.
func (b *Board) Edit(hit scene.Hit) { b.Controller.Edit(hit) }

// Preview implements tool.Host.
func (b *Board) Preview(p tool.Preview) {
	b.over.show(p)
	switch {
	case len(p.Cards) > 0 && !p.Lane.IsZero():
		b.setCursor(b.handCursor())
	case !p.IsZero() && p.Resize == nil:
		b.setCursor(desktop.DefaultCursor)
	}
	b.Controller.Dragging(p)
}

// Do implements tool.Host.
func (b *Board) Do(c tool.Command) { b.Controller.Do(c) }

func ids(all ...domain.ID) []domain.ID { return all }

// modsOf adds the modifiers that a mouse event carries to those that are held.
func modsOf(m fyne.KeyModifier, held tool.Mods) tool.Mods {
	return tool.Mods{
		Extend: held.Extend || m&fyne.KeyModifierShift != 0,
		Toggle: held.Toggle || m&fyne.KeyModifierShortcutDefault != 0,
		Copy:   held.Copy || m&fyne.KeyModifierAlt != 0,
	}
}

// SetCell shows which empty cell has the keyboard; zero IDs show none.
func (b *Board) SetCell(lane, step domain.ID) {
	b.over.cellLane, b.over.cellStep = lane, step
	b.over.placeCell(b.Palette())
}

// SetRing shows which card has the keyboard while others are selected; a zero ID shows none.
func (b *Board) SetRing(card domain.ID) {
	if b.over.ringCard == card && card.IsZero() {
		return
	}
	b.over.ringCard = card
	b.over.placeCell(b.Palette())
}
