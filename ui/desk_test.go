package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
)

// openTwice opens the sample in two windows.
func openTwice(t *testing.T) (w, n *window, f *fakeWorld) {
	t.Helper()
	w, f = open(t)
	w.table.Press(fyne.KeyN, action.Primary|fyne.KeyModifierShift)
	if len(w.desk.windows) != 2 {
		t.Fatalf("there are %d windows", len(w.desk.windows))
	}
	n = w.desk.windows[1]
	n.win.Resize(fyne.NewSize(1400, 900))
	return w, n, f
}

// write changes the text of a card in a window.
func write(t *testing.T, w *window, id domain.ID, text string) {
	t.Helper()
	if !w.commitHere(edit.Label{Key: "undo.cards.moved", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		c, _ := document.Find[domain.Card](d, id)
		c.Text = text
		d.Put(c)
		return []domain.ID{id}, nil
	}) {
		t.Fatal("the change was refused")
	}
}

func TestTwoWindowsShowOneProject(t *testing.T) {
	w, n, f := openTwice(t)
	maps := document.Maps(w.doc())
	if n.doc() != w.doc() || n.page.Map() != w.page.Map() {
		t.Fatal("the second window shows something else")
	}
	n.openMap(maps[1].ID)
	if w.page.Map() != maps[0].ID {
		t.Error("the first window turns along")
	}
	card := document.MapCards(w.doc(), maps[0].ID)[0]
	other := document.MapCards(w.doc(), maps[1].ID)[0]
	n.session.Selection().Set(other.ID)
	kept := len(f.project.kept)
	write(t, w, card.ID, "Aus dem ersten Fenster")
	if len(f.project.kept) != kept+1 {
		t.Errorf("the change was kept %d times", len(f.project.kept)-kept)
	}
	if n.session.Selection().Lead() != other.ID || w.session.Selection().Lead() != card.ID {
		t.Error("the windows share what is selected")
	}
	n.undo()
	if c, _ := document.Find[domain.Card](w.doc(), card.ID); c.Text != card.Text {
		t.Error("the second window does not undo what the first did")
	}
	if n.page.Map() != maps[0].ID || n.session.Selection().Lead() == other.ID {
		t.Error("undo does not turn to where it happened")
	}
	w.redo()
	if w.canRedo() || n.canRedo() {
		t.Error("there are two histories")
	}
}

func TestClosingOneWindowLeavesTheOther(t *testing.T) {
	w, n, f := openTwice(t)
	card := document.MapCards(w.doc(), w.page.Map())[0]
	write(t, n, card.ID, "Aus dem zweiten Fenster")
	w.closeWindow()
	if f.project.closed != "" || len(n.desk.windows) != 1 || w.session != nil {
		t.Fatalf("the project was %q", f.project.closed)
	}
	kept := len(f.project.kept)
	write(t, n, card.ID, "Danach") // whatever still listened for the first window would fail here
	n.words.SetLanguage("en")
	if len(f.project.kept) != kept+1 || n.shell.frame.TitleOf(frame.Overview, domain.ID{}) != "Overview" {
		t.Error("the window that stays is cut off")
	}
	f.project.listening(SaveState{Unsaved: 1})
	if n.shell.saved.Unsaved != 1 {
		t.Error("the window that stays is not told what is saved")
	}
	f.project.path = "/somewhere/two.wegmarke"
	n.closeWindow()
	if f.project.closed != "closed" || len(n.desk.windows) != 0 {
		t.Errorf("the last window left the project %q", f.project.closed)
	}
}

func TestQuitClosesAllWindows(t *testing.T) {
	w, n, f := openTwice(t)
	f.project.path = "/somewhere/two.wegmarke"
	n.table.Run("quit")
	if f.project.closed != "closed" || len(w.desk.windows) != 0 {
		t.Errorf("%d windows are left, the project was %q", len(w.desk.windows), f.project.closed)
	}
}

func TestTheOtherWindowWaitsWhileAnAnswerIsLookedThrough(t *testing.T) {
	w, n, _ := openTwice(t)
	w.reviewAnswers([]review.Answer{{File: "antwort.xlsx"}})
	if !n.reviewing || n.table.Run("undo") || n.table.Run("window.new") {
		t.Error("the other window can be worked in")
	}
	w.endReview()
	if n.reviewing || n.shell.stack.Objects[0] != fyne.CanvasObject(n.shell.frame) {
		t.Error("the other window does not come back")
	}
	w.reviewAnswers([]review.Answer{{File: "antwort.xlsx"}})
	w.closeWindow()
	if n.reviewing {
		t.Error("the other window waits for one that is closed")
	}
}

func TestAPageOpensInAWindowOfItsOwn(t *testing.T) {
	w, _ := open(t)
	who := document.Personas(w.doc())[1].ID
	w.openWindow(edit.Place{Page: who})
	n := w.desk.windows[1]
	if !n.onPersona() || n.persona.Persona() != who || w.pane != nil {
		t.Error("the persona does not show in the new window")
	}
}

func TestAProjectThatIsOpenElsewhereComesToTheFront(t *testing.T) {
	w, n, f := openTwice(t)
	f.project.path = "/somewhere/two.wegmarke"
	shown := n.session
	n.openPath("/somewhere/../somewhere/two.wegmarke")
	if n.session != shown || w.session == nil || f.project.closed != "" {
		t.Error("the project was left to open it again")
	}
}
