package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
)

// held opens a field and presses the pointer in it.
func held(t *testing.T) (f *kit.CellField, c fyne.Canvas, closed chan bool) {
	t.Helper()
	test.NewTempApp(t)
	closed = make(chan bool, 2)
	f = kit.NewCellField(kit.CellFieldParams{
		Text: "Angebot", Check: func(string) string { return "" }, Tell: func(string) {},
		Closed: func(keep bool) { closed <- keep }, Walk: func(fyne.KeyName) {}, Forward: func(fyne.Shortcut) {},
	})
	w := test.NewTempWindow(t, widget.NewLabel(""))
	w.SetContent(f)
	c = w.Canvas()
	c.Focus(f)
	f.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	return f, c, closed
}

// A selection that ends outside takes the keyboard from the field for a moment; that closes nothing.
func TestAFieldStaysWhenASelectionEndsOutside(t *testing.T) {
	f, c, closed := held(t)
	c.Unfocus()
	c.Focus(f) // as the toolkit does at the end of the drag
	f.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	f.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if len(closed) != 0 {
		t.Fatal("the field closed while its text was selected")
	}
	c.Unfocus()
	if keep := <-closed; !keep {
		t.Error("the text was dropped")
	}
}

func TestAFieldClosesWhenTheKeyboardDoesNotComeBack(t *testing.T) {
	_, c, closed := held(t)
	c.Unfocus()
	if keep := <-closed; !keep {
		t.Error("the text was dropped")
	}
}
