package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/page/frame"
)

func touchpointCalled(t *testing.T, w *window, title string) domain.Touchpoint {
	t.Helper()
	for _, tp := range document.Touchpoints(w.doc()) {
		if tp.Title == title {
			return tp
		}
	}
	t.Fatalf("no touchpoint is called %q", title)
	return domain.Touchpoint{}
}

// press sends keys to what has the focus.
func press(w *window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

func TestTheTouchpointCanvasIsOpenedAndLeft(t *testing.T) {
	w, _ := open(t)
	w.showTouchpoints()
	if got := w.shell.frame.Page().Kind; got != frame.Touchpoints {
		t.Fatalf("the page is %q", got)
	}
	if w.table.Get("card.add").Possible() || w.table.Get("zoom.in").Possible() {
		t.Error("actions of the map are possible although it is not seen")
	}
	w.openMap(document.Maps(w.doc())[0].ID)
	if w.pane != nil || w.shell.frame.Page().Kind != frame.Map || !w.table.Get("zoom.in").Possible() {
		t.Error("the map is not back")
	}
}

func TestTouchpointsAreChangedInPlace(t *testing.T) {
	w, _ := open(t)
	w.showTouchpoints()
	tp := touchpointCalled(t, w, "Angebot")
	w.touchpoints.Reveal(tp.ID)
	press(w, fyne.KeyF2)
	entry, ok := w.win.Canvas().Focused().(interface{ SetText(string) })
	if !ok {
		t.Fatalf("no field is open but %T", w.win.Canvas().Focused())
	}
	entry.SetText("Offerte")
	press(w, fyne.KeyReturn)
	if touchpointCalled(t, w, "Offerte").ID != tp.ID {
		t.Error("another touchpoint was renamed")
	}
	if got := w.undoText(); got != "Rückgängig: Touchpoint umbenannt" {
		t.Errorf("undo is called %q", got)
	}
	w.table.Run("undo")
	touchpointCalled(t, w, "Angebot")
	if !w.onTouchpoints() {
		t.Error("undo left the page")
	}
}

func TestUndoLeavesTheTouchpointsForTheMap(t *testing.T) {
	w, _ := open(t)
	c := w.cardSaying(t, "Werksführung")
	w.session.Selection().Set(c.ID)
	w.table.Run("card.delete")
	w.showTouchpoints()
	w.table.Run("undo")
	if w.pane != nil || w.shell.frame.Page().Kind != frame.Map {
		t.Error("undo does not show the map where it happened")
	}
}

func TestDeletedTouchpointsLeaveTheirTitleOnTheCards(t *testing.T) {
	w, _ := open(t)
	card := w.cardSaying(t, "Angebot")
	w.showTouchpoints()
	w.touchpoints.Reveal(touchpointCalled(t, w, "Angebot").ID)
	press(w, fyne.KeyDelete)
	if got := w.doc().Count(domain.TableTouchpoint); got != 22 {
		t.Fatalf("%d touchpoints are left", got)
	}
	after, _ := document.Find[domain.Card](w.doc(), card.ID)
	if !after.Touchpoint.IsZero() || document.CardText(w.doc(), after) != "Angebot" {
		t.Errorf("the card says %q", document.CardText(w.doc(), after))
	}
	w.table.Run("undo")
	if before, _ := document.Find[domain.Card](w.doc(), card.ID); before != card {
		t.Error("undo did not bring the card back")
	}
}

func TestSearchFindsTouchpointsOnTheirPage(t *testing.T) {
	w, _ := open(t)
	w.showTouchpoints()
	w.finder.typed("hotline")
	w.finder.next(1)
	if got := w.session.Selection().Lead(); got != touchpointCalled(t, w, "Hotline").ID || !w.onTouchpoints() {
		t.Error("the search did not find the touchpoint")
	}
	w.finder.typed("werksführung")
	w.finder.next(1)
	if w.pane != nil || w.session.Selection().Lead() != w.cardSaying(t, "Werksführung").ID {
		t.Error("the search did not go on to the cards")
	}
}
