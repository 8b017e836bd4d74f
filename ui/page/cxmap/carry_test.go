package cxmap

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// space presses the space bar for a moment.
func (s *stand) space() {
	e := &fyne.KeyEvent{Name: fyne.KeySpace}
	s.board.KeyDown(e)
	s.board.TypedKey(e)
	s.board.TypedRune(' ')
	s.board.KeyUp(e)
}

func TestCarryingACardToAnotherCell(t *testing.T) {
	s := newStand(t)
	id := s.card("Sucht „Leckage Druckluft Kosten“")
	s.Session.Selection().Set(id)
	before, _, _ := s.Session.CanUndo()
	s.space()
	s.want("picked up", s.Carrying(), true)
	s.want("the status bar says how to go on", s.status,
		"1 Karte aufgenommen | Kundenaktionen · Awareness · "+s.Words.T("status.lifted"))
	s.press(fyne.KeyRight, fyne.KeyDown)
	label, _, _ := s.Session.CanUndo()
	s.want("nothing has happened yet", label, before)
	s.want("and the keyboard has not moved", s.lead(), "Sucht „Leckage Druckluft Kosten“")
	s.space()
	s.want("put down", s.Carrying(), false)
	want := "Sucht „Leckage Druckluft Kosten“"
	s.want("in the next phase, as its last", s.texts(domain.LaneActions, 1)[2], want)
	s.want("still selected", s.lead(), want)
	s.Session.Undo()
	s.want("one step", s.texts(domain.LaneActions, 0)[1], want)
	if _, _, more := s.Session.CanUndo(); more {
		t.Error("carrying left more than one step")
	}
}

func TestCarryingGoesPlaceByPlace(t *testing.T) {
	s := newStand(t)
	s.Session.Selection().Set(s.card("Bemerkt Druckabfall in Schicht 2"))
	s.space()
	s.press(fyne.KeyDown)
	s.want("behind the second card", s.carry.spot.Index, 2)
	s.press(fyne.KeyDown)
	s.want("into the next lane", s.carry.spot.Lane, s.lane(domain.LaneGoals))
	s.want("its first place", s.carry.spot.Index, 0)
	s.press(fyne.KeyUp)
	s.want("back to the end of the first", s.carry.spot.Index, 2)
	s.press(fyne.KeyUp)
	s.want("and to where it was", s.carry.spot, s.carry.from)
	s.press(fyne.KeyUp)
	s.want("the top lane ends there", s.carry.spot, s.carry.from)
	s.press(fyne.KeyReturn)
	if _, _, any := s.Session.CanUndo(); any {
		t.Error("a card put down where it was is a step")
	}
}

func TestCarryingManyAndGivingUp(t *testing.T) {
	s := newStand(t)
	two := []domain.ID{s.card("Bemerkt Druckabfall in Schicht 2"), s.card("Vergleicht vier Anbieter online")}
	s.Session.Selection().Set(two...)
	s.space()
	s.press(fyne.KeyRight, fyne.KeyEscape)
	s.want("given up", s.Carrying(), false)
	s.want("where it was", s.texts(domain.LaneActions, 0)[0], "Bemerkt Druckabfall in Schicht 2")
	s.want("still both selected", len(s.cards()), 2)
	s.space()
	s.press(fyne.KeyDelete, fyne.KeyRight, fyne.KeyReturn)
	got := s.texts(domain.LaneActions, 2)
	s.want("together", slices.Contains(got, "Bemerkt Druckabfall in Schicht 2") && slices.Contains(got, "Vergleicht vier Anbieter online"), true)
	s.want("nothing deleted", len(got), 4)
	s.Session.Undo()
	s.want("undone together", len(s.texts(domain.LaneActions, 2)), 2)
}

func TestWhatEndsCarrying(t *testing.T) {
	s := newStand(t)
	id := s.card("Bemerkt Druckabfall in Schicht 2")
	for name, end := range map[string]func(){
		"another selection": func() { s.Session.Selection().Set(s.card("Werksführung")) },
		"a change": func() {
			s.Session.Selection().Set(id)
			s.table.Run("keymoment")
		},
		"another map": func() {
			m := s.m
			s.Show(document.Maps(s.Session.Doc())[1].ID)
			s.Show(m)
		},
		"a press": func() { s.Aim(s.cursor) },
		"Tab":     func() { s.press(fyne.KeyTab) },
	} {
		s.Session.Selection().Set(id)
		s.space()
		s.want(name+": carried", s.Carrying(), true)
		s.press(fyne.KeyRight)
		end()
		s.want(name, s.Carrying(), false)
		s.want(name+": the card is where it was", s.texts(domain.LaneActions, 0)[0], "Bemerkt Druckabfall in Schicht 2")
	}
}

func TestTheSpaceBarAlone(t *testing.T) {
	s := newStand(t)
	s.space()
	s.want("nothing selected: nothing happens", s.Carrying() || s.board.Editing() || len(s.cards()) > 0, false)
	s.Session.Selection().Set(s.card("„Neun Tage Stille.“"))
	s.space()
	s.want("a feeling lies on its curve", s.Carrying(), false)
	s.Session.Selection().Set(s.card("Werksführung"))
	e := &fyne.KeyEvent{Name: fyne.KeySpace}
	s.board.KeyDown(e)
	s.board.TypedKey(e)
	s.board.TypedKey(e)
	s.board.KeyUp(e)
	s.want("held for long", s.Carrying(), false)
	s.mods = fyne.KeyModifierControl
	s.board.KeyDown(e)
	s.mods = 0
	s.board.KeyUp(e)
	s.want("together with Ctrl", s.Carrying(), false)
}
