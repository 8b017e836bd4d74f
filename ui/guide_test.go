package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/frame"
)

func TestTheGuideStandsInThePlaceOfTheInspectorAndLeadsOn(t *testing.T) {
	w, _ := open(t)
	w.table.Run("guide")
	if w.guide == nil || !w.shell.frame.InspectorShown() || w.win.Canvas().Focused() == nil {
		t.Fatal("the guide does not show")
	}
	for step, want := range map[analysis.GuideStep]frame.Kind{
		analysis.GuideTouchpoints: frame.Touchpoints, analysis.GuideMeasures: frame.Measures,
		analysis.GuideGoal: frame.Checks, analysis.GuideReview: frame.Checks, analysis.GuideMap: frame.Map, analysis.GuidePains: frame.Map,
	} {
		w.goToStep(step)
		if got := w.shell.frame.Page().Kind; got != want {
			t.Errorf("%s leads to %s", step, got)
		}
		if w.guide == nil {
			t.Errorf("%s closes the guide", step)
		}
	}
	w.goToStep(analysis.GuideRound)
	w.goToStep(analysis.GuidePersona)
	if _, ok := w.selectedPersona(); !ok || w.guide != nil {
		t.Error("the persona's sheet does not show")
	}
	w.table.Run("guide")
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.guide != nil {
		t.Error("Escape does not close the guide")
	}
	w.table.Run("guide")
	w.leave(t)
	if w.guide != nil {
		t.Error("the guide outlives the project")
	}
	w.begin.OnGuide("")
	if w.session == nil || w.guide == nil {
		t.Error("the start page does not lead to the guide")
	}
}

func TestAnswersAreKeptAndUndone(t *testing.T) {
	w, f := open(t)
	w.showChecks(checks.Factors)
	if w.shell.frame.Page().Kind != frame.Checks || !w.onChecks() {
		t.Fatal("the checks do not show")
	}
	project := document.Project(w.doc()).ID
	before := len(f.project.kept)
	w.checks.Answer("factor.centricity", func(e *domain.Entry) { e.Value = catalog.AnswerYes })
	if got := analysis.Answer(w.doc(), project, "factor.centricity").Value; got != catalog.AnswerYes || len(f.project.kept) != before+1 {
		t.Fatalf("the answer is %d", got)
	}
	w.table.Run("undo")
	if got := analysis.Answer(w.doc(), project, "factor.centricity"); !got.ID.IsZero() {
		t.Errorf("undo left %+v", got)
	}
}

func TestAReviewLeadsToItsRecord(t *testing.T) {
	w, _ := open(t)
	w.showChecks(checks.Reviews)
	x := document.Touchpoints(w.doc())[0]
	w.jump(x.ID)
	if !w.onTouchpoints() || !w.session.Selection().Has(x.ID) {
		t.Error("the touchpoint does not show")
	}
}
