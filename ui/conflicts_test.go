package ui

import (
	"strings"
	"testing"

	"wegmarke/domain/document"
)

func TestACopyBesideTheFileIsOfferedOnceAndMerged(t *testing.T) {
	w, f := open(t)
	adopted := savedByBen(t, w, f, renamed(w.doc(), "Neue GmbH"))
	f.project.saveErr = nil
	c := Copy{Path: "/somewhere/Plan-BENS-PC.wegmarke", By: "Ben", Save: "s1", At: f.now}
	f.project.copies = []Copy{c}
	w.lookForCopies()
	if !w.toldCopies["s1"] || len(f.asked) > 0 {
		t.Fatalf("told %v, asked %q", w.toldCopies, f.asked)
	}
	f.answer = answering(w, "conflict.never")
	w.lookAtCopy(c)
	if strings.Join(f.project.ignored, " ") != c.Path || *adopted != 0 {
		t.Errorf("ignored %q, adopted %d times", f.project.ignored, *adopted)
	}
	f.answer = answering(w, "outside.take")
	w.lookAtCopy(c)
	if got := document.Project(w.doc()).Company; got != "Neue GmbH" || *adopted != 1 || f.project.saves != 1 {
		t.Errorf("company %q, adopted %d times, saved %d times", got, *adopted, f.project.saves)
	}
	w.table.Run("undo")
	if got := document.Project(w.doc()).Company; got == "Neue GmbH" {
		t.Error("undo leaves what was taken over")
	}
}
