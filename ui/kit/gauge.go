package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Gauge is a thin bar that shows a value beside the mark of its target.
type Gauge struct {
	widget.BaseWidget
	share float32
	tone  Tone
}

// NewGauge makes an empty bar.
func NewGauge() *Gauge {
	g := &Gauge{tone: Good}
	g.ExtendBaseWidget(g)
	return g
}

// Set shows a value as a part of its target: 1 reaches the mark.
func (g *Gauge) Set(share float32, tone Tone) {
	g.share, g.tone = share, tone
	g.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (g *Gauge) CreateRenderer() fyne.WidgetRenderer {
	const bar = 5
	track, fill, mark := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{track, fill, mark}}
	r.refresh = func() {
		p := theme.For(g)
		paint(track, trough(p, false, bar/2.0))
		paint(fill, box{fill: g.tone(p), radius: bar / 2})
		paint(mark, box{fill: p.Ink, radius: 1})
	}
	r.layout = func(size fyne.Size) {
		share := min(max(g.share*targetAt, 0), 1)
		put(track, 0, 3, size.Width, bar)
		put(fill, 0, 3, max(whole(size.Width*share), bar), bar)
		put(mark, whole(size.Width*targetAt), 0, 2, bar+6)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(40, bar+6) }
	return r.ready(g)
}
