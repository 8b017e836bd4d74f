package ui

import (
	"testing"

	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/page/checks"
)

func TestASummaryStandsBesideThePageUntilSomethingIsSelected(t *testing.T) {
	w, _ := open(t)
	for name, turn := range map[string]func(){"measures": w.showMeasures, "indicators": w.showIndicators, "checks": func() { w.showChecks(0) }} {
		turn()
		if s := w.summary(); s == nil || w.shell.side != s.Object() {
			t.Errorf("beside the %s stands something else", name)
		}
	}
	w.showMeasures()
	first := document.Measures(w.doc())[0]
	w.measures.Select(first.ID)
	if w.shell.side != w.inspector.Object() {
		t.Fatal("the sheet of the measure does not show")
	}
	w.session.Selection().Clear()
	if w.shell.side != w.summary().Object() {
		t.Error("the summary does not come back")
	}
	w.measures.ShowOwner(first.Owner)
	if owner, only := w.measures.Owner(); !only || owner != first.Owner {
		t.Errorf("the page shows the measures of %q, %v", owner, only)
	}
	w.openMap(w.page.Map())
	if w.shell.side != w.inspector.Object() {
		t.Error("the summary stays beside the map")
	}
}

func TestTheSummaryLeadsToAPointOfTheChecks(t *testing.T) {
	w, _ := open(t)
	w.showChecks(checks.Factors)
	whole := w.win.Canvas().Focused()
	for _, c := range []struct {
		part checks.Part
		key  string
	}{{checks.Factors, "factor.lifecycle"}, {checks.Questions, "question.change"}, {checks.Privacy, catalog.PrivacyItems()[3].Key}} {
		w.showChecks(c.part)
		w.checks.Reveal(c.key)
		if now := w.win.Canvas().Focused(); now == nil || now == whole || w.checks.Part() != c.part {
			t.Errorf("%s did not get the keyboard", c.key)
		}
	}
	w.checks.Reveal("")
	if w.win.Canvas().Focused() != whole {
		t.Error("the list itself did not get the keyboard")
	}
}
