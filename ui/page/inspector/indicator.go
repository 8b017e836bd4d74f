package inspector

import (
	"math"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

// indicatorSheet is a card that shows a key figure. It edits the figure itself.
func (i *Inspector) indicatorSheet(id, indicator domain.ID) sheet {
	title := property(i, indicator, "edit.indicator.title", func(n *domain.Indicator) *string { return &n.Title }).hinted(i.question(id))
	formula := property(i, indicator, "edit.indicator.formula", func(n *domain.Indicator) *string { return &n.Formula }).
		hinted(i.p.Words.T("inspector.formula.hint"))
	parts := []*block{
		i.standing(indicator),
		i.section("inspector.formula", i.box(formula)), i.unit(indicator), i.direction(indicator),
		i.section("inspector.goal", i.box(i.goal(indicator))), i.readings(indicator), i.personas(id),
	}
	head := i.cardHead(id, i.title(title), gap(6), i.cardNote(id))
	return sheet{head, body(append(parts, i.cardTail(id)...)...), i.cardFoot(false)}
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
