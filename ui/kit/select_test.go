package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestTextsInAFieldAreSelectedAndReplaced(t *testing.T) {
	test.NewTempApp(t)
	e := widget.NewMultiLineEntry()
	e.Wrapping = fyne.TextWrapWord
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(120, 200))
	w.Canvas().Focus(e)
	e.SetText("Die erste Zeile ist lang genug\nzweite 🙂 Zeile")
	Select(e, 4, 9)
	if got := e.SelectedText(); got != "erste" {
		t.Errorf("selected %q", got)
	}
	if from, to := Selection(e); from != 4 || to != 9 {
		t.Errorf("the selection is %d to %d", from, to)
	}
	Select(e, 31, 39)
	if got := e.SelectedText(); got != "zweite 🙂" {
		t.Errorf("selected %q across lines", got)
	}
	Replace(e, 4, 9, "**erste**")
	if e.Text != "Die **erste** Zeile ist lang genug\nzweite 🙂 Zeile" {
		t.Errorf("the text is %q", e.Text)
	}
	e.TypedShortcut(&fyne.ShortcutUndo{})
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "Die erste Zeile ist lang genug\nzweite 🙂 Zeile" {
		t.Errorf("taken back it is %q", e.Text)
	}
}
