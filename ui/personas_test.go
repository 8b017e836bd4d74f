package ui

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
)

// says lists every text of the window that can be seen.
func (w *window) says() []string {
	var out []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o.Text)
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(w.win.Content())
	return out
}

func (w *window) wantSays(t *testing.T, wanted ...string) {
	t.Helper()
	all := strings.Join(w.says(), " ")
	for _, text := range wanted {
		if !strings.Contains(all, text) {
			t.Errorf("the window does not say %q, it says %q", text, all)
		}
	}
}

// typed writes into the field that has the focus, in place of what is marked, and leaves it.
func (w *window) typed(t *testing.T, text string) {
	t.Helper()
	e, ok := w.win.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("the focus is on %T", w.win.Canvas().Focused())
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	test.Type(e, text)
	w.win.Canvas().Unfocus()
}

// item runs the entry of a menu.
func item(t *testing.T, m *fyne.Menu, label string) {
	t.Helper()
	for _, it := range m.Items {
		if it.Label == label {
			if it.Disabled {
				t.Fatalf("%q cannot be chosen", label)
			}
			it.Action()
			return
		}
	}
	t.Fatalf("no entry %q", label)
}

func TestAPersonaIsShownFromTheSideBar(t *testing.T) {
	w, _ := open(t)
	w.wantSays(t, "Personas", "Dr. Sabine Reuter", "Abzeichner fehlt")
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	if page := w.shell.frame.Page(); page.Kind != frame.Persona || page.ID != who.ID || w.persona.Persona() != who.ID {
		t.Fatalf("the middle shows %v", page)
	}
	w.wantSays(t, "Persona-Canvas", "Rolle im Buying Center", who.Quote[:10], "Leitfragen zu", "Notiz")
	if !w.table.Get("persona.delete").Possible() || w.table.Get("card.delete").Possible() || w.table.Get("card.edit").Possible() {
		t.Error("the actions do not fit a persona")
	}
	w.openMap(w.page.Map())
	if w.shell.frame.Page().Kind != frame.Map || w.table.Get("persona.delete").Possible() {
		t.Error("the row of the map does not lead back to it")
	}
}

func TestUndoTurnsBackToThePageOfThePersona(t *testing.T) {
	w, _ := open(t)
	first, second := document.Personas(w.doc())[0], document.Personas(w.doc())[1]
	w.showPersona(first.ID)
	w.commitHere(edit.Label{Key: "edit.persona.name", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		p, _ := document.Find[domain.Persona](d, first.ID)
		p.Name = "Anders"
		d.Put(p)
		return nil, nil
	})
	w.wantSays(t, "Was will Anders erreichen?")
	w.showPersona(second.ID)
	w.table.Run("undo")
	if w.persona.Persona() != first.ID || w.shell.frame.Page().ID != first.ID {
		t.Error("undo does not turn to the persona that it changes")
	}
	w.openMap(w.page.Map())
	w.table.Run("redo")
	if w.persona.Persona() != first.ID || !w.onPersona() {
		t.Error("redo does not turn to the persona that it changes")
	}
	w.wantSays(t, "Anders")
	w.addPersona(0)
	made := w.persona.Persona()
	w.win.Canvas().Unfocus()
	w.table.Run("undo")
	if _, ok := w.doc().Get(made); ok || w.persona.Persona() == made && w.onPersona() {
		t.Error("a persona that is gone is still shown")
	}
}

func TestAMissingRoleIsFilledAndNamed(t *testing.T) {
	w, _ := open(t)
	before := document.Personas(w.doc())
	w.addMissingRole(domain.RoleSigner)
	w.typed(t, "Petra Amsel")
	all := document.Personas(w.doc())
	p := all[len(all)-1]
	if len(all) != len(before)+1 || p.Name != "Petra Amsel" || p.Roles != domain.RoleSigner {
		t.Fatalf("added %+v", p)
	}
	w.wantSays(t, "Petra Amsel")
	if slices.Contains(w.says(), "Abzeichner fehlt") {
		t.Error("the role is still asked for")
	}
	w.table.Run("undo")
	w.table.Run("undo")
	if got := document.Personas(w.doc()); !slices.Equal(got, before) {
		t.Errorf("after undo: %v", got)
	}
}

func TestOfSeveralMissingRolesOneIsChosen(t *testing.T) {
	w, _ := open(t)
	before := len(document.Personas(w.doc()))
	w.addMissingRole(domain.RoleSigner | domain.RoleUser)
	if len(document.Personas(w.doc())) != before || w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu asks for the role")
	}
}

func TestADeletedPersonaSaysWhatStays(t *testing.T) {
	w, f := open(t)
	who := document.Personas(w.doc())[0]
	start := w.doc().Clone()
	f.keeps = true
	item(t, w.personaMenu(who.ID), "Persona löschen")
	if !w.doc().Equal(start) || len(f.removal.Ways) != 3 || f.removal.Other != 2 || len(f.removal.Others) != len(document.Personas(w.doc()))-1 {
		t.Fatalf("asked %+v", f.removal)
	}
	f.keeps = false
	item(t, w.personaMenu(who.ID), "Persona löschen")
	for _, want := range []string{"„" + who.Name + "“ löschen?", "Kommt vor in: 2 CX-Maps", "Karten"} {
		if asked := f.asked[len(f.asked)-1]; !strings.Contains(asked, want) {
			t.Errorf("%q is not in the question %q", want, asked)
		}
	}
	if _, ok := w.doc().Get(who.ID); ok {
		t.Fatal("the persona is still there")
	}
	w.wantSays(t, "Persona „"+who.Name+"“ gelöscht", "Rückgängig")
	w.table.Run("undo")
	if !w.doc().Equal(start) {
		t.Error("undo does not lead back")
	}
	w.addPersona(0)
	asked := len(f.asked)
	w.table.Run("persona.delete")
	if len(f.asked) != asked {
		t.Error("a persona that touches nothing needs no question")
	}
	w.wantSays(t, "Persona „Neue Persona“ gelöscht")
}

func TestACopyOfAPersonaGetsANameAtOnce(t *testing.T) {
	w, _ := open(t)
	who := document.Personas(w.doc())[0]
	item(t, w.personaMenu(who.ID), "Persona duplizieren")
	if p := document.Personas(w.doc())[1]; p.Name != who.Name+" (Kopie)" || p.Image != who.Image {
		t.Fatalf("copy %+v", p)
	}
	w.typed(t, "Zwilling")
	if p := document.Personas(w.doc())[1]; p.Name != "Zwilling" || w.persona.Persona() != p.ID {
		t.Errorf("copy is called %q", p.Name)
	}
	item(t, w.personaMenu(who.ID), "Persona umbenennen")
	w.typed(t, "Original")
	if p := document.Personas(w.doc())[0]; p.Name != "Original" {
		t.Errorf("renamed to %q", p.Name)
	}
}

func TestMapsAreRenamedCopiedAndDeleted(t *testing.T) {
	w, _ := open(t)
	start := w.doc().Clone()
	first := document.Maps(w.doc())[0]
	second := document.Maps(w.doc())[1]
	item(t, w.mapMenu(second.ID), "CX-Map umbenennen")
	w.typed(t, "Service neu")
	if m := document.Maps(w.doc())[1]; m.Title != "Service neu" || w.page.Map() != second.ID {
		t.Errorf("renamed to %q", m.Title)
	}
	w.openMap(first.ID)
	w.table.Run("map.duplicate")
	w.typed(t, "Soll")
	copied := document.Maps(w.doc())[1]
	if copied.Title != "Soll" || w.page.Map() != copied.ID {
		t.Fatalf("the copy is called %q", copied.Title)
	}
	w.table.Run("map.delete")
	w.wantSays(t, "CX-Map „Soll“ gelöscht")
	if w.page.Map() == copied.ID {
		t.Error("the window shows a map that is gone")
	}
	w.table.Run("undo")
	if w.page.Map() != copied.ID {
		t.Error("undo does not show the map that is back")
	}
	for range 3 {
		w.table.Run("undo")
	}
	if !w.doc().Equal(start) {
		t.Error("undo does not lead back")
	}
	for _, m := range document.Maps(w.doc())[1:] {
		w.removeRecord(m.ID)
	}
	if items := w.mapMenu(first.ID).Items; w.table.Get("map.delete").Possible() || !items[len(items)-1].Disabled {
		t.Error("the last map can be deleted")
	}
}

func TestTheStatusFollowsTheLanguage(t *testing.T) {
	w, _ := open(t)
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	w.wantSays(t, "1 Karte ausgewählt")
	w.setLanguage("en")
	w.wantSays(t, "1 card selected")
}

// imageKeeper is a project that remembers images and refuses them on wish.
type imageKeeper struct {
	*fakeProject
	images map[domain.Hash][]byte
	refuse error
	before int // changes kept when the image came
}

func (k *imageKeeper) PutImage(h domain.Hash, b []byte) error {
	if k.refuse != nil {
		return k.refuse
	}
	k.images[h], k.before = b, len(k.kept)
	return nil
}

func TestAChosenPictureIsKeptBeforeItIsUsed(t *testing.T) {
	w, f := open(t)
	k := &imageKeeper{fakeProject: f.project, images: map[domain.Hash][]byte{}}
	w.project = k
	f.picked = filepath.Join(t.TempDir(), "face.png")
	if err := os.WriteFile(f.picked, asPNG(t, halves(900, 600)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.addPersona(0)
	portrait := func() *kit.Portrait { return find[*kit.Portrait](t, w.persona.Center()) }
	kept := len(k.kept)
	portrait().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p, _ := w.selectedPersona()
	b, ok := w.doc().Image(p.Image)
	if !ok || domain.HashOf(sha256.Sum256(b)) != p.Image || k.images[p.Image] == nil || k.before != kept || len(k.kept) != kept+1 {
		t.Fatalf("image %q, in the document %v, kept %v, after %d of %d changes", p.Image, ok, k.images[p.Image] != nil, k.before, len(k.kept))
	}
	if img, _ := decoded(t, b); img.Bounds().Dx() != portraitEdge {
		t.Errorf("kept as %v", img.Bounds())
	}
	w.table.Run("undo")
	if p, _ := w.selectedPersona(); p.Image != "" {
		t.Error("undo keeps the picture")
	}

	// What is no picture, or cannot be kept, changes nothing.
	steps, asked := len(k.kept), len(f.asked)
	k.refuse = errors.New("disk is gone")
	portrait().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if err := os.WriteFile(f.picked, []byte("hello"), 0o600); err != nil {
		t.Fatal(err)
	}
	portrait().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if err := os.WriteFile(f.picked, bomb(t, 9000, 9000), 0o600); err != nil {
		t.Fatal(err)
	}
	portrait().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(k.kept) != steps || len(f.asked) != asked+3 {
		t.Fatalf("%d changes, said %q", len(k.kept)-steps, f.asked[asked:])
	}
	for i, want := range []string{"disk is gone", "lässt sich nicht lesen", "40 Megapixel"} {
		if !strings.Contains(f.asked[asked+i], want) {
			t.Errorf("said %q, want %q", f.asked[asked+i], want)
		}
	}
}

// find is the first widget of a kind below an object.
func find[W fyne.Widget](t *testing.T, o fyne.CanvasObject) W {
	t.Helper()
	var found W
	ok := false
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if w, is := o.(W); is && !ok {
			found, ok = w, true
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	if !ok {
		t.Fatalf("no %T", found)
	}
	return found
}

func TestNothingHappensToPersonasWhileAnAnswerLiesOpen(t *testing.T) {
	w, f := open(t)
	w.reviewing = true
	who := document.Personas(w.doc())[0].ID
	shown := w.page.Map()
	w.showPersona(who)
	w.addPersona(0)
	w.duplicatePersona(who)
	w.removeRecord(who)
	w.openMap(document.Maps(w.doc())[1].ID)
	w.duplicateMap(shown)
	w.removeRecord(shown)
	if len(f.project.kept) != 0 || w.session.Selection().Len() != 0 || w.page.Map() != shown {
		t.Errorf("%d changes while an answer lies open", len(f.project.kept))
	}
	if w.shell.frame.Page().Kind != frame.Map {
		t.Error("the page has changed")
	}
}

func TestSeveralThingsAreCountedBeforeTheyGo(t *testing.T) {
	w, f := open(t)
	start := w.doc().Clone()
	points := document.Touchpoints(w.doc())[:2]
	f.keeps = true
	w.Remove([]domain.ID{points[0].ID, points[1].ID}, func(edit.Removal) { t.Error("removed without an answer") })
	if f.removal.Title != "2 Touchpoints löschen?" || len(f.removal.Ways) != 3 {
		t.Errorf("asked %+v", f.removal)
	}
	m := w.page.Map()
	lane, phase := document.Lanes(w.doc(), m)[0].ID, document.Phases(w.doc(), m)[0].ID
	w.session.Selection().Set(lane, phase)
	w.table.Run("card.delete")
	if f.removal.Title != "2 Teile der CX-Map löschen?" || len(f.removal.Ways) != 0 {
		t.Errorf("asked %+v", f.removal)
	}
	figure := document.Indicators(w.doc())[0]
	f.keeps = false
	w.removeRecord(figure.ID)
	if !strings.Contains(f.removal.Text, "Messwert") || !strings.HasPrefix(f.removal.Title, "Kennzahl „") {
		t.Errorf("asked %+v", f.removal)
	}
	if _, ok := w.doc().Get(figure.ID); ok {
		t.Error("the indicator is still there")
	}
	w.table.Run("undo")
	if !w.doc().Equal(start) {
		t.Error("undo does not lead back")
	}
}

func TestADroppedPictureGoesToThePersonaThatIsShown(t *testing.T) {
	w, f := open(t)
	path := filepath.Join(t.TempDir(), "face.PNG")
	if err := os.WriteFile(path, asPNG(t, halves(900, 600)), 0o600); err != nil {
		t.Fatal(err)
	}
	drop := func() { w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)}) }
	drop()
	if len(f.asked) != 1 {
		t.Error("a picture on the map gets no answer")
	}
	who := document.Personas(w.doc())[1]
	w.showPersona(who.ID)
	drop()
	now, _ := w.selectedPersona()
	if _, ok := w.doc().Image(now.Image); !ok || now.Image == who.Image {
		t.Fatalf("the picture is %q", now.Image)
	}
	w.table.Run("undo")
	if now, _ := w.selectedPersona(); now.Image != who.Image {
		t.Error("undo does not bring the old picture back")
	}
}
