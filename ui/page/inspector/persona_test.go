package inspector

import (
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

func (b *bench) persona(name string) domain.ID {
	b.t.Helper()
	for _, p := range document.Personas(b.s.Doc()) {
		if p.Name == name {
			return p.ID
		}
	}
	b.t.Fatalf("no persona %q", name)
	return domain.ID{}
}

func TestPersonaSaysEverythingInBothLanguages(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.panel.Show([]domain.ID{id})
	p := found[domain.Persona](b, id)
	b.wantSays("Persona", p.Name, "In 2 CX-Maps", p.Quote, p.Position, p.Company, p.CompanySize, p.Industry, p.Location, p.Age,
		"Rolle im Einkaufsgremium", "Benutzer", "Abzeichner", "Initiator", "Einfluss", "Belege", "sieben Leiter Instandhaltung")
	b.words.SetLanguage("en")
	b.wantSays("In 2 CX maps", "Buying-centre role", "Approver", "Gatekeeper", "Influence", "Industry", p.Name)
	b.wantNot("Abzeichner", "Branche")
}

func TestPersonaTextsAreWritten(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.panel.Show([]domain.ID{id})
	before := found[domain.Persona](b, id)
	for _, c := range []struct {
		label string
		get   func(domain.Persona) string
	}{
		{"edit.persona.name", func(p domain.Persona) string { return p.Name }},
		{"edit.persona.quote", func(p domain.Persona) string { return p.Quote }},
		{"edit.persona.position", func(p domain.Persona) string { return p.Position }},
		{"edit.persona.company", func(p domain.Persona) string { return p.Company }},
		{"edit.persona.size", func(p domain.Persona) string { return p.CompanySize }},
		{"edit.persona.industry", func(p domain.Persona) string { return p.Industry }},
		{"edit.persona.location", func(p domain.Persona) string { return p.Location }},
		{"edit.persona.age", func(p domain.Persona) string { return p.Age }},
	} {
		t.Run(c.label, func(t *testing.T) {
			b.t = t
			b.now = b.now.Add(time.Minute)
			e := b.entry(c.get(before))
			b.write(e, "Neu geschrieben ")
			b.wantLabel(c.label)
			if got := c.get(found[domain.Persona](b, id)); got != "Neu geschrieben" {
				t.Errorf("persona says %q", got)
			}
			b.s.Undo()
			if now := found[domain.Persona](b, id); now != before || plain(e.Text) != plain(c.get(before)) {
				t.Errorf("after undo: %+v, shown %q", now, e.Text)
			}
		})
	}
}

func TestSeveralRolesCanBeOn(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.panel.Show([]domain.ID{id})
	rows := widgets[*kit.Choice](b)
	if len(rows) != 3 {
		t.Fatalf("%d rows of roles", len(rows))
	}
	before := found[domain.Persona](b, id).Roles
	want := before
	for k, r := range domain.Roles() {
		b.now = b.now.Add(time.Minute)
		row, at := rows[0], k
		switch {
		case k >= 5:
			row, at = rows[2], k-5
		case k >= 3:
			row, at = rows[1], k-3
		}
		row.Toggle(at)
		want ^= r
		if got := found[domain.Persona](b, id).Roles; got != want {
			t.Fatalf("after role %d: %b, want %b", k, got, want)
		}
		b.wantLabel("edit.persona.roles")
	}
	for range domain.Roles() {
		b.s.Undo()
	}
	if got := found[domain.Persona](b, id).Roles; got != before {
		t.Errorf("after undo: %b, want %b", got, before)
	}
}

func TestInfluenceIsRated(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.panel.Show([]domain.ID{id})
	ratings := widgets[*kit.Rating](b)
	if len(ratings) != 1 || ratings[0].Value() != found[domain.Persona](b, id).Influence {
		t.Fatalf("%d ratings", len(ratings))
	}
	ratings[0].TypedRune('2')
	if got := found[domain.Persona](b, id).Influence; got != 2 {
		t.Errorf("influence %d", got)
	}
	b.wantLabel("edit.persona.influence")
}

func TestPicturesAreChosenThroughTheProgram(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	had := found[domain.Persona](b, id).Image
	press := func() {
		t.Helper()
		faces := widgets[*kit.Portrait](b)
		if len(faces) != 1 {
			t.Fatalf("%d portraits", len(faces))
		}
		faces[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	b.panel.Show([]domain.ID{id})
	press()
	if len(b.labels) != 0 || b.window.Canvas().Overlays().Top() != nil {
		t.Error("a picture can be chosen although the program offers no way")
	}

	asked := 0
	b.panel.p.ChoosePicture = func(done func(domain.Hash)) {
		asked++
		done(had)
	}
	b.panel.p.Picture = func(h domain.Hash) image.Image {
		if h == "" {
			return nil
		}
		return image.NewGray(image.Rect(0, 0, 4, 4))
	}
	b.panel.Show(nil)
	b.panel.Show([]domain.ID{id})
	for _, it := range b.panel.pictureMenu(id).Items {
		it.Action()
		b.now = b.now.Add(time.Minute)
	}
	b.wantLabel("edit.persona.image.removed")
	if got := found[domain.Persona](b, id).Image; got != "" || asked != 1 {
		t.Errorf("image %q after removing it, asked %d times", got, asked)
	}
	press() // without a picture there is nothing to ask before choosing
	if got := found[domain.Persona](b, id).Image; got != had || asked != 2 {
		t.Errorf("image %q, asked %d times", got, asked)
	}
	b.wantLabel("edit.persona.image")
}

func TestTheTitleIsMarkedForANewName(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.panel.Show([]domain.ID{id})
	b.panel.FocusTitle()
	e, ok := b.window.Canvas().Focused().(*kit.Entry)
	if !ok || e.SelectedText() != "Markus Feldhaus" {
		t.Fatalf("focus on %T", b.window.Canvas().Focused())
	}
	b.panel.Show(nil)
	b.panel.FocusTitle()
	if e, ok := b.window.Canvas().Focused().(*kit.Entry); !ok || e.SelectedText() != "Neukauf Station" {
		t.Error("the title of the map is not marked")
	}
}

func TestARemovedPersonaGivesWayToTheMap(t *testing.T) {
	b := open(t, "de")
	id := b.persona("Markus Feldhaus")
	b.s.Selection().Set(id)
	b.panel.Show([]domain.ID{id})
	b.commit(edit.Label{Key: "undo.persona.deleted"}, "", func(d *document.Draft) error { return edit.Remove(d, edit.Removal{IDs: []domain.ID{id}}) })
	b.wantSays("Neukauf Station")
	b.wantNot("Rolle im Einkaufsgremium")
	b.s.Undo()
	b.panel.Show(b.s.Selection().IDs())
	b.wantSays("Rolle im Einkaufsgremium")
}
