package edit

import (
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/future"
)

// addFuture gives a map a future state.
func addFuture(t rapid.TB, s *Session, m domain.ID) (twin domain.ID) {
	t.Helper()
	do(t, s, "future", func(d *document.Draft) (err error) { twin, err = AddFuture(d, m, "Neukauf (Soll)"); return err })
	return twin
}

func compared(t rapid.TB, s *Session, twin domain.ID) *future.Comparison {
	t.Helper()
	c, ok := future.Of(s.Doc(), twin)
	if !ok {
		t.Fatal("the map is no future of another")
	}
	return c
}

// disturb does something to one of some maps.
func disturb(rt *rapid.T, s *Session, maps ...domain.ID) {
	m := rapid.SampledFrom(maps).Draw(rt, "map")
	lanes, steps := document.Lanes(s.Doc(), m), document.Columns(s.Doc(), m)
	lane := rapid.SampledFrom(lanes).Draw(rt, "lane").ID
	step := rapid.SampledFrom(steps).Draw(rt, "step")
	at := Spot{lane, step.ID, rapid.IntRange(-1, 3).Draw(rt, "index")}
	text := rapid.SampledFrom([]string{"", "Angebot", "Termin", "Messe"}).Draw(rt, "text")
	cards := document.MapCards(s.Doc(), m)
	how := rapid.IntRange(0, 13).Draw(rt, "how")
	do(rt, s, "disturb", func(d *document.Draft) (err error) {
		switch {
		case how == 0 && len(lanes) > 1:
			return RemoveParts(d, []domain.ID{lane})
		case how == 1 && len(document.Phases(d, m)) > 1:
			return RemoveParts(d, []domain.ID{step.ID})
		case how == 2:
			_, err = AddLane(d, m, -1, domain.LaneOwn, text)
		case how == 3:
			_, err = AddStep(d, step.Phase, 0, text)
		case how == 4:
			_, err = AddPhase(d, m, 1, text)
		case how == 5:
			return MoveSibling(d, step.Phase, 0)
		case how == 6:
			return MoveLane(d, lane, lanes[0].ID, "")
		case how == 7:
			return Rename(d, rapid.SampledFrom([]domain.ID{lane, step.ID, step.Phase}).Draw(rt, "part"), text)
		case how == 8:
			model := rapid.SampledFrom(catalog.Models()).Draw(rt, "model").Key
			return SwitchModel(d, m, model, "de", nil)
		case how == 9 && len(cards) > 0:
			return RemoveCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID})
		case how == 10 && len(cards) > 0:
			return MoveCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID}, at)
		case how == 11 && len(cards) > 0:
			return SetText(d, rapid.SampledFrom(cards).Draw(rt, "card").ID, text)
		case how == 12 && len(cards) > 0:
			_, err = DuplicateCards(d, []domain.ID{rapid.SampledFrom(cards).Draw(rt, "card").ID})
		default:
			_, err = AddCard(d, at, text)
		}
		return err
	})
}

func TestFutureBeginsAsTheSame(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	lanes := map[domain.LaneKind]domain.ID{}
	for _, l := range document.Lanes(s.Doc(), m) {
		lanes[l.Kind] = l.ID
	}
	step := document.Columns(s.Doc(), m)[0].ID
	do(t, s, "measure", func(d *document.Draft) error {
		_, err := AddCard(d, End(lanes[domain.LaneMeasures], step), "Rückruf am selben Tag")
		return err
	})
	twin := addFuture(t, s, m)
	c := compared(t, s, twin)
	if !c.Alike() || len(c.Cards) != 8 {
		t.Errorf("%d cards, %v, %v", len(c.Cards), c.Tally(), c.Parts())
	}
	if n := s.Doc().Count(domain.TableMeasure); n != 1 {
		t.Errorf("%d measures: both states must show the same one", n)
	}
	if then, _ := document.Find[domain.Map](s.Doc(), twin); then.State != domain.StateFuture || then.Current != m {
		t.Errorf("the future is %+v", then)
	}
	if got := future.Twins(s.Doc(), m); len(got) != 1 || got[0].ID != twin {
		t.Errorf("the futures are %+v", got)
	}
	do(t, s, "remove", func(d *document.Draft) error { return RemoveMap(d, m) })
	if _, ok := future.Of(s.Doc(), twin); ok || s.Doc().Count(domain.TableLink) != 0 {
		t.Error("a future without its current state is still compared")
	}
}

func TestMarksOfCards(t *testing.T) {
	s, m, _ := newSession(t)
	fillPhases(t, s, m)
	twin := addFuture(t, s, m)
	cards := document.MapCards(s.Doc(), twin)
	lane, steps := document.Lanes(s.Doc(), twin)[0].ID, document.Columns(s.Doc(), twin)
	do(t, s, "then", func(d *document.Draft) error {
		if err := SetText(d, cards[0].ID, "Anders"); err != nil {
			return err
		}
		if err := MoveCards(d, []domain.ID{cards[1].ID}, End(lane, steps[4].ID)); err != nil {
			return err
		}
		if _, err := AddCard(d, End(lane, steps[5].ID), "Neu"); err != nil {
			return err
		}
		return RemoveCards(d, []domain.ID{cards[2].ID})
	})
	c := compared(t, s, twin)
	if got := c.Tally(); got != (future.Count{future.Same: 4, future.New: 1, future.Changed: 2, future.Gone: 1}) {
		t.Errorf("the marks are %v", got)
	}
	if moved, _ := c.Card(cards[1].ID); !moved.Moved || moved.Mark != future.Changed {
		t.Errorf("a moved card is %+v", moved)
	}
	// The current state goes on: what is written there too is no difference any more.
	now := document.MapCards(s.Doc(), m)
	do(t, s, "now", func(d *document.Draft) error {
		if err := SetText(d, now[0].ID, "Anders"); err != nil {
			return err
		}
		columns := document.Columns(d, m)
		if _, err := AddCard(d, End(document.Lanes(d, m)[0].ID, columns[5].ID), "Neu"); err != nil {
			return err
		}
		return RemoveCards(d, []domain.ID{now[2].ID})
	})
	c = compared(t, s, twin)
	if got := c.Tally(); got != (future.Count{future.Same: 6, future.Changed: 1}) {
		t.Errorf("afterwards the marks are %v", got)
	}
}

// TestTakingOver disturbs both states in any way. What is taken over is no difference any more, all
// of it together makes the two the same, and one undo leads back.
func TestTakingOver(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, m, _ := newSession(rt)
		for range rapid.IntRange(0, 8).Draw(rt, "before") {
			disturb(rt, s, m)
		}
		twin := addFuture(rt, s, m)
		for range rapid.IntRange(0, 14).Draw(rt, "after") {
			disturb(rt, s, m, twin)
		}
		c := compared(rt, s, twin)
		seen := make(map[domain.ID]int)
		for _, card := range c.Cards {
			seen[card.Now.ID]++
			seen[card.Then.ID]++
		}
		for _, id := range []domain.ID{m, twin} {
			for _, card := range document.MapCards(s.Doc(), id) {
				if seen[card.ID] != 1 {
					rt.Fatalf("a card is compared %d times", seen[card.ID])
				}
			}
		}
		if len(c.Cards) > 0 {
			card := rapid.SampledFrom(c.Cards).Draw(rt, "card")
			start := s.Doc().Clone()
			do(rt, s, "card", func(d *document.Draft) error { return TakeCards(d, twin, []domain.ID{card.Key()}) })
			check(rt, s)
			if now, ok := compared(rt, s, twin).Card(card.Key()); ok && now.Mark != future.Same {
				rt.Fatalf("a %s card is %s after it was taken over: %+v", card.Mark.Key(), now.Mark.Key(), now)
			}
			if card.Mark != future.Same {
				s.Undo()
			}
			if !s.Doc().Equal(start) {
				rt.Fatal("undoing one card does not lead back")
			}
		}
		lane := rapid.SampledFrom(c.Lanes).Draw(rt, "lane")
		before, steps := s.Doc().Clone(), s.history.pos
		if lane.Mark != future.Gone || len(document.Lanes(s.Doc(), m)) > 1 {
			do(rt, s, "lane", func(d *document.Draft) error { return TakeLane(d, twin, lane.Shown().ID) })
			check(rt, s)
			after := compared(rt, s, twin)
			if now, ok := after.LaneOf(lane.Shown().ID); ok {
				if n := future.TallyOf(after.InLane(now)).Differences(); n != 0 || now.Mark != future.Same {
					rt.Fatalf("%d differences in a %s lane that was taken over", n, now.Mark.Key())
				}
			}
			if s.history.pos > steps {
				s.Undo()
			}
		}
		if !s.Doc().Equal(before) {
			rt.Fatal("undoing a lane does not lead back")
		}
		do(rt, s, "all", func(d *document.Draft) error { return TakeAll(d, twin) })
		check(rt, s)
		if after := compared(rt, s, twin); !after.Alike() {
			rt.Fatalf("after all is taken over: %v, %v", after.Tally(), after.Parts())
		}
		if a, b := outline(s.Doc(), m), outline(s.Doc(), twin); a != b {
			rt.Fatalf("%s is not %s", a, b)
		}
		if s.history.pos > steps {
			s.Undo()
		}
		if !s.Doc().Equal(before) {
			rt.Fatal("undoing all does not lead back")
		}
	})
}

func check(t rapid.TB, s *Session) {
	t.Helper()
	if err := s.Doc().Check(); err != nil {
		t.Fatal(err)
	}
}
