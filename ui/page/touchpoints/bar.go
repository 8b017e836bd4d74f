package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// bar stands above the table: its name, whose use is shown, how it is grouped, what is shown of it and
// what can be added.
type bar struct {
	p            *Page
	box          *fyne.Container
	ground       *kit.Ground
	hair         *kit.Divider
	title        *kit.Text
	upright      *kit.Divider
	view         *kit.PersonButton
	portrait     fyne.Resource // on it
	everybody    *kit.Button
	group        *kit.Segmented
	more         *kit.Button
	filter, cols *kit.Button
	add          *kit.Button
}

const (
	barHeight = 42
	barEnd    = 14
)

func newBar(p *Page) *bar {
	b := &bar{
		p: p, ground: kit.NewGround(surface), hair: kit.NewDivider(), upright: kit.NewUpright(),
		title: kit.NewText("", kit.Caption, kit.Ink),
	}
	b.title.SetWeight(theme.SemiBold)
	b.view = kit.NewPersonButton(kit.Person{}, "", b.views)
	b.everybody = kit.NewMenuButton(kit.ButtonParams{Icon: "users", Kind: kit.Quiet, Small: true}, b.views)
	b.group = kit.NewSegmented([]string{"", "", ""}, 0, func(i int) { p.setGrouping(grouping(i)) })
	b.more = kit.NewMenuButton(kit.ButtonParams{Kind: kit.Quiet, Small: true}, b.groupMenu)
	b.filter = kit.NewButton(kit.ButtonParams{Icon: "filter", Kind: kit.Quiet, Small: true, Action: func() { p.openFilter(b.filter) }})
	b.cols = kit.NewButton(kit.ButtonParams{Icon: "layers", Kind: kit.Quiet, Small: true, Action: func() { p.openColumns(b.cols) }})
	b.add = kit.NewMenuButton(kit.ButtonParams{Icon: "plus", Small: true}, b.menu)
	b.box = container.New(placing{lay: b.lay, least: fyne.NewSize(0, barHeight)},
		b.ground, b.hair, b.title, b.upright, b.view, b.everybody, b.group, b.more, b.filter, b.cols, b.add)
	b.words()
	return b
}

// menu offers the ways to add a touchpoint.
func (b *bar) menu() *fyne.Menu {
	w := b.p.Words
	return fyne.NewMenu("",
		fyne.NewMenuItem(w.T("touchpoints.menu.add"), b.p.Add),
		fyne.NewMenuItem(w.T("touchpoints.menu.catalog"), b.p.ChooseFromCatalog))
}

// views offers whose use is shown.
func (b *bar) views() *fyne.Menu {
	m := fyne.NewMenu("", fyne.NewMenuItem(b.p.Words.T("touchpoints.view.all"), func() { b.p.SetViewer(domain.ID{}) }))
	m.Items[0].Icon, m.Items[0].Checked = theme.Icon("users"), b.p.viewing().IsZero()
	for _, one := range document.Personas(b.p.Session.Doc()) {
		it := fyne.NewMenuItem(one.Name, func() { b.p.SetViewer(one.ID) })
		it.Icon, it.Checked = theme.Icon("user"), one.ID == b.p.viewing()
		m.Items = append(m.Items, it)
	}
	return m
}

// groupMenu offers the groupings that do not stand side by side.
func (b *bar) groupMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for by, key := range groupings {
		if by < sideBySide {
			continue
		}
		it := fyne.NewMenuItem(b.p.Words.T(key), func() { b.p.setGrouping(grouping(by)) })
		it.Checked = b.p.by == grouping(by)
		m.Items = append(m.Items, it)
	}
	return m
}

// words puts in all texts, as after a change of language.
func (b *bar) words() {
	w := b.p.Words
	b.title.SetText(w.T("side.touchpoints"))
	var names []string
	for _, key := range groupings[:sideBySide] {
		names = append(names, w.T(key))
	}
	b.group.SetOptions(names)
	b.cols.SetText(w.T("touchpoints.columns"))
	b.add.SetText(w.T("card.kind.touchpoint"))
	b.show()
}

// show follows what is chosen.
func (b *bar) show() {
	w := b.p.Words
	b.title.SetTone(kit.Ink)
	persona, one := document.Find[domain.Persona](b.p.Session.Doc(), b.p.viewing())
	b.view.Hidden, b.everybody.Hidden = !one, one
	if one {
		b.view.Set(kit.Person{
			Name:     w.T("touchpoints.view") + ": " + persona.FamilyName(),
			Initials: scene.Initials(persona.Name), Picture: b.face(persona.Image),
		}, "")
	}
	b.everybody.SetText(w.T("touchpoints.view.all"))
	if b.p.by < sideBySide {
		b.group.Choose(int(b.p.by))
		b.more.SetText(w.T("touchpoints.by.more"))
	} else {
		b.group.Choose(-1)
		b.more.SetText(w.T(groupings[b.p.by]))
	}
	b.filter.SetText(w.T("touchpoints.filter"))
	if size := b.box.Size(); !size.IsZero() {
		b.lay(size)
	}
}

// face is the portrait of the persona whose use is shown, read once for as long as it is the same.
func (b *bar) face(h domain.Hash) fyne.Resource {
	if h == "" {
		return nil
	}
	if b.portrait == nil || b.portrait.Name() != string(h) {
		data, ok := b.p.Session.Doc().Image(h)
		if !ok {
			return nil
		}
		b.portrait = fyne.NewStaticResource(string(h), data)
	}
	return b.portrait
}

func (b *bar) lay(size fyne.Size) {
	const inner = barHeight - 1
	put(b.ground, 0, 0, size.Width, barHeight)
	put(b.hair, 0, inner, size.Width, 1)
	x := float32(barEnd)
	middle := func(o fyne.CanvasObject, width float32) {
		height := o.MinSize().Height
		put(o, x, whole((inner-height)/2), width, height)
		x += width
	}
	need := func(o fyne.CanvasObject) float32 { return o.MinSize().Width }
	view := fyne.CanvasObject(b.everybody)
	if b.view.Visible() {
		view = b.view
	}
	// Where there is no room, the name of the page goes first: the side bar says it too.
	rest := size.Width - 2*barEnd - need(view) - need(b.group) - need(b.more) - need(b.filter) - need(b.cols) - need(b.add) - 6*6
	named := rest > b.title.FullWidth()+16
	b.title.Hidden, b.upright.Hidden = !named, !named
	if named {
		middle(b.title, b.title.FullWidth())
		x += 8
		middle(b.upright, need(b.upright))
		x += 6
	}
	for _, o := range []fyne.CanvasObject{view, b.group, b.more} {
		middle(o, need(o))
		x += 6
	}
	x = max(x, size.Width-barEnd-need(b.filter)-need(b.cols)-need(b.add)-10)
	for _, o := range []fyne.CanvasObject{b.filter, b.cols, b.add} {
		middle(o, need(o))
		x += 5
	}
}
