package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Thumbnail is a small picture that opens when it is clicked.
type Thumbnail struct {
	pressable
	within  fyne.Size
	picture image.Image
}

// NewThumbnail makes a picture that fits into a size.
func NewThumbnail(within fyne.Size, tip Tip, action func()) *Thumbnail {
	t := &Thumbnail{within: within}
	t.tip, t.label, t.action = tip, tip.Text, action
	t.extend(t)
	return t
}

// Set shows another picture; nil shows none.
func (t *Thumbnail) Set(picture image.Image) {
	if t.picture != picture {
		t.picture = picture
		t.Refresh()
	}
}

// fitting is the size of the picture within the room that it has; small ones are not made larger.
func (t *Thumbnail) fitting() fyne.Size {
	if t.picture == nil {
		return fyne.Size{}
	}
	b := t.picture.Bounds()
	w, h := float32(max(b.Dx(), 1)), float32(max(b.Dy(), 1))
	scale := min(t.within.Width/w, t.within.Height/h, 1)
	return fyne.NewSize(max(w*scale, 24), max(h*scale, 24))
}

// CreateRenderer implements fyne.Widget.
func (t *Thumbnail) CreateRenderer() fyne.WidgetRenderer {
	focus, frame, shown := newRing(), &canvas.Rectangle{}, &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, shown, frame}}
	r.refresh = func() {
		p := theme.For(t)
		focus.set(t.focused, 6, p)
		edge := box{stroke: p.Line, width: 1, radius: 4}
		if t.active() || t.down() {
			edge.stroke = p.LineStrong
		}
		paint(frame, edge)
		if shown.Image != t.picture {
			shown.Image = t.picture
			shown.Refresh()
		}
	}
	r.layout = func(fyne.Size) {
		size := t.fitting()
		focus.place(size)
		put(shown, 0, 0, size.Width, size.Height)
		put(frame, 0, 0, size.Width, size.Height)
	}
	r.minSize = t.fitting
	return r.ready(t)
}
