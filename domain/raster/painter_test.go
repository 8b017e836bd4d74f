package raster_test

import (
	"bytes"
	"image"
	"math"
	"sync"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/raster"
	"wegmarke/domain/raster/rastertest"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

func board(t testing.TB, cols, rows int) (*raster.Painter, *rastertest.Board) {
	t.Helper()
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	p := raster.New(raster.Params{Fonts: fonts, Icons: assets.Icon, Images: rastertest.Images})
	return p, rastertest.Map(typeset.NewSetter(fonts), cols, rows)
}

func draw(p *raster.Painter, b scene.Source, scale float32, r image.Rectangle) *image.RGBA {
	img := image.NewRGBA(r)
	p.Draw(img, b, raster.View{Pane: scene.Body, OriginX: float64(r.Min.X), OriginY: float64(r.Min.Y), Scale: scale})
	return img
}

func TestTilesJoinWithoutSeams(t *testing.T) {
	p, b := board(t, 7, 2)
	for _, scale := range []float32{0.1, 0.25, 0.33, 0.5, 0.67, 1, 1.1, 1.25, 1.5, 2, 3.3} {
		w, h := int(b.W*scale)+5, int(b.H*scale)+5
		whole := draw(p, b, scale, image.Rect(0, 0, w, h))
		other, _ := board(t, 1, 1) // a painter with other masks in its caches
		for _, side := range []int{97, 256} {
			for y := 0; y < h; y += side {
				for x := 0; x < w; x += side {
					r := image.Rect(x, y, x+side, y+side).Intersect(whole.Rect)
					tile := draw(other, b, scale, r)
					for yy := r.Min.Y; yy < r.Max.Y; yy++ {
						for xx := r.Min.X; xx < r.Max.X; xx++ {
							if tile.RGBAAt(xx, yy) != whole.RGBAAt(xx, yy) {
								t.Fatalf("scale %v, tile at %d,%d: pixel %d,%d is %v, in the whole picture %v", scale, x, y, xx, yy, tile.RGBAAt(xx, yy), whole.RGBAAt(xx, yy))
							}
						}
					}
				}
			}
		}
	}
}

func TestOriginMayBeNegativeAndOdd(t *testing.T) {
	p, b := board(t, 7, 1)
	whole := draw(p, b, 1, image.Rect(-40, -30, 300, 200))
	img := image.NewRGBA(image.Rect(0, 0, 340, 230))
	p.Draw(img, b, raster.View{Pane: scene.Body, OriginX: -40.3, OriginY: -29.8, Scale: 1})
	for i := range img.Pix {
		if img.Pix[i] != whole.Pix[i] {
			t.Fatalf("byte %d differs", i)
		}
	}
}

func TestDrawStaysInsideItsImage(t *testing.T) {
	p, b := board(t, 7, 1)
	for _, scale := range []float32{0.2, 1, 2.5} {
		big := image.NewRGBA(image.Rect(0, 0, 300, 300))
		for i := range big.Pix {
			big.Pix[i] = 0xA5
		}
		r := image.Rect(101, 53, 222, 191)
		p.Draw(big.SubImage(r).(*image.RGBA), b, raster.View{Pane: scene.Body, OriginX: 90, OriginY: 40, Scale: scale})
		for y := range 300 {
			for x := range 300 {
				c := big.RGBAAt(x, y)
				outside := c.R == 0xA5 && c.G == 0xA5 && c.B == 0xA5 && c.A == 0xA5
				if in := image.Pt(x, y).In(r); in == outside {
					t.Fatalf("scale %v: pixel %d,%d inside %v, touched %v", scale, x, y, in, !outside)
				}
			}
		}
	}
}

func TestHiddenOwnersAreLeftOut(t *testing.T) {
	p, b := board(t, 7, 1)
	var first domain.ID
	first[15] = 1
	r := image.Rect(0, 0, 130, 70)
	all := draw(p, b, 1, r)
	img := image.NewRGBA(r)
	p.Draw(img, b, raster.View{Pane: scene.Body, Scale: 1, Hide: func(id domain.ID) bool { return id == first }})
	background := img.RGBAAt(60, 40)
	if background == all.RGBAAt(60, 30) || img.RGBAAt(60, 30) != background {
		t.Errorf("the hidden card still shows: %v", img.RGBAAt(60, 30))
	}
	// The next picture must not remember what was hidden.
	again := draw(p, b, 1, r)
	for i := range again.Pix {
		if again.Pix[i] != all.Pix[i] {
			t.Fatal("hiding lasts longer than its call")
		}
	}
}

func TestHairlinesAreCrisp(t *testing.T) {
	p, b := board(t, 2, 1)
	line := rastertest.Hex(0xE5E2DC)
	for _, c := range []struct {
		scale float32
		thick int
	}{{0.5, 1}, {0.8, 1}, {1, 1}, {1.25, 1}, {1.5, 1}, {2, 2}, {3, 3}} {
		img := draw(p, b, c.scale, image.Rect(0, 0, 60, int(40*c.scale)))
		// Left of the first card lies the column line, then its border.
		y := int(38 * c.scale)
		card := 0
		for x := int(5 * c.scale); x < 50; x++ {
			if got := img.RGBAAt(x, y); got.R == line.R && got.G == line.G && got.B == line.B {
				card++
			}
		}
		if card != c.thick {
			t.Errorf("scale %v: border is %d pixels wide, want %d", c.scale, card, c.thick)
		}
	}
}

func TestNothingIsAllocatedWhenWarm(t *testing.T) {
	p, b := board(t, 7, 1)
	img := image.NewRGBA(image.Rect(0, 0, 512, 512))
	v := raster.View{Pane: scene.Body, Scale: 1}
	p.Draw(img, b, v)
	if n := testing.AllocsPerRun(5, func() { p.Draw(img, b, v) }); n > 2 {
		t.Errorf("%v allocations in a frame", n)
	}
}

func TestPaintersShareFontsAndScenes(t *testing.T) {
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	b := rastertest.Map(typeset.NewSetter(fonts), 4, 1)
	pictures := make([]*image.RGBA, 4)
	var all sync.WaitGroup
	for i := range pictures {
		all.Go(func() {
			p := raster.New(raster.Params{Fonts: fonts, Icons: assets.Icon, Images: rastertest.Images})
			pictures[i] = draw(p, b, 1, image.Rect(0, 0, 500, 300))
		})
	}
	all.Wait()
	for _, other := range pictures[1:] {
		if !bytes.Equal(other.Pix, pictures[0].Pix) {
			t.Fatal("two painters draw different pictures")
		}
	}
}

func TestCoverageOfFarEdges(t *testing.T) {
	p, b := board(t, 1, 1)
	nan := float32(math.NaN())
	far := []scene.Segment{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: -1e6, Y: -1e6}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 1e6, Y: -1e6}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: 1e6, Y: 1e6}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: -1e6, Y: 1e6}}},
		{Op: scene.Close},
	}
	b.Add(scene.Body, 0, 0, scene.Rect{W: 100, H: 100},
		scene.Item{Kind: scene.Path, Fill: rastertest.Hex(0x123456), Stroke: rastertest.Hex(0), StrokeWidth: 2, Path: far},
		scene.Item{Kind: scene.Path, Fill: rastertest.Hex(0xFFFFFF), Path: []scene.Segment{{Op: scene.MoveTo, P: [3]scene.Point{{X: nan, Y: nan}}}, {Op: scene.LineTo}}})
	img := draw(p, b, 1, image.Rect(0, 0, 64, 64))
	for y := range 64 {
		for x := range 64 {
			if c := img.RGBAAt(x, y); c.R != 0x12 || c.G != 0x34 || c.B != 0x56 {
				t.Fatalf("pixel %d,%d is %v inside a shape that covers everything", x, y, c)
			}
		}
	}
}

func TestOddScenesDoNoHarm(t *testing.T) {
	p, b := board(t, 1, 1)
	b.Add(scene.Body, 0, 0, scene.Rect{W: 100, H: 100},
		scene.Item{Kind: scene.Box}, scene.Item{Kind: scene.Path}, scene.Item{Kind: scene.Text}, scene.Item{Kind: scene.Icon, Icon: "no such icon"},
		scene.Item{Kind: scene.Picture, Image: "missing", Rect: scene.Rect{W: 10, H: 10}}, scene.Item{Kind: scene.Gradient},
		scene.Item{Kind: scene.Path, Fill: rastertest.Hex(1), Path: []scene.Segment{{Op: scene.Close}, {Op: scene.LineTo, P: [3]scene.Point{{X: 5}}}, {Op: scene.CubicTo}}},
		scene.Item{Kind: scene.Path, Stroke: rastertest.Hex(1), StrokeWidth: 1, Path: []scene.Segment{{Op: scene.MoveTo}}},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{X: -1e6, Y: -1e6, W: 2e6, H: 2e6}, Radius: 1e5, Shadow: scene.E3, ShadowColor: rastertest.Hex(0), Stroke: rastertest.Hex(2), StrokeWidth: 5})
	for _, scale := range []float32{0.05, 0.2, 1, 4} {
		draw(p, b, scale, image.Rect(0, 0, 64, 64))
	}
	p.Draw(image.NewRGBA(image.Rectangle{}), b, raster.View{Scale: 1})
	p.Draw(image.NewRGBA(image.Rect(0, 0, 4, 4)), b, raster.View{})
}
