package document

import (
	"errors"
	"slices"
	"testing"

	"wegmarke/domain"
)

// small is a project with two maps of one phase, one lane and one card each.
type small struct {
	doc   *Document
	maps  [2]domain.Map
	phase [2]domain.Phase
	step  [2]domain.Step
	lane  [2]domain.Lane
	card  [2]domain.Card
}

func newSmall(t *testing.T) *small {
	t.Helper()
	s := &small{}
	records := []domain.Record{domain.Project{ID: domain.NewID(), Title: "Probe", Language: "de"}}
	for i := range s.maps {
		s.maps[i] = domain.Map{ID: domain.NewID(), Order: []string{"a0", "a1"}[i], Title: "Karte"}
		s.phase[i] = domain.Phase{ID: domain.NewID(), Map: s.maps[i].ID, Order: "a0", Title: "Phase", Color: 1}
		s.step[i] = domain.Step{ID: domain.NewID(), Phase: s.phase[i].ID, Order: "a0"}
		s.lane[i] = domain.Lane{ID: domain.NewID(), Map: s.maps[i].ID, Order: "a0", Kind: domain.LaneIdeas, Side: domain.SideCompany}
		s.card[i] = domain.Card{ID: domain.NewID(), Lane: s.lane[i].ID, Step: s.step[i].ID, Order: "a0", Text: "Idee"}
		records = append(records, s.maps[i], s.phase[i], s.step[i], s.lane[i], s.card[i])
	}
	var err error
	if s.doc, err = Load(records); err != nil {
		t.Fatal(err)
	}
	return s
}

// refuse expects a change to fail with an error of a kind and to leave everything as it was.
func (s *small) refuse(t *testing.T, what string, kind error, edits ...Edit) {
	t.Helper()
	before := s.doc.Clone()
	c, err := NewChange(edits...)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if err := s.doc.Apply(c); !errors.Is(err, kind) {
		t.Errorf("%s: error %v, want %v", what, err, kind)
	}
	if !s.doc.Equal(before) || s.doc.Check() != nil {
		t.Errorf("%s: the document changed although the change was refused", what)
	}
}

func TestBrokenChangesAreRefused(t *testing.T) {
	s := newSmall(t)
	lane := s.lane[0]
	lane.Map = s.maps[1].ID
	s.refuse(t, "lane to another map", ErrStructure, Edit{s.lane[0], lane})
	phase := s.phase[0]
	phase.Map = s.maps[1].ID
	s.refuse(t, "phase to another map", ErrStructure, Edit{s.phase[0], phase})
	step := s.step[0]
	step.Phase = s.phase[1].ID
	s.refuse(t, "last step to another phase", ErrStructure, Edit{s.step[0], step})
	card := s.card[0]
	card.Step = s.step[1].ID
	s.refuse(t, "card across maps", ErrStructure, Edit{s.card[0], card})
	card = s.card[0]
	card.Solves = domain.NewID()
	s.refuse(t, "reference to nothing", ErrDangling, Edit{s.card[0], card})
	card.Solves = s.lane[0].ID
	s.refuse(t, "reference to the wrong table", ErrDangling, Edit{s.card[0], card})
	s.refuse(t, "lane below its card", ErrDangling, Edit{Before: s.lane[0]})
	card = s.card[0]
	card.Text = "anders"
	other := card
	other.Text = "noch anders"
	s.refuse(t, "stale", ErrStale, Edit{card, other})
	card.Impact = 9
	s.refuse(t, "out of range", domain.ErrInvalid, Edit{s.card[0], card})
	s.refuse(t, "second project", ErrStructure, Edit{After: domain.Project{ID: domain.NewID(), Language: "de"}})
	s.refuse(t, "phase without a step", ErrStructure,
		Edit{After: domain.Phase{ID: domain.NewID(), Map: s.maps[0].ID, Order: "a5", Color: 2}})
}

func TestRemovingATreeClearsReferences(t *testing.T) {
	s := newSmall(t)
	idea := s.card[0]
	idea.Solves = s.card[1].ID
	c, _ := NewChange(Edit{s.card[0], idea})
	if err := s.doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	d := NewDraft(s.doc)
	d.RemoveTree(s.maps[1].ID)
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	if got, _ := Find[domain.Card](s.doc, idea.ID); !got.Solves.IsZero() {
		t.Error("the reference to a removed card stays")
	}
	if n := len(s.doc.records); n != 6 {
		t.Errorf("%d records are left, want 6", n)
	}
	if err := s.doc.Apply(c.Invert()); err != nil {
		t.Fatal(err)
	}
	if got, _ := Find[domain.Card](s.doc, idea.ID); got.Solves != s.card[1].ID {
		t.Error("the inverse does not bring the reference back")
	}
}

func TestChangeOfADraftStandsAlone(t *testing.T) {
	s := newSmall(t)
	d := NewDraft(s.doc)
	card := s.card[0]
	card.Text = "eins"
	d.Put(card)
	first, _ := d.Change()
	card.Text = "zwei"
	d.Put(card)
	e, _ := first.Of(card.ID)
	if e.After.(domain.Card).Text != "eins" {
		t.Error("going on with a draft altered the change taken from it")
	}
}

func TestChangesFollowOnEachOther(t *testing.T) {
	s := newSmall(t)
	one, two := s.card[0], s.card[0]
	one.Text, two.Text = "eins", "zwei"
	a, _ := NewChange(Edit{s.card[0], one})
	b, _ := NewChange(Edit{one, two})
	both, err := a.Then(b)
	if err != nil {
		t.Fatal(err)
	}
	if e, _ := both.Of(one.ID); e.Before != domain.Record(s.card[0]) || e.After != domain.Record(two) {
		t.Errorf("squashed to %+v", e)
	}
	if _, err := b.Then(a); !errors.Is(err, ErrMismatch) {
		t.Errorf("the wrong order gave %v", err)
	}
	back, err := both.Then(both.Invert())
	if err != nil || !back.IsEmpty() {
		t.Errorf("there and back leaves %d edits, %v", back.Len(), err)
	}
}

func TestRecordsSurviveEncoding(t *testing.T) {
	s := newSmall(t)
	for _, r := range s.doc.records {
		b, err := Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(r.Table(), b)
		if err != nil || got != r {
			t.Errorf("%s became %+v, %v", b, got, err)
		}
	}
	if _, err := Decode("nothing", []byte("{}")); err == nil {
		t.Error("an unknown table was decoded")
	}
}

func TestBetweenLeadsFromOneToTheOther(t *testing.T) {
	s := newSmall(t)
	other := s.doc.Clone()
	d := NewDraft(other)
	card := s.card[0]
	card.Text = "neu"
	d.Put(card)
	d.RemoveTree(s.maps[1].ID)
	d.Put(domain.Persona{ID: domain.NewID(), Order: "a0", Name: "Jan"})
	c, _ := d.Change()
	if err := other.Apply(c); err != nil {
		t.Fatal(err)
	}
	if err := s.doc.Apply(Between(s.doc, other)); err != nil {
		t.Fatal(err)
	}
	if !s.doc.Equal(other) {
		t.Error("the change between two documents does not make them equal")
	}
}

// TestReferencesOfCardsAreKnownTwice: what is written out for cards says the same as their list.
func TestReferencesOfCardsAreKnownTwice(t *testing.T) {
	s := newSmall(t)
	id := domain.NewID
	full := domain.Card{ID: id(), Lane: id(), Step: id(), Touchpoint: id(), Measure: id(), Indicator: id(), Solves: id()}
	for _, c := range []domain.Card{s.card[0], full} {
		var visited []domain.ID
		eachRef(c, func(to domain.ID) { visited = append(visited, to) })
		for i, ref := range c.Refs() {
			if i >= len(visited) || visited[i] != ref.ID || ownedBy(c, ref.ID) != ref.Owner {
				t.Errorf("reference %s of %+v: visited %v", ref.Field, c, visited)
			}
		}
		if len(visited) != len(c.Refs()) {
			t.Errorf("%d visited of %d", len(visited), len(c.Refs()))
		}
	}
}

func TestARefusedChangeStaysWhatItWas(t *testing.T) {
	s := newSmall(t)
	c, err := NewChange(Edit{Before: s.lane[0]})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.doc.Apply(c); !errors.Is(err, ErrDangling) {
		t.Fatal(err)
	}
	if got := c.Edits(); len(got) != 1 || got[0] != (Edit{Before: s.lane[0]}) {
		t.Errorf("the change is now %+v", got)
	}
}

func TestAChangeTakenBackTwiceIsTheSame(t *testing.T) {
	s := newSmall(t)
	d := NewDraft(s.doc)
	d.RemoveTree(s.maps[0].ID)
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(c.Invert().Invert().Edits(), c.Edits()) || c.Invert().Edits()[0] != (Edit{After: c.Edits()[0].Before}) {
		t.Errorf("%+v became %+v", c.Edits(), c.Invert().Edits())
	}
}
