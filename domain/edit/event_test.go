package edit_test

import (
	"slices"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// TestSubscribersSeeTheHistoryAfterTheStep holds that a button for undo can be set when it is told
// of a change.
func TestSubscribersSeeTheHistoryAfterTheStep(t *testing.T) {
	s := edit.NewSession(document.New(), nil)
	var undo, redo []bool
	s.Subscribe(func(edit.Event) {
		_, _, u := s.CanUndo()
		_, _, r := s.CanRedo()
		undo, redo = append(undo, u), append(redo, r)
	})
	c, err := document.NewChange(document.Edit{After: domain.Persona{ID: domain.NewID(), Order: domain.FirstOrder}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(edit.Step{Change: c}); err != nil {
		t.Fatal(err)
	}
	s.Undo()
	s.Redo()
	if want := []bool{true, false, true}; !slices.Equal(undo, want) {
		t.Errorf("could undo %v, want %v", undo, want)
	}
	if want := []bool{false, true, false}; !slices.Equal(redo, want) {
		t.Errorf("could redo %v, want %v", redo, want)
	}
}
