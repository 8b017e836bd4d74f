package ui

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/review"
)

// reviewAnswers shows what one or several answers to the same sending would change. All of them are
// compared with the project as it is now.
func (w *window) reviewAnswers(answers []review.Answer) {
	if w.reviewing { // another file was dropped on the window meanwhile
		w.keepReview()
		w.comparing, w.outside, w.earlier, w.leftover = nil, nil, nil, ""
	} else {
		w.fromAnswers = w.pane == pane(w.answers)
	}
	w.leavePane()
	w.reviewing = true
	w.holdSiblings(true)
	w.shell.showReview(answers)
}

// showReview puts the changes of answers into the window.
func (s *shell) showReview(answers []review.Answer) {
	w := s.w
	doc := w.doc()
	p := review.Params{
		Answers: answers, View: doc, Me: w.settings().Name, Today: w.Today(), Other: w.otherSide(), Words: w.words,
		Fonts: w.fonts, Painters: w.painters, Kept: w.keptChoices(reviewKey(answers)),
		OnApply:  func(d [][]merge.Decision, n int) { w.takeOver(answers, d, n) },
		OnLeave:  func(kept string) { w.laterReview(answers, kept) },
		OnHelp:   func() { w.showHelp("answer") },
		Shortcut: func(k fyne.Shortcut) { w.table.Shortcut(k) },
	}
	if e := w.earlier; e != nil {
		p.View, p.Earlier, p.Today = e.doc, w.versionTitle(e.first), domain.DateOf(e.first.At)
		p.OnLeave = func(string) { w.endReview() }
	}
	if x, ok := document.Find[domain.Exchange](doc, answers[0].Plan.Sent()); ok {
		p.Sent = x.Date
	}
	w.review = review.New(p)
	s.put(w.review)
	s.frame.RefreshActions()
	w.review.Focus(w.win.Canvas())
}

// otherSide is what the project is compared with.
func (w *window) otherSide() review.Other {
	switch {
	case w.earlier != nil:
		return review.Later
	case w.leftover != "":
		return review.Kept
	case w.comparing != nil:
		return review.Copy
	}
	return review.Workbook
}

// reviewKey is what the choices about answers are kept under: the sending they belong to, or the file
// where that is not known.
func reviewKey(answers []review.Answer) string {
	if sent := answers[0].Plan.Sent(); !sent.IsZero() {
		return sent.String()
	}
	return cmp.Or(answers[0].Hash, answers[0].File)
}

// takeOver carries out what was decided, as one step of undo.
func (w *window) takeOver(answers []review.Answer, decisions [][]merge.Decision, n int) {
	c, err := w.outcome(answers, decisions)
	if err == nil && w.comparing != nil {
		err = w.keepImages(w.comparing, merge.NewImages(c))
	}
	from, kept := w.outside, w.leftover
	w.endReview()
	if err == nil && n == 0 {
		err = w.session.Note(edit.Label{Key: "undo.import.none"}, c)
	} else if err == nil {
		err = w.session.Commit(edit.Step{
			Label: edit.Label{Key: "undo.import.applied", Count: n},
			Place: edit.Place{Map: w.page.Map()}, Change: c, Locked: true,
		})
	}
	if err == nil {
		// The choices that were kept for later have done their duty. They live outside of the history:
		// a step that held them could not be done again once others were kept.
		err = w.note("undo.review.kept", func(d *document.Draft) error { forgetChoices(d, reviewKey(answers)); return nil })
	}
	if err == nil && kept != "" {
		w.discard(kept) // all of it has been decided on
	}
	switch {
	case err != nil:
		w.Fail(err)
	case from != nil:
		w.saveOver(from, w.words.T("outside.taken", i18n.Values{"n": n}))
	case n == 0:
		w.Say(w.words.T("undo.import.none"))
	case w.leftOut(answers, decisions) != "":
		w.Say(w.words.T("undo.import.applied", i18n.Values{"n": n}) + " " + w.leftOut(answers, decisions))
	default:
		w.Say(w.words.T("undo.import.applied", i18n.Values{"n": n}))
	}
}

// leftOut says of whom it was not taken over to whom they report, because they would have reported to
// themselves by way of others; "" for nobody.
func (w *window) leftOut(answers []review.Answer, decisions [][]merge.Decision) string {
	var out []string
	for k, a := range answers {
		for i, d := range a.Plan.Differences {
			p, ok := document.Find[domain.Persona](w.doc(), d.Record)
			if !ok || d.Field != merge.FieldReportsTo || decisions[k][i].Choice != merge.TakeTheirs || d.After == "" {
				continue
			}
			if above, _ := document.Find[domain.Persona](w.doc(), p.ReportsTo); p.ReportsTo.String() != d.After && above.Name != d.After {
				out = append(out, p.Name)
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return w.words.T("review.circle.left", i18n.Values{"names": w.words.List(out)})
}

// outcome is one change out of the decisions about all answers, with a note that they came back.
func (w *window) outcome(answers []review.Answer, decisions [][]merge.Decision) (document.Change, error) {
	doc := w.doc().Clone()
	var total document.Change
	add := func(c document.Change, err error) error {
		if err == nil {
			err = doc.Apply(c)
		}
		if err == nil {
			total, err = total.Then(c)
		}
		return err
	}
	for k, a := range answers {
		if err := add(a.Plan.Apply(doc, decisions[k])); err != nil {
			return document.Change{}, err
		}
	}
	return w.noteAnswers(total, answers)
}

// laterReview leaves the answers and keeps what was decided so far in the project, so that it is there
// again when the same answer is opened, even after a restart.
func (w *window) laterReview(answers []review.Answer, kept string) {
	c, err := w.choicesChange(reviewKey(answers), kept)
	w.endReview()
	if err == nil {
		err = w.session.Note(edit.Label{Key: "undo.review.kept"}, c)
	}
	if err != nil {
		w.Fail(err)
		return
	}
	if kept != "" {
		w.Say(w.words.T("undo.review.kept"))
	}
}

// keepReview keeps the choices of answers that lie open while the project is being left.
func (w *window) keepReview() {
	if !w.reviewing || w.review == nil || w.earlier != nil {
		return
	}
	c, err := w.choicesChange(reviewKey(w.review.Answers), w.review.Kept())
	if err == nil {
		err = w.session.Note(edit.Label{Key: "undo.review.kept"}, c)
	}
	w.report("keep choices", err)
}

// choicesChange puts choices into the project in place of those that were kept before.
func (w *window) choicesChange(key, kept string) (document.Change, error) {
	d := w.session.Draft()
	forgetChoices(d, key)
	for _, part := range parts(kept, domain.MaxText) {
		_, err := edit.AddEntry(d, domain.Entry{
			Subject: document.Project(d).ID, Field: catalog.ProjectAnswerChoices, Code: key, Text: part,
		}, -1)
		if err != nil {
			return document.Change{}, err
		}
	}
	return d.Change()
}

func forgetChoices(d *document.Draft, key string) {
	for _, e := range document.Entries(d, document.Project(d).ID, catalog.ProjectAnswerChoices) {
		if e.Code == key {
			d.RemoveTree(e.ID)
		}
	}
}

// keptChoices are the choices of an earlier look at the same answers.
func (w *window) keptChoices(key string) string {
	var b strings.Builder
	for _, e := range document.Entries(w.doc(), document.Project(w.doc()).ID, catalog.ProjectAnswerChoices) {
		if e.Code == key {
			b.WriteString(strings.TrimRight(e.Text, "\n") + "\n")
		}
	}
	return b.String()
}

// parts cuts a text between lines, so that each part fits into a field.
func parts(text string, most int) []string {
	var out []string
	part := ""
	for line := range strings.Lines(text) {
		if part != "" && len(part)+len(line) > most {
			out, part = append(out, part), ""
		}
		part += line
	}
	if part != "" {
		out = append(out, part)
	}
	return out
}

func (w *window) endReview() {
	w.reviewing, w.comparing, w.outside, w.earlier, w.leftover, w.review = false, nil, nil, nil, "", nil
	w.holdSiblings(false)
	w.shell.put(w.shell.frame)
	if w.fromAnswers {
		w.showAnswers()
		return
	}
	w.shell.showPage()
}
