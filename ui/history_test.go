package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

func TestTheHistoryListsStepsAndJumps(t *testing.T) {
	w, f := open(t)
	if w.table.Run("history") {
		t.Fatal("there is a history before the first step")
	}
	m := w.page.Map()
	count := func() int { return len(document.MapCards(w.doc(), m)) }
	before := count()
	for range 3 {
		w.session.Selection().Set(document.MapCards(w.doc(), m)[0].ID)
		w.table.Run("card.delete")
	}
	w.showTouchpoints()
	if !w.table.Run("history") {
		t.Fatal("the history does not open")
	}
	list := func() []kit.FoundRow { return w.win.Canvas().Overlays().Top().(*kit.Palette).List().Rows() }
	rows := list()
	if len(rows) != 4 || rows[0].Icon != "check" || !strings.Contains(rows[0].Beside, w.words.T("history.here")) {
		t.Fatalf("rows %+v", rows)
	}
	if rows[1].Text != "1 Karte gelöscht" || rows[1].Keys != w.words.T("history.now") || rows[3].Text != w.words.T("history.begin") {
		t.Errorf("rows %+v", rows)
	}
	typeKeys(w, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := before - count(); got != 1 {
		t.Errorf("after a jump by two steps %d cards are gone", got)
	}
	if w.pane != nil || w.win.Canvas().Overlays().Top() != nil {
		t.Error("the jump does not show the map on which it changed something")
	}
	w.table.Run("history")
	rows = list()
	if rows[2].Icon != "check" || !rows[0].Dim || !rows[1].Dim || rows[3].Dim {
		t.Errorf("the present is not marked: %+v", rows)
	}
	if r, _ := w.win.Canvas().Overlays().Top().(*kit.Palette).List().Current(); r.Icon != "check" {
		t.Error("the present is not chosen to begin with")
	}
	typeKeys(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if got := before - count(); got != 3 {
		t.Errorf("after the jump forward %d cards are gone", got)
	}
	if n := len(f.project.kept); n < 5 {
		t.Errorf("the file heard of %d changes", n)
	}
}

func TestUndoGoesBackBeforeTheStart(t *testing.T) {
	w, f := open(t)
	before := w.doc().Clone()
	var kept []edit.Kept
	w.session.Subscribe(func(ev edit.Event) { kept = append(kept, edit.Kept{Mark: ev.Mark(), Change: ev.Change}) })
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	w.table.Run("card.delete")
	p := &fakeProject{path: f.project.path, past: edit.Replay(kept)}
	w.show(p, w.doc().Clone())
	if got := w.undoText(); got != "Rückgängig: 1 Karte gelöscht" {
		t.Errorf("undo is called %q", got)
	}
	w.table.Run("undo")
	if !w.doc().Equal(before) || len(p.kept) != 1 {
		t.Errorf("the step of the session before is not undone, %d changes kept", len(p.kept))
	}
}
