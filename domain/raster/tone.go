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

// strengthen makes light letters on a dark ground bolder, where plain mixing leaves them thin. Dark
// letters need nothing. The amount was found by comparing the ink in words with a browser's.
func strengthen(pix []uint8, tone uint8) {
	if tone == 0 {
		return
	}
	contrast := 0.25 * float64(tone) / (tones - 1)
	var table [256]uint8
	for i := range table {
		a := float64(i) / 255
		table[i] = uint8(math.Round(255 * (a + (1-a)*contrast*a)))
	}
	for i, a := range pix {
		pix[i] = table[a]
	}
}
