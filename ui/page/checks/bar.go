package checks

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// bar stands above the page: the choice of the list and the way to paper.
type bar struct {
	*kit.Bar
	page  *Page
	parts *kit.Segmented
	print *kit.Button
}

func newBar(p *Page) *bar {
	b := &bar{page: p}
	b.parts = kit.NewSegmented(make([]string, partEnd), 0, func(i int) { p.ShowPart(Part(i)) })
	b.print = kit.NewButton(kit.ButtonParams{Icon: "printer", Small: true, Action: func() {
		p.CloseEditor()
		p.p.Print()
	}})
	b.print.Hidden = p.p.Print == nil
	b.Bar = kit.NewBar(kit.BarParams{
		Left: []fyne.CanvasObject{b.parts}, Right: []fyne.CanvasObject{b.print}, Margin: pageMargin,
	})
	return b
}

func (b *bar) words() {
	var names []string
	for i := range partEnd {
		names = append(names, b.page.p.Words.T("checks."+partKey(i)))
	}
	b.parts.SetOptions(names)
	b.print.SetText(b.page.p.Words.T("checks.print"))
	b.Refresh()
}
