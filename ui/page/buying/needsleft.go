package buying

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// needsLeft is the column with the roles. A click brings the keyboard into the row; the other button
// opens what can be done with the role.
type needsLeft struct {
	widget.BaseWidget
	n     *Needs
	heads []roleHead
}

// roleHead names a role, who plays it and what such people usually want to know.
type roleHead struct {
	name    *kit.Text
	nobody  *kit.Text // instead of faces
	faces   []fyne.CanvasObject
	typical *kit.Prose
	height  float32
}

const (
	leftPad  = 16
	leftFace = 20
	mostFace = 6
)

func newNeedsLeft(n *Needs) *needsLeft {
	l := &needsLeft{n: n}
	l.ExtendBaseWidget(l)
	return l
}

func (l *needsLeft) fill() {
	l.heads = nil
	for _, row := range l.n.rows {
		h := roleHead{name: kit.NewEllipsis(row.name, kit.Body, kit.Ink)}
		h.name.SetWeight(theme.SemiBold)
		for i, p := range row.role.Holders {
			if i == mostFace {
				break
			}
			who := person(p)
			h.faces = append(h.faces, kit.NewPhoto(leftFace, who.Name, who.Initials, l.n.faces.of(p)))
		}
		if len(h.faces) == 0 {
			h.nobody = kit.NewText(l.n.t("needs.nobody"), kit.Compact, kit.Warn)
		}
		if row.typical != "" {
			h.typical = kit.NewProse(row.typical, kit.Compact, kit.Ink3, 15)
		}
		high := float32(cellPad + 18)
		if h.typical != nil {
			high += kit.Settle(h.typical, nameWide-leftPad-12) + 4
		}
		h.height = high + leftFace + cellPad
		l.heads = append(l.heads, h)
	}
	l.Refresh()
}

// need is how high a row must be for its head.
func (l *needsLeft) need(row int) float32 {
	if row < len(l.heads) {
		return l.heads[row].height
	}
	return cellLow
}

// Tapped implements fyne.Tappable.
func (l *needsLeft) Tapped(e *fyne.PointEvent) { l.choose(e.Position.Y) }

// TappedSecondary implements fyne.SecondaryTappable.
func (l *needsLeft) TappedSecondary(e *fyne.PointEvent) {
	if row, ok := l.choose(e.Position.Y); ok {
		l.n.Popup(l.n.rowMenu(row), e.AbsolutePosition)
	}
}

// choose brings the keyboard into the row at a height.
func (l *needsLeft) choose(y float32) (row int, ok bool) {
	g := l.n.grid
	s, ok := g.find(fyne.NewPos(0, y))
	if !ok {
		return 0, false
	}
	g.close(true)
	g.focus()
	g.move(slot{s.row, g.at.col, 0})
	return s.row, true
}

// CreateRenderer implements fyne.Widget.
func (l *needsLeft) CreateRenderer() fyne.WidgetRenderer {
	r := &leftRenderer{l: l, mark: &canvas.Rectangle{}, edge: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type leftRenderer struct {
	l          *needsLeft
	mark, edge *canvas.Rectangle
	lines      []*canvas.Rectangle
	objects    []fyne.CanvasObject
}

func (r *leftRenderer) Destroy()                     {}
func (r *leftRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *leftRenderer) MinSize() fyne.Size {
	g := r.l.n.grid
	return fyne.NewSize(nameWide, g.top(len(g.heights)))
}

func (r *leftRenderer) Refresh() {
	p := theme.For(r.l)
	r.mark.FillColor, r.edge.FillColor = p.BgApp, p.Line
	r.objects = []fyne.CanvasObject{r.mark, r.edge}
	for len(r.lines) < len(r.l.heads) {
		r.lines = append(r.lines, &canvas.Rectangle{})
	}
	r.lines = r.lines[:len(r.l.heads)]
	for i, h := range r.l.heads {
		r.lines[i].FillColor = p.Line
		r.objects = append(append(r.objects, r.lines[i], h.name), h.faces...)
		if h.nobody != nil {
			r.objects = append(r.objects, h.nobody)
		}
		if h.typical != nil {
			r.objects = append(r.objects, h.typical)
		}
	}
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *leftRenderer) Layout(size fyne.Size) {
	g := r.l.n.grid
	y := float32(0)
	r.mark.Hidden = true
	for i, h := range r.l.heads {
		if i >= len(g.heights) {
			break
		}
		set(h.name, leftPad, y+cellPad, nameWide-leftPad-12, 16)
		top := y + cellPad + 18
		if h.typical != nil {
			h.typical.Move(fyne.NewPos(leftPad, top))
			top += h.typical.Size().Height + 4
		}
		for k, f := range h.faces {
			set(f, leftPad+float32(k)*(leftFace+3), top, leftFace, leftFace)
		}
		if h.nobody != nil {
			set(h.nobody, leftPad, top+2, nameWide-leftPad-12, 16)
		}
		if i == g.at.row {
			r.mark.Hidden = false
			set(r.mark, 0, y, nameWide-1, g.heights[i]-1)
		}
		y += g.heights[i]
		set(r.lines[i], 0, y-1, nameWide, 1)
	}
	set(r.edge, nameWide-1, 0, 1, max(y, size.Height))
}
