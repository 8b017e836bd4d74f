package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/guide"
)

// setSide puts an object into the panel at the right. While the guidance is there, it waits.
func (s *shell) setSide(o fyne.CanvasObject) {
	s.side = o
	if s.w.guide == nil {
		s.frame.SetInspector(o)
	}
}

// showGuide opens the guidance in the place of the panel at the right.
func (w *window) showGuide() {
	if w.session == nil || w.reviewing {
		return
	}
	if w.guide == nil {
		w.guide = guide.New(guide.Params{
			Words: w.words, Doc: w.doc, Today: w.Today, Canvas: w.win.Canvas, Go: w.goToStep, Close: w.closeGuide,
		})
		w.shell.frame.SetInspector(w.guide.Object())
	}
	w.shell.frame.ShowInspector(true)
	w.guide.Focus()
}

// closeGuide gives the panel at the right back.
func (w *window) closeGuide() {
	if w.guide == nil {
		return
	}
	w.dropGuide()
	w.shell.frame.SetInspector(w.shell.side)
	w.focusPage()
}

// dropGuide lets go of the guidance with the project it was about.
func (w *window) dropGuide() {
	if w.guide != nil {
		w.guide.Stop()
		w.guide = nil
	}
}

// toggleGuide opens the guidance or closes it.
func (w *window) toggleGuide() {
	if w.guide != nil && w.shell.frame.InspectorShown() {
		w.closeGuide()
		return
	}
	w.showGuide()
}

// goToStep leads to where a step of the work is taken.
func (w *window) goToStep(s analysis.GuideStep) {
	switch s {
	case analysis.GuideGoal:
		w.showChecks(checks.Questions)
	case analysis.GuidePersona, analysis.GuideData:
		w.closeGuide() // the sheet of the persona stands in the same place
		w.goToWaymark(analysis.WaymarkPersona)
	case analysis.GuideTouchpoints:
		w.showTouchpoints()
	case analysis.GuideMeasures:
		w.showMeasures()
	case analysis.GuideRound:
		w.exportWorkbook()
	case analysis.GuideReview:
		w.showChecks(checks.Reviews)
	default:
		for _, m := range document.Maps(w.doc()) {
			if w.pane != nil {
				w.openMap(m.ID)
			}
			break
		}
		w.focusPage()
	}
}
