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
	templateGap   = 13
	templateLeast = 146
	templateDrawn = 121
	templateTall  = templateDrawn + 66
	templateInset = 12
)

// beginnings lists what a project can begin with, in the order of the gallery: the phase models,
// the canvases and the empty project.
func beginnings() []string {
	return []string{
		catalog.Model3, catalog.Model4, catalog.Model5, catalog.Model5B2B, catalog.Model7,
		NewPersona, NewTouchpoints, catalog.ModelFree,
	}
}

// templates is the gallery: what the program brings and then what the user made.
func (s *Start) templates() *grid {
	var tiles []fyne.CanvasObject
	s.models = nil
	add := func(t *kit.Tile) {
		s.models = append(s.models, t)
		tiles = append(tiles, t)
	}
	for _, key := range beginnings() {
		if p := s.beginning(key); s.finds(p.title) {
			add(s.template(p))
		}
	}
	for _, t := range s.Templates {
		if s.finds(t.Title) {
			add(s.own(t))
		}
	}
	return newGrid(templateTall, templateGap, func(width float32) int {
		return max(int((width+templateGap)/(templateLeast+templateGap)), 3)
	}, tiles...)
}

// templateParams describe a tile of the gallery.
type templateParams struct {
	title, hint string
	draw        func(b *brush)
	best        bool
	plus        bool
	corner      *kit.IconButton // may be nil
	action      func()
}

// beginning is what the gallery says of something that the program brings.
func (s *Start) beginning(key string) templateParams {
	w := s.Words
	p := templateParams{best: key == recommended, action: func() { s.OnNew(key) }}
	switch key {
	case NewPersona:
		p.title, p.hint, p.draw = w.T("start.template.persona"), w.T("start.template.persona.hint"), drawPersona
		return p
	case NewTouchpoints:
		p.title, p.hint, p.draw = w.T("start.template.touchpoints"), w.T("start.template.touchpoints.hint"), drawTouchpoints
		return p
	}
	m, _ := catalog.ModelOf(key)
	p.hint = m.Hint.In(w.Language())
	if key == catalog.ModelFree {
		p.title, p.plus = w.T("start.template.empty"), true
		return p
	}
	p.title = w.T("start.template.name", i18n.Values{"model": m.Name(w.Language())})
	if key == catalog.Model5B2B { // its own name is too long for a tile
		p.title, p.hint = w.T("start.template.loyalty"), w.T("start.template.loyalty.hint")
	}
	sketch := modelSketch(m)
	p.draw = func(b *brush) { drawSketch(b, sketch) }
	return p
}

// own is the tile of a template that the user made.
func (s *Start) own(t Template) *kit.Tile {
	rename := func() { s.OnTemplateRename(t.ID, t.Title) }
	remove := func() { s.OnTemplateDelete(t.ID, t.Title) }
	more := kit.NewSmallIconButton("more", kit.Tip{Text: s.Words.T("start.template.more")}, nil)
	more.SetAction(func() {
		kit.OpenMenu(more, fyne.NewMenu("",
			fyne.NewMenuItem(s.Words.T("start.template.rename"), rename),
			fyne.NewMenuItem(s.Words.T("start.template.delete"), remove)))
	})
	tile := s.template(templateParams{
		title: t.Title, hint: s.Words.T("start.template.own"), corner: more,
		draw: func(b *brush) { drawSketch(b, t.Sketch) }, action: func() { s.OnTemplate(t.ID) },
	})
	tile.OnKey(func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyF2:
			rename()
		case fyne.KeyDelete, fyne.KeyBackspace:
			remove()
		default:
			return false
		}
		return true
	})
	return tile
}

func (s *Start) template(p templateParams) *kit.Tile {
	name := kit.NewEllipsis(p.title, kit.Body, kit.Ink)
	name.SetWeight(semiBold)
	mark := kit.NewIcon("waymark", 12, kit.Wegmarke)
	mark.Hidden = !p.best
	hint := kit.NewParagraph(p.hint, kit.Compact, kit.Ink2, 120)
	ground := drawingGround()
	hair := kit.NewDivider()
	var drawn fyne.CanvasObject = plusSign()
	if !p.plus {
		drawn = newDrawing(s.painter, func(b *brush) {
			b.ground = b.BgApp
			p.draw(b)
		})
	}
	parts := []fyne.CanvasObject{ground, drawn, hair, mark, name, hint}
	if p.corner != nil {
		parts = append(parts, p.corner)
	}
	content := placed(func(size fyne.Size) {
		put(ground, 1, 1, size.Width-2, templateDrawn)
		put(drawn, templateInset, templateInset, size.Width-2*templateInset, templateDrawn-2*templateInset)
		put(hair, 1, templateDrawn, size.Width-2, 1)
		x, right := float32(templateInset), size.Width-templateInset
		if p.best {
			put(mark, x-1, templateDrawn+13, 12, 12)
			x += 15
		}
		if p.corner != nil {
			put(p.corner, right-17, templateDrawn+8, 22, 22)
			right -= 20
		}
		put(name, x, templateDrawn+11, right-x, 16)
		width := size.Width - 2*templateInset
		hint.SetWidth(width)
		put(hint, templateInset, templateDrawn+29, width, hint.MinSize().Height)
	}, fyne.NewSize(120, templateTall), parts...)
	return kit.NewTile(kit.TileParams{Content: content, Label: p.title, Tip: kit.Tip{Text: p.title}, Action: p.action})
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
