package buying

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	faceSize = 42
	hubSize  = 40
	// mostRound is how many fit around the purchase; more stand in a list by their roles.
	mostRound = 6
)

// round shows the purchase in the middle and the people around it. The width of a line is the
// influence.
type round struct {
	widget.BaseWidget
	hub   *kit.Text
	nodes []*kit.Node
	// influence is that of each node, 0 for not said and -1 for a role that is missing.
	influence []int
	marked    int // node whose line is in the accent, -1 for none
}

func newRound(hub string) *round {
	r := &round{hub: kit.NewText(hub, kit.Compact, surface), marked: -1}
	r.hub.SetAlign(fyne.TextAlignCenter)
	r.hub.SetWeight(theme.SemiBold)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *round) CreateRenderer() fyne.WidgetRenderer {
	out := &roundRenderer{r: r, disc: &canvas.Circle{}}
	out.Refresh()
	return out
}

type roundRenderer struct {
	r     *round
	disc  *canvas.Circle
	lines []*canvas.Line
}

func (o *roundRenderer) Destroy() {}

func (o *roundRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range o.lines {
		out = append(out, l)
	}
	out = append(out, o.disc, o.r.hub)
	for _, n := range o.r.nodes {
		out = append(out, n)
	}
	return out
}

// radius is how far the faces are from the middle, up and down.
func (o *roundRenderer) radius() float32 {
	if len(o.r.nodes) <= 4 {
		return 86
	}
	return 96
}

func (o *roundRenderer) MinSize() fyne.Size {
	return fyne.NewSize(180, 2*o.radius()+kit.NodeHeight(faceSize)-8)
}

func (o *roundRenderer) Refresh() {
	p := theme.For(o.r)
	o.disc.FillColor = p.Ink
	o.disc.Refresh()
	for len(o.lines) < len(o.r.nodes) {
		o.lines = append(o.lines, &canvas.Line{})
	}
	o.lines = o.lines[:len(o.r.nodes)]
	for i, l := range o.lines {
		l.StrokeColor, l.StrokeWidth = p.LineStrong, thickness(o.r.influence[i])
		if i == o.r.marked {
			l.StrokeColor = p.Accent
		}
		if o.r.influence[i] < 0 {
			l.StrokeColor = p.WarnLine
		}
		l.Refresh()
	}
	o.r.hub.Refresh()
	if size := o.r.Size(); !size.IsZero() {
		o.Layout(size)
	}
}

// thickness is the width of a line for an influence of 1 to 5.
func thickness(influence int) float32 {
	if influence <= 0 {
		return 1
	}
	return float32(influence)*1.4 - 0.4
}

// Layout puts the first node on top and the others around the middle.
func (o *roundRenderer) Layout(size fyne.Size) {
	n := len(o.r.nodes)
	high := kit.NodeHeight(faceSize)
	slot := min(96, size.Width/3)
	mid := fyne.NewPos(size.Width/2, faceSize/2+3+o.radius())
	rx := (size.Width - slot) / 2
	o.disc.Move(fyne.NewPos(mid.X-hubSize/2, mid.Y-hubSize/2))
	o.disc.Resize(fyne.NewSquareSize(hubSize))
	o.r.hub.Move(fyne.NewPos(mid.X-hubSize/2, mid.Y-8))
	o.r.hub.Resize(fyne.NewSize(hubSize, 16))
	for i, node := range o.r.nodes {
		angle := -math.Pi/2 + 2*math.Pi*float64(i)/float64(n)
		x := mid.X + rx*float32(math.Cos(angle))
		y := mid.Y + o.radius()*float32(math.Sin(angle))
		node.Move(fyne.NewPos(x-slot/2, y-faceSize/2))
		node.Resize(fyne.NewSize(slot, high))
		end := meet(mid, fyne.NewPos(x, y), node.TextWidth(slot))
		o.lines[i].Position1, o.lines[i].Position2 = mid, end
		o.lines[i].Refresh()
	}
}

// meet is where a line from the middle reaches the face at to or the words below it.
func meet(from, to fyne.Position, words float32) fyne.Position {
	const steps = 60
	at := from
	for i := range steps {
		t := float32(i) / steps
		at = fyne.NewPos(from.X+(to.X-from.X)*t, from.Y+(to.Y-from.Y)*t)
		dx, dy := at.X-to.X, at.Y-to.Y
		inFace := dx*dx+dy*dy < (faceSize/2+1)*(faceSize/2+1)
		inWords := dy > 0 && dy < kit.NodeHeight(faceSize)-faceSize/2+3 && dx > -words/2-4 && dx < words/2+4
		if inFace || inWords {
			return at
		}
	}
	return at
}
