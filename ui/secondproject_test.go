package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
)

// openSecond opens a second project beside the sample and gives its window and both projects.
func openSecond(t *testing.T) (w, n *window, f *fakeWorld, one, two *fakeProject) {
	t.Helper()
	w, f = open(t)
	one = f.project
	one.path = "/somewhere/one.wegmarke"
	f.doc = w.doc().Clone()
	w.openPath("/somewhere/two.wegmarke")
	if len(w.desk.windows) != 2 {
		t.Fatalf("there are %d windows", len(w.desk.windows))
	}
	n, two = w.desk.windows[1], f.project
	n.win.Resize(fyne.NewSize(1400, 900))
	return w, n, f, one, two
}

func TestAFurtherProjectOpensInAWindowOfItsOwn(t *testing.T) {
	w, n, _, one, two := openSecond(t)
	if w.project != Project(one) || n.project != Project(two) || one.closed != "" || w.doc() == n.doc() {
		t.Fatal("the second project took the place of the first")
	}
	card := document.MapCards(w.doc(), w.page.Map())[0]
	write(t, w, card.ID, "Nur im ersten")
	if c, _ := document.Find[domain.Card](n.doc(), card.ID); c.Text != card.Text || len(one.kept) != 1 || len(two.kept) != 0 {
		t.Error("a change in one project reaches the other")
	}
	if n.canUndo() || !w.canUndo() {
		t.Error("the projects share their history")
	}
	two.listening(SaveState{Unsaved: 3})
	if w.shell.saved.Unsaved == 3 || n.shell.saved.Unsaved != 3 {
		t.Error("the wrong window is told what is saved")
	}
	if !w.watches || !n.watches {
		t.Error("the files are not watched both")
	}
	n.closeWindow()
	if two.closed != "closed" || one.closed != "" || w.session == nil || len(w.desk.windows) != 1 || n.session != nil {
		t.Errorf("closing the second left the projects %q and %q", one.closed, two.closed)
	}
	w.closeWindow()
	if one.closed != "closed" || len(w.desk.windows) != 0 {
		t.Errorf("the first was left %q", one.closed)
	}
}

func TestCardsTravelBetweenTwoProjects(t *testing.T) {
	w, n, _, _, two := openSecond(t)
	from := w.cardSaying(t, "Werksführung")
	w.session.Selection().Set(from.ID)
	w.table.Run("card.copy")
	before := n.doc().Count(domain.TableCard)
	to := document.MapCards(n.doc(), n.page.Map())[0]
	n.session.Selection().Set(to.ID)
	if !n.table.Run("card.paste") || n.doc().Count(domain.TableCard) != before+1 || len(two.kept) != 1 {
		t.Errorf("the other project has %d cards, before %d", n.doc().Count(domain.TableCard), before)
	}
	if got, _ := document.Find[domain.Card](n.doc(), n.session.Selection().Lead()); got.Text != from.Text {
		t.Errorf("it got %q", got.Text)
	}
}

func TestTheSameProjectAgainOnlyComesToTheFront(t *testing.T) {
	w, n, f, one, two := openSecond(t)
	w.openPath("/somewhere/../somewhere/two.wegmarke")
	n.openPath("/somewhere/two.wegmarke")
	n.openPath("/somewhere/one.wegmarke")
	if len(w.desk.windows) != 2 || f.project != two || one.closed != "" || two.closed != "" {
		t.Error("a project was opened twice")
	}
	folder := t.TempDir()
	file, link := filepath.Join(folder, "Plan.wegmarke"), filepath.Join(folder, "link")
	if err := errors.Join(os.WriteFile(file, nil, 0o600), os.Symlink(folder, link)); err != nil {
		t.Fatal(err)
	}
	one.path = file
	n.openPath(filepath.Join(link, "Plan.wegmarke"))
	if len(w.desk.windows) != 2 {
		t.Error("a file was opened twice by two ways to it")
	}
}

func TestSavingOverAProjectOfAnotherWindowIsRefused(t *testing.T) {
	w, _, f, one, two := openSecond(t)
	f.picked = two.path
	w.saveAs()
	if one.path == two.path || one.saves != 0 || len(f.asked) != 1 {
		t.Errorf("the first project is at %q now, asked %q", one.path, f.asked)
	}
}

func TestAWindowForAProjectThatCannotBeOpenedGoesAgain(t *testing.T) {
	w, f := open(t)
	f.openErr = errors.New("damaged")
	w.openPath("/somewhere/two.wegmarke")
	if len(w.desk.windows) != 1 || w.session == nil || len(f.asked) != 1 {
		t.Errorf("%d windows, asked %q", len(w.desk.windows), f.asked)
	}
}

func TestClosingAWindowWhileItsProjectOpensLetsGoOfIt(t *testing.T) {
	w, f := open(t)
	one := f.project
	f.doc = w.doc().Clone()
	w.load("/somewhere/two.wegmarke", "two", func() (Project, *document.Document, error) {
		w.desk.windows[1].closeWindow()
		return f.Open("/somewhere/two.wegmarke")
	})
	if len(w.desk.windows) != 1 || f.project == one || f.project.closed != "suspended" || one.closed != "" {
		t.Errorf("%d windows, the project was left %q", len(w.desk.windows), f.project.closed)
	}
}

func TestANewProjectBeginsBesideTheOneThatIsOpen(t *testing.T) {
	w, f := open(t)
	one := f.project
	w.table.Press(fyne.KeyN, action.Primary)
	w.table.Press(fyne.KeyN, action.Primary)
	if len(w.desk.windows) != 2 || one.closed != "" || w.session == nil {
		t.Fatalf("%d windows, the first project was left %q", len(w.desk.windows), one.closed)
	}
	n := w.desk.windows[1]
	n.table.Press(fyne.KeyN, action.Primary)
	if len(w.desk.windows) != 2 || n.session == nil || n.project == w.project {
		t.Error("the start page does not begin a project in its own window")
	}
}

func TestWhatWasToBeDoneHappensInTheWindowThatHasTheProject(t *testing.T) {
	w, _, _, one, _ := openSecond(t)
	w.begins()
	n := w.desk.windows[2]
	n.openThen(one.path, func(o *window) { o.showTouchpoints() })
	if w.place() != (edit.Place{Pane: "touchpoints"}) || n.session != nil {
		t.Error("it happened elsewhere")
	}
}
