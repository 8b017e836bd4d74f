package ui

import (
	"os"
	"testing"

	"wegmarke/ui/theme"
)

func TestSizeIsRememberedAndTakenAtOnce(t *testing.T) {
	t.Setenv(sizeVariable, "1")
	w, _ := open(t)
	w.setSize(150)
	if w.settings().Size != 150 || os.Getenv(sizeVariable) != "1.50" || sizes()[w.size()] != 150 {
		t.Errorf("kept %d, the toolkit reads %q", w.settings().Size, os.Getenv(sizeVariable))
	}
	takeSize(110)
	if os.Getenv(sizeVariable) != "1.50" {
		t.Error("what was chosen earlier goes before the command line")
	}
	w.setSize(100)
	if w.settings().Size != 0 || os.Getenv(sizeVariable) != "1.00" {
		t.Errorf("at the usual size kept %d, the toolkit reads %q", w.settings().Size, os.Getenv(sizeVariable))
	}
	t.Setenv(sizeVariable, "")
	takeSize(130)
	if os.Getenv(sizeVariable) != "1.30" {
		t.Error("the size is not taken at the start")
	}
}

func TestWhatTheSystemIsAskedForCounts(t *testing.T) {
	t.Setenv(sizeVariable, "1")
	w, f := open(t)
	for text, want := range map[int]int{0: 0, 100: 0, 104: 0, 112: 110, 125: 130, 140: 130, 150: 150, 225: 150} {
		if got := sizeFor(text); got != want {
			t.Errorf("for %d it is %d, want %d", text, got, want)
		}
	}
	w.desk.wished.Text = 150
	if sizes()[w.size()] != 150 {
		t.Error("the system's size is not the one in force")
	}
	w.setSize(100)
	if w.settings().Size != 100 || sizes()[w.size()] != 100 {
		t.Error("nothing smaller than the system's size can be chosen")
	}
	w.setSize(150)
	if w.settings().Size != 0 {
		t.Error("the system's size is kept as one of our own")
	}
	w.applyTheme()
	if !theme.Moves() {
		t.Fatal("nothing moves from the start")
	}
	f.wished.Still = true
	w.desk.lookForWishes(w.sys)
	if theme.Moves() {
		t.Error("things move although the system is asked that they do not")
	}
	f.wished.Still = false
	w.desk.lookForWishes(w.sys)
	if !theme.Moves() {
		t.Error("nothing moves any more")
	}
}
