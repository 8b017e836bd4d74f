package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestBlanksAtTheEndOfALineStay types words at every width, so that some blanks have no room.
func TestBlanksAtTheEndOfALineStay(t *testing.T) {
	test.NewTempApp(t)
	const text = "eins zwei drei vier fuenf sechs sieben acht neun zehn"
	spoilt := 0
	for width := float32(60); width < 160; width += 3 {
		for _, mended := range []bool{false, true} {
			e := &widget.Entry{MultiLine: true, Wrapping: fyne.TextWrapWord}
			e.ExtendBaseWidget(e)
			e.Resize(fyne.NewSize(width, 400))
			var typing Typing
			for _, r := range text {
				if mended {
					typing.Rune(e, r)
				} else {
					e.TypedRune(r)
				}
			}
			if e.Text != text {
				spoilt++
				if mended {
					t.Errorf("at a width of %v it says %q", width, e.Text)
				}
			}
		}
	}
	if spoilt == 0 {
		t.Error("the toolkit needs no mending any more")
	}
}

func TestABlankCanBeTakenBack(t *testing.T) {
	test.NewTempApp(t)
	for width := float32(60); width < 120; width += 3 {
		e := &widget.Entry{MultiLine: true, Wrapping: fyne.TextWrapWord}
		e.ExtendBaseWidget(e)
		e.Resize(fyne.NewSize(width, 400))
		var typing Typing
		for _, r := range "eins zwei drei " {
			typing.Rune(e, r)
		}
		typing.Key(e, &fyne.KeyEvent{Name: fyne.KeyBackspace})
		if e.Text != "eins zwei drei" {
			t.Errorf("at a width of %v it says %q", width, e.Text)
		}
	}
}

func TestTheEndsOfATextAreReached(t *testing.T) {
	test.NewTempApp(t)
	e := &widget.Entry{MultiLine: true, Wrapping: fyne.TextWrapWord}
	e.ExtendBaseWidget(e)
	e.Resize(fyne.NewSize(80, 400))
	e.SetText(strings.Repeat("wort ", 12) + "ende")
	for name, want := range map[fyne.KeyName]int{fyne.KeyHome: 0, fyne.KeyEnd: len(e.Text)} {
		key, ok := TextEnd(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault})
		e.TypedKey(&fyne.KeyEvent{Name: key})
		if !ok || e.CursorTextOffset() != want {
			t.Errorf("%s leads to %d", name, e.CursorTextOffset())
		}
	}
}
