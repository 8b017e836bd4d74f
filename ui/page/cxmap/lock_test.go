package cxmap

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

func TestALockedCardCannotBeWrittenOnUntilItIsOpened(t *testing.T) {
	s := newStand(t)
	id, other := s.card("Werksführung"), s.card("Energie-Stammtisch in Regionen")
	item := func() *fyne.MenuItem { return s.lockItem("card", s.menuCards(id)...) }
	s.Session.Selection().Set(other, id)
	item().Action()
	if !document.HasLock(s.Session.Doc(), id) || !document.HasLock(s.Session.Doc(), other) {
		t.Fatal("the selected cards are not locked")
	}
	s.openText(id, "")
	if s.board.Editing() {
		t.Error("a text field opens over a locked card")
	}
	if len(s.failed) != 1 || !errors.Is(s.failed[0], edit.ErrLocked) {
		t.Errorf("the user was told %v", s.failed)
	}
	s.failed = nil
	if _, ok := s.Allowed(s.cards(), s.lane(domain.LanePains)); ok {
		t.Error("locked cards can be dropped")
	}
	if g, _ := s.scene.CardItems(id); g.Items[0].Fill != s.scene.Palette.Surface2 || g.Items[0].Shadow != scene.NoShadow {
		t.Error("the card does not look locked")
	}
	if label, _, _ := s.Session.CanUndo(); label != (edit.Label{Key: "undo.locked", Count: 2}) {
		t.Errorf("the step is called %+v", label)
	}
	s.Session.Selection().Set(id)
	item().Action()
	if document.Locked(s.Session.Doc(), id) {
		t.Error("the card stays locked")
	}
	s.openText(id, "")
	if !s.board.Editing() {
		t.Error("no text field opens over an opened card")
	}
}
