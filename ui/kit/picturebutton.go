package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// PictureButton is a small drawing that can be clicked, such as a face.
type PictureButton struct {
	pressable
	edge  float32
	state int
	draw  func(pixels int, p *palette.Palette) image.Image
}

// NewPictureButton makes a button of an edge; draw makes the picture in a square of so many pixels.
func NewPictureButton(edge float32, tip Tip, draw func(pixels int, p *palette.Palette) image.Image, action func()) *PictureButton {
	b := &PictureButton{edge: edge, draw: draw}
	b.tip, b.action = tip, action
	b.extend(b)
	return b
}

// Set tells which state of the picture is to be drawn; another one draws it anew.
func (b *PictureButton) Set(state int) {
	if b.state != state {
		b.state = state
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *PictureButton) CreateRenderer() fyne.WidgetRenderer {
	focus, back := newRing(), &canvas.Rectangle{}
	picture := canvas.NewRaster(func(w, _ int) image.Image { return b.draw(max(w, 1), theme.For(b)) })
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, picture}}
	var drawn *palette.Palette
	shown := b.state
	r.refresh = func() {
		p := theme.For(b)
		focus.set(b.focused, b.edge/2, p)
		look := box{radius: b.edge / 2}
		if b.active() || b.down() {
			look.fill = p.Hover
		}
		paint(back, look)
		if drawn != p || shown != b.state {
			drawn, shown = p, b.state
			picture.Refresh()
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, -1, -1, size.Width+2, size.Height+2)
		put(picture, 0, 0, size.Width, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(b.edge) }
	return r.ready(b)
}
