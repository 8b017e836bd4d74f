package buying

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// stand plays the window around the panel and the page.
type stand struct {
	t       *testing.T
	session *edit.Session
	params  Params
	menu    *fyne.Menu
	went    []string
	added   domain.Role
	named   string
	mods    fyne.KeyModifier
}

func newStand(t *testing.T) *stand {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	d := document.NewDraft(doc) // without needs
	for _, p := range document.Personas(d) {
		for _, e := range document.AllEntries(d, p.ID) {
			d.RemoveTree(e.ID)
		}
	}
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, session: edit.NewSession(doc, nil)}
	s.params = Params{
		Session: s.session, Words: i18n.New("de"), Picture: func(domain.Hash) image.Image { return nil },
		Commit: func(label edit.Label, f func(d *document.Draft) error) bool { s.do(label.Key, f); return true },
		Popup:  func(m *fyne.Menu, _ fyne.Position) { s.menu = m },
		Name:   func(_, _ string, done func(string)) { done(s.named) },
		Remove: func(id domain.ID) {
			s.do("undo.role.deleted", func(d *document.Draft) error { return edit.Remove(d, edit.Removal{IDs: []domain.ID{id}}) })
		},
		Shortcut: func(fyne.Shortcut) bool { return false },
		Open: Open{
			Persona:     func(id domain.ID) { s.went = append(s.went, "persona "+id.String()) },
			Map:         func(id domain.ID) { s.went = append(s.went, "map "+id.String()) },
			Card:        func(id domain.ID) { s.went = append(s.went, "card "+id.String()) },
			Touchpoints: func() { s.went = append(s.went, "touchpoints") },
			Needs:       func() { s.went = append(s.went, "needs") },
			Add:         func(r domain.Role) { s.added = r },
		},
	}
	t.Cleanup(func() {
		if err := doc.Check(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func (s *stand) do(key string, f func(d *document.Draft) error) {
	s.t.Helper()
	d := s.session.Draft()
	if err := f(d); err != nil {
		s.t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.session.Commit(edit.Step{Label: edit.Label{Key: key}, Change: c}); err != nil {
		s.t.Fatal(err)
	}
}

func (s *stand) panel(width float32) *Centre {
	s.t.Helper()
	p := NewCentre(s.params)
	s.session.Subscribe(p.Update)
	p.Show(document.Personas(s.session.Doc())[0].ID)
	w := test.NewTempWindow(s.t, container.NewWithoutLayout(p.Object()))
	p.Object().Resize(fyne.NewSize(width, 900))
	w.Resize(fyne.NewSize(400, 900))
	return p
}

// all collects the widgets of a kind below an object, with their place and size on the window.
func all[W fyne.CanvasObject](o fyne.CanvasObject) []W {
	var out []W
	if w, ok := o.(W); ok {
		out = append(out, w)
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			out = append(out, all[W](child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			out = append(out, all[W](child)...)
		}
	}
	return out
}

func choose(t *testing.T, m *fyne.Menu, text string) {
	t.Helper()
	for _, it := range m.Items {
		if it.Label == text {
			it.Action()
			return
		}
	}
	t.Fatalf("the menu does not offer %q", text)
}

func TestThePanelShowsWhoIsThereAndWhoIsMissing(t *testing.T) {
	s := newStand(t)
	p := s.panel(247)
	nodes := all[*kit.Node](p.Object())
	var names []string
	for _, n := range nodes {
		names = append(names, n.Data().Name+"/"+n.Data().Detail)
	}
	want := "Feldhaus/Empfehler Reuter/Entscheider Kowalski/Benutzer Lindner/Beeinflusser Wer zahlt?/Abzeichner"
	if got := strings.Join(names, " "); got != want {
		t.Fatalf("nodes %q, want %q", got, want)
	}
	if !nodes[0].Data().Marked || nodes[1].Data().Marked {
		t.Error("another persona than the shown one is marked")
	}
	for i, a := range nodes {
		if a.Position().X < 0 || a.Position().X+a.Size().Width > 247 {
			t.Errorf("node %d reaches out of the panel", i)
		}
		for k, b := range nodes[:i] {
			if overlap(a, b) {
				t.Errorf("nodes %d and %d cover each other", i, k)
			}
		}
	}
	nodes[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := s.went[0]; got != "persona "+document.Personas(s.session.Doc())[1].ID.String() {
		t.Errorf("Enter leads to %q", got)
	}
	nodes[4].Tapped(nil)
	if s.added != domain.RoleSigner {
		t.Errorf("the yellow node adds role %b", s.added)
	}
	gap := false
	for _, text := range all[*kit.Prose](p.Object()) {
		gap = gap || text.Text() == "Wer gibt Beträge frei?"
	}
	if !gap {
		t.Error("nothing warns of the missing role")
	}
}

// overlap says whether the faces or the words of two nodes cover each other.
func overlap(a, b *kit.Node) bool {
	ap, bp := a.Position(), b.Position()
	dx, dy := ap.X-bp.X, ap.Y-bp.Y
	return dx > -faceSize && dx < faceSize && dy > -faceSize && dy < faceSize
}

func TestPlacesLeadThere(t *testing.T) {
	s := newStand(t)
	p := NewPlaces(s.params)
	s.session.Subscribe(p.Update)
	p.Show(document.Personas(s.session.Doc())[0].ID)
	rows := all[*kit.TreeRow](p.Object())
	if len(rows) < 3 {
		t.Fatalf("%d places", len(rows))
	}
	for _, r := range rows {
		r.Tapped(nil)
	}
	p.nextCard()
	doc := s.session.Doc()
	if s.went[0] != "map "+document.Maps(doc)[0].ID.String() {
		t.Errorf("the first row leads to %q", s.went[0])
	}
	got := strings.Join(s.went, " ")
	if !strings.Contains(got, "touchpoints") || strings.Count(got, "card ") != 2 {
		t.Errorf("went %q", got)
	}
	if n := len(s.went); s.went[n-1] == s.went[n-2] {
		t.Error("the second click shows the same card")
	}
}

func TestRolesAreGivenByTheMenu(t *testing.T) {
	s := newStand(t)
	p := s.panel(247)
	who := document.Personas(s.session.Doc())[0]
	choose(t, p.roleMenu(who.ID), "Abzeichner")
	if got, _ := document.Find[domain.Persona](s.session.Doc(), who.ID); got.Roles != who.Roles|domain.RoleSigner {
		t.Fatalf("roles %b", got.Roles)
	}
	if n := all[*kit.Node](p.Object())[0].Data().Detail; n != "Empfehler +1" {
		t.Errorf("the node says %q", n)
	}
	s.named = "Betriebsrat"
	choose(t, p.roleMenu(who.ID), "Eigene Rolle anlegen …")
	own := document.OwnRoles(s.session.Doc())
	if len(own) != 1 || own[0].Title != "Betriebsrat" {
		t.Fatalf("own roles %v", own)
	}
	if got := analysis.RolesOf(s.session.Doc(), who.ID); len(got) != 3 || got[2].Own != own[0].ID {
		t.Errorf("the persona plays %v", got)
	}
	choose(t, p.roleMenu(who.ID), "Betriebsrat")
	if got := analysis.RolesOf(s.session.Doc(), who.ID); len(got) != 2 {
		t.Errorf("the persona still plays %v", got)
	}
	s.named = "Personalrat"
	for _, it := range p.roleMenu(who.ID).Items {
		if it.Label == "Eigene Rolle umbenennen" {
			it.ChildMenu.Items[0].Action()
		}
	}
	if got := document.OwnRoles(s.session.Doc())[0].Title; got != "Personalrat" {
		t.Errorf("renamed to %q", got)
	}
}

// TestALargeBuyingCentreStaysReadable puts 22 personas into the panel: a row each, none cut off.
func TestALargeBuyingCentreStaysReadable(t *testing.T) {
	s := newStand(t)
	s.do("many", func(d *document.Draft) error {
		for i := range 18 {
			if _, err := edit.AddPersona(d, "Person "+string(rune('A'+i)), domain.Role(1<<(i%8))); err != nil {
				return err
			}
		}
		return nil
	})
	p := s.panel(247)
	if n := len(all[*kit.Node](p.Object())); n != 0 {
		t.Fatalf("%d nodes around the purchase", n)
	}
	rows := all[*kit.FaceRow](p.Object())
	if len(rows) != 22 {
		t.Fatalf("%d rows for 22 personas with one role each", len(rows))
	}
	for i, r := range rows {
		if i > 0 && r.Position().Y < rows[i-1].Position().Y+rows[i-1].Size().Height {
			t.Errorf("row %d covers the one above", i)
		}
	}
	rows[3].TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(s.went) != 1 {
		t.Error("Space does not open the persona")
	}
}
