package sample

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// pattern draws the n-th image: coloured fields that differ for each number. Every tenth has the
// size of a photo, the others that of a portrait.
func pattern(n int) ([]byte, error) {
	w, h := 112, 96
	if n%10 == 9 {
		w, h = 640, 480
	}
	img := image.NewPaletted(image.Rect(0, 0, w, h), patternColors())
	r := newRandom(uint64(n) + 1)
	cell := 8 + r.below(24)
	columns := w/cell + 1
	fields := make([]uint8, columns*(h/cell+1))
	for i := range fields {
		fields[i] = uint8(r.below(len(img.Palette)))
	}
	for y := range h {
		row := img.Pix[y*img.Stride : y*img.Stride+w]
		for x := range row {
			row[x] = fields[y/cell*columns+x/cell]
		}
	}
	// The number itself as a row of light and dark fields: no two images are ever the same.
	for bit := range 24 {
		shade := uint8(0)
		if n>>bit&1 == 1 {
			shade = 1
		}
		img.Pix[bit] = shade
	}
	var out bytes.Buffer
	// Without compression the size of the file is known and drawing thousands takes no time.
	enc := png.Encoder{CompressionLevel: png.NoCompression}
	if err := enc.Encode(&out, img); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// patternColors are an almost white, an ink and the seven phase colours of the design.
func patternColors() color.Palette {
	return color.Palette{
		color.RGBA{0xFA, 0xF9, 0xF7, 0xFF},
		color.RGBA{0x1B, 0x1E, 0x23, 0xFF},
		color.RGBA{0x6C, 0x69, 0xBE, 0xFF},
		color.RGBA{0x2A, 0x55, 0x96, 0xFF},
		color.RGBA{0x2D, 0x7F, 0x8D, 0xFF},
		color.RGBA{0x1F, 0x68, 0x47, 0xFF},
		color.RGBA{0x86, 0x72, 0x2E, 0xFF},
		color.RGBA{0x80, 0x49, 0x1D, 0xFF},
		color.RGBA{0xB2, 0x51, 0x5F, 0xFF},
		// A palette of more than 16 colours is written with one byte for each pixel.
		color.RGBA{0xEE, 0xEF, 0xFF, 0xFF},
		color.RGBA{0xE7, 0xF1, 0xFF, 0xFF},
		color.RGBA{0xE0, 0xF5, 0xF9, 0xFF},
		color.RGBA{0xE4, 0xF5, 0xEB, 0xFF},
		color.RGBA{0xF5, 0xF0, 0xE0, 0xFF},
		color.RGBA{0xFC, 0xED, 0xE2, 0xFF},
		color.RGBA{0xFF, 0xEB, 0xEC, 0xFF},
		color.RGBA{0xF5, 0xB9, 0x21, 0xFF},
	}
}
