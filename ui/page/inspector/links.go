package inspector

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/lists"
)

// leading is a section about another record: its heading has a tool at the right that goes there.
func (i *Inspector) leading(key string, to func() domain.ID, parts ...*block) *block {
	jump := kit.NewSizedIconButton("right", 20, 12, kit.Tip{Text: i.p.Words.T("inspector.jump")}, func() {
		if i.p.Jump != nil {
			i.Flush()
			i.p.Jump(to())
		}
	})
	jump.SetTone(kit.Ink3)
	head := container.New(line{height: 16, grow: 0}, heading(i.p.Words.T(key)), jump)
	top := live(head, func() { jump.Hidden = i.p.Jump == nil || to().IsZero() })
	return stack(4, append([]*block{top}, parts...)...)
}

// linked shows a record that another one points at as a card, or a button while there is none. Both
// open a list to choose from.
func (i *Inspector) linked(icon string, style kit.TagStyle, choose string, text func() string, list func() kit.FinderParams) *block {
	var card *kit.CardButton
	var none *kit.Button
	card = kit.NewCardButton("", icon, style, func() { kit.OpenFinder(card, list()) })
	none = i.chooser(choose, func() { kit.OpenFinder(none, list()) })
	left := leftAligned(none)
	return live(container.New(kit.Column{}, card, left), func() {
		now := text()
		card.Hidden, left.Hidden = now == "", now != ""
		card.SetText(now)
	})
}

// measurePain names the pain that a measure is to end.
func (i *Inspector) measurePain(id domain.ID) *block {
	doc := i.p.Session.Doc()
	now := func() domain.ID { return record[domain.Measure](i, id).Pain }
	text := func() string {
		c, ok := document.Find[domain.Card](doc, now())
		if !ok {
			return ""
		}
		return orUnnamed(i, document.CardText(doc, c))
	}
	return i.leading("inspector.solves", now, i.linked("bolt", kit.PainTag, "inspector.solves.choose", text, func() kit.FinderParams {
		first := domain.ID{}
		for _, p := range analysis.MeasurePlaces(doc)[id] {
			first = p.Map.ID
			break
		}
		return lists.Pains(i.p.Words, doc, first, now(), func(to domain.ID) {
			change(i, id, "edit.measure.pain", func(m *domain.Measure) { m.Pain = to })
		})
	}))
}

// measureTouchpoint names the touchpoint where a measure works.
func (i *Inspector) measureTouchpoint(id domain.ID) *block {
	now := func() domain.ID { return record[domain.Measure](i, id).Touchpoint }
	text := func() string {
		t, ok := document.Find[domain.Touchpoint](i.p.Session.Doc(), now())
		if !ok {
			return ""
		}
		return orUnnamed(i, t.Title)
	}
	return i.leading("inspector.touchpoint", now, i.linked("touch", kit.CardTag, "inspector.touchpoint.choose", text, func() kit.FinderParams {
		return lists.Touchpoints(i.p.Words, i.p.Session.Doc(), now(), func(to domain.ID) {
			change(i, id, "edit.measure.touchpoint", func(m *domain.Measure) { m.Touchpoint = to })
		})
	}))
}

func orUnnamed(i *Inspector, text string) string {
	if text == "" {
		return i.p.Words.T("inspector.untitled")
	}
	return text
}

// shownOn lists where maps show a record; a click goes there.
func (i *Inspector) shownOn(places func() []analysis.Place) *block {
	c := container.New(kit.Column{Gap: 2})
	none := kit.NewEllipsis(i.p.Words.T("inspector.shown.none"), kit.Body, kit.Ink3)
	var before []analysis.Place
	return i.section("inspector.shown", live(c, func() {
		now := places()
		if len(c.Objects) > 0 && samePlaces(before, now) {
			return
		}
		before, c.Objects = now, nil
		for _, p := range now {
			text := strconv.Itoa(p.Number) + " " + p.Phase.Title + " · " + orUnnamed(i, p.Map.Title)
			b := kit.NewButton(kit.ButtonParams{Text: text, Icon: "route", Kind: kit.Quiet, Small: true, Plain: true, Action: func() {
				if i.p.Jump != nil {
					i.Flush()
					i.p.Jump(p.Card)
				}
			}})
			c.Add(container.New(snug{by: 10}, b))
		}
		if len(now) == 0 {
			c.Add(none)
		}
		c.Refresh()
	}))
}

func samePlaces(a, b []analysis.Place) bool {
	if len(a) != len(b) {
		return false
	}
	for k := range a {
		if a[k] != b[k] {
			return false
		}
	}
	return true
}

// returns is what a measure costs and brings, and its return with the formula.
func (i *Inspector) returns(id domain.ID) *block {
	cost := i.euros(id, "edit.measure.cost", func(m *domain.Measure) *float64 { return &m.Cost })
	benefit := i.euros(id, "edit.measure.benefit", func(m *domain.Measure) *float64 { return &m.Benefit })
	said := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	note := live(said, func() {
		m := record[domain.Measure](i, id)
		said.SetText(i.p.Words.T("inspector.return.terms"))
		if v, ok := figure.Return(m); ok {
			said.SetText(i.p.Words.Words().Return(m, v))
		}
	})
	return i.section("inspector.worth", i.labelled(i.p.Words.T("inspector.worth.cost"), cost, 0.5),
		i.labelled(i.p.Words.T("inspector.worth.benefit"), benefit, 0.5), note)
}

// euros is a sum of euros of a measure.
func (i *Inspector) euros(id domain.ID, label string, get func(*domain.Measure) *float64) field {
	f := field{id: id, label: label, read: func() string {
		m := record[domain.Measure](i, id)
		if v := *get(&m); v != 0 {
			return i.p.Words.Words().Value(v, domain.UnitEuro)
		}
		return ""
	}}
	set := func(v float64) {
		change(i, id, label, func(m *domain.Measure) { *get(m) = math.Round(v*100) / 100 })
	}
	return i.numberField(f, 0, 1e12, func() { set(0) }, set)
}

// measureNote is a longer text about a measure.
func (i *Inspector) measureNote(id domain.ID) *block {
	f := property(i, id, "edit.measure.note", func(m *domain.Measure) *string { return &m.Note })
	return i.section("inspector.note", i.lines(f.hinted(i.p.Words.T("inspector.note.hint"))))
}

// measureIndicator names the figure that a measure is to move.
func (i *Inspector) measureIndicator(id domain.ID) *block {
	now := func() domain.ID { return record[domain.Measure](i, id).Indicator }
	var meter *kit.Meter
	var none *kit.Button
	list := func() kit.FinderParams {
		return lists.ProjectIndicators(i.p.Words, i.p.Session.Doc(), now(), func(to domain.ID) {
			change(i, id, "edit.measure.indicator", func(m *domain.Measure) { m.Indicator = to })
		})
	}
	meter = kit.NewMeter(kit.MeterData{}, func() { kit.OpenFinder(meter, list()) })
	none = i.chooser("inspector.indicator.choose", func() { kit.OpenFinder(none, list()) })
	left := leftAligned(none)
	return i.leading("inspector.indicator", now, live(container.New(kit.Column{}, meter, left), func() {
		ind, ok := document.Find[domain.Indicator](i.p.Session.Doc(), now())
		meter.Hidden, left.Hidden = !ok, ok
		if ok {
			meter.Set(i.meterData(ind))
		}
	}))
}
