package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Radio is one of several values to choose from, as large as the cell of a table: a round box at the
// left, and a ground while it is chosen. What the value says lies over it.
type Radio struct {
	pressable
	on   bool
	ink  Tone
	tint Tone
}

// RadioRoom is what the round box takes from the left of the cell.
const RadioRoom = 34

// NewRadio makes a value; label is what a screen reader says. Ink colours the box and tint the
// ground while it is chosen.
func NewRadio(label string, on bool, ink, tint Tone, action func()) *Radio {
	o := &Radio{on: on, ink: ink, tint: tint}
	o.label, o.action = label, action
	o.extend(o)
	return o
}

// On says whether the value is chosen.
func (o *Radio) On() bool { return o.on }

// Set chooses the value, or another one of its row.
func (o *Radio) Set(on bool) {
	if o.on != on {
		o.on = on
		o.Refresh()
	}
}

// AccessibilityRole implements fyne.Accessible.
func (o *Radio) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (o *Radio) CreateRenderer() fyne.WidgetRenderer {
	const edge, left, dot = 16, 10, 6
	ground, ring, circle, inner := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{ground, ring, circle, inner}}
	r.refresh = func() {
		p := theme.For(o)
		back := box{}
		switch {
		case o.on:
			back.fill = o.tint(p)
		case o.active():
			back.fill = p.Hover
		}
		paint(ground, back)
		frame := box{radius: 6}
		if o.focused {
			frame.stroke, frame.width = p.Focus, ringWidth
		}
		paint(ring, frame)
		body := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: edge / 2}
		inside := box{radius: dot / 2}
		if o.on {
			body.fill, body.stroke = o.ink(p), o.ink(p)
			inside.fill = p.Surface
		}
		paint(circle, body)
		paint(inner, inside)
	}
	r.layout = func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(ring, 2, 2, size.Width-4, size.Height-4)
		y := whole((size.Height - edge) / 2)
		put(circle, left, y, edge, edge)
		put(inner, left+(edge-dot)/2, y+(edge-dot)/2, dot, dot)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(RadioRoom, 32) }
	return r.ready(o)
}
