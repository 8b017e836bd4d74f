package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// CardButton shows another card in its colours, to be clicked.
type CardButton struct {
	pressable
	text, icon string
	style      TagStyle
	width      float32 // that the lines were broken for
	lines      []string
}

// NewCardButton makes a button that looks like a card.
func NewCardButton(text, icon string, style TagStyle, action func()) *CardButton {
	c := &CardButton{text: text, icon: icon, style: style, lines: []string{text}}
	c.label, c.action = text, action
	c.extend(c)
	return c
}

// SetText changes what the card says.
func (c *CardButton) SetText(text string) {
	if c.text != text {
		c.text, c.label = text, text
		c.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (c *CardButton) CreateRenderer() fyne.WidgetRenderer {
	const left, right, top, bottom, picture, gap, pitch, most = 8, 8, 4, 5, 13, 6, 15, 3
	focus, back, icon := newRing(), &canvas.Rectangle{}, newSign()
	r := &renderer{}
	var lines []*line
	breakLines := func() {
		if c.width > 0 {
			room := c.width - left - right - picture - gap
			c.lines = wrap(c.text, Compact, theme.Regular, room)
			if len(c.lines) > most {
				c.lines = append(c.lines[:most-1:most-1], ellipsis(c.lines[most-1]+" "+c.lines[most], Compact, theme.Regular, room))
			}
		}
		for len(lines) < len(c.lines) {
			lines = append(lines, newLine(Compact))
		}
		_, ink, _ := c.style(theme.For(c))
		r.objects = []fyne.CanvasObject{focus.rect, back, icon.image}
		for i, text := range c.lines {
			lines[i].set(text, ink, theme.Regular)
			r.objects = append(r.objects, lines[i].text)
		}
	}
	r.refresh = func() {
		p := theme.For(c)
		ground, ink, border := c.style(p)
		body := box{fill: ground, stroke: border, width: 1, radius: 6}
		if c.active() || c.down() {
			body.stroke = p.LineStrong
		}
		focus.set(c.focused, 6, p)
		paint(back, body)
		icon.set(c.icon, ink)
		breakLines()
	}
	r.layout = func(size fyne.Size) {
		if size.Width != c.width {
			c.width = size.Width
			breakLines()
		}
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		icon.place(left, top, size.Height-top-bottom, picture)
		for i := range c.lines {
			lines[i].place(left+picture+gap, top+float32(i)*pitch, lines[i].width(), pitch)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(60, float32(len(c.lines))*pitch+top+bottom) }
	return r.ready(c)
}
