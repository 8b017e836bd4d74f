package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
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
