package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/measures"
)

// newMeasures makes the page of the measures for the project that is opened.
func (w *window) newMeasures() *measures.Page {
	return measures.New(measures.Params{
		Session: w.session, Words: w.words, Today: w.Today, Clock: w.presses.Time,
		Commit: func(label edit.Label, f func(d *document.Draft) error) {
			w.commitHere(label, "", func(d *document.Draft) ([]domain.ID, error) { return nil, f(d) })
		},
		Open: w.openMeasure, Jump: func(id domain.ID) { w.jump(id) }, Popup: w.Popup, Status: w.Status,
		Shortcut: func(s fyne.Shortcut) { w.table.Shortcut(s) }, Press: func(k fyne.KeyName) bool { return w.table.Press(k, w.sys.Mods()) },
		ReadDate: func(text string) (domain.Date, bool) { return i18n.ParseDay(text, w.Today()) },
		Sifted:   w.syncSummary,
		Tell:     func(text string) { w.shell.say(text, "") }, Run: func(id string) { w.table.Run(id) },
	})
}

// showMeasures turns to the measures of all maps.
func (w *window) showMeasures() { w.showPane(frame.Measures, w.measures) }

// openMeasure leaves the measures for the card of one of them on its map.
func (w *window) openMeasure(card domain.ID) {
	w.reveal(card)
	w.page.Board().Focus()
}

// exportMeasures writes the measures that the page shows, or all of them from elsewhere, as a table.
func (w *window) exportMeasures() {
	ids := w.measures.Shows()
	if !w.onMeasures() {
		ids = w.doc().Children(domain.Parent{Table: domain.TableMeasure})
	}
	write := func(form string) func() { return func() { w.writeMeasures(form, ids) } }
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("dialog.measures.title", i18n.Values{"n": len(ids)}),
		Text:  w.words.T("dialog.measures.text"),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			{Text: "Trello", Do: write("trello")},
			{Text: "Asana", Do: write("asana")},
			{Text: w.words.T("dialog.measures.table"), Kind: kit.Main, Do: write("csv")},
		},
	})
}

func (w *window) writeMeasures(form string, ids []domain.ID) {
	name := FileName(document.Project(w.doc()).Title + " " + w.words.T("side.measures"))
	if form != "csv" {
		name += " " + form
	}
	kinds := []dialog.Filter{{Name: "CSV", Endings: []string{"csv"}}}
	w.picker.Save(w.words.T("action.measures.export"), name+".csv", kinds, w.folder(), func(path string) {
		doc, lang := w.doc().Clone(), w.words.Language()
		w.inBackground(func() error {
			return w.Tasks.WriteTasks(path, doc, ids, form, lang)
		}, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.sayWritten("toast.measures", path)
		})
	})
}

// onMeasures says whether the measures are shown.
func (w *window) onMeasures() bool { return w.pane != nil && w.pane == pane(w.measures) }

// addMeasure makes a measure that no map shows yet and lets its title be written at once. Where the page
// has to come first, the measure follows after the next frame: both in one take too long.
func (w *window) addMeasure() {
	if w.reviewing {
		return
	}
	if w.onMeasures() {
		w.makeMeasure()
		return
	}
	w.showMeasures()
	session := w.session
	w.sys.Soon(func() {
		if w.session == session && w.onMeasures() && !w.reviewing {
			w.makeMeasure()
		}
	})
}

func (w *window) makeMeasure() {
	title := w.words.T("measures.new")
	var made domain.ID
	if w.commitHere(edit.Label{Key: "undo.measure.added", Name: title}, "", func(d *document.Draft) (_ []domain.ID, err error) {
		made, err = edit.AddMeasure(d, domain.Measure{Title: title})
		return []domain.ID{made}, err
	}) {
		w.measures.Added(made)
		w.shell.openInspector()
		w.inspector.FocusTitle()
	}
}
