package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/page/buying"
	"wegmarke/ui/page/frame"
)

// buyingParams are what shows the buying centre is given.
func (w *window) buyingParams() buying.Params {
	return buying.Params{
		Session: w.session, Words: w.words, Picture: w.picture, Popup: w.Popup, Name: w.askName, Remove: w.removeRecord,
		Commit: func(label edit.Label, f func(d *document.Draft) error) bool {
			return w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		Focus:    func(f fyne.Focusable) { w.win.Canvas().Focus(f) },
		Shortcut: func(s fyne.Shortcut) bool { return w.table.Shortcut(s) },
		Open: buying.Open{
			Persona: w.showPersona, Map: w.openMap, Card: w.reveal, Touchpoints: w.showTouchpoints,
			Needs: w.showNeeds, Add: w.addPersona,
		},
	}
}

// newNeeds makes the page of the information needs for the project that is opened.
func (w *window) newNeeds() *buying.Needs { return buying.NewNeeds(w.buyingParams(), w.sys.Mods) }

// showNeeds turns to the information needs of the roles.
func (w *window) showNeeds() {
	if w.reviewing || w.onNeeds() {
		return
	}
	w.showPane(frame.Needs, w.needs)
	w.shell.setSide(w.needs.Side())
}

func (w *window) onNeeds() bool { return w.pane != nil && w.pane == pane(w.needs) }

// askName asks for a name.
func (w *window) askName(title, value string, done func(string)) {
	w.ask.Name(dialog.Name{Title: title, Value: value, Yes: w.words.T("button.apply"), Done: done})
}
