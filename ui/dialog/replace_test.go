package dialog

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

func TestReplaceByKeyboard(t *testing.T) {
	w := window(t)
	var got ReplaceQuery
	var ticked []int
	texts := []string{"Angebot eins", "Angebot zwei", "Angebot drei"}
	NewAsk(w, i18n.New("de")).Replace(Replace{
		Title: "Suchen und ersetzen", Find: "Suchen nach", With: "Ersetzen durch", Words: "Ganze Wörter", Case: "Groß und klein",
		Scopes: []string{"Diese CX-Map", "Ganzes Projekt"}, All: "Alle", None: "Keine",
		Look: func(q ReplaceQuery) (rows []kit.ChangeRow, _ string) {
			for _, text := range texts {
				if q.Find != "" && strings.Contains(text, q.Find) {
					rows = append(rows, kit.ChangeRow{Before: text, After: strings.ReplaceAll(text, q.Find, q.With)})
				}
			}
			return rows, ""
		},
		Yes:  func(_ ReplaceQuery, n int) string { return strings.Repeat("x", n) },
		Done: func(q ReplaceQuery, t []int) { got, ticked = q, t },
	})
	s := top(t, w)
	if !s.main.Disabled() {
		t.Error("nothing to replace, but the button is there")
	}
	write := func(text string) {
		for _, r := range text {
			w.Canvas().Focused().TypedRune(r)
		}
	}
	write("Angebot")
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if s.main.Disabled() {
		t.Error("three places, but no button")
	}
	write("Vorschlag")
	list := findList(t, s.body)
	w.Canvas().Focus(list)
	press(list, fyne.KeyDown)
	press(list, fyne.KeySpace)
	press(list, fyne.KeyReturn)
	closed(t, w)
	if got.Find != "Angebot" || got.With != "Vorschlag" || len(ticked) != 2 || ticked[0] != 0 || ticked[1] != 2 {
		t.Errorf("query %+v, ticked %v", got, ticked)
	}
}

// findList finds the list of changes below an object.
func findList(t *testing.T, o fyne.CanvasObject) *kit.ChangeList {
	t.Helper()
	var found *kit.ChangeList
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.ChangeList:
			found = o
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child)
			}
		case *container.Scroll:
			look(o.Content)
		}
	}
	look(o)
	if found == nil {
		t.Fatal("there is no list")
	}
	return found
}
