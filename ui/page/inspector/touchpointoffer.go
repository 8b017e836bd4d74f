package inspector

import (
	"math"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// offerFields say what the company offers at a touchpoint, how well, and at what cost.
func (i *Inspector) offerFields(id domain.ID) []*block {
	name := func(key string) string { return i.touchpointField(key).Name(i.lang()) }
	status := touchpointChoice(i, id, "touchpoint.status", "edit.touchpoint.status", catalog.TouchpointStatuses(),
		func(t *domain.Touchpoint) *domain.TouchpointStatus { return &t.Status })
	verdict := touchpointChoice(i, id, "touchpoint.verdict", "edit.touchpoint.verdict", catalog.Verdicts(),
		func(t *domain.Touchpoint) *domain.Verdict { return &t.Verdict })
	measurable := touchpointChoice(i, id, "touchpoint.measurability", "edit.touchpoint.measurability", catalog.Measurabilities(),
		func(t *domain.Touchpoint) *domain.Measurability { return &t.Measurability })
	privacy := touchpointChoice(i, id, "touchpoint.privacy", "edit.touchpoint.privacy", catalog.LegalBases(),
		func(t *domain.Touchpoint) *domain.Privacy { return &t.Privacy })
	data := several(i, name("touchpoint.data"), catalog.DataStores(), 4,
		func() domain.DataStore { return record[domain.Touchpoint](i, id).Data },
		func(s domain.DataStore) {
			change(i, id, "edit.touchpoint.data", func(t *domain.Touchpoint) { t.Data = s })
		})
	place := property(i, id, "edit.touchpoint.dataplace", func(t *domain.Touchpoint) *string { return &t.DataPlace }).
		hinted(i.touchpointField("touchpoint.data").Question(i.lang()))
	return []*block{
		i.named(name("touchpoint.status"), i.choose(status)),
		i.touchpointText(id, "touchpoint.goal", "edit.touchpoint.goal", func(t *domain.Touchpoint) *string { return &t.Goal }),
		i.touchpointCards(id, "touchpoint.content"),
		i.section("inspector.rating",
			rating(i, id, "inspector.performance", "edit.touchpoint.performance", nil, 78, func(t *domain.Touchpoint) *int { return &t.Performance }),
			i.gapLine(id)),
		i.named(name("touchpoint.verdict"), i.choose(verdict)),
		i.named(name("touchpoint.cost"), i.box(i.cost(id))),
		i.responsible(id),
		i.touchpointIndicator(id),
		i.rarely("touchpoint.offer.more",
			i.reach(id),
			i.named(name("touchpoint.consistency"),
				rating(i, id, "inspector.touchpoint.fits", "edit.touchpoint.consistency", nil, 78, func(t *domain.Touchpoint) *int { return &t.Consistency })),
			i.named(name("touchpoint.measurability"), i.choose(measurable)),
			i.named(name("touchpoint.data"), data, i.lines(place)),
			i.named(name("touchpoint.privacy"), i.pick(privacy))),
	}
}

// gapLine is how far performance is from expectation.
func (i *Inspector) gapLine(id domain.ID) *block {
	name := kit.NewText(i.touchpointField("touchpoint.gap").Name(i.lang()), kit.Body, kit.Ink2)
	value := kit.NewText("", kit.Body, kit.Ink)
	row := container.New(line{gap: 8, height: 20, grow: -1, spread: 1}, name, value)
	tag := kit.NewTag("", "warn", kit.BadTag)
	gapOf := func() (int, bool) { return record[domain.Touchpoint](i, id).Gap() }
	short := func() int {
		points, known := gapOf()
		if !known {
			return 0
		}
		return max(-points, 0)
	}
	missing := shownIf(func() bool { return short() > 0 }, live(leftAligned(tag), func() {
		tag.Set(i.p.Words.T("inspector.gap", i18n.Values{"n": short()}), "warn", kit.BadTag)
	}))
	return stack(2, live(row, func() {
		text, tone := "–", kit.Tone(kit.Ink3)
		switch points, known := gapOf(); {
		case !known:
		case points == 0:
			text, tone = "±0", kit.Ink
		case points > 0:
			text, tone = i.p.Words.Signed(float64(points), 0), kit.Good
		default:
			text, tone = i.p.Words.Signed(float64(points), 0), kit.Bad
		}
		value.SetText(text)
		value.SetTone(tone)
		row.Layout.Layout(row.Objects, row.Size())
	}), missing)
}

func (i *Inspector) cost(id domain.ID) field {
	f := field{
		id: id, label: "edit.touchpoint.cost", hint: i.touchpointField("touchpoint.cost").Question(i.lang()),
		read: func() string {
			if v := record[domain.Touchpoint](i, id).Cost; v != 0 {
				return i.p.Words.Words().Value(v, domain.UnitEuro)
			}
			return ""
		},
	}
	set := func(v float64) {
		change(i, id, f.label, func(t *domain.Touchpoint) { t.Cost = math.Round(v*100) / 100 })
	}
	return i.numberField(f, 0, 1e12, func() { set(0) }, set)
}

// responsible is who takes care of a touchpoint, and in which department.
func (i *Inspector) responsible(id domain.ID) *block {
	who := property(i, id, "edit.touchpoint.responsible", func(t *domain.Touchpoint) *string { return &t.Responsible }).
		hinted(i.p.Words.T("inspector.owner.none"))
	where := property(i, id, "edit.touchpoint.department", func(t *domain.Touchpoint) *string { return &t.Department }).
		hinted(i.p.Words.T("inspector.touchpoint.department"))
	return i.named(i.touchpointField("touchpoint.responsible").Name(i.lang()), i.suggested(who, i.people), i.suggested(where, i.departments))
}

// departments are those that the project knows.
func (i *Inspector) departments() []string {
	return i.collect(func(add func(string)) {
		for _, t := range document.Touchpoints(i.p.Session.Doc()) {
			add(t.Department)
		}
	})
}

// touchpointIndicator is what a touchpoint is measured by: a key figure with its values, or a few words.
func (i *Inspector) touchpointIndicator(id domain.ID) *block {
	f := property(i, id, "edit.touchpoint.indicator", func(t *domain.Touchpoint) *string { return &t.Indicator }).
		hinted(i.touchpointField("touchpoint.indicator").Question(i.lang()))
	return stack(6,
		i.named(i.touchpointField("touchpoint.indicator").Name(i.lang()), i.lines(f)),
		i.linkedIndicator("inspector.measuredby",
			func() domain.ID { return record[domain.Touchpoint](i, id).MeasuredBy },
			func(to domain.ID) {
				change(i, id, "edit.touchpoint.measuredby", func(t *domain.Touchpoint) { t.MeasuredBy = to })
			}))
}

// reach is how many people a touchpoint reaches and how often a year.
func (i *Inspector) reach(id domain.ID) *block {
	number := func(label, unitKey string, get func(*domain.Touchpoint) *float64) *block {
		return i.amount(field{id: id, label: label}, i.p.Words.T(unitKey), 0, 1e12, func() float64 {
			t := record[domain.Touchpoint](i, id)
			return *get(&t)
		}, func(v float64) {
			change(i, id, label, func(t *domain.Touchpoint) { *get(t) = v })
		})
	}
	return i.named(i.touchpointField("touchpoint.reach").Name(i.lang()),
		number("edit.touchpoint.reach", "inspector.touchpoint.people", func(t *domain.Touchpoint) *float64 { return &t.Reach }),
		number("edit.touchpoint.frequency", "inspector.touchpoint.often", func(t *domain.Touchpoint) *float64 { return &t.Frequency }))
}
