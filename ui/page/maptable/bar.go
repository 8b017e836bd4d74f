package maptable

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// bar says how the table is used and leads back to the map.
type bar struct {
	*kit.Bar
	texts *i18n.Catalog
	hint  *kit.Text
	back  *kit.Button
}

func newBar(p Params) *bar {
	b := &bar{texts: p.Words, hint: kit.NewEllipsis("", kit.Body, kit.Ink2)}
	b.back = kit.NewButton(kit.ButtonParams{Icon: "route", Small: true, Action: p.Back})
	b.Bar = kit.NewBar(kit.BarParams{Left: []fyne.CanvasObject{b.hint}, Right: []fyne.CanvasObject{b.back}})
	return b
}

func (b *bar) words() {
	b.hint.SetText(b.texts.T("maptable.hint"))
	b.back.SetText(b.texts.T("maptable.back"))
	b.Refresh()
}
