package canvas

import (
	"testing"

	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/scene"
)

func TestTheHandIsDrawnOnceAndShowsWhilePanning(t *testing.T) {
	s := newStage(t)
	h := s.handCursor()
	if h != s.handCursor() {
		t.Error("the hand is drawn anew each time, which makes the system load it each time")
	}
	img, x, y := h.Image()
	if b := img.Bounds(); x != b.Dx()/2 || y != b.Dy()/2 || b.Empty() {
		t.Errorf("picture %v, middle %d, %d", img.Bounds(), x, y)
	}
	drawn := false
	for _, v := range h.(*hand).picture.Pix {
		drawn = drawn || v != 0
	}
	if !drawn {
		t.Error("the hand is empty")
	}
	s.button, s.pan = desktop.MouseButtonTertiary, false
	s.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonTertiary})
	if s.Cursor() != h {
		t.Error("no hand while panning")
	}
	s.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonTertiary})
	if s.Cursor() != desktop.DefaultCursor {
		t.Error("the hand stays")
	}
}

func TestCutTextsAreKnown(t *testing.T) {
	s := newStage(t)
	cut, whole := 0, 0
	w, _ := s.Scene.PaneSize(scene.Header)
	for x := float32(2); x < w; x += 6 {
		for y := float32(2); y < 50; y += 6 {
			p := s.pointer(s.boardPos(scene.Point{X: x}))
			p.Pane, p.At = scene.Header, scene.Point{X: x, Y: y}
			if s.cutAt(p, s.Scene.At(scene.Header, p.At)) {
				cut++
			} else {
				whole++
			}
		}
	}
	if whole == 0 {
		t.Error("every place of the heads counts as cut")
	}
	s.Scene.SetWidth(420)
	for x := float32(2); x < w && cut == 0; x += 6 {
		p := s.pointer(s.boardPos(scene.Point{X: x}))
		for y := float32(2); y < 50; y += 3 {
			p.Pane, p.At = scene.Header, scene.Point{X: x, Y: y}
			if s.cutAt(p, s.Scene.At(scene.Header, p.At)) {
				cut++
			}
		}
	}
	if cut == 0 {
		t.Error("no head is cut, though the columns are narrow")
	}
}
