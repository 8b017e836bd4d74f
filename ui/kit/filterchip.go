package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// FilterChip says one thing that is looked for; a click on it, Delete and Backspace take it away.
type FilterChip struct {
	pressable
	text string
}

// NewFilterChip makes a chip.
func NewFilterChip(text string, tip Tip, remove func()) *FilterChip {
	c := &FilterChip{text: text}
	c.label, c.tip, c.action = text, tip, remove
	c.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDelete || key == fyne.KeyBackspace {
			c.press()
			return true
		}
		return false
	}
	c.extend(c)
	return c
}

// Text is what the chip says.
func (c *FilterChip) Text() string { return c.text }

// CreateRenderer implements fyne.Widget.
func (c *FilterChip) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, cross, gap = 24, 9, 12, 5
	focus, back, text, sign := newRing(), &canvas.Rectangle{}, newLine(Compact), newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, text.text, sign.image}}
	r.refresh = func() {
		p := theme.For(c)
		body := box{fill: p.AccentTint, stroke: p.AccentLine, width: 1, radius: height / 2}
		if c.active() || c.down() {
			body.stroke = p.Focus
		}
		focus.set(c.focused, height/2, p)
		paint(back, body)
		text.set(c.text, p.AccentInk, theme.Medium)
		sign.set("x", p.AccentInk)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		text.fit(max(size.Width-2*pad-cross-gap, 0))
		text.place(pad, 0, text.width(), size.Height)
		sign.place(size.Width-pad-cross+2, 0, size.Height, cross)
	}
	r.minSize = func() fyne.Size {
		return fyne.NewSize(2*pad+measure(c.text, Compact, theme.Medium)+gap+cross, height)
	}
	return r.ready(c)
}
