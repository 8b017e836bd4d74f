package touchpoints

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// The plot runs from a little below 1 to a little above 5 in both directions; above the middle
// counts as high.
const (
	plotFrom, plotTo = 0.4, 5.6
	plotMiddle       = 3.5
	plotLeft         = 18 // room for the figures at the left
	plotBottom       = 18 // and for those below
	dotRadius        = 5
	numberRadius     = 9
	// dotReach is how far from its centre a point can be clicked.
	dotReach = 11
)

// dot is a touchpoint in the plot.
type dot struct {
	entry *entry
	// dx and dy part points that stand at the same place, in units of the toolkit.
	dx, dy float32
}

// acute says that something is to be done, for which a point carries its number.
func (d dot) acute() bool {
	return d.entry.standing == short || d.entry.standing == idle || d.entry.standing == lacking
}

// plot shows how important the touchpoints are and how well they do. A point that is dragged, or moved
// by the arrows, gets other ratings.
type plot struct {
	widget.BaseWidget
	p    *Page
	dots []dot
	over domain.ID
	// tell says something about a point below the plot; "" says nothing.
	tell func(text string)

	focused bool
	mark    domain.ID // the point where the keyboard is
	dragged domain.ID
	pointer fyne.Position // while a point is dragged
	dropped bool          // Esc ended the drag, and what follows of it means nothing
}

func newPlot(p *Page) *plot {
	l := &plot{p: p, tell: func(string) {}}
	l.ExtendBaseWidget(l)
	return l
}

func (l *plot) show() {
	l.dots = l.dots[:0]
	taken := map[[2]int]int{}
	add := func(acute bool) {
		for i := range l.p.all {
			e := &l.p.all[i]
			d := dot{entry: e}
			if e.Performance == 0 || e.weight == 0 || d.acute() != acute {
				continue
			}
			place := [2]int{e.Performance, int(math.Round(2 * e.weight))}
			d.dx, d.dy = spread(taken[place], acute)
			taken[place]++
			l.dots = append(l.dots, d)
		}
	}
	add(true) // numbers stand nearest to where they belong
	add(false)
	l.Refresh()
}

// spread lays points of one place out like seeds of a flower, but never across the middle lines.
// Those with a number need more room.
func spread(n int, acute bool) (dx, dy float32) {
	const golden, most = 2.39996, 19
	if n == 0 {
		return 0, 0
	}
	r, angle := max(2*numberRadius, 10.5*math.Sqrt(float64(n))), golden*float64(n)
	if !acute {
		r = max(numberRadius+dotRadius+1, 10.5*math.Sqrt(float64(n)))
	}
	limit := func(v float64) float32 { return float32(min(max(v, -most), most)) }
	return limit(r * math.Cos(angle)), limit(r * math.Sin(angle))
}

// at is where a pair of ratings lies.
func (l *plot) at(performance, importance float32) fyne.Position {
	size := l.Size()
	w, h := size.Width-plotLeft, size.Height-plotBottom
	return fyne.NewPos(
		plotLeft+w*(performance-plotFrom)/(plotTo-plotFrom),
		h*(plotTo-importance)/(plotTo-plotFrom))
}

func (l *plot) pos(d dot) fyne.Position {
	return l.at(float32(d.entry.Performance), float32(d.entry.weight)).AddXY(d.dx, d.dy)
}

// hit is the touchpoint below a position.
func (l *plot) hit(at fyne.Position) (domain.ID, bool) {
	best, id := float32(dotReach*dotReach), domain.ID{}
	for _, d := range l.dots {
		pos := l.pos(d)
		dx, dy := pos.X-at.X, pos.Y-at.Y
		if far := dx*dx + dy*dy; far < best {
			best, id = far, d.entry.ID
		}
	}
	return id, !id.IsZero()
}

// CreateRenderer implements fyne.Widget.
func (l *plot) CreateRenderer() fyne.WidgetRenderer {
	r := &plotRenderer{l: l}
	r.Refresh()
	return r
}

// plotRenderer makes its objects anew at each refresh: there are few, and they rarely change.
type plotRenderer struct {
	l       *plot
	objects []fyne.CanvasObject
	drawn   fyne.Size
}

func (r *plotRenderer) Destroy()                     {}
func (r *plotRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *plotRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 268) }

func (r *plotRenderer) Layout(size fyne.Size) {
	if size != r.drawn {
		r.Refresh()
	}
}

func (r *plotRenderer) Refresh() {
	l, p := r.l, theme.For(r.l)
	r.drawn, r.objects = l.Size(), nil
	if l.Size().IsZero() {
		return
	}
	low, middle, high := l.at(plotFrom, plotFrom), l.at(plotMiddle, plotMiddle), l.at(plotTo, plotTo)
	area := func(x1, y1, x2, y2 float32, c color.NRGBA) {
		rect := canvas.NewRectangle(c)
		put(rect, whole(x1), whole(y1), whole(x2)-whole(x1), whole(y2)-whole(y1))
		r.objects = append(r.objects, rect)
	}
	area(low.X, high.Y, middle.X, middle.Y, p.BadTint)
	area(middle.X, high.Y, high.X, middle.Y, p.GoodTint)
	area(low.X, middle.Y, middle.X, low.Y, p.Surface2)
	area(middle.X, middle.Y, high.X, low.Y, p.WarnTint)
	area(middle.X, high.Y, middle.X+1, low.Y, p.LineStrong)
	area(low.X, middle.Y, high.X, middle.Y+1, p.LineStrong)
	frame := &canvas.Rectangle{}
	paint(frame, look{stroke: p.LineStrong, width: 1})
	put(frame, whole(low.X), whole(high.Y), whole(high.X)-whole(low.X), whole(low.Y)-whole(high.Y))
	r.objects = append(r.objects, frame)
	r.words(low, high)
	selection := l.p.Session.Selection()
	for _, d := range slices.Backward(l.dots) { // those with a number lie above the others
		if d.entry.ID != l.dragged {
			r.dot(d, l.pos(d), selection.Has(d.entry.ID), p)
		}
	}
	r.ghost(p)
	canvas.Refresh(frame)
}

// words writes what the quarters mean and the figures of both axes.
func (r *plotRenderer) words(low, high fyne.Position) {
	w := r.l.p.Words
	text := func(s string, tone kit.Tone, x, y, width float32, align fyne.TextAlign, weight theme.Weight) {
		t := kit.NewText(s, kit.Compact, tone)
		t.SetAlign(align)
		t.SetWeight(weight)
		put(t, x, y, width, 15)
		r.objects = append(r.objects, t)
	}
	const lead, trail = fyne.TextAlignLeading, fyne.TextAlignTrailing
	width := high.X - low.X - 14
	text(w.T("touchpoints.plot.improve"), kit.Bad, low.X+7, high.Y+5, width, lead, theme.SemiBold)
	text(w.T("touchpoints.plot.keep"), kit.Good, low.X+7, high.Y+5, width, trail, theme.SemiBold)
	text(w.T("touchpoints.plot.watch"), kit.Ink2, low.X+7, low.Y-20, width, lead, theme.SemiBold)
	text(w.T("touchpoints.plot.overdone"), kit.Warn, low.X+7, low.Y-20, width, trail, theme.SemiBold)
	for n := 1; n <= 5; n++ {
		at := r.l.at(float32(n), float32(n))
		text(strconv.Itoa(n), kit.Ink3, 0, whole(at.Y)-7, plotLeft-6, trail, theme.Regular)
		text(strconv.Itoa(n), kit.Ink3, at.X-10, low.Y+3, 20, fyne.TextAlignCenter, theme.Regular)
	}
}

func (r *plotRenderer) dot(d dot, pos fyne.Position, selected bool, p *palette.Palette) {
	circle := func(radius float32, fill, stroke color.NRGBA, width float32) {
		c := &canvas.Circle{FillColor: fill, StrokeColor: stroke, StrokeWidth: width}
		put(c, pos.X-radius, pos.Y-radius, 2*radius, 2*radius)
		r.objects = append(r.objects, c)
	}
	radius, fill := float32(dotRadius), p.Ink3
	switch {
	case d.entry.standing == short:
		radius, fill = numberRadius, p.Bad
	case d.entry.standing == idle:
		radius, fill = numberRadius, p.Warn
	case float64(d.entry.Performance) > plotMiddle && d.entry.weight > plotMiddle:
		fill = p.Good
	}
	if selected {
		circle(radius+3.5, color.NRGBA{}, p.Focus, 2)
	}
	if r.l.focused && d.entry.ID == r.l.mark {
		circle(radius+6.5, color.NRGBA{}, p.Focus, 2)
	}
	circle(radius, fill, p.Surface, 1.5)
	if d.acute() {
		n := kit.NewText(r.l.p.Words.Int(d.entry.number), kit.Badge, surface)
		n.SetAlign(fyne.TextAlignCenter)
		put(n, pos.X-12, pos.Y-6.5, 24, 13)
		r.objects = append(r.objects, n)
	}
}
