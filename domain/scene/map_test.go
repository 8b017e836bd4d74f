package scene_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// plainWords are enough to lay out a scene: every key stands for itself.
type plainWords struct{}

func (plainWords) T(key string) string                         { return key }
func (plainWords) N(key string, n int) string                  { return key }
func (plainWords) Value(float64, domain.Unit) string           { return "12,5" }
func (plainWords) Change(float64, float64, domain.Unit) string { return "1,5" }
func (plainWords) Day(d domain.Date) string                    { return string(d) }
func (plainWords) Language() string                            { return "de" }

func story(t testing.TB) (*document.Document, domain.ID) {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	return doc, document.Maps(doc)[0].ID
}

func fonts(t testing.TB) *typeset.Fonts {
	t.Helper()
	f, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func build(v document.View, m domain.ID, f *typeset.Fonts) *scene.Map {
	p := palette.Light()
	return scene.NewMap(scene.MapParams{
		View: v, Map: m, Palette: &p, Setter: typeset.NewSetter(f),
		Words: plainWords{}, Today: sample.StoryDay, Width: 992,
	})
}

// picture is everything a scene draws, in its order.
func picture(s *scene.Map) []scene.Group {
	var out []scene.Group
	for _, pane := range scene.Panes() {
		w, h := s.PaneSize(pane)
		s.Visit(pane, scene.Rect{X: -50, Y: -50, W: w + 100, H: h + 100}, func(g *scene.Group) {
			c := *g
			c.Items = append([]scene.Item(nil), g.Items...)
			out = append(out, c)
		})
	}
	return out
}

// TestUpdatedSceneEqualsOneBuiltAnew edits the story at random: following each change leads to the
// very scene that building from scratch gives.
func TestUpdatedSceneEqualsOneBuiltAnew(t *testing.T) {
	f := fonts(t)
	rapid.Check(t, func(rt *rapid.T) {
		doc, m := story(t)
		s := edit.NewSession(doc, nil)
		following := build(doc, m, f)
		s.Subscribe(func(ev edit.Event) { following.Update(ev.Change) })
		text := rapid.StringMatching(`[a-zäöü ]{1,80}`)
		for range rapid.IntRange(1, 9).Draw(rt, "steps") {
			lane := rapid.SampledFrom(document.Lanes(doc, m)).Draw(rt, "lane").ID
			step := rapid.SampledFrom(document.Columns(doc, m)).Draw(rt, "step").ID
			card := rapid.SampledFrom(document.MapCards(doc, m)).Draw(rt, "card").ID
			d := s.Draft()
			var err error
			columns, people := document.Columns(doc, m), document.Personas(doc)
			switch rapid.IntRange(0, 23).Draw(rt, "kind") {
			case 0:
				_, err = edit.AddCard(d, edit.End(lane, step), text.Draw(rt, "text"))
			case 1:
				err = edit.MoveCards(d, []domain.ID{card}, edit.Spot{Lane: lane, Step: step})
			case 2:
				err = edit.SetText(d, card, text.Draw(rt, "text"))
			case 3:
				err = edit.RemoveCards(d, []domain.ID{card})
			case 4:
				err = edit.SetFeeling(d, card, step, 0.3, 1)
			case 5:
				_, err = edit.AddPhase(d, m, 2, "Neu")
			case 6:
				err = edit.Hide(d, lane, rapid.Bool().Draw(rt, "hidden"))
			case 7:
				err = edit.Fold(d, lane, rapid.Bool().Draw(rt, "folded"))
			case 8:
				err = edit.Fold(d, rapid.SampledFrom(document.Phases(doc, m)).Draw(rt, "phase").ID, rapid.Bool().Draw(rt, "folded"))
			case 9:
				err = edit.SetFirstContact(d, m, rapid.SampledFrom(append(columns, domain.Step{})).Draw(rt, "contact").ID)
			case 10:
				kind := rapid.SampledFrom([]domain.LaneKind{
					domain.LaneRoles, domain.LaneTask, domain.LanePrivacy, domain.LaneEvidence, domain.LaneMoment, domain.LaneNotes,
				}).Draw(rt, "lane kind")
				_, err = edit.AddLane(d, m, rapid.IntRange(-1, 5).Draw(rt, "index"), kind, "")
			case 11:
				_, err = edit.AddOwnLane(d, m, -1, rapid.SampledFrom(domain.LaneContents()).Draw(rt, "content"), "Eigene")
			case 12:
				if l, _ := document.Find[domain.Lane](d, lane); l.As() != domain.LaneFeelings {
					_, err = edit.ToggleMoment(d, lane, step)
				}
			case 13:
				d.Put(domain.Link{
					ID: domain.NewID(), Kind: domain.LinkPersona, From: card,
					To: rapid.SampledFrom(people).Draw(rt, "persona").ID,
				})
			case 14:
				subject := rapid.SampledFrom([]domain.ID{card, step, document.Phases(doc, m)[0].ID}).Draw(rt, "subject")
				d.Put(domain.Comment{ID: domain.NewID(), Subject: subject, Author: "Lena", Text: text.Draw(rt, "remark")})
			case 15:
				c, _ := document.Find[domain.Card](d, card)
				c.Basis, c.Color = rapid.SampledFrom([]domain.Basis{"", domain.BasisAssumption, domain.BasisSurvey}).Draw(rt, "basis"), rapid.IntRange(0, 7).Draw(rt, "colour")
				c.KeyMoment = rapid.Bool().Draw(rt, "moment")
				d.Put(c)
			case 16:
				p := rapid.SampledFrom(document.Phases(doc, m)).Draw(rt, "phase")
				p.Duration, p.Loop = rapid.SampledFrom([]string{"", "3 Monate"}).Draw(rt, "duration"), rapid.Bool().Draw(rt, "loop")
				d.Put(p)
			case 17:
				p := rapid.SampledFrom(people).Draw(rt, "persona")
				p.Name = text.Draw(rt, "name")
				d.Put(p)
			case 18:
				err = edit.LeadPersona(d, m, rapid.SampledFrom(people).Draw(rt, "persona").ID)
			case 19:
				lane, _ := document.Find[domain.Lane](d, lane)
				if k := lane.As(); k == domain.LaneRoles || k == domain.LanePrivacy {
					_, err = edit.AddCode(d, edit.End(lane.ID, step), rapid.SampledFrom([]string{"role.user", "consent"}).Draw(rt, "code"))
				}
			case 20:
				d.RemoveTree(rapid.SampledFrom(people).Draw(rt, "persona").ID)
			case 21:
				if phases := document.Phases(doc, m); len(phases) > 1 {
					d.RemoveTree(rapid.SampledFrom(phases).Draw(rt, "gone").ID)
				}
			case 22:
				err = edit.Resize(d, step, float64(rapid.IntRange(120, 260).Draw(rt, "width")))
			case 23:
				err = edit.MoveSibling(d, rapid.SampledFrom(document.Phases(doc, m)).Draw(rt, "moved").ID, rapid.IntRange(0, 3).Draw(rt, "to"))
			}
			if err != nil {
				rt.Fatal(err)
			}
			c, err := d.Change()
			if err != nil {
				rt.Fatal(err)
			}
			if err := s.Commit(edit.Step{Change: c}); err != nil {
				rt.Fatal(err)
			}
			if rapid.Bool().Draw(rt, "undo") {
				s.Undo()
			}
			if !reflect.DeepEqual(picture(following), picture(build(doc, m, f))) {
				rt.Fatal("the scene that followed differs from one built anew")
			}
		}
	})
}

func TestEveryCardIsHitWhereItIsDrawn(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	found := 0
	for _, c := range document.MapCards(doc, m) {
		if c.Expected {
			continue
		}
		r, ok := s.CardRect(c.ID)
		if !ok {
			t.Fatalf("card %q has no place", document.CardText(doc, c))
		}
		hit := s.At(scene.Body, scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2})
		if hit.Card != c.ID || hit.Lane != c.Lane || hit.Step != c.Step {
			t.Errorf("the middle of %q hits %+v", document.CardText(doc, c), hit)
		}
		found++
	}
	if found < 61 {
		t.Errorf("%d cards found", found)
	}
}

func TestNothingReachesIntoANeighbour(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	for _, c := range document.MapCards(doc, m) {
		r, ok := s.CardRect(c.ID)
		lane, _ := document.Find[domain.Lane](doc, c.Lane)
		if !ok || lane.Kind == domain.LaneFeelings {
			continue
		}
		cell, _ := s.CellRect(c.Lane, c.Step)
		if r.X < cell.X || r.Right() > cell.Right() || r.Y < cell.Y || r.Bottom() > cell.Bottom() {
			t.Errorf("%q at %+v leaves its cell %+v", document.CardText(doc, c), r, cell)
		}
	}
}

// TestLazySceneBecomesTheWholeOne lays a map out piece by piece: in the end it is the very scene
// that is laid out at once.
func TestLazySceneBecomesTheWholeOne(t *testing.T) {
	doc, m := story(t)
	f := fonts(t)
	p := palette.Light()
	lazy := scene.NewMap(scene.MapParams{
		View: doc, Map: m, Palette: &p, Setter: typeset.NewSetter(f),
		Words: plainWords{}, Today: sample.StoryDay, Width: 992, Lazy: true,
	})
	w, h := lazy.PaneSize(scene.Body)
	for range 1000 {
		if _, more := lazy.Prepare(scene.Rect{W: w, H: h + 500}, 7); !more {
			if !reflect.DeepEqual(picture(lazy), picture(build(doc, m, f))) {
				t.Fatal("the lazy scene differs from the one laid out at once")
			}
			return
		}
	}
	t.Fatal("the layout never ends")
}

func TestGeometryOfTheDesign(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	if w, h := s.PaneSize(scene.Corner); w != 128 || h != 54 {
		t.Errorf("corner %v x %v", w, h)
	}
	want := map[domain.LaneKind]float32{
		domain.LaneActions: 88, domain.LaneGoals: 48, domain.LaneTouchpoints: 78, domain.LaneFeelings: 158,
		domain.LanePains: 76, domain.LaneMeasures: 64, domain.LaneResponsible: 34, domain.LaneIndicators: 70,
	}
	for _, l := range document.Lanes(doc, m) {
		r, _ := s.LaneRect(l.ID)
		if h, ok := want[l.Kind]; ok && r.H != h {
			t.Errorf("%s is %v high, the design says %v", l.Kind, r.H, h)
		}
	}
	if first, _ := s.StepRect(document.Columns(doc, m)[0].ID); first.W < 141.7 || first.W > 141.8 {
		t.Errorf("columns are %v wide", first.W)
	}
}

func TestInsertionFollowsThePointer(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	lane, step := document.Lanes(doc, m)[0].ID, document.Columns(doc, m)[0].ID
	cards := document.Cards(doc, lane, step)
	first, _ := s.CardRect(cards[0].ID)
	last, _ := s.CardRect(cards[len(cards)-1].ID)
	for _, c := range []struct {
		y    float32
		want int
	}{{first.Y + 2, 0}, {first.Bottom() - 2, 1}, {last.Bottom() - 2, len(cards)}} {
		if hit := s.At(scene.Body, scene.Point{X: first.X + 20, Y: c.y}); hit.Index != c.want {
			t.Errorf("at %v a card would be inserted at %d, want %d", c.y, hit.Index, c.want)
		}
	}
}

func BenchmarkFirstScreenW5(b *testing.B) {
	doc, err := sample.Set("W5", sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	f, p := fonts(b), palette.Light()
	for b.Loop() {
		s := scene.NewMap(scene.MapParams{
			View: doc, Map: document.Maps(doc)[0].ID, Palette: &p,
			Setter: typeset.NewSetter(f), Words: plainWords{}, Today: sample.StoryDay, Width: 992, Lazy: true,
		})
		s.Prepare(scene.Rect{W: 1100, H: 800}, 300)
	}
}

func BenchmarkBuildScene(b *testing.B) {
	f := fonts(b)
	for _, set := range []string{"W2", "W3", "W5"} {
		b.Run(set, func(b *testing.B) {
			doc, err := sample.Set(set, sample.Params{IDs: sample.Sequence(1)})
			if err != nil {
				b.Fatal(err)
			}
			m := document.Maps(doc)[0].ID
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				build(doc, m, f)
			}
		})
	}
}

// BenchmarkSelectAllW3 selects all cards of a map of which one screen has been looked at, and none again.
func BenchmarkSelectAllW3(b *testing.B) {
	doc, err := sample.Set("W3", sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	m, f, p := document.Maps(doc)[0].ID, fonts(b), palette.Light()
	var all []domain.ID
	for _, c := range document.MapCards(doc, m) {
		all = append(all, c.ID)
	}
	for b.Loop() {
		b.StopTimer()
		s := scene.NewMap(scene.MapParams{
			View: doc, Map: m, Palette: &p, Setter: typeset.NewSetter(f), Words: plainWords{}, Today: sample.StoryDay,
			Width: 992, Lazy: true,
		})
		s.Prepare(scene.Rect{W: 1100, H: 800}, 300)
		b.StartTimer()
		s.SetSelected(all)
		s.SetSelected(nil)
	}
}

// BenchmarkDeletePhaseW5 follows the removal of 50 columns with 3,400 cards and its undo, and for
// comparison lays the map out anew each time.
func BenchmarkDeletePhaseW5(b *testing.B) {
	doc, err := sample.Set("W5", sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	m, p, f := document.Maps(doc)[0].ID, palette.Light(), fonts(b)
	lazy := func() *scene.Map {
		return scene.NewMap(scene.MapParams{
			View: doc, Map: m, Palette: &p, Setter: typeset.NewSetter(f),
			Words: plainWords{}, Today: sample.StoryDay, Width: 992, Lazy: true,
		})
	}
	phases := document.Phases(doc, m)
	d := document.NewDraft(doc)
	d.RemoveTree(phases[len(phases)/2].ID)
	gone, err := d.Change()
	if err != nil {
		b.Fatal(err)
	}
	sc := lazy()
	for name, follow := range map[string]func(c document.Change){
		"followed": func(c document.Change) { sc.Update(c) },
		"anew":     func(document.Change) { lazy() },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, c := range []document.Change{gone, gone.Invert()} {
					b.StopTimer()
					if err := doc.Apply(c); err != nil {
						b.Fatal(err)
					}
					b.StartTimer()
					follow(c)
				}
			}
		})
	}
}
