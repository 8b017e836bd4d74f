package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// bar stands above the table: its name, how it is grouped, the filter and what can be added.
type bar struct {
	p       *Page
	box     *fyne.Container
	ground  *kit.Ground
	hair    *kit.Divider
	title   *kit.Text
	count   *kit.Text
	upright *kit.Divider
	group   *kit.Segmented
	filter  *kit.SearchField
	add     *kit.Button
}

const (
	barHeight   = 42
	barEnd      = 14
	filterWidth = 150
)

func newBar(p *Page) *bar {
	b := &bar{
		p: p, ground: kit.NewGround(surface), hair: kit.NewDivider(), upright: kit.NewUpright(),
		title: kit.NewText("", kit.Caption, kit.Ink), count: kit.NewText("", kit.Body, kit.Ink3),
	}
	b.title.SetWeight(theme.SemiBold)
	b.group = kit.NewSegmented([]string{"", "", ""}, 0, func(i int) { p.setGrouping(grouping(i)) })
	b.filter = kit.NewSearchField(kit.SearchParams{
		Width: filterWidth, Changed: p.setFilter, Submitted: func(string) { p.Focus() },
		Leave: p.Focus, Forward: p.Shortcut, EscapeLeaves: true,
	})
	b.add = kit.NewMenuButton(kit.ButtonParams{Icon: "plus", Small: true}, b.menu)
	b.box = container.New(placing{lay: b.lay, least: fyne.NewSize(0, barHeight)},
		b.ground, b.hair, b.title, b.count, b.upright, b.group, b.filter, b.add)
	b.words()
	return b
}

// menu offers the ways to add a touchpoint.
func (b *bar) menu() *fyne.Menu {
	w := b.p.Words
	return fyne.NewMenu("",
		fyne.NewMenuItem(w.T("touchpoints.menu.add"), b.p.Add),
		fyne.NewMenuItem(w.T("touchpoints.menu.catalog"), func() { b.p.chooseFromCatalog(b.add) }))
}

// words puts in all texts, as after a change of language.
func (b *bar) words() {
	w := b.p.Words
	b.title.SetText(w.T("side.touchpoints"))
	b.group.SetOptions([]string{w.T("touchpoints.by.gap"), w.T("touchpoints.by.phase"), w.T("touchpoints.by.cost")})
	b.filter.SetWords(w.T("touchpoints.filter"), "", kit.Tip{Text: w.T("kit.clear")})
	b.add.SetText(w.T("card.kind.touchpoint"))
	b.show()
}

func (b *bar) show() {
	b.count.SetText(b.p.Words.Int(len(b.p.all)))
	b.count.SetTone(kit.Ink3)
	if size := b.box.Size(); !size.IsZero() {
		b.lay(size)
	}
}

func (b *bar) lay(size fyne.Size) {
	const inner = barHeight - 1
	put(b.ground, 0, 0, size.Width, barHeight)
	put(b.hair, 0, inner, size.Width, 1)
	x := float32(barEnd)
	middle := func(o fyne.CanvasObject, width float32) {
		height := o.MinSize().Height
		put(o, x, whole((inner-height)/2), width, height)
		x += width
	}
	middle(b.title, b.title.FullWidth())
	x += 8
	middle(b.count, b.count.FullWidth())
	x += 8
	middle(b.upright, b.upright.MinSize().Width)
	x += 8
	middle(b.group, b.group.MinSize().Width)
	left := x + 8
	need := b.add.MinSize().Width
	x = size.Width - barEnd - need
	end := x - 8
	middle(b.add, need)
	width := min(max(end-left, 80), filterWidth+40)
	x = end - width
	middle(b.filter, width)
}
