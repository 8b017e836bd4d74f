//go:build (gles || arm || arm64) && !darwin && !wasm

package still

import (
	"image"

	gl "github.com/go-gl/gl/v3.1/gles2"
)

// Screen grabs from the window that the graphics driver paints on. The toolkit has loaded the driver's
// functions long before it paints.
func Screen(x, y, w, h int) *image.RGBA {
	var view [4]int32
	gl.GetIntegerv(gl.VIEWPORT, &view[0])
	pix := image.NewRGBA(image.Rect(0, 0, w, h))
	gl.PixelStorei(gl.PACK_ALIGNMENT, 4)
	gl.ReadPixels(int32(x), view[3]-int32(y+h), int32(w), int32(h), gl.RGBA, gl.UNSIGNED_BYTE, gl.Ptr(pix.Pix))
	if gl.GetError() != gl.NO_ERROR {
		return nil
	}
	upright(pix)
	return pix
}
