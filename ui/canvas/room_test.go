package canvas

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/tool"
)

func TestNeighboursMakeRoomWhereTheDragRests(t *testing.T) {
	s := newStage(t)
	_, from := s.card(t, "Ein-Seiten-Angebot mit Video")
	_, to := s.card(t, "Glossar Druckluft")
	s.press(from, desktop.MouseButtonPrimary)
	s.dragTo(from.AddXY(10, 10))
	s.dragTo(to)
	if s.over.rooms.now != nil {
		t.Error("a cell that is only passed makes room")
	}
	if !s.over.insert.Visible() {
		t.Error("no line says where the card would land")
	}
	s.runTimers()
	r := s.over.rooms.now
	if r == nil || !r.img.Visible() {
		t.Fatal("no room where the drag rests")
	}
	if s.over.insert.Visible() {
		t.Error("the line stays beside the room")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.over.rooms.now != nil || len(s.over.rooms.box.Objects) != 0 {
		t.Error("the room stays after Esc")
	}
}

func TestCurveFollowsThePoint(t *testing.T) {
	s := newStage(t)
	id, from := s.card(t, "„Läuft.“")
	s.press(from, desktop.MouseButtonPrimary)
	s.dragTo(from.AddXY(0, 30))
	if !s.over.bend.img.Visible() || s.over.bend.at[id] == (scene.Point{}) {
		t.Error("the curve does not follow")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.over.bend.img.Visible() {
		t.Error("the bent curve stays after Esc")
	}
}

func TestHeadsMakeRoomForAPhase(t *testing.T) {
	s := newStage(t)
	phases := document.Phases(s.doc, document.Maps(s.doc)[0].ID)
	at := func(i int) fyne.Position {
		r, _, _ := s.Scene.HeadRect(scene.PartPhase, phases[i].ID)
		return s.headPos(scene.Header, scene.Point{X: r.X + r.W/2 + 6, Y: r.Y + r.H/2})
	}
	s.press(at(1), desktop.MouseButtonPrimary)
	s.dragTo(at(3))
	if !s.over.heads.img.Visible() || !s.over.ghost.img.Visible() || !s.over.guide.Visible() {
		t.Error("neither the heads, nor the one that is dragged, nor the line show")
	}
	s.DragEnd()
	want := tool.MovePart{ID: phases[1].ID, Before: phases[4].ID, Part: scene.PartPhase}
	if len(s.page.did) != 1 || s.page.did[0] != tool.Command(want) {
		t.Errorf("commands %+v", s.page.did)
	}
	if s.over.heads.img.Visible() || s.over.ghost.img.Visible() {
		t.Error("the heads stay as they were")
	}
}
