package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// renderer is the one kind of renderer all widgets here share. The functions belong to
// the widget and close over its primitives.
type renderer struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	minSize func() fyne.Size
	refresh func()
	owner   fyne.Widget
}

// ready binds the renderer to its widget and paints for the first time.
func (r *renderer) ready(owner fyne.Widget) fyne.WidgetRenderer {
	r.owner = owner
	r.refresh()
	return r
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(size fyne.Size)        { r.layout(size) }
func (r *renderer) MinSize() fyne.Size           { return r.minSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// Refresh repaints the primitives that changed and puts them in place again. It leaves
// the others alone: refreshing a whole widget throws away the pictures of all its texts.
func (r *renderer) Refresh() {
	r.refresh()
	if size := r.owner.Size(); !size.IsZero() {
		r.layout(size)
	}
}

// box says how a rectangle looks.
type box struct {
	fill, stroke color.NRGBA
	width        float32 // of the stroke
	radius       float32
	shadow       palette.Shadow
}

// trough is the look of a bar that is not filled.
func trough(p *palette.Palette, strong bool, radius float32) box {
	fill, edge := p.Trough(strong)
	b := box{fill: fill, radius: radius}
	if edge.A > 0 {
		b.stroke, b.width = edge, 1
	}
	return b
}

// focusRing is the usual width of the ring around what has the keyboard.
const focusRing = 2

// paint gives a rectangle its look and repaints it only when that is another one.
func paint(r *canvas.Rectangle, b box) {
	shadow := canvas.Shadow{}
	if b.shadow.Color.A > 0 {
		shadow = canvas.Shadow{Color: b.shadow.Color, BlurRadius: b.shadow.Blur, Offset: fyne.NewPos(0, b.shadow.Y), Variant: canvas.DropShadow}
	}
	if p := theme.Current(); b.width == focusRing && b.stroke == p.Focus {
		b.width = p.Ring // wider for those who need it
	}
	fill, stroke := seen(b.fill), seen(b.stroke)
	if r.FillColor == fill && r.StrokeColor == stroke && r.StrokeWidth == b.width && r.CornerRadius == b.radius && r.Shadow == shadow {
		return
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius, r.Shadow = fill, stroke, b.width, b.radius, shadow
	r.Refresh()
}

// seen is a colour as the toolkit wants it: it leaves out a rectangle whose colours are its own sign
// for transparent, and takes the trouble of drawing one that is merely clear.
func seen(c color.NRGBA) color.Color {
	if c.A == 0 {
		return color.Transparent
	}
	return c
}

// put moves and sizes an object.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// sign is one of our icons inside a widget.
type sign struct {
	image *canvas.Image
	name  string
	tint  color.NRGBA
}

func newSign() *sign {
	return &sign{image: &canvas.Image{FillMode: canvas.ImageFillContain}}
}

// set changes the picture only when name or colour are others; an empty name hides it.
func (s *sign) set(name string, tint color.NRGBA) {
	if s.name == name && s.tint == tint && (s.image.Resource != nil || name == "") {
		s.image.Hidden = name == ""
		return
	}
	s.name, s.tint = name, tint
	s.image.Hidden = name == ""
	if name != "" {
		s.image.Resource = theme.TintedIcon(name, tint)
	}
	s.image.Refresh()
}

// place puts the icon in the middle of a box.
func (s *sign) place(x, y, height, size float32) {
	put(s.image, x, y+whole((height-size)/2), size, size)
}

const (
	ringGap   = 4 // distance of the ring's outer edge from the widget
	ringWidth = 2
)

// ring is the mark of the keyboard focus around a widget.
type ring struct{ rect *canvas.Rectangle }

func newRing() ring { return ring{canvas.NewRectangle(color.Transparent)} }

func (r ring) set(shown bool, radius float32, p *palette.Palette) {
	b := box{radius: radius + ringGap}
	if shown {
		b.stroke, b.width = p.Focus, ringWidth
	}
	paint(r.rect, b)
}

// place lays the ring around a box of the given size at the origin.
func (r ring) place(size fyne.Size) {
	put(r.rect, -ringGap, -ringGap, size.Width+2*ringGap, size.Height+2*ringGap)
}
