package cxmap

import (
	"net/url"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

// around is what lies beside the board, played by the test.
type around struct {
	row, marked Row
	told        []string
	opened      []*url.URL
	turn        func(domain.ID)
	waiting     func()
}

func (a *around) PageAt(fyne.Position) *Page { return nil }
func (a *around) TurnToPage(*Page)           {}
func (a *around) RowAt(fyne.Position) Row    { return a.row }
func (a *around) MarkRow(r Row)              { a.marked = r }
func (a *around) TurnToMap(m domain.ID)      { a.turn(m) }
func (a *around) Tell(_, text string)        { a.told = append(a.told, text) }

// dragOut presses a card and drags it beyond the left edge of the board.
func (s *stand) dragOut(id domain.ID) {
	s.t.Helper()
	r, ok := s.scene.CardRect(id)
	if !ok {
		s.t.Fatal("the card is not shown")
	}
	s.Board().Reveal(r)
	s.turn = s.Show
	s.Page.Later = func(d time.Duration, f func()) func() {
		if d == opensAfter {
			s.waiting = f
		}
		return func() { s.waiting = nil }
	}
	at := s.Board().Place(scene.Rect{X: r.X + 10, Y: r.Y + 5})
	s.Board().MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	s.dragTo(at.AddXY(-20, 0))
	s.dragTo(fyne.NewPos(-30, 80))
}

func (s *stand) dragTo(at fyne.Position) {
	s.Board().Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

func (s *stand) otherMap() domain.Map {
	s.t.Helper()
	d := s.Session.Draft()
	id, err := edit.AddMap(d, "Zweite", "4", "de")
	if err != nil {
		s.t.Fatal(err)
	}
	for _, ph := range document.Phases(d, s.m) {
		if _, err := edit.AddPhase(d, id, -1, ph.Title); err != nil {
			s.t.Fatal(err)
		}
	}
	s.commitDraft(edit.Label{Key: "test"}, d, nil)
	m, _ := document.Find[domain.Map](s.Session.Doc(), id)
	return m
}

func (s *stand) mapOf(id domain.ID) domain.ID {
	return document.MapOf(s.Session.Doc(), cardOf(s, id))
}

func TestACardIsDroppedOnAMapInTheSideBar(t *testing.T) {
	s := newStand(t)
	other := s.otherMap()
	home, id := s.m, s.card("Bemerkt Druckabfall in Schicht 2")
	s.row = Row{Map: other.ID, Name: "Zweite"}
	s.dragOut(id)
	s.want("marked", s.marked, s.row)
	s.Board().DragEnd()
	s.want("moved", s.mapOf(id), other.ID)
	s.want("unmarked", s.marked, Row{})
	s.want("the map stays", s.m, home)
	s.Session.Undo()
	s.want("back in one step", s.mapOf(id), home)
}

func TestACardThatFitsNowhereStays(t *testing.T) {
	s := newStand(t)
	home, id := s.m, s.card("Bemerkt Druckabfall in Schicht 2")
	s.dragOut(id)
	s.Board().DragEnd()
	s.want("stays", s.mapOf(id), home)
	d := s.Session.Draft()
	bare, err := edit.AddMap(d, "Leer", "4", "de")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range document.Lanes(d, bare) {
		l.Hidden = true
		d.Put(l)
	}
	s.commitDraft(edit.Label{Key: "test"}, d, nil)
	s.row = Row{Map: bare, Name: "Leer"}
	s.dragOut(id)
	s.want("nothing is marked", s.marked, Row{})
	s.waiting()
	s.want("it opens all the same", s.m, bare)
	s.Board().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.Board().DragEnd()
	s.want("and closes", s.m, home)
	s.row = Row{Map: bare, Name: "Leer"}
	s.dragOut(id)
	s.Board().DragEnd()
	s.want("told why", len(s.told), 1)
	s.want("stays again", s.mapOf(id), home)
}

func TestAMapOpensUnderACardAndTakesIt(t *testing.T) {
	s := newStand(t)
	other := s.otherMap()
	home, id := s.m, s.card("Bemerkt Druckabfall in Schicht 2")
	s.row = Row{Map: other.ID, Name: "Zweite"}
	s.dragOut(id)
	if s.waiting == nil {
		t.Fatal("nothing waits")
	}
	s.waiting()
	s.want("open", s.m, other.ID)
	s.row = Row{}
	lane := s.lane(domain.LaneGoals)
	r, _ := s.scene.CellRect(lane, s.column(2))
	s.dragTo(s.Board().Place(scene.Rect{X: r.X + 20, Y: r.Y + 10}))
	s.Board().DragEnd()
	s.want("dropped there", cardOf(s, id).Lane, lane)
	s.want("in the column", cardOf(s, id).Step, s.column(2))
	s.want("the map stays open", s.m, other.ID)
	s.Session.Undo()
	s.Show(home)

	s.row = Row{Map: other.ID, Name: "Zweite"}
	s.dragOut(id)
	s.waiting()
	s.Board().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.want("given up", s.m, home)
	s.want("it stays", s.mapOf(id), home)
}

func TestCardsAreTiedToAPersonaAndBecomeTouchpoints(t *testing.T) {
	s := newStand(t)
	id := s.card("Bemerkt Druckabfall in Schicht 2")
	who := document.Personas(s.Session.Doc())[2]
	s.row = Row{Persona: who.ID, Name: who.Name}
	s.dragOut(id)
	s.Board().DragEnd()
	tied := document.Linked(s.Session.Doc(), id, domain.LinkPersona)
	s.want("tied", len(tied) > 0 && tied[len(tied)-1] == who.ID, true)
	before := s.Session.Doc().Count(domain.TableTouchpoint)
	s.row = Row{Touchpoints: true}
	s.dragOut(id)
	s.Board().DragEnd()
	s.want("one touchpoint more", s.Session.Doc().Count(domain.TableTouchpoint), before+1)
	s.dragOut(id)
	s.Board().DragEnd()
	s.want("told that it is there", len(s.told), 1)
}
