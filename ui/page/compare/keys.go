package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// key walks from card to card; Enter takes over, Escape picks nothing.
func (p *Page) key(name fyne.KeyName) {
	if p.scene == nil {
		return
	}
	switch name {
	case fyne.KeyUp:
		p.walk(0, -1)
	case fyne.KeyDown:
		p.walk(0, 1)
	case fyne.KeyLeft:
		p.walk(-1, 0)
	case fyne.KeyRight:
		p.walk(1, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take()
	case fyne.KeyEscape:
		p.choose(domain.ID{})
	case desktop.KeyMenu:
		at := scene.Point{X: 20, Y: 20}
		if r, ok := p.scene.CardRect(p.picked); ok {
			at = scene.Point{X: r.X + 10, Y: r.Bottom()}
		}
		p.menu(p.view.Place(at))
	}
}

// walk picks the nearest card in a direction.
func (p *Page) walk(dx, dy float32) {
	cards := p.scene.Cards()
	if len(cards) == 0 {
		return
	}
	from, ok := p.scene.CardRect(p.picked)
	if !ok {
		p.choose(cards[0])
		return
	}
	best, least := domain.ID{}, float32(0)
	for _, id := range cards {
		r, _ := p.scene.CardRect(id)
		x, y := r.X+r.W/2-from.X-from.W/2, r.Y+r.H/2-from.Y-from.H/2
		along, aside := x*dx+y*dy, abs(x*dy)+abs(y*dx)
		if along < 4 {
			continue
		}
		// What lies aside is farther away than what lies ahead.
		if far := along + 3*aside; best.IsZero() || far < least {
			best, least = id, far
		}
	}
	if !best.IsZero() {
		p.choose(best)
	}
}

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
