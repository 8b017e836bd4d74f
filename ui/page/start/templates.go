package start

import (
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	semiBold = theme.SemiBold
	// recommended is what a project begins with when nothing else was chosen.
	recommended   = catalog.Model7
	templateGap   = 16
	templateTall  = sketchHeight + 70
	templateInset = 12
)

// templateKeys lists the phase models to begin with. The second model of five phases is left out:
// it differs only in names, which can be changed at any time.
func templateKeys() []string {
	return []string{catalog.Model3, catalog.Model4, catalog.Model5, catalog.Model7, catalog.ModelFree}
}

// templates is the row of phase models.
func (s *Start) templates() fyne.CanvasObject {
	var tiles []fyne.CanvasObject
	s.models = nil
	for _, key := range templateKeys() {
		if m, ok := catalog.ModelOf(key); ok {
			tile := s.template(m)
			s.models = append(s.models, tile)
			tiles = append(tiles, tile)
		}
	}
	return grid(len(tiles), templateTall, templateGap, tiles...)
}

func (s *Start) template(m catalog.Model) *kit.Tile {
	language := s.Words.Language()
	title := s.Words.T("start.template.name", i18n.Values{"model": m.Name(language)})
	var drawing fyne.CanvasObject
	if m.Key == catalog.ModelFree {
		title = s.Words.T("start.template.empty")
		drawing = plusSign()
	} else {
		var colours []int
		for _, phase := range m.Phases() {
			colours = append(colours, phase.Color)
		}
		drawing = newSketch(colours)
	}
	name := kit.NewEllipsis(title, kit.Body, kit.Ink)
	name.SetWeight(semiBold)
	mark := kit.NewIcon("waymark", 12, kit.Wegmarke)
	mark.Hidden = m.Key != recommended
	hint := kit.NewParagraph(m.Hint.In(language), kit.Compact, kit.Ink3, 120)
	ground := drawingGround()
	hair := kit.NewDivider()
	content := placed(func(size fyne.Size) {
		put(ground, 1, 1, size.Width-2, sketchHeight)
		put(drawing, 0, 0, size.Width, sketchHeight)
		put(hair, 1, sketchHeight, size.Width-2, 1)
		width := size.Width - 2*templateInset
		x := float32(templateInset)
		if mark.Visible() {
			put(mark, x-1, sketchHeight+13, 12, 12)
			x += 15
		}
		put(name, x, sketchHeight+11, size.Width-templateInset-x, 16)
		hint.SetWidth(width)
		put(hint, templateInset, sketchHeight+29, width, hint.MinSize().Height)
	}, fyne.NewSize(120, templateTall), ground, drawing, hair, mark, name, hint)
	return kit.NewTile(kit.TileParams{
		Content: content, Label: title, Action: func() { s.OnNew(m.Key) },
	})
}

// drawingGround is the darker upper part of a tile. Its lower corners are hidden by the line below.
func drawingGround() fyne.CanvasObject {
	return kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgApp, Radius: 9} })
}

// plusSign stands for a project without anything in it.
func plusSign() fyne.CanvasObject {
	const edge = 40
	box := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
	})
	plus := kit.NewIcon("plus", 18, func(p *palette.Palette) color.NRGBA { return p.Ink2 })
	return placed(func(size fyne.Size) {
		x, y := whole((size.Width-edge)/2), whole((size.Height-edge)/2)
		put(box, x, y, edge, edge)
		put(plus, x+11, y+11, 18, 18)
	}, fyne.NewSquareSize(edge), box, plus)
}
