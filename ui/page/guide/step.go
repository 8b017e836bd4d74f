package guide

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	signEdge = 20
	rowTall  = 36
	textLeft = pad + signEdge + 10
)

// step is one step of the work: a row with its sign, and unfolded what it is for and the way there.
type step struct {
	panel      *Panel
	index      int
	step       analysis.GuideStep
	done, next bool
	open       bool
	tile       *kit.Tile
	ground     *kit.Panel
	number     *kit.Text
	tick       *kit.Icon
	title      *kit.Text
	fold       *kit.Icon
	text       *kit.Paragraph
	button     *kit.Button
}

func newStep(g *Panel, i int, key analysis.GuideStep) *step {
	s := &step{
		panel: g, index: i, step: key,
		number: kit.NewText("", kit.Compact, kit.Ink2), tick: kit.NewIcon("check", 13, kit.Good),
		title: kit.NewEllipsis("", kit.Body, kit.Ink), fold: kit.NewIcon("down", 13, kit.Ink3),
		text: kit.NewParagraph("", kit.Body, kit.Ink2, 200),
	}
	s.ground = kit.NewPanel(s.signLook)
	s.number.SetAlign(fyne.TextAlignCenter)
	s.number.SetWeight(theme.SemiBold)
	s.button = kit.NewButton(kit.ButtonParams{Small: true, Action: func() { g.p.Go(key) }})
	s.tile = kit.NewTile(kit.TileParams{
		Content: container.New(rowLayout{s}, s.ground, s.number, s.tick, s.title, s.fold), Flat: true,
		Style:  func(*palette.Palette) kit.PanelLook { return kit.PanelLook{Radius: 6} },
		Action: func() { g.toggle(key) },
	})
	s.tile.OnKey(s.key)
	s.button.OnKey(func(name fyne.KeyName) bool {
		if name == fyne.KeyEscape {
			g.p.Close()
			return true
		}
		return false
	})
	return s
}

// key walks between the steps and closes the panel.
func (s *step) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		s.panel.walk(s, -1)
	case fyne.KeyDown:
		s.panel.walk(s, 1)
	case fyne.KeyRight:
		s.panel.Open(s.step)
	case fyne.KeyLeft:
		if s.open {
			s.panel.Open("")
		}
	case fyne.KeyEscape:
		s.panel.p.Close()
	default:
		return false
	}
	return true
}

// signLook is the disc in front of a step: green with a tick where it is done, yellow where the
// work goes on, a ring where it lies ahead.
func (s *step) signLook(p *palette.Palette) kit.PanelLook {
	switch {
	case s.done:
		return kit.PanelLook{Fill: p.GoodTint, Radius: signEdge / 2}
	case s.next:
		return kit.PanelLook{Fill: p.Wegmarke, Radius: signEdge / 2}
	}
	return kit.PanelLook{Fill: p.Surface, Border: p.LineStrong, Radius: signEdge / 2}
}

func (s *step) words() {
	w := s.panel.p.Words
	key := string(s.step)
	s.number.SetText(w.Int(s.index + 1))
	s.title.SetText(w.T("guide." + key))
	s.text.SetText(w.T("guide." + key + ".text"))
	s.button.SetText(w.T("guide." + key + ".go"))
}

// show takes over how far the step is.
func (s *step) show(done, next, open bool) {
	s.done, s.next, s.open = done, next, open
	s.tick.Hidden, s.number.Hidden = !done, done
	s.number.SetTone(kit.Ink2)
	if next {
		s.number.SetTone(func(p *palette.Palette) color.NRGBA { return p.WegmarkeInk })
	}
	s.title.SetWeight(theme.Regular)
	s.title.SetTone(kit.Ink2)
	if next || open {
		s.title.SetWeight(theme.SemiBold)
		s.title.SetTone(kit.Ink)
	}
	s.fold.SetName("down")
	if open {
		s.fold.SetName("up")
	}
	s.text.Hidden, s.button.Hidden = !open, !open
	s.button.SetKind(kit.Normal)
	s.ground.Refresh()
	w := s.panel.p.Words
	state := "guide.open"
	if done {
		state = "guide.done"
	}
	s.tile.SetLabel(w.T("guide.step", i18n.Values{"step": s.index + 1, "title": w.T("guide." + string(s.step)), "state": w.T(state)}))
}

// lay puts the step in place and says how high it is.
func (s *step) lay(y, width float32) float32 {
	put(s.tile, 6, y, width-12, rowTall)
	if !s.open {
		return rowTall + 1
	}
	room := width - textLeft - pad
	s.text.SetWidth(room)
	height := s.text.MinSize().Height
	put(s.text, textLeft, y+rowTall+1, room, height)
	need := s.button.MinSize()
	put(s.button, textLeft, y+rowTall+height+10, min(need.Width, room), need.Height)
	return rowTall + height + 10 + need.Height + 12
}

// rowLayout lays out the row of a step.
type rowLayout struct{ s *step }

// Layout implements fyne.Layout.
func (l rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := l.s
	const left = pad - 6
	top := (size.Height - signEdge) / 2
	put(s.ground, left, top, signEdge, signEdge)
	put(s.number, left, top+2, signEdge, 15)
	put(s.tick, left+3.5, top+3.5, 13, 13)
	put(s.title, left+signEdge+10, (size.Height-16)/2, size.Width-left-signEdge-10-30, 16)
	put(s.fold, size.Width-22, (size.Height-13)/2, 13, 13)
}

// MinSize implements fyne.Layout.
func (l rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, rowTall) }
