package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Tick is a box with a tick and a text behind it, of as many lines as it needs.
type Tick struct {
	ticked
	text  string
	width float32 // that the lines were broken for
	lines []string
}

// NewTick makes a box; changed is called when the user ticks it or takes the tick away.
func NewTick(text string, changed func(bool)) *Tick {
	c := &Tick{text: text, lines: []string{text}}
	c.label = text
	c.tickedBy(changed)
	c.extend(c)
	return c
}

// SetText changes the words.
func (c *Tick) SetText(text string) {
	if c.text != text {
		c.text, c.label = text, text
		c.breakFor(c.width)
		c.Refresh()
	}
}

// Text is what stands behind the box.
func (c *Tick) Text() string { return c.text }

const (
	tickEdge  = 16
	tickGap   = 8
	tickPitch = 16
	tickPad   = 4
)

func (c *Tick) breakFor(width float32) {
	c.width = width
	c.lines = []string{c.text}
	if width > 0 {
		c.lines = wrap(c.text, Body, theme.Regular, max(width-tickEdge-tickGap, 20))
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Tick) CreateRenderer() fyne.WidgetRenderer {
	focus, frame, tick := newRing(), &canvas.Rectangle{}, newSign()
	r := &renderer{}
	var lines []*line
	show := func() {
		r.objects = []fyne.CanvasObject{focus.rect, frame, tick.image}
		for i, text := range c.lines {
			if i == len(lines) {
				lines = append(lines, newLine(Body))
			}
			lines[i].set(text, theme.For(c).Ink, theme.Regular)
			r.objects = append(r.objects, lines[i].text)
		}
	}
	r.refresh = func() {
		p := theme.For(c)
		focus.set(c.focused, 4, p)
		look := box{fill: p.Surface, stroke: p.FieldLine, width: 1.5, radius: 4}
		switch {
		case c.on:
			look.fill, look.stroke = p.Good, p.Good
		case c.active():
			look.stroke = p.Ink3
		}
		paint(frame, look)
		if c.on {
			tick.set("check", p.Surface)
		} else {
			tick.set("", p.Surface)
		}
		show()
	}
	r.layout = func(size fyne.Size) {
		if size.Width != c.width {
			c.breakFor(size.Width)
			show()
		}
		focus.place(fyne.NewSize(size.Width, size.Height-2))
		put(frame, 0, tickPad, tickEdge, tickEdge)
		tick.place(2, tickPad, tickEdge, tickEdge-4)
		for i := range c.lines {
			lines[i].place(tickEdge+tickGap, tickPad+float32(i)*tickPitch, size.Width, tickPitch)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(60, float32(len(c.lines))*tickPitch+2*tickPad) }
	return r.ready(c)
}
