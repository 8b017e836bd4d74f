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

// restarts is a project that is edited at random and closed and opened again in between.
type restarts struct {
	t      *testing.T
	random *rand.Rand
	doc    *document.Document
	s      *edit.Session
	now    time.Time
	kept   []edit.Kept
}

func (r *restarts) open(doc *document.Document) {
	r.doc = doc
	r.s = edit.NewSession(doc, func() time.Time { return r.now })
	past := edit.Replay(r.kept)
	r.s.Subscribe(func(ev edit.Event) { r.kept = append(r.kept, edit.Kept{Mark: ev.Mark(), Change: ev.Change}) })
	r.s.Restore(past)
}

// work does one thing that a user can do.
func (r *restarts) work() {
	r.now = r.now.Add(time.Duration(r.random.Intn(3)) * 600 * time.Millisecond)
	switch r.random.Intn(9) {
	case 0, 1:
		r.s.Undo()
	case 2:
		r.s.Redo()
	case 3:
		steps, _ := r.s.Steps()
		r.s.Jump(r.random.Intn(len(steps) + 1))
	case 4:
		r.commit(func(d *document.Draft) error {
			d.Put(domain.Comment{ID: domain.NewID(), Subject: document.Project(d).ID, Author: "A", Text: "Notiz", Date: "2026-03-05"})
			return nil
		}, true, "")
	default:
		cards := document.MapCards(r.doc, document.Maps(r.doc)[0].ID)
		card := cards[r.random.Intn(len(cards))]
		r.commit(func(d *document.Draft) error {
			switch r.random.Intn(3) {
			case 0:
				return edit.RemoveCards(d, []domain.ID{card.ID})
			case 1:
				to := cards[r.random.Intn(len(cards))]
				return edit.MoveCards(d, []domain.ID{card.ID}, edit.Spot{Lane: to.Lane, Step: to.Step, Index: 0})
			}
			card.Text += "x"
			d.Put(card)
			return nil
		}, false, []string{"", "tippen"}[r.random.Intn(2)])
	}
}

func (r *restarts) commit(f func(*document.Draft) error, noted bool, merge string) {
	d := r.s.Draft()
	if err := f(d); err != nil {
		return // what was drawn does not go here
	}
	c, err := d.Change()
	if err != nil {
		return
	}
	label := edit.Label{Key: "x", Count: r.random.Intn(9)}
	if noted {
		err = r.s.Note(label, c)
	} else {
		err = r.s.Commit(edit.Step{Label: label, Change: c, Merge: merge})
	}
	if err != nil {
		r.t.Fatal(err)
	}
}

// TestTheHistorySurvivesRestarts edits at random, and after each restart the history is what it was: the
// same steps, the same way back and forward.
func TestTheHistorySurvivesRestarts(t *testing.T) {
	for seed := range int64(12) {
		doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
		if err != nil {
			t.Fatal(err)
		}
		r := &restarts{t: t, random: rand.New(rand.NewSource(seed)), now: time.Unix(0, 0)}
		r.open(doc)
		for range 6 {
			for range 25 {
				r.work()
			}
			before, done := r.s.Steps()
			r.open(r.doc.Clone())
			after, now := r.s.Steps()
			if now != done || !slices.EqualFunc(before, after, func(a, b edit.Past) bool {
				return a.Label == b.Label && a.Place == b.Place && a.At.Equal(b.At)
			}) {
				t.Fatalf("seed %d: %d of %d steps are done, before the restart %d of %d", seed, now, len(after), done, len(before))
			}
			r.thereAndBack(seed)
		}
	}
}

// thereAndBack undoes everything and does it again, with a copy of its own.
func (r *restarts) thereAndBack(seed int64) {
	kept := len(r.kept)
	s := edit.NewSession(r.doc.Clone(), nil)
	s.Restore(edit.Replay(r.kept))
	_, done := s.Steps()
	states := []*document.Document{s.Doc().Clone()}
	for {
		if _, ok := s.Undo(); !ok {
			break
		}
		states = append(states, s.Doc().Clone())
	}
	if len(states) != done+1 {
		r.t.Fatalf("seed %d: %d steps were undone of %d", seed, len(states)-1, done)
	}
	for i := len(states) - 2; i >= 0; i-- {
		if _, ok := s.Redo(); !ok || !s.Doc().Equal(states[i]) {
			r.t.Fatalf("seed %d: doing step %d again leads elsewhere", seed, i)
		}
	}
	if len(r.kept) != kept {
		r.t.Fatal("looking at the history is no work")
	}
}

func TestTheLastStepsFitIntoABudget(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	r := &restarts{t: t, random: rand.New(rand.NewSource(3)), now: time.Unix(0, 0)}
	r.open(doc)
	for range 60 {
		r.work()
	}
	all, done := r.s.Steps()
	whole := edit.Replay(r.kept)
	for _, bytes := range []int{0, 1000, 8000, 1 << 20} {
		kept := whole.Recent(bytes)
		s := edit.NewSession(r.doc.Clone(), nil)
		s.Restore(edit.Replay(kept))
		steps, now := s.Steps()
		if len(steps) > 0 && len(all)-len(steps) != done-now {
			t.Errorf("%d bytes: %d of %d steps done, of all %d of %d", bytes, now, len(steps), done, len(all))
		}
		for range now {
			if _, ok := s.Undo(); !ok {
				t.Errorf("%d bytes: a step cannot be undone", bytes)
			}
		}
	}
	if steps := len(whole.Recent(1 << 20)); steps < len(all) {
		t.Errorf("%d steps fit into a large budget, of %d", steps, len(all))
	}
}

// TestAHistoryThatDoesNotFitIsGivenUp takes a document that is another than the history belongs to.
func TestAHistoryThatDoesNotFitIsGivenUp(t *testing.T) {
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	other := doc.Clone()
	r := &restarts{t: t, random: rand.New(rand.NewSource(5)), now: time.Unix(0, 0)}
	r.open(doc)
	card := document.MapCards(doc, document.Maps(doc)[0].ID)[0]
	r.commit(func(d *document.Draft) error { return edit.RemoveCards(d, []domain.ID{card.ID}) }, false, "")
	before := other.Clone()
	s := edit.NewSession(other, nil)
	s.Restore(edit.Replay(r.kept))
	if _, ok := s.Undo(); ok || !other.Equal(before) {
		t.Error("a step of another document was undone")
	}
	if _, _, ok := s.CanUndo(); ok {
		t.Error("the history that does not fit is still there")
	}
	if _, _, ok := edit.NewSession(other, nil).CanUndo(); ok || len(edit.Replay([]edit.Kept{{Mark: "{"}}).Recent(1<<20)) > 0 {
		t.Error("a history came out of nothing")
	}
}
