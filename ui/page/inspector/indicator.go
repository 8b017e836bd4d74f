package inspector

import (
	"math"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/figure"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/lists"
)

// indicatorSheet is a card that shows a key figure. It edits the figure itself.
func (i *Inspector) indicatorSheet(id, indicator domain.ID) sheet {
	title := property(i, indicator, "edit.indicator.title", func(n *domain.Indicator) *string { return &n.Title }).hinted(i.question(id))
	p, _ := i.phaseOf(record[domain.Card](i, id))
	parts := append(i.indicatorFields(indicator, p.Color), i.personas(id))
	head := i.cardHead(id, i.title(title), gap(6), i.cardNote(id))
	return sheet{head, body(append(parts, i.cardTail(id)...)...), i.cardFoot(false)}
}

// indicatorRecord is a key figure by itself, as the page of the figures selects it.
func (i *Inspector) indicatorRecord(id domain.ID) sheet {
	title := property(i, id, "edit.indicator.title", func(n *domain.Indicator) *string { return &n.Title }).
		hinted(i.p.Words.T("inspector.untitled"))
	tag := still(kit.NewTag(i.p.Words.T("card.kind.indicator"), "bars", kit.CardTag))
	info, _ := catalog.IndicatorOf(record[domain.Indicator](i, id).Kind)
	return sheet{i.plainHead(tag, []string{"indicator.delete"}, i.title(title)), body(i.indicatorFields(id, info.Phase)...), nil}
}

// indicatorFields are the details of a key figure, however it was selected. What suits the phase is
// offered first.
func (i *Inspector) indicatorFields(indicator domain.ID, phase int) []*block {
	formula := property(i, indicator, "edit.indicator.formula", func(n *domain.Indicator) *string { return &n.Formula }).
		hinted(i.p.Words.T("inspector.formula.hint"))
	return []*block{
		i.standing(indicator),
		i.section("inspector.formula", i.box(formula), i.catalogued(indicator, phase)),
		i.readings(indicator), i.section("inspector.goal", i.box(i.goal(indicator))),
		i.unit(indicator), i.direction(indicator),
		i.shownOn(func() []analysis.Place { return analysis.IndicatorPlaces(i.p.Session.Doc())[indicator] }),
	}
}

// catalogued names the entry of the catalogue that the figure follows and lets choose another.
func (i *Inspector) catalogued(id domain.ID, phase int) *block {
	b := kit.NewButton(kit.ButtonParams{Icon: "table", Small: true})
	b.SetAction(func() {
		i.Flush()
		kit.OpenFinder(b, lists.Indicators(i.p.Words, phase, func(kind string) {
			i.commit(edit.Label{Key: "edit.indicator.kind", Count: 1}, "", func(d *document.Draft) error {
				return edit.SetIndicatorKind(d, id, kind, document.Project(d).Language)
			})
		}))
	})
	return live(leftAligned(b), func() {
		info, ok := catalog.IndicatorOf(record[domain.Indicator](i, id).Kind)
		text := i.p.Words.T("figures.choose")
		if ok {
			text = info.Name(i.lang())
		}
		b.SetText(text)
		b.SetTip(kit.Tip{Text: i.p.Words.T("figures.choose")})
	})
}

// standing shows how a figure stands against its target, how it moved and how it went.
func (i *Inspector) standing(id domain.ID) *block {
	meter := kit.NewMeter(kit.MeterData{}, nil)
	trend := kit.NewEllipsis("", kit.Compact, kit.Ink2)
	trend.SetWeight(mediumWeight)
	spark := kit.NewSpark(72, 22)
	row := container.New(line{gap: 8, height: 22, grow: 0}, trend, spark)
	moved := func() bool { _, ok := figure.CourseOf(i.series(id)); return ok }
	course := shownIf(moved, live(row, func() {
		ind, series := i.series(id)
		c, ok := figure.CourseOf(ind, series)
		if !ok {
			return
		}
		since := i.day(series[len(series)-2].Date)
		trend.SetText(i.p.Words.T("inspector.since", i18n.Values{"change": i.p.Words.Words().Course(c, ind.Unit), "date": since}))
		trend.SetTone(courseTone(c))
		values := make([]float64, len(series))
		for k, p := range series {
			values[k] = p.Value
		}
		spark.Set(values, courseTone(c))
	}))
	value := live(meter, func() {
		data := i.meterData(record[domain.Indicator](i, id))
		data.Title, data.Formula = i.latestDay(id), ""
		meter.Set(data)
	})
	return i.section("inspector.value", value, course)
}

// series are the values of an indicator over time.
func (i *Inspector) series(id domain.ID) (domain.Indicator, []figure.Point) {
	ind := record[domain.Indicator](i, id)
	return ind, figure.Series(ind, document.Readings(i.p.Session.Doc(), id))
}

func courseTone(c figure.Course) kit.Tone {
	switch {
	case c.Good:
		return kit.Good
	case c.Bad:
		return kit.Bad
	}
	return kit.Ink2
}

// target writes what is aimed at. "Of five" is left out, because the value beside it says it.
func (i *Inspector) target(ind domain.Indicator) string {
	unit := ind.Unit
	if unit == domain.UnitOfFive {
		unit = domain.UnitScore
	}
	return i.p.Words.T("inspector.target", i18n.Values{"value": i.p.Words.Words().Value(ind.Target, unit)})
}

func (i *Inspector) unit(id domain.ID) *block {
	all := []domain.Unit{domain.UnitCount, domain.UnitPercent, domain.UnitEuro, domain.UnitOfFive, domain.UnitScore}
	return i.section("inspector.unit", i.choose(choice{
		name: i.p.Words.T("inspector.unit"), needed: true,
		options: []string{i.p.Words.T("inspector.unit.count"), "%", "€", i.p.Words.T("inspector.unit.offive"), i.p.Words.T("inspector.unit.score")},
		get: func() int {
			for k, u := range all {
				if u == record[domain.Indicator](i, id).Unit {
					return k
				}
			}
			return -1
		},
		set: func(k int) {
			if k >= 0 {
				change(i, id, "edit.indicator.unit", func(n *domain.Indicator) { n.Unit = all[k] })
			}
		},
	}))
}

func (i *Inspector) direction(id domain.ID) *block {
	all := []domain.Direction{domain.DirectionUp, domain.DirectionNone, domain.DirectionDown}
	return i.section("inspector.direction", i.choose(choice{
		name: i.p.Words.T("inspector.direction"), needed: true,
		options: []string{i.p.Words.T("inspector.direction.up"), i.p.Words.T("inspector.direction.none"), i.p.Words.T("inspector.direction.down")},
		get: func() int {
			for k, d := range all {
				if d == record[domain.Indicator](i, id).Direction {
					return k
				}
			}
			return -1
		},
		set: func(k int) {
			if k >= 0 {
				change(i, id, "edit.indicator.direction", func(n *domain.Indicator) { n.Direction = all[k] })
			}
		},
	}))
}

// goal is the value that is aimed at; an empty field means none.
func (i *Inspector) goal(id domain.ID) field {
	f := field{id: id, label: "edit.indicator.target", read: func() string {
		n := record[domain.Indicator](i, id)
		if !n.HasTarget {
			return ""
		}
		return plainNumber(i.p.Words, n.Target)
	}}
	return i.numberField(f, -math.MaxFloat64, math.MaxFloat64,
		func() {
			change(i, id, f.label, func(n *domain.Indicator) { n.Target, n.HasTarget = 0, false })
		},
		func(v float64) {
			change(i, id, f.label, func(n *domain.Indicator) { n.Target, n.HasTarget = v, true })
		})
}
