package persona

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const sourceKey = "persona.evidence"

// sources are the talks, figures and surveys that the persona rests on, and how many of its cards
// they support.
func (p *Page) sources() *part {
	w := p.p.Words
	rows := p.list(kit.Column{}, func() []domain.ID {
		var out []domain.ID
		for _, e := range document.Evidence(p.p.Session.Doc(), p.who) {
			out = append(out, e.ID)
		}
		return out
	}, p.sourceRow)
	add := p.adder(w.T("inspector.evidence.add"), func(b *kit.Button) { kit.OpenMenu(b, p.addSourceMenu()) })
	track := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Line, Radius: 3} })
	bar := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Good, Radius: 3} })
	figure := kit.NewText("", kit.Body, kit.Ink)
	figure.SetWeight(theme.SemiBold)
	rest := kit.NewText("", kit.Body, kit.Ink2)
	done, all := 0, 0
	progress := placed(func(width float32) float32 {
		a, b := figure.FullWidth(), rest.FullWidth()
		put(rest, width-b, 2, b, 16)
		put(figure, width-b-4-a, 2, a, 16)
		room := max(width-a-b-14, 0)
		put(track, 0, 7, room, 6)
		put(bar, 0, 7, room*float32(done)/float32(max(all, 1)), 6)
		bar.Hidden = done == 0
		return 25
	}, track, bar, figure, rest)
	b := p.newBox(sourceKey, progress, rows.object, add.object)
	b.title.SetText(w.T("persona.sources"))
	return &part{b.object, func() {
		b.ask(p)
		all, done = analysis.PersonaCards(p.p.Session.Doc(), p.who)
		progress.Hidden = all == 0
		figure.SetText(w.T("persona.supported.of", i18n.Values{"done": done, "all": all}))
		rest.SetText(w.T("persona.supported.word"))
		rows.sync()
	}}
}

func (p *Page) sourceRow(id domain.ID) *part {
	w := p.p.Words
	var sign *kit.IconButton
	sign = kit.NewSizedIconButton("comment", 24, 14, kit.Tip{Text: w.T("inspector.evidence.kind")}, func() {
		kit.OpenMenu(sign, p.sourceMenu(id))
	})
	sign.SetTone(kit.Ink3)
	p.keyed(sign, func() { p.remove(id, "edit.evidence.removed") })
	p.seen(sign)
	text := p.inline(of(p, id, "edit.evidence.text", w.T("persona.source.hint"), func(e *domain.Evidence) *string { return &e.Text }), kit.Body, kit.Ink, 16)
	f := field{key: "edit.evidence.date:" + id.String(), hint: w.T("persona.source.date")}
	f.read = func() string {
		// The month says enough, and it is read back as what it says.
		if t, ok := record[domain.Evidence](p, id).Date.Time(); ok {
			return w.Month(t)
		}
		return ""
	}
	f.check = func(text string) string {
		if _, ok := i18n.ParseMonth(text, p.p.Today()); !ok {
			today, _ := p.p.Today().Time()
			return w.T("error.field.date", i18n.Values{"example": w.Month(today)})
		}
		return ""
	}
	f.write = func(text string) bool {
		day, ok := i18n.ParseMonth(text, p.p.Today())
		return ok && change(p, id, "edit.evidence.date", func(e *domain.Evidence) { e.Date = day })
	}
	day := p.inline(f, kit.Compact, kit.Ink3, 15)
	p.rows[id] = text.box.Entry()
	o := placed(func(width float32) float32 {
		const left = 22
		need := day.box.Natural()
		if day.box.Entry().Focused() {
			need = max(need, 76)
		}
		high := max(settle(text.object, width-left-need-8), settle(day.object, need), 16)
		row := high + 9
		put(sign, -5, (row-24)/2, 24, 24)
		text.object.Move(fyne.NewPos(left, whole((row-text.object.Size().Height)/2)))
		day.object.Move(fyne.NewPos(whole(width-need), 5))
		return row
	}, sign, text.object, day.object)
	return &part{o, func() {
		e := record[domain.Evidence](p, id)
		icon := "link"
		if k, ok := catalog.EvidenceKindOf(e.Kind); ok {
			icon = k.Icon
		}
		sign.SetIcon(icon)
		text.sync()
		day.sync()
	}}
}

// addSourceMenu asks what sort of source is to be added.
func (p *Page) addSourceMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, k := range catalog.EvidenceKinds() {
		it := fyne.NewMenuItem(k.Name(p.lang()), func() { p.addSource(k.Key) })
		it.Icon = theme.Icon(k.Icon)
		m.Items = append(m.Items, it)
	}
	return m
}

func (p *Page) addSource(kind string) {
	id := domain.NewID()
	if p.p.Commit(edit.Label{Key: "edit.evidence.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		last := ""
		for _, e := range document.Evidence(d, p.who) {
			last = e.Order
		}
		order, err := domain.OrderBetween(last, "")
		d.Put(domain.Evidence{ID: id, Subject: p.who, Order: order, Kind: kind})
		return nil, err
	}) {
		p.focusRow(id)
	}
}

func (p *Page) sourceMenu(id domain.ID) *fyne.Menu {
	m := fyne.NewMenu("")
	now := record[domain.Evidence](p, id).Kind
	for _, k := range catalog.EvidenceKinds() {
		it := fyne.NewMenuItem(k.Name(p.lang()), func() {
			change(p, id, "edit.evidence.kind", func(e *domain.Evidence) { e.Kind = k.Key })
		})
		it.Icon, it.Checked = theme.Icon(k.Icon), k.Key == now
		m.Items = append(m.Items, it)
	}
	gone := fyne.NewMenuItem(p.p.Words.T("inspector.evidence.remove"), func() { p.remove(id, "edit.evidence.removed") })
	gone.Icon = theme.Icon("trash")
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), gone)
	return m
}
