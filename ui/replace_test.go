package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/dialog"
)

func TestReplacingOverTheProjectIsOneStep(t *testing.T) {
	w, f := open(t)
	f.query = dialog.ReplaceQuery{Find: "druckluft", With: "Pressluft", Words: true, Scope: 1}
	swap := edit.Swap{From: "druckluft", Words: true}
	before := swap.Places(w.doc())
	if len(before) < 2 {
		t.Fatalf("%d places", len(before))
	}
	if !w.table.Press(fyne.KeyH, action.Primary) {
		t.Fatal("the key does not ask")
	}
	if left := swap.Places(w.doc()); len(left) != 1 || left[0].ID != before[len(before)-1].ID {
		t.Errorf("%d places are left", len(left))
	}
	w.table.Run("undo")
	if again := swap.Places(w.doc()); len(again) != len(before) {
		t.Errorf("after undo %d places, want %d", len(again), len(before))
	}
}

func TestReplacingShowsWhatComes(t *testing.T) {
	w, f := open(t)
	w.table.Run("replace")
	rows, summary := f.replace.Look(dialog.ReplaceQuery{Find: "Hotline bis 17 Uhr", With: "Hotline rund um die Uhr"})
	if len(rows) != 1 || rows[0].After != "Hotline rund um die Uhr" || !strings.HasPrefix(rows[0].Place(), "Karten · Neukauf Station · 5 Retention") {
		t.Errorf("rows %+v", rows)
	}
	if summary != "1 Stelle gefunden. Was Sie abwählen, bleibt, wie es ist." {
		t.Errorf("summary %q", summary)
	}
	rows, _ = f.replace.Look(dialog.ReplaceQuery{Find: "Hotline bis 17 Uhr"})
	if rows[0].Why == "" {
		t.Error("a card may be emptied")
	}
	if _, s := f.replace.Look(dialog.ReplaceQuery{Find: "Hotline bis"}); s != "„Hotline bis“ wird an 1 Stelle entfernt, denn „Ersetzen durch“ ist leer." {
		t.Errorf("with nothing to put there it says %q", s)
	}
	if yes := f.replace.Yes(dialog.ReplaceQuery{Find: "Hotline bis"}, 1); yes != "Aus 1 Text entfernen" {
		t.Errorf("and the button %q", yes)
	}
	if _, s := f.replace.Look(dialog.ReplaceQuery{Find: "gibt es nicht"}); !strings.Contains(s, "gibt es nicht") {
		t.Errorf("summary %q", s)
	}
	w.showTouchpoints()
	w.table.Run("replace")
	if len(f.replace.Scopes) != 1 {
		t.Error("away from a map there is a map to look through")
	}
}

func TestEveryPlaceHasWords(t *testing.T) {
	w, f := open(t)
	w.table.Run("replace")
	rows, _ := f.replace.Look(dialog.ReplaceQuery{Find: "e", With: "x", Scope: 1})
	if len(rows) < 100 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, r := range rows {
		if place := r.Place(); place == "" || strings.Contains(place, "search.kind") {
			t.Errorf("%q stands at %q", r.Before, place)
		}
	}
}
