package touchpoints

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// look says how a rectangle is drawn.
type look struct {
	fill, stroke color.NRGBA
	width        float32
	radius       float32
}

// paint gives a rectangle its look and draws it anew only when that is another one.
func paint(r *canvas.Rectangle, l look) {
	fill, stroke := color.Color(l.fill), color.Color(l.stroke)
	if r.FillColor == fill && r.StrokeColor == stroke && r.StrokeWidth == l.width && r.CornerRadius == l.radius {
		return
	}
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, stroke, l.width, l.radius
	r.Refresh()
}

// put moves and sizes an object.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// placing is a layout made of a function that knows its objects by name.
type placing struct {
	lay   func(fyne.Size)
	least fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.least }
