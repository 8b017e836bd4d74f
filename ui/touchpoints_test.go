package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
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

func TestATouchpointIsDraggedOntoTheMap(t *testing.T) {
	w, _ := open(t)
	m := w.page.Map()
	var lane domain.Lane
	for _, l := range document.Lanes(w.doc(), m) {
		if l.As() == domain.LaneTouchpoints {
			lane = l
		}
	}
	steps := document.Columns(w.doc(), m)
	tp := touchpointCalled(t, w, "Imagevideo")
	board := w.page.Board()
	over := func(lane domain.ID) fyne.Position {
		r, ok := board.Scene.CellRect(lane, steps[1].ID)
		if !ok {
			t.Fatal("the cell is not drawn")
		}
		return board.Place(r).AddXY(r.W/2, -6)
	}
	p := placing{w}
	p.CarryTouchpoint(tp.ID, over(lane.ID))
	before := len(document.Cards(w.doc(), lane.ID, steps[1].ID))
	p.DropTouchpoint(tp.ID, over(lane.ID))
	cards := document.Cards(w.doc(), lane.ID, steps[1].ID)
	if len(cards) != before+1 || cards[len(cards)-1].Touchpoint != tp.ID {
		t.Fatalf("%d cards, before %d", len(cards), before)
	}
	if got := w.undoText(); got != "Rückgängig: Touchpoint „Imagevideo“ eingesetzt" {
		t.Errorf("undo is called %q", got)
	}
	for _, l := range document.Lanes(w.doc(), m) {
		if l.As() == domain.LanePains {
			n := w.doc().Count(domain.TableCard)
			p.DropTouchpoint(tp.ID, over(l.ID))
			if w.doc().Count(domain.TableCard) != n {
				t.Error("another lane takes it")
			}
		}
	}
	// The touchpoint stays one: renamed on its own page, the card says so.
	if err := w.session.Commit(edit.Step{Label: edit.Label{Key: "x"}, Change: changed(t, w, func(d *document.Draft) {
		tp.Title = "Film"
		d.Put(tp)
	})}); err != nil {
		t.Fatal(err)
	}
	if got := document.CardText(w.doc(), cards[len(cards)-1]); got != "Film" {
		t.Errorf("the card says %q", got)
	}
	w.session.Selection().Set(lane.ID)
	p.PlaceTouchpoint(tp.ID)
	if n := len(document.Cards(w.doc(), lane.ID, steps[1].ID)); n != before+2 {
		t.Errorf("by keyboard: %d cards in the cell at hand", n)
	}
}

func TestTheListBesideTheLaneAndTheTableShowOneView(t *testing.T) {
	w, _ := open(t)
	for _, l := range document.Lanes(w.doc(), w.page.Map()) {
		if l.As() == domain.LaneTouchpoints {
			w.session.Selection().Set(l.ID)
		}
	}
	rows := 0
	for _, o := range test.LaidOutObjects(w.inspector.Object()) {
		if row, ok := o.(*kit.DragRow); ok && row.Visible() {
			rows++
		}
	}
	if rows != 23 {
		t.Errorf("%d touchpoints can be dragged", rows)
	}
	who := document.Personas(w.doc())[1].ID
	w.inspector.SetViewer(who)
	if w.touchpoints.Viewer() != who {
		t.Error("the table does not follow the panel")
	}
	w.touchpoints.SetViewer(domain.ID{})
	w.inspector.SetViewer(domain.ID{})
	if !w.touchpoints.Viewer().IsZero() {
		t.Error("they part")
	}
}

func changed(t *testing.T, w *window, f func(d *document.Draft)) document.Change {
	t.Helper()
	d := w.session.Draft()
	f(d)
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	return c
}
