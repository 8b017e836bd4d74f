package kit

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // pictures of persons come as JPEG
	_ "image/png"  // or as PNG

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Avatar stands for a person: a round picture, or the initials on a coloured circle, or
// an empty circle with a plus where a person is missing.
type Avatar struct {
	widget.BaseWidget
	size     float32
	name     string // chooses the colour, so that a person keeps it
	initials string
	picture  fyne.Resource
	square   image.Image // the middle of the picture
}

// NewAvatar makes an avatar of a size in dp. The picture may be nil; name and initials
// may be empty when nobody is there yet.
func NewAvatar(size float32, name, initials string, picture fyne.Resource) *Avatar {
	a := &Avatar{size: size}
	a.take(name, initials, picture)
	a.ExtendBaseWidget(a)
	return a
}

// Set changes whom the avatar stands for.
func (a *Avatar) Set(name, initials string, picture fyne.Resource) {
	a.take(name, initials, picture)
	a.Refresh()
}

func (a *Avatar) take(name, initials string, picture fyne.Resource) {
	a.name, a.initials = name, initials
	if a.picture != picture {
		a.picture, a.square = picture, middle(picture)
	}
}

// middle cuts the largest square out of the middle of a picture; nil when there is none
// that can be read. The toolkit could cover a circle with the whole picture too, but only
// a picture of the right shape is scaled down smoothly.
func middle(picture fyne.Resource) image.Image {
	if picture == nil {
		return nil
	}
	whole, _, err := image.Decode(bytes.NewReader(picture.Content()))
	if err != nil {
		return nil
	}
	b := whole.Bounds()
	edge := min(b.Dx(), b.Dy())
	corner := image.Pt(b.Min.X+(b.Dx()-edge)/2, b.Min.Y+(b.Dy()-edge)/2)
	part, ok := whole.(interface {
		SubImage(r image.Rectangle) image.Image
	})
	if !ok || b.Dx() == b.Dy() {
		return whole
	}
	return part.SubImage(image.Rectangle{Min: corner, Max: corner.Add(image.Pt(edge, edge))})
}

// AccessibilityLabel implements fyne.Accessible.
func (a *Avatar) AccessibilityLabel() string { return a.name }

// AccessibilityRole implements fyne.Accessible.
func (a *Avatar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	circle, plus := &canvas.Circle{}, newSign()
	portrait := &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}
	text := newLine(Badge)
	text.align = fyne.TextAlignCenter
	r := &renderer{objects: []fyne.CanvasObject{circle, text.text, plus.image, portrait}}
	r.refresh = func() {
		p := theme.For(a)
		portrait.Hidden = a.square == nil
		if portrait.Image != a.square || portrait.CornerRadius != a.size/2 {
			portrait.Image, portrait.CornerRadius = a.square, a.size/2
			portrait.Refresh()
		}
		pair := p.InitialsFor(a.name)
		var fill, stroke color.Color = pair.Ground, nil
		strokeWidth := float32(0)
		missing := a.initials == "" && a.square == nil
		if missing {
			fill, stroke, strokeWidth = color.Transparent, p.LineStrong, 1
		}
		circle.Hidden = a.square != nil
		if circle.FillColor != fill || circle.StrokeColor != stroke || circle.StrokeWidth != strokeWidth {
			circle.FillColor, circle.StrokeColor, circle.StrokeWidth = fill, stroke, strokeWidth
			circle.Refresh()
		}
		if missing {
			plus.set("plus", p.Ink3)
		} else {
			plus.set("", p.Ink3)
		}
		text.text.TextSize = whole(a.size / 2)
		text.text.Hidden = missing || a.square != nil
		text.set(a.initials, pair.Ink, theme.SemiBold)
	}
	r.layout = func(size fyne.Size) {
		x, y := whole((size.Width-a.size)/2), whole((size.Height-a.size)/2)
		put(circle, x, y, a.size, a.size)
		put(portrait, x, y, a.size, a.size)
		text.place(x, y, a.size, a.size)
		plus.place(x+whole((a.size-11)/2), y, a.size, 11)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(a.size) }
	return r.ready(a)
}
