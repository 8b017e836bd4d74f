package raster

import (
	"image/color"
	"math"
)

// tones is the number of steps between dark and light text.
const tones = 4

// toneOf sorts a text colour by lightness: 0 is dark, tones-1 is light.
func toneOf(c color.NRGBA) uint8 {
	l := (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000
	return uint8(l * tones / 256)
}

// strengthen makes the edges of dark letters darker. Mixing is done on screen values, not on light,
// and there thin dark strokes come out too pale; light letters on dark ground come out right.
func strengthen(pix []uint8, tone uint8) {
	contrast := 0.5 * (1 - float64(tone)/(tones-1))
	if contrast == 0 {
		return
	}
	var table [256]uint8
	for i := range table {
		a := float64(i) / 255
		table[i] = uint8(math.Round(255 * (a + (1-a)*contrast*a)))
	}
	for i, a := range pix {
		pix[i] = table[a]
	}
}
