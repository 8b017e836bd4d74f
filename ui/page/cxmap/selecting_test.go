package cxmap

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
)

// inCell counts the selected cards of a cell and says whether these are all that are selected.
func (s *stand) inCell(kind domain.LaneKind, column int) (n int, all bool) {
	for _, id := range s.cards() {
		if c := cardOf(s, id); c.Lane == s.lane(kind) && c.Step == s.column(column) {
			n++
		}
	}
	return n, n == len(s.cards())
}

func TestSelectingInCellLaneAndPhase(t *testing.T) {
	s := newStand(t)
	s.Session.Selection().Set(s.card("Sucht „Leckage Druckluft Kosten“"))
	s.table.Run("select.cell")
	n, only := s.inCell(domain.LaneActions, 0)
	s.want("in the cell", n, len(s.texts(domain.LaneActions, 0)))
	s.want("nothing else", only, true)
	s.want("the keyboard stays", s.lead(), "Sucht „Leckage Druckluft Kosten“")

	s.table.Run("select.lane")
	want := 0
	for i := range s.steps() {
		want += len(s.texts(domain.LaneActions, i))
	}
	s.want("in the lane", len(s.cards()), want)

	s.Session.Selection().Set(document.Phases(s.Session.Doc(), s.m)[1].ID)
	s.table.Run("select.phase")
	for _, id := range s.cards() {
		if cardOf(s, id).Step != s.column(1) {
			t.Fatal("a card of another phase is selected")
		}
	}
	s.want("some are", len(s.cards()) > 5, true)

	inPhase := len(s.cards())
	s.table.Run("select.invert")
	rest := len(s.cards())
	s.table.Run("selectall")
	s.want("inverted", rest+inPhase, len(s.cards()))
}

func TestSelectingTheSameKindAndColour(t *testing.T) {
	s := newStand(t)
	pains := s.texts(domain.LanePains, 2)
	s.Session.Selection().Set(s.card(pains[0]))
	s.table.Run("select.kind")
	for _, id := range s.cards() {
		s.want("kind", s.kindAt(cardOf(s, id).Lane), domain.LanePains)
	}
	all := len(s.cards())
	s.want("many", all > 1, true)
	red := s.card(pains[0])
	s.Commit(edit.Label{Key: "undo.cards.coloured"}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range []domain.ID{red, s.card("Werksführung")} {
			c, _ := document.Find[domain.Card](d, id)
			c.Color = 4
			d.Put(c)
		}
		return []domain.ID{red}, nil
	})
	s.table.Run("select.colour")
	s.want("both in this colour", len(s.cards()), 2)
	s.Session.Selection().Set(s.visible(s.lane(domain.LanePains), s.column(3))[0])
	s.table.Run("select.colour")
	s.want("pains without a colour of their own", len(s.cards()), all-1)
}

func TestShiftArrowsGrowAndShrinkTheSelection(t *testing.T) {
	s := newStand(t)
	s.press(fyne.KeyDown)
	s.mods = fyne.KeyModifierShift
	s.press(fyne.KeyDown, fyne.KeyDown)
	s.want("down the column", len(s.cards()), 3)
	s.press(fyne.KeyUp)
	s.want("back again", len(s.cards()), 2)
	s.press(fyne.KeyUp, fyne.KeyRight)
	n, _ := s.inCell(domain.LaneActions, 0)
	m, _ := s.inCell(domain.LaneActions, 1)
	s.want("a block of cells", n == len(s.texts(domain.LaneActions, 0)) && m == len(s.texts(domain.LaneActions, 1)), true)
	s.press(fyne.KeyLeft)
	s.want("only where it began", len(s.cards()), 1)
}

func TestTheKeyboardWandersAndMarksSingleCards(t *testing.T) {
	s := newStand(t)
	s.press(fyne.KeyDown)
	first := s.lead()
	wander := func(k fyne.KeyName) {
		s.board.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: action.Primary | fyne.KeyModifierShift})
	}
	wander(fyne.KeyRight)
	wander(fyne.KeyRight)
	s.want("nothing else is selected", s.lead(), first)
	s.want("but the keyboard is there", s.cursor.Step, s.column(2))
	s.table.Run("select.toggle")
	s.want("two that do not touch", len(s.cards()), 2)
	s.table.Run("select.toggle")
	s.want("taken out again", len(s.cards()), 1)
	s.want("the keyboard has not moved", s.cursor.Step, s.column(2))
	s.press(fyne.KeyRight)
	s.want("an arrow goes on from there", cardOf(s, s.Session.Selection().Lead()).Step, s.column(3))
}

func TestSelectionOutlivesUndoAndRedo(t *testing.T) {
	s := newStand(t)
	two := []domain.ID{s.card("Rechner live stellen"), s.card("Konfigurator Beta")}
	s.Session.Selection().Set(two...)
	s.table.Run("card.delete")
	s.Session.Undo()
	s.want("both are back and selected", len(s.cards()), 2)
	s.Session.Selection().Set(s.card("Sucht „Leckage Druckluft Kosten“"))
	s.nudge(0, 1)
	s.Session.Undo()
	s.want("after undo", s.lead(), "Sucht „Leckage Druckluft Kosten“")
	s.Session.Redo()
	s.want("after redo", s.lead(), "Sucht „Leckage Druckluft Kosten“")
	s.mods = fyne.KeyModifierShift
	s.press(fyne.KeyRight)
	s.want("and it can grow", len(s.cards()) > 1, true)
}

func TestEveryContextMenuSelects(t *testing.T) {
	s := newStand(t)
	phase := document.Phases(s.Session.Doc(), s.m)[0].ID
	for _, hit := range []scene.Hit{
		{Part: scene.PartCard, Card: s.card("Werksführung")},
		{Part: scene.PartPhase, Phase: phase, Step: s.column(0)},
		{Part: scene.PartLaneHead, Lane: s.lane(domain.LanePains)},
		{Part: scene.PartCell, Lane: s.lane(domain.LanePains), Step: s.column(6)},
	} {
		s.Menu(hit, fyne.Position{})
		found := false
		for _, it := range s.menu.Items {
			found = found || it.Label == s.Words.T("menu.select") && len(it.ChildMenu.Items) > 6
		}
		s.want("menu to select", found, true)
	}
}
