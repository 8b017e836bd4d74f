package scene_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/future"
	"wegmarke/domain/palette"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// twin gives the map of the story a future state that differs in all ways.
func twin(t *testing.T) (document.View, domain.ID) {
	t.Helper()
	doc, m := story(t)
	d := document.NewDraft(doc)
	id, err := edit.AddFuture(d, m, "Soll")
	if err != nil {
		t.Fatal(err)
	}
	lanes, columns := document.Lanes(d, id), document.Columns(d, id)
	cards := document.Cards(d, lanes[0].ID, columns[0].ID)
	own, err := edit.AddLane(d, id, -1, domain.LaneOwn, "Neue Zeile")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []func() error{
		func() error { return edit.SetText(d, cards[0].ID, "Anders") },
		func() error { return edit.RemoveCards(d, []domain.ID{cards[1].ID}) },
		func() error { _, err := edit.AddCard(d, edit.End(own, columns[2].ID), "Neu"); return err },
		func() error { _, err := edit.AddStep(d, columns[3].Phase, -1, "Neuer Schritt"); return err },
		func() error { return edit.RemoveParts(d, []domain.ID{lanes[3].ID, columns[6].ID}) },
	} {
		if err := f(); err != nil {
			t.Fatal(err)
		}
	}
	return d, id
}

func comparison(t *testing.T, v document.View, m domain.ID, different bool) *scene.Compare {
	t.Helper()
	p := palette.Light()
	s, ok := scene.NewCompare(scene.CompareParams{
		View: v, Map: m, Palette: &p, Setter: typeset.NewSetter(fonts(t)), Words: plainWords{},
		Today: sample.StoryDay, Width: 992, Different: different, Heading: true, Summary: "Summe",
	})
	if !ok {
		t.Fatal("nothing to compare")
	}
	return s
}

func TestComparisonShowsAllThatDiffers(t *testing.T) {
	v, m := twin(t)
	all, different := comparison(t, v, m, false), comparison(t, v, m, true)
	shown := make(map[domain.ID]bool)
	for _, id := range all.Cards() {
		if shown[id] {
			t.Errorf("card %s is shown twice", id)
		}
		shown[id] = true
	}
	few := make(map[domain.ID]bool)
	for _, id := range different.Cards() {
		few[id] = true
	}
	for _, c := range all.Comparison().Cards {
		if c.Mark == future.Same {
			continue
		}
		for _, id := range []domain.ID{c.Now.ID, c.Then.ID} {
			if !id.IsZero() && !c.Now.Expected && !c.Then.Expected && (!shown[id] || !few[id]) {
				t.Errorf("a %s card is not shown", c.Mark.Key())
			}
		}
	}
	if len(few) == 0 || len(few) >= len(shown) {
		t.Errorf("%d of %d cards differ", len(few), len(shown))
	}
	_, high := all.PaneSize(scene.Body)
	if _, low := different.PaneSize(scene.Body); low >= high {
		t.Error("the differences alone are no lower than everything")
	}
	for _, id := range all.Cards() {
		r, _ := all.CardRect(id)
		if h := all.At(scene.Body, scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2}); h.Card.IsZero() {
			t.Errorf("nothing is hit in the middle of a card at %v", r)
		}
		if r.X < 0 || r.Y < 0 || r.Bottom() > high {
			t.Errorf("a card lies outside: %v", r)
		}
	}
}

func TestComparisonRingsBothStates(t *testing.T) {
	v, m := twin(t)
	s := comparison(t, v, m, false)
	w, h := s.PaneSize(scene.Body)
	groups := func() int {
		n := 0
		s.Visit(scene.Body, scene.Rect{W: w, H: h}, func(*scene.Group) { n++ })
		return n
	}
	before := groups()
	for _, c := range s.Comparison().Cards {
		if c.Mark == future.Changed {
			s.SetSelected(c.Then.ID)
			break
		}
	}
	if got := groups() - before; got != 2 {
		t.Errorf("%d rings around a card that is in both states", got)
	}
	s.SetSelected()
	if groups() != before {
		t.Error("a ring stays")
	}
}

func TestNothingToCompareWithoutACurrentState(t *testing.T) {
	doc, m := story(t)
	if _, ok := scene.NewCompare(scene.CompareParams{View: doc, Map: m}); ok {
		t.Error("a map without a current state is compared")
	}
}
