package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// sketch is a small drawing of a map: its phases, a few cards and the curve of feelings. It shows
// how a project with these phases will look, not a real one.
type sketch struct {
	widget.BaseWidget
	phases []int // colours
	// feelings are -2 to 2, one for each phase.
	feelings []int
}

func newSketch(phases []int) *sketch {
	s := &sketch{phases: phases, feelings: mood(len(phases))}
	s.ExtendBaseWidget(s)
	return s
}

// mood is a curve that falls in the middle and ends well, as most stories of a purchase do.
func mood(phases int) []int {
	switch phases {
	case 3:
		return []int{0, -1, 1}
	case 4:
		return []int{-1, 1, -1, 1}
	case 5:
		return []int{0, 1, -1, 0, 2}
	case 7:
		return []int{-1, 0, 2, -2, 0, 1, 2}
	}
	return nil
}

const (
	sketchPad     = 14
	chevronHeight = 13
	chevronArrow  = 5
	cardHeight    = 10
	cardPitch     = 15
	feelingStep   = 6
)

// CreateRenderer implements fyne.Widget.
func (s *sketch) CreateRenderer() fyne.WidgetRenderer {
	r := &sketchRenderer{sketch: s, zero: &canvas.Rectangle{}}
	r.objects = append(r.objects, r.zero)
	for i := range s.phases {
		p := phaseParts{chevron: &canvas.ArbitraryPolygon{}}
		r.objects = append(r.objects, p.chevron)
		for row := range 3 {
			// A gap here and there: a fresh map is never full.
			if (i*2+row)%4 == 3 {
				continue
			}
			c := cardParts{row: row, box: &canvas.Rectangle{CornerRadius: 2, StrokeWidth: 1}, line: &canvas.Rectangle{CornerRadius: 1}}
			p.cards = append(p.cards, c)
			r.objects = append(r.objects, c.box, c.line)
		}
		r.phases = append(r.phases, p)
	}
	for i := range s.phases {
		if i > 0 {
			r.phases[i].curve = &canvas.BezierCurve{StrokeWidth: 1.5}
			r.objects = append(r.objects, r.phases[i].curve)
		}
	}
	for i := range s.phases {
		r.phases[i].dot = &canvas.Circle{StrokeWidth: 1}
		r.objects = append(r.objects, r.phases[i].dot)
	}
	r.Refresh()
	return r
}

type phaseParts struct {
	chevron *canvas.ArbitraryPolygon
	cards   []cardParts
	curve   *canvas.BezierCurve // from the phase before
	dot     *canvas.Circle
}

type cardParts struct {
	row       int
	box, line *canvas.Rectangle
}

type sketchRenderer struct {
	sketch  *sketch
	zero    *canvas.Rectangle
	phases  []phaseParts
	objects []fyne.CanvasObject
	painted *palette.Palette
}

func (r *sketchRenderer) Destroy()                     {}
func (r *sketchRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sketchRenderer) MinSize() fyne.Size           { return fyne.NewSize(80, sketchHeight) }

// Refresh paints in the colours in force; nothing else about a sketch changes.
func (r *sketchRenderer) Refresh() {
	p := theme.For(r.sketch)
	if p == r.painted {
		return
	}
	r.painted = p
	r.zero.FillColor = p.Line
	for i, part := range r.phases {
		part.chevron.FillColor = p.PhaseFor(r.sketch.phases[i]).Strong
		for _, c := range part.cards {
			fill, stroke, ink := p.Surface, p.Line, p.LineStrong
			if c.row == 2 {
				fill, stroke, ink = p.PainBg, p.PainLine, p.PainLine
			}
			c.box.FillColor, c.box.StrokeColor, c.line.FillColor = fill, stroke, ink
		}
		if part.curve != nil {
			part.curve.StrokeColor = p.Ink
		}
		part.dot.FillColor, part.dot.StrokeColor = p.EmotionFor(r.sketch.feelings[i]), color.Color(p.BgCanvas)
	}
	canvas.Refresh(r.sketch)
}

// Layout implements fyne.WidgetRenderer.
func (r *sketchRenderer) Layout(size fyne.Size) {
	n := len(r.phases)
	if n == 0 {
		return
	}
	column := (size.Width - 2*sketchPad - chevronArrow) / float32(n)
	middle := float32(sketchPad + chevronHeight + 8 + 2*cardPitch + 16)
	put(r.zero, sketchPad, middle, size.Width-2*sketchPad, 1)
	if r.sketch.feelings == nil {
		return
	}
	at := func(i int) fyne.Position {
		return fyne.NewPos(sketchPad+(float32(i)+0.5)*column, middle-float32(r.sketch.feelings[i]*feelingStep))
	}
	for i, part := range r.phases {
		x := sketchPad + float32(i)*column
		part.layChevron(whole(x), whole(x+column)-whole(x)-1, i == 0, i == n-1)
		for _, c := range part.cards {
			y := float32(sketchPad + chevronHeight + 8 + c.row*cardPitch)
			if c.row == 2 {
				y = middle + 2*feelingStep + 8
			}
			put(c.box, x+1, y, column-4, cardHeight)
			put(c.line, x+4, y+4, (column-10)*0.6, 2)
		}
		if part.curve != nil {
			layCurve(part.curve, at(i-1), at(i))
		}
		const radius = 3
		part.dot.Move(at(i).SubtractXY(radius, radius))
		part.dot.Resize(fyne.NewSquareSize(2 * radius))
	}
}

// layChevron draws a phase as an arrow that fits into the notch of the next.
func (p phaseParts) layChevron(x, width float32, first, last bool) {
	tip := width + chevronArrow
	points := []fyne.Position{{X: 0, Y: 0}, {X: width, Y: 0}, {X: tip, Y: chevronHeight / 2.0}, {X: width, Y: chevronHeight}, {X: 0, Y: chevronHeight}}
	if last {
		points = []fyne.Position{{X: 0, Y: 0}, {X: tip, Y: 0}, {X: tip, Y: chevronHeight}, {X: 0, Y: chevronHeight}}
	}
	if !first {
		points = append(points, fyne.Position{X: chevronArrow, Y: chevronHeight / 2.0})
	}
	p.chevron.Points = points
	put(p.chevron, x, sketchPad, tip, chevronHeight)
	p.chevron.Refresh()
}

// layCurve joins two feelings with level ends. The box is a little larger than the curve, because
// the toolkit cuts off what lies outside.
func layCurve(c *canvas.BezierCurve, from, to fyne.Position) {
	const room = 4
	top := min(from.Y, to.Y) - room
	shift := func(p fyne.Position) fyne.Position { return fyne.NewPos(p.X-from.X+room, p.Y-top) }
	half := (to.X - from.X) / 2
	c.StartPoint, c.EndPoint = shift(from), shift(to)
	c.ControlPoints = []fyne.Position{shift(from.AddXY(half, 0)), shift(to.AddXY(-half, 0))}
	c.Move(fyne.NewPos(from.X-room, top))
	c.Resize(fyne.NewSize(to.X-from.X+2*room, max(from.Y, to.Y)-top+room))
	c.Refresh()
}

// sketchHeight is the height of a drawing.
const sketchHeight = 118
