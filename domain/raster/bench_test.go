package raster_test

import (
	"image"
	"testing"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

func benchmarkDraw(b *testing.B, w, h int, scale float32) {
	p, src := board(b, 13, 8)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	v := raster.View{Pane: scene.Body, OriginX: 30, OriginY: 20, Scale: scale}
	p.Draw(img, src, v)
	for b.Loop() {
		p.Draw(img, src, v)
	}
}

func BenchmarkScreen100(b *testing.B) { benchmarkDraw(b, 1920, 1080, 1) }
func BenchmarkScreen50(b *testing.B)  { benchmarkDraw(b, 1920, 1080, 0.5) }
func BenchmarkScreen25(b *testing.B)  { benchmarkDraw(b, 1920, 1080, 0.25) }
func BenchmarkScreen10(b *testing.B)  { benchmarkDraw(b, 1920, 1080, 0.1) }
func BenchmarkTile512(b *testing.B)   { benchmarkDraw(b, 512, 512, 1) }

// BenchmarkNewZoom measures the first frame at a size that has no masks yet.
func BenchmarkNewZoom(b *testing.B) {
	p, src := board(b, 13, 8)
	img := image.NewRGBA(image.Rect(0, 0, 1920, 1080))
	scale := float32(0.7)
	for b.Loop() {
		p.Draw(img, src, raster.View{Pane: scene.Body, Scale: scale})
		if scale += 0.0123; scale > 1.6 {
			scale = 0.7
		}
	}
}
