package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// Option is one of several ways of which exactly one is chosen.
type Option struct {
	Text string
	// Hint is a quiet line below; it may be empty.
	Hint string
}

// Options are ways below each other of which exactly one is chosen. The arrow keys move on.
type Options struct {
	pressable
	options []Option
	chosen  int
	over    int // option below the pointer, -1 for none
	changed func(int)
}

// NewOptions makes a list of ways; label is what a screen reader says in front.
func NewOptions(label string, options []Option, chosen int, changed func(int)) *Options {
	o := &Options{options: options, chosen: chosen, over: -1, changed: changed}
	o.label = label
	o.extend(o)
	return o
}

// Chosen is the option that is chosen.
func (o *Options) Chosen() int { return o.chosen }

// Choose chooses an option as a click on it does.
func (o *Options) Choose(i int) {
	if i < 0 || i >= len(o.options) || i == o.chosen || o.disabled {
		return
	}
	o.chosen = i
	o.Refresh()
	if o.changed != nil {
		o.changed(i)
	}
}

// Tapped implements fyne.Tappable.
func (o *Options) Tapped(e *fyne.PointEvent) { o.Choose(o.at(e.Position.Y)) }

// TypedKey implements fyne.Focusable.
func (o *Options) TypedKey(e *fyne.KeyEvent) {
	if o.onKey != nil && o.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		o.Choose(o.chosen - 1)
	case fyne.KeyDown, fyne.KeyRight:
		o.Choose(o.chosen + 1)
	}
}

// MouseMoved implements desktop.Hoverable.
func (o *Options) MouseMoved(e *desktop.MouseEvent) {
	if i := o.at(e.Position.Y); i != o.over {
		o.over = i
		o.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (o *Options) MouseOut() {
	o.over = -1
	o.pressable.MouseOut()
	o.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (o *Options) AccessibilityLabel() string { return o.label + " " + o.options[o.chosen].Text }

const (
	optionTall = 26
	optionHint = 16 // what a hint adds
)

func (o *Options) tall(i int) float32 {
	if o.options[i].Hint != "" {
		return optionTall + optionHint
	}
	return optionTall
}

func (o *Options) at(y float32) int {
	for i := range o.options {
		if h := o.tall(i); y < h {
			return i
		} else {
			y -= h
		}
	}
	return len(o.options) - 1
}

// CreateRenderer implements fyne.Widget.
func (o *Options) CreateRenderer() fyne.WidgetRenderer {
	const circle, dot, left = 16, 6, 26
	type row struct {
		ring, dot *canvas.Rectangle
		text      *line
		hint      *line
	}
	focus := newRing()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect}}
	rows := make([]row, len(o.options))
	for i := range rows {
		rows[i] = row{&canvas.Rectangle{}, &canvas.Rectangle{}, newLine(Body), newLine(Compact)}
		r.objects = append(r.objects, rows[i].ring, rows[i].dot, rows[i].text.text, rows[i].hint.text)
	}
	r.refresh = func() {
		p := theme.For(o)
		focus.set(o.focused, 6, p)
		for i, x := range rows {
			look := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: circle / 2}
			inner := box{radius: dot / 2}
			switch {
			case i == o.chosen:
				look.fill, look.stroke, inner.fill = p.Accent, p.Accent, p.OnAccent
			case i == o.over:
				look.fill = p.Hover
			}
			paint(x.ring, look)
			paint(x.dot, inner)
			x.text.set(o.options[i].Text, p.Ink, theme.Regular)
			x.hint.set(o.options[i].Hint, p.Ink3, theme.Regular)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		y := float32(0)
		for i, x := range rows {
			put(x.ring, 0, y+(optionTall-circle)/2, circle, circle)
			put(x.dot, (circle-dot)/2, y+(optionTall-dot)/2, dot, dot)
			x.text.fit(size.Width - left)
			x.text.place(left, y, size.Width-left, optionTall)
			x.hint.fit(size.Width - left)
			x.hint.place(left, y+optionTall-4, size.Width-left, optionHint)
			y += o.tall(i)
		}
	}
	r.minSize = func() fyne.Size {
		size := fyne.NewSize(120, 0)
		for i := range o.options {
			size.Height += o.tall(i)
		}
		return size
	}
	return r.ready(o)
}
