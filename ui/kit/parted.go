package kit

import "fyne.io/fyne/v2/driver/desktop"

// parted is a pressable of several parts side by side that knows which one the pointer is on.
type parted struct {
	pressable
	over int                 // part below the pointer, none outside of all
	none int                 // what at answers outside of all
	at   func(x float32) int // part at x
}

// MouseIn implements desktop.Hoverable.
func (p *parted) MouseIn(e *desktop.MouseEvent) {
	p.pressable.MouseIn(e)
	p.hover(p.at(e.Position.X))
}

// MouseMoved implements desktop.Hoverable.
func (p *parted) MouseMoved(e *desktop.MouseEvent) {
	p.pressable.MouseMoved(e)
	p.hover(p.at(e.Position.X))
}

// MouseOut implements desktop.Hoverable.
func (p *parted) MouseOut() {
	p.pressable.MouseOut()
	p.hover(p.none)
}

func (p *parted) hover(part int) {
	if p.over != part {
		p.over = part
		p.Refresh()
	}
}
