package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/page/frame"
)

// typeKeys sends keys to whatever has the focus.
func typeKeys(w *window, names ...fyne.KeyName) {
	for _, n := range names {
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func typeText(w *window, text string) {
	for _, r := range text {
		w.win.Canvas().Focused().TypedRune(r)
	}
}

func TestSearchWalksThroughAllMaps(t *testing.T) {
	w, _ := open(t)
	w.table.Run("find")
	typeText(w, "hotline")
	found := len(w.finder.hits)
	if found < 3 || !w.finder.shown() {
		t.Fatalf("%d hits, list shown %v", found, w.finder.shown())
	}
	maps := map[domain.ID]bool{}
	for range found {
		typeKeys(w, fyne.KeyReturn)
		maps[w.page.Map()] = true
	}
	if len(maps) < 2 {
		t.Error("the search stays in one map")
	}
	if w.finder.shown() || !w.shell.frame.SearchFocused() {
		t.Error("after Enter the list is still there, or the keyboard is elsewhere")
	}
	typeKeys(w, fyne.KeyEscape)
	if w.shell.frame.SearchFocused() || w.shell.frame.SearchText() != "" {
		t.Error("Escape does not leave the search field")
	}
	before := w.finder.at
	w.table.Press(fyne.KeyF3, 0)
	if w.finder.at == before {
		t.Error("F3 does not walk on after the field was left")
	}
	w.table.Press(fyne.KeyF3, fyne.KeyModifierShift)
	if w.finder.at != before {
		t.Error("Shift F3 does not walk back")
	}
}

func TestSearchWithoutHitsSaysSo(t *testing.T) {
	w, _ := open(t)
	w.table.Run("find")
	typeText(w, "gibt es nicht")
	if !w.finder.shown() || len(w.finder.panel.List.Rows()) != 0 {
		t.Fatal("no panel, or rows in it")
	}
	typeKeys(w, fyne.KeyReturn, fyne.KeyDown, fyne.KeyF3)
}

func TestSearchTurnsToEveryKindOfRecord(t *testing.T) {
	w, _ := open(t)
	doc := w.doc()
	card := w.cardSaying(t, "Werksführung")
	p := document.Personas(doc)[0]
	comment := domain.Comment{ID: domain.NewID(), Subject: card.ID, Date: "2026-03-05", Text: "Xylofon"}
	goal := domain.Entry{ID: domain.NewID(), Subject: p.ID, Field: "persona.goals", Order: "a1", Text: "Xylofon"}
	w.commit(edit.Label{Key: "undo.comment.added"}, "", func(d *document.Draft) error {
		d.Put(comment)
		d.Put(goal)
		return nil
	})
	touchpoint := document.Touchpoints(doc)[3]
	measure := document.Measures(doc)[1]
	other := document.Maps(doc)[1]
	phase := document.Phases(doc, other.ID)[0]
	lane := document.Lanes(doc, other.ID)[1]
	for _, c := range []struct {
		what     string
		id, lead domain.ID
		page     frame.Kind
	}{
		{"comment", comment.ID, card.ID, frame.Map},
		{"touchpoint", touchpoint.ID, touchpoint.ID, frame.Touchpoints},
		{"measure", measure.ID, measure.ID, frame.Measures},
		{"map", other.ID, domain.ID{}, frame.Map},
		{"card", card.ID, card.ID, frame.Map},
		{"phase", phase.ID, phase.ID, frame.Map},
		{"lane", lane.ID, lane.ID, frame.Map},
	} {
		if !w.jump(c.id) {
			t.Errorf("%s: cannot be shown", c.what)
		}
		if got := w.shell.frame.Page().Kind; got != c.page {
			t.Errorf("%s: the page is %s", c.what, got)
		}
		if !c.lead.IsZero() && w.session.Selection().Lead() != c.lead {
			t.Errorf("%s: not selected", c.what)
		}
	}
	for _, id := range []domain.ID{p.ID, goal.ID} {
		if !w.jump(id) {
			t.Error("a persona, or a field of it, cannot be shown")
		}
	}
	if w.jump(domain.NewID()) {
		t.Error("turned to a record that does not exist")
	}
}

func TestSearchListGroupsAndTellsWhere(t *testing.T) {
	w, _ := open(t)
	w.table.Run("find")
	typeText(w, "Werksführung")
	rows := w.finder.panel.List.Rows()
	if len(rows) < 2 || !rows[0].Heading || rows[0].Text != "Karten" {
		t.Fatalf("the list begins with %+v", rows)
	}
	if r := rows[1]; r.Text != "Werksführung" || strings.Count(r.Place, " · ") != 2 || len(r.Marks) != 1 {
		t.Errorf("the first hit reads %+v", r)
	}
	// Only the first hits of a kind show; the last row shows the rest.
	w.finder.typed("e")
	rows = w.finder.panel.List.Rows()
	if len(rows) < findFirst+2 || rows[findFirst+1].Icon != "down" {
		t.Fatalf("the rest is not offered: %+v", rows[findFirst+1])
	}
	n := len(rows)
	rows[findFirst+1].Do()
	if len(w.finder.panel.List.Rows()) <= n {
		t.Error("the rest does not show")
	}
}
