package ui

import (
	"path/filepath"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Problems writes a report that helps to find a fault. It may be called from any goroutine.
type Problems interface {
	// WriteReport writes text files in a zip. The document, nil for none, is only counted.
	WriteReport(path string, doc *document.Document) error
}

// reportProblem says what a report holds, and writes it for the user to read before it goes anywhere.
func (w *window) reportProblem() {
	w.closeEditor()
	t := w.words.T
	w.ask.Choice(dialog.Choice{
		Title: t("problem.title"), Text: t("problem.text"),
		Answers: []dialog.Answer{
			{Text: t("button.cancel"), Safe: true},
			{Text: t("sending.save"), Kind: kit.Main, Do: w.writeReport},
		},
	})
}

func (w *window) writeReport() {
	t := w.words.T
	var doc *document.Document
	if w.session != nil {
		doc = w.doc().Clone()
	}
	name := t("problem.file", i18n.Values{"day": string(w.Today())}) + ".zip"
	w.picker.Save(t("problem.title"), name, []dialog.Filter{{Name: t("problem.kind"), Endings: []string{"zip"}}}, w.folder(), func(path string) {
		w.inBackground(func() error { return w.Problems.WriteReport(path, doc) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.shell.offer(t("problem.done", i18n.Values{"file": filepath.Base(path)}), t("action.folder.open"), func() { w.openFolder(filepath.Dir(path)) })
		})
	})
}
