package ui

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/checks"
	"wegmarke/ui/page/frame"
)

// newChecks makes the page of the checks for the project that is opened.
func (w *window) newChecks() *checks.Page {
	return checks.New(checks.Params{
		Session: w.session, Words: w.words, Today: w.Today, Canvas: w.win.Canvas,
		Commit: func(label edit.Label, f func(d *document.Draft) error) {
			w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		Open: func(id domain.ID) { w.jump(id) }, Forward: w.table.FromField,
	})
}

// showChecks turns to one of the lists of the checks.
func (w *window) showChecks(part checks.Part) {
	w.showPane(frame.Checks, w.checks)
	w.checks.ShowPart(part)
}

// onChecks says whether the page of the checks is shown.
func (w *window) onChecks() bool { return w.pane != nil && w.pane == pane(w.checks) }
