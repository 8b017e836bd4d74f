package picture

import (
	"fmt"
	"image"
	"image/png"
	"io"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

const (
	defaultScale = 2
	maxPixels    = 200_000_000
)

// WritePNG writes the whole scene as a PNG.
func WritePNG(w io.Writer, src scene.Source, o Options) error {
	if _, _, err := check(src, o); err != nil {
		return fmt.Errorf("write png: %w", err)
	}
	scale := o.Scale
	if !(scale > 0) {
		scale = defaultScale
	}
	pw, ph := raster.PaperSize(src, scale)
	if pw <= 0 || ph <= 0 {
		return fmt.Errorf("write png: %w", ErrEmpty)
	}
	if pw > maxPixels/ph {
		return fmt.Errorf("write png: %d × %d pixels: %w", pw, ph, ErrTooLarge)
	}
	img := image.NewRGBA(image.Rect(0, 0, pw, ph))
	raster.New(raster.Params{Fonts: o.Fonts, Icons: o.Icons, Images: o.Images}).DrawPaper(img, src, scale)
	if err := png.Encode(w, img); err != nil {
		return fmt.Errorf("write png: %w", err)
	}
	return nil
}
