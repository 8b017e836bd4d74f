package raster_test

import (
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"wegmarke/domain/raster"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// TestGoldenPictures compares the sample with pictures that were looked at: at 100 % beside the
// design, at half size, and as bars.
func TestGoldenPictures(t *testing.T) {
	p, b := board(t, 3, 1)
	for name, scale := range map[string]float32{"full": 1, "half": 0.5, "bars": 0.3, "blocks": 0.1, "double": 2} {
		w, h := raster.PaperSize(b, scale)
		got := image.NewRGBA(image.Rect(0, 0, w, h))
		p.DrawPaper(got, b, scale)
		file := filepath.Join("testdata", name+".png")
		if *update {
			save(t, file, got)
			continue
		}
		in, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := png.Decode(in)
		in.Close()
		if err != nil {
			t.Fatal(err)
		}
		if want.Bounds() != got.Rect {
			t.Errorf("%s: size %v, want %v", name, got.Rect, want.Bounds())
			continue
		}
		// Other processors may round a curve by one step; anything a person could see fails.
		const step, most = 6, 20
		wrong := 0
		for y := range h {
			for x := range w {
				if far(got, want, x, y) > step {
					wrong++
				}
			}
		}
		if wrong > most {
			t.Errorf("%s: %d pixels differ; run with -update and look at the picture", name, wrong)
		}
	}
}

// far is the largest difference of the channels of a pixel.
func far(a, b image.Image, x, y int) int {
	r, g, bl, al := a.At(x, y).RGBA()
	r2, g2, bl2, al2 := b.At(x, y).RGBA()
	d := 0
	for _, v := range [4]int{int(r) - int(r2), int(g) - int(g2), int(bl) - int(bl2), int(al) - int(al2)} {
		d = max(d, v>>8, -v>>8)
	}
	return d
}

func save(t *testing.T, file string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(out, img); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}
