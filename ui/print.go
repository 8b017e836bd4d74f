package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// printMap opens the map as PDF in the program that the system has for it, from whose dialog it is
// printed: there people find their printer, and see the paper before.
func (w *window) printMap() {
	m, ok := document.Find[domain.Map](w.doc(), w.page.Map())
	if !ok {
		return
	}
	w.closeEditor()
	doc := w.doc().Clone()
	var path string
	w.inBackground(func() error {
		folder, err := w.Outgoing.Folder()
		if err != nil {
			return err
		}
		path = filepath.Join(folder, FileName(m.Title)+".pdf")
		return w.Pictures.Write(path, doc, m.ID)
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		if err := w.openInSystem(path); err != nil {
			w.Log("open PDF: %v", err)
			w.ask.Message(w.words.T("error.title"), w.words.T("print.nowhere", i18n.Values{"file": path}))
			return
		}
		w.shell.offer(w.words.T("print.opened", i18n.Values{"file": filepath.Base(path)}), w.words.T("action.folder.open"),
			func() { w.openFolder(filepath.Dir(path)) })
	})
}

// openInSystem opens a file or a folder with what the system has for it.
func (w *window) openInSystem(path string) error {
	u, err := storage.ParseURI(storage.NewFileURI(path).String())
	if err != nil {
		return err
	}
	return w.app.OpenURL(fileURL(u))
}
