package raster

import (
	"image"
	"image/color"
)

// div255 divides a product of two bytes by 255 and rounds.
func div255(v uint32) uint32 {
	v += 128
	return (v + v>>8) >> 8
}

// over puts colour c with coverage a (0 to 255) on a premultiplied pixel.
func over(d []uint8, c color.NRGBA, a uint32) {
	if c.A != 255 {
		a = div255(a * uint32(c.A))
	}
	if a == 0 {
		return
	}
	d = d[:4:4]
	if a == 255 {
		d[0], d[1], d[2], d[3] = c.R, c.G, c.B, 255
		return
	}
	k := 255 - a
	d[0] = uint8(div255(uint32(c.R)*a + uint32(d[0])*k))
	d[1] = uint8(div255(uint32(c.G)*a + uint32(d[1])*k))
	d[2] = uint8(div255(uint32(c.B)*a + uint32(d[2])*k))
	d[3] = uint8(div255(255*a + uint32(d[3])*k))
}

// overRow puts c with the same coverage on every pixel of a row.
func overRow(row []uint8, c color.NRGBA, a uint32) {
	if c.A != 255 {
		a = div255(a * uint32(c.A))
	}
	if a == 0 || len(row) == 0 {
		return
	}
	if a == 255 {
		row[0], row[1], row[2], row[3] = c.R, c.G, c.B, 255
		for n := 4; n < len(row); n *= 2 {
			copy(row[n:], row[:n])
		}
		return
	}
	k := 255 - a
	r, g, b, al := uint32(c.R)*a, uint32(c.G)*a, uint32(c.B)*a, 255*a
	for i := 0; i+3 < len(row); i += 4 {
		d := row[i : i+4 : i+4]
		d[0] = uint8(div255(r + uint32(d[0])*k))
		d[1] = uint8(div255(g + uint32(d[1])*k))
		d[2] = uint8(div255(b + uint32(d[2])*k))
		d[3] = uint8(div255(al + uint32(d[3])*k))
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
		for i, a := range m.pix[from : from+r.Dx()] {
			if a != 0 {
				over(row[4*i:4*i+4], c, uint32(a))
			}
		}
	}
}
