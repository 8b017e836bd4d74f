package ui

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
)

// reviewAnswers shows what one or several answers to the same sending would change. All of them are
// compared with the project as it is now.
func (w *window) reviewAnswers(answers []review.Answer) {
	w.leavePane()
	w.reviewing = true
	w.shell.showReview(answers, func(accepted []int) { w.takeOver(answers[0].Plan, accepted) }, w.endReview)
}

// showReview puts the changes of answers into the middle.
func (s *shell) showReview(answers []review.Answer, apply func([]int), cancel func()) {
	page := review.New(review.Params{
		Answers: answers, View: s.w.doc(), Words: s.w.words, OnApply: apply, OnCancel: cancel,
	})
	s.frame.SetPage(frame.Page{Kind: frame.Answers, Center: page})
	s.frame.RefreshActions()
	s.frame.SetStatus("", "")
	page.Focus(s.w.win.Canvas())
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
