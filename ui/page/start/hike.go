package start

import (
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

func canvasTone(p *palette.Palette) color.NRGBA { return p.BgCanvas }

// drawHike is the picture of the sample: a way that ends well, with a waymark.
func drawHike(b *brush) {
	none := color.NRGBA{}
	b.ground = b.Surface
	b.box(0, 0, b.w, b.h, 8, b.GoodTint, none)
	hill := func(points []scene.Point, alpha uint8) {
		path := level(points)
		path = append(path,
			scene.Segment{Op: scene.LineTo, P: [3]scene.Point{{X: b.w, Y: b.h - 8}}},
			scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{{X: b.w, Y: b.h - 3}, {X: b.w - 3, Y: b.h}, {X: b.w - 8, Y: b.h}}},
			scene.Segment{Op: scene.LineTo, P: [3]scene.Point{{X: 8, Y: b.h}}},
			scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{{X: 3, Y: b.h}, {X: 0, Y: b.h - 3}, {X: 0, Y: b.h - 8}}},
			scene.Segment{Op: scene.Close})
		tone := b.Good
		tone.A = alpha
		b.shape(path, tone, none, 0)
	}
	at := func(x, y float32) scene.Point { return scene.Point{X: x * b.w, Y: y * b.h} }
	hill([]scene.Point{at(0, 0.78), at(0.3, 0.6), at(0.62, 0.72), at(1, 0.52)}, 64)
	hill([]scene.Point{at(0, 0.84), at(0.4, 0.92), at(0.72, 0.72), at(1, 0.82)}, 150)
	way := []scene.Point{at(0.07, 0.73), at(0.26, 0.83), at(0.44, 0.5), at(0.63, 0.71), at(0.82, 0.3)}
	b.shape(level(way), none, b.Ink, 2.5)
	for i, feeling := range []int{0, -1, 1, -2, 2} {
		if i == 0 {
			continue
		}
		radius := float32(9.5)
		if i == len(way)-1 {
			radius = 12
		}
		b.face(way[i], feeling, radius)
	}
	end := way[len(way)-1]
	b.shape(rhomb(end.X, end.Y-22, 7), b.Wegmarke, none, 0)
}

// face is a smiley of a few strokes; its mouth says what its colour says.
func (b *brush) face(at scene.Point, feeling int, radius float32) {
	none := color.NRGBA{}
	b.disc(at.X, at.Y, radius+2, b.GoodTint, none)
	b.disc(at.X, at.Y, radius, b.EmotionFor(feeling), none)
	k := radius / 9.5
	for _, side := range []float32{-1, 1} {
		b.disc(at.X+side*3.2*k, at.Y-2.2*k, 1.25*k, b.Face, none)
	}
	bend := float32(feeling) * 1.7 * k
	y := at.Y + 3.6*k - bend/4
	b.shape([]scene.Segment{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: at.X - 3.8*k, Y: y}}},
		{Op: scene.CubicTo, P: [3]scene.Point{{X: at.X - 1.5*k, Y: y + bend}, {X: at.X + 1.5*k, Y: y + bend}, {X: at.X + 3.8*k, Y: y}}},
	}, none, b.Face, 1.5*k)
}

// newExchange is the picture of an answer that goes into the project: a sheet, an arrow, a map.
func (s *Start) newExchange() fyne.CanvasObject {
	left := kit.NewText(s.Words.T("start.import.answer"), kit.Compact, kit.Ink2)
	right := kit.NewText(s.Words.T("start.import.project"), kit.Compact, kit.Ink2)
	picture := newDrawing(s.painter, drawExchange)
	return placed(func(size fyne.Size) {
		tall := min(size.Height, 104)
		y := whole((size.Height - tall) / 2)
		sheet, project := exchangeParts(size.Width)
		put(left, 1, y, sheet, 15)
		put(right, project+1, y, size.Width-project, 15)
		put(picture, 0, y+20, size.Width, tall-20)
	}, fyne.NewSize(160, 80), left, right, picture)
}

// exchangeParts is where the sheet ends and where the map begins.
func exchangeParts(width float32) (sheet, project float32) {
	return whole(width * 0.38), whole(width * 0.5)
}

func drawExchange(b *brush) {
	none := color.NRGBA{}
	b.ground = b.Surface
	sheet, project := exchangeParts(b.w)
	// The sheet: a plain table with two cells that somebody filled in.
	b.box(0.5, 0.5, sheet-1, b.h-1, 6, b.Surface, b.LineStrong)
	col, row := (sheet-1)/3, (b.h-1)/3
	for i := range 2 {
		b.box(whole(col*float32(i+1)), 1, 1, b.h-2, 0, b.Line, none)
		b.box(1, whole(row*float32(i+1)), sheet-2, 1, 0, b.Line, none)
	}
	for _, c := range [][2]float32{{1, 1}, {2, 2}} {
		x, y := whole(col*c[0])-2, whole(row*c[1])-2
		b.box(x, y, min(col+4, sheet-3-x), min(row-4, b.h-4-y), 2, b.TheirsTint, b.Theirs)
	}
	// The arrow between them.
	y := whole(b.h / 2)
	from, to := sheet+6, project-5
	b.shape([]scene.Segment{{Op: scene.MoveTo, P: [3]scene.Point{{X: from, Y: y}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: to, Y: y}}}}, none, b.Theirs, 2)
	b.shape([]scene.Segment{
		{Op: scene.MoveTo, P: [3]scene.Point{{X: to - 6, Y: y - 6}}}, {Op: scene.LineTo, P: [3]scene.Point{{X: to, Y: y}}},
		{Op: scene.LineTo, P: [3]scene.Point{{X: to - 6, Y: y + 6}}},
	}, none, b.Theirs, 2)
	// The map: phases above, cards below, two of them new.
	b.box(project+0.5, 0.5, b.w-project-1, b.h-1, 6, b.Surface, b.LineStrong)
	const pad, gap = 8, 4
	w := (b.w - project - 2*pad - 4*gap) / 5
	h := (b.h - 2*pad - 8 - 3*gap) / 3
	for i := range 5 {
		x := project + pad + float32(i)*(w+gap)
		b.box(x, pad, w, 8, 2, b.PhaseFor(i+1).Strong, none)
		for k := range 3 {
			fill, border := b.Surface2, b.Line
			if i == 1 && k == 0 || i == 3 && k == 1 {
				fill, border = b.TheirsTint, b.Theirs
			}
			b.box(x, pad+8+gap+float32(k)*(h+gap), w, h, 2, fill, border)
		}
	}
}
