package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/page/buying"
)

// buyingParams are what shows the buying centre is given.
func (w *window) buyingParams() buying.Params {
	return buying.Params{
		Session: w.session, Words: w.words, Picture: w.picture, Popup: w.Popup, Name: w.askName, Remove: w.removeRecord,
		Commit: func(label edit.Label, f func(d *document.Draft) error) bool {
			return w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		Shortcut: func(s fyne.Shortcut) bool { return w.table.Shortcut(s) },
		Open: buying.Open{
			Persona: w.showPersona, Map: w.openMap, Card: w.reveal, Touchpoints: w.showTouchpoints,
			Add: w.addPersona,
		},
	}
}

// buyingCentre is the panel about the surroundings of a persona.
func (w *window) buyingCentre(id domain.ID) (fyne.CanvasObject, func()) {
	p := buying.NewPanel(w.buyingParams())
	p.Show(id)
	return p.Object(), func() { p.Show(id) }
}

// askName asks for a name.
func (w *window) askName(title, value string, done func(string)) {
	w.ask.Name(dialog.Name{Title: title, Value: value, Yes: w.words.T("button.apply"), Done: done})
}
