package ui

import (
	"os"
	"testing"
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
