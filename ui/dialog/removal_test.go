package dialog

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

func TestRemovalByKeyboard(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want int // way, -1 for kept
	}{
		"enter takes the safest": {[]fyne.KeyName{fyne.KeyReturn}, 0},
		"down, enter":            {[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 1},
		"escape keeps":           {[]fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, -1},
		"stops at the end":       {[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, 2},
	} {
		w := window(t)
		got := -1
		NewAsk(w, i18n.New("de")).Removal(Removal{
			Title: "Persona „Markus Feldhaus“ löschen?", Text: "Kommt vor in: 2 CX-Maps.",
			Ways:   []kit.Option{{Text: "behalten"}, {Text: "entfernen"}, {Text: "ersetzen"}},
			Others: []string{"Dr. Sabine Reuter", "Jan Kowalski"}, Other: 2,
			Yes: "Löschen", No: "Behalten",
			Done: func(way, _ int) { got = way },
		})
		for _, k := range c.keys {
			press(w.Canvas().Focused(), k)
		}
		closed(t, w)
		if got != c.want {
			t.Errorf("%s: way %d, want %d", name, got, c.want)
		}
	}
}

func TestRemovalWithoutAChoiceAsksOnly(t *testing.T) {
	w := window(t)
	done := false
	NewAsk(w, i18n.New("de")).Removal(Removal{Title: "Phase löschen?", Text: "9 Karten", Other: -1, Yes: "Löschen", No: "Behalten", Done: func(int, int) { done = true }})
	if s := top(t, w); s.body != nil {
		t.Error("there is nothing to choose")
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if !done {
		t.Error("nothing was removed")
	}
}

func TestANameIsNeverEmpty(t *testing.T) {
	w := window(t)
	got := ""
	NewAsk(w, i18n.New("de")).Name(Name{Title: "Wie heißt die Rolle?", Yes: "Übernehmen", Done: func(s string) { got = s }})
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if got != "" || w.Canvas().Overlays().Top() == nil {
		t.Fatal("an empty name was taken")
	}
	for _, r := range " Betriebsrat " {
		w.Canvas().Focused().TypedRune(r)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	closed(t, w)
	if got != "Betriebsrat" {
		t.Errorf("took %q", got)
	}
}

func TestSeveralAreChosen(t *testing.T) {
	w := window(t)
	var got [][]int
	NewAsk(w, i18n.New("de")).Several(Several{
		Title: "Übernehmen", All: "Alle", None: "Keine",
		Groups: []Group{
			{"Personas", []kit.CheckRowData{{Text: "A"}, {Text: "B"}}},
			{"Touchpoints", []kit.CheckRowData{{Text: "C"}, {Text: "D"}}},
		},
		Yes:  func(n int) string { return string(rune('0' + n)) },
		Done: func(chosen [][]int) { got = chosen },
	})
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if got != nil {
		t.Fatal("nothing was chosen, but something was taken")
	}
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeySpace)
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeySpace)
	if text := top(t, w).main.AccessibilityLabel(); text != "2" {
		t.Errorf("the button counts %q", text)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn)
	closed(t, w)
	if len(got) != 2 || len(got[0]) != 1 || got[0][0] != 1 || len(got[1]) != 1 || got[1][0] != 0 {
		t.Errorf("chose %v", got)
	}
}
