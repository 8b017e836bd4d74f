package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/ui/canvas"
)

func TestAProjectOpensWhereItWasLeft(t *testing.T) {
	w, f := open(t)
	second := document.Maps(w.doc())[1].ID
	w.openMap(second)
	w.page.Board().SetLook(canvas.Look{Zoom: 2, X: 60, Y: 90})
	left := w.page.Board().Look()
	if math.Abs(left.X-60) > 1 || math.Abs(left.Y-90) > 1 || left.Zoom != 2 {
		t.Fatalf("the board shows %v", left)
	}
	f.project.path = "/somewhere/mine.wegmarke"
	doc := w.doc()
	w.leave(t)
	w.show(&fakeProject{path: "/somewhere/mine.wegmarke"}, doc)
	if w.page.Map() != second {
		t.Error("another map shows than the one that was left")
	}
	if again := w.page.Board().Look(); again != left {
		t.Errorf("the board shows %v and no longer %v", again, left)
	}
	w.leave(t)
	w.show(&fakeProject{path: "/somewhere/other.wegmarke"}, doc)
	if w.page.Map() != document.Maps(doc)[0].ID || w.page.Board().Zoom() != 1 {
		t.Error("a project that is not known does not open with its first map at 100 %")
	}
}

func TestTheWindowComesBackAsItWas(t *testing.T) {
	w, _ := open(t)
	w.table.Run("sidebar")
	w.win.Resize(fyne.NewSize(1300, 800))
	w.keepWindow()
	if got := w.firstSize(); got != fyne.NewSize(1300, 800) {
		t.Errorf("the next window is %v", got)
	}
	w.leaveProject(w.openSample)
	if side, panel := w.shell.frame.Panels(); side || !panel {
		t.Errorf("side bar %v, panel %v", side, panel)
	}
	w.win.Resize(fyne.NewSize(300, 200))
	w.keepWindow()
	if got := w.firstSize(); got != fyne.NewSize(defaultWidth, defaultHeight) {
		t.Errorf("a window that was too small for anything comes back as %v", got)
	}
}
