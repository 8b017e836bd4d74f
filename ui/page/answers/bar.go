package answers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// bar stands above the page: the ways out and in.
type bar struct {
	*kit.Bar
	page       *Page
	hint       *kit.Text
	open, send *kit.Button
}

func newBar(p *Page) *bar {
	b := &bar{page: p, hint: kit.NewEllipsis("", kit.Body, kit.Ink2)}
	b.open = kit.NewButton(kit.ButtonParams{Icon: "import", Small: true, Action: func() { p.p.Open(domain.ID{}) }})
	b.send = kit.NewButton(kit.ButtonParams{Icon: "send", Small: true, Action: p.p.Send})
	b.Bar = kit.NewBar(kit.BarParams{Left: []fyne.CanvasObject{b.hint}, Right: []fyne.CanvasObject{b.open, b.send}})
	return b
}

func (b *bar) words() {
	t := b.page.p.Words.T
	b.hint.SetText(t("answers.hint"))
	b.open.SetText(t("action.answer.import"))
	b.send.SetText(t("answers.send"))
	b.Refresh()
}

// head is the title of the page with how many answers are to come.
type head struct {
	widget.BaseWidget
	title *kit.Text
	count *kit.Text
}

func newHead() *head {
	h := &head{title: kit.NewText("", kit.Heading, kit.Ink), count: kit.NewText("", kit.Body, kit.Ink2)}
	h.ExtendBaseWidget(h)
	return h
}

func (h *head) set(words *i18n.Catalog, all []round.Sent, today domain.Date) {
	out, late := 0, 0
	for _, s := range all {
		out += s.Out()
		if s.Overdue(today) {
			late += s.Out()
		}
	}
	h.title.SetText(words.T("side.answers"))
	text := words.T("answers.out.none")
	if out > 0 {
		text = words.T("start.recent.answers", i18n.Values{"n": out})
	}
	if late > 0 {
		text += ", " + words.T("answers.late", i18n.Values{"n": late})
	}
	h.count.SetText(text)
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{h} }

type headRenderer struct{ h *head }

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 34) }
func (r *headRenderer) Refresh()           { r.Layout(r.h.Size()) }
func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.title, r.h.count}
}

func (r *headRenderer) Layout(size fyne.Size) {
	width := r.h.count.MinSize().Width
	put(r.h.title, 0, 0, size.Width-width-12, 26)
	put(r.h.count, size.Width-width, 6, width, 16)
}
