package raster

import (
	"image"
	"image/color"
	"math"

	"wegmarke/domain/scene"
)

// path fills and strokes an outline.
func (p *Painter) path(o scene.Point, it *scene.Item) {
	if len(it.Path) == 0 {
		return
	}
	box, ok := p.pathBounds(o, it)
	if !ok {
		return
	}
	if it.Fill.A > 0 {
		p.fillPath(o, it.Path, box, it.Fill)
	}
	if it.Stroke.A > 0 && it.StrokeWidth > 0 {
		p.strokePath(o, it, box)
	}
}

// pathBounds is the part of the clip that the path can touch; ok is false if there is none.
func (p *Painter) pathBounds(o scene.Point, it *scene.Item) (image.Rectangle, bool) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range it.Path {
		for k := range pointsOf(it.Path[i].Op) {
			x, y := p.at(o, it.Path[i].P[k].X, it.Path[i].P[k].Y)
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	reach := float64(it.StrokeWidth)*p.scale/2 + 1
	if !(x1 >= x0 && y1 >= y0) || x1+reach < float64(p.clip.Min.X) || x0-reach > float64(p.clip.Max.X) ||
		y1+reach < float64(p.clip.Min.Y) || y0-reach > float64(p.clip.Max.Y) {
		return image.Rectangle{}, false
	}
	r := image.Rect(
		int(math.Floor(max(x0-reach, float64(p.clip.Min.X)))), int(math.Floor(max(y0-reach, float64(p.clip.Min.Y)))),
		int(math.Ceil(min(x1+reach, float64(p.clip.Max.X)))), int(math.Ceil(min(y1+reach, float64(p.clip.Max.Y)))),
	)
	return r, !r.Empty()
}

// pointsOf is the number of points an operation uses.
func pointsOf(op scene.Op) int {
	switch op {
	case scene.MoveTo, scene.LineTo:
		return 1
	case scene.CubicTo:
		return 3
	}
	return 0
}

// flatten calls each for every contour of a path, cut into straight lines.
func (p *Painter) flatten(o scene.Point, path []scene.Segment, each func(line []point, closed bool)) {
	line := p.line[:0]
	flush := func(closed bool) {
		if len(line) > 0 {
			each(line, closed)
		}
		line = line[:0]
	}
	at := func(q scene.Point) point {
		x, y := p.at(o, q.X, q.Y)
		return point{x, y}
	}
	var start point
	for i := range path {
		s := &path[i]
		if len(line) == 0 && s.Op != scene.MoveTo && s.Op != scene.Close {
			line = append(line, start)
		}
		switch s.Op {
		case scene.MoveTo:
			flush(false)
			start = at(s.P[0])
			line = append(line, start)
		case scene.LineTo:
			line = append(line, at(s.P[0]))
		case scene.CubicTo:
			line = curve(line, line[len(line)-1], at(s.P[0]), at(s.P[1]), at(s.P[2]))
		case scene.Close:
			flush(true)
		}
	}
	flush(false)
	p.line = line
}

// fillPath fills the part of a path that lies in box.
func (p *Painter) fillPath(o scene.Point, path []scene.Segment, box image.Rectangle, c color.NRGBA) {
	p.cov.reset(box)
	p.flatten(o, path, func(line []point, _ bool) {
		for i := range line {
			p.cov.line(line[i], line[(i+1)%len(line)])
		}
	})
	buf := p.strokes.bytes(box.Dx())
	for y := p.cov.from; y < p.cov.to; y++ {
		p.cov.row(y, buf)
		row := p.row(box.Min.Y+y, box.Min.X, box.Max.X)
		overMask(row, c, buf)
	}
}

// strokeMask collects what a stroke covers: the nearest point of the line decides about each pixel,
// so joins and ends are round and nothing is counted twice.
type strokeMask struct{ pix []uint8 }

// bytes is a buffer of n bytes, all of which the caller overwrites or has cleared.
func (m *strokeMask) bytes(n int) []uint8 {
	if cap(m.pix) < n {
		m.pix = make([]uint8, n)
	}
	return m.pix[:n]
}

// piece is the length lines are cut to, so that the box around a slanted piece stays small.
const piece = 24.0

// maxPieces bounds the work for a line that is nearly all out of sight.
const maxPieces = 4096

func (p *Painter) strokePath(o scene.Point, it *scene.Item, box image.Rectangle) {
	half := float64(it.StrokeWidth) * p.scale / 2
	// Thinner than this a line is drawn no thinner but fainter.
	faint := 1.0
	if half < 0.375 {
		faint, half = half/0.375, 0.375
	}
	w := box.Dx()
	pix := p.strokes.bytes(w * box.Dy())
	clear(pix)
	p.flatten(o, it.Path, func(line []point, closed bool) {
		n := len(line) - 1
		if closed || n == 0 {
			n = len(line)
		}
		for i := range n {
			a, b := line[i], line[(i+1)%len(line)]
			cuts := int(min(math.Hypot(b.x-a.x, b.y-a.y)/piece, maxPieces)) + 1
			for k := range cuts {
				s, e := float64(k)/float64(cuts), float64(k+1)/float64(cuts)
				strokePiece(pix, box, point{a.x + (b.x-a.x)*s, a.y + (b.y-a.y)*s}, point{a.x + (b.x-a.x)*e, a.y + (b.y-a.y)*e}, half)
			}
		}
	})
	c := it.Stroke
	c.A = uint8(float64(c.A)*faint + 0.5)
	for y := range box.Dy() {
		line := pix[y*w : (y+1)*w]
		row := p.row(box.Min.Y+y, box.Min.X, box.Max.X)
		overMask(row, c, line)
	}
}

func strokePiece(pix []uint8, box image.Rectangle, a, b point, half float64) {
	reach := half + 0.5
	x0, x1 := max(int(math.Floor(min(a.x, b.x)-reach)), box.Min.X), min(int(math.Ceil(max(a.x, b.x)+reach)), box.Max.X)
	y0, y1 := max(int(math.Floor(min(a.y, b.y)-reach)), box.Min.Y), min(int(math.Ceil(max(a.y, b.y)+reach)), box.Max.Y)
	if x0 >= x1 {
		return
	}
	dx, dy := b.x-a.x, b.y-a.y
	inv := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		inv = 1 / l
	}
	w := box.Dx()
	for y := y0; y < y1; y++ {
		vy := float64(y) + 0.5 - a.y
		row := pix[(y-box.Min.Y)*w : (y-box.Min.Y+1)*w]
		for x := x0; x < x1; x++ {
			vx := float64(x) + 0.5 - a.x
			t := min(max((vx*dx+vy*dy)*inv, 0), 1)
			ex, ey := vx-t*dx, vy-t*dy
			d2 := ex*ex + ey*ey
			if d2 >= reach*reach {
				continue
			}
			d := math.Sqrt(d2)
			v := uint8(255*(min(d+0.5, half)-max(d-0.5, -half)) + 0.5)
			if i := x - box.Min.X; v > row[i] {
				row[i] = v
			}
		}
	}
}
