package measures

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// signSize is the edge of a status sign.
const signSize = 12

// sign is the sign of a state, drawn as on the map.
type sign struct {
	widget.BaseWidget
	state   domain.Status
	painter *raster.Painter
	raster  *canvas.Raster
}

func newSign() *sign {
	s := &sign{painter: raster.New(raster.Params{Fonts: &typeset.Fonts{}})}
	s.ExtendBaseWidget(s)
	return s
}

func (s *sign) set(state domain.Status) {
	if s.state != state {
		s.state = state
		s.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (s *sign) CreateRenderer() fyne.WidgetRenderer {
	s.raster = canvas.NewRaster(func(w, _ int) image.Image {
		w = max(w, 1)
		img := image.NewRGBA(image.Rect(0, 0, w, w))
		s.painter.Draw(img, drawing(scene.StatusSign(0, 0, string(s.state), theme.For(s))),
			raster.View{Pane: scene.Body, Scale: float32(w) / signSize})
		return img
	})
	s.raster.SetMinSize(fyne.NewSquareSize(signSize))
	return widget.NewSimpleRenderer(s.raster)
}

// drawing is a scene of a few shapes on nothing.
type drawing []scene.Item

func (drawing) PaneSize(scene.Pane) (w, h float32) { return signSize, signSize }
func (drawing) PaneOrigin(scene.Pane) scene.Point  { return scene.Point{} }
func (drawing) Background(scene.Pane) color.NRGBA  { return color.NRGBA{} }
func (d drawing) Visit(pane scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	if pane == scene.Body {
		yield(&scene.Group{Bounds: scene.Rect{W: signSize, H: signSize}, Items: d})
	}
}

// stateTone is the colour of the word beside a sign.
func stateTone(s domain.Status) kit.Tone {
	switch s {
	case catalog.StatusOverdue:
		return kit.Bad
	case domain.StatusDoing:
		return kit.AccentInk
	case domain.StatusDone:
		return kit.Good
	}
	return kit.Ink3
}

// look is the state in which a card or a row shows.
type look struct {
	selected, over, ghost, lifted bool
	// cursor says that the keyboard is in the row, col in which of its cells.
	cursor bool
	col    cell
}

func cursorLook(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Border: p.Focus, BorderWidth: 2, Radius: 4}
}

func cardLook(l look) kit.PanelStyle {
	return func(p *palette.Palette) kit.PanelLook {
		out := kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 6, Shadow: p.E1}
		switch {
		case l.ghost:
			return kit.PanelLook{Fill: p.BgCanvas, Border: p.Line, Radius: 6}
		case l.lifted:
			out.Border, out.BorderWidth, out.Shadow = p.Focus, 1.5, p.E3
		case l.selected:
			out.Fill, out.Border, out.BorderWidth = p.AccentTint, p.Focus, 1.5
		case l.over:
			out.Border, out.Shadow = p.LineStrong, p.E2
		}
		return out
	}
}

func rowLook(l look) kit.PanelStyle {
	return func(p *palette.Palette) kit.PanelLook {
		switch {
		case l.selected:
			return kit.PanelLook{Fill: p.AccentTint, Radius: 4}
		case l.over:
			return kit.PanelLook{Fill: p.Hover, Radius: 4}
		}
		return kit.PanelLook{Fill: p.Surface}
	}
}

// columnLook is the ground of a column; may and target say what a dragged card can do there.
func columnLook(may, target bool) kit.PanelStyle {
	return func(p *palette.Palette) kit.PanelLook {
		switch {
		case target:
			return kit.PanelLook{Fill: p.AccentTint, Border: p.Focus, BorderWidth: 2, Radius: 10}
		case may:
			return kit.PanelLook{Fill: p.BgApp, Border: p.AccentLine, Radius: 10}
		}
		return kit.PanelLook{Fill: p.BgApp, Border: p.Line, Radius: 10}
	}
}
