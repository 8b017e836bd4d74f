package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/draw"

	"wegmarke/ui/theme"
)

// Cropper lets a square be chosen out of a picture: the picture is dragged below a round window and
// made larger or smaller with the wheel. By keyboard the arrows move it, plus and minus zoom.
type Cropper struct {
	pressable
	edge    float32
	picture image.Image
	zoom    float64 // 1 shows the largest square
	cx, cy  float64 // middle of the square in the picture
	changed func()
	done    func(fyne.KeyName) bool
}

const (
	cropZoomMost = 4
	cropZoomStep = 1.15
	cropMove     = 0.05 // of the square, for an arrow key
)

// NewCropper makes a cropper of an edge. Changed is called when the zoom has changed; keys is asked
// for the keys that it does not need and says whether it used them.
func NewCropper(edge float32, label string, picture image.Image, changed func(), keys func(fyne.KeyName) bool) *Cropper {
	b := picture.Bounds()
	c := &Cropper{
		edge: edge, picture: picture, zoom: 1, changed: changed, done: keys,
		cx: float64(b.Min.X+b.Max.X) / 2, cy: float64(b.Min.Y+b.Max.Y) / 2,
	}
	c.label = label
	c.extend(c)
	return c
}

// Zoom is how much larger than at first the picture is shown, 0 to 1.
func (c *Cropper) Zoom() float64 { return (c.zoom - 1) / (cropZoomMost - 1) }

// SetZoom shows the picture so much larger, 0 to 1.
func (c *Cropper) SetZoom(share float64) { c.set(1+share*(cropZoomMost-1), c.cx, c.cy) }

// side is the edge of the square in pixels of the picture.
func (c *Cropper) side() float64 {
	b := c.picture.Bounds()
	return float64(min(b.Dx(), b.Dy())) / c.zoom
}

// Square is the part of the picture that is chosen.
func (c *Cropper) Square() image.Rectangle {
	side := int(math.Round(c.side()))
	x, y := int(math.Round(c.cx-c.side()/2)), int(math.Round(c.cy-c.side()/2))
	return image.Rect(x, y, x+side, y+side).Intersect(c.picture.Bounds())
}

func (c *Cropper) set(zoom, cx, cy float64) {
	before := c.zoom
	c.zoom = min(max(zoom, 1), cropZoomMost)
	b, half := c.picture.Bounds(), c.side()/2
	c.cx = min(max(cx, float64(b.Min.X)+half), float64(b.Max.X)-half)
	c.cy = min(max(cy, float64(b.Min.Y)+half), float64(b.Max.Y)-half)
	c.Refresh()
	if before != c.zoom && c.changed != nil {
		c.changed()
	}
}

// Dragged implements fyne.Draggable.
func (c *Cropper) Dragged(e *fyne.DragEvent) {
	by := c.side() / float64(c.edge)
	c.set(c.zoom, c.cx-float64(e.Dragged.DX)*by, c.cy-float64(e.Dragged.DY)*by)
}

// DragEnd implements fyne.Draggable.
func (c *Cropper) DragEnd() {}

// Scrolled implements fyne.Scrollable.
func (c *Cropper) Scrolled(e *fyne.ScrollEvent) {
	switch {
	case e.Scrolled.DY > 0:
		c.set(c.zoom*cropZoomStep, c.cx, c.cy)
	case e.Scrolled.DY < 0:
		c.set(c.zoom/cropZoomStep, c.cx, c.cy)
	}
}

// Tapped implements fyne.Tappable.
func (c *Cropper) Tapped(*fyne.PointEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
}

// TypedKey implements fyne.Focusable.
func (c *Cropper) TypedKey(e *fyne.KeyEvent) {
	by := c.side() * cropMove
	switch e.Name {
	case fyne.KeyLeft:
		c.set(c.zoom, c.cx-by, c.cy)
	case fyne.KeyRight:
		c.set(c.zoom, c.cx+by, c.cy)
	case fyne.KeyUp:
		c.set(c.zoom, c.cx, c.cy-by)
	case fyne.KeyDown:
		c.set(c.zoom, c.cx, c.cy+by)
	default:
		if c.done != nil {
			c.done(e.Name)
		}
	}
}

// TypedRune implements fyne.Focusable: plus and minus zoom, wherever the keyboard has them.
func (c *Cropper) TypedRune(r rune) {
	switch r {
	case '+':
		c.set(c.zoom*cropZoomStep, c.cx, c.cy)
	case '-':
		c.set(c.zoom/cropZoomStep, c.cx, c.cy)
	}
}

// paint draws the square with all that lies outside the circle dimmed.
func (c *Cropper) paint(w int) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, w, w))
	draw.ApproxBiLinear.Scale(out, out.Bounds(), c.picture, c.Square(), draw.Src, nil)
	veil := theme.For(c).Surface
	middle := float64(w) / 2
	for y := range w {
		for x := range w {
			if math.Hypot(float64(x)+0.5-middle, float64(y)+0.5-middle) > middle-1 {
				at := out.PixOffset(x, y)
				for i, v := range [3]uint8{veil.R, veil.G, veil.B} {
					out.Pix[at+i] = uint8((int(out.Pix[at+i]) + 2*int(v)) / 3)
				}
				out.Pix[at+3] = 255
			}
		}
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (c *Cropper) CreateRenderer() fyne.WidgetRenderer {
	// What takes the wheel is cut off at its edge, so the mark of the focus lies inside.
	focus := newRing()
	picture := canvas.NewRaster(func(w, _ int) image.Image { return c.paint(max(w, 1)) })
	round := canvas.NewCircle(color.Transparent)
	r := &renderer{objects: []fyne.CanvasObject{picture, round, focus.rect}}
	r.refresh = func() {
		p := theme.For(c)
		focus.set(c.focused, 0, p)
		round.StrokeColor, round.StrokeWidth = p.Surface, 2
		round.Refresh()
		picture.Refresh()
	}
	r.layout = func(size fyne.Size) {
		put(focus.rect, 0, 0, c.edge, c.edge)
		put(picture, 0, 0, c.edge, c.edge)
		put(round, 0, 0, c.edge, c.edge)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(c.edge) }
	return r.ready(c)
}
