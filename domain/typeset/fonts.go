package typeset

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"

	"wegmarke/assets"
)

const (
	// interFaces is the number of embedded cuts; fallback fonts are counted from here on.
	interFaces = 3
	// emojiFace is the number of the emoji font, which is read only when a text asks for it.
	emojiFace = 255
)

// Fonts are the parsed fonts. They are read only and may be shared between goroutines.
type Fonts struct {
	all []*font.Font
	// ascent and descent are those of Inter, in em; all cuts share them.
	ascent, descent float32
	emoji           func() *font.Font
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
		if face.Upem() == 0 || i >= emojiFace {
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

// SetEmoji says where the font for emoji comes from, before anything is set. It is parsed with the first
// emoji; one that is unusable is left out.
func (f *Fonts) SetEmoji(data func() []byte) {
	f.emoji = sync.OnceValue(func() *font.Font {
		face, err := font.ParseTTF(bytes.NewReader(data()))
		if err != nil || face.Upem() == 0 {
			return nil
		}
		return face.Font
	})
}

// emojiFont makes a face of the emoji font for one goroutine, or nil where there is none.
func (f *Fonts) emojiFont() *font.Face {
	if f.emoji == nil {
		return nil
	}
	if ft := f.emoji(); ft != nil {
		return font.NewFace(ft)
	}
	return nil
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

// Face is a new face of the embedded cut of weight w, for one goroutine.
func (f *Fonts) Face(w Weight) *font.Face { return font.NewFace(f.all[w%interFaces]) }

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
