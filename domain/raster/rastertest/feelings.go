package rastertest

import (
	"image/color"

	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

var feelings = []struct {
	color uint32
	level float32
}{{0x9C5C12, -1}, {0x6B7078, 0}, {0x9C5C12, -1}, {0x1F7A5C, 2}, {0x6B7078, 0}, {0xB0342A, -2}, {0x35748A, 1}}

// curve draws the lane of feelings.
func (b *Board) curve(y float32, cols int) {
	const h, zero, step = 158, 79, 25
	b.lane(y, h, "smile", "Gefühle")
	b.Add(scene.Body, 0, y, scene.Rect{W: b.W, H: h},
		scene.Item{Kind: scene.Gradient, Rect: scene.Rect{W: b.W, H: 79}, Fill: Hex(0xE6F4EC), Fill2: Alpha(Hex(0xE6F4EC), 0)},
		scene.Item{Kind: scene.Gradient, Rect: scene.Rect{Y: 79, W: b.W, H: 78}, Fill: Alpha(Hex(0xFCECE9), 0), Fill2: Hex(0xFCECE9)},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{Y: zero, W: b.W, H: 1}, Fill: Hex(0xCBC7BE)})
	var path, wish []scene.Segment
	var last scene.Point
	for c := range cols {
		f := feelings[c%len(feelings)]
		at := scene.Point{X: (float32(c) + 0.5) * ColumnW, Y: zero - f.level*step}
		if c == 0 {
			path = append(path, scene.Segment{Op: scene.MoveTo, P: [3]scene.Point{at}})
			wish = append(wish, scene.Segment{Op: scene.MoveTo, P: [3]scene.Point{{X: 14, Y: zero}}})
		} else {
			mid := (last.X + at.X) / 2
			path = append(path, scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{{X: mid, Y: last.Y}, {X: mid, Y: at.Y}, at}})
			wish = append(wish, scene.Segment{Op: scene.LineTo, P: [3]scene.Point{{X: at.X, Y: zero - 20}}})
		}
		last = at
	}
	bounds := scene.Rect{W: b.W, H: h}
	b.Add(scene.Body, 0, y, bounds, scene.Item{Kind: scene.Path, Rect: bounds, Stroke: Hex(0x62676F), StrokeWidth: 1.5, Path: wish})
	b.Add(scene.Body, 0, y, bounds, scene.Item{Kind: scene.Path, Rect: bounds, Stroke: Hex(0x1B1E23), StrokeWidth: 2.5, Path: path})
	for c := range cols {
		f := feelings[c%len(feelings)]
		x, fy := (float32(c)+0.5)*ColumnW, y+zero-f.level*step
		b.Add(scene.Body, x, fy, scene.Rect{X: -14, Y: -14, W: 28, H: 28}, smiley(Hex(f.color), f.level)...)
	}
	label := "„Neun Tage Stille.“"
	t := b.Text(label, typeset.Style{Weight: typeset.Medium, Size: 11, Line: 15}, Hex(0x1B1E23), 20, 2, 0, 1, typeset.Left)
	w := t.Rect.W + 30
	b.Add(scene.Body, 20, y+6, scene.Rect{X: -4, Y: -4, W: w + 8, H: 30},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{W: w, H: 19}, Radius: 9.5, Fill: Hex(0xFFFFFF), Shadow: scene.E1, ShadowColor: Alpha(Hex(0x1B1E23), 0.07)},
		scene.Item{Kind: scene.Path, Fill: Hex(0xF5B921), Path: polygon(11, 4, 16.5, 9.5, 11, 15, 5.5, 9.5)}, t)
}

// smiley is a face of circles and paths around the origin.
func smiley(c color.NRGBA, level float32) []scene.Item {
	disc := func(x, y, r float32, c color.NRGBA) scene.Item {
		return scene.Item{Kind: scene.Box, Rect: scene.Rect{X: x - r, Y: y - r, W: 2 * r, H: 2 * r}, Radius: r, Fill: c}
	}
	white := Hex(0xFFFFFF)
	bend := level * 1.8
	mouth := []scene.Segment{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: -3.8, Y: 3.4 - bend/2}}},
		{Op: scene.CubicTo, P: [3]scene.Point{{X: -2, Y: 3.4 + bend/2}, {X: 2, Y: 3.4 + bend/2}, {X: 3.8, Y: 3.4 - bend/2}}},
	}
	return []scene.Item{
		disc(0, 0, 11.5, Hex(0xFAF9F7)), disc(0, 0, 9.5, c), disc(-3.2, -2.2, 1.3, white), disc(3.2, -2.2, 1.3, white),
		{Kind: scene.Path, Stroke: white, StrokeWidth: 1.6, Path: mouth},
	}
}

func polygon(v ...float32) []scene.Segment {
	var out []scene.Segment
	for i := 0; i < len(v); i += 2 {
		op := scene.LineTo
		if i == 0 {
			op = scene.MoveTo
		}
		out = append(out, scene.Segment{Op: op, P: [3]scene.Point{{X: v[i], Y: v[i+1]}}})
	}
	return append(out, scene.Segment{Op: scene.Close})
}

// raised is a dragged card with the deep shadow, a selected one and a picture.
func (b *Board) raised(x, y float32) {
	accent := Hex(0x2459E0)
	b.Add(scene.Body, x, y, scene.Rect{X: -50, Y: -50, W: 400, H: 150},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{W: 132, H: 44}, Radius: 6, Fill: Hex(0xFFF7DF), Stroke: accent, StrokeWidth: 1.5, Shadow: scene.E3, ShadowColor: Alpha(Hex(0x1B1E23), 0.24)},
		b.Text("Ein-Seiten-Angebot mit Video", typeset.Style{Weight: typeset.Medium, Size: 11, Line: 15}, Hex(0x6B4E00), 8, 7, 116, 2, typeset.Left),
		scene.Item{Kind: scene.Box, Rect: scene.Rect{X: 150, W: 100, H: 40}, Radius: 7, Fill: Alpha(accent, 0.1), Stroke: accent, StrokeWidth: 2, Shadow: scene.E2, ShadowColor: Alpha(Hex(0x1B1E23), 0.12)},
		scene.Item{Kind: scene.Picture, Rect: scene.Rect{X: 262, Y: 6, W: 28, H: 28}, Radius: 14, Image: Photo},
		b.Text("Erledigt 😀", typeset.Style{Size: 11, Line: 15, Strike: true}, Hex(0x1B1E23), 160, 12, 0, 1, typeset.Left))
}
