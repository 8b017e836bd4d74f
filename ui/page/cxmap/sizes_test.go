package cxmap

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/tool"
)

func TestColumnsAreMadeEquallyWide(t *testing.T) {
	s := newStand(t)
	s.Do(tool.Size{ID: s.column(1), By: 90})
	wide := func(i int) float32 { r, _ := s.scene.StepRect(s.column(i)); return r.W }
	if wide(0) == wide(1) {
		t.Fatal("the columns are equal to begin with")
	}
	s.table.Run("steps.equal")
	for i := range s.steps() {
		if d := wide(i) - wide(0); d > 1 || d < -1 {
			t.Errorf("column %d is %v wide, the first %v", i, wide(i), wide(0))
		}
	}
	s.table.Run("steps.auto")
	for _, st := range document.Columns(s.Session.Doc(), s.m) {
		s.want("width", st.Width, float64(0))
	}
	s.Session.Undo()
	s.Session.Undo()
	if wide(0) == wide(1) {
		t.Error("two steps do not undo both")
	}
}

func TestLanesFindTheirHeights(t *testing.T) {
	s := newStand(t)
	s.Do(tool.Size{ID: s.lane(domain.LanePains), By: 60, Vertical: true})
	s.Do(tool.Size{ID: s.lane(domain.LaneGoals), By: 60, Vertical: true})
	s.table.Run("lanes.auto")
	for _, l := range document.Lanes(s.Session.Doc(), s.m) {
		s.want("height", l.Height, float64(0))
	}
	s.Session.Undo()
	l, _ := document.Find[domain.Lane](s.Session.Doc(), s.lane(domain.LaneGoals))
	s.want("undone in one step", l.Height > 0, true)
	s.Edit(scene.Hit{Part: scene.PartLaneHead, Lane: l.ID, Edge: true})
	l, _ = document.Find[domain.Lane](s.Session.Doc(), l.ID)
	s.want("a double click on the edge does it for one", l.Height, float64(0))
}

func TestZoomingToTheSelection(t *testing.T) {
	s := newStand(t)
	s.table.Run("zoom.fit")
	s.want("nothing selected, nothing to zoom to", s.table.Run("zoom.selection"), false)
	s.Session.Selection().Set(s.card("Werksführung"))
	before := s.board.Zoom()
	s.table.Run("zoom.selection")
	s.want("larger", s.board.Zoom() > before, true)
	s.Session.Selection().Set(document.Phases(s.Session.Doc(), s.m)[0].ID)
	s.table.Run("zoom.selection")
	s.want("a phase is high, so smaller", s.board.Zoom() < 2, true)
}
