package ui

import (
	"context"
	"path/filepath"
	"time"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

// Copy is another file of the open project beside its own, as sync programs leave one where two people
// have saved at once.
type Copy struct {
	Path string
	// By is who saved it, "" where the file does not tell, At when, and Save names that save.
	By, Save string
	At       time.Time
}

// lookForCopies looks whether the folder holds other copies of the project, and tells of each save of one
// once.
func (w *window) lookForCopies() {
	p := w.project
	if p == nil || p.Path() == "" || w.leaving || w.reviewing {
		return
	}
	var found []Copy
	w.inBackground(func() (err error) {
		found, err = p.Copies(context.Background())
		return err
	}, func(err error) {
		if err != nil { // a folder that cannot be read is told about when it is needed
			w.Log("look for copies: %v", err)
			return
		}
		if w.project != p || w.reviewing || w.toldOutside {
			return
		}
		for _, c := range found {
			if !w.toldCopies[c.Save] {
				w.toldCopies[c.Save] = true
				w.shell.offer(w.words.T("conflict.notice", i18n.Values{"file": filepath.Base(c.Path)}), w.words.T("outside.look"), func() { w.lookAtCopy(c) })
				return // the next one is told when this one has been seen to
			}
		}
	})
}

// lookAtCopy reads another copy and asks what to do with it.
func (w *window) lookAtCopy(c Copy) {
	p := w.project
	if p == nil || w.reviewing {
		return
	}
	w.closeEditor()
	mine := w.doc().Clone()
	var o *Outside
	var plan merge.Plan
	w.inBackground(func() (err error) {
		if o, err = p.OutsideCopy(context.Background(), c.Path); err == nil {
			plan = o.plan(mine)
		}
		return err
	}, func(err error) {
		switch {
		case w.project != p || w.reviewing: // another project has been opened meanwhile
		case err != nil:
			w.Fail(err)
		case len(plan.Differences) == 0:
			w.saveOver(o, w.words.T("conflict.same", w.outsideValues(o)))
		default:
			w.askAboutCopy(o, plan)
		}
	})
}

// askAboutCopy tells who saved the copy and what differs.
func (w *window) askAboutCopy(o *Outside, plan merge.Plan) {
	t, values := w.words.T, w.outsideValues(o)
	values["n"] = len(plan.Differences)
	text := t("conflict.text", values)
	if o.By != "" {
		text = t("conflict.text.by", values)
	}
	how, answers := w.waysToMerge(o, plan, dialog.Answer{Text: t("conflict.never"), Do: func() { w.ignoreCopy(o) }})
	w.askOutside(o, dialog.Choice{
		Title: t("conflict.title", i18n.Values{"name": w.nameOf(document.Project(w.doc()))}), Text: text + " " + how + "\n\n" + t("conflict.stays"), Answers: answers,
	})
}

// ignoreCopy lets a copy not be spoken of again.
func (w *window) ignoreCopy(o *Outside) {
	p := w.project
	w.inBackground(func() error { return p.IgnoreCopy(o.Copy) }, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.Say(w.words.T("conflict.ignored", w.outsideValues(o)))
	})
}
