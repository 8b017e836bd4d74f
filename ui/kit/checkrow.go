package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// CheckRowData is what a row of a list to choose from shows: a face or an icon, words, and a quiet
// detail at the right.
type CheckRowData struct {
	Who    *Person     // or the icon
	Photo  image.Image // decoded already; may be nil
	Icon   string
	Text   string
	Detail string
}

// CheckRow is a row of a list from which several can be chosen.
type CheckRow struct {
	pressable
	data    CheckRowData
	on      bool
	changed func(bool)
}

// NewCheckRow makes a row; changed is called when the user turns it on or off.
func NewCheckRow(data CheckRowData, changed func(bool)) *CheckRow {
	c := &CheckRow{data: data, changed: changed}
	c.label = data.Text + " " + data.Detail
	c.action = func() {
		c.Set(!c.on)
		if c.changed != nil {
			c.changed(c.on)
		}
	}
	c.extend(c)
	return c
}

// On says whether the row is chosen.
func (c *CheckRow) On() bool { return c.on }

// Set chooses the row without calling changed.
func (c *CheckRow) Set(on bool) { c.change(&c.on, on) }

// CreateRenderer implements fyne.Widget.
func (c *CheckRow) CreateRenderer() fyne.WidgetRenderer {
	const height, edge, pad, gap, portrait, picture = 34, 16, 6, 10, 24, 16
	focus, back, square, tick, icon := newRing(), &canvas.Rectangle{}, &canvas.Rectangle{}, newSign(), newSign()
	text, detail := newLine(Body), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, square, tick.image, icon.image, text.text, detail.text}}
	var face *Avatar
	if c.data.Who != nil {
		face = NewPhoto(portrait, c.data.Who.Name, c.data.Who.Initials, c.data.Photo)
		r.objects = append(r.objects, face)
	}
	r.refresh = func() {
		p := theme.For(c)
		focus.set(c.focused, 6, p)
		ground := box{radius: 6}
		if c.active() || c.down() {
			ground.fill = p.Hover
		}
		paint(back, ground)
		look, sign := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 4}, ""
		if c.on {
			look, sign = box{fill: p.Accent, stroke: p.Accent, width: 1, radius: 4}, "check"
		}
		paint(square, look)
		tick.set(sign, p.OnAccent)
		icon.set(c.data.Icon, p.Ink2)
		text.set(c.data.Text, p.Ink, theme.Regular)
		detail.set(c.data.Detail, p.Ink3, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		put(square, pad, whole((size.Height-edge)/2), edge, edge)
		tick.place(pad+2, 0, size.Height, edge-4)
		x := float32(pad + edge + gap)
		if face != nil {
			put(face, x, whole((size.Height-portrait)/2), portrait, portrait)
		} else {
			icon.place(x+(portrait-picture)/2, 0, size.Height, picture)
		}
		x += portrait + gap
		right := size.Width - pad
		if c.data.Detail != "" {
			wide := min(measure(c.data.Detail, Compact, theme.Regular), (right-x)/2)
			detail.fit(wide)
			right -= wide
			detail.place(right, 0, wide, size.Height)
			right -= gap
		}
		text.fit(right - x)
		text.place(x, 0, right-x, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(160, height) }
	return r.ready(c)
}
