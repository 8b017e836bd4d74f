package edit_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

func story(t rapid.TB) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// commit runs a command as one step and returns what it made.
func commit(t rapid.TB, s *edit.Session, f func(d *document.Draft) (domain.ID, error)) domain.ID {
	t.Helper()
	d := s.Draft()
	made, err := f(d)
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(edit.Step{Change: c}); err != nil {
		t.Fatal(err)
	}
	if err := s.Doc().Check(); err != nil {
		t.Fatal(err)
	}
	return made
}

// TestPersonasAndMapsCanBeUndone adds, copies, renames and removes whole personas and maps in any
// order. The document is whole after each step, and undoing all of them leads back to the start.
func TestPersonasAndMapsCanBeUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		doc := story(rt)
		start := doc.Clone()
		s := edit.NewSession(doc, nil)
		name := rapid.SampledFrom([]string{"", "Neue Persona", " Größe \x00", "=1+1", "👍🏽"})
		for range rapid.IntRange(1, 6).Draw(rt, "steps") {
			personas, maps := document.Personas(s.Doc()), document.Maps(s.Doc())
			switch rapid.SampledFrom([]string{"add", "copy", "remove", "rename", "copy map", "remove map"}).Draw(rt, "command") {
			case "add":
				roles := domain.Role(rapid.IntRange(0, 255).Draw(rt, "roles"))
				n := name.Draw(rt, "name")
				commit(rt, s, func(d *document.Draft) (domain.ID, error) { return edit.AddPersona(d, n, roles) })
			case "copy":
				if len(personas) > 0 {
					id, n := rapid.SampledFrom(personas).Draw(rt, "persona").ID, name.Draw(rt, "name")
					commit(rt, s, func(d *document.Draft) (domain.ID, error) { return edit.DuplicatePersona(d, id, n) })
				}
			case "remove":
				if len(personas) > 0 {
					id := rapid.SampledFrom(personas).Draw(rt, "persona").ID
					commit(rt, s, func(d *document.Draft) (domain.ID, error) {
						return id, edit.Remove(d, edit.Removal{IDs: []domain.ID{id}, Way: edit.Drop})
					})
				}
			case "rename":
				if len(personas) > 0 {
					id, n := rapid.SampledFrom(personas).Draw(rt, "persona").ID, name.Draw(rt, "name")
					commit(rt, s, func(d *document.Draft) (domain.ID, error) { return id, edit.Rename(d, id, n) })
				}
			case "copy map":
				if len(maps) > 0 && len(maps) < 6 {
					id, n := rapid.SampledFrom(maps).Draw(rt, "map").ID, name.Draw(rt, "name")
					commit(rt, s, func(d *document.Draft) (domain.ID, error) { return edit.DuplicateMap(d, id, n) })
				}
			case "remove map":
				if len(maps) > 0 {
					id := rapid.SampledFrom(maps).Draw(rt, "map").ID
					commit(rt, s, func(d *document.Draft) (domain.ID, error) { return id, edit.RemoveMap(d, id) })
				}
			}
		}
		for {
			if _, ok := s.Undo(); !ok {
				break
			}
		}
		if !s.Doc().Equal(start) {
			rt.Fatal("undoing everything does not lead back to the start")
		}
	})
}

func TestPersonasAreAddedInOrder(t *testing.T) {
	s := edit.NewSession(story(t), nil)
	first := document.Personas(s.Doc())[0]
	before := len(document.Personas(s.Doc()))
	added := commit(t, s, func(d *document.Draft) (domain.ID, error) { return edit.AddPersona(d, " Neue\x00 ", domain.RoleSigner) })
	copied := commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return edit.DuplicatePersona(d, first.ID, "Zwilling")
	})
	all := document.Personas(s.Doc())
	if len(all) != before+2 || all[1].ID != copied || all[len(all)-1].ID != added {
		t.Fatalf("order %v", all)
	}
	if p := all[len(all)-1]; p.Name != "Neue" || p.Roles != domain.RoleSigner {
		t.Errorf("added %+v", p)
	}
	want := first
	want.ID, want.Order, want.Name = all[1].ID, all[1].Order, "Zwilling"
	if all[1] != want {
		t.Errorf("copy %+v, want %+v", all[1], want)
	}
	if cards, maps := analysis.AboutPersona(s.Doc(), copied); cards != 0 || maps != 0 {
		t.Errorf("the copy is tied to %d cards and %d maps", cards, maps)
	}
}

func TestRemovingAPersonaKeepsItsCards(t *testing.T) {
	s := edit.NewSession(story(t), nil)
	who := document.Personas(s.Doc())[0]
	m := document.Maps(s.Doc())[0]
	if m.Persona != who.ID {
		t.Fatal("the first map of the story is about somebody else")
	}
	cards, maps := analysis.AboutPersona(s.Doc(), who.ID)
	if all := analysis.CardCount(s.Doc(), m.ID); cards < all || maps < 1 {
		t.Fatalf("%d cards and %d maps are about the persona, want at least %d and 1", cards, maps, all)
	}
	before := s.Doc().Count(domain.TableCard)
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return who.ID, edit.Remove(d, edit.Removal{IDs: []domain.ID{who.ID}, Way: edit.Drop})
	})
	if got := s.Doc().Count(domain.TableCard); got != before {
		t.Errorf("%d cards are left of %d", got, before)
	}
	if m, _ := document.Find[domain.Map](s.Doc(), m.ID); !m.Persona.IsZero() {
		t.Error("the map still points at the persona")
	}
	for _, r := range s.Doc().All(domain.TableLink) {
		if l, ok := r.(domain.Link); ok && l.To == who.ID {
			t.Errorf("link %s is left", l.ID)
		}
	}
	if cards, maps := analysis.AboutPersona(s.Doc(), who.ID); cards != 0 || maps != 0 {
		t.Errorf("still %d cards and %d maps", cards, maps)
	}
}

// shape is what a map looks like without its IDs.
func shape(v document.View, m domain.ID) []string {
	var out []string
	for _, p := range document.Phases(v, m) {
		out = append(out, "phase "+p.Title+p.Task)
		for _, s := range document.Steps(v, p.ID) {
			out = append(out, "step "+s.Title)
		}
	}
	for _, l := range document.Lanes(v, m) {
		out = append(out, "lane "+string(l.Kind)+l.Title)
	}
	for _, c := range document.MapCards(v, m) {
		line := "card " + document.CardText(v, c) + c.Note + string(c.Basis)
		if pain, ok := document.Find[domain.Card](v, c.Solves); ok {
			line += " solves " + pain.Text
		}
		for _, l := range document.Links(v, c.ID) {
			line += " for " + l.To.String()
		}
		for _, e := range document.Evidence(v, c.ID) {
			line += " from " + e.Text
		}
		for _, k := range document.Comments(v, c.ID) {
			line += " said " + k.Text
		}
		out = append(out, line)
	}
	return out
}

func TestADuplicateMapStandsAlone(t *testing.T) {
	s := edit.NewSession(story(t), nil)
	from := document.Maps(s.Doc())[0].ID
	touchpoints, indicators := s.Doc().Count(domain.TableTouchpoint), s.Doc().Count(domain.TableIndicator)
	to := commit(t, s, func(d *document.Draft) (domain.ID, error) { return edit.DuplicateMap(d, from, "Soll") })
	if maps := document.Maps(s.Doc()); maps[1].ID != to || maps[1].Title != "Soll" || maps[1].Version != 1 {
		t.Fatalf("the copy does not stand behind its original: %v", maps)
	}
	a, b := shape(s.Doc(), from), shape(s.Doc(), to)
	if len(a) != len(b) {
		t.Fatalf("%d parts became %d", len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Errorf("%q became %q", a[i], b[i])
		}
	}
	if s.Doc().Count(domain.TableTouchpoint) != touchpoints || s.Doc().Count(domain.TableIndicator) != indicators {
		t.Error("touchpoints or indicators were copied")
	}
	mine := map[domain.ID]bool{}
	for _, c := range document.MapCards(s.Doc(), from) {
		mine[c.ID], mine[c.Measure] = true, true
	}
	delete(mine, domain.ID{})
	for _, c := range document.MapCards(s.Doc(), to) {
		if mine[c.ID] || mine[c.Measure] || mine[c.Solves] {
			t.Errorf("card %q shares a card or a measure with the original", document.CardText(s.Doc(), c))
		}
	}
	// What happens to the copy leaves the original alone.
	commit(t, s, func(d *document.Draft) (domain.ID, error) { return to, edit.RemoveMap(d, to) })
	for i, line := range shape(s.Doc(), from) {
		if a[i] != line {
			t.Errorf("removing the copy changed %q into %q", a[i], line)
		}
	}
}

func TestUnknownPersonasAndMapsAreRefused(t *testing.T) {
	d := document.NewDraft(story(t))
	m := document.Maps(d)[0].ID
	if err := edit.Remove(d, edit.Removal{IDs: []domain.ID{document.Personas(d)[0].ID, m}}); !errors.Is(err, edit.ErrUnknown) {
		t.Errorf("remove: %v", err)
	}
	if _, err := edit.DuplicatePersona(d, m, "x"); !errors.Is(err, edit.ErrUnknown) {
		t.Errorf("duplicate persona: %v", err)
	}
	if _, err := edit.DuplicateMap(d, domain.NewID(), "x"); !errors.Is(err, edit.ErrUnknown) {
		t.Errorf("duplicate map: %v", err)
	}
	if c, err := d.Change(); err != nil || !c.IsEmpty() {
		t.Errorf("refused commands left %d edits, %v", c.Len(), err)
	}
}
