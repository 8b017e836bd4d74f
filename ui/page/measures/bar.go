package measures

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
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
	search *kit.SearchField
	filter *kit.Button
	add    *kit.Button
	export *kit.IconButton
	view   *kit.Segmented
}

func newBar(p *Page) *bar {
	b := &bar{page: p, line: kit.NewDivider(), count: kit.NewText("", kit.Caption, kit.Ink), late: kit.NewTag("", "warn", kit.BadTag)}
	b.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Surface} })
	b.count.SetWeight(theme.SemiBold)
	b.search = kit.NewSearchField(kit.SearchParams{
		Width: 150, EscapeLeaves: true, Leave: p.Focus, Submitted: func(string) { p.Focus() },
		Changed: func(text string) {
			p.filter.words = strings.Fields(strings.ToLower(text))
			p.sift()
		},
		Forward: func(s fyne.Shortcut) bool {
			if _, own := kit.FieldShortcut(s); own != nil {
				return false
			}
			p.p.Shortcut(s)
			return true
		},
	})
	b.filter = kit.NewMenuButton(kit.ButtonParams{Icon: "filter", Kind: kit.Quiet, Small: true}, b.filterMenu)
	b.add = kit.NewButton(kit.ButtonParams{Icon: "plus", Small: true, Action: func() { p.p.Run("measure.add") }})
	b.export = kit.NewSizedIconButton("export", 26, 15, kit.Tip{}, func() { p.p.Run("measures.export") })
	b.view = kit.NewSegmented([]string{"", "", ""}, 0, func(i int) {
		p.showView(i)
		p.Focus() // the arrows are to walk through the measures at once
	})
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) words() {
	w := b.page.p.Words
	b.view.SetOptions([]string{w.T("measures.board"), w.T("measures.list"), w.T("status.overdue")})
	b.search.SetWords(w.T("measures.search"), "", kit.Tip{Text: w.T("button.clear")})
	b.add.SetText(w.T("card.kind.measure"))
	b.add.SetTip(kit.Tip{Text: w.T("action.measure.add")})
	b.export.SetTip(kit.Tip{Text: w.T("action.measures.export")})
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
	text := w.T("measures.filter")
	switch n := p.filter.set(); {
	case n > 1:
		text = w.T("measures.filter.n", i18n.Values{"n": n})
	case p.filter.byOwner:
		text = b.ownerName(p.filter.owner)
	case p.filter.status != "":
		text = w.T("status." + string(p.filter.status))
	case n == 1:
		m, _ := document.Find[domain.Map](p.p.Session.Doc(), p.filter.m)
		text = b.mapName(m)
	}
	b.filter.SetText(text)
	b.export.SetDisabled(len(p.entries) == 0)
	b.view.SetSelected(p.view())
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

// filterMenu gathers all filters; the first entry takes them away.
func (b *bar) filterMenu() *fyne.Menu {
	w, p := b.page.p.Words, b.page
	clear := fyne.NewMenuItem(w.T("measures.filter.clear"), func() {
		words := p.filter.words
		p.filter = filter{words: words}
		p.sift()
		p.Focus()
	})
	clear.Disabled = p.filter.set() == 0
	sub := func(key string, menu *fyne.Menu) *fyne.MenuItem {
		it := fyne.NewMenuItem(w.T(key), nil)
		it.ChildMenu = menu
		return it
	}
	return fyne.NewMenu("", sub("inspector.owner", b.ownerMenu()), sub("measures.map", b.mapMenu()), sub("inspector.status", b.statusMenu()),
		fyne.NewMenuItemSeparator(), clear)
}

func (b *bar) statusMenu() *fyne.Menu {
	p := b.page
	m := fyne.NewMenu("")
	for _, s := range append([]domain.Status{""}, append(statuses(), catalog.StatusOverdue)...) {
		name := p.p.Words.T("measures.status.all")
		if s != "" {
			name = p.p.Words.T("status." + string(s))
		}
		it := fyne.NewMenuItem(name, func() {
			p.filter.status = s
			p.sift()
			p.Focus()
		})
		it.Checked = p.filter.status == s
		m.Items = append(m.Items, it)
		if s == "" {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
	}
	return m
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

// Inside implements kit.Holder.
func (b *bar) Inside() fyne.CanvasObject {
	return &fyne.Container{Objects: []fyne.CanvasObject{b.search, b.filter, b.add, b.export, b.view}}
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()           {}
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(0, barHeight) }
func (r *barRenderer) Refresh()           { r.Layout(r.b.Size()) }
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.line, r.b.count, r.b.late, r.b.search, r.b.filter, r.b.add, r.b.export, r.b.view}
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
	left := x + b.count.FullWidth() + 10
	if b.late.Visible() {
		left += b.late.MinSize().Width + 10
	}
	right := size.Width - 12
	for _, o := range []fyne.CanvasObject{b.add, b.export, b.view, b.filter} {
		m := o.MinSize()
		right -= m.Width
		put(o, right, float32(int((size.Height-1-m.Height)/2)), m.Width, m.Height)
		right -= 8
	}
	// The search takes what is left, up to a width that is enough.
	width := min(max(right-left, 0), 200)
	b.search.Hidden = width < 70
	put(b.search, right-width, 6, width, 29)
}
