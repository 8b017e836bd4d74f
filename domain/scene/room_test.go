package scene_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// tops is where the cards of a source stand in the body.
func tops(s scene.Source) map[domain.ID]float32 {
	out := make(map[domain.ID]float32)
	w, h := s.PaneSize(scene.Body)
	s.Visit(scene.Body, scene.Rect{W: w, H: h}, func(g *scene.Group) {
		for _, it := range g.Items {
			if _, seen := out[it.Owner]; !seen && it.Part == scene.PartCard {
				out[it.Owner] = g.Origin.Y + it.Rect.Y
			}
		}
	})
	return out
}

// full finds a cell with several cards of text.
func full(t *testing.T, doc *document.Document, m domain.ID) []domain.Card {
	t.Helper()
	for _, l := range document.Lanes(doc, m) {
		for _, s := range document.Columns(doc, m) {
			if cards := document.Cards(doc, l.ID, s.ID); l.Kind == domain.LaneActions && len(cards) > 1 {
				return cards
			}
		}
	}
	t.Fatal("no cell with several cards")
	return nil
}

func TestCardsMakeRoom(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	cards := full(t, doc, m)
	before := tops(s)
	r, ok := s.Room(cards[0].Lane, cards[0].Step, nil, 30)
	if !ok {
		t.Fatal("no room")
	}
	if !r.Open(1) || r.Open(1) {
		t.Error("the second aim at the same place is no other than the first")
	}
	r.Ease(0.5)
	half := tops(r)[cards[1].ID] - before[cards[1].ID]
	r.Ease(1)
	shown := tops(r)
	moved := shown[cards[1].ID] - before[cards[1].ID]
	if moved <= 0 || half <= 0 || half >= moved {
		t.Errorf("the card below moves by %v, half way by %v", moved, half)
	}
	for id, y := range tops(s) {
		if y != before[id] {
			t.Error("the map itself has changed")
		}
		if id != cards[1].ID && shown[id] != y {
			t.Error("another card has moved")
		}
	}
	if !r.Close() {
		t.Error("closing is nothing new")
	}
	r.Ease(1)
	if tops(r)[cards[1].ID] != before[cards[1].ID] {
		t.Error("the card does not come back")
	}
}

func TestCardsOfOneCellChangePlaces(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	cards := full(t, doc, m)
	s.SetGhosts([]domain.ID{cards[0].ID})
	before := tops(s)
	r, ok := s.Room(cards[0].Lane, cards[0].Step, []domain.ID{cards[0].ID}, 30)
	if !ok {
		t.Fatal("no room")
	}
	r.Open(len(cards))
	r.Ease(1)
	shown := tops(r)
	if shown[cards[1].ID] != before[cards[0].ID] || shown[cards[0].ID] <= shown[cards[1].ID] {
		t.Errorf("first %v, second %v, the first place is %v", shown[cards[0].ID], shown[cards[1].ID], before[cards[0].ID])
	}
	s.SetGhosts(nil)
	if r.Holds() {
		t.Error("the room outlives the layout of its cell")
	}
}

func TestCurveTellsWhereItsPointsWere(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	session := edit.NewSession(doc, nil)
	var d scene.Dirty
	session.Subscribe(func(ev edit.Event) { d = s.Update(ev.Change) })
	var card domain.Card
	for _, c := range document.MapCards(doc, m) {
		l, _ := document.Find[domain.Lane](doc, c.Lane)
		if l.Kind == domain.LaneFeelings && !c.Expected && c.Feeling == 0 {
			card = c
			break
		}
	}
	was := s.FeelingPlaces(card.Lane)[card.ID]
	draft := session.Draft()
	if err := edit.SetFeeling(draft, card.ID, card.Step, card.At, 2); err != nil {
		t.Fatal(err)
	}
	c, err := draft.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := session.Commit(edit.Step{Change: c}); err != nil {
		t.Fatal(err)
	}
	if len(d.Bends) != 1 || d.Bends[0].From[card.ID] != was || len(d.Bends[0].From) != 1 {
		t.Fatalf("bends %+v, the point was at %v", d.Bends, was)
	}
	bent := s.Bent(card.Lane, d.Bends[0].From)
	area := s.Bending(card.Lane, bent)
	if now := s.FeelingPlaces(card.Lane)[card.ID]; now.Y >= was.Y || area.X > now.X || area.Right() < now.X {
		t.Errorf("the point is at %v, was at %v; what changes is %v", now, was, area)
	}
	if w, _ := s.PaneSize(scene.Body); area.W >= w {
		t.Error("all of the lane changes with one point")
	}
}

func TestGapsBetweenParts(t *testing.T) {
	doc, m := story(t)
	s := build(doc, m, fonts(t))
	phases, lanes := document.Phases(doc, m), document.Lanes(doc, m)
	middle := func(i int) scene.Point {
		r, _ := s.PhaseRect(phases[i].ID)
		return scene.Point{X: r.X + r.W/2}
	}
	if _, ok := s.Gap(scene.PartPhase, phases[1].ID, middle(1)); ok {
		t.Error("a phase above its own place would move")
	}
	g, ok := s.Gap(scene.PartPhase, phases[1].ID, scene.Point{X: middle(3).X + 5})
	if !ok || g.Before != phases[4].ID {
		t.Errorf("behind the middle of the fourth: %+v", g)
	}
	last, _ := s.PhaseRect(phases[len(phases)-1].ID)
	if g, ok = s.Gap(scene.PartPhase, phases[1].ID, scene.Point{X: last.Right() - 4}); !ok || !g.Before.IsZero() || g.At != last.Right() {
		t.Errorf("at the end: %+v", g)
	}
	shift := s.Shift(scene.PartPhase, phases[1].ID)
	if !shift.Open(g) {
		t.Error("the heads make no room")
	}
	var above, below domain.Lane // the last of the customer's view, the first of the company's
	for i, l := range lanes[1:] {
		if l.Side != lanes[i].Side {
			above, below = lanes[i], l
		}
	}
	end, _ := s.LaneRect(above.ID)
	g, ok = s.Gap(scene.PartLaneHead, lanes[0].ID, scene.Point{Y: end.Bottom() - 3})
	if !ok || g.Side != above.Side || !g.Before.IsZero() {
		t.Errorf("at the end of a view: %+v", g)
	}
	begin, _ := s.LaneRect(below.ID)
	g, ok = s.Gap(scene.PartLaneHead, lanes[0].ID, scene.Point{Y: begin.Y + 3})
	if !ok || g.Side != below.Side || g.Before != below.ID {
		t.Errorf("at the beginning of the other: %+v", g)
	}
}
