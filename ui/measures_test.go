package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

func TestMeasuresTakeThePlaceOfTheMap(t *testing.T) {
	w, f := open(t)
	first := w.page.Map()
	card := w.cardSaying(t, "QR-Schilder drucken")
	w.showMeasures()
	if w.shell.frame.Page().Kind != frame.Measures {
		t.Fatal("the measures do not show")
	}
	if !w.mapInSight().IsZero() {
		t.Error("the panel describes a map that is out of sight")
	}
	if w.table.Get("card.add").Possible() {
		t.Error("a card can be added to a map that is out of sight")
	}
	w.session.Selection().Set(card.Measure)
	w.measures.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	status := func() domain.Status {
		m, _ := document.Find[domain.Measure](w.doc(), card.Measure)
		return m.Status
	}
	if status() != domain.StatusDoing || len(f.project.kept) != 1 {
		t.Fatalf("the measure is %s, %d changes were kept", status(), len(f.project.kept))
	}
	w.table.Run("undo")
	if status() != domain.StatusPlanned || w.shell.frame.Page().Kind != frame.Measures {
		t.Error("undo does not work on the page, or leaves it")
	}
	w.table.Run("redo")
	if status() != domain.StatusDoing || w.shell.frame.Page().Kind != frame.Measures {
		t.Error("redo does not work on the page, or leaves it")
	}
	w.table.Run("language")
	w.table.Run("theme.dark")
	w.measures.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.shell.frame.Page().Kind != frame.Map || w.page.Map() != document.MapOf(w.doc(), card) {
		t.Error("Enter does not go to the map")
	}
	if ids := w.session.Selection().IDs(); len(ids) != 1 || ids[0] != card.ID {
		t.Error("the card is not selected")
	}
	w.showMeasures()
	w.openMap(first)
	if w.shell.frame.Page().Kind != frame.Map || w.pane != nil {
		t.Error("the row of a map does not go back")
	}
}

func TestMeasuresAreAddedAndHandedOn(t *testing.T) {
	w, f := open(t)
	n := w.doc().Count(domain.TableMeasure)
	w.table.Run("measure.add")
	if w.doc().Count(domain.TableMeasure) != n+1 || w.shell.frame.Page().Kind != frame.Measures {
		t.Fatal("no measure is added, or the page does not show")
	}
	entry, ok := w.win.Canvas().Focused().(*kit.Entry)
	if !ok || entry.Text != "Neue Maßnahme" {
		t.Fatalf("the title of the new measure is not ready to be written: %T", w.win.Canvas().Focused())
	}
	choose := func(text string) func(dialog.Choice) {
		return func(c dialog.Choice) {
			for _, a := range c.Answers {
				if a.Text == text {
					a.Do()
				}
			}
		}
	}
	f.picked = "/somewhere/measures.csv"
	f.answer = choose("Trello")
	w.table.Run("measures.export")
	w.measures.Shown(true)
	w.openMap(w.page.Map())
	f.answer = choose("Tabelle")
	w.table.Run("measures.export")
	want := []string{
		fmt.Sprintf("/somewhere/measures.csv trello de %d", n+1),
		fmt.Sprintf("/somewhere/measures.csv csv de %d", n+1),
	}
	if !slices.Equal(f.sent, want) {
		t.Errorf("written %q, want %q", f.sent, want)
	}
	for _, text := range []string{"Asana", "Trello", "Power-Up", "E-Mail"} {
		if !strings.Contains(f.asked[0], text) {
			t.Errorf("the question does not speak of %s", text)
		}
	}
}
