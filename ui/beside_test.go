package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
	"wegmarke/ui/page/cxmap"
	"wegmarke/ui/page/frame"
)

// openBeside opens the sample with its first two maps side by side.
func openBeside(t *testing.T) (w *window, left, right *cxmap.Page) {
	t.Helper()
	w, _ = open(t)
	w.table.Press(fyne.KeyF8, 0)
	if !w.beside.open() || len(w.tabs.all) != 2 {
		t.Fatal("the maps do not stand side by side")
	}
	return w, w.beside.pages[0], w.beside.pages[1]
}

// cardPlace is the middle of a card in the window.
func cardPlace(t *testing.T, p *cxmap.Page, id domain.ID) fyne.Position {
	t.Helper()
	r, ok := p.Scene().CardRect(id)
	if !ok {
		t.Fatal("the card is not shown")
	}
	return bodyPlace(p, scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2})
}

// bodyPlace is a place of the body of a map in the window.
func bodyPlace(p *cxmap.Page, at scene.Point) fyne.Position {
	w, h := p.Scene().PaneSize(scene.Corner)
	seen, z := p.Board().Seen(), p.Board().Zoom()
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.Board())
	return corner.AddXY(w*z+(at.X-seen.X)*z, h*z+(at.Y-seen.Y)*z)
}

func mouse(p *cxmap.Page, at fyne.Position) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.AbsolutePosition = at
	e.Position = at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(p.Board()))
	return e
}

func TestTwoMapsStandSideBySide(t *testing.T) {
	w, left, right := openBeside(t)
	maps := document.Maps(w.doc())
	if left.Map() != maps[0].ID || right.Map() != maps[1].ID || w.page != left {
		t.Fatal("the halves show other maps")
	}
	if !w.beside.heads[0].Active() || w.beside.heads[1].Active() {
		t.Error("the head does not say which half is worked on")
	}
	right.Board().SetLook(canvas.Look{Zoom: 1.5, X: 20, Y: 0})
	if left.Board().Zoom() != 1 {
		t.Error("both halves zoom")
	}
	card := document.MapCards(w.doc(), maps[1].ID)[0]
	first := document.MapCards(w.doc(), maps[0].ID)[0]
	w.session.Selection().Set(first.ID)
	right.Board().MouseDown(mouse(right, cardPlace(t, right, card.ID)))
	right.Board().MouseUp(mouse(right, cardPlace(t, right, card.ID)))
	if w.page != right || w.tabs.at != 1 || w.session.Selection().Lead() != card.ID {
		t.Fatal("a press does not make the right half the one that is worked on")
	}
	if w.shell.frame.Page().ID != maps[1].ID || !w.beside.heads[1].Active() {
		t.Error("bars and heads do not follow")
	}
	before := w.doc().Count(domain.TableCard)
	w.table.Run("card.duplicate")
	if w.doc().Count(domain.TableCard) != before+1 || len(document.MapCards(w.doc(), maps[1].ID)) == 0 {
		t.Error("the action is not about the right half")
	}
	if c, _ := document.Find[domain.Card](w.doc(), w.session.Selection().Lead()); document.MapOf(w.doc(), c) != maps[1].ID {
		t.Error("the copy stands on another map")
	}
	w.undo()
	w.table.Press(fyne.KeyTab, fyne.KeyModifierControl)
	if w.page != left || w.session.Selection().Lead() != first.ID {
		t.Error("Ctrl+Tab does not lead to the left half and what was selected there")
	}
}

func TestHalvesComeAndGo(t *testing.T) {
	w, _, right := openBeside(t)
	maps := document.Maps(w.doc())
	right.Board().SetLook(canvas.Look{Zoom: 1.5, X: 20, Y: 0})
	seen := right.Board().Look()
	w.openAside(frame.Map, maps[2].ID)
	if w.beside.open() || w.page.Map() != maps[2].ID {
		t.Fatal("a third map does not stand alone")
	}
	w.chooseTab(0)
	if !w.beside.open() || w.beside.pages[1].Map() != maps[1].ID || w.beside.pages[1].Board().Look() != seen {
		t.Fatal("the pair does not come back as it was")
	}
	w.showTouchpoints()
	w.chooseTab(2)
	if w.page.Map() != maps[1].ID || w.pane != nil {
		t.Error("the tab of the right half does not come into sight")
	}
	w.table.Run("go.back")
	w.chooseTab(0)
	w.openMap(maps[0].ID)
	w.closeOthers(0)
	if w.beside != nil || len(w.tabs.all) != 1 || w.shell.frame.TabsObject() != nil {
		t.Error("closing the other tabs does not end the pair")
	}
	w.table.Run("beside.toggle")
	w.closeHalf(0)
	if w.beside != nil || w.page.Map() != maps[1].ID {
		t.Error("the cross of the left half does not leave the right one")
	}
	w.table.Run("beside.toggle")
	w.removeRecord(w.beside.pages[1].Map())
	if w.beside.open() || w.page.Map() != maps[1].ID {
		t.Error("a half whose map was removed stays")
	}
}

func TestCardsGoFromOneHalfToTheOther(t *testing.T) {
	for _, copied := range []bool{false, true} {
		w, left, right := openBeside(t)
		maps := document.Maps(w.doc())
		card := document.MapCards(w.doc(), maps[0].ID)[0]
		goal := document.MapCards(w.doc(), maps[1].ID)[1]
		from, to := cardPlace(t, left, card.ID), cardPlace(t, right, goal.ID)
		b := left.Board()
		b.MouseDown(mouse(left, from))
		before := len(document.MapCards(w.doc(), maps[1].ID))
		drag := func(at fyne.Position) {
			e := &fyne.DragEvent{}
			e.AbsolutePosition, e.Position = at, mouse(left, at).Position
			b.Dragged(e)
		}
		drag(from.AddXY(20, 0))
		f := w.sys.(pickingSystem).fakeWorld
		if copied {
			f.mods = fyne.KeyModifierAlt
		}
		drag(to)
		drag(to.AddXY(1, 1))
		b.DragEnd()
		f.mods = 0
		now, _ := document.Find[domain.Card](w.doc(), card.ID)
		moved := document.MapOf(w.doc(), now) == maps[1].ID
		if moved == copied || len(document.MapCards(w.doc(), maps[1].ID)) != before+1 {
			t.Fatalf("copied %v: moved %v, %d cards instead of %d", copied, moved, len(document.MapCards(w.doc(), maps[1].ID)), before+1)
		}
		lead, _ := document.Find[domain.Card](w.doc(), w.session.Selection().Lead())
		if lead.Lane != goal.Lane || lead.Step != goal.Step || w.page != right {
			t.Error("the card did not land where it was let go")
		}
		w.undo()
		if len(document.MapCards(w.doc(), maps[1].ID)) != before {
			t.Error("undo does not bring the card back")
		}
	}
}

func TestOneMapStandsBesideItself(t *testing.T) {
	w, _ := open(t)
	w.showBeside(w.page.Map())
	if !w.beside.open() || w.beside.pages[0].Map() != w.beside.pages[1].Map() || len(w.tabs.all) != 2 {
		t.Fatal("the map does not stand beside itself")
	}
	left, right := w.beside.pages[0], w.beside.pages[1]
	card := document.MapCards(w.doc(), left.Map())[0]
	w.session.Selection().Set(card.ID)
	left.Board().Focus()
	w.table.Run("card.delete")
	if _, ok := right.Scene().CardRect(card.ID); ok {
		t.Error("the other half still shows the card")
	}
	w.chooseTab(1)
	if w.page != right {
		t.Error("the tab does not lead to the other half")
	}
}

func TestTheHalvesComeBackWithTheProject(t *testing.T) {
	w, left, right := openBeside(t)
	maps := document.Maps(w.doc())
	right.Board().SetLook(canvas.Look{Zoom: 1.5, X: 20, Y: 0})
	seen := right.Board().Look()
	w.beside.share = 0.4
	w.project.(*fakeProject).path = "/somewhere/halves.wegmarke"
	doc := w.doc()
	w.leave(t)
	w.show(&fakeProject{path: "/somewhere/halves.wegmarke"}, doc)
	if !w.beside.open() || w.beside.share != 0.4 {
		t.Fatal("the halves do not come back")
	}
	if w.beside.pages[0] == left || w.page.Map() != maps[0].ID || w.beside.pages[1].Map() != maps[1].ID || w.beside.pages[1].Board().Look() != seen {
		t.Errorf("the right half shows %v", w.beside.pages[1].Board().Look())
	}
}
