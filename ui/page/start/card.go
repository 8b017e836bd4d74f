package start

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/ui/kit"
)

// card is what the tile of a project or of a map shows: a drawing of the map, its name, and what is to
// be said about it.
type card struct {
	sketch      analysis.Sketch
	title       string
	tone        kit.Tone
	about, when string
	tag         *kit.Tag
	tool        *kit.IconButton // stands in the place of when; nil for none
}

// content puts the card together.
func (c card) content(painter *raster.Painter) fyne.CanvasObject {
	drawn := newDrawing(painter, func(b *brush) {
		b.ground = b.BgCanvas
		drawSketch(b, c.sketch)
	})
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgCanvas, Radius: 9} })
	hair := kit.NewDivider()
	name := kit.NewEllipsis(c.title, kit.Caption, c.tone)
	name.SetWeight(semiBold)
	about := kit.NewEllipsis(c.about, kit.Body, kit.Ink2)
	when := kit.NewText(c.when, kit.Body, kit.Ink3)
	parts := []fyne.CanvasObject{ground, drawn, hair, name, about}
	if c.tool != nil {
		parts = append(parts, c.tool)
	} else {
		parts = append(parts, when)
	}
	if c.tag != nil {
		parts = append(parts, c.tag)
	}
	return placed(func(size fyne.Size) {
		put(ground, 1, 1, size.Width-2, recentDrawn)
		put(drawn, drawingInset, drawingInset, size.Width-2*drawingInset, recentDrawn-2*drawingInset+4)
		put(hair, 1, recentDrawn, size.Width-2, 1)
		const pad = 12
		right := size.Width - pad
		end := right
		if c.tool != nil {
			put(c.tool, right-20, recentDrawn+7, 22, 22)
			end -= 22
		} else {
			width := when.MinSize().Width
			end -= width
			put(when, end, recentDrawn+10, width, 16)
		}
		put(name, pad, recentDrawn+9, end-pad-10, 18)
		end = right
		if c.tag != nil {
			width := min(c.tag.MinSize().Width, right-pad)
			end -= width
			put(c.tag, end, recentDrawn+31, width, 18)
		}
		put(about, pad, recentDrawn+32, max(end-pad-8, 0), 16)
	}, fyne.NewSize(200, recentTall), parts...)
}
