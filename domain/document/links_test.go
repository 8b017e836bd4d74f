package document

import (
	"slices"
	"testing"

	"wegmarke/domain"
)

// TestReferencesAreKnownWheneverTheyAreAsked holds a document that knows its references from the beginning
// against one that is asked only at the end.
func TestReferencesAreKnownWheneverTheyAreAsked(t *testing.T) {
	s := newSmall(t)
	late, early := s.doc, s.doc.Clone()
	early.refer(s.lane[0].ID)
	both := func(e Edit, refused bool) {
		t.Helper()
		c, err := NewChange(e)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []*Document{late, early} {
			if err := d.Apply(c); (err != nil) != refused {
				t.Fatal(err)
			}
		}
	}
	second := s.card[0]
	second.ID, second.Solves = domain.NewID(), s.card[0].ID
	both(Edit{After: second}, false)
	loose := second
	loose.Solves = domain.ID{}
	both(Edit{Before: second, After: loose}, false)
	astray := s.card[1]
	astray.Lane = s.lane[0].ID
	both(Edit{Before: s.card[1], After: astray}, true)
	if len(s.doc.links.from) > 0 {
		t.Fatal("references were listed although nobody has asked")
	}
	both(Edit{Before: s.card[1]}, false)
	for _, d := range []*Document{early.Clone(), early, late.Clone()} {
		for _, r := range append(late.Sorted(), s.card[1]) {
			if a, b := sorted(late.refer(r.Key())), sorted(d.refer(r.Key())); !slices.Equal(a, b) {
				t.Errorf("%s %s: %d refer to it instead of %d", r.Table(), r.Key(), len(b), len(a))
			}
		}
	}
}

func sorted(ids []domain.ID) []domain.ID {
	out := slices.Clone(ids)
	slices.SortFunc(out, func(a, b domain.ID) int { return slices.Compare(a[:], b[:]) })
	return out
}
