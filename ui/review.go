package ui

import (
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
)

// reviewAnswers shows what one or several answers to the same sending would change. All of them are
// compared with the project as it is now.
func (w *window) reviewAnswers(answers []review.Answer) {
	w.leavePane()
	w.reviewing = true
	w.shell.showReview(answers, func(accepted []int) { w.takeOver(answers, accepted) }, w.endReview)
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
func (w *window) takeOver(answers []review.Answer, accepted []int) {
	plan := answers[0].Plan
	c, err := plan.Change(w.doc(), accepted)
	if err == nil {
		c, err = w.noteAnswers(c, answers)
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

func (w *window) endReview() {
	w.reviewing = false
	w.shell.showPage()
}
