package raster

import (
	"image"
	"image/color"
	"math"

	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// glyphKey names the mask of a glyph: its size in eighths of a pixel, the quarter of a pixel it starts
// at, and the tone of its colour (see toneOf).
type glyphKey struct {
	id        uint32
	size      uint16
	face      uint8
	sub, tone uint8
}

// glyphCache keeps masks until they take too much memory.
type glyphCache struct {
	masks map[glyphKey]*mask
	bytes int
}

// maxGlyphBytes is about what six zoom levels of a large map need.
const maxGlyphBytes = 8 << 20

// movingSize is how many eighths of a pixel the sizes of letters are apart in a movement.
const movingSize = 4

// barStrength is how much of the text's colour a bar has that stands for a line of text: about the
// share of ink in a line.
const barStrength = 0.38

func (p *Painter) text(o scene.Point, it *scene.Item) {
	b := it.Text
	if b == nil || p.detail < blocksBelow || it.Fill.A == 0 {
		return
	}
	size := float64(b.Style.Size) * p.scale
	for i := range b.Lines {
		l := &b.Lines[i]
		x, y := p.at(o, it.Rect.X+l.X, it.Rect.Y+l.Baseline)
		base := int(math.Round(y))
		if base-int(size*1.5) > p.clip.Max.Y || base+int(size) < p.clip.Min.Y {
			continue
		}
		if p.detail < barsBelow {
			p.bar(x, base, size, float64(l.Width)*p.scale, it.Fill)
			continue
		}
		p.glyphLine(l, x, base, size, it.Fill)
		if b.Style.Strike {
			thick := max(1, int(math.Round(size*0.07)))
			top := base - int(math.Round(size*0.3))
			p.fill(image.Rect(int(math.Round(x)), top, int(math.Round(x+float64(l.Width)*p.scale)), top+thick), it.Fill)
		}
	}
}

// bar stands for a line of text that is too small to read.
func (p *Painter) bar(x float64, base int, size, width float64, c color.NRGBA) {
	h := max(1, int(math.Round(size*0.55)))
	c.A = uint8(float64(c.A) * barStrength)
	p.fill(image.Rect(int(math.Round(x)), base-h, int(math.Round(x+width)), base), c)
}

func (p *Painter) glyphLine(l *typeset.Line, x float64, base int, size float64, c color.NRGBA) {
	q, finer := uint16(min(math.Round(size*8), math.MaxUint16)), 3
	if p.moving {
		q, finer = max(q/movingSize, 1)*movingSize, 2
	}
	tone := toneOf(c)
	for i := range l.Glyphs {
		g := &l.Glyphs[i]
		// Only quarters of a pixel sideways and none upwards: letters of a line look alike and stay crisp.
		at := int(math.Floor((x+float64(g.X)*size)*4 + 0.5))
		if p.moving {
			at++ // the nearest half of a pixel
		}
		gx := at >> 2
		if gx > p.clip.Max.X+int(size) || gx < p.clip.Min.X-3*int(size)-2 {
			continue
		}
		if !typeset.Embedded(g.Face) {
			if e := p.emoji(g.Face, g.ID, size); e != nil {
				p.stampEmoji(e, int(math.Round(x+float64(g.X)*size)), base+int(math.Round(float64(g.Y)*size)), c.A)
				continue
			}
		}
		m := p.glyph(glyphKey{id: g.ID, face: g.Face, size: q, sub: uint8(at & finer), tone: tone})
		if m.w > 0 {
			p.stamp(m, gx, base+int(math.Round(float64(g.Y)*size)), c)
		}
	}
}

func (p *Painter) glyph(k glyphKey) *mask {
	if m, ok := p.glyphs.masks[k]; ok {
		return m
	}
	if p.glyphs.masks == nil || p.glyphs.bytes > maxGlyphBytes {
		p.glyphs.masks, p.glyphs.bytes = map[glyphKey]*mask{}, 0
	}
	m := p.glyphMask(k)
	p.glyphs.masks[k] = m
	p.glyphs.bytes += len(m.pix) + 64
	return m
}

func (p *Painter) glyphMask(k glyphKey) *mask {
	segs := p.outlines.Outline(k.face, k.id)
	size, shift := float64(k.size)/8, float64(k.sub)/4
	r := extent(segs, size, shift)
	if r.Empty() {
		return &mask{}
	}
	p.cover(segs, size, shift, r)
	m := &mask{x: r.Min.X, y: r.Min.Y, w: r.Dx(), h: r.Dy(), pix: make([]uint8, r.Dx()*r.Dy())}
	for y := p.cov.from; y < p.cov.to; y++ {
		p.cov.row(y, m.pix[y*m.w:(y+1)*m.w])
	}
	strengthen(m.pix, k.tone)
	return m
}

// largestGlyph is how many pixels wide and high a glyph may be.
const largestGlyph = 4096

// extent is the box of an outline at a size in pixels, moved to the right by shift; empty for one that
// has no area or is too large.
func extent(segs []typeset.OutlineSegment, size, shift float64) image.Rectangle {
	if len(segs) == 0 {
		return image.Rectangle{}
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range segs {
		n := 2
		if segs[i].Op == typeset.OutlineCubic {
			n = 6
		}
		for j := 0; j < n; j += 2 {
			x, y := float64(segs[i].P[j])*size+shift, float64(segs[i].P[j+1])*size
			x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
		}
	}
	if !(x1-x0 <= largestGlyph && y1-y0 <= largestGlyph) {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
}

// cover counts how much of each pixel of r an outline covers.
func (p *Painter) cover(segs []typeset.OutlineSegment, size, shift float64, r image.Rectangle) {
	at := func(x, y float32) point { return point{float64(x)*size + shift, float64(y) * size} }
	p.cov.reset(r)
	line := p.line[:0]
	flush := func() {
		for i := range line {
			p.cov.line(line[i], line[(i+1)%len(line)])
		}
		line = line[:0]
	}
	for i := range segs {
		s := &segs[i]
		switch s.Op {
		case typeset.OutlineMove:
			flush()
			line = append(line, at(s.P[0], s.P[1]))
		case typeset.OutlineLine:
			line = append(line, at(s.P[0], s.P[1]))
		case typeset.OutlineCubic:
			if len(line) == 0 {
				line = append(line, point{shift, 0})
			}
			line = curve(line, line[len(line)-1], at(s.P[0], s.P[1]), at(s.P[2], s.P[3]), at(s.P[4], s.P[5]))
		}
	}
	flush()
	p.line = line
}
