package cxmap

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/tool"
)

func TestTheStatusBarSaysWhatCanBeDone(t *testing.T) {
	s := newStand(t)
	id := s.card("Werksführung")
	phase := document.Phases(s.Session.Doc(), s.m)[0].ID
	for _, c := range []struct {
		hit  scene.Hit
		want string
	}{
		{scene.Hit{Part: scene.PartCard, Card: id}, "hint.card"},
		{scene.Hit{Part: scene.PartFeeling, Card: s.card("„Neun Tage Stille.“")}, "hint.feeling"},
		{scene.Hit{Part: scene.PartCell, Lane: s.lane(domain.LanePains), Step: s.column(6)}, "hint.cell"},
		{scene.Hit{Part: scene.PartPhase, Phase: phase}, "hint.phase"},
		{scene.Hit{Part: scene.PartStep, Step: s.column(0)}, "hint.step"},
		{scene.Hit{Part: scene.PartLaneHead, Lane: s.lane(domain.LanePains)}, "hint.lane"},
		{scene.Hit{Part: scene.PartLaneHead, Edge: true}, "hint.edge"},
		{scene.Hit{Part: scene.PartPhase, Phase: phase, Fold: true}, "hint.fold"},
	} {
		s.Hover(c.hit)
		s.want(c.want, s.status, " | "+s.Words.T(c.want))
	}
	s.Hover(scene.Hit{})
	s.want("nothing under the pointer", s.status, " | ")
	s.Session.Selection().Set(id)
	s.want("selected", s.status, "1 Karte ausgewählt | Ideen & Lösungen · Advocacy · Leertaste nimmt auf")
	s.Hover(scene.Hit{Part: scene.PartLaneHead, Lane: s.lane(domain.LanePains)})
	s.want("selected, and something below the pointer", s.status, "1 Karte ausgewählt | "+s.Words.T("hint.lane"))
}

func TestTheStatusBarTellsTheKeysWhileWritingAndDragging(t *testing.T) {
	s := newStand(t)
	id := s.card("Werksführung")
	s.Session.Selection().Set(id)
	s.press(fyne.KeyF2)
	s.want("writing", strings.HasSuffix(s.status, s.Words.T("hint.writing")), true)
	s.Hover(scene.Hit{Part: scene.PartLaneHead})
	s.want("the pointer does not talk over it", strings.HasSuffix(s.status, s.Words.T("hint.writing")), true)
	s.Hover(scene.Hit{})
	s.press(fyne.KeyTab)
	s.board.CloseEditor(false)
	s.want("closed", strings.Contains(s.status, s.Words.T("hint.writing")), false)
	s.Session.Selection().Set(id)
	s.Dragging(tool.Preview{Cards: []domain.ID{id}, Lead: id})
	s.want("dragged", s.status, "1 Karte gezogen | Ideen & Lösungen · Advocacy · Alt kopiert · Esc bricht ab")
	s.Dragging(tool.Preview{Cards: []domain.ID{id}, Lead: id, Copy: true, Lane: s.lane(domain.LanePains), Step: s.column(6)})
	s.want("copied", s.status, "1 Karte kopieren | Schmerzpunkte · Advocacy · Ohne Alt verschieben · Esc bricht ab")
	s.Dragging(tool.Preview{})
	s.want("let go", s.status, "1 Karte ausgewählt | Ideen & Lösungen · Advocacy · Leertaste nimmt auf")
}

func TestTheFullTextOfWhatIsCut(t *testing.T) {
	s := newStand(t)
	s.want("card", s.FullText(scene.Hit{Part: scene.PartCard, Card: s.card("Werksführung")}), "Werksführung")
	phase := document.Phases(s.Session.Doc(), s.m)[0]
	s.want("phase", s.FullText(scene.Hit{Part: scene.PartPhase, Phase: phase.ID}), phase.Title+"\n"+phase.Task)
	s.want("lane", s.FullText(scene.Hit{Part: scene.PartLaneHead, Lane: s.lane(domain.LanePains)}), "Schmerzpunkte")
	s.want("measure", s.FullText(scene.Hit{Part: scene.PartCard, Card: s.card("Rechner live stellen")}), "Rechner live stellen\nIn Arbeit\n15.04.")
	s.want("cell", s.FullText(scene.Hit{Part: scene.PartCell}), "")
}

func TestNothingOfTheMapStaysWhenAnotherPageComes(t *testing.T) {
	s := newStand(t)
	s.Session.Selection().Set(s.card("Rechner live stellen"))
	s.Hover(scene.Hit{Part: scene.PartLaneHead})
	s.space()
	s.Away()
	s.want("carrying", s.Carrying(), false)
	s.Session.Selection().Clear()
	s.want("status", s.status, " | ")
}
