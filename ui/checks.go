package ui

import (
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
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
		Open: func(id domain.ID) { w.jump(id) }, Print: w.exportChecklist, Forward: w.table.FromField,
	})
}

// showChecks turns to one of the lists of the checks.
func (w *window) showChecks(part checks.Part) {
	w.showPane(frame.Checks, w.checks)
	w.checks.ShowPart(part)
}

// exportChecklist writes the start checklist and offers to open it, where it can be printed.
func (w *window) exportChecklist() {
	w.closeEditor()
	name := FileName(w.words.T("checklist.file", i18n.Values{"name": document.Project(w.doc()).Title})) + ".pdf"
	kinds := []dialog.Filter{{Name: "PDF", Endings: []string{"pdf"}}}
	w.picker.Save(w.words.T("checklist.save"), name, kinds, w.folder(), func(path string) {
		doc := w.doc().Clone()
		w.inBackground(func() error { return w.Pictures.Checklist(path, doc) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.shell.offer(w.words.T("checklist.done", i18n.Values{"file": filepath.Base(path)}), w.words.T("button.open"),
				func() { w.openFolder(path) })
		})
	})
}

// onChecks says whether the page of the checks is shown.
func (w *window) onChecks() bool { return w.pane != nil && w.pane == pane(w.checks) }
