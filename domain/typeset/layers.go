package typeset

import (
	"image/color"

	"github.com/go-text/typesetting/font"
)

// Layer is one area of a glyph that brings its own colours. Its outline is like that of a plain glyph.
type Layer struct {
	Colour  color.NRGBA
	Outline []OutlineSegment
}

// Layers are the areas of a coloured glyph, the lowest first, or nil for a glyph that is drawn in the
// colour of its text.
func (o *Outliner) Layers(face uint8, id uint32) []Layer {
	if Embedded(face) {
		return nil
	}
	f := o.face(face)
	if f == nil {
		return nil
	}
	picture, ok := f.GlyphData(font.GID(id)).(font.GlyphSVG)
	if !ok {
		return nil
	}
	layers, err := parseGlyphSVG(picture.Source)
	if err != nil {
		return nil // the outline that the font has beside the picture is drawn instead
	}
	return layers
}
