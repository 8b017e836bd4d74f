package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// TickRowData is what a row with a box to tick shows.
type TickRowData struct {
	Text, Remark string
	Icon         string
	// Note stands at the right, such as that the thing is there already.
	Note string
	Tip  Tip
}

// TickRow is a row of a list of which several can be ticked.
type TickRow struct {
	pressable
	data TickRowData
	on   bool
}

// NewTickRow makes a row; changed is called when the user ticks it or takes the tick away.
func NewTickRow(data TickRowData, on bool, changed func(on bool)) *TickRow {
	c := &TickRow{data: data, on: on}
	c.label, c.tip = data.Text, data.Tip
	c.action = func() {
		c.Set(!c.on)
		changed(c.on)
	}
	c.extend(c)
	return c
}

// On says whether the row is ticked.
func (c *TickRow) On() bool { return c.on }

// Text is what the row is about.
func (c *TickRow) Text() string { return c.data.Text }

// Set ticks the row or takes the tick away, without calling changed.
func (c *TickRow) Set(on bool) { c.change(&c.on, on) }

// AccessibilityRole implements fyne.Accessible.
func (c *TickRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (c *TickRow) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, square, picture = 42, 10, 16, 15
	back, edge := &canvas.Rectangle{}, &canvas.Rectangle{}
	tick, icon := newSign(), newSign()
	text, remark, note := newLine(Body), newLine(Compact), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{back, edge, tick.image, icon.image, text.text, remark.text, note.text}}
	r.refresh = func() {
		p := theme.For(c)
		body := box{radius: 6}
		switch {
		case c.down():
			body.fill = p.Pressed
		case c.active():
			body.fill = p.Hover
		}
		if c.focused {
			body.stroke, body.width = p.Focus, 2
		}
		paint(back, body)
		if c.on {
			paint(edge, box{fill: p.Accent, radius: 4})
			tick.set("check", p.OnAccent)
		} else {
			paint(edge, box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 4})
			tick.set("", p.OnAccent)
		}
		icon.set(c.data.Icon, p.Ink3)
		text.set(c.data.Text, p.Ink, theme.Medium)
		remark.set(c.data.Remark, p.Ink3, theme.Regular)
		note.set(c.data.Note, p.Good, theme.Medium)
	}
	r.layout = func(size fyne.Size) {
		put(back, 2, 1, size.Width-4, size.Height-2)
		put(edge, pad, whole((size.Height-square)/2), square, square)
		tick.place(pad+2, 0, size.Height, square-4)
		icon.place(pad+square+9, 0, size.Height, picture)
		x := float32(pad + square + 9 + picture + 9)
		right := size.Width - pad
		if c.data.Note != "" {
			right -= note.width()
			note.place(right, 0, note.width(), size.Height)
			right -= 8
		}
		text.fit(max(right-x, 0))
		remark.fit(max(right-x, 0))
		text.place(x, 4, right-x, 18)
		remark.place(x, 21, right-x, 16)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(160, height) }
	return r.ready(c)
}
