package persona

import (
	"fyne.io/fyne/v2"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// entryIDs lists the entries of a field.
func (p *Page) entryIDs(key string) []domain.ID {
	var out []domain.ID
	for _, e := range document.Entries(p.p.Session.Doc(), p.who, key) {
		out = append(out, e.ID)
	}
	return out
}

// addEntry puts an entry at the end of a field of the persona and puts the caret into its row.
func (p *Page) addEntry(label string, e domain.Entry) {
	var made domain.ID
	e.Subject = p.who
	if p.p.Commit(edit.Label{Key: label, Count: 1}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.AddEntry(d, e, -1)
		return nil, err
	}) {
		p.focusRow(made)
	}
}

// focusRow puts the caret into the row of a record.
func (p *Page) focusRow(id domain.ID) {
	if e := p.rows[id]; e != nil {
		focusOn(p, e)
		p.reveal(e)
	}
}

// adder is the small button below a list.
func (p *Page) adder(label string, do func(*kit.Button)) *part {
	var b *kit.Button
	b = kit.NewButton(kit.ButtonParams{
		Text: label, Icon: "plus", Kind: kit.Quiet, Tiny: true, Plain: true, Action: func() { do(b) },
	})
	p.seen(b)
	return still(placed(func(float32) float32 {
		put(b, 0, 3, b.MinSize().Width, 20)
		return 23
	}, b))
}

// rowMenu is what can be done with a row of a list.
func (p *Page) rowMenu(id domain.ID, more ...*fyne.MenuItem) *fyne.Menu {
	w := p.p.Words
	e := record[domain.Entry](p, id)
	all := p.entryIDs(e.Field)
	at := 0
	for i, other := range all {
		if other == id {
			at = i
		}
	}
	item := func(key, icon string, off bool, do func()) *fyne.MenuItem {
		it := fyne.NewMenuItem(w.T(key), do)
		it.Icon, it.Disabled = theme.Icon(icon), off
		return it
	}
	m := fyne.NewMenu("", more...)
	if len(more) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	}
	m.Items = append(m.Items,
		item("action.card.up", "up", at == 0, func() { p.move(id, e.Field, at-1, false) }),
		item("action.card.down", "down", at == len(all)-1, func() { p.move(id, e.Field, at+1, false) }),
		fyne.NewMenuItemSeparator(),
		item("persona.row.remove", "trash", false, func() { p.remove(id, "edit.entry.removed") }))
	return m
}

// keyed lets Delete on the sign of a row take the row away.
func (p *Page) keyed(b *kit.IconButton, remove func()) {
	b.OnKey(func(name fyne.KeyName) bool {
		if name != fyne.KeyDelete && name != fyne.KeyBackspace {
			return false
		}
		remove()
		return true
	})
}

const (
	channelRow  = 31
	channelName = 108
	channelBars = 48
)

// channels is where the persona is met, how much and how often.
func (p *Page) channels() *part {
	const key = "persona.touchpoints"
	rows := p.list(kit.Column{}, func() []domain.ID { return p.entryIDs(key) }, p.channelRow)
	add := p.adder(p.p.Words.T("persona.channel.add"), func(b *kit.Button) { kit.OpenMenu(b, p.channelMenu(domain.ID{})) })
	b := p.newBox(key, rows.object, add.object)
	return &part{b.object, func() {
		b.ask(p)
		b.count.SetText(p.counted(key))
		rows.sync()
	}}
}

func (p *Page) counted(key string) string {
	if n := len(p.entryIDs(key)); n > 0 {
		return p.p.Words.Int(n)
	}
	return ""
}

func (p *Page) channelRow(id domain.ID) *part {
	w := p.p.Words
	var sign *kit.IconButton
	sign = kit.NewSizedIconButton("touch", 24, 15, kit.Tip{Text: w.T("persona.channel.kind")}, func() {
		kit.OpenMenu(sign, p.rowMenu(id, p.channelItem(id)))
	})
	sign.SetTone(kit.Ink3)
	p.keyed(sign, func() { p.remove(id, "edit.entry.removed") })
	name := p.inline(of(p, id, "edit.entry.text", w.T("persona.channel.hint"), func(e *domain.Entry) *string { return &e.Text }), kit.Body, kit.Ink, 16)
	title := kit.NewProse("", kit.Body, kit.Ink, 16)
	detail := p.inline(of(p, id, "edit.entry.detail", w.T("persona.channel.often"), func(e *domain.Entry) *string { return &e.Detail }), kit.Compact, kit.Ink3, 15)
	bars := kit.NewBars(w.T("persona.channel.intensity"), func(v int) {
		change(p, id, "edit.entry.value", func(e *domain.Entry) { e.Value = v })
	})
	bars.SetTip(kit.Tip{Text: w.T("persona.channel.intensity")})
	p.rows[id] = name.box.Entry()
	p.seen(sign, bars)
	o := placed(func(width float32) float32 {
		const icon, gap = 19, 4
		left := max(min(float32(channelName), width-icon-channelBars-60), 60)
		rest := width - icon - left - gap - channelBars - gap
		text := name.object
		if title.Visible() {
			text = title
		}
		high := max(settle(text, left), settle(detail.object, min(detail.box.Natural(), rest)), 16)
		if detail.box.Entry().Focused() {
			settle(detail.object, rest)
		}
		row := high + channelRow - 16
		put(sign, -4, (row-24)/2, 24, 24)
		text.Move(fyne.NewPos(icon, whole((row-text.Size().Height)/2)))
		put(bars, icon+left+gap, (row-16)/2, channelBars, 16)
		detail.object.Move(fyne.NewPos(width-detail.object.Size().Width, whole((row-detail.object.Size().Height)/2)))
		return row
	}, sign, name.object, title, bars, detail.object)
	return &part{o, func() {
		e := record[domain.Entry](p, id)
		t, linked := document.Find[domain.Touchpoint](p.p.Session.Doc(), e.Touchpoint)
		icon := "touch"
		for _, name := range []string{t.Icon, e.Code} {
			if _, known := assets.Icon(name); known && name != "" {
				icon = name
				break
			}
		}
		sign.SetIcon(icon)
		title.SetText(t.Title)
		setHidden(title, !linked)
		setHidden(name.object, linked)
		name.sync()
		detail.sync()
		bars.Set(e.Value)
	}}
}

// channelItem lets a row show a touchpoint of the project instead of a text of its own.
func (p *Page) channelItem(id domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(p.p.Words.T("persona.channel.touchpoint"), nil)
	it.Icon = theme.Icon("touch")
	it.ChildMenu = p.channelMenu(id)
	return it
}

// channelMenu offers the touchpoints of the project, for a row that is there or for a new one.
func (p *Page) channelMenu(id domain.ID) *fyne.Menu {
	const key = "persona.touchpoints"
	doc := p.p.Session.Doc()
	used := map[domain.ID]bool{}
	for _, e := range document.Entries(doc, p.who, key) {
		used[e.Touchpoint] = true
	}
	take := func(t domain.ID) func() {
		return func() {
			if id.IsZero() {
				p.addEntry("edit.entry.added", domain.Entry{Field: key, Touchpoint: t})
				return
			}
			change(p, id, "edit.entry.text", func(e *domain.Entry) {
				if t.IsZero() {
					e.Text = document.EntryText(doc, *e)
				}
				e.Touchpoint = t
			})
		}
	}
	own := fyne.NewMenuItem(p.p.Words.T("persona.channel.own"), take(domain.ID{}))
	own.Icon = theme.Icon("plus")
	m := fyne.NewMenu("", own)
	now := record[domain.Entry](p, id).Touchpoint
	var open []*fyne.MenuItem
	for _, t := range document.Touchpoints(doc) {
		if used[t.ID] && t.ID != now {
			continue
		}
		it := fyne.NewMenuItem(t.Title, take(t.ID))
		it.Checked = t.ID == now && !now.IsZero()
		open = append(open, it)
	}
	if len(open) > 0 {
		m.Items = append(append(m.Items, fyne.NewMenuItemSeparator()), open...)
	}
	return m
}
