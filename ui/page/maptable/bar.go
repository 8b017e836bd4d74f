package maptable

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const barHeight = 42

// bar says how the table is used and leads back to the map.
type bar struct {
	widget.BaseWidget
	texts  *i18n.Catalog
	ground *kit.Panel
	line   *kit.Divider
	hint   *kit.Text
	back   *kit.Button
}

func newBar(p Params) *bar {
	b := &bar{texts: p.Words, line: kit.NewDivider(), hint: kit.NewEllipsis("", kit.Body, kit.Ink2)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.back = kit.NewButton(kit.ButtonParams{Icon: "route", Small: true, Action: p.Back})
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) words() {
	b.hint.SetText(b.texts.T("maptable.hint"))
	b.back.SetText(b.texts.T("maptable.back"))
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.line, r.b.hint, r.b.back}
}

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	need := b.back.MinSize()
	put(b.back, size.Width-12-need.Width, (size.Height-1-need.Height)/2, need.Width, need.Height)
	put(b.hint, 16, (size.Height-1-16)/2, max(size.Width-need.Width-44, 0), 16)
}
