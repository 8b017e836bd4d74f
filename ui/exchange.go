package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
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
		w.leavePane()
		w.reviewing = true
		w.shell.showReview(plan, filepath.Base(path), func(accepted []int) { w.takeOver(plan, accepted) }, w.endReview)
	})
}

// takeOver carries out what was accepted as one step of undo.
func (w *window) takeOver(plan merge.Plan, accepted []int) {
	c, err := plan.Change(w.doc(), accepted)
	if err == nil {
		c, err = w.noteAnswer(c, plan.Sent())
	}
	w.endReview()
	if err == nil {
		err = w.session.Commit(edit.Step{
			Label: edit.Label{Key: "undo.import.applied", Count: len(accepted)},
			Place: edit.Place{Map: w.page.Map()}, Change: c,
		})
	}
	if err != nil {
		w.Fail(err)
		return
	}
	w.Say(w.words.T("undo.import.applied", i18n.Values{"n": len(accepted)}))
}

// noteAnswer adds to what an answer changes that it came back.
func (w *window) noteAnswer(c document.Change, sent domain.ID) (document.Change, error) {
	if _, ok := document.Find[domain.Exchange](w.doc(), sent); !ok {
		return c, nil
	}
	d := document.NewDraft(w.doc())
	_, err := edit.AddEntry(d, domain.Entry{
		Subject: document.Project(w.doc()).ID, Field: catalog.ProjectAnswerTaken, Code: sent.String(), Due: w.Today(),
	}, -1)
	if err != nil {
		return c, err
	}
	note, err := d.Change()
	if err != nil {
		return c, err
	}
	return document.NewChange(append(c.Edits(), note.Edits()...)...)
}

func (w *window) endReview() {
	w.reviewing = false
	w.shell.showPage()
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
