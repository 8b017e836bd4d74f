package still

import (
	"hash/maphash"
	"image/color"
	"math"
	_ "unsafe" // for the name of the toolkit's function

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// cachedRenderer is how the toolkit itself finds out what a widget consists of. It offers that to
// tests only; there is no other way to see whether anything in a panel has changed. A toolkit without
// the function would fail to link, not to work.
//
//go:linkname cachedRenderer fyne.io/fyne/v2/internal/cache.CachedRenderer
func cachedRenderer(w fyne.Widget) (fyne.WidgetRenderer, bool)

// Drawn is a widget with rasters of its own, which may paint anything. It says what they have been
// painted of: another value means another picture. The value must be comparable.
type Drawn interface{ Drawn() any }

// look sums up everything that is visible of an object and what is in it, and counts the parts. It is
// false where that cannot be known: a raster of which nobody says what it shows.
func look(o fyne.CanvasObject) (h uint64, parts int, known bool) {
	s := sum{h: offset, known: true}
	s.object(o)
	return s.h, s.parts, s.known
}

// sum is a number that differs when anything of what was added differs.
type sum struct {
	h     uint64
	parts int
	known bool
	// drawn is more than 0 inside a widget that says what its rasters show.
	drawn int
}

const offset, prime = 14695981039346656037, 1099511628211

var seed = maphash.MakeSeed()

func (s *sum) add(v uint64)    { s.h = (s.h ^ v ^ s.h>>29) * prime }
func (s *sum) float(v float32) { s.add(uint64(math.Float32bits(v))) }
func (s *sum) pair(a, b float32) {
	s.add(uint64(math.Float32bits(a))<<32 | uint64(math.Float32bits(b)))
}

func (s *sum) colour(c color.Color) {
	switch c := c.(type) {
	case nil:
		s.add(1)
	case color.NRGBA:
		s.add(uint64(c.R)<<24 | uint64(c.G)<<16 | uint64(c.B)<<8 | uint64(c.A))
	default:
		r, g, b, a := c.RGBA()
		s.add(uint64(r)<<48 | uint64(g)<<32 | uint64(b)<<16 | uint64(a))
	}
}

func (s *sum) object(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		s.add(2)
		return
	}
	s.parts++
	at, size := o.Position(), o.Size()
	s.pair(at.X, at.Y)
	s.pair(size.Width, size.Height)
	switch o := o.(type) {
	case *fyne.Container:
		s.all(o.Objects)
	case *canvas.Rectangle:
		s.rectangle(o)
	case *canvas.Text:
		s.text(o)
	case *canvas.Image:
		s.image(o)
	case *canvas.Circle:
		s.colour(o.FillColor)
		s.colour(o.StrokeColor)
		s.float(o.StrokeWidth)
	case *canvas.Line:
		s.pair(o.Position1.X, o.Position1.Y)
		s.pair(o.Position2.X, o.Position2.Y)
		s.colour(o.StrokeColor)
		s.float(o.StrokeWidth)
	case *canvas.LinearGradient:
		s.colour(o.StartColor)
		s.colour(o.EndColor)
		s.float(float32(o.Angle))
	case *canvas.Raster:
		s.known = s.known && s.drawn > 0
	case fyne.Widget:
		s.widget(o)
	default:
		s.known = false
	}
}

func (s *sum) widget(w fyne.Widget) {
	r, ok := cachedRenderer(w)
	if !ok {
		s.known = false
		return
	}
	if d, ok := w.(Drawn); ok {
		s.add(maphash.Comparable(seed, d.Drawn()))
		s.drawn++
		defer func() { s.drawn-- }()
	}
	s.all(r.Objects())
}

func (s *sum) all(objects []fyne.CanvasObject) {
	s.add(uint64(len(objects)))
	for _, o := range objects {
		s.object(o)
	}
}

func (s *sum) rectangle(r *canvas.Rectangle) {
	s.colour(r.FillColor)
	s.colour(r.StrokeColor)
	s.pair(r.StrokeWidth, r.CornerRadius)
	s.pair(r.TopLeftCornerRadius, r.TopRightCornerRadius)
	s.pair(r.BottomLeftCornerRadius, r.BottomRightCornerRadius)
	s.colour(r.Shadow.Color)
	s.pair(r.Shadow.BlurRadius, r.Shadow.Offset.Y)
}

func (s *sum) text(t *canvas.Text) {
	s.add(maphash.String(seed, t.Text))
	s.colour(t.Color)
	s.float(t.TextSize)
	s.add(maphash.Comparable(seed, t.TextStyle))
	s.add(uint64(t.Alignment))
	if t.FontSource != nil {
		s.add(maphash.String(seed, t.FontSource.Name()))
	}
}

// image takes a picture for the same as long as it is the same object: none here is painted over.
func (s *sum) image(i *canvas.Image) {
	s.add(maphash.String(seed, i.File))
	s.float(float32(i.Translucency))
	s.add(uint64(i.FillMode))
	s.float(i.CornerRadius)
	if i.Resource != nil {
		s.add(maphash.String(seed, i.Resource.Name()))
	}
	if i.Image != nil {
		s.add(maphash.Comparable(seed, i.Image))
	}
}
