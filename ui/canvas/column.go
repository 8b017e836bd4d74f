package canvas

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

// column is the picture of the column in which something is about to be dropped. It lies above the
// tiles, which would all have to be drawn again whenever a drag comes into the next column.
type column struct {
	img *canvas.Image
	of  columnKey
}

// columnKey is what the picture depends on.
type columnKey struct {
	step domain.ID
	box  image.Rectangle // in device pixels of the body
	px   float32
	// ghosts are the cards that leave empty boxes behind.
	ghosts int
}

func (c *column) init() {
	c.img = &canvas.Image{ScaleMode: canvas.ImageScaleFastest}
	c.img.Hide()
}

// placeColumn colours the column of the preview, as far as it is in view.
func (o *overlay) placeColumn() {
	b, c := o.b, &o.column
	r, ok := b.Scene.StepRect(o.preview.Step)
	if !ok || o.preview.Step.IsZero() || b.zooming {
		hide(c.img)
		c.of = columnKey{}
		return
	}
	px := float64(b.cam.px())
	x, y, w, h := b.window(scene.Body)
	view := image.Rect(int(x), int(y), int(math.Ceil(x+float64(w))), int(math.Ceil(y+float64(h))))
	key := columnKey{step: o.preview.Step, px: b.cam.px(), ghosts: len(o.ghosts), box: image.Rect(
		int(math.Floor(float64(r.X)*px)), view.Min.Y, int(math.Ceil(float64(r.Right())*px)), view.Max.Y).Intersect(view)}
	if key.box.Empty() {
		hide(c.img)
		return
	}
	if key != c.of {
		c.of = key
		c.img.Image = o.tinted(key)
		d := b.cam.density
		c.img.Resize(fyne.NewSize(float32(key.box.Dx())/d, float32(key.box.Dy())/d))
		cw, ch := b.paneCorner()
		c.img.Move(fyne.NewPos(cw+float32(float64(key.box.Min.X)-x)/d, ch+float32(float64(key.box.Min.Y)-y)/d))
		canvas.Refresh(c.img)
	}
	c.img.Show()
}

// tinted draws the coloured column. The scene has its colour for that long only: tiles never show it.
func (o *overlay) tinted(key columnKey) *image.RGBA {
	pix := image.NewRGBA(image.Rect(0, 0, key.box.Dx(), key.box.Dy()))
	o.b.Scene.SetTint(key.step)
	defer o.b.Scene.SetTint(domain.ID{})
	o.b.Painters[0].Draw(pix, o.b.Scene, raster.View{
		Pane: scene.Body, OriginX: float64(key.box.Min.X), OriginY: float64(key.box.Min.Y), Scale: key.px,
	})
	return pix
}
