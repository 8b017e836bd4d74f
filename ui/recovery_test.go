package ui

import (
	"strings"
	"testing"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// crashed leaves work behind that did not get into a file: another company.
func crashed(t *testing.T, w *window, f *fakeWorld) {
	t.Helper()
	kept := w.doc().Clone()
	d := document.NewDraft(kept)
	renamed(kept, "Bewahrte GmbH")(d)
	c, err := d.Change()
	if err == nil {
		err = kept.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	f.left = []Leftover{{Session: "s1", Path: "/somewhere/project.wegmarke", Edits: 3, LastEdit: f.now}}
	f.kept = Kept{Base: w.doc().Clone(), Doc: kept}
}

func TestOpeningAfterACrashOffersWhatWasKept(t *testing.T) {
	w, f := open(t)
	crashed(t, w, f)
	w.openPath("/somewhere/project.wegmarke")
	if len(f.asked) != 1 || f.recovered != "" || len(f.discarded) > 0 {
		t.Fatalf("asked %q, recovered %q, discarded %q without being asked to", f.asked, f.recovered, f.discarded)
	}
	f.answer = answering(w, "button.goon")
	w.openPath("/somewhere/project.wegmarke")
	if f.recovered != "s1" || w.session == nil {
		t.Error("the kept work was not gone on with")
	}
}

func TestWhatACrashKeptCanBeDiscarded(t *testing.T) {
	w, f := open(t)
	crashed(t, w, f)
	f.answer = answering(w, "button.discard")
	w.openPath("/somewhere/project.wegmarke")
	if strings.Join(f.discarded, " ") != "s1" || f.recovered != "" || w.session == nil {
		t.Fatalf("discarded %q, recovered %q", f.discarded, f.recovered)
	}
	asked := len(f.asked)
	w.openPath("/somewhere/project.wegmarke")
	if len(f.asked) != asked {
		t.Errorf("asked once more: %q", f.asked[asked:])
	}
}

func TestTheFileAndWhatACrashKeptAreSetSideBySide(t *testing.T) {
	w, f := open(t)
	crashed(t, w, f)
	f.answer = answering(w, "recover.both")
	w.leave(t)
	w.openPath("/somewhere/project.wegmarke")
	if !w.reviewing || len(w.review.Answers[0].Plan.Differences) != 1 {
		t.Fatalf("reviewing %v, asked %q", w.reviewing, f.asked)
	}
	w.review.OnLeave("")
	if len(f.discarded) > 0 {
		t.Fatal("looking alone discarded the kept work")
	}
	w.leave(t)
	w.openPath("/somewhere/project.wegmarke")
	w.review.OnApply([][]merge.Decision{{{Choice: merge.TakeTheirs}}}, 1)
	if got := document.Project(w.doc()).Company; got != "Bewahrte GmbH" {
		t.Errorf("company is %q", got)
	}
	if strings.Join(f.discarded, " ") != "s1" {
		t.Error("the kept work is offered although all of it has been decided on")
	}
	w.table.Run("undo")
	if got := document.Project(w.doc()).Company; got == "Bewahrte GmbH" {
		t.Error("undo leaves what was taken over")
	}
}
