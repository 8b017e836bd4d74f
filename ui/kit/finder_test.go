package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func openFinder(t *testing.T, took *string) (fyne.Canvas, *finder) {
	t.Helper()
	below := NewButton(ButtonParams{Text: "Wählen"})
	w, _, _ := show(t, container.NewWithoutLayout(below))
	take := func(what string) func() { return func() { *took = what } }
	OpenFinder(below, FinderParams{Placeholder: "Suchen", None: "Nichts gefunden", Items: []FinderItem{
		{Group: "Awareness", Text: "Klickrate", Hint: "Klicks ÷ Impressionen", Do: take("rate")},
		{Group: "Awareness", Text: "Reichweite", Do: take("reach")},
		{Group: "Closing", Text: "Leads", Do: take("leads")},
	}})
	f, ok := w.Canvas().Overlays().Top().(*finder)
	if !ok {
		t.Fatal("no list is open")
	}
	return w.Canvas(), f
}

func TestFinderIsUsedByKeys(t *testing.T) {
	var took string
	c, f := openFinder(t, &took)
	if c.Focused() != fyne.Focusable(f.field) {
		t.Fatal("the field has no focus")
	}
	f.field.TypedKey(key(fyne.KeyDown))
	f.field.TypedKey(key(fyne.KeyDown))
	f.field.TypedKey(key(fyne.KeyDown)) // there is no fourth
	f.field.TypedKey(key(fyne.KeyUp))
	f.field.TypedKey(key(fyne.KeyReturn))
	if took != "reach" || c.Overlays().Top() != nil {
		t.Errorf("took %q", took)
	}
}

func TestFinderSearchesTextsAndHints(t *testing.T) {
	var took string
	c, f := openFinder(t, &took)
	test.Type(f.field, "impress klick")
	if len(f.rows) != 1 || f.rows[0].item.Text != "Klickrate" {
		t.Fatalf("%d rows", len(f.rows))
	}
	f.field.SetText("nichts dergleichen")
	if len(f.rows) != 0 || f.none.Hidden {
		t.Error("an empty list says nothing")
	}
	f.field.TypedKey(key(fyne.KeyReturn))
	f.field.TypedKey(key(fyne.KeyEscape))
	if took != "" || c.Overlays().Top() != nil {
		t.Errorf("Esc took %q or left the list open", took)
	}
}

func TestFinderClosesBesideIt(t *testing.T) {
	var took string
	c, f := openFinder(t, &took)
	f.Tapped(&fyne.PointEvent{Position: f.frame.Position().AddXY(10, 10)})
	if c.Overlays().Top() == nil {
		t.Fatal("a click inside closes the list")
	}
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.Size().Width-2, c.Size().Height-2)})
	if c.Overlays().Top() != nil || took != "" {
		t.Error("a click beside does not close the list")
	}
}
