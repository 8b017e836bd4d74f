package scene

import (
	"image/color"

	"wegmarke/domain/palette"
)

// Smiley draws a feeling of -2 to +2 around (cx, cy) with the radius r of its face. Panels show the
// same faces as the map.
func Smiley(cx, cy, r float32, value int, p *palette.Palette) []Item {
	return smiley(cx, cy, r, value, p)
}

// Waymark is the yellow rhomb around (cx, cy): a square of the given side on its corner.
func Waymark(cx, cy, side float32, c color.NRGBA) Item { return rhomb(cx, cy, side, c) }

// StatusSign draws the state of a measure, or "overdue", in a box of 12 units whose corner is (x, y).
func StatusSign(x, y float32, status string, p *palette.Palette) []Item {
	return statusSign(x, y, status, p)
}
