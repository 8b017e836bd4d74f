package ui

import (
	"wegmarke/domain"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/start"
)

// newOverview makes the page of the project as a whole.
func (w *window) newOverview() *start.Overview {
	return start.NewOverview(start.OverviewParams{
		Words: w.words, Fonts: w.fonts, Doc: w.doc, Today: w.Today, Canvas: w.win.Canvas,
		OnWaymark: w.goToWaymark, OnMap: w.openMap, OnOpen: func(id domain.ID) { w.jump(id) },
		OnPrivacy: func() { w.showChecks(checks.Privacy) }, OnAnswers: w.showAnswers, OnSheet: w.showProjectSheet,
	})
}

// showOverview turns to the overview. It says everything itself, so no panel stands beside it.
func (w *window) showOverview() {
	w.showPane(frame.Overview, w.overview)
	if w.onOverview() {
		w.shell.setSide(nil)
	}
}

// onOverview says whether the overview is shown.
func (w *window) onOverview() bool { return w.pane != nil && w.pane == pane(w.overview) }
