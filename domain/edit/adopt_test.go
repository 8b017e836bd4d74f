package edit_test

import (
	"errors"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

// foreign is another project with the ties that a story has not.
func foreign(t rapid.TB) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(9000), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	s := edit.NewSession(doc, nil)
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		people, points := document.Personas(d), document.Touchpoints(d)
		role, err := edit.AddRole(d, "Betriebsrat")
		if err != nil {
			return domain.ID{}, err
		}
		points[0].MeasuredBy = document.Indicators(d)[0].ID
		d.Put(points[0])
		for i, p := range people {
			for _, e := range document.AllEntries(d, p.ID) {
				d.RemoveTree(e.ID) // this test writes entries of its own
			}
			if err := edit.SetOwnRole(d, p.ID, role, true); err != nil {
				return domain.ID{}, err
			}
			p.ReportsTo = people[(i+1)%len(people)].ID
			d.Put(p)
			d.Put(domain.Use{ID: domain.NewID(), Touchpoint: points[i].ID, Persona: p.ID, Importance: 4})
			e, err := edit.AddEntry(d, domain.Entry{Subject: p.ID, Field: "persona.goals", Text: "Ziel"}, -1)
			if err != nil {
				return domain.ID{}, err
			}
			for _, source := range document.Evidence(d, p.ID) {
				edit.SetSupport(d, e, source.ID, true)
			}
			if _, err := edit.AddEntry(d, domain.Entry{Subject: p.ID, Field: "persona.touchpoints", Touchpoint: points[i].ID}, -1); err != nil {
				return domain.ID{}, err
			}
		}
		return domain.ID{}, nil
	})
	return doc
}

func renamed(name string, try int) string { return name + " (" + strconv.Itoa(try) + ")" }

// TestAdoptionsCanBeUndone takes any personas and touchpoints over, several times. The document is
// whole after each step, names stay unique, and undoing all of it leads back to the start.
func TestAdoptionsCanBeUndone(t *testing.T) {
	from := foreign(t)
	rapid.Check(t, func(rt *rapid.T) {
		var doc *document.Document
		if rapid.Bool().Draw(rt, "empty") {
			doc = document.New()
			c, err := document.NewChange(document.Edit{After: domain.Project{ID: domain.NewID(), Language: "de"}})
			if err != nil {
				rt.Fatal(err)
			}
			if err := doc.Apply(c); err != nil {
				rt.Fatal(err)
			}
		} else {
			doc = story(rt)
		}
		start, s := doc.Clone(), edit.NewSession(doc, nil)
		steps := rapid.IntRange(1, 3).Draw(rt, "steps")
		for range steps {
			a := edit.Adoption{From: from, Rename: renamed, Lang: "de"}
			for _, p := range document.Personas(from) {
				if rapid.Bool().Draw(rt, "persona") {
					a.Personas = append(a.Personas, p.ID)
				}
			}
			for _, tp := range document.Touchpoints(from)[:6] {
				if rapid.Bool().Draw(rt, "touchpoint") {
					a.Touchpoints = append(a.Touchpoints, tp.ID)
				}
			}
			people := doc.Count(domain.TablePersona)
			commit(rt, s, func(d *document.Draft) (domain.ID, error) {
				made, _, err := edit.Adopt(d, a)
				if len(made) != len(a.Personas)+len(a.Touchpoints) {
					rt.Fatalf("%d copies of %d", len(made), len(a.Personas)+len(a.Touchpoints))
				}
				return domain.ID{}, err
			})
			if got := doc.Count(domain.TablePersona); got != people+len(a.Personas) {
				rt.Fatalf("%d personas", got)
			}
		}
		names := make(map[string]bool)
		for _, p := range document.Personas(doc) {
			if names[p.Name] {
				rt.Fatalf("two are called %q", p.Name)
			}
			names[p.Name] = true
		}
		if n := doc.Count(domain.TableRole); n > 1 {
			rt.Fatalf("%d own roles of one name", n)
		}
		for {
			if _, ok := s.Undo(); !ok {
				break
			}
		}
		if !doc.Equal(start) {
			rt.Fatal("undoing everything does not lead back to the start")
		}
	})
}

func TestWhatHangsOnAPersonaComesAlong(t *testing.T) {
	from, s := foreign(t), edit.NewSession(story(t), nil)
	old := document.Personas(from)[0]
	point := document.Touchpoints(from)[0]
	var images []domain.Hash
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		// The touchpoint has another name here, so the entry that shows it becomes a text.
		for _, tp := range document.Touchpoints(d) {
			if tp.Title == point.Title {
				tp.Title = "Ganz anders"
				d.Put(tp)
			}
		}
		_, got, err := edit.Adopt(d, edit.Adoption{From: from, Personas: []domain.ID{old.ID}, Rename: renamed, Lang: "de"})
		images = got
		return domain.ID{}, err
	})
	if len(images) != 1 || images[0] != old.Image {
		t.Errorf("pictures %v", images)
	}
	all := document.Personas(s.Doc())
	p := all[len(all)-1]
	want := old
	want.ID, want.Order, want.Name = p.ID, p.Order, old.Name+" (1)"
	want.ReportsTo = all[1].ID // of the same name as in the other project
	if p != want {
		t.Errorf("copy %+v\nwant %+v", p, want)
	}
	goals := document.Entries(s.Doc(), p.ID, "persona.goals")
	sources := document.Evidence(s.Doc(), p.ID)
	if len(goals) != 1 || len(document.Linked(s.Doc(), goals[0].ID, domain.LinkSupport)) != len(sources) || len(sources) == 0 {
		t.Errorf("goals %v, %d sources", goals, len(sources))
	}
	used := document.Entries(s.Doc(), p.ID, "persona.touchpoints")
	if len(used) != 1 || used[0].Text != point.Title || !used[0].Touchpoint.IsZero() {
		t.Errorf("touchpoints %v", used)
	}
	if roles := document.OwnRoles(s.Doc()); len(roles) != 1 || roles[0].Title != "Betriebsrat" {
		t.Errorf("own roles %v", roles)
	}
	if _, _, err := edit.Adopt(s.Draft(), edit.Adoption{From: from, Personas: []domain.ID{point.ID}, Rename: renamed}); !errors.Is(err, edit.ErrUnknown) {
		t.Errorf("a touchpoint as a persona: %v", err)
	}
}
