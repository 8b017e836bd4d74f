package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// A map in words is walked by the keyboard alone, says all that the map says, and leads back to the place.
func TestTheMapAsATable(t *testing.T) {
	w, _ := open(t)
	w.table.Run("map.table")
	if !w.onMapTable() {
		t.Fatal("the table does not show")
	}
	said := ""
	label := func() string {
		o, _ := w.win.Canvas().Focused().(interface{ AccessibilityLabel() string })
		if o == nil {
			t.Fatal("nothing of the table has the keyboard")
		}
		return o.AccessibilityLabel()
	}
	press := func(name fyne.KeyName) { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	lanes, columns := document.Lanes(w.doc(), w.page.Map()), document.Columns(w.doc(), w.page.Map())
	for i := range lanes {
		press(fyne.KeyHome)
		for range columns {
			press(fyne.KeyRight)
			said += label() + "\n"
		}
		if i < len(lanes)-1 {
			press(fyne.KeyDown)
		}
	}
	for _, c := range document.MapCards(w.doc(), w.page.Map()) {
		if text := document.CardText(w.doc(), c); !strings.Contains(said, text) {
			t.Errorf("the table does not say %q", text)
		}
	}
	last := w.win.Canvas().Focused()
	press(fyne.KeyRight) // beyond the end
	if w.win.Canvas().Focused() != last {
		t.Error("the keyboard leaves the table")
	}
	press(fyne.KeyReturn)
	lane, step := w.page.Cell()
	if w.pane != nil || lane != lanes[len(lanes)-1].ID || step != columns[len(columns)-1].ID {
		t.Error("Enter does not lead to the place on the map")
	}
	w.table.Run("map.table")
	press(fyne.KeyEscape)
	if w.pane != nil {
		t.Error("Escape does not lead back")
	}
}

func TestTheTableFollowsTheMap(t *testing.T) {
	w, _ := open(t)
	c := w.cardSaying(t, "Werksführung")
	w.page.GoTo(c.Lane, c.Step)
	w.table.Run("map.table")
	w.commit(edit.Label{Key: "undo.card.text"}, "", func(d *document.Draft) error {
		c.Text = "Ganz neu"
		d.Put(c)
		return nil
	})
	said, _ := w.win.Canvas().Focused().(interface{ AccessibilityLabel() string })
	if !w.onMapTable() || said == nil || !strings.Contains(said.AccessibilityLabel(), "Ganz neu") {
		t.Error("the table does not follow a change")
	}
	w.removeRecord(w.page.Map())
	if w.onMapTable() && w.mapTable.Map() != w.page.Map() {
		t.Error("a map that is gone still shows")
	}
}
