// Package qrcode draws QR codes and writes them as pictures for print: PNG and SVG, dark on white with
// the quiet zone that cameras need. What a code says is the matter of domain/qr.
package qrcode

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/boombuler/barcode/qr"
)

// ErrTooLong says that a text has no room in a code.
var ErrTooLong = errors.New("text too long for a code")

const (
	// Quiet is the white border around a code, in modules.
	Quiet = 4
	// mostBytes is how much the largest code holds at the level of correction that is used.
	mostBytes = 2331
	// pixels is how wide a PNG is at least: 8 cm at 300 dots to the inch.
	pixels = 945
)

// Modules are the squares of the code for a text, row by row; true is dark. A part of the code may be
// damaged or hidden, about one square in seven.
func Modules(text string) ([][]bool, error) {
	if !utf8.ValidString(text) {
		return nil, errors.New("draw code: no text")
	}
	if len(text) > mostBytes {
		return nil, fmt.Errorf("draw code of %d bytes: %w", len(text), ErrTooLong)
	}
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		return nil, fmt.Errorf("draw code: %w", errors.Join(ErrTooLong, err))
	}
	n := code.Bounds().Dx()
	out := make([][]bool, n)
	for y := range out {
		out[y] = make([]bool, n)
		for x := range out[y] {
			r, _, _, _ := code.At(x, y).RGBA()
			out[y][x] = r < 0x8000
		}
	}
	return out, nil
}

// Image paints a code with so many pixels to a module.
func Image(modules [][]bool, scale int) *image.Paletted {
	edge := (len(modules) + 2*Quiet) * scale
	img := image.NewPaletted(image.Rect(0, 0, edge, edge), color.Palette{color.White, color.Black})
	for y, row := range modules {
		for x, dark := range row {
			if !dark {
				continue
			}
			for py := range scale {
				start := img.PixOffset((x+Quiet)*scale, (y+Quiet)*scale+py)
				for px := range scale {
					img.Pix[start+px] = 1
				}
			}
		}
	}
	return img
}

// WritePNG writes a code for print. A module is a whole number of pixels.
func WritePNG(w io.Writer, modules [][]bool) error {
	edge := len(modules) + 2*Quiet
	if err := png.Encode(w, Image(modules, (pixels+edge-1)/edge)); err != nil {
		return fmt.Errorf("write code: %w", err)
	}
	return nil
}

// WriteSVG writes a code as one path; neighbours in a row are one rectangle.
func WriteSVG(w io.Writer, modules [][]bool) error {
	edge := len(modules) + 2*Quiet
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="80mm" height="80mm" shape-rendering="crispEdges">`, edge, edge)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/><path fill="#000" d="`, edge, edge)
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				fmt.Fprintf(&b, "M%d %dh%dv1h-%dz", from+Quiet, y+Quiet, x-from, x-from)
			}
		}
	}
	b.WriteString(`"/></svg>` + "\n")
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write code: %w", err)
	}
	return nil
}
