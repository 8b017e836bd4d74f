package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// FaceRowData is what a row with a person shows, or a yellow plus where somebody is missing.
type FaceRowData struct {
	Who     Person
	Photo   image.Image // decoded already; may be nil
	Text    string
	Detail  string // quiet, at the right
	Marked  bool
	Missing bool
	Tip     Tip
}

// FaceRow is a row with a person that can be clicked.
type FaceRow struct {
	pressable
	data      FaceRowData
	secondary func(at fyne.Position)
}

// NewFaceRow makes a row; secondary, which may be nil, is called when a menu is asked for.
func NewFaceRow(data FaceRowData, action func(), secondary func(at fyne.Position)) *FaceRow {
	f := &FaceRow{data: data, secondary: secondary}
	f.action, f.tip, f.label = action, data.Tip, data.Text
	f.extend(f)
	return f
}

// TappedSecondary implements fyne.SecondaryTappable.
func (f *FaceRow) TappedSecondary(e *fyne.PointEvent) {
	f.tips.stop()
	if f.secondary != nil {
		f.secondary(e.AbsolutePosition)
	}
}

// CreateRenderer implements fyne.Widget.
func (f *FaceRow) CreateRenderer() fyne.WidgetRenderer {
	const height, portrait, plus = 28, 22, 11
	focus, back, mark, ask, add := newRing(), &canvas.Rectangle{}, &canvas.Circle{}, &canvas.Circle{}, newSign()
	face := NewPhoto(portrait, f.data.Who.Name, f.data.Who.Initials, f.data.Photo)
	text, detail := newLine(Body), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, mark, ask, face, add.image, text.text, detail.text}}
	r.refresh = func() {
		p := theme.For(f)
		focus.set(f.focused, 6, p)
		body := box{radius: 6}
		switch {
		case f.down():
			body.fill = p.Pressed
		case f.active():
			body.fill = p.Hover
		}
		paint(back, body)
		face.Hidden, ask.Hidden, mark.Hidden = f.data.Missing, !f.data.Missing, !f.data.Marked
		mark.FillColor, mark.StrokeColor, mark.StrokeWidth = p.Surface, p.Accent, 2
		mark.Refresh()
		ask.FillColor, ask.StrokeColor, ask.StrokeWidth = p.WarnTint, p.WarnLine, 1
		ask.Refresh()
		sign, ink, weight := "", p.Ink, theme.Regular
		switch {
		case f.data.Missing:
			sign, ink = "plus", p.Warn
		case f.data.Marked:
			weight = theme.SemiBold
		}
		add.set(sign, p.Warn)
		text.set(f.data.Text, ink, weight)
		detail.set(f.data.Detail, p.Ink3, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		x, y := float32(4), whole((size.Height-portrait)/2)
		put(mark, x-2, y-2, portrait+4, portrait+4)
		put(ask, x, y, portrait, portrait)
		put(face, x, y, portrait, portrait)
		add.place(x+whole((portrait-plus)/2), y, portrait, plus)
		left := x + portrait + 8
		right := size.Width - 8
		if f.data.Detail != "" {
			wide := detail.width()
			right -= wide + 8
			detail.place(right+8, 0, wide, size.Height)
		}
		text.fit(right - left)
		text.place(left, 0, right-left, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(f)
}
