package touchpoints

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const footHeight = 36

// foot is the line below the table with the sums.
type foot struct {
	p                             *Page
	box                           *fyne.Container
	ground                        *kit.Ground
	hair                          *kit.Divider
	count, kinds, places, cost, a *kit.Text
}

func newFoot(p *Page) *foot {
	f := &foot{
		p: p, ground: kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface2 }), hair: kit.NewDivider(),
		count: kit.NewText("", kit.Body, kit.Ink), kinds: kit.NewEllipsis("", kit.Body, kit.Ink3),
		places: kit.NewEllipsis("", kit.Body, kit.Ink3),
		cost:   kit.NewText("", kit.Body, kit.Ink), a: kit.NewText("", kit.Body, kit.Ink3),
	}
	f.count.SetWeight(theme.SemiBold)
	f.cost.SetWeight(theme.SemiBold)
	f.box = container.New(placing{lay: f.lay}, f.ground, f.hair, f.count, f.kinds, f.places, f.cost, f.a)
	return f
}

func (f *foot) show() {
	w := f.p.Words
	var shown []entry
	for _, g := range f.p.groups {
		shown = append(shown, g.rows...)
	}
	t := sum(shown)
	f.count.SetText(w.T("touchpoints.count", i18n.Values{"n": t.count}))
	if all := len(f.p.all); t.count < all {
		f.count.SetText(w.T("touchpoints.count.of", i18n.Values{"n": t.count, "all": all}))
	}
	f.kinds.SetText(w.T("touchpoints.sum.control", i18n.Values{"direct": t.direct, "indirect": t.indirect}))
	f.places.SetText(w.T("touchpoints.sum.setting", i18n.Values{"online": t.online, "offline": t.offline, "human": t.human}))
	f.cost.SetText(w.Euro(t.cost, 0))
	f.a.SetText(w.T("touchpoints.sum.year"))
	if size := f.box.Size(); !size.IsZero() {
		f.lay(size)
	}
}

func (f *foot) lay(size fyne.Size) {
	const top = 11
	put(f.ground, 0, 0, size.Width, footHeight)
	put(f.hair, 0, 0, size.Width, 1)
	right := size.Width - 16 - f.a.FullWidth()
	put(f.a, right, top, f.a.FullWidth(), 16)
	right -= 4 + f.cost.FullWidth()
	put(f.cost, right, top, f.cost.FullWidth(), 16)
	x := float32(16)
	for _, t := range []*kit.Text{f.count, f.kinds, f.places} {
		width := min(t.FullWidth(), max(right-18-x, 0))
		put(t, x, top, width, 16)
		x += width + 18
	}
}
