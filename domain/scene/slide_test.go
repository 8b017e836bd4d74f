package scene_test

import (
	"fmt"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

func slide(t *testing.T, v document.View, m, phase domain.ID, from scene.SlidePlace) *scene.Slide {
	t.Helper()
	p := palette.Light()
	return scene.NewSlide(scene.SlideParams{
		View: v, Map: m, Phase: phase, Palette: &p, Setter: typeset.NewSetter(fonts(t)), Words: plainWords{},
		Today: sample.StoryDay, Shape: 16.0 / 9, From: from,
	})
}

// shownOn counts the cards on a slide and fails where one leaves it.
func shownOn(t *testing.T, s *scene.Slide, count map[domain.ID]int) {
	t.Helper()
	w, h := s.PaneSize(scene.Body)
	seen := make(map[domain.ID]bool)
	s.Visit(scene.Body, scene.Rect{X: -100, Y: -100, W: w + 200, H: h + 200}, func(g *scene.Group) {
		for _, it := range g.Items {
			if it.Owner.IsZero() || it.Part != scene.PartCard && it.Part != scene.PartFeeling {
				continue
			}
			if r := it.Rect.Moved(g.Origin.X, g.Origin.Y); r.X < 0 || r.Y < 0 || r.Right() > w || r.Bottom() > h {
				t.Errorf("a card at %v leaves the slide of %v × %v", r, w, h)
			}
			seen[it.Owner] = true
		}
	})
	for id := range seen {
		count[id]++
	}
}

// wanted lists the cards of a phase that a presentation shows.
func wanted(v document.View, m domain.ID, phase domain.ID) []domain.ID {
	var out []domain.ID
	for _, l := range document.Lanes(v, m) {
		if l.Hidden || l.Folded {
			continue
		}
		for _, s := range document.Steps(v, phase) {
			for _, c := range document.Cards(v, l.ID, s.ID) {
				if !c.Expected {
					out = append(out, c.ID)
				}
			}
		}
	}
	return out
}

func TestSlidesOfAPhaseShowEachCardOnce(t *testing.T) {
	doc, m := story(t)
	d := document.NewDraft(doc)
	phases := document.Phases(d, m)
	lane := document.Lanes(d, m)[0].ID
	for i := range 150 { // far more than one slide holds
		if _, err := edit.AddCard(d, edit.End(lane, document.Steps(d, phases[1].ID)[0].ID), fmt.Sprintf("Karte %d mit einem Text, der zwei Zeilen braucht", i)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := edit.AddStep(d, phases[2].ID, -1, "Zweiter Schritt"); err != nil {
		t.Fatal(err)
	}
	for i, phase := range phases {
		count := make(map[domain.ID]int)
		slides, at := 0, scene.SlidePlace{}
		for {
			s := slide(t, d, m, phase.ID, at)
			shownOn(t, s, count)
			if slides++; slides > 30 {
				t.Fatal("the slides of a phase do not end")
			}
			if at = s.Next(); at == (scene.SlidePlace{}) {
				break
			}
		}
		if more := slides > 1; more != (i == 1) {
			t.Errorf("phase %d has %d slides", i+1, slides)
		}
		for _, id := range wanted(d, m, phase.ID) {
			if count[id] != 1 {
				t.Errorf("a card of phase %d is on %d slides", i+1, count[id])
			}
		}
	}
}

func TestSlidesLeaveOutWhatIsFoldedOrHidden(t *testing.T) {
	doc, m := story(t)
	d := document.NewDraft(doc)
	phase, lanes := document.Phases(d, m)[0], document.Lanes(d, m)
	phase.Folded = true
	d.Put(phase)
	lanes[0].Hidden, lanes[1].Folded = true, true
	d.Put(lanes[0])
	d.Put(lanes[1])
	open := scene.SlidePhases(d, m)
	if len(open) != 6 || open[0].ID == phase.ID {
		t.Fatalf("%d phases have slides", len(open))
	}
	s := slide(t, d, m, open[0].ID, scene.SlidePlace{})
	for i := range s.Rows() {
		if l := s.Row(i); l.ID == lanes[0].ID || l.ID == lanes[1].ID {
			t.Errorf("the lane %q is shown", l.Title)
		}
	}
	if s.Rows() == 0 {
		t.Error("the slide shows no lane")
	}
}

func TestAFocusCoversAllOtherLanes(t *testing.T) {
	doc, m := story(t)
	s := slide(t, doc, m, document.Phases(doc, m)[0].ID, scene.SlidePlace{})
	groups := func() (n int) {
		w, h := s.PaneSize(scene.Body)
		s.Visit(scene.Body, scene.Rect{W: w, H: h}, func(*scene.Group) { n++ })
		return n
	}
	all := groups()
	s.Focus(0)
	if got := groups() - all; got != s.Rows()-1 {
		t.Errorf("%d of %d lanes are covered", got, s.Rows())
	}
	s.Focus(-1)
	if groups() != all {
		t.Error("a lane stays covered")
	}
}

func TestTheOpeningSpeaksOfTheWholeMap(t *testing.T) {
	doc, m := story(t)
	s := slide(t, doc, m, domain.ID{}, scene.SlidePlace{})
	phases := make(map[domain.ID]bool)
	w, h := s.PaneSize(scene.Body)
	s.Visit(scene.Body, scene.Rect{W: w, H: h}, func(g *scene.Group) {
		for _, it := range g.Items {
			if it.Part == scene.PartPhase {
				phases[it.Owner] = true
			}
		}
	})
	if len(phases) != len(document.Phases(doc, m)) {
		t.Errorf("%d phases on the opening", len(phases))
	}
}
