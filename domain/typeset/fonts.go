package typeset

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/font"

	"wegmarke/assets"
)

// interFaces is the number of embedded cuts; fallback fonts are counted from here on.
const interFaces = 3

// Fonts are the parsed fonts. They are read only and may be shared between goroutines.
type Fonts struct {
	all []*font.Font
	// ascent and descent are those of Inter, in em; all cuts share them.
	ascent, descent float32
}

// NewFonts parses the embedded fonts and, in this order, the fallback fonts (TrueType or OpenType)
// that are asked for a character Inter does not have.
func NewFonts(fallback ...[]byte) (*Fonts, error) {
	f := &Fonts{}
	for i, data := range append([][]byte{assets.FontRegular(), assets.FontMedium(), assets.FontSemiBold()}, fallback...) {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("parse font %d: %w", i, err)
		}
		if face.Upem() == 0 || i > 255 {
			return nil, fmt.Errorf("parse font %d: unusable", i)
		}
		f.all = append(f.all, face.Font)
		if i == 0 {
			ext, ok := face.FontHExtents()
			if !ok {
				return nil, fmt.Errorf("parse font %d: no line metrics", i)
			}
			f.ascent = ext.Ascender / float32(face.Upem())
			f.descent = -ext.Descender / float32(face.Upem())
		}
	}
	return f, nil
}

// Embedded says whether face is a cut of Inter (and not a fallback font).
func Embedded(face uint8) bool { return face < interFaces }

// faces makes a set of faces for one goroutine; a font.Face keeps buffers of its own.
func (f *Fonts) faces() []*font.Face {
	out := make([]*font.Face, len(f.all))
	for i, ft := range f.all {
		out[i] = font.NewFace(ft)
	}
	return out
}

// firstBaseline is the distance from the top of a line box to its baseline. Ascent and descent are
// rounded before the rest of the line height is shared out, as browsers do: the result is a whole
// number for whole sizes, and text at 100 % stands on the pixel grid.
func (f *Fonts) firstBaseline(st Style) float32 {
	up, down := round(f.ascent*st.Size), round(f.descent*st.Size)
	return up + floor((st.Line-up-down)/2)
}

// Has says whether the embedded cut of weight w can show r by itself.
func (f *Fonts) Has(w Weight, r rune) bool {
	_, ok := f.all[w%interFaces].NominalGlyph(r)
	return ok
}
