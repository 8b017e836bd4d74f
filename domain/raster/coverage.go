package raster

import (
	"image"
	"math"
)

// point is a place in device pixels of the zoomed pane.
type point struct{ x, y float64 }

// coverage turns closed outlines into the share of each pixel that they cover. It counts in whole
// numbers (1/256 pixel), so what one pixel gets does not depend on how the outline is clipped.
type coverage struct {
	r    image.Rectangle
	w, h int
	acc  []int32
	// from and to bound the rows that were touched.
	from, to int
}

// full is what a wholly covered pixel adds up to: 256 sub-rows times 512 half sub-columns.
const full = 256 * 512

// reset starts a new shape, of which only the part in r is kept.
func (c *coverage) reset(r image.Rectangle) {
	c.r, c.w, c.h = r, r.Dx(), r.Dy()
	n := (c.w + 1) * c.h
	if cap(c.acc) < n {
		c.acc = make([]int32, n)
	} else {
		// Rows are cleared when they are read, see row.
		c.acc = c.acc[:n]
	}
	c.from, c.to = c.h, 0
}

func fix(f float64) int64 { return int64(math.Round(f * 256)) }

// line adds an edge.
func (c *coverage) line(a, b point) {
	x0, y0 := fix(a.x)-int64(c.r.Min.X)<<8, fix(a.y)-int64(c.r.Min.Y)<<8
	x1, y1 := fix(b.x)-int64(c.r.Min.X)<<8, fix(b.y)-int64(c.r.Min.Y)<<8
	dir := int64(1)
	if y0 > y1 {
		x0, y0, x1, y1, dir = x1, y1, x0, y0, -1
	}
	if y0 == y1 || y1 <= 0 || y0 >= int64(c.h)<<8 {
		return
	}
	first, last := max(y0>>8, 0), min((y1-1)>>8, int64(c.h)-1)
	c.from, c.to = min(c.from, int(first)), max(c.to, int(last)+1)
	dx, dy := x1-x0, y1-y0
	for row := first; row <= last; row++ {
		ya, yb := max(y0, row<<8), min(y1, (row+1)<<8)
		c.span(int(row), x0+floorDiv((ya-y0)*dx, dy), x0+floorDiv((yb-y0)*dx, dy), yb-ya, dir)
	}
}

// span adds the part of an edge within one row, from column xa to xb, dy sub-rows high.
func (c *coverage) span(row int, xa, xb, dy, dir int64) {
	if xa > xb {
		xa, xb = xb, xa
	}
	acc := c.acc[row*(c.w+1) : (row+1)*(c.w+1)]
	add := func(cell, twice, d int64) {
		switch {
		case cell < 0:
			acc[0] += int32(d * 512)
		case cell < int64(c.w):
			acc[cell] += int32(d * (512 - twice))
			acc[cell+1] += int32(d * twice)
		}
	}
	ca, cb := xa>>8, xb>>8
	if ca == cb {
		add(ca, xa+xb-2*(ca<<8), dy*dir)
		return
	}
	done, width := int64(0), xb-xa
	x := xa
	if ca < 0 {
		// Everything left of the clip in one step; how it is split there makes no difference.
		x = min(0, xb)
		done = floorDiv((x-xa)*dy, width)
		add(-1, 0, done*dir)
		ca = 0
	}
	for cell := ca; cell <= min(cb, int64(c.w)-1); cell++ {
		end := min((cell+1)<<8, xb)
		upto := floorDiv((end-xa)*dy, width)
		add(cell, x+end-2*(cell<<8), (upto-done)*dir)
		done, x = upto, end
	}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// row hands out the coverages of a row and clears it for the next shape.
func (c *coverage) row(y int, out []uint8) {
	acc := c.acc[y*(c.w+1) : (y+1)*(c.w+1)]
	sum := int32(0)
	for x := range c.w {
		sum += acc[x]
		acc[x] = 0
		v := sum
		if v < 0 {
			v = -v
		}
		if v >= full {
			out[x] = 255
		} else {
			out[x] = uint8(v * 255 / 256 >> 9)
		}
	}
	acc[c.w] = 0
}

// curve cuts a cubic into lines that stay within a tenth of a pixel and appends their ends.
func curve(out []point, a, b, c, d point) []point {
	bend := math.Max(math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y), math.Hypot(b.x-2*c.x+d.x, b.y-2*c.y+d.y))
	n := int(math.Ceil(math.Sqrt(bend * 6 / 8 / 0.1)))
	n = min(max(n, 1), 256)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		out = append(out, point{k0*a.x + k1*b.x + k2*c.x + k3*d.x, k0*a.y + k1*b.y + k2*c.y + k3*d.y})
	}
	return append(out, d)
}
