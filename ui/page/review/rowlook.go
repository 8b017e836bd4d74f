package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// The measures of the list.
const (
	textSize, textLine   = 12, 16
	smallSize, smallLine = 11, 15
	padX                 = 16
	padY                 = 7
	signLeft             = padX
	phaseLeft            = padX + 24
	whatLeft             = phaseLeft + 28
	columnGap            = 16
	toggleWidth          = 28
	toggleHeight         = 24
	toggleGap            = 4
	headingHeight        = 29
	columnsHeight        = 29
	leastRow             = 38
)

// columns are the places of the texts in a row of a given width.
type columns struct {
	what, before, mine, after span
	toggles                   float32 // left edge
}

type span struct{ x, width float32 }

// newColumns shares the width. My own version needs a column only where there are conflicts.
func newColumns(width float32, conflicts bool) columns {
	c := columns{toggles: width - padX - 2*toggleWidth - toggleGap}
	room := c.toggles - whatLeft - columnGap
	texts := 2
	if conflicts {
		texts = 3
	}
	c.what = span{whatLeft, float32(int(room * 0.24))}
	each := (room - c.what.width - float32(texts)*columnGap) / float32(texts)
	x := c.what.x + c.what.width + columnGap
	c.before = span{x, each}
	x += each + columnGap
	if conflicts {
		c.mine = span{x, each}
		x += each + columnGap
	}
	c.after = span{x, each}
	return c
}

// block is a text of some lines that is drawn again and again with other words.
type block struct {
	size, pitch float32
	bold        bool
	lines       []*canvas.Text
	shown       int
}

func (b *block) set(lines []string, c color.NRGBA) {
	b.shown = len(lines)
	for len(b.lines) < len(lines) {
		b.lines = append(b.lines, &canvas.Text{TextSize: b.size, TextStyle: fyne.TextStyle{Bold: b.bold}})
	}
	for i, t := range b.lines {
		t.Hidden = i >= len(lines)
		if t.Hidden || t.Text == lines[i] && t.Color == color.Color(c) {
			continue
		}
		t.Text, t.Color = lines[i], c
		t.Refresh()
	}
}

// place lays the lines below each other and says where they end.
func (b *block) place(x, y float32) float32 {
	for _, t := range b.lines[:b.shown] {
		size := t.MinSize()
		t.Resize(size)
		t.Move(fyne.NewPos(float32(int(x)), float32(int(y+(b.pitch-size.Height)/2))))
		y += b.pitch
	}
	return y
}

func (b *block) objects(out []fyne.CanvasObject) []fyne.CanvasObject {
	for _, t := range b.lines[:b.shown] {
		out = append(out, t)
	}
	return out
}

// mark is an icon that changes its name and colour.
type mark struct {
	image *canvas.Image
	name  string
	tint  color.NRGBA
}

func newMark() *mark { return &mark{image: &canvas.Image{FillMode: canvas.ImageFillContain}} }

func (m *mark) set(name string, tint color.NRGBA) {
	m.image.Hidden = name == ""
	if m.name == name && m.tint == tint || name == "" {
		return
	}
	m.name, m.tint = name, tint
	m.image.Resource = theme.TintedIcon(name, tint)
	m.image.Refresh()
}

// paint changes a rectangle only when it has to.
func paint(r *canvas.Rectangle, fill, stroke color.NRGBA, width, radius float32) {
	f, s := color.Color(fill), color.Color(stroke)
	if r.FillColor == f && r.StrokeColor == s && r.StrokeWidth == width && r.CornerRadius == radius {
		return
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = f, s, width, radius
	r.Refresh()
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// toggle is one of the two small buttons of a row.
type toggle struct {
	back *canvas.Rectangle
	icon *mark
	name string
}

func newToggle(name string) toggle {
	return toggle{back: &canvas.Rectangle{}, icon: newMark(), name: name}
}

// set paints the button; on is the fill of a pressed one.
func (t toggle) set(p *palette.Palette, pressed, over, disabled bool, on color.NRGBA) {
	switch {
	case pressed:
		paint(t.back, on, color.NRGBA{}, 0, 6)
		t.icon.set(t.name, p.Surface)
	case disabled:
		paint(t.back, p.Surface2, p.Line, 1, 6)
		t.icon.set(t.name, p.Ink3)
	case over:
		paint(t.back, p.Hover, p.LineStrong, 1, 6)
		t.icon.set(t.name, p.Ink)
	default:
		paint(t.back, p.Surface, p.LineStrong, 1, 6)
		t.icon.set(t.name, p.Ink2)
	}
}

func (t toggle) place(x, y float32) {
	put(t.back, x, y, toggleWidth, toggleHeight)
	put(t.icon.image, x+7, y+5, 14, 14)
}
