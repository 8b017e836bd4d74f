package measures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const barHeight = 42

// bar stands above the page: how many measures there are, the filters and the choice of the view.
type bar struct {
	widget.BaseWidget
	page   *Page
	ground *kit.Panel
	line   *kit.Divider
	count  *kit.Text
	late   *kit.Tag
	owner  *kit.Button
	where  *kit.Button
	view   *kit.Segmented
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider(), count: kit.NewText("", kit.Caption, kit.Ink), late: kit.NewTag("", "warn", kit.BadTag)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.count.SetWeight(theme.SemiBold)
	b.owner = kit.NewMenuButton(kit.ButtonParams{Icon: "user", Kind: kit.Quiet, Small: true}, b.ownerMenu)
	b.where = kit.NewMenuButton(kit.ButtonParams{Icon: "route", Kind: kit.Quiet, Small: true}, b.mapMenu)
	b.view = kit.NewSegmented([]string{"", ""}, 0, func(i int) {
		p.ShowList(i == 1)
		p.Focus() // the arrows are to walk through the measures at once
	})
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) words() {
	w := b.page.p.Words
	b.view.SetOptions([]string{w.T("measures.board"), w.T("measures.list")})
}

// fill shows what is counted and by what the page is filtered.
func (b *bar) fill() {
	w, p := b.page.p.Words, b.page
	b.count.SetText(w.T("measures.count", i18n.Values{"n": len(p.entries)}))
	late := 0
	for _, e := range p.entries {
		if e.late {
			late++
		}
	}
	b.late.Set(w.T("measures.late", i18n.Values{"n": late}), "warn", kit.BadTag)
	b.late.Hidden = late == 0
	b.owner.SetText(w.T("measures.owner.all"))
	if p.filter.byOwner {
		b.owner.SetText(b.ownerName(p.filter.owner))
	}
	b.where.SetText(w.T("measures.map.all"))
	if m, ok := document.Find[domain.Map](p.p.Session.Doc(), p.filter.m); ok {
		b.where.SetText(b.mapName(m))
	}
	b.view.SetSelected(0)
	if p.list {
		b.view.SetSelected(1)
	}
	b.Refresh()
}

func (b *bar) ownerName(owner string) string {
	if owner == "" {
		return b.page.p.Words.T("inspector.owner.none")
	}
	return short(owner)
}

func (b *bar) mapName(m domain.Map) string {
	if m.Title == "" {
		return b.page.p.Words.T("file.untitled")
	}
	return short(m.Title)
}

// short keeps a name that somebody typed from filling the bar.
func short(name string) string {
	const most = 28
	if r := []rune(flat(name)); len(r) > most {
		return string(r[:most]) + "…"
	}
	return flat(name)
}

func (b *bar) ownerMenu() *fyne.Menu {
	p := b.page
	set := func(by bool, owner string) func() {
		return func() {
			p.filter.byOwner, p.filter.owner = by, owner
			p.sift()
			p.Focus()
		}
	}
	all := fyne.NewMenuItem(p.p.Words.T("measures.owner.all"), set(false, ""))
	all.Checked = !p.filter.byOwner
	m := fyne.NewMenu("", all, fyne.NewMenuItemSeparator())
	for _, o := range owners(p.all) {
		it := fyne.NewMenuItem(b.ownerName(o), set(true, o))
		it.Checked = p.filter.byOwner && p.filter.owner == o
		m.Items = append(m.Items, it)
	}
	return m
}

func (b *bar) mapMenu() *fyne.Menu {
	p := b.page
	set := func(id domain.ID) func() {
		return func() {
			p.filter.m = id
			p.sift()
			p.Focus()
		}
	}
	all := fyne.NewMenuItem(p.p.Words.T("measures.map.all"), set(domain.ID{}))
	all.Checked = p.filter.m.IsZero()
	out := fyne.NewMenu("", all, fyne.NewMenuItemSeparator())
	for _, m := range document.Maps(p.p.Session.Doc()) {
		it := fyne.NewMenuItem(b.mapName(m), set(m.ID))
		it.Checked = p.filter.m == m.ID
		out.Items = append(out.Items, it)
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.line, r.b.count, r.b.late, r.b.owner, r.b.where, r.b.view}
}

func (r *barRenderer) Layout(size fyne.Size) {
	b := r.b
	if size.IsZero() {
		return
	}
	put(b.ground, 0, 0, size.Width, size.Height)
	put(b.line, 0, size.Height-1, size.Width, 1)
	x := float32(pageMargin)
	put(b.count, x, 0, b.count.FullWidth(), size.Height-1)
	put(b.late, x+b.count.FullWidth()+10, (size.Height-1-18)/2, b.late.MinSize().Width, 18)
	right := size.Width - 12
	for _, o := range []fyne.CanvasObject{b.view, b.where, b.owner} {
		m := o.MinSize()
		right -= m.Width
		put(o, right, float32(int((size.Height-1-m.Height)/2)), m.Width, m.Height)
		right -= 6
	}
}
