package cxmap

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/parcel"
)

func (s *stand) phases() int { return len(document.Phases(s.Session.Doc(), s.m)) }

func TestLanesAndPhasesAreCopiedByTheKeys(t *testing.T) {
	s := newStand(t)
	start, lanes, phases := s.Session.Doc().Clone(), s.Page.allLanes(), s.phases()
	pains := s.lane(domain.LanePains)
	s.Session.Selection().Set(pains)
	s.table.Run("card.copy")
	if text := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(text, "\tAwareness\t") || !strings.Contains(text, "Schmerzpunkte\tKosten der Leckagen unbekannt") {
		t.Errorf("other programs get %q", text)
	}
	s.table.Run("card.paste")
	s.want("one lane more", s.Page.allLanes(), lanes+1)
	made := s.Session.Selection().Lead()
	s.want("with its cards", len(document.Cards(s.Session.Doc(), made, s.column(1))), len(document.Cards(s.Session.Doc(), pains, s.column(1))))
	s.Session.Undo()
	phase := document.Phases(s.Session.Doc(), s.m)[2]
	s.Session.Selection().Set(phase.ID)
	s.table.Run("card.duplicate")
	s.want("one phase more", s.phases(), phases+1)
	s.want("right behind", document.Phases(s.Session.Doc(), s.m)[3].Title, phase.Title)
	s.Session.Undo()
	s.want("undone", s.Session.Doc().Equal(start), true)
}

func (p *Page) allLanes() int { return len(document.Lanes(p.Session.Doc(), p.m)) }

func TestALaneIsCutAndPutElsewhere(t *testing.T) {
	s := newStand(t)
	before := len(document.MapCards(s.Session.Doc(), s.m))
	s.Session.Selection().Set(s.lane(domain.LaneGoals))
	s.table.Run("card.cut")
	if !s.laneOf(domain.LaneGoals).IsZero() {
		t.Fatal("the lane is still there")
	}
	s.table.Run("card.paste")
	s.want("all cards are back", len(document.MapCards(s.Session.Doc(), s.m)), before)
}

func TestAStepIsCutCardByCard(t *testing.T) {
	s := newStand(t)
	steps, before := len(s.steps()), len(document.MapCards(s.Session.Doc(), s.m))
	s.Session.Selection().Set(s.column(1))
	s.table.Run("card.cut")
	s.want("the step stays", len(s.steps()), steps)
	s.cursor.Lane, s.cursor.Step = s.lanes0(), s.column(2)
	s.table.Run("card.paste")
	s.want("no card is lost", len(document.MapCards(s.Session.Doc(), s.m)), before)
}

func (s *stand) lanes0() domain.ID { return document.Lanes(s.Session.Doc(), s.m)[0].ID }

func TestAWholeMapIsHandedToTheWindow(t *testing.T) {
	s := newStand(t)
	s.clips.Copy(parcel.OfMap(s.Session.Doc(), s.m))
	s.table.Run("card.paste")
	s.want("handed over", s.pasted.Kind, parcel.Map)
}

// TestForeignTextBecomesCards pastes what other programs leave on the clipboard.
func TestForeignTextBecomesCards(t *testing.T) {
	s := newStand(t)
	for _, text := range []string{
		"Ein Satz", "\x00\x01\x02", "{\"format\":\"wegmarke-parcel\",\"version\":1}", "\t\t\n\n\t", "=HYPERLINK(\"x\")", "\"offen\tnie zu",
		"\xff\xfe kein UTF-8 \xc3\x28", strings.Repeat("sehr lang ", 2000),
	} {
		before := len(document.MapCards(s.Session.Doc(), s.m))
		fyne.CurrentApp().Clipboard().SetContent(text)
		s.Session.Selection().Clear()
		s.cursor.Lane, s.cursor.Step = s.lanes0(), s.column(0)
		s.table.Run("card.paste")
		if after := len(document.MapCards(s.Session.Doc(), s.m)); after < before {
			t.Errorf("%q takes cards away", text)
		}
		if err := s.Session.Doc().Check(); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
