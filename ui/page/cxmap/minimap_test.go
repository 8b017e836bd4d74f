package cxmap

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
)

func TestTheSmallMapShowsWhereMuchIsOutOfSight(t *testing.T) {
	s := newStand(t)
	w := test.NewTempWindow(t, s.Center())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1120, 860))
	if s.mini.Visible() {
		t.Fatal("a map that is seen nearly whole shows in small as well")
	}
	s.Board().SetLook(canvas.Look{Zoom: 4})
	s.Moved()
	if !s.mini.Visible() {
		t.Fatal("a map of which little is seen does not show in small")
	}
	s.mini.draw()
	if s.mini.image.Image == nil || s.mini.stale {
		t.Error("there is no picture of the map")
	}
	bw, bh := s.Scene().PaneSize(scene.Body)
	k := s.mini.scale()
	s.mini.Tapped(&fyne.PointEvent{Position: fyne.NewPos(minimapPad+bw/2*k, minimapPad+bh/2*k)})
	seen := s.Board().Seen()
	if x, y := seen.X+seen.W/2, seen.Y+seen.H/2; x < bw/2-3 || x > bw/2+3 || y < bh/2-3 || y > bh/2+3 {
		t.Errorf("a click in the middle shows %v, %v of %v × %v", x, y, bw, bh)
	}
	s.Moved() // the window tells the page
	if at := s.mini.seen.Position(); at.X < minimapPad+seen.X*k-1 || at.X > minimapPad+seen.X*k+1 {
		t.Error("the frame does not follow")
	}
	s.SetMinimap(false)
	if s.mini.Visible() {
		t.Error("it cannot be closed")
	}
}
