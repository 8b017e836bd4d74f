package cxmap

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// menuItem finds a row of a menu by its words, through its branches.
func menuItem(m *fyne.Menu, words ...string) *fyne.MenuItem {
	for _, it := range m.Items {
		if it.Label != words[0] {
			continue
		}
		if len(words) == 1 {
			return it
		}
		if it.ChildMenu != nil {
			return menuItem(it.ChildMenu, words[1:]...)
		}
	}
	return nil
}

func (s *stand) choose(m *fyne.Menu, words ...string) {
	s.t.Helper()
	it := menuItem(m, words...)
	if it == nil || it.Action == nil {
		s.t.Fatalf("the menu does not offer %q", words)
	}
	it.Action()
}

// add makes a lane and waits for nothing: it is there at once.
func (s *stand) addOf(kind domain.LaneKind) domain.ID {
	s.t.Helper()
	s.addLane(kind, "", "")
	return s.lane(kind)
}

func TestEveryLaneIsOffered(t *testing.T) {
	s := newStand(t)
	for _, info := range catalog.Lanes() {
		if s.laneOf(info.Kind).IsZero() && info.Kind != domain.LaneOwn {
			s.choose(s.laneMenu(), info.Names.DE)
			s.lane(info.Kind)
		}
	}
	for _, c := range catalog.Contents() {
		s.choose(s.laneMenu(), "Eigene Ebene", c.Names.DE)
		s.board.CloseEditor(false)
		lanes := document.Lanes(s.Session.Doc(), s.m)
		if !slices.ContainsFunc(lanes, func(l domain.Lane) bool { return l.Content == c.Content }) {
			t.Errorf("no own lane with %s", c.Content)
		}
	}
	s.want("what is there already is not offered", len(s.laneMenu().Items), 2)
}

func TestRolesAreChosenFromAList(t *testing.T) {
	s := newStand(t)
	lane := s.addOf(domain.LaneRoles)
	s.selectCell(lane, s.column(2))
	s.press(fyne.KeyReturn)
	s.want("Enter opens no text field", s.board.Editing(), false)
	s.choose(s.menu, "Entscheider")
	s.want("the role is there", s.texts(domain.LaneRoles, 2)[0], "Entscheider")
	id := s.Session.Selection().Lead()
	s.want("as its key", cardOf(s, id).Code, "role.decider")
	s.editCard(id, "")
	s.choose(s.menu, "Abzeichner")
	s.want("another role", s.texts(domain.LaneRoles, 2)[0], "Abzeichner")
	s.editCard(id, "")
	s.choose(s.menu, "Eigener Text …")
	s.want("own words", s.board.Editing(), true)
	s.board.CloseEditor(false)
}

func TestMomentsComeAndGoWithAClick(t *testing.T) {
	s := newStand(t)
	lane := s.addOf(domain.LaneMoment)
	hit := scene.Hit{Part: scene.PartCell, Lane: lane, Step: s.column(0)}
	s.Click(hit)
	s.want("a click marks", len(document.Cards(s.Session.Doc(), lane, s.column(0))), 1)
	s.Click(hit)
	s.want("a second takes it away", len(document.Cards(s.Session.Doc(), lane, s.column(0))), 0)
	s.want("and says so", len(s.said), 1)
	s.Session.Undo()
	s.want("undo", len(document.Cards(s.Session.Doc(), lane, s.column(0))), 1)
	s.selectCell(lane, s.column(6))
	s.write("w")
	s.want("the key", len(document.Cards(s.Session.Doc(), lane, s.column(6))), 1)
}

func TestFoldingByKeyClickAndMenu(t *testing.T) {
	s := newStand(t)
	lane := s.lane(domain.LaneGoals)
	folded := func() bool {
		l, _ := document.Find[domain.Lane](s.Session.Doc(), lane)
		return l.Folded
	}
	s.Click(scene.Hit{Part: scene.PartLaneHead, Lane: lane, Fold: true})
	s.want("a click folds", folded(), true)
	s.want("its cells are passed over", slices.Contains(s.lanes(), lane), false)
	s.Session.Selection().Set(lane)
	s.table.Run("fold")
	s.want("the key opens", folded(), false)
	s.choose(s.laneHeadMenu(lane), "Einklappen")
	s.want("the menu folds", folded(), true)
	s.choose(s.laneHeadMenu(lane), "Ausklappen")
	phase := document.Phases(s.Session.Doc(), s.m)[1]
	s.choose(s.phaseMenu(scene.Hit{Phase: phase.ID, Step: s.column(1)}), "Einklappen")
	s.want("a phase folds", len(s.steps()), 6)
	s.Click(scene.Hit{Part: scene.PartFolded, Phase: phase.ID, Fold: true})
	s.want("a click on the strip opens it", len(s.steps()), 7)
}

func TestMarksOfPhases(t *testing.T) {
	s := newStand(t)
	phase := document.Phases(s.Session.Doc(), s.m)[1]
	hit := scene.Hit{Phase: phase.ID, Step: s.column(1)}
	s.choose(s.phaseMenu(hit), "Wird mehrfach durchlaufen")
	s.choose(s.phaseMenu(hit), "Hier beginnt der Kontakt mit uns")
	p, _ := document.Find[domain.Phase](s.Session.Doc(), phase.ID)
	m, _ := document.Find[domain.Map](s.Session.Doc(), s.m)
	s.want("loop", p.Loop, true)
	s.want("first contact", m.FirstContact, s.column(1))
	s.want("is ticked", menuItem(s.phaseMenu(hit), "Hier beginnt der Kontakt mit uns").Checked, true)
	s.choose(s.phaseMenu(hit), "Hier beginnt der Kontakt mit uns")
	m, _ = document.Find[domain.Map](s.Session.Doc(), s.m)
	s.want("and gone again", m.FirstContact.IsZero(), true)
}

func TestFilterIsNoPartOfTheProject(t *testing.T) {
	s := newStand(t)
	told := 0
	s.OnFilter(func() { told++ })
	_, _, before := s.Session.CanUndo()
	s.choose(s.FilterMenu(), "Dr. Sabine Reuter")
	s.want("the persona", s.FilterText(), "Dr. Sabine Reuter")
	s.choose(s.FilterMenu(), "Nur diese Ebenen", "Ziele")
	s.want("and a lane", s.FilterText(), "Dr. Sabine Reuter · Ziele")
	s.want("lanes", len(s.lanes()), 1)
	_, _, after := s.Session.CanUndo()
	s.want("no step of the history", after, before)
	s.table.Run("filter.clear")
	s.want("cleared", s.FilterText(), "")
	s.want("told each time", told, 3)
	feelings := s.lane(domain.LaneFeelings)
	s.choose(s.FilterMenu(), "Dr. Sabine Reuter")
	s.selectCell(feelings, s.column(5))
	s.newFeeling(edit.End(feelings, s.column(5)))
	made := document.Linked(s.Session.Doc(), s.Session.Selection().Lead(), domain.LinkPersona)
	s.want("a new point belongs to the persona", len(made), 1)
}

func TestViewsAreOneStep(t *testing.T) {
	s := newStand(t)
	all := len(s.lanes())
	s.choose(s.FilterMenu(), "Dr. Sabine Reuter")
	s.choose(s.ViewMenu().ChildMenu, "Ansicht sichern …")
	saved := document.LaneSets(s.Session.Doc(), s.m)
	s.want("saved", len(saved), 1)
	s.table.Run("filter.clear")
	s.choose(s.ViewMenu().ChildMenu, "Geschäftsleitung")
	few := len(s.lanes())
	if few >= all || few == 0 {
		t.Errorf("the board sees %d of %d lanes", few, all)
	}
	s.choose(s.ViewMenu().ChildMenu, saved[0].Title)
	s.want("the saved view shows", len(s.lanes()), all)
	s.want("for its persona", s.FilterText(), "Dr. Sabine Reuter")
	s.Session.Undo()
	s.want("undone in one step", len(s.lanes()), few)
	s.want("with its filter", s.FilterText(), "")
	s.Session.Redo()
	s.want("redone", s.FilterText(), "Dr. Sabine Reuter")
	s.choose(s.ViewMenu().ChildMenu, "Ansicht umbenennen", saved[0].Title)
	s.choose(s.ViewMenu().ChildMenu, "Ansicht löschen", saved[0].Title)
	s.want("deleted", len(document.LaneSets(s.Session.Doc(), s.m)), 0)
}

func TestLanesMoveByTheMenu(t *testing.T) {
	s := newStand(t)
	lane := s.lane(domain.LaneIdeas)
	s.choose(s.laneHeadMenu(lane), "Nach unten")
	s.want("past the next", s.lanes()[8], lane)
	s.choose(s.laneHeadMenu(lane), "Nach oben")
	s.want("and back", s.lanes()[7], lane)
	s.choose(s.laneHeadMenu(lane), "Nach oben")
	l, _ := document.Find[domain.Lane](s.Session.Doc(), lane)
	s.want("over to the other side", l.Side, domain.SideCustomer)
}

func TestHeadsAreReachedByKeys(t *testing.T) {
	s := newStand(t)
	lanes, phases := document.Lanes(s.Session.Doc(), s.m), document.Phases(s.Session.Doc(), s.m)
	s.selectCell(lanes[1].ID, s.column(2))
	s.table.Run("lane.head")
	s.want("the head of the lane", s.Session.Selection().Lead(), lanes[1].ID)
	s.press(fyne.KeyDown)
	s.want("the next head", s.Session.Selection().Lead(), lanes[2].ID)
	s.table.Press(fyne.KeyUp, fyne.KeyModifierAlt)
	s.want("carried up", s.lanes()[1], lanes[2].ID)
	s.press(fyne.KeyRight)
	s.want("into its first cell", cardOf(s, s.Session.Selection().Lead()).Lane, lanes[2].ID)
	s.table.Run("phase.head")
	s.want("the head of the phase", s.Session.Selection().Lead(), phases[0].ID)
	s.press(fyne.KeyRight)
	s.want("the next phase", s.Session.Selection().Lead(), phases[1].ID)
	s.table.Press(fyne.KeyRight, fyne.KeyModifierAlt)
	s.want("carried to the right", document.Phases(s.Session.Doc(), s.m)[2].ID, phases[1].ID)
	s.menu = nil
	s.press("Menu")
	if s.menu == nil || menuItem(s.menu, "Wird mehrfach durchlaufen") == nil {
		t.Error("the key for menus opens none for a phase")
	}
	s.press(fyne.KeyDown)
	s.want("back into the cells", cardOf(s, s.Session.Selection().Lead()).Step, s.column(2))
}
