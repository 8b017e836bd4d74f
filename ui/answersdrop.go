package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/review"
)

// droppedAnswers are the workbooks among files that were dropped together.
func droppedAnswers(uris []fyne.URI) []string {
	var out []string
	for _, u := range uris {
		if isAnswer(u.Path()) {
			out = append(out, u.Path())
		}
	}
	return out
}

// isAnswer says by its name whether a file can be an answer, which is compared rather than opened.
func isAnswer(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx", ".xlsm", ".ods":
		return true
	}
	return false
}

// receiveSeveral takes several answers that came together. Those to one sending are shown side by side;
// what else was among them is named, so that nobody takes it for seen.
func (w *window) receiveSeveral(paths []string) {
	w.closeEditor()
	doc := w.doc().Clone()
	type arrival struct {
		receipt Receipt
		plan    merge.Plan
	}
	var got []arrival
	var rest []string
	var failed error
	w.inBackground(func() error {
		for _, path := range paths {
			r, err := w.Workbooks.Receive(path, doc, domain.ID{})
			if err != nil {
				failed, rest = err, append(rest, filepath.Base(path))
				continue
			}
			got = append(got, arrival{r, r.Plan(doc)})
		}
		return nil
	}, func(error) {
		if len(got) == 0 {
			w.Fail(failed)
			return
		}
		var answers []review.Answer
		for _, a := range got {
			if _, known := round.Find(w.doc(), a.receipt.Base.ID); known {
				err := w.note("undo.answer.kept", func(d *document.Draft) error {
					_, err := round.Keep(d, a.receipt.Base.ID, a.receipt.Received)
					return err
				})
				if err != nil {
					w.Fail(err)
					return
				}
			}
			if a.plan.Sent() != got[0].plan.Sent() || a.plan.Sent().IsZero() && len(answers) > 0 {
				rest = append(rest, a.receipt.File)
				continue
			}
			answers = append(answers, review.Answer{
				Author: a.plan.Author, File: a.receipt.File, Hash: a.receipt.Hash, Date: a.receipt.Date, Plan: a.plan,
			})
		}
		w.reviewAnswers(answers)
		if len(rest) > 0 {
			w.ask.Message(w.words.T("answers.rest.title"), w.words.T("answers.rest.text", i18n.Values{"files": w.words.List(rest)}))
		}
	})
}
