package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/future"
	"wegmarke/ui/dialog"
)

// withFuture opens the sample with a future state of its first map and turns to it.
func withFuture(t *testing.T) (w *window, f *fakeWorld, now, then domain.ID) {
	t.Helper()
	w, f = open(t)
	now = w.page.Map()
	w.table.Run("future.add")
	then = w.page.Map()
	if then == now {
		t.Fatal("no future state was made")
	}
	return w, f, now, then
}

func differences(t *testing.T, w *window, then domain.ID) int {
	t.Helper()
	c, ok := future.Of(w.doc(), then)
	if !ok {
		t.Fatal("nothing to compare")
	}
	return c.Tally().Differences()
}

func TestFutureStateIsMadeOnce(t *testing.T) {
	w, _, now, then := withFuture(t)
	m, _ := document.Find[domain.Map](w.doc(), then)
	if m.Current != now || m.Title != "Neukauf Station (Soll)" {
		t.Errorf("the future state is %+v", m)
	}
	for _, id := range []domain.ID{now, then} {
		if !w.futureItem(id).Disabled {
			t.Error("a second future state is offered")
		}
		if w.compareItem(id).Disabled {
			t.Error("the two cannot be compared")
		}
	}
	other := document.Maps(w.doc())[2]
	if w.futureItem(other.ID).Disabled || !w.compareItem(other.ID).Disabled {
		t.Errorf("for %s another is offered", other.Title)
	}
	w.table.Run("undo")
	if _, ok := document.Find[domain.Map](w.doc(), then); ok {
		t.Error("one undo does not take the future state away")
	}
}

func TestComparisonTakesOver(t *testing.T) {
	w, f, now, then := withFuture(t)
	first := document.MapCards(w.doc(), then)[0]
	w.commit(edit.Label{Key: "undo.card.edited"}, "", func(d *document.Draft) error { return edit.SetText(d, first.ID, "Ganz anders") })
	w.table.Run("future.compare")
	if !w.onCompare() || differences(t, w, then) != 1 {
		t.Fatalf("compares %v with %d differences", w.onCompare(), differences(t, w, then))
	}
	start := w.doc().Clone()
	f.answer = func(c dialog.Choice) {
		if !strings.Contains(c.Text, "1 Karte wird geändert.") {
			t.Errorf("before taking over it says %q", c.Text)
		}
		c.Answers[len(c.Answers)-1].Do()
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if differences(t, w, then) != 0 || !w.onCompare() {
		t.Errorf("%d differences are left", differences(t, w, then))
	}
	if c := document.MapCards(w.doc(), now)[0]; c.Text != "Ganz anders" {
		t.Errorf("the current state says %q", c.Text)
	}
	w.table.Run("undo")
	if !w.doc().Equal(start) || !w.onCompare() {
		t.Error("one undo does not lead back, or leaves the comparison")
	}
	w.compare.Params.Export(then)
	if len(f.sent) != 1 {
		t.Errorf("written: %v", f.sent)
	}
}

func TestComparisonEndsWithItsMap(t *testing.T) {
	w, f, now, then := withFuture(t)
	w.showCompare(then)
	w.removeRecord(now)
	f.removal.Done(0, 0)
	if w.onCompare() {
		t.Error("a comparison without its current state is shown")
	}
	w.table.Run("undo")
	w.showCompare(then)
	w.removeRecord(then)
	f.removal.Done(0, 0)
	if w.onCompare() || w.page.Map() == then {
		t.Error("a comparison of a map that is gone is shown")
	}
}
