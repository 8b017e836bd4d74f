package typeset

import (
	"math"
	"strconv"
)

// roundness is how far the control points of a quarter of a circle stand from its ends, in radii.
const roundness = 0.5522848

// shapeOf is the outline of an element of a picture, in its own units.
func shapeOf(name string, a attributes) []OutlineSegment {
	n := func(key string) float32 { return float32(a.number(key)) }
	switch name {
	case "path":
		return pathOf(a["d"])
	case "circle":
		return oval(n("cx"), n("cy"), n("r"), n("r"))
	case "ellipse":
		return oval(n("cx"), n("cy"), n("rx"), n("ry"))
	case "rect":
		x, y, w, h := n("x"), n("y"), n("width"), n("height")
		if w <= 0 || h <= 0 {
			return nil
		}
		return corners([]float32{x, y, x + w, y, x + w, y + h, x, y + h})
	case "polygon", "polyline":
		return corners(numbersOf(a["points"]))
	case "line":
		return corners([]float32{n("x1"), n("y1"), n("x2"), n("y2")})
	}
	return nil
}

func oval(x, y, rx, ry float32) []OutlineSegment {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	kx, ky := rx*roundness, ry*roundness
	return []OutlineSegment{
		{Op: OutlineMove, P: [6]float32{x + rx, y}},
		{Op: OutlineCubic, P: [6]float32{x + rx, y + ky, x + kx, y + ry, x, y + ry}},
		{Op: OutlineCubic, P: [6]float32{x - kx, y + ry, x - rx, y + ky, x - rx, y}},
		{Op: OutlineCubic, P: [6]float32{x - rx, y - ky, x - kx, y - ry, x, y - ry}},
		{Op: OutlineCubic, P: [6]float32{x + kx, y - ry, x + rx, y - ky, x + rx, y}},
	}
}

// corners is an outline of straight lines.
func corners(at []float32) []OutlineSegment {
	var out []OutlineSegment
	for i := 0; i+1 < len(at); i += 2 {
		op := OutlineLine
		if i == 0 {
			op = OutlineMove
		}
		out = append(out, OutlineSegment{Op: op, P: [6]float32{at[i], at[i+1]}})
	}
	return out
}

// numbersOf reads the numbers of a list; anything else ends it.
func numbersOf(v string) []float32 {
	var out []float32
	for i := 0; i < len(v); {
		var f float32
		var ok bool
		if f, i, ok = numberAt(v, i); !ok {
			return out
		}
		out = append(out, f)
	}
	return out
}

// numberAt reads the number that stands at a place or behind blanks and commas there, and says where it
// ends.
func numberAt(v string, i int) (f float32, end int, ok bool) {
	for i < len(v) && (v[i] == ' ' || v[i] == ',' || v[i] == '\n' || v[i] == '\t' || v[i] == '\r') {
		i++
	}
	end = i
	if end < len(v) && (v[end] == '-' || v[end] == '+') {
		end++
	}
	dot := false
	for end < len(v) {
		c := v[end]
		exponent := end > i && (v[end-1] == 'e' || v[end-1] == 'E')
		if c >= '0' && c <= '9' || c == 'e' || c == 'E' || exponent && (c == '-' || c == '+') {
			end++
			continue
		}
		if c != '.' || dot {
			break
		}
		dot = true
		end++
	}
	n, err := strconv.ParseFloat(v[i:end], 32)
	return float32(n), end, err == nil
}

// arguments is how many numbers a command of a path takes; 0 for one that is not known.
func arguments(cmd byte) int {
	switch cmd {
	case 'H', 'V':
		return 1
	case 'M', 'L', 'T':
		return 2
	case 'S', 'Q':
		return 4
	case 'C':
		return 6
	}
	return 0
}

// pathOf reads the d of a path. What follows something unreadable is left out.
func pathOf(d string) []OutlineSegment {
	var out []OutlineSegment
	var cmd byte
	// x, y is the pen, x0, y0 where the contour began, cx, cy the last control point.
	var x, y, x0, y0, cx, cy float32
	for i := 0; i < len(d); {
		switch c := d[i]; {
		case c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r':
			i++
			continue
		case c >= 'A' && c != 'e' && c != 'E':
			cmd = c
			i++
			if cmd == 'z' || cmd == 'Z' {
				x, y, cx, cy = x0, y0, x0, y0
				continue
			}
		}
		upper := cmd &^ 0x20
		count := arguments(upper)
		if count == 0 {
			return out
		}
		var n [6]float32
		for k := range count {
			var ok bool
			if n[k], i, ok = numberAt(d, i); !ok {
				return out
			}
		}
		if cmd != upper { // small letters count from the pen
			for k := range count {
				switch {
				case upper == 'V' || upper != 'H' && k%2 == 1:
					n[k] += y
				default:
					n[k] += x
				}
			}
		}
		mirrorX, mirrorY := 2*x-cx, 2*y-cy
		switch upper {
		case 'M':
			out = append(out, OutlineSegment{Op: OutlineMove, P: [6]float32{n[0], n[1]}})
			x, y, x0, y0 = n[0], n[1], n[0], n[1]
			cmd-- // from M to L: further pairs are lines
			cx, cy = x, y
			continue
		case 'L', 'H', 'V':
			tx, ty := n[0], n[1]
			if upper == 'H' {
				ty = y
			}
			if upper == 'V' {
				tx, ty = x, n[0]
			}
			out = append(out, OutlineSegment{Op: OutlineLine, P: [6]float32{tx, ty}})
			x, y, cx, cy = tx, ty, tx, ty
			continue
		case 'S':
			n = [6]float32{mirrorX, mirrorY, n[0], n[1], n[2], n[3]}
		case 'Q':
			cx, cy = n[0], n[1]
			n = cubicOf(x, y, cx, cy, n[2], n[3])
		case 'T':
			cx, cy = mirrorX, mirrorY
			n = cubicOf(x, y, cx, cy, n[0], n[1])
		}
		out = append(out, OutlineSegment{Op: OutlineCubic, P: n})
		if upper == 'C' || upper == 'S' {
			cx, cy = n[2], n[3]
		}
		x, y = n[4], n[5]
	}
	return out
}

// cubicOf is the curve with one control point as one with two.
func cubicOf(x, y, cx, cy, ex, ey float32) [6]float32 {
	return [6]float32{
		x + (cx-x)*2/3, y + (cy-y)*2/3,
		ex + (cx-ex)*2/3, ey + (cy-ey)*2/3,
		ex, ey,
	}
}

// stroked is the area of a line that is drawn with a round pen of a radius.
func stroked(path []OutlineSegment, radius float64) []OutlineSegment {
	var out []OutlineSegment
	var x, y float32
	to := func(a, b float32) {
		dx, dy := float64(a-x), float64(b-y)
		if l := math.Hypot(dx, dy); l > 0 {
			nx, ny := float32(-dy/l*radius), float32(dx/l*radius)
			out = append(out, corners([]float32{x - nx, y - ny, a - nx, b - ny, a + nx, b + ny, x + nx, y + ny})...)
		}
		out = append(out, oval(a, b, float32(radius), float32(radius))...)
		x, y = a, b
	}
	for i := range path {
		s := &path[i]
		switch s.Op {
		case OutlineMove:
			x, y = s.P[0], s.P[1]
			out = append(out, oval(x, y, float32(radius), float32(radius))...)
		case OutlineLine:
			to(s.P[0], s.P[1])
		case OutlineCubic:
			fx, fy := x, y
			for k := 1; k <= strokeSteps; k++ {
				t := float32(k) / strokeSteps
				u := 1 - t
				a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
				to(a*fx+b*s.P[0]+c*s.P[2]+d*s.P[4], a*fy+b*s.P[1]+c*s.P[3]+d*s.P[5])
			}
		}
	}
	return out
}
