package ui

import (
	"strings"
	"testing"

	"wegmarke/ui/dialog"
	"wegmarke/ui/page/cxmap"
)

func TestPastedLinesAreAskedAboutUntilTheAnswerIsKept(t *testing.T) {
	w, f := open(t)
	w.leaveProject(w.openSample)
	keep := false
	f.answer = func(c dialog.Choice) {
		if !strings.Contains(c.Title, "12") {
			t.Errorf("asks %q", c.Title)
		}
		c.Ticked(keep)
		c.Answers[1].Do()
	}
	asked := len(f.asked)
	each := true
	ask := func() { w.AskLines(12, func(e bool) { each = e }) }
	ask()
	keep = true
	ask()
	f.answer = nil
	each = true
	ask()
	if len(f.asked) != asked+2 || each {
		t.Errorf("asked %d times, each %v", len(f.asked)-asked, each)
	}
}

func TestABlockSaysWhatTheMapLacks(t *testing.T) {
	w, f := open(t)
	w.leaveProject(w.openSample)
	grown := false
	f.answer = func(c dialog.Choice) { c.Answers[2].Do() }
	w.AskGrowth(cxmap.Growth{Phases: 2, Lanes: 1, Cells: 5, Do: func(grow bool) { grown = grow }})
	if said := f.asked[len(f.asked)-1]; !strings.Contains(said, "2 Phasen und 1 Ebene mehr") || !strings.Contains(said, "5 Zellen") || !grown {
		t.Errorf("says %q, grown %v", said, grown)
	}
}
