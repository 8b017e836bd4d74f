package raster

import (
	"encoding/binary"
	"image"
	"image/color"
)

// div255 divides a product of two bytes by 255 and rounds.
func div255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

// ink is a colour prepared for mixing: two channels share a 32-bit word, so that one multiplication
// serves both.
type ink struct{ rb, ga, alpha uint32 }

func inkOf(c color.NRGBA) ink {
	return ink{uint32(c.R) | uint32(c.B)<<16, uint32(c.G) | 255<<16, uint32(c.A)}
}

// put mixes the colour with coverage a (0 to 255) into a premultiplied pixel and returns it.
func (k ink) put(d, a uint32) uint32 {
	if k.alpha != 255 {
		a = div255(a * k.alpha)
	}
	n := 255 - a
	rb := k.rb*a + (d&0xff00ff)*n + 0x800080
	ga := k.ga*a + (d>>8&0xff00ff)*n + 0x800080
	return (rb+(rb>>8&0xff00ff))>>8&0xff00ff | (ga+(ga>>8&0xff00ff))&0xff00ff00
}

// over puts colour c with coverage a on a pixel.
func over(d []uint8, c color.NRGBA, a uint32) {
	binary.LittleEndian.PutUint32(d, inkOf(c).put(binary.LittleEndian.Uint32(d), a))
}

// overMask puts c on a row of pixels, each with its own coverage.
func overMask(row []uint8, c color.NRGBA, cover []uint8) {
	k := inkOf(c)
	row = row[:4*len(cover)]
	for i, a := range cover {
		if a != 0 {
			d := row[4*i : 4*i+4]
			binary.LittleEndian.PutUint32(d, k.put(binary.LittleEndian.Uint32(d), uint32(a)))
		}
	}
}

// overRow puts c with the same coverage on every pixel of a row.
func overRow(row []uint8, c color.NRGBA, a uint32) {
	if c.A != 255 {
		a = div255(a * uint32(c.A))
		c.A = 255
	}
	if a == 0 || len(row) == 0 {
		return
	}
	k := inkOf(c)
	if a == 255 {
		binary.LittleEndian.PutUint32(row, k.put(0, 255))
		for n := 4; n < len(row); n *= 2 {
			copy(row[n:], row[:n])
		}
		return
	}
	// The same as put, with what does not change taken out of the loop.
	n, rb, ga := 255-a, k.rb*a+0x800080, k.ga*a+0x800080
	for len(row) >= 4 {
		d := binary.LittleEndian.Uint32(row)
		x := rb + (d&0xff00ff)*n
		y := ga + (d>>8&0xff00ff)*n
		binary.LittleEndian.PutUint32(row, (x+(x>>8&0xff00ff))>>8&0xff00ff|(y+(y>>8&0xff00ff))&0xff00ff00)
		row = row[4:]
	}
}

// fill puts c on the rectangle r of the zoomed pane.
func (p *Painter) fill(r image.Rectangle, c color.NRGBA) {
	r = r.Intersect(p.clip)
	if r.Empty() || c.A == 0 {
		return
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		overRow(p.row(y, r.Min.X, r.Max.X), c, 255)
	}
}

// mask is a small picture of coverages whose top left pixel lies at x, y from its origin.
type mask struct {
	x, y, w, h int
	pix        []uint8
}

// stamp draws a mask with its origin at x, y in the zoomed pane.
func (p *Painter) stamp(m *mask, x, y int, c color.NRGBA) {
	x, y = x+m.x, y+m.y
	r := image.Rect(x, y, x+m.w, y+m.h).Intersect(p.clip)
	if r.Empty() {
		return
	}
	for yy := r.Min.Y; yy < r.Max.Y; yy++ {
		from := (yy-y)*m.w + r.Min.X - x
		row := p.row(yy, r.Min.X, r.Max.X)
		overMask(row, c, m.pix[from:from+r.Dx()])
	}
}
