//go:build migrated_fynedo

package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/theme"
)

func TestTheToolkitForgetsWhatFieldsWereMadeOf(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	field := NewEntry(nil)
	test.NewTempWindow(t, NewTextBox(field))
	if scopes.known[fyne.CanvasObject(field)] == nil {
		t.Fatal("the toolkit notes themes in another way than before")
	}
	parts := func() (n int) {
		for o := range scopes.known {
			if _, widget := o.(fyne.Widget); !widget {
				n++
			}
		}
		return n
	}
	one := parts()
	if one == 0 {
		t.Fatal("the toolkit notes no themes for what is no widget; then it need not forget them")
	}
	for range 10 * forgetEvery {
		NewTextBox(NewEntry(nil))
	}
	if n := parts(); n > one*forgetEvery {
		t.Errorf("the toolkit noted themes for %d lines, frames and shadows, %d for a field", n, one)
	}
	if field.Theme() == fyne.CurrentApp().Settings().Theme() {
		t.Error("a field that is shown has lost its theme")
	}
}
