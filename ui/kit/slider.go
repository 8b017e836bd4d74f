package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// Slider is a place between two ends, from 0 to SliderMost, with a mark in the middle. It is dragged,
// clicked, or moved with the arrow keys.
type Slider struct {
	pressable
	value    int
	faint    bool // nobody has said anything yet
	dragging bool
	follow   bool // tells every step of a drag
	changed  func(int)
	menu     func(at fyne.Position)
}

// SliderMost is the value of the right end, and sliderStep how far an arrow key goes.
const (
	SliderMost = 100
	sliderStep = 5
	knobEdge   = 14
)

// NewSlider makes a slider; changed is called when a drag ends, at a click and at a key.
func NewSlider(label string, changed func(int)) *Slider {
	s := &Slider{value: SliderMost / 2, changed: changed}
	s.label = label
	s.extend(s)
	return s
}

// Value is the present place.
func (s *Slider) Value() int { return s.value }

// Set moves the slider without calling changed. Faint is for a place that nobody has chosen yet.
func (s *Slider) Set(value int, faint bool) {
	if s.dragging {
		return
	}
	value = min(max(value, 0), SliderMost)
	if s.value != value || s.faint != faint {
		s.value, s.faint = value, faint
		s.Refresh()
	}
}

// Follow makes the slider call changed while it is dragged too.
func (s *Slider) Follow(on bool) { s.follow = on }

// SetMenu gives the slider a context menu.
func (s *Slider) SetMenu(menu func(at fyne.Position)) { s.menu = menu }

// SetLabel changes what a screen reader says.
func (s *Slider) SetLabel(label string) { s.label = label }

func (s *Slider) choose(value int) {
	value = min(max(value, 0), SliderMost)
	if s.disabled || value == s.value && !s.faint {
		return
	}
	s.value, s.faint = value, false
	s.Refresh()
	if s.changed != nil {
		s.changed(value)
	}
}

func (s *Slider) valueAt(x float32) int {
	width := s.Size().Width
	if width <= 0 {
		return s.value
	}
	return min(max(int(whole(x/width*SliderMost)), 0), SliderMost)
}

// Tapped implements fyne.Tappable.
func (s *Slider) Tapped(e *fyne.PointEvent) {
	s.tips.stop()
	s.choose(s.valueAt(e.Position.X))
}

// TappedSecondary implements fyne.SecondaryTappable.
func (s *Slider) TappedSecondary(e *fyne.PointEvent) {
	if s.menu != nil {
		s.menu(e.AbsolutePosition)
	}
}

// Dragged implements fyne.Draggable.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	if s.disabled {
		return
	}
	s.tips.stop()
	s.dragging = true
	if v := s.valueAt(e.Position.X); v != s.value {
		s.value = v
		s.Refresh()
		if s.follow && s.changed != nil {
			s.changed(v)
		}
	}
}

// DragEnd implements fyne.Draggable.
func (s *Slider) DragEnd() {
	if !s.dragging {
		return
	}
	s.dragging, s.faint = false, false
	s.Refresh()
	if s.changed != nil {
		s.changed(s.value)
	}
}

// TypedKey implements fyne.Focusable.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	if s.onKey != nil && s.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus:
		s.choose(s.value - sliderStep)
	case fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus:
		s.choose(s.value + sliderStep)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(SliderMost)

	default:
		FunctionKey(s, e.Name)
	}
}

// Cursor implements desktop.Cursorable.
func (s *Slider) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel implements fyne.Accessible.
func (s *Slider) AccessibilityLabel() string { return s.label + " " + strconv.Itoa(s.value) }

// CreateRenderer implements fyne.Widget.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	const height, track = 16, 4
	focus, groove, middle, knob := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, groove, middle, knob}}
	r.refresh = func() {
		p := theme.For(s)
		focus.set(s.focused, 2, p)
		paint(groove, trough(p, false, track/2))
		paint(middle, box{fill: p.LineStrong})
		look := box{fill: p.Surface, stroke: p.Focus, width: 2, radius: knobEdge / 2}
		switch {
		case s.faint && !s.dragging:
			look.stroke = p.LineStrong
		case s.dragging || s.down():
			look.fill = p.AccentTint
		case s.active():
			look.shadow = p.E2
		}
		paint(knob, look)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		y := whole((size.Height - track) / 2)
		put(groove, 0, y, size.Width, track)
		put(middle, whole(size.Width/2), y-2, 1, track+4)
		x := whole(size.Width*float32(s.value)/SliderMost) - knobEdge/2
		put(knob, min(max(x, -2), size.Width-knobEdge+2), whole((size.Height-knobEdge)/2), knobEdge, knobEdge)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(60, height) }
	return r.ready(s)
}
