package ui

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/page/start"
	"wegmarke/ui/recent"
	"wegmarke/ui/theme"
)

// kept writes an empty file in the place of a project, so that the list does not miss it.
func kept(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// leave goes back to the start page.
func (w *window) leave(t *testing.T) {
	t.Helper()
	w.leaveProject(w.showStart)
	if w.session != nil || w.begin == nil {
		t.Fatal("the start page does not show")
	}
}

func TestTheStartPageRemembersWhatAProjectHeld(t *testing.T) {
	w, f := open(t)
	f.project.path = kept(t, "a.wegmarke")
	project := document.Project(w.doc()).ID
	w.leave(t)
	list := w.recents()
	if len(list) != 1 || list[0].About.Project != project || list[0].About.Phases != 7 || len(list[0].About.Sketch.Lanes) == 0 {
		t.Fatalf("remembers %+v", list)
	}
	w.openWaymark(list[0].Path, 1)
	if !w.onTouchpoints() || w.begin != nil {
		t.Error("the waymark does not lead to the touchpoints")
	}
}

func TestABeginningOpensItsCanvas(t *testing.T) {
	w, _ := open(t)
	w.leave(t)
	w.beginWith(start.NewPersona)
	if _, ok := w.selectedPersona(); !ok {
		t.Error("no persona is there to be written")
	}
	w.leave(t)
	w.beginWith(start.NewTouchpoints)
	if !w.onTouchpoints() {
		t.Error("the touchpoints do not show")
	}
}

func TestAnAnswerFindsItsProject(t *testing.T) {
	w, f := open(t)
	f.project.path = kept(t, "a.wegmarke")
	f.origin = document.Project(w.doc()).ID
	w.leave(t)
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/inbox/antwort.xlsx")})
	if w.session == nil || !w.reviewing {
		t.Fatal("the answer is not shown in its project")
	}
	w.endReview()
	w.leave(t)
	w.Open = "/inbox/antwort.xlsx"
	w.start() // as when the file manager opens the answer with the program
	if w.session == nil || !w.reviewing {
		t.Fatal("the answer the program was started with is not shown in its project")
	}
	w.endReview()
	w.leave(t)
	f.origin[0]++
	asked := len(f.asked)
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/inbox/fremd.xlsx")})
	if w.session != nil || len(f.asked) != asked+1 || f.asked[asked] != w.words.T("import.needs.project") {
		t.Errorf("asked %v", f.asked)
	}
}

func TestSettingsAreKept(t *testing.T) {
	w, f := open(t)
	w.leave(t)
	f.fill = func(form dialog.Form) {
		*form.Fields[0].Text = " Frau Brandt "
		*form.Fields[1].Chosen = 1
		*form.Fields[2].Chosen = 1
		*form.Fields[4].On = false
	}
	w.table.Run("settings")
	want := recent.Settings{Name: "Frau Brandt", Language: "en", Theme: "dark", Still: true}
	if got := w.settings(); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v", got)
	}
	if w.words.Language() != "en" || !theme.IsDark() || theme.Moves() {
		t.Error("the settings are not in force")
	}
	if w.begin.Name != "Frau Brandt" || !strings.HasPrefix(w.author("x"), "Frau") {
		t.Error("the name is not used")
	}
}

func TestKeysOnTheStartPage(t *testing.T) {
	w, _ := open(t)
	w.leave(t)
	for _, id := range []string{"undo", "card.delete", "project.save"} {
		if w.table.Get(id) != nil {
			t.Errorf("%s is offered without a project", id)
		}
	}
	w.table.Shortcut(key(fyne.KeyK, fyne.KeyModifierShortcutDefault))
	if w.win.Canvas().Focused() == nil {
		t.Error("the search has no cursor")
	}
}
