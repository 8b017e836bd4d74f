package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/answers"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
)

// newAnswers makes the page of the Excel round for the project that is opened.
func (w *window) newAnswers() *answers.Page {
	return answers.New(answers.Params{
		Session: w.session, Words: w.words, Today: w.Today, Canvas: func() fyne.Canvas { return w.win.Canvas() },
		Send: w.exportWorkbook, Open: w.openAnswerTo, Look: w.lookAgain,
		Remind: w.remind, Again: w.sendAgain, Remove: w.removeSending, Done: w.answerDone,
	})
}

// showAnswers turns to the Excel round.
func (w *window) showAnswers() { w.showPane(frame.Answers, w.answers) }

// openAnswerTo asks for an answer to a sending; zero means any.
func (w *window) openAnswerTo(sent domain.ID) {
	w.picker.Open(w.words.T("dialog.import.title"), w.workbookFiles(), w.folder(), func(path string) { w.receivePath(path, sent) })
}

// lookAgain compares answers that were kept with the project as it is now.
func (w *window) lookAgain(ids []domain.ID) {
	doc := w.doc().Clone()
	var plans []merge.Plan
	w.inBackground(func() error {
		for _, id := range ids {
			plan, err := round.Plan(doc, id)
			if err != nil {
				return err
			}
			plans = append(plans, plan)
		}
		return nil
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		var all []review.Answer
		for i, id := range ids {
			if a, ok := round.FindAnswer(w.doc(), id); ok {
				all = append(all, review.Answer{Author: a.Author, File: a.File, Hash: a.Hash, Date: a.Date, Plan: plans[i]})
			}
		}
		if len(all) > 0 {
			w.reviewAnswers(all)
		}
	})
}

// answerDone notes that nothing more is to be taken over of an answer.
func (w *window) answerDone(id domain.ID) {
	a, ok := round.FindAnswer(w.doc(), id)
	if !ok {
		return
	}
	w.commitHere(edit.Label{Key: "undo.answer.done", Name: a.Author}, "", func(d *document.Draft) ([]domain.ID, error) {
		return nil, round.Take(d, a.Sent, a.File, a.Hash, w.Today())
	})
}

// removeSending takes a sending out of the project as one step of undo.
func (w *window) removeSending(sent domain.ID) {
	s, ok := round.Find(w.doc(), sent)
	if !ok {
		return
	}
	if w.commitHere(edit.Label{Key: "undo.sending.removed", Name: s.File}, "", func(d *document.Draft) ([]domain.ID, error) {
		round.Remove(d, sent)
		return nil, nil
	}) {
		w.Say(w.words.T("undo.sending.removed", i18n.Values{"name": s.File}))
	}
}

// remind opens a mail to those who did not answer yet.
func (w *window) remind(sent domain.ID) {
	s, ok := round.Find(w.doc(), sent)
	if !ok {
		return
	}
	words := w.words
	if what, ok := w.answers.SentWhat(s); ok && what.Language != "" {
		words = i18n.New(what.Language)
	}
	var late []round.Addressee
	for _, a := range s.To {
		if _, back := s.AnswerFrom(a); !back {
			late = append(late, a)
		}
	}
	title := w.answers.Title(s)
	w.openMail(late, words.T("mail.remind.subject", i18n.Values{"name": title}), w.mailText(words, "mail.remind", s.File, late, s.Due))
	if s.Reminded == w.Today() {
		return
	}
	if err := w.note("undo.reminded", func(d *document.Draft) error { return round.Remind(d, sent, w.Today()) }); err != nil {
		w.Fail(err)
	}
}

// sendAgain begins a sending with what an earlier one held.
func (w *window) sendAgain(sent domain.ID) {
	s, ok := round.Find(w.doc(), sent)
	if !ok {
		return
	}
	next := w.newSending()
	choice := next.remembered()
	if what, ok := w.answers.SentWhat(s); ok {
		next.like(&choice, what)
	}
	choice.To = round.Write(s.To)
	next.ask(choice)
}
