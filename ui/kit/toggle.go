package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Switch turns one thing on or off at once.
type Switch struct {
	pressable
	on bool
}

// NewSwitch makes a switch; label is what a screen reader says, changed is called when
// the user turns it.
func NewSwitch(label string, on bool, changed func(bool)) *Switch {
	s := &Switch{on: on}
	s.label = label
	s.action = func() {
		s.Set(!s.on)
		if changed != nil {
			changed(s.on)
		}
	}
	s.extend(s)
	return s
}

// On says how the switch stands.
func (s *Switch) On() bool { return s.on }

// Set turns the switch without calling changed.
func (s *Switch) Set(on bool) { s.change(&s.on, on) }

// CreateRenderer implements fyne.Widget.
func (s *Switch) CreateRenderer() fyne.WidgetRenderer {
	const width, height, knob = 30, 18, 14
	focus, track, dot := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, track, dot}}
	r.refresh = func() {
		p := theme.For(s)
		fill := p.LineStrong
		switch {
		case s.on && (s.active() || s.down()):
			fill = p.AccentHover
		case s.on:
			fill = p.Accent
		case s.active():
			fill = p.FieldLine
		}
		if s.disabled {
			fill = p.Line
		}
		focus.set(s.focused, height/2, p)
		paint(track, box{fill: fill, radius: height / 2})
		paint(dot, box{fill: p.OnAccent, radius: knob / 2})
	}
	r.layout = func(size fyne.Size) {
		focus.place(fyne.NewSize(width, height))
		y := whole((size.Height - height) / 2)
		focus.rect.Move(focus.rect.Position().AddXY(0, y))
		put(track, 0, y, width, height)
		x := float32(2)
		if s.on {
			x = width - knob - 2
		}
		put(dot, x, y+2, knob, knob)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(width, height) }
	return r.ready(s)
}
