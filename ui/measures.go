package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/measures"
)

// newMeasures makes the page of the measures for the project that is opened.
func (w *window) newMeasures() *measures.Page {
	return measures.New(measures.Params{
		Session: w.session, Words: w.words, Today: w.Today, Clock: w.sys.Now,
		Commit: func(label edit.Label, f func(d *document.Draft) error) {
			w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		Open: w.openMeasure, Shortcut: func(s fyne.Shortcut) { w.table.Shortcut(s) }, Status: w.Status,
	})
}

// showMeasures turns to the measures of all maps.
func (w *window) showMeasures() { w.showPane(frame.Measures, w.measures) }

// openMeasure leaves the measures for the card of one of them on its map.
func (w *window) openMeasure(card domain.ID) {
	w.reveal(card)
	w.page.Board().Focus()
}
