package tool

import (
	"reflect"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// The board of these tests: two cells of 100 x 100 beside each other, card A in the left one at the
// top, card B below it, a smiley in the right one, and heads and phases around them.
var (
	cardA, cardB, smiley = domain.NewID(), domain.NewID(), domain.NewID()
	laneL, stepL, stepR  = domain.NewID(), domain.NewID(), domain.NewID()
	phaseP, phaseQ       = domain.NewID(), domain.NewID()
)

type fakeHost struct {
	selected []domain.ID
	preview  Preview
	shown    int
	did      []Command
	edited   []scene.Hit
	aimed    scene.Hit
	refuse   bool
}

func (h *fakeHost) Hit(pane scene.Pane, at scene.Point) scene.Hit {
	switch pane {
	case scene.Header:
		hit := scene.Hit{Part: scene.PartPhase, Phase: phaseP, Step: stepL, Edge: at.X > 96 && at.X < 104}
		if at.X >= 104 {
			hit.Phase, hit.Step = phaseQ, stepR
		}
		return hit
	case scene.Heads:
		return scene.Hit{Part: scene.PartLaneHead, Lane: laneL, Edge: at.Y > 96}
	}
	if at.X < 0 || at.X >= 200 || at.Y < 0 || at.Y >= 100 {
		return scene.Hit{}
	}
	hit := scene.Hit{Part: scene.PartCell, Lane: laneL, Step: stepL, Phase: phaseP}
	if at.X >= 100 {
		hit.Step, hit.Phase = stepR, phaseQ
		if at.Y < 20 {
			hit.Part, hit.Card = scene.PartFeeling, smiley
		}
		return hit
	}
	switch {
	case at.Y < 20:
		hit.Part, hit.Card = scene.PartCard, cardA
	case at.Y < 40:
		hit.Part, hit.Card, hit.Index = scene.PartCard, cardB, 1
	default:
		hit.Index = 2
	}
	return hit
}

func (h *fakeHost) Allowed([]domain.ID, domain.ID) (string, bool) { return "", !h.refuse }
func (h *fakeHost) Gap(_ scene.Part, _ domain.ID, at scene.Point) (scene.Gap, bool) {
	return scene.Gap{Before: phaseQ, At: 150}, at.X >= 120
}
func (h *fakeHost) Selected() []domain.ID  { return h.selected }
func (h *fakeHost) Aim(hit scene.Hit)      { h.aimed = hit }
func (h *fakeHost) Select(ids []domain.ID) { h.selected = ids }
func (h *fakeHost) Inside(b scene.Rect) []domain.ID {
	if b.Y < 20 && b.X < 100 {
		return []domain.ID{cardA}
	}
	return nil
}
func (h *fakeHost) Between(from, to domain.ID) []domain.ID { return []domain.ID{from, to} }
func (h *fakeHost) Preview(p Preview)                      { h.preview = p; h.shown++ }
func (h *fakeHost) Do(c Command)                           { h.did = append(h.did, c) }
func (h *fakeHost) Click(scene.Hit)                        {}
func (h *fakeHost) Edit(hit scene.Hit)                     { h.edited = append(h.edited, hit) }

// hand plays a script of pointer events.
type hand struct {
	m    *Machine
	h    *fakeHost
	now  time.Time
	mods Mods
	pane scene.Pane
}

func newHand() *hand {
	h := &fakeHost{}
	return &hand{m: NewMachine(h), h: h, now: time.Unix(0, 0)}
}

func (s *hand) at(x, y float32) Pointer {
	s.now = s.now.Add(time.Second)
	p := scene.Point{X: x, Y: y}
	return Pointer{Pane: s.pane, At: p, Body: p, Mods: s.mods, When: s.now}
}

func (s *hand) click(x, y float32) { s.m.Down(s.at(x, y)); s.m.Up(s.at(x, y)) }

func (s *hand) drag(x0, y0, x1, y1 float32) {
	s.m.Down(s.at(x0, y0))
	s.m.Move(s.at((x0+x1)/2, (y0+y1)/2))
	s.m.Move(s.at(x1, y1))
	s.m.Up(s.at(x1, y1))
}

func want(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %+v, want %+v", what, got, want)
	}
}

func TestClickSelects(t *testing.T) {
	s := newHand()
	s.click(10, 10)
	want(t, "click", s.h.selected, []domain.ID{cardA})
	s.mods.Toggle = true
	s.click(10, 30)
	want(t, "Ctrl adds", s.h.selected, []domain.ID{cardA, cardB})
	s.click(10, 10)
	want(t, "Ctrl takes out", s.h.selected, []domain.ID{cardB})
	s.mods = Mods{}
	s.click(10, 10)
	s.mods.Extend = true
	s.click(10, 30)
	want(t, "Shift selects all between", s.h.selected, []domain.ID{cardA, cardB})
	s.mods = Mods{}
	s.click(10, 30)
	want(t, "a click leaves one of several", s.h.selected, []domain.ID{cardB})
	s.click(10, 80)
	want(t, "empty ground clears", len(s.h.selected), 0)
	want(t, "and is aimed at", s.h.aimed.Step, stepL)
}

func TestSmallMovementIsNoDrag(t *testing.T) {
	s := newHand()
	s.drag(10, 10, 12, 11)
	want(t, "commands", len(s.h.did), 0)
	want(t, "selected", s.h.selected, []domain.ID{cardA})
}

func TestDragMovesWhatIsSelected(t *testing.T) {
	s := newHand()
	s.h.selected = []domain.ID{cardA, cardB}
	s.drag(10, 10, 150, 50)
	want(t, "command", s.h.did, []Command{MoveCards{Cards: []domain.ID{cardA, cardB}, Lane: laneL, Step: stepR}})
	want(t, "the preview is gone", s.h.preview.IsZero(), true)
	s = newHand()
	s.h.selected = []domain.ID{cardB}
	s.mods.Copy = true
	s.drag(10, 10, 20, 80)
	want(t, "a card outside the selection goes alone, Alt copies", s.h.did,
		[]Command{MoveCards{Cards: []domain.ID{cardA}, Lane: laneL, Step: stepL, Index: 2, Copy: true}})
}

func TestNothingIsCommittedWhileDragging(t *testing.T) {
	s := newHand()
	s.m.Down(s.at(10, 10))
	s.m.Move(s.at(60, 30))
	s.m.Move(s.at(150, 50))
	want(t, "commands", len(s.h.did), 0)
	want(t, "target", s.h.preview.Step, stepR)
	want(t, "offset", s.h.preview.Offset, scene.Point{X: 140, Y: 40})
	want(t, "Esc", s.m.Cancel(), true)
	s.m.Up(s.at(150, 50))
	want(t, "commands after Esc", len(s.h.did), 0)
	want(t, "preview after Esc", s.h.preview.IsZero(), true)
	want(t, "a second Esc", s.m.Cancel(), false)
}

func TestEscBeforeTheMovementsThatTheToolkitHeldBack(t *testing.T) {
	s := newHand()
	s.m.Down(s.at(10, 10))
	want(t, "Esc", s.m.Cancel(), true)
	s.m.Move(s.at(150, 50))
	s.m.Up(s.at(150, 50))
	want(t, "commands", len(s.h.did), 0)
	want(t, "preview", s.h.preview.IsZero(), true)
}

func TestImpossiblePlaceReturnsTheCard(t *testing.T) {
	s := newHand()
	s.drag(10, 10, 500, 500)
	want(t, "outside", len(s.h.did), 0)
	s.h.refuse = true
	s.drag(10, 10, 150, 50)
	want(t, "refused lane", len(s.h.did), 0)
}

func TestMarquee(t *testing.T) {
	s := newHand()
	s.m.Down(s.at(90, 90))
	s.m.Move(s.at(10, 10))
	want(t, "box", *s.h.preview.Marquee, scene.Rect{X: 10, Y: 10, W: 80, H: 80})
	want(t, "selected", s.h.selected, []domain.ID{cardA})
	s.m.Cancel()
	want(t, "Esc gives the selection back", len(s.h.selected), 0)
	s.h.selected = []domain.ID{cardB}
	s.mods.Extend = true
	s.drag(90, 90, 10, 10)
	want(t, "Shift adds", s.h.selected, []domain.ID{cardB, cardA})
}

func TestFeelingHeadsAndEdges(t *testing.T) {
	s := newHand()
	s.drag(150, 10, 160, 60)
	want(t, "feeling", s.h.did, []Command{FeelingMove{smiley, scene.Point{X: 160, Y: 60}}})
	s = newHand()
	s.pane = scene.Header
	s.drag(100, 5, 140, 5)
	want(t, "edge of a step", s.h.did, []Command{Size{ID: stepL, By: 40}})
	s = newHand()
	s.pane = scene.Header
	s.drag(10, 5, 150, 5)
	want(t, "phase", s.h.did, []Command{MovePart{ID: phaseP, Before: phaseQ, Part: scene.PartPhase}})
	s = newHand()
	s.pane = scene.Heads
	s.drag(10, 98, 10, 130)
	want(t, "edge of a lane", s.h.did, []Command{Size{ID: laneL, By: 32, Vertical: true}})
}

func TestDoubleClickEdits(t *testing.T) {
	s := newHand()
	quick := func(x, y float32) {
		p := s.at(x, y)
		s.now = s.now.Add(-time.Second + 100*time.Millisecond)
		p.When = s.now
		s.m.Down(p)
		s.m.Up(p)
	}
	quick(10, 10)
	quick(10, 10)
	want(t, "edited", len(s.h.edited), 1)
	want(t, "card", s.h.edited[0].Card, cardA)
	quick(10, 10)
	quick(10, 30)
	want(t, "two clicks on two cards", len(s.h.edited), 1)
	s.click(10, 10)
	s.click(10, 10)
	want(t, "two slow clicks", len(s.h.edited), 1)
	s.mods.Toggle = true
	quick(10, 10)
	s.mods.Toggle = false
	quick(10, 10) // takes hold of what was just added to the selection
	want(t, "a click with Ctrl and a press", len(s.h.edited), 1)
}

// TestShiftExtendsFromWhatKeysHaveSelected holds that the place where a range begins is no relic of an
// earlier click.
func TestShiftExtendsFromWhatKeysHaveSelected(t *testing.T) {
	host := &fakeHost{}
	m := NewMachine(host)
	click := func(at scene.Point, mods Mods, when int) {
		p := Pointer{Pane: scene.Body, At: at, Body: at, Mods: mods, When: time.Unix(int64(when), 0)}
		m.Down(p)
		m.Up(p)
	}
	click(scene.Point{X: 10, Y: 10}, Mods{}, 1)
	host.selected = []domain.ID{smiley}
	click(scene.Point{X: 10, Y: 30}, Mods{Extend: true}, 5)
	if want := []domain.ID{smiley, cardB}; !reflect.DeepEqual(host.selected, want) {
		t.Errorf("selected %v, want %v", host.selected, want)
	}
}
