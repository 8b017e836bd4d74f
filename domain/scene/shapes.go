package scene

import (
	"image/color"

	"wegmarke/domain/palette"
)

// kappa places the control points of a cubic curve so that it follows a quarter circle.
const kappa = 0.5522848

// circlePath is a closed circle.
func circlePath(cx, cy, r float32) []Segment {
	k := r * kappa
	return []Segment{
		{MoveTo, [3]Point{{cx + r, cy}}},
		{CubicTo, [3]Point{{cx + r, cy + k}, {cx + k, cy + r}, {cx, cy + r}}},
		{CubicTo, [3]Point{{cx - k, cy + r}, {cx - r, cy + k}, {cx - r, cy}}},
		{CubicTo, [3]Point{{cx - r, cy - k}, {cx - k, cy - r}, {cx, cy - r}}},
		{CubicTo, [3]Point{{cx + k, cy - r}, {cx + r, cy - k}, {cx + r, cy}}},
		{Op: Close},
	}
}

// halfDiscPath is the right half of a disc.
func halfDiscPath(cx, cy, r float32) []Segment {
	k := r * kappa
	return []Segment{
		{MoveTo, [3]Point{{cx, cy - r}}},
		{CubicTo, [3]Point{{cx + k, cy - r}, {cx + r, cy - k}, {cx + r, cy}}},
		{CubicTo, [3]Point{{cx + r, cy + k}, {cx + k, cy + r}, {cx, cy + r}}},
		{Op: Close},
	}
}

// linePath joins points by straight lines.
func linePath(pts ...Point) []Segment {
	out := make([]Segment, len(pts))
	for i, p := range pts {
		out[i] = Segment{LineTo, [3]Point{p}}
	}
	if len(out) > 0 {
		out[0].Op = MoveTo
	}
	return out
}

// bounds is the box around the points of a path, grown by d.
func bounds(path []Segment, d float32) Rect {
	first := true
	var x0, y0, x1, y1 float32
	for _, s := range path {
		n := 1
		switch s.Op {
		case Close:
			n = 0
		case CubicTo:
			n = 3
		}
		for _, p := range s.P[:n] {
			if first {
				x0, y0, x1, y1, first = p.X, p.Y, p.X, p.Y, false
				continue
			}
			x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
		}
	}
	return Rect{x0 - d, y0 - d, x1 - x0 + 2*d, y1 - y0 + 2*d}
}

// filled and stroked make path items with the right bounds.
func filled(path []Segment, c color.NRGBA) Item {
	return Item{Kind: Path, Rect: bounds(path, 0), Path: path, Fill: c}
}

func stroked(path []Segment, c color.NRGBA, width float32) Item {
	return Item{Kind: Path, Rect: bounds(path, width), Path: path, Stroke: c, StrokeWidth: width}
}

// rhomb is the yellow waymark: a square of side a standing on its corner.
func rhomb(cx, cy, a float32, c color.NRGBA) Item {
	r := a * 0.7071 // half the diagonal
	q := r * 0.22   // the corners are rounded a little
	path := []Segment{
		{MoveTo, [3]Point{{cx - q, cy - r + q}}},
		{CubicTo, [3]Point{{cx - q/3, cy - r}, {cx + q/3, cy - r}, {cx + q, cy - r + q}}},
		{LineTo, [3]Point{{cx + r - q, cy - q}}},
		{CubicTo, [3]Point{{cx + r, cy - q/3}, {cx + r, cy + q/3}, {cx + r - q, cy + q}}},
		{LineTo, [3]Point{{cx + q, cy + r - q}}},
		{CubicTo, [3]Point{{cx + q/3, cy + r}, {cx - q/3, cy + r}, {cx - q, cy + r - q}}},
		{LineTo, [3]Point{{cx - r + q, cy + q}}},
		{CubicTo, [3]Point{{cx - r, cy + q/3}, {cx - r, cy - q/3}, {cx - r + q, cy - q}}},
		{Op: Close},
	}
	return filled(path, c)
}

// smiley draws a feeling of -2 to +2 around (cx, cy). r is the radius of the face; a ring in the
// ground's colour lifts it off the curve. The shapes are drawn, never taken from a font, because
// emoji look different on every system.
func smiley(cx, cy, r float32, value int, p *palette.Palette) []Item {
	k := r / 12
	at := func(x, y float32) Point { return Point{cx + x*k, cy + y*k} }
	eyeY := float32(-2.8)
	if value == -2 {
		eyeY = -2.3
	}
	eyeL, eyeR := at(-3.8, eyeY), at(3.8, eyeY)
	items := []Item{
		filled(circlePath(cx, cy, r*14/12), p.BgCanvas),
		filled(circlePath(cx, cy, r), p.EmotionFor(value)),
		filled(circlePath(eyeL.X, eyeL.Y, 1.5*k), p.Face),
		filled(circlePath(eyeR.X, eyeR.Y, 1.5*k), p.Face),
	}
	mouth := func(x0, y0, x1, y1, x2, y2, x3, y3 float32) []Segment {
		return []Segment{{MoveTo, [3]Point{at(x0, y0)}}, {CubicTo, [3]Point{at(x1, y1), at(x2, y2), at(x3, y3)}}}
	}
	width := 1.9 * k
	switch value {
	case 2:
		m := append(mouth(-5.2, 1.8, -4.2, 7.2, 4.2, 7.2, 5.2, 1.8), Segment{Op: Close})
		items = append(items, filled(m, p.Face), stroked(m, p.Face, width))
	case 1:
		items = append(items, stroked(mouth(-4.6, 2.8, -2.8, 5.6, 2.8, 5.6, 4.6, 2.8), p.Face, width))
	case 0:
		items = append(items, stroked(linePath(at(-4.3, 3.9), at(4.3, 3.9)), p.Face, width))
	case -1:
		items = append(items, stroked(mouth(-4.4, 5, -2.6, 2.8, 2.6, 2.8, 4.4, 5), p.Face, width))
	default:
		items = append(items,
			stroked(linePath(at(-6, -5.6), at(-2.6, -3.9)), p.Face, 1.5*k),
			stroked(linePath(at(6, -5.6), at(2.6, -3.9)), p.Face, 1.5*k),
			stroked(mouth(-4.8, 5.9, -3.6, 1.6, 3.6, 1.6, 4.8, 5.9), p.Face, width))
	}
	return items
}

// statusSign draws the sign of a measure's state in a box of 12 units whose corner is (x, y).
func statusSign(x, y float32, status string, p *palette.Palette) []Item {
	cx, cy := x+6, y+6
	switch status {
	case "doing":
		return []Item{
			stroked(circlePath(cx, cy, 5), p.AccentInk, 1.6),
			filled(halfDiscPath(cx, cy, 3), p.AccentInk),
		}
	case "done":
		return []Item{
			filled(circlePath(cx, cy, 6), p.Good),
			stroked(linePath(Point{x + 3.4, y + 6.2}, Point{x + 5.3, y + 8.1}, Point{x + 8.7, y + 4.3}), p.Face, 1.5),
		}
	case "overdue":
		return []Item{
			filled(circlePath(cx, cy, 6), p.Bad),
			stroked(linePath(Point{cx, y + 3}, Point{cx, y + 6.6}), p.Face, 1.6),
			filled(circlePath(cx, y+9, 0.95), p.Face),
		}
	}
	return []Item{stroked(circlePath(cx, cy, 5), p.Ink3, 1.6)}
}
