package dialog

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/i18n"
)

// codeOf opens a dialog of two kinds, whose codes are one square for each letter.
func codeOf(t *testing.T, done *[]string) (fyne.Window, *sheet) {
	t.Helper()
	w := window(t)
	NewAsk(w, i18n.New("de")).Code(Code{
		Title: "QR-Code", Kinds: []string{"Adresse", "Kontakt"}, Yes: "Übernehmen", No: "Abbrechen", Copy: "Kopieren", Save: "Sichern",
		Fields: func(kind int) []CodeField {
			if kind == 0 {
				return []CodeField{{Label: "Adresse", Text: "a"}}
			}
			return []CodeField{{Label: "Name"}, {Label: "Telefon"}}
		},
		Draw: func(_ int, texts []string) ([][]bool, string) {
			text := strings.Join(texts, "")
			if text == "" {
				return nil, "leer"
			}
			return [][]bool{make([]bool, len(text))}, ""
		},
		Done: func(kind int, texts []string, save bool) {
			*done = append([]string{[]string{"Adresse", "Kontakt"}[kind], map[bool]string{true: "save", false: "keep"}[save]}, texts...)
		},
		Copied: func(_ int, _ []string, say func(string)) {
			*done = []string{"copied"}
			say("kopiert")
		},
	})
	return w, top(t, w)
}

func TestCodeIsWrittenByKeyboard(t *testing.T) {
	var done []string
	w, s := codeOf(t, &done)
	field := w.Canvas().Focused()
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	test.Type(field, "bc")
	press(field, fyne.KeyReturn)
	closed(t, w)
	if !slices.Equal(done, []string{"Adresse", "keep", "abc"}) || s.main.Disabled() {
		t.Errorf("done %v", done)
	}
}

func TestCodeKeepsWhatWasWrittenForEachKind(t *testing.T) {
	var done []string
	w, s := codeOf(t, &done)
	d := s.body.(*fyne.Container)
	pick := d.Objects[0].(*fyne.Container).Objects[0].(fyne.Focusable)
	press(pick, fyne.KeyRight)
	if !s.main.Disabled() || !s.buttons[1].Disabled() {
		t.Error("an empty code can be taken over")
	}
	press(s.first, fyne.KeyReturn)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("Enter takes an empty code over")
	}
	test.Type(s.first, "Lena")
	press(pick, fyne.KeyLeft)
	press(pick, fyne.KeyRight)
	test.Tap(s.buttons[1])
	if !slices.Equal(done, []string{"copied"}) || w.Canvas().Overlays().Top() == nil {
		t.Errorf("copying: %v", done)
	}
	test.Tap(s.buttons[2])
	closed(t, w)
	if !slices.Equal(done, []string{"Kontakt", "save", "Lena", ""}) {
		t.Errorf("done %v", done)
	}
}

func TestEscLeavesTheCode(t *testing.T) {
	var done []string
	w, s := codeOf(t, &done)
	press(s.first, fyne.KeyEscape)
	closed(t, w)
	if done != nil {
		t.Errorf("done %v", done)
	}
}

func TestPreviewPaintsWholeSquares(t *testing.T) {
	p := newCodePreview()
	p.modules = [][]bool{{true, false, true}, {false, true, false}, {true, true, false}}
	img, ok := p.paint(75, 75).(*image.Gray)
	if !ok {
		t.Fatal("no picture")
	}
	// 75 pixels for 3 squares and two of white on each side: 10 to a square, from 22 on.
	for y, row := range p.modules {
		for x, dark := range row {
			for _, at := range [][2]int{{0, 0}, {9, 9}} {
				if got := img.GrayAt(22+10*x+at[0], 22+10*y+at[1]).Y == 0; got != dark {
					t.Errorf("square %d, %d is %v", x, y, got)
				}
			}
		}
	}
}
