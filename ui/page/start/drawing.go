package start

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
)

// drawing is a picture that the program's own painter draws, sharp at every scale. One picture is
// one object of the toolkit, however many strokes it has.
type drawing struct {
	widget.BaseWidget
	painter *raster.Painter
	draw    func(b *brush)
	raster  *canvas.Raster
	painted *palette.Palette
}

func newDrawing(painter *raster.Painter, draw func(b *brush)) *drawing {
	d := &drawing{painter: painter, draw: draw}
	d.raster = canvas.NewRaster(d.image)
	d.ExtendBaseWidget(d)
	return d
}

// image paints the picture in so many pixels.
func (d *drawing) image(w, h int) image.Image {
	size := d.Size()
	if size.Width <= 0 || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	b := &brush{Palette: theme.For(d), w: size.Width, h: size.Height}
	d.draw(b)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	d.painter.Draw(img, b, raster.View{Scale: float32(w) / size.Width})
	return img
}

// again paints the picture anew.
func (d *drawing) again() { d.raster.Refresh() }

// CreateRenderer implements fyne.Widget.
func (d *drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingRenderer{d} }

type drawingRenderer struct{ d *drawing }

func (r *drawingRenderer) Destroy()                     {}
func (r *drawingRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.d.raster} }
func (r *drawingRenderer) MinSize() fyne.Size           { return fyne.NewSize(20, 20) }
func (r *drawingRenderer) Layout(size fyne.Size)        { put(r.d.raster, 0, 0, size.Width, size.Height) }

// Refresh paints in the colours in force.
func (r *drawingRenderer) Refresh() {
	if p := theme.For(r.d); p != r.d.painted {
		r.d.painted = p
		r.d.again()
	}
}

// brush collects the strokes of a drawing. It implements scene.Source.
type brush struct {
	*palette.Palette
	w, h   float32
	ground color.NRGBA
	items  []scene.Item
}

// PaneSize implements scene.Source.
func (b *brush) PaneSize(scene.Pane) (w, h float32) { return b.w, b.h }

// PaneOrigin implements scene.Source.
func (b *brush) PaneOrigin(scene.Pane) scene.Point { return scene.Point{} }

// Background implements scene.Source.
func (b *brush) Background(scene.Pane) color.NRGBA { return b.ground }

// Visit implements scene.Source.
func (b *brush) Visit(_ scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	yield(&scene.Group{Bounds: scene.Rect{W: b.w, H: b.h}, Items: b.items})
}

// box draws a rectangle; a border without colour is none.
func (b *brush) box(x, y, w, h, radius float32, fill, border color.NRGBA) {
	it := scene.Item{Kind: scene.Box, Rect: scene.Rect{X: x, Y: y, W: w, H: h}, Radius: radius, Fill: fill}
	if border.A > 0 {
		it.Stroke, it.StrokeWidth = border, 1
	}
	b.items = append(b.items, it)
}

// shape draws an outline, filled, stroked or both.
func (b *brush) shape(path []scene.Segment, fill, stroke color.NRGBA, width float32) {
	b.items = append(b.items, scene.Item{
		Kind: scene.Path, Rect: scene.Rect{W: b.w, H: b.h}, Path: path, Fill: fill, Stroke: stroke, StrokeWidth: width,
	})
}

// disc draws a filled circle.
func (b *brush) disc(x, y, radius float32, fill, ring color.NRGBA) {
	b.box(x-radius, y-radius, 2*radius, 2*radius, radius, fill, ring)
}

// polygon is a closed outline through points.
func polygon(points ...scene.Point) []scene.Segment {
	out := make([]scene.Segment, 0, len(points)+1)
	for i, p := range points {
		op := scene.LineTo
		if i == 0 {
			op = scene.MoveTo
		}
		out = append(out, scene.Segment{Op: op, P: [3]scene.Point{p}})
	}
	return append(out, scene.Segment{Op: scene.Close})
}

// rhomb is the waymark: a square on its corner, the corners a little rounded.
func rhomb(x, y, half float32) []scene.Segment {
	const soft = 0.14
	corners := [4]scene.Point{{X: x, Y: y - half}, {X: x + half, Y: y}, {X: x, Y: y + half}, {X: x - half, Y: y}}
	between := func(a, b scene.Point, t float32) scene.Point {
		return scene.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
	}
	var out []scene.Segment
	for i, c := range corners {
		before, after := corners[(i+3)%4], corners[(i+1)%4]
		in, off := between(c, before, soft), between(c, after, soft)
		op := scene.LineTo
		if i == 0 {
			op = scene.MoveTo
		}
		out = append(out,
			scene.Segment{Op: op, P: [3]scene.Point{in}},
			scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{between(in, c, 0.6), between(off, c, 0.6), off}})
	}
	return append(out, scene.Segment{Op: scene.Close})
}

// level joins points by a curve that is level at each of them.
func level(points []scene.Point) []scene.Segment {
	var out []scene.Segment
	for i, p := range points {
		if i == 0 {
			out = append(out, scene.Segment{Op: scene.MoveTo, P: [3]scene.Point{p}})
			continue
		}
		a := points[i-1]
		half := (p.X - a.X) / 2
		out = append(out, scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{{X: a.X + half, Y: a.Y}, {X: p.X - half, Y: p.Y}, p}})
	}
	return out
}
