package ui

import (
	"context"
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
)

// savedByBen lets Ben save the open project with another company and a card of Anna's changed.
func savedByBen(t *testing.T, w *window, f *fakeWorld, change func(d *document.Draft)) *int {
	t.Helper()
	adopted := 0
	theirs := w.doc().Clone()
	d := document.NewDraft(theirs)
	change(d)
	c, err := d.Change()
	if err == nil {
		err = theirs.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	f.project.path, f.project.saveErr = "/somewhere/Plan.wegmarke", ErrChangedOutside
	f.project.outside = &Outside{
		Base: w.doc().Clone(), Theirs: theirs, Known: true, By: "Ben", At: f.now,
		Adopt: func(context.Context) error { adopted++; f.project.saveErr, f.project.outside = nil, nil; return nil },
	}
	return &adopted
}

func renamed(doc *document.Document, company string) func(d *document.Draft) {
	return func(d *document.Draft) {
		p := document.Project(doc)
		p.Company = company
		d.Put(p)
	}
}

func mainAnswer(c dialog.Choice) {
	for _, a := range c.Answers {
		if a.Kind == kit.Main {
			a.Do()
		}
	}
}

func TestAFileSavedByAnotherIsMergedAndSaved(t *testing.T) {
	w, f := open(t)
	adopted := savedByBen(t, w, f, renamed(w.doc(), "Neue GmbH"))
	card := w.cardSaying(t, "Werksführung")
	w.session.Selection().Set(card.ID)
	w.table.Run("card.delete")
	saves := f.project.saves
	f.answer = mainAnswer
	w.save()
	if *adopted != 1 || f.project.saves != saves+2 {
		t.Fatalf("adopted %d times, saved %d times, asked %q", *adopted, f.project.saves-saves, f.asked)
	}
	if got := document.Project(w.doc()).Company; got != "Neue GmbH" {
		t.Errorf("company is %q", got)
	}
	if _, ok := document.Find[domain.Card](w.doc(), card.ID); ok {
		t.Error("the card that was deleted here is back")
	}
	w.table.Run("undo")
	if got := document.Project(w.doc()).Company; got == "Neue GmbH" {
		t.Error("undo leaves what was taken over")
	}
}

func TestAConflictIsLookedThroughBeforeSaving(t *testing.T) {
	w, f := open(t)
	adopted := savedByBen(t, w, f, renamed(w.doc(), "Bens GmbH"))
	p := document.Project(w.doc())
	p.Company = "Annas GmbH"
	w.report("edit", w.note("undo.edit", func(d *document.Draft) error { d.Put(p); return nil }))
	f.answer = mainAnswer
	w.save()
	if !w.reviewing || *adopted != 0 {
		t.Fatalf("reviewing %v, adopted %d times, asked %q", w.reviewing, *adopted, f.asked)
	}
	w.review.OnLeave("")
	if w.reviewing || w.outside != nil || *adopted != 0 || f.project.saveErr == nil {
		t.Error("leaving the review saved over the file")
	}
	w.save()
	w.review.OnApply([][]merge.Decision{make([]merge.Decision, len(w.review.Answers[0].Plan.Differences))}, 0)
	if *adopted != 1 || f.project.saveErr != nil {
		t.Errorf("adopted %d times", *adopted)
	}
}

// TestADamagedFileOfAnotherIsLookedThrough: nothing of a damaged file is taken over without a look.
func TestADamagedFileOfAnotherIsLookedThrough(t *testing.T) {
	w, f := open(t)
	adopted := savedByBen(t, w, f, renamed(w.doc(), "Bens GmbH"))
	f.project.outside.Known = false
	f.project.outside.Damage = repair.Report{Findings: []repair.Finding{{Kind: repair.Altered}}}
	var asked dialog.Choice
	f.answer = func(c dialog.Choice) { asked = c; mainAnswer(c) }
	w.save()
	if asked.Body == nil || !w.reviewing || *adopted != 0 {
		t.Fatalf("asked %+v, reviewing %v, adopted %d times", asked, w.reviewing, *adopted)
	}
	for _, d := range w.review.Answers[0].Plan.Differences {
		if d.Preselect {
			t.Errorf("%s of a damaged file is chosen already", d.Field)
		}
	}
}

// TestAnOlderFileIsAskedAbout: it holds nothing new, and yet it is not replaced without a word.
func TestAnOlderFileIsAskedAbout(t *testing.T) {
	w, f := open(t)
	adopted := savedByBen(t, w, f, renamed(w.doc(), "Alte GmbH"))
	f.project.outside.Base, f.project.outside.Older = f.project.outside.Theirs, true
	asked := 0
	f.answer = func(c dialog.Choice) {
		if asked++; *adopted != 0 {
			t.Error("replaced before the question")
		}
		mainAnswer(c)
	}
	w.save()
	if asked != 1 || *adopted != 1 {
		t.Errorf("asked %d times, adopted %d times", asked, *adopted)
	}
}

func TestANoticeIsGivenOnceForAChangeFromOutside(t *testing.T) {
	w, f := open(t)
	savedByBen(t, w, f, renamed(w.doc(), "Bens GmbH"))
	w.lookForChange()
	if !w.toldOutside || len(f.asked) != 0 {
		t.Errorf("told %v, asked %q", w.toldOutside, f.asked)
	}
	f.project.outside = nil
	w.lookForChange()
	if w.toldOutside {
		t.Error("the next change would not be told")
	}
}

func TestClosingOverAChangeFromOutsideOffersToMerge(t *testing.T) {
	w, f := open(t)
	savedByBen(t, w, f, renamed(w.doc(), "Bens GmbH"))
	var titles []string
	f.answer = func(c dialog.Choice) {
		titles = append(titles, c.Title)
		mainAnswer(c)
	}
	left := false
	w.leaveProject(func() { left = true })
	if left || len(titles) != 2 || f.project.saveErr != nil {
		t.Errorf("left %v, asked %q, save says %v", left, titles, f.project.saveErr)
	}
}

func TestAChangedFileThatCannotBeReadIsToldAbout(t *testing.T) {
	w, f := open(t)
	f.project.path, f.project.saveErr, f.project.outsideErr = "/somewhere/Plan.wegmarke", ErrChangedOutside, errors.New("damaged")
	w.save()
	if len(f.asked) != 1 || w.reviewing {
		t.Errorf("asked %q", f.asked)
	}
}

func TestAFileThatSomebodyHasOpenIsAskedAbout(t *testing.T) {
	w, f := open(t)
	f.owner = Owner{Name: "Anna", Host: "ANNA-PC", Since: f.now}
	f.doc = w.doc().Clone()
	before := f.project
	w.openPath("/somewhere/Plan.wegmarke")
	if len(f.asked) != 1 || f.project != before {
		t.Fatalf("asked %q and opened it without an answer", f.asked)
	}
	f.answer = mainAnswer
	w.openPath("/somewhere/Plan.wegmarke")
	if f.project == before {
		t.Error("it was not opened")
	}
}
