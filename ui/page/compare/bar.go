package compare

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	barHeight = 42
	barMargin = 16
)

// bar stands above the comparison: what is compared, the ways to the two maps, the filter.
type bar struct {
	widget.BaseWidget
	page         *Page
	ground       *kit.Panel
	line         *kit.Divider
	title        *kit.Text
	now, then    *kit.Button
	export       *kit.Button
	filter       *kit.Segmented
	objects      []fyne.CanvasObject
	fromTheRight []fyne.CanvasObject
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider(), title: kit.NewEllipsis("", kit.Caption, kit.Ink)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.title.SetWeight(theme.SemiBold)
	open := func(f func()) *kit.Button {
		return kit.NewButton(kit.ButtonParams{Icon: "route", Kind: kit.Quiet, Small: true, Action: f})
	}
	b.now = open(func() { p.OpenMap(p.scene.Comparison().Current.ID) })
	b.then = open(func() { p.OpenMap(p.m) })
	b.export = kit.NewButton(kit.ButtonParams{Icon: "photo", Kind: kit.Quiet, Small: true, Action: func() { p.Export(p.m) }})
	b.filter = kit.NewSegmented([]string{"", ""}, 0, func(i int) { p.onlyDifferent(i == 1) })
	b.fromTheRight = []fyne.CanvasObject{b.filter, b.export, b.then, b.now}
	b.objects = []fyne.CanvasObject{b.ground, b.line, b.title, b.now, b.then, b.export, b.filter}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) words() {
	w := b.page.Words
	b.now.SetText(w.T("compare.open.now"))
	b.then.SetText(w.T("compare.open.then"))
	b.export.SetText(w.T("compare.export"))
	b.filter.SetOptions([]string{w.T("compare.filter.all"), w.T("compare.filter.different")})
	b.fill()
}

// fill shows what is compared.
func (b *bar) fill() {
	if s := b.page.scene; s != nil {
		b.title.SetText(s.Comparison().Future.Title)
	}
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()                     { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return r.b.objects }

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	if size.IsZero() {
		return
	}
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	right := size.Width - 12
	for _, o := range b.fromTheRight {
		m := o.MinSize()
		right -= m.Width
		put(o, right, float32(int((size.Height-1-m.Height)/2)), m.Width, m.Height)
		right -= 6
	}
	put(b.title, barMargin, 0, max(right-barMargin, 0), size.Height-1)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
