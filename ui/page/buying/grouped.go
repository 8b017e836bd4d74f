package buying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	rowTall  = 28
	headTall = 26
	spine    = hubSize / 2
	rowLeft  = hubSize + 2
)

// grouped shows a large buying centre: below the purchase each role with those who play it. The
// lines from the trunk are as wide as the influence.
type grouped struct {
	widget.BaseWidget
	hub  *kit.Text
	rows []groupRow
}

// groupRow is the heading of a role or somebody who plays it.
type groupRow struct {
	object    fyne.CanvasObject
	heading   bool
	influence int // as in round
	marked    bool
}

func newGrouped(hub *kit.Text) *grouped {
	g := &grouped{hub: hub}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *grouped) CreateRenderer() fyne.WidgetRenderer {
	out := &groupedRenderer{g: g, disc: &canvas.Circle{}, trunk: &canvas.Rectangle{}}
	out.Refresh()
	return out
}

type groupedRenderer struct {
	g        *grouped
	disc     *canvas.Circle
	trunk    *canvas.Rectangle
	branches []*canvas.Rectangle
}

func (o *groupedRenderer) Destroy() {}

func (o *groupedRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{o.trunk}
	for _, b := range o.branches {
		out = append(out, b)
	}
	out = append(out, o.disc, o.g.hub)
	for _, r := range o.g.rows {
		out = append(out, r.object)
	}
	return out
}

func (o *groupedRenderer) MinSize() fyne.Size {
	height := float32(0)
	for _, r := range o.g.rows {
		height += r.tall()
	}
	return fyne.NewSize(180, max(height, hubSize)+2)
}

func (r groupRow) tall() float32 {
	if r.heading {
		return headTall
	}
	return rowTall
}

func (o *groupedRenderer) Refresh() {
	p := theme.For(o.g)
	o.disc.FillColor = p.Ink
	o.disc.Refresh()
	o.trunk.FillColor = p.LineStrong
	o.trunk.Refresh()
	for len(o.branches) < len(o.g.rows) {
		o.branches = append(o.branches, &canvas.Rectangle{})
	}
	o.branches = o.branches[:len(o.g.rows)]
	for i, b := range o.branches {
		b.FillColor, b.Hidden = p.LineStrong, o.g.rows[i].heading
		switch {
		case o.g.rows[i].marked:
			b.FillColor = p.Accent
		case o.g.rows[i].influence < 0:
			b.FillColor = p.WarnLine
		}
		b.Refresh()
	}
	o.g.hub.Refresh()
	if size := o.g.Size(); !size.IsZero() {
		o.Layout(size)
	}
}

func (o *groupedRenderer) Layout(size fyne.Size) {
	o.disc.Resize(fyne.NewSquareSize(hubSize))
	o.g.hub.Move(fyne.NewPos(0, hubSize/2-8))
	o.g.hub.Resize(fyne.NewSize(hubSize, 16))
	y, last := float32(0), float32(hubSize)
	for i, r := range o.g.rows {
		h := r.tall()
		r.object.Move(fyne.NewPos(rowLeft, y))
		r.object.Resize(fyne.NewSize(size.Width-rowLeft+8, h))
		if !r.heading {
			thick := thickness(r.influence)
			last = y + h/2
			o.branches[i].Move(fyne.NewPos(spine, last-thick/2))
			o.branches[i].Resize(fyne.NewSize(rowLeft-spine+6, thick))
		}
		y += h
	}
	o.trunk.Move(fyne.NewPos(spine-0.5, hubSize/2))
	o.trunk.Resize(fyne.NewSize(1, max(last-hubSize/2, 0)))
}
