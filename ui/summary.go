package ui

import (
	"wegmarke/domain"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/summary"
)

// newSummaries makes what stands beside the pages that have no sheet of their own while nothing is
// selected.
func (w *window) newSummaries() map[pane]*summary.Panel {
	p := summary.Params{Words: w.words, Doc: w.doc, Today: w.Today}
	check := func(part checks.Part) func(string) {
		return func(key string) {
			w.showChecks(part)
			w.checks.Reveal(key)
		}
	}
	return map[pane]*summary.Panel{
		w.measures: summary.NewMeasures(summary.MeasuresParams{
			Params: p, Owner: w.measures.Owner, Filter: w.measures.ShowOwner, All: w.measures.ShowAllOwners,
			Select: func(id domain.ID) { w.measures.ShowAllOwners(); w.measures.Select(id); w.focusPage() },
		}),
		w.indicators: summary.NewIndicators(summary.IndicatorsParams{
			Params: p, Select: func(id domain.ID) { w.indicators.Select(id); w.focusPage() },
		}),
		w.checks: summary.NewChecks(summary.ChecksParams{
			Params: p, Open: func(id domain.ID) { w.jump(id) },
			Factor: check(checks.Factors), Question: check(checks.Questions), Privacy: check(checks.Privacy),
			Reviews: func() { w.showChecks(checks.Reviews); w.focusPage() },
		}),
	}
}

// besidePage puts what follows from the page into the panel at the right, or the sheet of what is
// selected.
func (w *window) besidePage() {
	s := w.summary()
	if s == nil {
		return
	}
	side := w.inspector.Object()
	if w.session.Selection().Len() == 0 {
		s.Sync()
		side = s.Object()
	}
	if w.shell.side != side {
		w.shell.setSide(side)
	}
}

// syncSummary follows a change of the project or of what the page shows of it.
func (w *window) syncSummary() {
	if s := w.summary(); s != nil && w.shell.side == s.Object() {
		s.Sync()
	}
}

// summary is the panel of the page that is shown, nil where it has none.
func (w *window) summary() *summary.Panel {
	if w.pane == nil {
		return nil
	}
	return w.summaries[w.pane]
}
