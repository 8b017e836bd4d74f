package still

import "image"

// upright turns over what the driver hands out from the bottom to the top, and makes it opaque: on the
// screen it was, whatever the edges of letters have left in the fourth channel.
func upright(pix *image.RGBA) {
	h := pix.Rect.Dy()
	row := make([]byte, pix.Stride)
	for y := range h / 2 {
		a, b := pix.Pix[y*pix.Stride:(y+1)*pix.Stride], pix.Pix[(h-1-y)*pix.Stride:(h-y)*pix.Stride]
		copy(row, a)
		copy(a, b)
		copy(b, row)
	}
	for i := 3; i < len(pix.Pix); i += 4 {
		pix.Pix[i] = 0xff
	}
}
