package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/review"
)

// exportWorkbook sends the map that is shown out as an Excel file.
func (w *window) exportWorkbook() { w.exportWorkbookIn("") }

// exportWorkbookIn does so with headings in a language; "" is that of the project.
func (w *window) exportWorkbookIn(lang string) {
	m, ok := document.Find[domain.Map](w.doc(), w.page.Map())
	if !ok {
		return
	}
	w.closeEditor()
	w.picker.Save(w.words.T("dialog.export.title"), FileName(m.Title)+".xlsx", w.workbookFiles(), w.folder(), func(path string) {
		doc := w.docIn(lang)
		var x domain.Exchange
		w.inBackground(func() (err error) {
			x, err = w.Workbooks.Export(path, doc, m.ID)
			return err
		}, func(err error) {
			if err == nil {
				var c document.Change
				if c, err = document.NewChange(document.Edit{After: x}); err == nil {
					err = w.session.Note(edit.Label{Key: "undo.workbook.sent"}, c)
				}
			}
			if err != nil {
				w.Fail(err)
				return
			}
			w.sayWritten("toast.exported", path)
		})
	})
}

// sayWritten tells where a file lies and offers to open the folder.
func (w *window) sayWritten(key, path string) {
	dir := filepath.Dir(path)
	w.shell.offer(w.words.T(key, i18n.Values{"folder": filepath.Base(dir), "file": filepath.Base(path)}),
		w.words.T("action.folder.open"), func() { w.openFolder(dir) })
}

func (w *window) openFolder(dir string) {
	if u, err := storage.ParseURI(storage.NewFileURI(dir).String()); err == nil {
		if err := fyne.CurrentApp().OpenURL(fileURL(u)); err != nil {
			w.Log("open folder: %v", err)
			w.ask.Message(w.words.T("error.title"), w.words.T("error.folder.open", i18n.Values{"folder": dir}))
		}
	}
}

// importAnswer asks for a workbook that came back.
func (w *window) importAnswer() {
	w.picker.Open(w.words.T("dialog.import.title"), w.workbookFiles(), w.folder(), w.importPath)
}

// importPath compares an answer with the project and shows what it would change.
func (w *window) importPath(path string) {
	w.closeEditor()
	doc := w.doc().Clone()
	var plan merge.Plan
	w.inBackground(func() (err error) {
		plan, err = w.Workbooks.Read(path, doc)
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.reviewAnswers([]review.Answer{{Author: plan.Author, File: filepath.Base(path), Date: w.Today(), Plan: plan}})
	})
}

// exportPicture writes the map as PDF, SVG or PNG.
func (w *window) exportPicture() { w.exportPictureIn("") }

// exportPictureIn does so with headings in a language; "" is that of the project.
func (w *window) exportPictureIn(lang string) {
	m, ok := document.Find[domain.Map](w.doc(), w.page.Map())
	if !ok {
		return
	}
	kinds := []dialog.Filter{
		{Name: "PDF", Endings: []string{"pdf"}},
		{Name: "PNG", Endings: []string{"png"}},
		{Name: "SVG", Endings: []string{"svg"}},
	}
	w.picker.Save(w.words.T("dialog.picture.title"), FileName(m.Title)+".pdf", kinds, w.folder(), func(path string) {
		doc := w.docIn(lang)
		w.inBackground(func() error {
			return w.Pictures.Write(path, doc, m.ID)
		}, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.sayWritten("toast.picture", path)
		})
	})
}
