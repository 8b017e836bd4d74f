package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/action"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

func TestBackAndForwardThroughThePages(t *testing.T) {
	w, _ := open(t)
	first := w.page.Map()
	if w.table.Run("go.back") {
		t.Error("there is a way back at the beginning")
	}
	card := document.MapCards(w.doc(), first)[3].ID
	w.session.Selection().Set(card)
	w.showTouchpoints()
	other := document.Maps(w.doc())[1].ID
	w.openMap(other)
	who := document.Personas(w.doc())[0].ID
	w.showPersona(who)
	back := func() { w.table.Press(fyne.KeyLeft, action.Primary|fyne.KeyModifierAlt) }
	back()
	if w.pane != nil || w.page.Map() != other {
		t.Fatal("not back on the other map")
	}
	back()
	if !w.onTouchpoints() {
		t.Fatal("not back on the touchpoints")
	}
	back()
	if w.pane != nil || w.page.Map() != first || w.session.Selection().Lead() != card {
		t.Error("not back on the first map with what was selected there")
	}
	if w.table.Run("go.back") {
		t.Error("the way back does not end")
	}
	for range 3 {
		w.table.Press(fyne.KeyRight, action.Primary|fyne.KeyModifierAlt)
	}
	if !w.onPersona() || w.persona.Persona() != who {
		t.Error("forward does not lead to where it began")
	}
	back()
	w.showMeasures()
	if w.table.Run("go.forward") {
		t.Error("another way was taken, yet the old one lies ahead")
	}
}

func TestTheWayBackLeavesOutWhatIsGone(t *testing.T) {
	w, _ := open(t)
	first := w.page.Map()
	other := document.Maps(w.doc())[1].ID
	w.openMap(other)
	w.showTouchpoints()
	w.removeRecord(other)
	w.table.Run("go.back")
	if w.page.Map() != first || w.pane != nil {
		t.Error("the way back ends at a map that was deleted")
	}
}

func TestGoingToPhasesAndLanes(t *testing.T) {
	w, _ := open(t)
	if !w.table.Press(fyne.KeyG, action.Primary) {
		t.Fatal("the list does not open")
	}
	list := func() *kit.FoundList { return w.win.Canvas().Overlays().Top().(*kit.Palette).List() }
	if rows := list().Rows(); len(rows) < 7+9 || rows[1].Keys != "1" || rows[1].Text != "Awareness" {
		t.Fatalf("rows %+v", rows)
	}
	typeText(w, "3")
	typeKeys(w, fyne.KeyReturn)
	phase := document.Phases(w.doc(), w.page.Map())[2].ID
	if w.session.Selection().Lead() != phase {
		t.Error("3 does not go to the third phase")
	}
	lanes := document.Lanes(w.doc(), w.page.Map())
	w.table.Run("goto")
	typeText(w, "b")
	if r, _ := list().Current(); r.Keys != "B" {
		t.Errorf("b chooses %+v", r)
	}
	typeKeys(w, fyne.KeyReturn)
	if w.session.Selection().Lead() != lanes[1].ID {
		t.Error("B does not go to the second lane")
	}
	w.table.Run("goto")
	typeText(w, "schmerz")
	typeKeys(w, fyne.KeyReturn)
	if l, _ := document.Find[domain.Lane](w.doc(), w.session.Selection().Lead()); l.As() != domain.LanePains {
		t.Error("the name does not lead there")
	}
	w.showTouchpoints()
	if w.table.Run("goto") {
		t.Error("away from the map it offers parts of it")
	}
}

func TestHitsAreMarkedAndCounted(t *testing.T) {
	w, _ := open(t)
	w.table.Run("find")
	typeText(w, "angebot")
	if n := len(w.page.Board().Marked()); n != len(w.finder.hits) || n < 3 {
		t.Fatalf("%d marks for %d hits", n, len(w.finder.hits))
	}
	typeKeys(w, fyne.KeyReturn)
	typeKeys(w, fyne.KeyF3)
	if w.finder.at != 1 {
		t.Errorf("at hit %d", w.finder.at)
	}
	typeKeys(w, fyne.KeyEscape)
	if len(w.page.Board().Marked()) != 0 {
		t.Error("the marks stay when nothing is looked for")
	}
	if w.shell.frame.Page().Kind == frame.Overview {
		t.Error("the search has left the map")
	}
}
