package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// progress is a thin bar that fills up.
type progress struct {
	widget.BaseWidget
	share       float32 // 0 to 1
	track, fill *canvas.Rectangle
}

func newProgress() *progress {
	p := &progress{track: &canvas.Rectangle{}, fill: &canvas.Rectangle{}}
	p.ExtendBaseWidget(p)
	return p
}

func (p *progress) set(share float32) {
	p.share = share
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *progress) CreateRenderer() fyne.WidgetRenderer {
	r := progressRenderer{p}
	r.Refresh()
	return r
}

type progressRenderer struct{ *progress }

func (r progressRenderer) Destroy()                     {}
func (r progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.fill} }
func (r progressRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, 4) }

// Layout implements fyne.WidgetRenderer.
func (r progressRenderer) Layout(size fyne.Size) {
	put(r.track, 0, 0, size.Width, 4)
	r.fill.Hidden = r.share == 0
	put(r.fill, 0, 0, max(size.Width*r.share, 4), 4)
}

// Refresh implements fyne.WidgetRenderer.
func (r progressRenderer) Refresh() {
	p := theme.For(r.progress)
	fill, edge := p.Trough(true)
	width := float32(0)
	if edge.A > 0 {
		width = 1
	}
	paint(r.track, fill, edge, width, 2)
	paint(r.fill, p.Good, p.Good, 0, 2)
	r.Layout(r.Size())
}
