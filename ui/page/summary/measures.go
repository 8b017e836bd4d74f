package summary

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// MeasuresParams are what the panel of the measures needs besides.
type MeasuresParams struct {
	Params
	// Owner is whose measures the page shows alone; false for those of all.
	Owner func() (string, bool)
	// Filter shows only the measures of an owner, "" for those of nobody; All shows all again.
	Filter func(owner string)
	All    func()
	// Select shows a measure.
	Select func(domain.ID)
}

// NewMeasures makes the panel beside the measures.
func NewMeasures(p MeasuresParams) *Panel {
	return newPanel(p.Params, func(s *Panel) []fyne.CanvasObject {
		all := document.Measures(p.Doc())
		if len(all) == 0 {
			return []fyne.CanvasObject{section(p.Words.T("summary.measures.who"), "", prose(p.Words.T("summary.measures.empty"), kit.Ink3))}
		}
		parts := []fyne.CanvasObject{p.people(s, all)}
		for _, o := range []fyne.CanvasObject{p.orphans(s, all), p.next(s, all), p.worth(all)} {
			if o != nil {
				parts = append(parts, o)
			}
		}
		return parts
	})
}

// load is what one person has to do.
type load struct {
	name             string
	open, late, done int
}

// loads lists who is responsible for measures: whoever has most open first.
func loads(all []domain.Measure, today domain.Date) []load {
	at := map[string]int{}
	var out []load
	for _, m := range all {
		name := strings.TrimSpace(m.Owner)
		if name == "" {
			continue
		}
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, load{name: name})
		}
		switch {
		case m.Status == domain.StatusDone:
			out[i].done++
		case m.Overdue(today):
			out[i].late++
			out[i].open++
		default:
			out[i].open++
		}
	}
	slices.SortStableFunc(out, func(a, b load) int {
		return cmp.Or(b.open-a.open, b.late-a.late, cmp.Compare(a.name, b.name))
	})
	return out
}

// people is who has how much to do. A press shows only that, another one everything again.
func (p MeasuresParams) people(s *Panel, all []domain.Measure) fyne.CanvasObject {
	open := 0
	for _, m := range all {
		if m.Status != domain.StatusDone {
			open++
		}
	}
	var rows []fyne.CanvasObject
	chosen, only := p.Owner()
	for _, l := range loads(all, p.Today()) {
		remarks := []said{{p.Words.T("summary.measures.open", i18n.Values{"n": l.open}), kit.Ink3}}
		if l.open == 0 {
			remarks[0].text = p.Words.T("summary.measures.done")
		}
		if l.late > 0 {
			remarks = append(remarks, said{p.Words.T("measures.late", i18n.Values{"n": l.late}), kit.Bad})
		}
		marked := only && chosen == l.name
		rows = append(rows, s.row(row{
			sign: kit.NewAvatar(rowSign, l.name, scene.Initials(l.name), nil), title: l.name, remarks: remarks, marked: marked,
			action: func() {
				if marked {
					p.All()
					return
				}
				p.Filter(l.name)
			},
		}))
	}
	if len(rows) == 0 {
		rows = append(rows, prose(p.Words.T("summary.measures.nobody"), kit.Ink3))
	}
	return section(p.Words.T("summary.measures.who"), p.Words.T("summary.measures.open", i18n.Values{"n": open}), rows...)
}

// orphans are the measures that nobody takes care of; nil for none.
func (p MeasuresParams) orphans(s *Panel, all []domain.Measure) fyne.CanvasObject {
	var names []string
	for _, m := range all {
		if strings.TrimSpace(m.Owner) == "" && m.Status != domain.StatusDone {
			names = append(names, cmp.Or(m.Title, p.Words.T("inspector.untitled")))
		}
	}
	if len(names) == 0 {
		return nil
	}
	n := len(names)
	if n > listMost {
		names = append(names[:listMost-1:listMost-1], p.Words.T("summary.others", i18n.Values{"n": n - listMost + 1}))
	}
	text := p.Words.T("summary.measures.orphans.many", i18n.Values{"names": p.Words.List(names)})
	if n == 1 {
		text = p.Words.T("summary.measures.orphans.one", i18n.Values{"names": names[0]})
	}
	button, action := p.Words.T("summary.show"), func() { p.Filter("") }
	if chosen, only := p.Owner(); only && chosen == "" {
		button, action = p.Words.T("summary.show.all"), p.All
	}
	return s.warning(p.Words.T("summary.measures.orphans.title"), text, button, action)
}

// next are the measures that are due first, what is late before all.
func (p MeasuresParams) next(s *Panel, all []domain.Measure) fyne.CanvasObject {
	var due []domain.Measure
	for _, m := range all {
		if m.Status != domain.StatusDone && m.Due != "" {
			due = append(due, m)
		}
	}
	slices.SortStableFunc(due, func(a, b domain.Measure) int { return cmp.Compare(a.Due, b.Due) })
	if len(due) == 0 {
		return nil
	}
	var rows []fyne.CanvasObject
	for _, m := range due[:min(len(due), listMost)] {
		sign := icon("calendar", kit.Ink3)
		if m.Overdue(p.Today()) {
			sign = icon("warn", kit.Bad)
		}
		rows = append(rows, s.row(row{
			sign: sign, title: cmp.Or(m.Title, p.Words.T("inspector.untitled")), remarks: []said{s.since(m.Due)},
			action: func() { p.Select(m.ID) },
		}))
	}
	return section(p.Words.T("summary.measures.next"), "", append(rows, s.more(len(due)-listMost)...)...)
}

// worth sums what the measures cost and bring where somebody wrote that down; nil where nobody did.
func (p MeasuresParams) worth(all []domain.Measure) fyne.CanvasObject {
	cost, benefit, given := 0.0, 0.0, 0
	for _, m := range all {
		if m.Cost != 0 || m.Benefit != 0 {
			cost, benefit = cost+m.Cost, benefit+m.Benefit
			given++
		}
	}
	if given == 0 {
		return section(p.Words.T("summary.worth"), "", prose(p.Words.T("summary.worth.none"), kit.Ink3))
	}
	left, tone := p.Words.T("summary.worth.surplus"), kit.Tone(kit.Good)
	if benefit < cost {
		left, tone = p.Words.T("summary.worth.shortfall"), kit.Bad
	}
	euro := func(v float64) string { return p.Words.Euro(v, 0) }
	table := figures([]string{p.Words.T("summary.worth.cost"), p.Words.T("summary.worth.benefit"), left},
		[]said{{euro(cost), kit.Ink}, {euro(benefit), kit.Ink}, {euro(max(benefit-cost, cost-benefit)), tone}})
	return section(p.Words.T("summary.worth"), "", table,
		prose(p.Words.T("summary.worth.given", i18n.Values{"n": given, "all": len(all)}), kit.Ink3))
}
