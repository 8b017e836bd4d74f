package present

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// hint is a line of text on a dark ground that lies over the slide for a moment.
type hint struct {
	widget.BaseWidget
	text   *canvas.Text
	ground *canvas.Rectangle
}

const hintPad = 10

func newHint(text string) *hint {
	h := &hint{text: canvas.NewText(text, color.White), ground: canvas.NewRectangle(color.NRGBA{R: 62, G: 66, B: 74, A: 240})}
	h.text.TextSize = 15
	h.ground.CornerRadius = 8
	h.Hidden = text == ""
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *hint) CreateRenderer() fyne.WidgetRenderer { return &hintRenderer{h} }

type hintRenderer struct{ h *hint }

func (r *hintRenderer) Destroy() {}
func (r *hintRenderer) Refresh() { canvas.Refresh(r.h) }
func (r *hintRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.ground, r.h.text}
}

func (r *hintRenderer) MinSize() fyne.Size {
	return r.h.text.MinSize().AddWidthHeight(2*hintPad+6, 2*hintPad-4)
}

func (r *hintRenderer) Layout(size fyne.Size) {
	r.h.ground.Resize(size)
	least := r.h.text.MinSize()
	r.h.text.Resize(least)
	r.h.text.Move(fyne.NewPos((size.Width-least.Width)/2, (size.Height-least.Height)/2))
}
