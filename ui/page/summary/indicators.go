package summary

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// staleAfter is how many days a value stays fresh.
const staleAfter = 90

// IndicatorsParams are what the panel of the key figures needs besides.
type IndicatorsParams struct {
	Params
	// Select shows a key figure.
	Select func(domain.ID)
}

// NewIndicators makes the panel beside the key figures.
func NewIndicators(p IndicatorsParams) *Panel {
	return newPanel(p.Params, func(s *Panel) []fyne.CanvasObject {
		all := judge(p.Doc())
		if len(all) == 0 {
			return []fyne.CanvasObject{section(p.Words.T("summary.figures.far"), "", prose(p.Words.T("summary.figures.empty"), kit.Ink3))}
		}
		parts := []fyne.CanvasObject{p.far(s, all), p.trend(all), p.stale(s, all)}
		if o := p.aimless(s, all); o != nil {
			parts = append(parts, o)
		}
		return parts
	})
}

// judged is a key figure with its latest value.
type judged struct {
	domain.Indicator
	value  float64
	known  bool
	last   domain.Date // of the latest reading; "" for none
	course figure.Course
	moved  bool
}

func judge(v document.View) []judged {
	var out []judged
	for _, i := range document.Indicators(v) {
		j := judged{Indicator: i}
		readings := document.Readings(v, i.ID)
		if n := len(readings); n > 0 {
			j.last = readings[n-1].Date
			j.value, j.known = figure.Value(i, readings[n-1])
		}
		j.course, j.moved = figure.CourseOf(i, figure.Series(i, readings))
		out = append(out, j)
	}
	return out
}

// distance is how far a figure is from its target, as a part of the target.
func (j judged) distance() float64 {
	if j.Target == 0 {
		return math.Abs(j.value)
	}
	return math.Abs(j.value-j.Target) / math.Abs(j.Target)
}

func (p IndicatorsParams) name(j judged) string {
	return cmp.Or(strings.Join(strings.Fields(j.Title), " "), p.Words.T("inspector.untitled"))
}

// far are the figures that miss their target by most.
func (p IndicatorsParams) far(s *Panel, all []judged) fyne.CanvasObject {
	w := p.Words.Words()
	var missed []judged
	aimed := 0
	for _, j := range all {
		if j.HasTarget && j.known {
			aimed++
			if !figure.Reached(j.Indicator, j.value) {
				missed = append(missed, j)
			}
		}
	}
	slices.SortStableFunc(missed, func(a, b judged) int { return cmp.Compare(b.distance(), a.distance()) })
	title := p.Words.T("summary.figures.far")
	switch {
	case aimed == 0:
		return section(title, "", prose(p.Words.T("summary.figures.far.unknown"), kit.Ink3))
	case len(missed) == 0:
		return section(title, "", prose(p.Words.T("summary.figures.far.none"), kit.Good))
	}
	var rows []fyne.CanvasObject
	for _, j := range missed[:min(len(missed), listMost)] {
		g := kit.NewGauge()
		if j.Target != 0 {
			g.Set(float32(j.value/j.Target), kit.Bad)
		}
		unit := j.Unit
		if unit == domain.UnitOfFive {
			unit = domain.UnitScore // the value says "of five" already
		}
		rows = append(rows, s.row(row{
			title: p.name(j), gauge: g, action: func() { p.Select(j.ID) },
			end: said{w.Exact(j.value, j.Unit), kit.Ink}, remarks: []said{{p.Words.T("inspector.target", i18n.Values{"value": w.Exact(j.Target, unit)}), kit.Ink3}},
		}))
	}
	return section(title, p.Words.T("summary.of", i18n.Values{"n": len(missed), "all": aimed}), rows...)
}

// trend counts which way the figures went since the reading before.
func (p IndicatorsParams) trend(all []judged) fyne.CanvasObject {
	better, worse, steady, none := 0, 0, 0, 0
	for _, j := range all {
		switch {
		case !j.moved:
			none++
		case j.course.Good:
			better++
		case j.course.Bad:
			worse++
		default:
			steady++
		}
	}
	names := []string{p.Words.T("summary.trend.better"), p.Words.T("summary.trend.worse"), p.Words.T("summary.trend.steady")}
	numbers := []said{{"▲ " + p.Words.Int(better), kit.Good}, {"▼ " + p.Words.Int(worse), kit.Bad}, {p.Words.Int(steady), kit.Ink}}
	if none > 0 {
		names, numbers = append(names, p.Words.T("summary.trend.none")), append(numbers, said{p.Words.Int(none), kit.Ink3})
	}
	return section(p.Words.T("summary.trend"), p.Words.T("summary.trend.since"), counted(names, numbers))
}

// stale are the figures that nobody read for a long time, those never read first.
func (p IndicatorsParams) stale(s *Panel, all []judged) fyne.CanvasObject {
	limit := p.Today().AddDays(-staleAfter)
	var old []judged
	for _, j := range all {
		if j.last < limit {
			old = append(old, j)
		}
	}
	title := p.Words.T("summary.figures.stale", i18n.Values{"n": staleAfter})
	if len(old) == 0 {
		return section(title, "", prose(p.Words.T("summary.figures.fresh"), kit.Ink3))
	}
	slices.SortStableFunc(old, func(a, b judged) int { return cmp.Compare(a.last, b.last) })
	var rows []fyne.CanvasObject
	for _, j := range old[:min(len(old), listMost)] {
		when := p.Words.T("summary.figures.never")
		if j.last != "" {
			when = p.Words.T("summary.figures.last", i18n.Values{"date": s.day(j.last)})
		}
		rows = append(rows, s.row(row{title: p.name(j), remarks: []said{{when, kit.Warn}}, action: func() { p.Select(j.ID) }}))
	}
	return section(title, p.Words.Int(len(old)), append(rows, s.more(len(old)-listMost)...)...)
}

// aimless are the figures without a target; nil where all have one.
func (p IndicatorsParams) aimless(s *Panel, all []judged) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	n := 0
	for _, j := range all {
		if j.HasTarget {
			continue
		}
		n++
		if n <= listMost {
			value := "–"
			if j.known {
				value = p.Words.Words().Exact(j.value, j.Unit)
			}
			rows = append(rows, s.row(row{title: p.name(j), end: said{value, kit.Ink2}, action: func() { p.Select(j.ID) }}))
		}
	}
	if n == 0 {
		return nil
	}
	return section(p.Words.T("figures.notarget"), p.Words.Int(n), append(rows, s.more(n-listMost)...)...)
}
