package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// reopened leaves a project by leave and opens it again in a new window of the program.
func reopened(t *testing.T, w *window, f *fakeWorld, leave func()) *window {
	t.Helper()
	f.doc = w.doc().Clone()
	f.project.path = "/somewhere/mine.wegmarke"
	keep := w.begun()
	leave()
	if f.project.closed != "closed" {
		t.Fatalf("the project was left %q", f.project.closed)
	}
	keep.openPath("/somewhere/mine.wegmarke")
	return keep
}

// begun is a further window in which nothing is open.
func (w *window) begun() *window {
	w.begins()
	return w.desk.withStart()
}

func TestSecondWindowsComeBackWithTheirProject(t *testing.T) {
	w, n, f := openTwice(t)
	maps := document.Maps(w.doc())
	n.openMap(maps[1].ID)
	n.win.Resize(fyne.NewSize(1300, 800))
	n.table.Run("sidebar")
	again := reopened(t, w, f, func() { w.closeWindow(); n.closeWindow() })
	if len(again.desk.windows) != 2 {
		t.Fatalf("%d windows came back", len(again.desk.windows))
	}
	if again.page.Map() != maps[1].ID { // the one that was left last
		t.Error("the first window shows another map")
	}
	other := again.desk.windows[1]
	if other.page.Map() != maps[0].ID || other.doc() != again.doc() || other.project != again.project {
		t.Error("the second window shows something else")
	}
	if len(again.desk.parted) != 0 {
		t.Error("the program still holds windows that are closed")
	}
}

func TestASecondWindowComesBackWithItsSizeAndPage(t *testing.T) {
	w, n, f := openTwice(t)
	n.goTo(edit.Place{Pane: "touchpoints"})
	n.win.Resize(fyne.NewSize(1300, 800))
	n.table.Run("sidebar")
	again := reopened(t, w, f, func() { n.closeWindow(); w.closeWindow() })
	if len(again.desk.windows) != 2 {
		t.Fatalf("%d windows came back", len(again.desk.windows))
	}
	other := again.desk.windows[1]
	side, panel := other.shell.frame.Panels()
	if other.place() != (edit.Place{Pane: "touchpoints"}) || other.win.Canvas().Size() != fyne.NewSize(1300, 800) || side || !panel {
		t.Errorf("it comes back at %v, %v, side bar %v, panel %v", other.place(), other.win.Canvas().Size(), side, panel)
	}
}

func TestAWindowThatWasClosedLongBeforeStaysClosed(t *testing.T) {
	w, n, f := openTwice(t)
	n.closeWindow()
	f.now = f.now.Add(2 * farewell)
	again := reopened(t, w, f, w.closeWindow)
	if len(again.desk.windows) != 1 {
		t.Errorf("%d windows came back", len(again.desk.windows))
	}
}
