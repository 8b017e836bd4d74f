package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

func palette(t *testing.T, w *window) *kit.Palette {
	t.Helper()
	w.table.Run("quickopen")
	p, ok := w.win.Canvas().Overlays().Top().(*kit.Palette)
	if !ok {
		t.Fatal("the palette did not open")
	}
	return p
}

func rowSaying(rows []kit.FoundRow, text string) (kit.FoundRow, int) {
	for i, r := range rows {
		if r.Text == text && !r.Heading {
			return r, i
		}
	}
	return kit.FoundRow{}, -1
}

func TestPaletteRunsCommandsAndRemembersThem(t *testing.T) {
	w, _ := open(t)
	palette(t, w)
	typeText(w, "map dupli")
	maps := len(document.Maps(w.doc()))
	typeKeys(w, fyne.KeyReturn)
	if len(document.Maps(w.doc())) != maps+1 || w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the command did not run, or the palette stayed")
	}
	p := palette(t, w)
	if r := p.List().Rows(); !r[0].Heading || r[0].Text != "Zuletzt benutzt" || r[1].Text != "CX-Map duplizieren" {
		t.Errorf("the palette begins with %+v", r[:2])
	}
	typeKeys(w, fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the palette open")
	}
}

func TestPaletteSaysWhyACommandIsNotPossible(t *testing.T) {
	w, _ := open(t)
	w.session.Selection().Clear()
	p := palette(t, w)
	typeText(w, "ausschneiden")
	r, i := rowSaying(p.List().Rows(), "Ausschneiden")
	if i < 0 || r.Do != nil || !r.Dim || r.Beside != "Wählen Sie zuerst eine Karte" || r.Keys != "Strg X" {
		t.Errorf("cutting without a card is offered as %+v", r)
	}
	typeKeys(w, fyne.KeyReturn) // nothing to run
}

func TestPaletteKnowsBothLanguagesPlacesAndHits(t *testing.T) {
	w, _ := open(t)
	p := palette(t, w)
	typeText(w, "duplicate cx")
	if _, i := rowSaying(p.List().Rows(), "CX-Map duplizieren"); i < 0 {
		t.Error("the English name of a command finds nothing")
	}
	p.Field().SetText("serviceve")
	if r := p.List().Rows(); len(r) < 2 || r[0].Text != "Gehe zu" || r[1].Text != "Servicevertrag" {
		t.Fatalf("the map is not offered first: %+v", r)
	}
	typeKeys(w, fyne.KeyReturn)
	if m := document.Maps(w.doc())[1]; w.page.Map() != m.ID {
		t.Error("the palette did not turn to the map")
	}
	p = palette(t, w)
	typeText(w, "werksfuhrung")
	typeKeys(w, fyne.KeyReturn)
	if w.session.Selection().Lead() != w.cardSaying(t, "Werksführung").ID {
		t.Error("the palette did not turn to the card")
	}
	p = palette(t, w)
	typeText(w, "touchpoint-canvas")
	typeKeys(w, fyne.KeyReturn)
	if w.shell.frame.Page().Kind != frame.Touchpoints {
		t.Error("the palette did not turn to the touchpoints")
	}
	p = palette(t, w)
	typeText(w, "qqqq")
	if len(p.List().Rows()) != 0 {
		t.Error("rows for a word that is nowhere")
	}
}
