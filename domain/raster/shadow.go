package raster

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"

	"wegmarke/domain/scene"
)

// drop is the geometry of an elevation in scene units, as in the style sheet: offset and blur.
type drop struct{ down, blur float64 }

func dropOf(s scene.Shadow) drop {
	switch s {
	case scene.E1:
		return drop{1, 2}
	case scene.E2:
		return drop{4, 14}
	case scene.E3:
		return drop{10, 26}
	}
	return drop{}
}

// shadowKey names a blurred box: radius and blur in eighths of a pixel, and the size, which counts
// only until the box is so large that its middle is even.
type shadowKey struct {
	radius, sigma uint16
	w, h          int
}

// shadow is the top left quarter of a blurred box. Beyond its last column and row it stays even.
type shadow struct {
	ext    int // how far it reaches out of the box
	qw, qh int
	pix    []uint8
}

const (
	maxShadows = 256
	// maxSigma bounds the blur in device pixels: that of E3 at eight times its size.
	maxSigma = 104
	// bellBelow is the blur up to which the exact bell is cheap; wider ones are three running means.
	bellBelow = 3
)

// shadow draws the shadow of a box r, but not where the box hides it. A box that is not opaque must not
// show its shadow through, so there the rounded corners are left out too, as in a browser.
func (p *Painter) shadow(r image.Rectangle, radius float64, level scene.Shadow, c color.NRGBA, opaque bool) {
	d := dropOf(level)
	if level == scene.E1 && p.detail < barsBelow {
		return
	}
	s := p.shadowOf(radius, d.blur/2*p.scale, r.Dx(), r.Dy())
	down := int(math.Round(d.down * p.scale))
	out := r.Add(image.Pt(0, down)).Inset(-s.ext)
	clip := out.Intersect(p.clip)
	n := int(math.Ceil(radius))
	corner := p.cornerOf(radius, 0)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		line := s.pix[min(y-out.Min.Y, out.Max.Y-1-y, s.qh-1)*s.qw:][:s.qw]
		if y < r.Min.Y || y >= r.Max.Y {
			p.shadowRow(y, clip.Min.X, clip.Max.X, out, line, c)
			continue
		}
		in := 0
		if y < r.Min.Y+n || y >= r.Max.Y-n {
			in = n
		}
		if opaque || in == 0 {
			p.shadowRow(y, clip.Min.X, min(r.Min.X+in, clip.Max.X), out, line, c)
			p.shadowRow(y, max(r.Max.X-in, clip.Min.X, r.Min.X+in), clip.Max.X, out, line, c)
			continue
		}
		p.shadowRow(y, clip.Min.X, min(r.Min.X, clip.Max.X), out, line, c)
		p.shadowRow(y, max(r.Max.X, clip.Min.X), clip.Max.X, out, line, c)
		dy := min(y-r.Min.Y, r.Max.Y-1-y)
		for i := range min(corner.n, r.Dx()) {
			free := 255 - uint32(corner.outer[min(dy, corner.n-1)*corner.n+i])
			for k, x := range [2]int{r.Min.X + i, r.Max.X - 1 - i} {
				if x >= clip.Min.X && x < clip.Max.X && (k == 0 || x >= r.Min.X+corner.n) {
					a := uint32(line[min(x-out.Min.X, out.Max.X-1-x, len(line)-1)])
					over(p.row(y, x, x+1), c, div255(a*free))
				}
			}
		}
	}
}

// shadowRow draws the pixels [x0, x1) of one row.
func (p *Painter) shadowRow(y, x0, x1 int, out image.Rectangle, line []uint8, c color.NRGBA) {
	if x0 >= x1 {
		return
	}
	row := p.row(y, x0, x1)
	left, right := out.Min.X+len(line), out.Max.X-len(line)
	k := inkOf(c)
	// Where the two ends meet in a narrow box, the nearer one counts.
	for x := x0; x < min(left, x1); x++ {
		k.shade(row[4*(x-x0):], uint32(line[min(x-out.Min.X, out.Max.X-1-x)]))
	}
	if a, b := max(left, x0), min(right, x1); a < b {
		overRow(row[4*(a-x0):4*(b-x0)], c, uint32(line[len(line)-1]))
	}
	for x := max(right, left, x0); x < x1; x++ {
		k.shade(row[4*(x-x0):], uint32(line[out.Max.X-1-x]))
	}
}

// shade puts a pixel of a shadow. Most of what lies far out is too faint to change anything.
func (k ink) shade(d []uint8, a uint32) {
	if a*k.alpha >= 128 {
		binary.LittleEndian.PutUint32(d, k.put(binary.LittleEndian.Uint32(d), a))
	}
}

func (p *Painter) shadowOf(radius, sigma float64, w, h int) *shadow {
	key := shadowKey{radius: uint16(math.Round(min(radius, maxRadius) * 8)), sigma: uint16(math.Round(min(sigma, maxSigma) * 8))}
	r, sg := float64(key.radius)/8, float64(key.sigma)/8
	// Further out even the darkest shadow of the design changes no value by one.
	ext := int(math.Ceil(2.5 * sg))
	even := 2*(int(math.Ceil(r))+ext) + 1
	key.w, key.h = min(w, even), min(h, even)
	if s, ok := p.shadows[key]; ok {
		return s
	}
	if len(p.shadows) >= maxShadows {
		clear(p.shadows)
	}
	bw, bh := key.w+2*ext, key.h+2*ext
	buf := make([]float32, bw*bh)
	c := p.cornerOf(min(r, float64(min(key.w, key.h))/2), 0)
	for y := range key.h {
		dy := min(y, key.h-1-y)
		for x := range key.w {
			dx, a := min(x, key.w-1-x), float32(255)
			if dx < c.n && dy < c.n {
				a = float32(c.outer[dy*c.n+dx])
			}
			buf[(y+ext)*bw+x+ext] = a
		}
	}
	blurred(buf, bw, bh, sg)
	s := &shadow{ext: ext, qw: (bw + 1) / 2, qh: (bh + 1) / 2}
	s.pix = make([]uint8, s.qw*s.qh)
	for y := range s.qh {
		for x := range s.qw {
			s.pix[y*s.qw+x] = uint8(min(max(buf[y*bw+x]+0.5, 0), 255))
		}
	}
	p.shadows[key] = s
	return s
}

// blurred blurs a picture in place with a Gaussian bell of width sigma, rows first, then columns.
func blurred(buf []float32, w, h int, sigma float64) {
	if sigma <= 0 {
		return
	}
	a, b := make([]float32, max(w, h)), make([]float32, max(w, h))
	one := bell(sigma)
	if sigma > bellBelow {
		one = means(sigma)
	}
	pass := func(start, step, n int) {
		for i := range n {
			a[i] = buf[start+i*step]
		}
		for i, v := range one(a[:n], b[:n]) {
			buf[start+i*step] = v
		}
	}
	for y := range h {
		pass(y*w, 1, w)
	}
	for x := range w {
		pass(x, w, h)
	}
}

// bell blurs a line exactly. The function it returns may use both buffers and returns one of them.
func bell(sigma float64) func(line, spare []float32) []float32 {
	half := int(math.Ceil(3 * sigma))
	kernel := make([]float32, 2*half+1)
	sum := 0.0
	for i := range kernel {
		d := float64(i - half)
		sum += math.Exp(-d * d / (2 * sigma * sigma))
	}
	for i := range kernel {
		d := float64(i - half)
		kernel[i] = float32(math.Exp(-d*d/(2*sigma*sigma)) / sum)
	}
	return func(line, spare []float32) []float32 {
		for i := range line {
			var v float32
			for k := max(0, half-i); k < min(len(kernel), len(line)+half-i); k++ {
				v += kernel[k] * line[i+k-half]
			}
			spare[i] = v
		}
		return spare
	}
}

// means blurs a line by three running means, which come close to the bell at the same cost for every width.
func means(sigma float64) func(line, spare []float32) []float32 {
	half := max(int(math.Round(math.Sqrt(4*sigma*sigma+1)-1))/2, 1)
	share := 1 / float64(2*half+1)
	return func(line, spare []float32) []float32 {
		for range 3 {
			sum := 0.0
			for i := range min(half, len(line)) {
				sum += float64(line[i])
			}
			for i := range line {
				if i+half < len(line) {
					sum += float64(line[i+half])
				}
				if i-half-1 >= 0 {
					sum -= float64(line[i-half-1])
				}
				spare[i] = float32(sum * share)
			}
			line, spare = spare, line
		}
		return line
	}
}
