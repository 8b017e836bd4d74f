package inspector

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

const mediumWeight = theme.Medium

// drawing is a scene of a few shapes on nothing.
type drawing struct {
	items []scene.Item
	size  float32
}

func (d drawing) PaneSize(scene.Pane) (w, h float32) { return d.size, d.size }
func (d drawing) PaneOrigin(scene.Pane) scene.Point  { return scene.Point{} }
func (d drawing) Background(scene.Pane) color.NRGBA  { return color.NRGBA{} }
func (d drawing) Visit(pane scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	if pane == scene.Body {
		yield(&scene.Group{Bounds: scene.Rect{W: d.size, H: d.size}, Items: d.items})
	}
}

// draw paints shapes, laid out in a square of the given size, into so many pixels.
func (i *Inspector) draw(items []scene.Item, size float32, pixels int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, pixels, pixels))
	i.painter.Draw(img, drawing{items, size}, raster.View{Pane: scene.Body, Scale: float32(pixels) / size})
	return img
}

// waymarkSide is the side of the rhomb in an icon of 16.
const waymarkSide = 9.73

// waymark is the yellow rhomb as an icon.
func (i *Inspector) waymark(size float32) fyne.CanvasObject {
	s := &sign{size: size, draw: func(pixels int, p *palette.Palette) image.Image {
		return i.draw([]scene.Item{scene.Waymark(8, 8, waymarkSide, p.Wegmarke)}, 16, pixels)
	}}
	s.ExtendBaseWidget(s)
	return s
}

// face draws a feeling; the ring that lifts it off the curve takes the colour of the panel.
func (i *Inspector) face(value, pixels int, p *palette.Palette) image.Image {
	q := *p
	q.BgCanvas = p.Surface
	return i.draw(scene.Smiley(12, 12, 10, value, &q), 24, pixels)
}

// swatch draws a phase colour.
func (i *Inspector) swatch(number, pixels int, p *palette.Palette) image.Image {
	return i.draw([]scene.Item{{
		Kind: scene.Box, Rect: scene.Rect{X: 2, Y: 2, W: 20, H: 20}, Radius: 5, Fill: p.PhaseFor(number).Strong,
	}}, 24, pixels)
}

// sign is a small drawing that follows the theme.
type sign struct {
	widget.BaseWidget
	size float32
	draw func(pixels int, p *palette.Palette) image.Image
}

// Drawn says what the drawing shows; see still.Drawn.
func (s *sign) Drawn() any { return theme.For(s) }

// CreateRenderer implements fyne.Widget.
func (s *sign) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRaster(func(w, _ int) image.Image { return s.draw(max(w, 1), theme.For(s)) })
	r.SetMinSize(fyne.NewSquareSize(s.size))
	return widget.NewSimpleRenderer(r)
}
