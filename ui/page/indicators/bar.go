package indicators

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const barHeight = 42

// bar stands above the page: how many figures there are and how many miss their target, the search
// and the button that adds one.
type bar struct {
	widget.BaseWidget
	page   *Page
	ground *kit.Panel
	line   *kit.Divider
	count  *kit.Text
	missed *kit.Tag
	search *kit.SearchField
	add    *kit.Button
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider(), count: kit.NewText("", kit.Caption, kit.Ink), missed: kit.NewTag("", "target", kit.BadTag)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.count.SetWeight(theme.SemiBold)
	b.search = kit.NewSearchField(kit.SearchParams{
		Width: 150, EscapeLeaves: true, Leave: p.Focus, Submitted: func(string) { p.Focus() }, Changed: p.search,
		Forward: func(s fyne.Shortcut) bool {
			if _, own := kit.FieldShortcut(s); own != nil {
				return false
			}
			p.p.Shortcut(s)
			return true
		},
	})
	b.add = kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: p.Choose})
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) phrase() {
	w := b.page.p.Words
	b.search.SetWords(w.T("lists.search"), "", kit.Tip{Text: w.T("button.clear")})
	b.add.SetText(w.T("card.kind.indicator"))
	b.add.SetTip(kit.Tip{Text: w.T("action.indicator.add")})
}

// fill shows what is counted.
func (b *bar) fill() {
	shown, missed := 0, 0
	for _, l := range b.page.lines {
		if l.head {
			continue
		}
		shown++
		if reached, set := l.entry.reached(); set && !reached {
			missed++
		}
	}
	w := b.page.p.Words
	b.count.SetText(w.T("figures.count", i18n.Values{"n": shown}))
	b.missed.Set(w.T("figures.missed", i18n.Values{"n": missed}), "target", kit.BadTag)
	b.missed.Hidden = missed == 0
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.line, r.b.count, r.b.missed, r.b.search, r.b.add}
}

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	if size.IsZero() {
		return
	}
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	put(b.count, margin, 0, b.count.FullWidth(), size.Height-1)
	put(b.missed, margin+b.count.FullWidth()+10, (size.Height-1-18)/2, b.missed.MinSize().Width, 18)
	m := b.add.MinSize()
	right := size.Width - 12 - m.Width
	put(b.add, right, float32(int((size.Height-1-m.Height)/2)), m.Width, m.Height)
	put(b.search, right-8-200, 6, 200, 29)
}
