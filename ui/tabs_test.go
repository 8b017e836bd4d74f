package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/canvas"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
)

// onMap is the place of a map.
func onMap(m domain.ID) edit.Place { return edit.Place{Map: m} }

func TestEachTabKeepsWhatIsSeenOfItsPage(t *testing.T) {
	w, _ := open(t)
	first, second := document.Maps(w.doc())[0].ID, document.Maps(w.doc())[1].ID
	if w.shell.frame.TabsObject() != nil {
		t.Error("a single page has a row of tabs")
	}
	w.page.Board().SetLook(canvas.Look{Zoom: 2, X: 60, Y: 90})
	who := document.Personas(w.doc())[0].ID
	w.page.SetFilter(scene.Filter{Persona: who})
	card := document.MapCards(w.doc(), first)[3].ID
	w.session.Selection().Set(card)
	left := w.page.Board().Look()
	w.openAside(frame.Map, second)
	if w.page.Map() != second || len(w.tabs.all) != 2 || w.shell.frame.TabsObject() == nil {
		t.Fatalf("the second map did not open in a tab of its own: %d tabs", len(w.tabs.all))
	}
	if !w.page.Filter().IsZero() || w.session.Selection().Len() > 0 {
		t.Error("filter or selection went along to the new tab")
	}
	w.page.Board().SetLook(canvas.Look{Zoom: 1, X: 10, Y: 0})
	w.table.Press(fyne.KeyTab, fyne.KeyModifierControl)
	if w.page.Map() != first || w.page.Board().Look() != left {
		t.Errorf("the first tab shows %v and no longer %v", w.page.Board().Look(), left)
	}
	if w.page.Filter().Persona != who || w.session.Selection().Lead() != card {
		t.Error("filter or selection of the first tab are lost")
	}
	w.table.Press(fyne.KeyTab, fyne.KeyModifierControl|fyne.KeyModifierShift)
	if w.page.Map() != second || w.page.Board().Look().Zoom != 1 {
		t.Error("not back in the second tab")
	}
	w.table.Press(fyne.KeyW, action.Primary)
	if len(w.tabs.all) != 1 || w.page.Map() != first || w.page.Board().Look() != left || w.shell.frame.TabsObject() != nil {
		t.Error("closing a tab does not lead to the other")
	}
	if w.table.Run("tab.close") {
		t.Error("the last tab can be closed")
	}
	w.table.Press(fyne.KeyT, action.Primary|fyne.KeyModifierShift)
	if len(w.tabs.all) != 2 || w.page.Map() != second {
		t.Error("the closed tab does not come back")
	}
}

func TestTwoTabsLookAtOneMapInTwoPlaces(t *testing.T) {
	w, _ := open(t)
	w.page.Board().SetLook(canvas.Look{Zoom: 2, X: 60, Y: 90})
	here := w.page.Board().Look()
	w.table.Run("tab.double")
	w.page.Board().SetLook(canvas.Look{Zoom: 1.5, X: 5, Y: 0})
	w.showTouchpoints()
	w.chooseTab(0)
	if w.page.Board().Look() != here {
		t.Errorf("the first tab shows %v, want %v", w.page.Board().Look(), here)
	}
	w.chooseTab(1)
	if !w.onTouchpoints() {
		t.Fatal("the second tab does not show the touchpoints")
	}
	w.showMap(w.page.Map())
	if w.tabs.at != 0 || w.page.Board().Look() != here {
		t.Error("the map that has a tab is not shown there")
	}
}

func TestAClickTurnsTheTabAndTwoOpenAnother(t *testing.T) {
	w, _ := open(t)
	first, second := document.Maps(w.doc())[0].ID, document.Maps(w.doc())[1].ID
	click := func(id domain.ID) { w.pick(func() { w.openMap(id) }) }
	click(second)
	if len(w.tabs.all) != 1 || w.page.Map() != second {
		t.Fatal("a click opened a tab")
	}
	w.pickAgain(frame.Map, second)
	if len(w.tabs.all) != 2 || w.tabs.all[0].place != onMap(first) || w.tabs.all[1].place != onMap(second) || w.tabs.at != 1 {
		t.Fatal("two clicks did not leave the tab alone and open another")
	}
	click(first)
	if len(w.tabs.all) != 2 || w.tabs.at != 0 {
		t.Error("a click on a map with a tab did not lead there")
	}
	w.pickAgain(frame.Map, first)
	if len(w.tabs.all) != 2 {
		t.Error("a second click opened a map again that has a tab")
	}
}

func TestTabsGoWithTheirMapsAndFollowTheirNames(t *testing.T) {
	w, _ := open(t)
	maps := document.Maps(w.doc())
	w.openAside(frame.Map, maps[1].ID)
	w.openAside(frame.Persona, document.Personas(w.doc())[0].ID)
	w.commit(edit.Label{Key: "undo.map.renamed"}, "", func(d *document.Draft) error { return edit.Rename(d, maps[1].ID, "Anders") })
	if got := w.tabs.row.Tabs()[1].Text; got != "Anders" {
		t.Errorf("the tab is called %q", got)
	}
	w.chooseTab(1)
	w.removeRecord(maps[1].ID)
	if len(w.tabs.all) != 2 || w.pane == nil || !w.onPersona() {
		t.Fatalf("%d tabs, persona %v", len(w.tabs.all), w.onPersona())
	}
	w.undo()
	if w.pane != nil || w.page.Map() != maps[1].ID {
		t.Error("undo does not show the map again")
	}
}

func TestUndoGoesToTheTabOfItsMap(t *testing.T) {
	w, _ := open(t)
	first, second := document.Maps(w.doc())[0].ID, document.Maps(w.doc())[1].ID
	card := document.MapCards(w.doc(), first)[0]
	w.commitHere(edit.Label{Key: "undo.cards.moved"}, "", func(d *document.Draft) ([]domain.ID, error) {
		c := card
		c.Text += "!"
		d.Put(c)
		return nil, nil
	})
	w.openAside(frame.Map, second)
	w.undo()
	if w.tabs.at != 0 || w.page.Map() != first || w.tabs.all[1].place != onMap(second) {
		t.Error("undo turned another tab to the map")
	}
}

func TestTabsAreMovedAndClosed(t *testing.T) {
	w, _ := open(t)
	maps := document.Maps(w.doc())
	w.openAside(frame.Map, maps[1].ID)
	w.openAside(frame.Touchpoints, domain.ID{})
	w.openAside(frame.Measures, domain.ID{})
	w.moveTab(3, 0)
	if w.tabs.at != 0 || w.tabs.all[0].place.Pane != string(frame.Measures) {
		t.Error("the tab was not carried to the front")
	}
	w.table.Press(fyne.KeyPageDown, action.Primary|fyne.KeyModifierShift)
	if w.tabs.at != 1 {
		t.Error("the keys do not move the tab")
	}
	w.showTouchpoints()
	if w.tabs.at != 3 || !w.onTouchpoints() {
		t.Error("a page that has a tab is shown in another")
	}
	w.closeOthers(3)
	if len(w.tabs.all) != 1 || !w.onTouchpoints() {
		t.Error("the others did not close")
	}
}

func TestCardsFallOntoATab(t *testing.T) {
	w, _ := open(t)
	first, second := document.Maps(w.doc())[0].ID, document.Maps(w.doc())[1].ID
	w.openAside(frame.Map, second)
	w.chooseTab(0)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.tabs.row)
	row := w.RowAt(at.AddXY(20+2*100, 20))
	if row.Map != second {
		t.Fatalf("below the pointer is %+v", row)
	}
	w.MarkRow(row)
	if !w.tabs.row.Tabs()[1].Target || w.tabs.row.Tabs()[0].Target {
		t.Error("the tab is not marked")
	}
	w.TurnToMap(second)
	if w.tabs.at != 1 || w.tabs.all[0].place != onMap(first) {
		t.Error("the tab did not open under the cards")
	}
	w.MarkRow(cxmap.Row{})
	if w.tabs.row.Tabs()[1].Target {
		t.Error("the mark stays")
	}
}

func TestTheMiddleButtonOpensAndCloses(t *testing.T) {
	w, _ := open(t)
	w.openAside(frame.Map, document.Maps(w.doc())[1].ID)
	row := w.tabs.row
	e := &desktop.MouseEvent{Button: desktop.MouseButtonTertiary}
	e.Position = fyne.NewPos(30, 20)
	row.MouseDown(e)
	row.MouseUp(e)
	if len(w.tabs.all) != 1 || w.page.Map() != document.Maps(w.doc())[1].ID {
		t.Error("the middle button did not close the first tab")
	}
}

func TestTabsComeBackWithTheProject(t *testing.T) {
	w, f := open(t)
	maps := document.Maps(w.doc())
	w.openAside(frame.Map, maps[1].ID)
	w.page.Board().SetLook(canvas.Look{Zoom: 2, X: 60, Y: 90})
	left := w.page.Board().Look()
	w.openAside(frame.Persona, document.Personas(w.doc())[0].ID)
	w.openAside(frame.Map, maps[2].ID)
	w.openAside(frame.Touchpoints, domain.ID{})
	w.chooseTab(1)
	f.project.path = "/somewhere/tabs.wegmarke"
	doc := w.doc()
	w.leave(t)
	if err := doc.Apply(removal(t, doc, maps[2].ID)); err != nil {
		t.Fatal(err)
	}
	w.show(&fakeProject{path: "/somewhere/tabs.wegmarke"}, doc)
	if len(w.tabs.all) != 4 || w.tabs.at != 1 || w.page.Map() != maps[1].ID || w.page.Board().Look() != left {
		t.Fatalf("%d tabs, at %d, the board shows %v", len(w.tabs.all), w.tabs.at, w.page.Board().Look())
	}
	w.stepTab(1)
	if !w.onPersona() {
		t.Error("the persona did not come back")
	}
	w.stepTab(1)
	if !w.onTouchpoints() {
		t.Error("the touchpoints did not come back")
	}
}

// removal is the change that takes a record away.
func removal(t *testing.T, doc *document.Document, id domain.ID) document.Change {
	t.Helper()
	d := document.NewDraft(doc)
	if err := edit.Remove(d, edit.Removal{IDs: []domain.ID{id}}); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	return c
}
