package edit_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// crowded is the story with more ties between its records than a story has.
func crowded(t rapid.TB) *edit.Session {
	t.Helper()
	s := edit.NewSession(story(t), nil)
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		people, points, maps := document.Personas(d), document.Touchpoints(d), document.Maps(d)
		role := domain.OwnRole{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Betriebsrat"}
		d.Put(role)
		if _, err := edit.AddEntry(d, domain.Entry{
			Subject: document.Project(d).ID, Field: catalog.RoleInformationField, Code: role.ID.String(), Phase: 2, Text: "Mitbestimmung",
		}, -1); err != nil {
			return domain.ID{}, err
		}
		figure := document.Indicators(d)[0]
		d.Put(domain.Reading{ID: domain.NewID(), Indicator: figure.ID, Date: "2026-01-01", Value: 2})
		for _, tp := range points { // the story's own uses are too many to count on
			for _, u := range document.Uses(d, tp.ID) {
				d.Remove(u.ID)
			}
		}
		for i, p := range people {
			d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersonaRole, From: p.ID, To: role.ID})
			d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkMapPersona, From: maps[0].ID, To: p.ID})
			p.ReportsTo = people[(i+1)%len(people)].ID
			d.Put(p)
			for _, tp := range points[:3] {
				d.Put(domain.Use{ID: domain.NewID(), Touchpoint: tp.ID, Persona: p.ID, Need: "schnell", Importance: 3})
			}
			if _, err := edit.AddEntry(d, domain.Entry{Subject: p.ID, Field: "persona.touchpoints", Touchpoint: points[0].ID}, -1); err != nil {
				return domain.ID{}, err
			}
		}
		for i, m := range document.Measures(d) {
			m.Touchpoint, m.Indicator = points[i%3].ID, figure.ID
			d.Put(m)
		}
		tp := points[0]
		tp.MeasuredBy = figure.ID
		d.Put(tp)
		d.Put(domain.LaneSet{ID: domain.NewID(), Map: maps[0].ID, Order: domain.FirstOrder, Persona: people[0].ID})
		return domain.ID{}, nil
	})
	return s
}

// TestRemovalsCanBeUndone removes records of every kind in every way. The document stays whole, what
// the analysis foretold is what goes, and one step of undo brings all of it back.
func TestRemovalsCanBeUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := crowded(rt)
		start := s.Doc().Clone()
		steps := 0
		for range rapid.IntRange(1, 5).Draw(rt, "steps") {
			table := rapid.SampledFrom([]domain.Table{
				domain.TablePersona, domain.TableTouchpoint, domain.TableIndicator, domain.TableMeasure,
				domain.TableMap, domain.TableRole, domain.TableLane, domain.TablePhase, domain.TableStep,
			}).Draw(rt, "table")
			all := s.Doc().All(table)
			if len(all) == 0 {
				continue
			}
			n := rapid.IntRange(1, min(2, len(all))).Draw(rt, "n")
			r := edit.Removal{Way: edit.Way(rapid.IntRange(0, 2).Draw(rt, "way")), Lang: "de"}
			perm := rapid.Permutation(all).Draw(rt, "records")
			for _, rec := range perm[:n] {
				r.IDs = append(r.IDs, rec.Key())
			}
			if r.Way == edit.Replace {
				if n == len(all) {
					continue
				}
				r.By = perm[n].Key()
			}
			before := s.Doc().Clone()
			reach := analysis.Touched(before, r.IDs...)
			d := s.Draft()
			if err := edit.Remove(d, r); errors.Is(err, edit.ErrLast) {
				continue
			} else if err != nil {
				rt.Fatal(err)
			}
			c, err := d.Change()
			if err != nil {
				rt.Fatal(err)
			}
			if err := s.Commit(edit.Step{Change: c}); err != nil {
				rt.Fatal(err)
			}
			if err := s.Doc().Check(); err != nil {
				rt.Fatal(err)
			}
			steps++
			lost := before.Count(domain.TableCard) - s.Doc().Count(domain.TableCard)
			if table != domain.TableStep && table != domain.TablePhase && table != domain.TableLane && table != domain.TableMap {
				if r.Way != edit.Drop && lost != 0 || lost > reach.Named.Cards {
					rt.Fatalf("%d cards lost where %d name what goes", lost, reach.Named.Cards)
				}
			} else if table != domain.TableStep && lost != reach.Inside.Cards {
				rt.Fatalf("%d cards lost, foretold %d", lost, reach.Inside.Cards)
			}
			if r.Way == edit.KeepText || r.Way == edit.Replace {
				for _, rec := range before.All(domain.TableCard) {
					old, _ := rec.(domain.Card)
					now, ok := document.Find[domain.Card](s.Doc(), old.ID)
					if ok && document.CardText(before, old) != "" && document.CardText(s.Doc(), now) == "" {
						rt.Fatalf("card %q says nothing any more", document.CardText(before, old))
					}
				}
			}
		}
		for range steps {
			if _, ok := s.Undo(); !ok {
				rt.Fatal("a removal took no step")
			}
		}
		if !s.Doc().Equal(start) {
			rt.Fatal("undoing everything does not lead back to the start")
		}
	})
}

func TestANameIsKeptWhereItStood(t *testing.T) {
	s := crowded(t)
	who, station := document.Personas(s.Doc())[0], document.Maps(s.Doc())[0]
	point, figure := document.Touchpoints(s.Doc())[0], document.Indicators(s.Doc())[0]
	var below domain.Persona
	for _, p := range document.Personas(s.Doc()) {
		if p.ReportsTo == who.ID {
			below = p
		}
	}
	for _, id := range []domain.ID{who.ID, figure.ID, point.ID} {
		commit(t, s, func(d *document.Draft) (domain.ID, error) {
			return id, edit.Remove(d, edit.Removal{IDs: []domain.ID{id}, Lang: "de"})
		})
		if id == figure.ID {
			if tp, _ := document.Find[domain.Touchpoint](s.Doc(), point.ID); !strings.Contains(tp.Indicator, figure.Title) && point.Indicator == "" {
				t.Errorf("the touchpoint tells %q of its indicator", tp.Indicator)
			} else if !strings.Contains(tp.Note, who.Name+": schnell") {
				t.Errorf("the touchpoint's note is %q", tp.Note)
			}
		}
	}
	if m, _ := document.Find[domain.Map](s.Doc(), station.ID); !strings.HasPrefix(m.Scope, who.Name+" · ") {
		t.Errorf("scope %q", m.Scope)
	}
	if p, _ := document.Find[domain.Persona](s.Doc(), below.ID); !strings.Contains(p.Note, "Berichtet an: "+who.Name) {
		t.Errorf("note %q", p.Note)
	}
	kept := false
	for _, p := range document.Personas(s.Doc()) {
		for _, e := range document.Entries(s.Doc(), p.ID, "persona.touchpoints") {
			kept = kept || e.Text == point.Title
		}
	}
	if !kept {
		t.Error("no persona names the touchpoint any more")
	}
	for _, m := range document.Measures(s.Doc()) {
		if !strings.Contains(m.Note, "Kennzahl: "+figure.Title) {
			t.Errorf("measure %q notes %q", m.Title, m.Note)
		}
	}
}

func TestAnotherTakesThePlace(t *testing.T) {
	s := crowded(t)
	people := document.Personas(s.Doc())
	from, to := people[0], people[1]
	uses := s.Doc().Count(domain.TableUse)
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return from.ID, edit.Remove(d, edit.Removal{IDs: []domain.ID{from.ID}, Way: edit.Replace, By: to.ID})
	})
	m := document.Maps(s.Doc())[0]
	if m.Persona != to.ID {
		t.Error("the map is about somebody else")
	}
	for _, id := range document.Linked(s.Doc(), m.ID, domain.LinkMapPersona) {
		if id == to.ID {
			t.Error("the map is about the same persona twice")
		}
	}
	if got := s.Doc().Count(domain.TableUse); got != uses-3 {
		t.Errorf("%d uses of %d are left", got, uses)
	}
	if p, _ := document.Find[domain.Persona](s.Doc(), to.ID); p.ReportsTo == to.ID {
		t.Error("somebody reports to themselves")
	}
	points := document.Touchpoints(s.Doc())
	commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return points[0].ID, edit.Remove(d, edit.Removal{IDs: []domain.ID{points[0].ID}, Way: edit.Replace, By: points[1].ID})
	})
	if err := edit.Remove(s.Draft(), edit.Removal{IDs: []domain.ID{to.ID}, Way: edit.Replace, By: to.ID}); !errors.Is(err, edit.ErrUnknown) {
		t.Errorf("replaced by itself: %v", err)
	}
}

func TestOnlyRemovalsThatReachFurtherAreFar(t *testing.T) {
	s := crowded(t)
	far := func(id domain.ID) bool { return analysis.Touched(s.Doc(), id).Far() }
	if !far(document.Personas(s.Doc())[0].ID) || !far(document.Maps(s.Doc())[0].ID) || !far(document.OwnRoles(s.Doc())[0].ID) {
		t.Error("a removal that reaches far is not seen as one")
	}
	fresh := commit(t, s, func(d *document.Draft) (domain.ID, error) { return edit.AddPersona(d, "Neu", 0) })
	phase := commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return edit.AddPhase(d, document.Maps(d)[0].ID, -1, "Neu")
	})
	step := document.Steps(s.Doc(), phase)[0].ID
	card := commit(t, s, func(d *document.Draft) (domain.ID, error) {
		return edit.AddCard(d, edit.End(document.Lanes(d, document.Maps(d)[0].ID)[0].ID, step), "eine")
	})
	for _, id := range []domain.ID{fresh, phase, card} {
		if far(id) {
			r, _ := s.Doc().Get(id)
			t.Errorf("removing %v reaches far", r)
		}
	}
}

// TestRolesCanBeUndone makes, gives, takes, renames and removes own roles in any order.
func TestRolesCanBeUndone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := edit.NewSession(story(rt), nil)
		start := s.Doc().Clone()
		title := rapid.SampledFrom([]string{"", "Betriebsrat", " Größe \x00", "=1+1"})
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			roles := document.OwnRoles(s.Doc())
			command := rapid.SampledFrom([]string{"add", "give", "take", "rename", "remove"}).Draw(rt, "command")
			if command != "add" && len(roles) == 0 {
				continue
			}
			if command == "add" {
				n := title.Draw(rt, "title")
				commit(rt, s, func(d *document.Draft) (domain.ID, error) { return edit.AddRole(d, n) })
				continue
			}
			id := rapid.SampledFrom(roles).Draw(rt, "role").ID
			switch command {
			case "give", "take":
				who := rapid.SampledFrom(document.Personas(s.Doc())).Draw(rt, "persona").ID
				commit(rt, s, func(d *document.Draft) (domain.ID, error) { return id, edit.SetOwnRole(d, who, id, command == "give") })
				held := 0
				for _, r := range analysis.RolesOf(s.Doc(), who) {
					if r.Own == id {
						held++
					}
				}
				if want := map[string]int{"give": 1}[command]; held != want {
					rt.Fatalf("%s: played %d times", command, held)
				}
			case "rename":
				n := title.Draw(rt, "title")
				commit(rt, s, func(d *document.Draft) (domain.ID, error) { return id, edit.Rename(d, id, n) })
			case "remove":
				commit(rt, s, func(d *document.Draft) (domain.ID, error) {
					return id, edit.Remove(d, edit.Removal{IDs: []domain.ID{id}})
				})
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
