package raster

import (
	"image"
	"image/color"
	"math"

	"wegmarke/domain/scene"
)

// cornerKey names the corner of a box by radius and stroke in eighths of a pixel.
type cornerKey struct{ radius, stroke uint16 }

// corner is the top left corner of a rounded box: what each pixel shows of the whole box and of its
// inside (without the stroke). The other corners are its mirror images.
type corner struct {
	n            int
	outer, inner []uint8
	// rim is the number of pixels a straight edge needs for the stroke.
	rim int
	// edge is what pixels at this distance from a straight edge show of the inside.
	edge []uint8
}

const (
	maxCorners = 512
	// maxRadius bounds the tables of corners, in device pixels; no box of the design comes near it.
	maxRadius = 256
)

// cornerOf computes or finds a corner. Radius and stroke are in device pixels.
func (p *Painter) cornerOf(radius, stroke float64) *corner {
	key := cornerKey{uint16(math.Round(min(radius, maxRadius) * 8)), uint16(math.Round(min(stroke, maxRadius) * 8))}
	if c, ok := p.corners[key]; ok {
		return c
	}
	if len(p.corners) >= maxCorners {
		clear(p.corners)
	}
	r, s := float64(key.radius)/8, float64(key.stroke)/8
	n := int(math.Ceil(max(r, s)))
	c := &corner{n: n, rim: int(math.Ceil(s)), outer: make([]uint8, n*n), inner: make([]uint8, n*n), edge: make([]uint8, n)}
	for y := range n {
		c.edge[y] = uint8(math.Round(255 * min(max(float64(y+1)-s, 0), 1)))
		for x := range n {
			c.outer[y*n+x] = quarter(x, y, r, 0)
			c.inner[y*n+x] = quarter(x, y, r, s)
		}
	}
	p.corners[key] = c
	return c
}

// quarter is the share of pixel x, y inside a corner of radius r that is moved in by s.
func quarter(x, y int, r, s float64) uint8 {
	ri := max(r-s, 0)
	c := s + ri // both coordinates of the inner circle's centre
	fx, fy := float64(x), float64(y)
	near := math.Hypot(max(c-fx-1, 0), max(c-fy-1, 0))
	far := math.Hypot(max(c-fx, 0), max(c-fy, 0))
	switch {
	case fx+1 <= s || fy+1 <= s || near >= ri && ri > 0 && fx < c && fy < c:
		return 0
	case far <= ri && fx >= s && fy >= s:
		return 255
	}
	const n = 16
	hits := 0
	for j := range n {
		sy := fy + (float64(j)+0.5)/n
		for i := range n {
			sx := fx + (float64(i)+0.5)/n
			if sx < s || sy < s {
				continue
			}
			dx, dy := max(c-sx, 0), max(c-sy, 0)
			if dx*dx+dy*dy <= ri*ri || dx == 0 || dy == 0 {
				hits++
			}
		}
	}
	return uint8((hits*255 + n*n/2) / (n * n))
}

// strokeWidth is the device width of a stroke. Hairlines are whole pixels, as in a browser.
func (p *Painter) strokeWidth(w float32) float64 {
	d := float64(w) * p.scale
	if w <= 1 {
		return max(1, math.Floor(d+0.01))
	}
	return max(1, d)
}

func (p *Painter) box(o scene.Point, it *scene.Item) {
	r := p.snapped(o, it)
	if p.detail < blocksBelow {
		p.fill(r, it.Fill)
		return
	}
	stroke := 0.0
	if it.Stroke.A > 0 && it.StrokeWidth > 0 {
		stroke = p.strokeWidth(it.StrokeWidth)
	}
	radius := min(float64(it.Radius)*p.scale, float64(min(r.Dx(), r.Dy()))/2)
	if it.Shadow != scene.NoShadow && it.ShadowColor.A > 0 {
		p.shadow(r, radius, it.Shadow, it.ShadowColor, it.Fill.A == 255)
	}
	if it.Rect.W == it.Rect.H && it.Radius*2 >= it.Rect.W {
		x, y := p.at(o, it.Rect.X+it.Rect.W/2, it.Rect.Y+it.Rect.H/2)
		p.disc(x, y, float64(it.Rect.W)*p.scale/2, stroke, it)
		return
	}
	p.roundBox(r, radius, stroke, it.Fill, it.Stroke)
}

// roundBox draws a box on whole pixels with antialiased corners.
func (p *Painter) roundBox(r image.Rectangle, radius, stroke float64, fill, line color.NRGBA) {
	if stroke == 0 && radius < 0.25 {
		p.fill(r, fill)
		return
	}
	clip := r.Intersect(p.clip)
	if clip.Empty() {
		return
	}
	c := p.cornerOf(radius, stroke)
	w := r.Dx()
	opaque := fill.A == 255 && (line.A == 255 || stroke == 0)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		dy := min(y-r.Min.Y, r.Max.Y-1-y)
		row := p.row(y, clip.Min.X, clip.Max.X)
		nx := min(c.n, (w+1)/2)
		if dy >= c.n {
			if opaque && y > clip.Min.Y && dy > c.n && y-1 >= r.Min.Y+c.n {
				copy(row, p.row(y-1, clip.Min.X, clip.Max.X))
				continue
			}
			nx = min(c.rim, (w+1)/2)
		}
		// The ends of the row, then the straight part between them.
		for i := range nx {
			a, in := uint32(255), uint32(c.edge[i])
			if dy < c.n {
				a, in = uint32(c.outer[dy*c.n+i]), uint32(c.inner[dy*c.n+i])
			}
			if x := r.Min.X + i; x >= clip.Min.X && x < clip.Max.X {
				mix(row[4*(x-clip.Min.X):], fill, line, a, in)
			}
			if x := r.Max.X - 1 - i; x >= clip.Min.X && x < clip.Max.X && x >= r.Min.X+nx {
				mix(row[4*(x-clip.Min.X):], fill, line, a, in)
			}
		}
		x0, x1 := max(r.Min.X+nx, clip.Min.X), min(r.Max.X-nx, clip.Max.X)
		if x0 >= x1 {
			continue
		}
		mid := row[4*(x0-clip.Min.X) : 4*(x1-clip.Min.X)]
		in := uint32(255)
		if dy < c.n {
			in = uint32(c.edge[dy])
		}
		switch in {
		case 255:
			overRow(mid, fill, 255)
		case 0:
			overRow(mid, line, 255)
		default:
			for i := 0; i < len(mid); i += 4 {
				mix(mid[i:], fill, line, 255, in)
			}
		}
	}
}

// mix puts a pixel that is covered by a, of it in by the fill and the rest by the stroke.
func mix(d []uint8, fill, line color.NRGBA, a, in uint32) {
	switch {
	case a == 0:
		return
	case in >= a:
		over(d, fill, a)
		return
	case in == 0:
		over(d, line, a)
		return
	}
	f := div255(in * uint32(fill.A))
	s := div255((a - in) * uint32(line.A))
	k := 255 - min(f+s, 255)
	d = d[:4:4]
	d[0] = uint8(min(div255(uint32(fill.R)*f+uint32(line.R)*s+uint32(d[0])*k), 255))
	d[1] = uint8(min(div255(uint32(fill.G)*f+uint32(line.G)*s+uint32(d[1])*k), 255))
	d[2] = uint8(min(div255(uint32(fill.B)*f+uint32(line.B)*s+uint32(d[2])*k), 255))
	d[3] = uint8(min(f+s+div255(uint32(d[3])*k), 255))
}

// disc draws a circle where it lies, not on whole pixels: what is drawn inside it as a path must stay centred.
func (p *Painter) disc(cx, cy, r, stroke float64, it *scene.Item) {
	b := image.Rect(int(math.Floor(cx-r-1)), int(math.Floor(cy-r-1)), int(math.Ceil(cx+r+1)), int(math.Ceil(cy+r+1))).Intersect(p.clip)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		row := p.row(y, b.Min.X, b.Max.X)
		dy := float64(y) + 0.5 - cy
		for x := b.Min.X; x < b.Max.X; x++ {
			dx := float64(x) + 0.5 - cx
			d := math.Sqrt(dx*dx + dy*dy)
			a := min(max(r-d+0.5, 0), 1)
			if a == 0 {
				continue
			}
			in := a
			if stroke > 0 {
				in = min(max(r-stroke-d+0.5, 0), 1)
			}
			mix(row[4*(x-b.Min.X):], it.Fill, it.Stroke, uint32(a*255+0.5), uint32(in*255+0.5))
		}
	}
}

// gradient fades from Fill to Fill2, mixing the way a browser does (premultiplied).
func (p *Painter) gradient(o scene.Point, it *scene.Item) {
	r := p.snapped(o, it)
	clip := r.Intersect(p.clip)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		t := (float64(y-r.Min.Y) + 0.5) / float64(r.Dy())
		overRow(p.row(y, clip.Min.X, clip.Max.X), blend(it.Fill, it.Fill2, t), 255)
	}
}

// blend is the colour at t (0 to 1) between two colours.
func blend(a, b color.NRGBA, t float64) color.NRGBA {
	aa, ba := float64(a.A)*(1-t), float64(b.A)*t
	al := aa + ba
	if al == 0 {
		return color.NRGBA{}
	}
	ch := func(x, y uint8) uint8 { return uint8(math.Round((float64(x)*aa + float64(y)*ba) / al)) }
	return color.NRGBA{ch(a.R, b.R), ch(a.G, b.G), ch(a.B, b.B), uint8(math.Round(al))}
}
