package canvas

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

// picture shows a part of a pane in another way than its tiles, which stay as they are below it.
type picture struct {
	img *canvas.Image
	// box is what it shows, in device pixels of the pane, px their number for a unit.
	box image.Rectangle
	px  float32
}

func newPicture() *picture {
	p := &picture{img: &canvas.Image{ScaleMode: canvas.ImageScaleFastest}}
	p.img.Hide()
	return p
}

// lay puts the picture over a box of a pane, as far as that is in view. It is drawn if it has to be
// again, or if another part of it has come into view. Boxes grow to multiples of grid pixels, so that one
// that changes its size a little keeps its pixels.
func (p *picture) lay(b *Board, pane scene.Pane, r scene.Rect, src scene.Source, again bool, grid int) {
	px := float64(b.cam.px())
	x, y, w, h := b.window(pane)
	view := image.Rect(int(x), int(y), int(math.Ceil(x+float64(w))), int(math.Ceil(y+float64(h))))
	down := func(v float32) int { return int(math.Floor(float64(v)*px/float64(grid))) * grid }
	up := func(v float32) int { return int(math.Ceil(float64(v)*px/float64(grid))) * grid }
	box := image.Rect(down(r.X), down(r.Y), up(r.Right()), up(r.Bottom())).Intersect(view)
	if box.Empty() || b.zooming {
		p.hide()
		return
	}
	d := b.cam.density
	if again || box != p.box || b.cam.px() != p.px || !p.img.Visible() {
		p.box, p.px = box, b.cam.px()
		p.draw(b.Painters[0], pane, src)
		p.img.Resize(fyne.NewSize(float32(box.Dx())/d, float32(box.Dy())/d))
		canvas.Refresh(p.img)
	}
	cw, ch := b.paneCorner()
	if pane == scene.Header {
		ch = 0
	}
	if pane == scene.Heads {
		cw = 0
	}
	p.img.Move(fyne.NewPos(cw+float32(float64(box.Min.X)-x)/d, ch+float32(float64(box.Min.Y)-y)/d))
	p.img.Show()
}

// draw fills the picture, in the pixels that it has already if it keeps its size.
func (p *picture) draw(with *raster.Painter, pane scene.Pane, src scene.Source) {
	pix, ok := p.img.Image.(*image.RGBA)
	if !ok || pix.Rect.Size() != p.box.Size() {
		pix = image.NewRGBA(image.Rect(0, 0, p.box.Dx(), p.box.Dy()))
		p.img.Image = pix
	}
	with.Draw(pix, src, raster.View{
		Pane: pane, OriginX: float64(p.box.Min.X), OriginY: float64(p.box.Min.Y), Scale: p.px,
	})
}

// hide takes the picture away and forgets what it showed.
func (p *picture) hide() {
	hide(p.img)
	p.box = image.Rectangle{}
}
