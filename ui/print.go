package ui

import (
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/document"
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
	w.openPDF(m.Title, "print.opened", "print.nowhere", func(path string) error { return w.Pictures.Write(path, doc, m.ID) })
}

// openInSystem opens a file or a folder with what the system has for it.
func (w *window) openInSystem(path string) error {
	u, err := storage.ParseURI(storage.NewFileURI(path).String())
	if err != nil {
		return err
	}
	return w.app.OpenURL(fileURL(u))
}
