package start

import (
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

func canvasTone(p *palette.Palette) color.NRGBA { return p.BgCanvas }

// newHike is the picture of the sample: a way that ends well, with a waymark.
func newHike() fyne.CanvasObject {
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.GoodTint, Radius: 8} })
	mark := kit.NewIcon("waymark", 18, kit.Wegmarke)
	way := newTrail()
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(way, 0, 0, size.Width, size.Height)
		end := trailPoint(len(trailFeelings())-1, size)
		put(mark, end.X-9, end.Y-32, 18, 18)
	}, fyne.NewSize(120, 80), ground, way, mark)
}

// newExchange is the picture of an answer that goes into the project: a sheet, an arrow, a map.
func newExchange() fyne.CanvasObject {
	quiet := func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.LineStrong, Radius: 6}
	}
	cell := func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface2, Border: p.Line, Radius: 2}
	}
	answer := func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.TheirsTint, Border: p.Theirs, Radius: 2}
	}
	arrow := kit.NewIcon("right", 22, func(p *palette.Palette) color.NRGBA { return p.Theirs })
	shaft := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Theirs })
	sheet, project := kit.NewPanel(quiet), kit.NewPanel(quiet)
	objects := []fyne.CanvasObject{sheet, project, shaft, arrow}
	var left, right []fyne.CanvasObject
	for i := range 9 {
		style := cell
		if i == 4 || i == 8 {
			style = answer
		}
		left = append(left, kit.NewPanel(style))
	}
	for i := range 15 {
		style := cell
		switch {
		case i < 5:
			style = func(p *palette.Palette) kit.PanelLook {
				return kit.PanelLook{Fill: p.PhaseFor(i + 1).Strong, Radius: 2}
			}
		case i == 6 || i == 13:
			style = answer
		}
		right = append(right, kit.NewPanel(style))
	}
	objects = append(append(objects, left...), right...)
	return placed(func(size fyne.Size) {
		tall := min(size.Height, 82)
		y := whole((size.Height - tall) / 2)
		wide := whole(size.Width * 0.36)
		far := whole(size.Width * 0.54)
		put(sheet, 0, y, wide, tall)
		put(project, far, y, size.Width-far, tall)
		put(shaft, wide+8, y+tall/2-1, far-wide-20, 2)
		put(arrow, far-25, y+tall/2-11, 22, 22)
		spread(left, 3, 8, y+8, wide-16, tall-16)
		spread(right, 5, far+8, y+8, size.Width-far-16, tall-16)
	}, fyne.NewSize(160, 80), objects...)
}

// spread lays objects as a table with gaps of 4.
func spread(objects []fyne.CanvasObject, columns int, x, y, width, height float32) {
	const gap = 4
	rows := (len(objects) + columns - 1) / columns
	w, h := (width-gap*float32(columns-1))/float32(columns), (height-gap*float32(rows-1))/float32(rows)
	for i, o := range objects {
		put(o, x+float32(i%columns)*(w+gap), y+float32(i/columns)*(h+gap), w, h)
	}
}
