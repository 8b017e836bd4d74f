package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/indicators"
)

// newIndicators makes the page of the key figures for the project that is opened.
func (w *window) newIndicators() *indicators.Page {
	return indicators.New(indicators.Params{
		Session: w.session, Words: w.words, Clock: w.presses.Time, Add: w.makeIndicator, Open: func(id domain.ID) { w.jump(id) },
		Sheet: w.editSheet, Popup: w.Popup, Run: func(id string) { w.table.Run(id) },
		Shortcut: func(s fyne.Shortcut) { w.table.Shortcut(s) },
		Press:    func(k fyne.KeyName) bool { return w.table.Press(k, w.sys.Mods()) },
	})
}

// showIndicators turns to the key figures.
func (w *window) showIndicators() { w.showPane(frame.Indicators, w.indicators) }

// editSheet puts the caret into the title of what is selected.
func (w *window) editSheet() {
	w.shell.openInspector()
	w.inspector.FocusTitle()
}

// addIndicator turns to the key figures and offers those of the catalogue.
func (w *window) addIndicator() {
	w.showIndicators()
	w.indicators.Choose()
}

// makeIndicator makes a key figure of a kind, or one of the user's own whose title is written at once.
func (w *window) makeIndicator(kind string) {
	lang := document.Project(w.doc()).Language
	title := w.words.T("figures.new")
	info, known := catalog.IndicatorOf(kind)
	named := known && !info.Own()
	if named {
		title = info.Name(lang)
	}
	var made domain.ID
	if !w.commitHere(edit.Label{Key: "undo.indicator.added", Name: title}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.AddIndicator(d, kind, title, lang)
		return []domain.ID{made}, err
	}) {
		return
	}
	w.indicators.Select(made)
	if !named {
		w.editSheet()
	}
}
