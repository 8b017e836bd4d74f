package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// changeMarks is how many marks of a text are drawn.
const changeMarks = 6

// markedLine is a text of one line of which parts stand out.
type markedLine struct {
	marks [changeMarks]*canvas.Rectangle
	text  *line
}

func newMarkedLine() *markedLine {
	m := &markedLine{text: newLine(Body)}
	for i := range m.marks {
		m.marks[i] = &canvas.Rectangle{}
	}
	return m
}

func (m *markedLine) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range m.marks {
		out = append(out, r)
	}
	return append(out, m.text.text)
}

func (m *markedLine) show(text string, marks [][2]int, ink color.NRGBA, mark box, x, y, room float32) {
	m.text.set(text, ink, theme.Regular)
	m.text.fit(room)
	m.text.place(x, y, room, 18)
	for i, r := range m.marks {
		r.Hidden = true
		if i >= len(marks) || marks[i][0] >= marks[i][1] || marks[i][1] > len(text) {
			continue
		}
		from := measure(text[:marks[i][0]], Body, theme.Regular)
		to := min(measure(text[:marks[i][1]], Body, theme.Regular), room)
		if from >= to {
			continue
		}
		r.Hidden = false
		paint(r, mark)
		put(r, x+from-1, y+1, to-from+2, 17)
	}
}

// changeLine draws a row of a ChangeList.
type changeLine struct {
	back, edge    *canvas.Rectangle
	tick, arrow   *sign
	before, after *markedLine
	place, why    *line
	objects       []fyne.CanvasObject
}

func newChangeLine() *changeLine {
	c := &changeLine{
		back: &canvas.Rectangle{}, edge: &canvas.Rectangle{}, tick: newSign(), arrow: newSign(),
		before: newMarkedLine(), after: newMarkedLine(), place: newLine(Compact), why: newLine(Compact),
	}
	c.objects = append([]fyne.CanvasObject{c.back, c.edge, c.tick.image, c.arrow.image}, c.before.objects()...)
	c.objects = append(append(c.objects, c.after.objects()...), c.place.text, c.why.text)
	return c
}

func (c *changeLine) show(r ChangeRow, on, focused bool, y, width float32, of fyne.Widget) {
	const pad, square, arrow = 8, 16, 14
	p := theme.For(of)
	body := box{radius: 6}
	if focused {
		body.stroke, body.width = p.Focus, 2
	}
	paint(c.back, body)
	put(c.back, 0, y+1, width, changeHigh-2)
	look, name := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 4}, ""
	switch {
	case on:
		look, name = box{fill: p.Accent, radius: 4}, "check"
	case r.Why != "":
		look = box{fill: p.Surface2, stroke: p.Line, width: 1, radius: 4}
	}
	paint(c.edge, look)
	put(c.edge, pad, y+5, square, square)
	c.tick.set(name, p.OnAccent)
	c.tick.place(pad+2, y+5, square, square-4)

	left := float32(pad + square + 10)
	column := whole((width - left - pad - arrow - 20) / 2)
	right := left + column + arrow + 20
	ink, old, fresh := p.Ink, box{fill: p.BadTint, radius: 3}, box{fill: p.GoodTint, radius: 3}
	if !on {
		ink = p.Ink3
	}
	c.before.show(r.Before, r.Found, ink, old, left, y+4, column)
	c.arrow.set("right", p.Ink3)
	c.arrow.place(left+column+10, y+4, 18, arrow)
	place := ""
	if r.Place != nil {
		place = r.Place()
	}
	c.place.set(place, p.Ink3, theme.Regular)
	c.place.fit(column)
	c.place.place(left, y+23, column, 15)
	c.after.show(r.After, r.Put, ink, fresh, right, y+4, column)
	c.why.set(r.Why, p.Ink3, theme.Regular)
	c.why.fit(column)
	c.why.place(right, y+23, column, 15)
}
