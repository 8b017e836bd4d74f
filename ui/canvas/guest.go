package canvas

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/ui/tool"
)

// Covers says whether a position of the window lies on the board.
func (b *Board) Covers(at fyne.Position) bool { return b.within(b.own(at)) }

// own turns a position of the window into one of the board.
func (b *Board) own(at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b))
}

// CarryOver shows cards that are dragged here from another board, and where they would land. It says
// whether they can be dropped there.
func (b *Board) CarryOver(from *Board, at fyne.Position, copied bool) bool {
	p := b.pointer(b.own(at))
	cards := from.over.preview.Cards
	v := tool.Preview{Cards: cards, Lead: from.over.preview.Lead, Copy: copied, At: p.Body}
	if r, ok := b.Scene.CardRect(v.Lead); ok { // both boards show one map
		v.Offset = scene.Point{X: p.Body.X - strange - r.X, Y: p.Body.Y - strange - r.Y}
	}
	if h := b.Scene.At(scene.Body, p.Body); p.Pane == scene.Body && !h.Lane.IsZero() && !h.Step.IsZero() {
		if text, ok := b.Controller.Allowed(cards, h.Lane); ok {
			v.Lane, v.Step, v.Index, v.Text = h.Lane, h.Step, h.Index, text
		}
	}
	if o := &b.over; o.lead != v.Lead || !o.ghost.img.Visible() {
		o.stopFlight()
		o.lead = v.Lead
		o.ghost.from = scene.Rect{}
		o.ghost.what, o.ghost.size, o.ghost.px = from.over.ghost.what, from.over.ghost.size, b.cam.px()
		o.rise()
	}
	b.over.show(v)
	b.visit = &visit{from, at, copied}
	b.autoscroll(b.own(at))
	return !v.Lane.IsZero()
}

// visit is what is carried over a board from another one.
type visit struct {
	from   *Board
	at     fyne.Position
	copied bool
}

// CarryAway takes away what CarryOver shows.
func (b *Board) CarryAway() {
	if len(b.over.preview.Cards) == 0 || b.machine.Busy() {
		return
	}
	b.visit = nil
	b.stopAutoscroll()
	b.over.show(tool.Preview{})
	b.over.stopFlight()
}

// DropOver drops the cards that CarryOver shows; false where they cannot land.
func (b *Board) DropOver() bool {
	v := b.over.preview
	b.CarryAway()
	if v.Lane.IsZero() || len(v.Cards) == 0 {
		return false
	}
	b.Controller.Do(tool.MoveCards{Cards: v.Cards, Lane: v.Lane, Step: v.Step, Index: v.Index, Copy: v.Copy})
	return true
}

// OnFocus sets the function that is told when the board gets the keyboard.
func (b *Board) OnFocus(f func()) { b.focused = f }

// Close ends everything that the board still waits for. It is not shown again.
func (b *Board) Close() {
	b.CloseEditor(true)
	b.machine.Cancel()
	b.stopAutoscroll()
	b.rest.Stop()
	for _, stop := range []func(){b.stopRest, b.stopTick, b.stopPrepare, b.stopTidy, b.gesture.stop, b.over.rooms.soon} {
		if stop != nil {
			stop()
		}
	}
	b.stopRest, b.stopTick, b.stopPrepare, b.stopTidy, b.gesture.stop, b.over.rooms.soon = nil, nil, nil, nil, nil, nil
	b.endGesture()
	b.over.lead = domain.ID{}
	b.over.stopFlight()
	b.laidOut = false
	for _, l := range b.layers {
		l.reset(0, 0)
	}
}
