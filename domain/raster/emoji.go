package raster

import (
	"image"
	"math"

	"wegmarke/domain/typeset"
)

type emojiKey struct {
	id   uint32
	size uint16 // eighths of a pixel
	face uint8
}

// emojiCache keeps the pictures of coloured glyphs until they take too much memory. One that is nil is
// of a glyph without colours.
type emojiCache struct {
	pictures map[emojiKey]*image.RGBA
	bytes    int
}

// maxEmojiBytes is a screen full of different emoji at a large zoom.
const maxEmojiBytes = 4 << 20

// emoji is the picture of a coloured glyph at a size in pixels, its origin at 0, 0, or nil for a glyph
// that has the colour of its text.
func (p *Painter) emoji(face uint8, id uint32, size float64) *image.RGBA {
	k := emojiKey{id, uint16(min(math.Round(size*8), math.MaxUint16)), face}
	if p.moving {
		k.size = max(k.size/movingSize, 1) * movingSize
	}
	e, ok := p.emojis.pictures[k]
	if ok {
		return e
	}
	if p.emojis.pictures == nil || p.emojis.bytes > maxEmojiBytes {
		p.emojis.pictures, p.emojis.bytes = map[emojiKey]*image.RGBA{}, 0
	}
	e = p.drawEmoji(p.outlines.Layers(face, id), float64(k.size)/8)
	p.emojis.pictures[k] = e
	p.emojis.bytes += 64
	if e != nil {
		p.emojis.bytes += len(e.Pix)
	}
	return e
}

// drawEmoji puts the areas of a glyph one over the other.
func (p *Painter) drawEmoji(layers []typeset.Layer, size float64) *image.RGBA {
	var r image.Rectangle
	for i := range layers {
		r = r.Union(extent(layers[i].Outline, size, 0))
	}
	if r.Empty() {
		return nil
	}
	out := image.NewRGBA(r)
	cover := make([]uint8, r.Dx())
	for i := range layers {
		p.cover(layers[i].Outline, size, 0, r)
		for y := p.cov.from; y < p.cov.to; y++ {
			p.cov.row(y, cover)
			overMask(out.Pix[y*out.Stride:], layers[i].Colour, cover)
		}
	}
	return out
}

// stampEmoji draws a picture with its origin at x, y in the zoomed pane, as strong as the text around it.
func (p *Painter) stampEmoji(e *image.RGBA, x, y int, strength uint8) {
	at := e.Rect.Add(image.Pt(x, y))
	r := at.Intersect(p.clip)
	for yy := r.Min.Y; yy < r.Max.Y; yy++ {
		row := p.row(yy, r.Min.X, r.Max.X)
		src := e.Pix[e.PixOffset(r.Min.X-x, yy-y):]
		for i := range r.Dx() {
			overPixel(row[4*i:4*i+4], src[4*i:4*i+4], uint32(strength))
		}
	}
}
