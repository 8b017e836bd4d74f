package touchpoints

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// heading draws the line above a group: its title, how many stand in it and what they cost.
type heading struct {
	box          *fyne.Container
	ground, hair *canvas.Rectangle
	icon         *kit.Icon
	title        *kit.Text
	count, cost  *kit.Text
}

func newHeading() *heading {
	h := &heading{
		ground: &canvas.Rectangle{}, hair: &canvas.Rectangle{},
		icon:  kit.NewIcon("", 13, kit.Ink3),
		title: kit.NewText("", kit.Compact, kit.Ink), count: kit.NewText("", kit.Compact, kit.Ink3),
		cost: kit.NewText("", kit.Compact, kit.Ink3),
	}
	h.title.SetWeight(theme.SemiBold)
	h.cost.SetAlign(fyne.TextAlignTrailing)
	h.box = container.NewWithoutLayout(h.ground, h.hair, h.icon, h.title, h.count, h.cost)
	return h
}

func (h *heading) set(g *group, w *i18n.Catalog, p *palette.Palette) {
	tone := g.tone
	if g.phase > 0 {
		number := g.phase
		tone = func(p *palette.Palette) color.NRGBA { return p.PhaseFor(number).Ink }
	}
	paint(h.ground, look{fill: p.BgCanvas})
	paint(h.hair, look{fill: p.Line})
	h.icon.SetName(g.icon)
	h.icon.SetTone(tone)
	h.title.SetTone(tone)
	h.title.SetText(g.title)
	h.count.SetText(w.Int(len(g.rows)))
	h.cost.SetText(w.T("touchpoints.cost.year", i18n.Values{"cost": w.Euro(g.cost(), 0)}))
}

func (h *heading) lay(width float32) {
	const inner = groupHeight - 1
	h.box.Resize(fyne.NewSize(width, groupHeight))
	put(h.ground, 0, 0, width, inner)
	put(h.hair, 0, inner, width, 1)
	put(h.icon, 10, 6, 13, 13)
	need := h.title.FullWidth()
	put(h.title, 30, 5, need, 15)
	put(h.count, 30+need+8, 5, 60, 15)
	put(h.cost, width-14-200, 5, 200, 15)
}
