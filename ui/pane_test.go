package ui

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/frame"
)

// A step turns the window back to the page where it was made before it is undone or done again.
func TestUndoTurnsBackToItsPage(t *testing.T) {
	w, _ := open(t)
	rename := func(id domain.ID) {
		w.commit(edit.Label{Key: "edit.measure.title", Count: 1}, "", func(d *document.Draft) error {
			switch r, _ := d.Get(id); r := r.(type) {
			case domain.Touchpoint:
				r.Title += " neu"
				d.Put(r)
			case domain.Measure:
				r.Title += " neu"
				d.Put(r)
			case domain.Indicator:
				r.Title += " neu"
				d.Put(r)
			case domain.Project:
				r.Title += " neu"
				d.Put(r)
			}
			return nil
		})
	}
	for _, c := range []struct {
		kind frame.Kind
		edit func()
	}{
		{frame.Overview, func() { w.showOverview(); rename(document.Project(w.doc()).ID) }},
		{frame.Touchpoints, func() { w.showTouchpoints(); rename(document.Touchpoints(w.doc())[0].ID) }},
		{frame.Measures, func() { w.showMeasures(); rename(document.Measures(w.doc())[0].ID) }},
		{frame.Indicators, func() { w.showIndicators(); rename(document.Indicators(w.doc())[0].ID) }},
		{frame.Checks, func() {
			w.showChecks(checks.Privacy)
			w.checks.Answer(catalog.PrivacyItems()[0].Key, func(e *domain.Entry) { e.Text = "neu" })
		}},
	} {
		c.edit()
		for _, run := range []string{"undo", "redo", "undo"} {
			w.showMap(document.Maps(w.doc())[0].ID)
			if c.kind == frame.Checks {
				w.showChecks(checks.Questions)
			}
			w.table.Run(run)
			if got := w.shell.frame.Page().Kind; got != c.kind {
				t.Errorf("%s of a step on %s shows %s", run, c.kind, got)
			}
			if c.kind == frame.Checks && w.checks.Part() != checks.Privacy {
				t.Errorf("%s shows another list of the checks", run)
			}
		}
	}
}
