package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Check is a box to tick.
type Check struct {
	ticked
}

// NewCheck makes a box; label is what a screen reader says, changed is called when the user ticks it.
func NewCheck(label string, on bool, changed func(bool)) *Check {
	c := &Check{}
	c.on, c.label = on, label
	c.tickedBy(changed)
	c.extend(c)
	return c
}

// SetLabel changes what a screen reader says.
func (c *Check) SetLabel(label string) { c.label = label }

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	const edge, picture = 18, 14
	focus, back, tick := newRing(), &canvas.Rectangle{}, newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, tick.image}}
	r.refresh = func() {
		p := theme.For(c)
		body := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 4}
		switch {
		case c.on && c.active():
			body.fill, body.stroke = p.AccentHover, p.AccentHover
		case c.on:
			body.fill, body.stroke = p.Accent, p.Accent
		case c.active():
			body.fill, body.stroke = p.Hover, p.Ink3
		}
		focus.set(c.focused, 4, p)
		paint(back, body)
		name := ""
		if c.on {
			name = "check"
		}
		tick.set(name, p.OnAccent)
	}
	r.layout = func(fyne.Size) {
		focus.place(fyne.NewSquareSize(edge))
		put(back, 0, 0, edge, edge)
		tick.place((edge-picture)/2, 0, edge, picture)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(edge) }
	return r.ready(c)
}
