package edit_test

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
)

// TestJumpingIsUndoingStepByStep jumps about in a history and compares with the states on the way.
func TestJumpingIsUndoingStepByStep(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	now := time.Unix(0, 0)
	s := edit.NewSession(doc, func() time.Time { now = now.Add(2 * time.Second); return now })
	m := document.Maps(doc)[0].ID
	random := rand.New(rand.NewSource(7))
	type state struct {
		cards    []domain.Card
		selected []domain.ID
	}
	look := func() state { return state{document.MapCards(doc, m), s.Selection().IDs()} }
	states := []state{look()}
	for i := range 30 {
		cards := document.MapCards(doc, m)
		c := cards[random.Intn(len(cards))]
		d := s.Draft()
		if i%3 == 0 {
			err = edit.RemoveCards(d, []domain.ID{c.ID})
		} else {
			to := cards[random.Intn(len(cards))]
			err = edit.MoveCards(d, []domain.ID{c.ID}, edit.Spot{Lane: to.Lane, Step: to.Step, Index: 0})
		}
		if err != nil {
			t.Fatal(err)
		}
		change, err := d.Change()
		if err != nil {
			t.Fatal(err)
		}
		if change.IsEmpty() {
			continue
		}
		if err := s.Commit(edit.Step{Label: edit.Label{Key: "x"}, Change: change, Select: []domain.ID{c.ID}}); err != nil {
			t.Fatal(err)
		}
		states = append(states, look())
	}
	told := 0
	s.Subscribe(func(ev edit.Event) { told++ })
	steps, done := s.Steps()
	if len(steps) != len(states)-1 || done != len(steps) {
		t.Fatalf("%d steps, %d of them done, for %d states", len(steps), done, len(states))
	}
	for range 60 {
		n := random.Intn(len(states))
		_, at := s.Steps()
		before := told
		if s.Jump(n) != (n != at) {
			t.Fatalf("jump from %d to %d says the wrong thing", at, n)
		}
		if n != at && told != before+1 {
			t.Fatalf("%d events for one jump", told-before)
		}
		if _, at = s.Steps(); at != n {
			t.Fatalf("at %d after a jump to %d", at, n)
		}
		if !slices.Equal(look().cards, states[n].cards) {
			t.Fatalf("state %d is not what it was", n)
		}
		if err := doc.Check(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAJumpSelectsWhatWasSelectedThere(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	s := edit.NewSession(doc, nil)
	m := document.Maps(doc)[0].ID
	var ids []domain.ID
	for _, c := range document.MapCards(doc, m)[:3] {
		ids = append(ids, c.ID)
		s.Selection().Set(c.ID)
		d := s.Draft()
		if err := edit.RemoveCards(d, []domain.ID{c.ID}); err != nil {
			t.Fatal(err)
		}
		change, err := d.Change()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Commit(edit.Step{Change: change}); err != nil {
			t.Fatal(err)
		}
	}
	s.Jump(0)
	if got := s.Selection().Lead(); got != ids[0] {
		t.Errorf("after the jump back %s is selected, want %s", got, ids[0])
	}
	var ev edit.Event
	s.Subscribe(func(e edit.Event) { ev = e })
	s.Jump(3)
	if s.Selection().Len() != 0 || len(ev.Labels()) != 3 || ev.Origin != edit.Redone {
		t.Errorf("after the jump forward %d are selected, event %+v", s.Selection().Len(), ev)
	}
	if s.Jump(9) || s.Jump(3) {
		t.Error("a jump to where it is does something")
	}
}
