package canvas

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// heads is the row of phases or lane heads while one of them is dragged.
type heads struct {
	*picture
	shift *scene.Shift
	anim  *fyne.Animation
	// id is the part that is dragged, kept until its picture has landed.
	id   domain.ID
	kind scene.Part
	from scene.Rect
	// closing says that the drag is over and the others go back.
	closing bool
}

// placeHeads lets the heads make room for the one that is dragged.
func (o *overlay) placeHeads() {
	v, h := o.preview, &o.heads
	switch {
	case v.Part.IsZero():
		o.closeHeads()
		return
	case h.shift == nil || h.id != v.Part:
		o.takeHead()
	}
	if h.shift == nil {
		return
	}
	if v.Gap != nil && h.shift.Open(*v.Gap) || v.Gap == nil && h.shift.Close() {
		o.moveHeads(nil)
	}
	h.lay(o.b, h.shift.Pane(), h.shift.Area(), h.shift, false, 1)
	o.placeHeadGhost()
}

// takeHead takes a picture of the head under the pointer and lets it rise.
func (o *overlay) takeHead() {
	v, h := o.preview, &o.heads
	r, _, ok := o.b.Scene.HeadRect(v.PartKind, v.Part)
	group, found := o.b.Scene.HeadItems(v.PartKind, v.Part)
	if !ok || !found {
		return
	}
	o.dropHeads()
	o.stopFlight()
	h.shift, h.id, h.kind, h.from = o.b.Scene.Shift(v.PartKind, v.Part), v.Part, v.PartKind, r
	group.Items = raised(group.Items, o.b.Palette())
	o.ghost.take(group, o.b.cam.px())
	o.rise()
}

// headPos is where a place of a pane of heads lies on the board.
func (b *Board) headPos(pane scene.Pane, p scene.Point) fyne.Position {
	at := b.boardPos(p)
	if pane == scene.Header {
		at.Y = p.Y * b.cam.zoom
	}
	if pane == scene.Heads {
		at.X = p.X * b.cam.zoom
	}
	return at
}

// placeHeadGhost moves the picture of the head along its row.
func (o *overlay) placeHeadGhost() {
	v, h := o.preview, &o.heads
	if h.shift == nil || v.Part.IsZero() {
		return
	}
	r, by := h.from, v.Offset
	if h.kind == scene.PartLaneHead {
		by.X = 0
	} else {
		by.Y = 0
	}
	o.ghost.img.Move(o.b.headPos(h.shift.Pane(), scene.Point{
		X: r.X + by.X - shadowRoom, Y: r.Y + by.Y - shadowRoom - lift*o.ghost.high,
	}))
}

// moveHeads lets the heads go where they shall be, and calls end then.
func (o *overlay) moveHeads(end func()) {
	h := &o.heads
	if h.anim != nil {
		h.anim.Stop()
	}
	show := func(done float32) {
		h.shift.Ease(done)
		h.lay(o.b, h.shift.Pane(), h.shift.Area(), h.shift, true, 1)
		if done == 1 && end != nil {
			end()
		}
	}
	if !o.b.Animate() {
		show(1)
		return
	}
	h.anim = fyne.NewAnimation(roomTime, show)
	h.anim.Curve = fyne.AnimationEaseOut
	h.anim.Start()
}

// closeHeads lets the heads go back when the drag is over.
func (o *overlay) closeHeads() {
	h := &o.heads
	switch {
	case h.shift == nil:
	case h.shift.Close():
		h.closing = true
		o.moveHeads(o.dropHeads)
	default:
		if h.anim == nil || !h.closing {
			o.dropHeads()
		}
	}
}

// dropHeads shows the heads as they are.
func (o *overlay) dropHeads() {
	h := &o.heads
	if h.anim != nil {
		h.anim.Stop()
		h.anim = nil
	}
	h.shift, h.closing = nil, false
	h.hide()
}

// landHead lets the picture of a head fly to where that is now; false where none was dragged.
func (o *overlay) landHead() bool {
	h := &o.heads
	id := h.id
	if id.IsZero() || !o.preview.Part.IsZero() {
		return false
	}
	h.id = domain.ID{}
	r, pane, ok := o.b.Scene.HeadRect(h.kind, id)
	if !ok || !o.b.Animate() || !o.ghost.img.Visible() {
		o.stopFlight()
		return true
	}
	o.fly(o.b.headPos(pane, scene.Point{X: r.X - shadowRoom, Y: r.Y - shadowRoom}), r == h.from)
	return true
}
