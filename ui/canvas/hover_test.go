package canvas

import (
	"testing"

	"fyne.io/fyne/v2"
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

func TestMarksLieOnTheCardsThatWereFound(t *testing.T) {
	s := newStage(t)
	some := s.Scene.CardsIn(scene.Rect{W: 500, H: 200})
	if len(some) < 3 {
		t.Fatalf("%d cards", len(some))
	}
	shown := func() (n int) {
		for _, m := range s.over.marks.Objects {
			if m.Visible() {
				n++
			}
		}
		return n
	}
	s.SetMarks(some[:3])
	if shown() != 3 {
		t.Errorf("%d marks, want 3", shown())
	}
	s.page.selected = some[:1]
	s.over.place()
	if shown() != 2 {
		t.Errorf("%d marks beside a selected card, want 2", shown())
	}
	r, _ := s.Scene.CardRect(some[1])
	at := s.boardPos(scene.Point{X: r.X, Y: r.Y})
	found := false
	for _, m := range s.over.marks.Objects {
		found = found || m.Visible() && m.Position() == at
	}
	if !found {
		t.Error("no mark lies on the second card")
	}
	s.SetMarks(nil)
	if shown() != 0 {
		t.Error("marks stay")
	}
}

func TestTheWheelScrollsUnderAMarquee(t *testing.T) {
	s := newStage(t)
	s.zoomTo(2, fyne.NewPos(0, 0))
	empty := fyne.Position{}
	for y := float32(60); y < 600 && empty.IsZero(); y += 3 {
		for x := float32(200); x < 700; x += 7 {
			p := s.pointer(fyne.NewPos(x, y))
			if h := s.Scene.At(p.Pane, p.At); p.Pane == scene.Body && h.Card.IsZero() && !h.Edge && h.Part == scene.PartCell {
				empty = fyne.NewPos(x, y)
				break
			}
		}
	}
	down := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	down.Position = empty
	s.MouseDown(down)
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: empty.AddXY(60, 60)}})
	if s.over.preview.Marquee == nil {
		t.Fatal("no marquee")
	}
	before := *s.over.preview.Marquee
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -120}})
	if after := *s.over.preview.Marquee; after.H <= before.H {
		t.Errorf("the marquee stays at %v while the map moves below it", after)
	}
}
