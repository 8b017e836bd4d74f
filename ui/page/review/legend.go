package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// legendKey is a sign of the preview with a word on what it means.
type legendKey struct {
	widget.BaseWidget
	icon string
	look func(p *palette.Palette) (fill, line, ink color.NRGBA)
	text *kit.Text
}

// legend explains the signs of the preview, the most telling first: those at the end go where there
// is little room.
func (r *Review) legend() []fyne.CanvasObject {
	w := r.Words
	whose := w.T("review.legend.taken.any")
	if len(r.Answers) == 1 && r.Answers[0].Author != "" {
		whose = w.T("review.legend.taken", i18n.Values{"name": first(r.Answers[0].Author)})
	}
	type look = func(p *palette.Palette) (fill, line, ink color.NRGBA)
	make := func(icon, text string, f look) fyne.CanvasObject {
		k := &legendKey{icon: icon, look: f, text: kit.NewText(text, kit.Compact, kit.Ink2)}
		k.ExtendBaseWidget(k)
		return k
	}
	if r.Other.looks() {
		return []fyne.CanvasObject{make("plus", w.T("review.legend.later"), func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.TheirsTint, p.Theirs, p.Theirs })}
	}
	return []fyne.CanvasObject{
		make("warn", w.T("review.conflict"), func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.BadTint, p.Bad, p.Bad }),
		make("plus", whose, func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.TheirsTint, p.Theirs, p.Theirs }),
		make("user", w.T("review.legend.mine"), func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.MineTint, p.Mine, p.Mine }),
		make("clock", w.T("review.legend.open"), func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.Surface, p.TheirsLine, p.Theirs }),
		make("minus", w.T("review.legend.kept"), func(p *palette.Palette) (fill, line, ink color.NRGBA) { return p.Surface2, p.LineStrong, p.Ink2 }),
	}
}

// CreateRenderer implements fyne.Widget.
func (k *legendKey) CreateRenderer() fyne.WidgetRenderer {
	r := &legendRenderer{key: k, back: &canvas.Rectangle{}, icon: newMark()}
	r.Refresh()
	return r
}

type legendRenderer struct {
	key  *legendKey
	back *canvas.Rectangle
	icon *mark
}

func (r *legendRenderer) Destroy() {}
func (r *legendRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.icon.image, r.key.text}
}

func (r *legendRenderer) MinSize() fyne.Size {
	return fyne.NewSize(24+r.key.text.MinSize().Width, 16)
}

// Layout implements fyne.WidgetRenderer.
func (r *legendRenderer) Layout(size fyne.Size) {
	put(r.back, 0, 1, 18, 16)
	put(r.icon.image, 4, 4, 10, 10)
	put(r.key.text, 24, 1, size.Width-24, 15)
}

// Refresh implements fyne.WidgetRenderer.
func (r *legendRenderer) Refresh() {
	fill, line, ink := r.key.look(theme.For(r.key))
	paint(r.back, fill, line, 1.25, 4)
	r.icon.set(r.key.icon, ink)
}
