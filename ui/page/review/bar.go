package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/assets"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const barHeight = 48

// bar stands above the page: where one is, the last choice, the explanation, and the way out.
type bar struct {
	box        *fyne.Container
	undo, redo *kit.IconButton
}

func newBar(page *Review) *bar {
	words := page.Words
	b := &bar{}
	logo, _ := assets.Picture("logo-512.png")
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("logo-512.png", logo))
	picture.FillMode = canvas.ImageFillContain
	brand := kit.NewText("Wegmarke", kit.Brand, kit.Ink)
	project := kit.NewEllipsis(document.Project(page.View).Title, kit.Caption, kit.Ink2)
	group := kit.NewText(words.T("review.crumb"), kit.Caption, kit.Ink2)
	here := kit.NewText(words.T("review.crumb.here"), kit.Caption, kit.Ink)
	if page.Other.copies() {
		group.SetText(words.T("review.crumb.copy"))
		here.SetText(words.T("review.crumb.copy.here"))
	}
	project.SetWeight(theme.Regular)
	group.SetWeight(theme.Regular)
	here.SetWeight(theme.SemiBold)
	signs := []*kit.Icon{kit.NewIcon("right", 13, kit.Ink3), kit.NewIcon("right", 13, kit.Ink3)}
	b.undo = kit.NewIconButton("undo", kit.Tip{Text: words.T("review.undo")}, page.undo)
	b.redo = kit.NewIconButton("redo", kit.Tip{Text: words.T("review.redo")}, page.redo)
	split := kit.NewUpright()
	help := kit.NewButton(kit.ButtonParams{Text: words.T("review.help"), Icon: "question", Kind: kit.Quiet, Action: page.OnHelp})
	leave := kit.NewButton(kit.ButtonParams{Text: words.T("button.close"), Icon: "x", Kind: kit.Quiet, Action: page.leave})
	for _, o := range []interface{ OnKey(func(fyne.KeyName) bool) }{b.undo, b.redo, help, leave} {
		o.OnKey(page.footKey)
	}
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgApp })
	hair := kit.NewDivider()
	right := []fyne.CanvasObject{leave, help, split, b.redo, b.undo}
	if page.Other.looks() {
		right = []fyne.CanvasObject{leave}
	}
	b.box = container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, size.Height-1, size.Width, 1)
		put(picture, 15, 12, 24, 24)
		put(brand, 48, 15, brand.MinSize().Width, 18)
		edge := size.Width - 12
		for _, o := range right {
			m := o.MinSize()
			edge -= m.Width
			put(o, edge, whole((barHeight-m.Height)/2), m.Width, m.Height)
			edge -= 6
		}
		x := float32(204)
		put(project, x, 15, min(project.FullWidth(), max(edge-x-group.MinSize().Width-here.MinSize().Width-60, 40)), 18)
		x += project.Size().Width + 8
		for i, t := range []*kit.Text{group, here} {
			put(signs[i], x, 17, 13, 13)
			x += 13 + 8
			put(t, x, 15, t.MinSize().Width, 18)
			x += t.MinSize().Width + 8
		}
	}, fyne.NewSize(600, barHeight)}, append([]fyne.CanvasObject{ground, hair, picture, brand, project, signs[0], group, signs[1], here}, right...)...)
	return b
}

// update shows whether there is a choice to take back.
func (b *bar) update(d *decisions) {
	b.undo.SetDisabled(len(d.past) == 0)
	b.redo.SetDisabled(len(d.next) == 0)
}
