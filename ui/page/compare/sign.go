package compare

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/future"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

func surface(p *palette.Palette) color.NRGBA { return p.Surface }

// markRow is the sign of a mark with words beside it.
type markRow struct {
	widget.BaseWidget
	sign *canvas.Raster
	text *kit.Text
}

func newMarkRow(m future.Mark, text string) *markRow {
	r := &markRow{text: kit.NewEllipsis(text, kit.Body, kit.Ink)}
	painter := raster.New(raster.Params{Fonts: &typeset.Fonts{}})
	r.sign = canvas.NewRaster(func(w, _ int) image.Image {
		w = max(w, 1)
		img := image.NewRGBA(image.Rect(0, 0, w, w))
		items := scene.MarkSign(signSize/2, signSize/2, m, theme.For(r))
		painter.Draw(img, drawing(items), raster.View{Pane: scene.Body, Scale: float32(w) / signSize})
		return img
	})
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *markRow) CreateRenderer() fyne.WidgetRenderer { return &markRenderer{r} }

type markRenderer struct{ r *markRow }

func (m *markRenderer) Destroy()           {}
func (m *markRenderer) MinSize() fyne.Size { return fyne.NewSize(60, signRow-4) }
func (m *markRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{m.r.sign, m.r.text}
}

func (m *markRenderer) Refresh() {
	m.r.sign.Refresh()
	m.Layout(m.r.Size())
}

func (m *markRenderer) Layout(size fyne.Size) {
	put(m.r.sign, 0, 1, signSize, signSize)
	put(m.r.text, signSize+8, 0, max(size.Width-signSize-8, 0), size.Height)
}

// drawing is a scene of a few shapes on nothing.
type drawing []scene.Item

func (drawing) PaneSize(scene.Pane) (w, h float32) { return signSize, signSize }
func (drawing) PaneOrigin(scene.Pane) scene.Point  { return scene.Point{} }
func (drawing) Background(scene.Pane) color.NRGBA  { return color.NRGBA{} }
func (d drawing) Visit(pane scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	if pane == scene.Body {
		yield(&scene.Group{Bounds: scene.Rect{W: signSize, H: signSize}, Items: d})
	}
}
