package edit

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
	"wegmarke/domain/parcel"
)

// newSession opens a project with one map of seven phases and a hand-driven clock.
func newSession(t rapid.TB) (*Session, domain.ID, *time.Time) {
	t.Helper()
	doc := document.New()
	d := document.NewDraft(doc)
	d.Put(domain.Project{ID: domain.NewID(), Title: "Probe", Language: "de"})
	m, err := AddMap(d, "Neukauf", "7", "de")
	if err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)
	return NewSession(doc, func() time.Time { return now }), m, &now
}

// do runs a command and commits it.
func do(t rapid.TB, s *Session, key string, f func(d *document.Draft) error) {
	t.Helper()
	d := s.Draft()
	if err := f(d); err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatalf("%s: %v", key, err)
	}
	if err := s.Commit(Step{Label: Label{Key: key}, Change: c}); err != nil {
		t.Fatalf("%s: %v", key, err)
	}
}

// TestHistories drives a session with random commands. After each one the document is whole; undoing
// everything leads back to the start, redoing everything to the end.
func TestHistories(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, m, now := newSession(rt)
		start := s.Doc().Clone()
		texts := rapid.SampledFrom([]string{"", "Angebot", "Größe prüfen", "=1+1", "👍🏽", "a\tb\nc", "Auftragsverarbeitungsvertragsprüfung"})
		lane := func() domain.ID { return rapid.SampledFrom(document.Lanes(s.Doc(), m)).Draw(rt, "lane").ID }
		step := func() domain.ID { return rapid.SampledFrom(document.Columns(s.Doc(), m)).Draw(rt, "step").ID }
		spot := func() Spot { return Spot{lane(), step(), rapid.IntRange(-1, 4).Draw(rt, "index")} }
		cards := func() []domain.ID {
			all := document.MapCards(s.Doc(), m)
			if len(all) == 0 {
				return nil
			}
			n := rapid.IntRange(1, min(4, len(all))).Draw(rt, "n")
			perm := rapid.Permutation(all).Draw(rt, "cards")[:n]
			out := make([]domain.ID, n)
			for i, c := range perm {
				out[i] = c.ID
			}
			return out
		}
		rt.Repeat(map[string]func(*rapid.T){
			"add": func(*rapid.T) {
				at, text := spot(), texts.Draw(rt, "text")
				do(rt, s, "add", func(d *document.Draft) error { _, err := AddCard(d, at, text); return err })
			},
			"move": func(*rapid.T) {
				ids, at := cards(), spot()
				if len(ids) == 0 {
					return
				}
				do(rt, s, "move", func(d *document.Draft) error { return MoveCards(d, ids, at) })
			},
			"copy": func(*rapid.T) {
				ids, at := cards(), spot()
				if len(ids) == 0 {
					return
				}
				do(rt, s, "copy", func(d *document.Draft) error { _, err := CopyCards(d, ids, at); return err })
			},
			"text": func(*rapid.T) {
				ids, text := cards(), texts.Draw(rt, "text")
				if len(ids) == 0 {
					return
				}
				do(rt, s, "text", func(d *document.Draft) error { return SetText(d, ids[0], text) })
			},
			"duplicate": func(*rapid.T) {
				ids := cards()
				if len(ids) == 0 {
					return
				}
				do(rt, s, "duplicate", func(d *document.Draft) error { _, err := DuplicateCards(d, ids); return err })
			},
			"remove": func(*rapid.T) {
				ids := cards()
				if len(ids) == 0 {
					return
				}
				do(rt, s, "remove", func(d *document.Draft) error { return RemoveCards(d, ids) })
			},
			"paste": func(*rapid.T) {
				at := spot()
				b, _ := ParseBlock(s.Doc(), m, "a\tb\n\"c\nd\"\te\n")
				var grow *Growth
				if rapid.IntRange(0, 4).Draw(rt, "grow") == 0 {
					grow = &Growth{"Neu", "Eigene"}
				}
				do(rt, s, "paste", func(d *document.Draft) error { _, err := b.Paste(d, at, grow); return err })
			},
			"paste lines": func(*rapid.T) {
				at := spot()
				do(rt, s, "lines", func(d *document.Draft) error { _, err := PasteLines(d, at, Lines("- a\n- b")); return err })
			},
			"phase": func(*rapid.T) {
				i := rapid.IntRange(-1, 7).Draw(rt, "index")
				do(rt, s, "phase", func(d *document.Draft) error { _, err := AddPhase(d, m, i, "Neu"); return err })
			},
			"step": func(*rapid.T) {
				p := rapid.SampledFrom(document.Phases(s.Doc(), m)).Draw(rt, "phase").ID
				do(rt, s, "step", func(d *document.Draft) error { _, err := AddStep(d, p, -1, "Schritt"); return err })
			},
			"lane": func(*rapid.T) {
				do(rt, s, "lane", func(d *document.Draft) error { _, err := AddLane(d, m, 2, domain.LaneOwn, "Eigene"); return err })
			},
			"remove part": func(*rapid.T) {
				id := rapid.SampledFrom([]domain.ID{lane(), step()}).Draw(rt, "part")
				d := s.Draft()
				if err := RemoveParts(d, []domain.ID{id}); err != nil || len(document.Lanes(d, m)) == 0 {
					return // the last one stays
				}
				do(rt, s, "remove part", func(d *document.Draft) error { return RemoveParts(d, []domain.ID{id}) })
			},
			"reorder": func(*rapid.T) {
				id, before := lane(), lane()
				if id == before {
					return
				}
				do(rt, s, "reorder", func(d *document.Draft) error { return MoveLane(d, id, before, "") })
			},
			"parcel": func(*rapid.T) {
				if s.Doc().Count(domain.TableCard) > 300 {
					return // copies of copies grow
				}
				ids, at, v := cards(), spot(), s.Doc()
				switch rapid.IntRange(0, 3).Draw(rt, "kind") {
				case 0:
					if len(ids) == 0 {
						return
					}
					p := parcel.OfCards(v, m, ids)
					do(rt, s, "cards", func(d *document.Draft) error { _, err := Parcels{}.Cards(d, p, at); return err })
				case 1:
					p := parcel.OfLanes(v, m, []domain.ID{at.Lane})
					do(rt, s, "lane", func(d *document.Draft) error { _, err := Parcels{}.Lanes(d, p, m, at.Index); return err })
				case 2:
					c, _ := document.Find[domain.Step](v, at.Step)
					p := parcel.OfPhases(v, m, []domain.ID{c.Phase})
					do(rt, s, "phase", func(d *document.Draft) error { _, err := Parcels{}.Phases(d, p, m, at.Index); return err })
				default:
					p := parcel.OfMap(v, m)
					do(rt, s, "map", func(d *document.Draft) error { _, err := Parcels{}.Map(d, p, m, "Kopie"); return err })
				}
			},
			"model": func(*rapid.T) {
				model := rapid.SampledFrom(catalog.Models()).Draw(rt, "model").Key
				do(rt, s, "model", func(d *document.Draft) error { return SwitchModel(d, m, model, "de", nil) })
			},
			"language": func(*rapid.T) {
				lang := rapid.SampledFrom([]string{"de", "en"}).Draw(rt, "language")
				do(rt, s, "language", func(d *document.Draft) error { return SetLanguage(d, lang) })
			},
			"headings": func(*rapid.T) {
				lang := rapid.SampledFrom([]string{"de", "en"}).Draw(rt, "language")
				do(rt, s, "headings", func(d *document.Draft) error { return SetHeadings(d, m, lang) })
			},
			"future": func(*rapid.T) {
				if len(document.Maps(s.Doc())) < 3 {
					do(rt, s, "future", func(d *document.Draft) error { _, err := AddFuture(d, m, "Soll"); return err })
				}
			},
			"take over": func(*rapid.T) {
				for _, twin := range future.Twins(s.Doc(), m) {
					c, _ := future.Of(s.Doc(), twin.ID)
					switch how := rapid.IntRange(0, 2).Draw(rt, "how"); {
					case how == 0 && len(c.Cards) > 0:
						id := rapid.SampledFrom(c.Cards).Draw(rt, "card").Key()
						do(rt, s, "card", func(d *document.Draft) error { return TakeCards(d, twin.ID, []domain.ID{id}) })
					case how == 1 && len(document.Lanes(s.Doc(), m)) > 1:
						id := rapid.SampledFrom(c.Lanes).Draw(rt, "lane").Shown().ID
						do(rt, s, "lane", func(d *document.Draft) error { return TakeLane(d, twin.ID, id) })
					case how == 2:
						do(rt, s, "all", func(d *document.Draft) error { return TakeAll(d, twin.ID) })
					}
				}
			},
			"own lane": func(*rapid.T) {
				content := rapid.SampledFrom(domain.LaneContents()).Draw(rt, "content")
				do(rt, s, "own lane", func(d *document.Draft) error {
					_, err := AddOwnLane(d, m, -1, content, "Eigene")
					return err
				})
			},
			"special lane": func(*rapid.T) {
				kind := rapid.SampledFrom([]domain.LaneKind{
					domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence, domain.LaneMoment, domain.LaneNotes,
				}).Draw(rt, "kind")
				do(rt, s, "special lane", func(d *document.Draft) error { _, err := AddLane(d, m, -1, kind, ""); return err })
			},
			"fold": func(*rapid.T) {
				id, folded := lane(), rapid.Bool().Draw(rt, "folded")
				if rapid.Bool().Draw(rt, "phase") {
					id = rapid.SampledFrom(document.Phases(s.Doc(), m)).Draw(rt, "phase").ID
				}
				do(rt, s, "fold", func(d *document.Draft) error { return Fold(d, id, folded) })
			},
			"first contact": func(*rapid.T) {
				at := step()
				do(rt, s, "first contact", func(d *document.Draft) error { return SetFirstContact(d, m, at) })
			},
			"code": func(*rapid.T) {
				at, code := spot(), rapid.SampledFrom([]string{"role.user", "consent", ""}).Draw(rt, "code")
				do(rt, s, "code", func(d *document.Draft) error { _, err := AddCode(d, at, code); return err })
			},
			"moment": func(*rapid.T) {
				l, at := lane(), step()
				do(rt, s, "moment", func(d *document.Draft) error { _, err := ToggleMoment(d, l, at); return err })
			},
			"cell basis": func(*rapid.T) {
				l, at := lane(), step()
				b := rapid.SampledFrom([]domain.Basis{"", domain.BasisAssumption, domain.BasisTracking}).Draw(rt, "basis")
				do(rt, s, "cell basis", func(d *document.Draft) error { return SetCellBasis(d, l, at, b) })
			},
			"view": func(*rapid.T) {
				do(rt, s, "view", func(d *document.Draft) error { _, err := SaveView(d, m, "Ansicht", domain.ID{}); return err })
			},
			"apply view": func(*rapid.T) {
				views := document.LaneSets(s.Doc(), m)
				if len(views) == 0 {
					return
				}
				id := rapid.SampledFrom(views).Draw(rt, "view").ID
				do(rt, s, "apply view", func(d *document.Draft) error { _, err := ApplyView(d, id); return err })
			},
			"place touchpoint": func(*rapid.T) {
				title, at := texts.Draw(rt, "title"), step()
				do(rt, s, "place touchpoint", func(d *document.Draft) error {
					id, err := AddTouchpoint(d, domain.Touchpoint{Title: title})
					if err != nil {
						return err
					}
					for _, l := range document.Lanes(d, m) {
						if l.As() == domain.LaneTouchpoints {
							_, err = PlaceTouchpoint(d, Spot{Lane: l.ID, Step: at, Index: 0}, id)
							break
						}
					}
					return err
				})
			},
			"use touchpoint": func(*rapid.T) {
				all := document.Touchpoints(s.Doc())
				if len(all) == 0 {
					return
				}
				tp, need := rapid.SampledFrom(all).Draw(rt, "touchpoint"), texts.Draw(rt, "need")
				do(rt, s, "use touchpoint", func(d *document.Draft) error {
					who, err := AddPersona(d, "Jan", 0)
					if err != nil {
						return err
					}
					if err := ChangeUse(d, tp.ID, who, func(u *domain.Use) { u.Need, u.Usage = need, 2 }); err != nil {
						return err
					}
					_, err = AddEntry(d, domain.Entry{Subject: tp.ID, Field: "touchpoint.problem", Text: need}, 0)
					return err
				})
			},
			"undo":  func(*rapid.T) { s.Undo() },
			"redo":  func(*rapid.T) { s.Redo() },
			"pause": func(*rapid.T) { *now = now.Add(2 * time.Second) },
			"": func(*rapid.T) {
				if err := s.Doc().Check(); err != nil {
					rt.Fatal(err)
				}
			},
		})
		for {
			if _, ok := s.Redo(); !ok {
				break
			}
		}
		end := s.Doc().Clone()
		for {
			if _, ok := s.Undo(); !ok {
				break
			}
		}
		if !s.Doc().Equal(start) {
			rt.Fatal("undoing everything does not lead back to the start")
		}
		for {
			if _, ok := s.Redo(); !ok {
				break
			}
		}
		if !s.Doc().Equal(end) {
			rt.Fatal("redoing everything does not lead to the end")
		}
	})
}

func TestIdeaDroppedOnMeasuresBecomesOne(t *testing.T) {
	s, m, _ := newSession(t)
	lanes := map[domain.LaneKind]domain.ID{}
	for _, l := range document.Lanes(s.Doc(), m) {
		lanes[l.Kind] = l.ID
	}
	step := document.Columns(s.Doc(), m)[3].ID
	var id domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) {
		id, err = AddCard(d, End(lanes[domain.LaneIdeas], step), "Ein-Seiten-Angebot")
		return err
	})
	do(t, s, "move", func(d *document.Draft) error {
		return MoveCards(d, []domain.ID{id}, End(lanes[domain.LaneMeasures], step))
	})
	c, _ := document.Find[domain.Card](s.Doc(), id)
	me, ok := document.Find[domain.Measure](s.Doc(), c.Measure)
	if !ok || me.Title != "Ein-Seiten-Angebot" || me.Status != domain.StatusPlanned || c.Text != "" {
		t.Fatalf("card %+v shows measure %+v", c, me)
	}
	do(t, s, "back", func(d *document.Draft) error {
		return MoveCards(d, []domain.ID{id}, End(lanes[domain.LaneIdeas], step))
	})
	c, _ = document.Find[domain.Card](s.Doc(), id)
	if c.Text != "Ein-Seiten-Angebot" || s.Doc().Count(domain.TableMeasure) != 0 {
		t.Fatalf("after the way back: %+v, %d measures", c, s.Doc().Count(domain.TableMeasure))
	}
}

func TestQuickStepsOfOneKeyAreOne(t *testing.T) {
	s, m, now := newSession(t)
	lane, step := document.Lanes(s.Doc(), m)[0].ID, document.Columns(s.Doc(), m)[0].ID
	var id domain.ID
	do(t, s, "add", func(d *document.Draft) (err error) { id, err = AddCard(d, End(lane, step), "x"); return err })
	for _, text := range []string{"xy", "xyz", "xyz!"} {
		d := s.Draft()
		if err := SetText(d, id, text); err != nil {
			t.Fatal(err)
		}
		c, _ := d.Change()
		*now = now.Add(300 * time.Millisecond)
		if err := s.Commit(Step{Label: Label{Key: "text"}, Change: c, Merge: "text:" + id.String()}); err != nil {
			t.Fatal(err)
		}
	}
	s.Undo()
	if c, _ := document.Find[domain.Card](s.Doc(), id); c.Text != "x" {
		t.Fatalf("one undo leads to %q", c.Text)
	}
}

func TestHistoryIsBounded(t *testing.T) {
	s, m, _ := newSession(t)
	s.history.limit = 20_000
	lane, step := document.Lanes(s.Doc(), m)[0].ID, document.Columns(s.Doc(), m)[0].ID
	for range 200 {
		do(t, s, "add", func(d *document.Draft) error { _, err := AddCard(d, End(lane, step), "x"); return err })
	}
	if s.history.bytes > s.history.limit || len(s.history.entries) == 200 || len(s.history.entries) == 0 {
		t.Fatalf("%d entries of %d bytes", len(s.history.entries), s.history.bytes)
	}
	undone := 0
	for {
		if _, ok := s.Undo(); !ok {
			break
		}
		undone++
	}
	if undone == 0 || undone >= 200 {
		t.Fatalf("%d steps undone", undone)
	}
}

func TestFailedCommitLeavesEverything(t *testing.T) {
	s, m, _ := newSession(t)
	before := s.Doc().Clone()
	phase := document.Phases(s.Doc(), m)[0]
	broken := phase
	broken.Color = 99
	c, err := document.NewChange(document.Edit{Before: phase, After: broken})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(Step{Change: c}); err == nil {
		t.Fatal("a broken phase was accepted")
	}
	if !s.Doc().Equal(before) {
		t.Fatal("the document changed although the commit failed")
	}
	if _, _, ok := s.CanUndo(); ok {
		t.Fatal("a failed commit is in the history")
	}
}

func TestTablesFromSpreadsheets(t *testing.T) {
	rows := ParseTable("a\tb\r\n\"c \"\"x\"\"\nd\"\t\"e\n")
	want := [][]string{{"a", "b"}, {"c \"x\"\nd", "\"e"}}
	if len(rows) != 2 || rows[0][1] != want[0][1] || rows[1][0] != want[1][0] || rows[1][1] != want[1][1] {
		t.Fatalf("%q", rows)
	}
	rapid.Check(t, func(rt *rapid.T) {
		in := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[a-z"\t\n ]{1,6}x`), 1, 4), 1, 4).Draw(rt, "rows")
		out := ParseTable(FormatTable(in))
		if len(out) != len(in) {
			rt.Fatalf("%q became %q", in, out)
		}
		for i := range in {
			for k := range in[i] {
				if out[i][k] != in[i][k] {
					rt.Fatalf("%q became %q", in, out)
				}
			}
		}
	})
}
