package ui

import (
	"errors"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/review"
)

// sayWritten tells where a file lies and offers to open the folder.
func (w *window) sayWritten(key, path string) {
	dir := filepath.Dir(path)
	text := w.words.T(key, i18n.Values{"folder": filepath.Base(dir), "file": filepath.Base(path)})
	if size := w.fileSize(path); size != "" { // whoever sends it wants to know whether a mail takes it
		text += " " + w.words.T("toast.size", i18n.Values{"size": size})
	}
	w.shell.offer(text,
		w.words.T("action.folder.open"), func() { w.openFolder(dir) })
}

func (w *window) openFolder(dir string) {
	if err := w.openInSystem(dir); err != nil {
		w.Log("open folder: %v", err)
		w.ask.Message(w.words.T("error.title"), w.words.T("error.folder.open", i18n.Values{"folder": dir}))
	}
}

// importAnswer asks for a workbook that came back.
func (w *window) importAnswer() {
	w.picker.Open(w.words.T("dialog.import.title"), w.answerFiles(), w.folder(), w.importPath)
}

// importPath compares an answer with the project and shows what it would change.
func (w *window) importPath(path string) { w.receivePath(path, domain.ID{}) }

// receivePath does so for an answer to a certain sending; zero where the file has to tell. A file that
// was taken over before is opened again only if the user wants to look again.
func (w *window) receivePath(path string, sent domain.ID) {
	if !isWorkbook(path) {
		w.intakePath(path)
		return
	}
	w.closeEditor()
	doc := w.doc().Clone()
	var r Receipt
	var plan merge.Plan
	w.inBackground(func() (err error) {
		if r, err = w.Workbooks.Receive(path, doc, sent); err == nil {
			plan = r.Plan(doc)
		}
		return err
	}, func(err error) {
		if errors.Is(err, ErrForeign) {
			w.intakePath(path)
			return
		}
		if err != nil {
			w.Fail(err)
			return
		}
		on, seen := round.Seen(w.doc(), r.Hash)
		if !seen {
			w.lookThrough(r, plan)
			return
		}
		w.ask.Choice(dialog.Choice{
			Title: w.words.T("answers.seen.title"),
			Text:  w.words.T("answers.seen.text", i18n.Values{"file": r.File, "day": w.day(on)}),
			Answers: []dialog.Answer{
				{Text: w.words.T("answers.seen.again"), Do: func() { w.lookThrough(r, plan) }},
				{Text: w.words.T("button.close"), Kind: kit.Main, Safe: true},
			},
		})
	})
}

// day writes a date in full, "" for none.
func (w *window) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return w.words.Date(t)
}

// lookThrough keeps an answer, so that it can be opened again when the file is gone, and shows what it
// would change.
func (w *window) lookThrough(r Receipt, plan merge.Plan) {
	if _, known := round.Find(w.doc(), r.Base.ID); known {
		err := w.note("undo.answer.kept", func(d *document.Draft) error {
			_, err := round.Keep(d, r.Base.ID, r.Received)
			return err
		})
		if err != nil {
			w.Fail(err)
			return
		}
	}
	w.reviewAnswers([]review.Answer{{Author: plan.Author, File: r.File, Hash: r.Hash, Date: r.Date, Plan: plan}})
}

// noteAnswers adds to what answers change that they came back.
func (w *window) noteAnswers(c document.Change, answers []review.Answer) (document.Change, error) {
	var from []round.Answer
	for _, a := range answers {
		from = append(from, round.Answer{File: a.File, Hash: a.Hash})
	}
	return round.WithTaken(w.doc(), c, answers[0].Plan.Sent(), from, w.Today())
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
