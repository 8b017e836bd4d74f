package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
	"wegmarke/domain/marked"
	"wegmarke/ui/kit"
)

// solves names the pain that an idea answers.
func (i *Inspector) solves(id domain.ID) *block {
	var card *kit.CardButton
	var none *kit.Button
	card = kit.NewCardButton("", "bolt", kit.PainTag, func() { kit.OpenMenu(card, i.painMenu(id)) })
	none = i.chooser("inspector.solves.choose", func() { kit.OpenMenu(none, i.painMenu(id)) })
	c := container.New(kit.Column{}, card, leftAligned(none))
	return i.section("inspector.solves", live(c, func() {
		pain, ok := document.Find[domain.Card](i.p.Session.Doc(), record[domain.Card](i, id).Solves)
		c.Objects[1].(*fyne.Container).Hide()
		card.Hide()
		if !ok {
			c.Objects[1].(*fyne.Container).Show()
			return
		}
		card.SetText(document.CardText(i.p.Session.Doc(), pain))
		card.Show()
	}))
}

// painMenu offers the pains of the same map, phase by phase.
func (i *Inspector) painMenu(id domain.ID) *fyne.Menu {
	doc := i.p.Session.Doc()
	c := record[domain.Card](i, id)
	menu := fyne.NewMenu("")
	set := func(pain domain.ID) func() {
		return func() { change(i, id, "edit.card.solves", func(c *domain.Card) { c.Solves = pain }) }
	}
	m := document.MapOf(doc, c)
	for _, s := range document.Columns(doc, m) {
		first := true
		for _, l := range document.Lanes(doc, m) {
			if l.Kind != domain.LanePains {
				continue
			}
			for _, pain := range document.Cards(doc, l.ID, s.ID) {
				if first && len(menu.Items) > 0 {
					menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
				}
				first = false
				it := fyne.NewMenuItem(menuText(marked.Plain(pain.Text)), set(pain.ID))
				it.Checked = pain.ID == c.Solves
				menu.Items = append(menu.Items, it)
			}
		}
	}
	if len(menu.Items) == 0 {
		it := fyne.NewMenuItem(i.p.Words.T("inspector.solves.none"), nil)
		it.Disabled = true
		menu.Items = append(menu.Items, it)
	}
	if !c.Solves.IsZero() {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(i.p.Words.T("inspector.unlink"), set(domain.ID{})))
	}
	return menu
}

// effect names the indicator that a card works on, and how it stands.
func (i *Inspector) effect(id domain.ID) *block {
	return i.linkedIndicator("inspector.indicator",
		func() domain.ID { return record[domain.Card](i, id).Indicator },
		func(to domain.ID) {
			change(i, id, "edit.card.indicator", func(c *domain.Card) { c.Indicator = to })
		})
}

// linkedIndicator shows, below a heading, an indicator that a record points at and lets choose another.
func (i *Inspector) linkedIndicator(heading string, get func() domain.ID, set func(domain.ID)) *block {
	var meter *kit.Meter
	var none *kit.Button
	menu := func() *fyne.Menu { return i.indicatorMenu(get(), set) }
	meter = kit.NewMeter(kit.MeterData{}, func() { kit.OpenMenu(meter, menu()) })
	none = i.chooser("inspector.indicator.choose", func() { kit.OpenMenu(none, menu()) })
	left := leftAligned(none)
	c := container.New(kit.Column{}, meter, left)
	return i.section(heading, live(c, func() {
		ind, ok := document.Find[domain.Indicator](i.p.Session.Doc(), get())
		meter.Hidden, left.Hidden = !ok, ok
		if ok {
			meter.Set(i.meterData(ind))
		}
	}))
}

// meterData writes an indicator the way a meter shows it.
func (i *Inspector) meterData(ind domain.Indicator) kit.MeterData {
	words := i.p.Words.Words()
	data := kit.MeterData{Title: ind.Title, Formula: ind.Formula, Value: "–"}
	if readings := document.Readings(i.p.Session.Doc(), ind.ID); len(readings) > 0 {
		if value, ok := figure.Value(ind, readings[len(readings)-1]); ok {
			data.Value = words.Value(value, ind.Unit)
			if ind.HasTarget && ind.Target != 0 {
				data.Share = float32(value / ind.Target)
			}
			data.Reached = figure.Reached(ind, value)
		}
	}
	if ind.HasTarget {
		data.HasTarget = true
		data.Target = i.target(ind)
	}
	return data
}

func (i *Inspector) indicatorMenu(now domain.ID, set func(domain.ID)) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, ind := range document.Indicators(i.p.Session.Doc()) {
		it := fyne.NewMenuItem(menuText(ind.Title), func() { set(ind.ID) })
		it.Checked = ind.ID == now
		menu.Items = append(menu.Items, it)
	}
	if len(menu.Items) == 0 {
		it := fyne.NewMenuItem(i.p.Words.T("inspector.indicator.none"), nil)
		it.Disabled = true
		menu.Items = append(menu.Items, it)
	}
	if !now.IsZero() {
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(i.p.Words.T("inspector.unlink"), func() { set(domain.ID{}) }))
	}
	return menu
}

// chooser is the quiet button where something is not chosen yet.
func (i *Inspector) chooser(key string, open func()) *kit.Button {
	return kit.NewButton(kit.ButtonParams{Text: i.p.Words.T(key), Icon: "plus", Small: true, Action: open})
}

// leftAligned keeps an object at its own width.
func leftAligned(o fyne.CanvasObject) *fyne.Container {
	return container.New(lean{}, o)
}

// lean puts its object at the left, as wide as it needs and there is room for.
type lean struct{}

func (lean) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, min(objects[0].MinSize().Width, size.Width), size.Height)
}

func (lean) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

// menuText shortens a text to what a menu can show in one line.
func menuText(text string) string {
	const most = 60
	runes := []rune(text)
	for k, r := range runes {
		if r == '\n' || k == most {
			return string(runes[:k]) + "…"
		}
	}
	if text == "" {
		return "–"
	}
	return text
}
