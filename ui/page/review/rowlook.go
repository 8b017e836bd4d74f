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
	signLeft             = 14
	phaseLeft            = 36
	chipSize             = 18
	textLeft             = 62
	padX                 = 12
	padY                 = 7
	toggleWidth          = 26
	toggleHeight         = 22
	toggleGap            = 2
	headingHeight        = 26
	leastRow             = 34
	tagHeight            = 18
	faceSize             = 18
)

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

func whole(v float32) float32 { return float32(int(v)) }

// toggle is one of the two small buttons of a row or a heading.
type toggle struct {
	back *canvas.Rectangle
	icon *mark
	name string
}

func newToggle(name string) toggle {
	return toggle{back: &canvas.Rectangle{}, icon: newMark(), name: name}
}

// set paints the button; on is the fill of a pressed one. A quiet one has no border.
func (t toggle) set(p *palette.Palette, pressed, over, quiet bool, on color.NRGBA) {
	switch {
	case pressed:
		paint(t.back, on, color.NRGBA{}, 0, 5)
		t.icon.set(t.name, p.Surface)
	case over:
		paint(t.back, p.Hover, p.LineStrong, 1, 5)
		t.icon.set(t.name, p.Ink)
	case quiet:
		paint(t.back, color.NRGBA{}, color.NRGBA{}, 0, 5)
		t.icon.set(t.name, p.Ink3)
	default:
		paint(t.back, p.Surface, p.Line, 1, 5)
		t.icon.set(t.name, p.Ink2)
	}
}

func (t toggle) place(x, y, height float32) {
	put(t.back, x, y, toggleWidth, height)
	put(t.icon.image, x+(toggleWidth-13)/2, y+whole((height-13)/2), 13, 13)
}

func (t toggle) objects(out []fyne.CanvasObject) []fyne.CanvasObject {
	return append(out, t.back, t.icon.image)
}

// placing is a layout that knows its objects by name.
type placing struct {
	lay   func(fyne.Size)
	least fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.least }
