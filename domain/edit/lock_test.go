package edit

import (
	"errors"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

// locking is a session over the story in which something is locked, and the cards of its first cell.
func locking(t *testing.T, what func(m domain.ID, lane domain.Lane, cards []domain.Card) domain.ID) (*Session, domain.ID, domain.Lane, []domain.Card) {
	t.Helper()
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	lane := document.Lanes(doc, m)[0]
	cards := document.Cards(doc, lane.ID, document.Columns(doc, m)[0].ID)
	s := NewSession(doc, nil)
	if err := step(s, func(d *document.Draft) error { return SetLocked(d, []domain.ID{what(m, lane, cards)}, true) }); err != nil {
		t.Fatal(err)
	}
	return s, m, lane, cards
}

func step(s *Session, f func(d *document.Draft) error) error {
	d := s.Draft()
	if err := f(d); err != nil {
		return err
	}
	c, err := d.Change()
	if err != nil {
		return err
	}
	return s.Commit(Step{Label: Label{Key: "test", Count: 2}, Change: c})
}

func TestWhatIsLockedStaysAsItIs(t *testing.T) {
	type thing = func(domain.ID, domain.Lane, []domain.Card) domain.ID
	for name, what := range map[string]thing{
		"card": func(_ domain.ID, _ domain.Lane, c []domain.Card) domain.ID { return c[0].ID },
		"lane": func(_ domain.ID, l domain.Lane, _ []domain.Card) domain.ID { return l.ID },
		"map":  func(m domain.ID, _ domain.Lane, _ []domain.Card) domain.ID { return m },
	} {
		s, m, lane, cards := locking(t, what)
		first := cards[0].ID
		for act, f := range map[string]func(d *document.Draft) error{
			"text":    func(d *document.Draft) error { return SetText(d, first, "anders") },
			"removal": func(d *document.Draft) error { return RemoveCards(d, []domain.ID{first}) },
			"move": func(d *document.Draft) error {
				return MoveCards(d, []domain.ID{first}, End(lane.ID, document.Columns(d, m)[3].ID))
			},
			"lane removal": func(d *document.Draft) error { return Remove(d, Removal{IDs: []domain.ID{lane.ID}}) },
		} {
			if err := step(s, f); !errors.Is(err, ErrLocked) {
				t.Errorf("%s of a locked %s: %v", act, name, err)
			}
		}
		if c, _ := document.Find[domain.Card](s.Doc(), first); c != cards[0] {
			t.Errorf("the card of a locked %s became %+v", name, c)
		}
		// Looking at it differently is no change of it, and a remark is welcome.
		if err := step(s, func(d *document.Draft) error { lane.Folded = true; d.Put(lane); return nil }); err != nil {
			t.Errorf("fold a locked %s: %v", name, err)
		}
		remark := domain.Comment{ID: domain.NewID(), Subject: first, Text: "Warum?"}
		if err := step(s, func(d *document.Draft) error { d.Put(remark); return nil }); err != nil {
			t.Errorf("remark on a locked %s: %v", name, err)
		}
		for range 3 {
			s.Undo()
		}
		if err := step(s, func(d *document.Draft) error { return SetText(d, first, "anders") }); err != nil {
			t.Errorf("after the lock of a %s was taken back: %v", name, err)
		}
	}
}

func TestAStepOverManyLeavesTheLockedOnesOut(t *testing.T) {
	s, _, _, cards := locking(t, func(_ domain.ID, _ domain.Lane, c []domain.Card) domain.ID { return c[0].ID })
	var told Event
	s.Subscribe(func(ev Event) { told = ev })
	if err := step(s, func(d *document.Draft) error { return RemoveCards(d, []domain.ID{cards[0].ID, cards[1].ID}) }); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Doc().Get(cards[0].ID); !ok || !document.HasLock(s.Doc(), cards[0].ID) {
		t.Error("the locked card or its lock is gone")
	}
	if _, ok := s.Doc().Get(cards[1].ID); ok {
		t.Error("the other card is still there")
	}
	if told.Spared != 1 || told.Label.Count != 1 {
		t.Errorf("told of %d spared, done to %d", told.Spared, told.Label.Count)
	}
}

func TestALockedStepIsCarriedOutOnDecision(t *testing.T) {
	s, _, _, cards := locking(t, func(_ domain.ID, _ domain.Lane, c []domain.Card) domain.ID { return c[0].ID })
	d := s.Draft()
	if err := SetText(d, cards[0].ID, "angenommen"); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(Step{Label: Label{Key: "test"}, Change: c, Locked: true}); err != nil {
		t.Fatal(err)
	}
	if err := step(s, func(d *document.Draft) error { return SetLocked(d, []domain.ID{cards[0].ID}, false) }); err != nil || document.HasLock(s.Doc(), cards[0].ID) {
		t.Errorf("unlocking: %v", err)
	}
}
