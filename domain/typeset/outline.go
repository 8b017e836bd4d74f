package typeset

import (
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// OutlineOp is one step of a glyph's outline.
type OutlineOp uint8

// Steps of an outline: a new contour, a straight line, a cubic curve. Contours close by themselves.
const (
	OutlineMove OutlineOp = iota
	OutlineLine
	OutlineCubic
)

// OutlineSegment is one step of an outline in em, Y growing downwards, the origin on the baseline.
// Points are X, Y pairs; lines use the first pair, curves all three.
type OutlineSegment struct {
	Op OutlineOp
	P  [6]float32
}

// Outliner hands out the outlines of glyphs. It serves one goroutine.
type Outliner struct {
	fonts *Fonts
	faces []*font.Face
	emoji *font.Face
}

// NewOutliner makes an Outliner over fonts.
func NewOutliner(fonts *Fonts) *Outliner { return &Outliner{fonts: fonts, faces: fonts.faces()} }

// face is a font by its number, or nil.
func (o *Outliner) face(face uint8) *font.Face {
	switch {
	case int(face) < len(o.faces):
		return o.faces[face]
	case face == emojiFace:
		if o.emoji == nil {
			o.emoji = o.fonts.emojiFont()
		}
		return o.emoji
	}
	return nil
}

// Outline is the shape of a glyph. A glyph without an outline of its own (a picture in a colour
// font) is shown as the box that stands for a missing character.
func (o *Outliner) Outline(face uint8, id uint32) []OutlineSegment {
	f := o.face(face)
	if f == nil {
		return nil
	}
	if id == 0 {
		return missing(f.HorizontalAdvance(0) / float32(f.Upem()))
	}
	var segs []ot.Segment
	switch d := f.GlyphData(font.GID(id)).(type) {
	case font.GlyphOutline:
		segs = d.Segments
	case font.GlyphSVG:
		segs = d.Outline.Segments
	case nil:
		return nil
	default:
		return missing(f.HorizontalAdvance(font.GID(id)) / float32(f.Upem()))
	}
	k := 1 / float32(f.Upem())
	out := make([]OutlineSegment, 0, len(segs))
	var x, y float32
	for _, s := range segs {
		a := [6]float32{
			s.Args[0].X * k, -s.Args[0].Y * k,
			s.Args[1].X * k, -s.Args[1].Y * k,
			s.Args[2].X * k, -s.Args[2].Y * k,
		}
		n := OutlineSegment{P: a}
		switch s.Op {
		case ot.SegmentOpMoveTo:
			n.Op, x, y = OutlineMove, a[0], a[1]
		case ot.SegmentOpLineTo:
			n.Op, x, y = OutlineLine, a[0], a[1]
		case ot.SegmentOpQuadTo:
			n.Op = OutlineCubic
			n.P = [6]float32{
				x + (a[0]-x)*2/3, y + (a[1]-y)*2/3,
				a[2] + (a[0]-a[2])*2/3, a[3] + (a[1]-a[3])*2/3,
				a[2], a[3],
			}
			x, y = a[2], a[3]
		case ot.SegmentOpCubeTo:
			n.Op, x, y = OutlineCubic, a[4], a[5]
		}
		out = append(out, n)
	}
	return out
}

// missing is the box that stands for a character no font has: a thin frame as high as a capital.
func missing(width float32) []OutlineSegment {
	const side, top, thick = 0.07, -0.73, 0.055
	left, right := float32(side), max(width-side, side+4*thick)
	frame := corners([]float32{left, 0, right, 0, right, top, left, top})
	left, right = left+thick, right-thick
	return append(frame, corners([]float32{left, -thick, left, top + thick, right, top + thick, right, -thick})...)
}
