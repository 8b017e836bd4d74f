package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
)

func ticked(m *fyne.Menu) []string {
	var out []string
	for _, it := range m.Items {
		if it.Checked {
			out = append(out, it.Label)
		}
	}
	return out
}

func choose(t *testing.T, m *fyne.Menu, label string) {
	t.Helper()
	for _, it := range m.Items {
		if it.Label == label {
			it.Action()
			return
		}
	}
	t.Fatalf("the menu has no %q", label)
}

// agree gives the main answer.
func agree(c dialog.Choice) { c.Answers[len(c.Answers)-1].Do() }

func TestPhaseModelIsSwitchedFromTheMenu(t *testing.T) {
	w, f := open(t)
	m := w.page.Map()
	f.answer = agree
	start, cards := w.doc().Clone(), len(document.MapCards(w.doc(), m))
	if got := ticked(w.modelMenu(m)); !slices.Equal(got, []string{"7 Phasen"}) {
		t.Fatalf("the tick is at %v", got)
	}
	choose(t, w.modelMenu(m), "4 Phasen")
	if n := len(document.Phases(w.doc(), m)); n != 4 || len(document.MapCards(w.doc(), m)) != cards {
		t.Errorf("%d phases with %d of %d cards", n, len(document.MapCards(w.doc(), m)), cards)
	}
	if got := w.undoText(); got != "Rückgängig: Phasenmodell gewechselt: 4 Phasen" {
		t.Errorf("undo is called %q", got)
	}
	if got := ticked(w.modelMenu(m)); !slices.Equal(got, []string{"4 Phasen"}) {
		t.Errorf("afterwards the tick is at %v", got)
	}
	w.table.Run("undo")
	if !w.doc().Equal(start) {
		t.Error("one undo does not lead back")
	}
}

func TestDecisionIsAskedFor(t *testing.T) {
	w, f := open(t)
	m := w.page.Map()
	var answers []string
	f.answer = func(c dialog.Choice) {
		for _, a := range c.Answers {
			answers = append(answers, a.Text)
			if a.Text == "Während des Kaufs" {
				a.Do()
			}
		}
	}
	choose(t, w.modelMenu(m), "3 Phasen")
	if len(f.asked) != 1 || !slices.Equal(answers, []string{"Abbrechen", "Während des Kaufs", "Vor dem Kauf"}) {
		t.Fatalf("asked %q with the answers %q", f.asked, answers)
	}
	phases := document.Phases(w.doc(), m)
	if len(phases) != 3 || document.Steps(w.doc(), phases[1].ID)[0].Title != "Decision" {
		t.Errorf("the phases are %+v", phases)
	}
	f.answer = nil
	w.table.Run("undo")
	choose(t, w.modelMenu(m), "3 Phasen")
	if now, _ := document.Find[domain.Map](w.doc(), m); now.Model != catalog.Model7 {
		t.Error("the model was switched without an answer")
	}
}

// TestPhaseModelIsOfferedInTheMenus looks at the menu of a map in the side bar and at the main menu.
func TestPhaseModelIsOfferedInTheMenus(t *testing.T) {
	w, _ := open(t)
	other := document.Maps(w.doc())[1].ID
	has := func(m *fyne.Menu) bool {
		return slices.ContainsFunc(m.Items, func(it *fyne.MenuItem) bool {
			return it.Label == "Phasenmodell" && it.ChildMenu != nil && len(it.ChildMenu.Items) == len(catalog.Models())
		})
	}
	if !has(w.mapMenu(other)) {
		t.Error("the menu of a map in the side bar has no models")
	}
	if !slices.ContainsFunc(w.mainMenu().Items, func(it *fyne.MenuItem) bool { return it.ChildMenu != nil && has(it.ChildMenu) }) {
		t.Error("the main menu has no models")
	}
	choose(t, w.modelMenu(other), "4 Phasen")
	if w.page.Map() != other {
		t.Error("the model of a map changed out of sight")
	}
	w.reviewing = true
	for _, it := range w.modelMenu(other).Items {
		if !it.Disabled {
			t.Errorf("%s can be chosen during a review", strings.TrimSpace(it.Label))
		}
	}
}
