package ui

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/review"
)

// watchPace is how often the program looks whether somebody else has saved the project's file.
const watchPace = 30 * time.Second

// Outside is the project's file as somebody else has saved it.
type Outside struct {
	// Base is what both sides began with, Theirs what the file holds now. Where Known is false no
	// common state was found, and Base is empty.
	Base, Theirs *document.Document
	Known        bool
	// Older says that the file is an earlier state of the same project, as from a backup.
	Older bool
	// Damage tells what was mended in it to read it.
	Damage repair.Report
	// Copy is the path of another file of the project that this is; "" for its own.
	Copy string
	// By is who saved it, "" where the file does not tell, and At when.
	By string
	At time.Time
	// Adopt lets the file count as seen, so that the next Save replaces it.
	Adopt func(context.Context) error
}

// plan is what the file changes, compared with the project as it is now.
func (o *Outside) plan(mine *document.Document) merge.Plan {
	if !o.Known {
		return betweenCopies(mine, o.Theirs)
	}
	return merge.Documents(o.Base, mine, o.Theirs)
}

// saveFailed says why a file could not be written, and where somebody else has saved it meanwhile leads
// to bringing both states together.
func (w *window) saveFailed(err error) {
	if errors.Is(err, ErrChangedOutside) {
		w.lookOutside()
		return
	}
	w.Fail(err)
}

// lookOutside reads what somebody else has saved and asks what to do with it.
func (w *window) lookOutside() {
	p := w.project
	if p == nil || w.reviewing {
		return
	}
	w.closeEditor()
	mine := w.doc().Clone()
	var o *Outside
	var plan merge.Plan
	w.inBackground(func() (err error) {
		if o, err = p.Outside(context.Background()); o != nil && err == nil {
			plan = o.plan(mine)
		}
		return err
	}, func(err error) {
		switch {
		case w.project != p || w.reviewing: // another project has been opened meanwhile
		case err != nil:
			w.Fail(err)
		case o == nil: // it is our own again
			w.save()
		case o.Older && !o.Theirs.Equal(w.doc()):
			w.askAboutOlder(o)
		case len(plan.Differences) == 0:
			w.saveOver(o, "")
		default:
			w.askAboutOutside(o, plan)
		}
	})
}

// askAboutOutside tells who saved the file and what differs.
func (w *window) askAboutOutside(o *Outside, plan merge.Plan) {
	t, values := w.words.T, w.outsideValues(o)
	title := "outside.title.nobody"
	if o.By != "" {
		title = "outside.title"
	}
	values["n"] = len(plan.Differences)
	text := t("outside.text", values)
	how, answers := w.waysToMerge(o, plan)
	w.askOutside(o, dialog.Choice{Title: t(title, values), Text: text + " " + how + "\n\n" + t("outside.kept"), Answers: answers})
}

// askOutside asks about the file, and tells before what was mended in a damaged one.
func (w *window) askOutside(o *Outside, c dialog.Choice) {
	if lines := DamageLines(w.words, o.Damage); len(lines) > 0 {
		c.Text += "\n\n" + w.words.T("outside.damaged")
		c.Wide, c.Body = damageWide, damageBody(lines)
	}
	w.ask.Choice(c)
}

// waysToMerge says how far another state can be taken over, and what there is to do: what is in between
// comes after "later". The last one is the main one.
func (w *window) waysToMerge(o *Outside, plan merge.Plan, between ...dialog.Answer) (how string, answers []dialog.Answer) {
	t := w.words.T
	answers = append([]dialog.Answer{{Text: t("outside.later"), Safe: true}}, between...)
	answers = append(answers, dialog.Answer{Text: t("outside.look"), Do: func() { w.reviewOutside(o, plan) }})
	switch n := plan.Conflicts(); {
	case !o.Damage.Empty():
		how = t("outside.undecided")
	case !o.Known:
		how = t("outside.unknown")
	case n > 0:
		how = t("outside.conflicts", i18n.Values{"n": n})
	default:
		how = t("outside.clean")
		answers = append(answers, dialog.Answer{Text: t("outside.take"), Do: func() { w.takeOutside(o, plan) }})
	}
	answers[len(answers)-1].Kind = kit.Main
	return how, answers
}

// askAboutOlder says that the file has become an earlier state of the project.
func (w *window) askAboutOlder(o *Outside) {
	t, values := w.words.T, w.outsideValues(o)
	plan := betweenCopies(w.doc(), o.Theirs)
	w.askOutside(o, dialog.Choice{
		Title: t("outside.older.title"), Text: t("outside.older.text", values) + "\n\n" + t("outside.kept"),
		Answers: []dialog.Answer{
			{Text: t("outside.later"), Safe: true},
			{Text: t("outside.look"), Do: func() { w.reviewOutside(o, plan) }},
			{Text: t("outside.older.mine"), Kind: kit.Main, Do: func() { w.saveOver(o, "") }},
		},
	})
}

func (w *window) outsideValues(o *Outside) i18n.Values {
	return i18n.Values{
		"name": o.By, "file": w.outsideFile(o), "day": w.words.Date(o.At), "time": w.words.Clock(o.At),
	}
}

// outsideFile is the name of the file that somebody else has saved.
func (w *window) outsideFile(o *Outside) string {
	if o.Copy != "" {
		return filepath.Base(o.Copy)
	}
	return filepath.Base(w.project.Path())
}

// reviewOutside shows what the file changes like the answer of a colleague. What is taken over there is
// saved with the project.
func (w *window) reviewOutside(o *Outside, plan merge.Plan) {
	w.comparing, w.outside = o.Theirs, o
	w.reviewAnswers([]review.Answer{{Author: o.By, File: w.outsideFile(o), Plan: plan}})
}

// takeOutside takes over everything that the file changes, as one step of undo, and saves.
func (w *window) takeOutside(o *Outside, plan merge.Plan) {
	decisions := make([]merge.Decision, len(plan.Differences))
	n := 0
	for i, d := range plan.Differences {
		if d.Preselect {
			decisions[i].Choice, n = merge.TakeTheirs, n+1
		}
	}
	c, err := plan.Apply(w.doc(), decisions)
	if err == nil {
		err = w.keepImages(o.Theirs, merge.NewImages(c))
	}
	if err == nil {
		err = w.session.Commit(edit.Step{
			Label: edit.Label{Key: "undo.import.applied", Count: n}, Place: edit.Place{Map: w.page.Map()}, Change: c, Locked: true,
		})
	}
	if err != nil {
		w.Fail(err)
		return
	}
	w.saveOver(o, w.words.T("outside.taken", i18n.Values{"n": n}))
}

// saveOver saves the project over a file whose content is part of it now, or is kept among the
// versions, and says so with a text; "" says nothing.
func (w *window) saveOver(o *Outside, text string) {
	p := w.project
	w.inBackground(func() error {
		if err := o.Adopt(context.Background()); err != nil {
			return err
		}
		return p.Save(context.Background())
	}, func(err error) {
		switch {
		case w.project != p:
		case err != nil:
			w.saveFailed(err) // somebody may have saved once more
		case text != "":
			w.Say(text)
		}
	})
}

// watchFile looks now and then whether somebody else has saved the file, and tells it once.
func (w *window) watchFile(p Project) {
	w.watches = true
	w.sys.Later(watchPace, func() {
		if w.project != p {
			return
		}
		w.lookForChange()
		w.watchFile(p)
	})
}

// lookForChange looks whether somebody else has saved the file, and tells it once for each time.
func (w *window) lookForChange() {
	p := w.project
	if p == nil || p.Path() == "" || w.leaving || w.reviewing {
		return
	}
	var changed bool
	w.inBackground(func() (err error) {
		changed, err = p.Changed()
		return err
	}, func(err error) {
		if err != nil { // a share that is gone now is told about when it is needed
			w.Log("look at file: %v", err)
			return
		}
		if w.project != p || w.reviewing || w.toldOutside && changed {
			return
		}
		if w.toldOutside = changed; !changed {
			w.lookForCopies()
		} else {
			w.shell.offer(w.words.T("outside.notice", i18n.Values{"file": filepath.Base(p.Path())}), w.words.T("outside.look"), w.lookOutside)
		}
	})
}
