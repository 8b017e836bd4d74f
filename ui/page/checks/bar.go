package checks

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

const barHeight = 42

// bar stands above the page: the choice of the list and the way to paper.
type bar struct {
	widget.BaseWidget
	page   *Page
	ground *kit.Panel
	line   *kit.Divider
	parts  *kit.Segmented
	print  *kit.Button
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider()}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.parts = kit.NewSegmented(make([]string, partEnd), 0, func(i int) { p.ShowPart(Part(i)) })
	b.print = kit.NewButton(kit.ButtonParams{Icon: "printer", Small: true, Action: func() {
		p.CloseEditor()
		p.p.Print()
	}})
	b.print.Hidden = p.p.Print == nil
	b.ExtendBaseWidget(b)
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

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.line, r.b.parts, r.b.print}
}

func (r *barRenderer) Layout(size fyne.Size) {
	if size.IsZero() {
		return
	}
	b := r.b
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	need := b.parts.MinSize()
	put(b.parts, pageMargin, (size.Height-1-need.Height)/2, need.Width, need.Height)
	need = b.print.MinSize()
	put(b.print, size.Width-12-need.Width, (size.Height-1-need.Height)/2, need.Width, need.Height)
}
