package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
)

const (
	pageBarHeight = 42
	pageBarEnd    = 12 // from the last control to the right edge
	pageBarGap    = 8
)

// BarParams are what stands in a bar, from its edges inwards.
type BarParams struct {
	Left, Right []fyne.CanvasObject
	// Margin is the room before what stands at the left; 0 means 16.
	Margin float32
}

// Bar is the bar above a page: what the page is about or how it is looked at stands at the left, its
// buttons at the right. A text at the left takes the room that the buttons leave.
type Bar struct {
	widget.BaseWidget
	p      BarParams
	ground *Panel
	line   *Divider
}

// NewBar makes a bar.
func NewBar(p BarParams) *Bar {
	if p.Margin == 0 {
		p.Margin = 16
	}
	b := &Bar{p: p, line: NewDivider()}
	b.ground = NewPanel(func(p *palette.Palette) PanelLook { return PanelLook{Fill: p.Surface} })
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &pageBarRenderer{b} }

type pageBarRenderer struct{ b *Bar }

func (r *pageBarRenderer) Destroy()           {}
func (r *pageBarRenderer) MinSize() fyne.Size { return fyne.NewSize(0, pageBarHeight) }
func (r *pageBarRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *pageBarRenderer) Objects() []fyne.CanvasObject {
	out := append([]fyne.CanvasObject{r.b.ground, r.b.line}, r.b.p.Left...)
	return append(out, r.b.p.Right...)
}

func (r *pageBarRenderer) Layout(size fyne.Size) {
	if size.IsZero() {
		return
	}
	place := func(o fyne.CanvasObject, x, w, h float32) {
		o.Move(fyne.NewPos(x, float32(int((size.Height-1-h)/2))))
		o.Resize(fyne.NewSize(w, h))
	}
	r.b.ground.Move(fyne.NewPos(0, 0))
	r.b.ground.Resize(size)
	r.b.line.Move(fyne.NewPos(0, size.Height-1))
	r.b.line.Resize(fyne.NewSize(size.Width, 1))
	end := size.Width - pageBarEnd
	for i := len(r.b.p.Right) - 1; i >= 0; i-- {
		if o := r.b.p.Right[i]; o.Visible() {
			need := o.MinSize()
			end -= need.Width
			place(o, end, need.Width, need.Height)
			end -= pageBarGap
		}
	}
	x := r.b.p.Margin
	for _, o := range r.b.p.Left {
		if !o.Visible() {
			continue
		}
		need := o.MinSize()
		if _, text := o.(*Text); text {
			need.Width = max(end-x, 0)
		}
		place(o, x, need.Width, need.Height)
		x += need.Width + pageBarGap
	}
}
