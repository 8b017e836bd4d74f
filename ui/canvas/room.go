package canvas

import (
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

const (
	// roomTime is how long cards take to make room, and to close up again.
	roomTime = 160 * time.Millisecond
	// roomPause is how long the pointer is in a cell before its cards move: those that a drag only passes
	// stay as they are.
	roomPause = 60 * time.Millisecond
)

// room is the picture of a cell whose cards make room. It lies above the tiles and is drawn again only
// while they move.
type room struct {
	*picture
	*scene.Room
	o    *overlay
	anim *fyne.Animation
}

// rooms are the cells that make room. The zero value has none.
type rooms struct {
	now *room
	// leaving is the cell that closes up again.
	leaving *room
	// soon is set while the pointer has just come into the cell of lane and step.
	soon       func()
	lane, step domain.ID
	box        *fyne.Container
}

// placeRooms opens room where the dragged cards would land and closes it elsewhere.
func (o *overlay) placeRooms() {
	v, rs := o.preview, &o.rooms
	wanted := !v.Lane.IsZero() && v.Text == "" && !o.b.zooming && o.b.cam.px() >= blocksOnly
	if r := rs.now; r != nil {
		lane, step := r.Cell()
		if !wanted || lane != v.Lane || step != v.Step || !r.Holds() {
			o.leaveRoom()
		}
	}
	if rs.now == nil {
		o.awaitRoom(wanted)
	} else if rs.now.Open(v.Index) {
		rs.now.move(nil)
	}
	for _, r := range []*room{rs.leaving, rs.now} {
		if r != nil {
			r.place(false)
		}
	}
}

// awaitRoom has room made when the pointer stays in the cell where it is.
func (o *overlay) awaitRoom(wanted bool) {
	v, rs := o.preview, &o.rooms
	if rs.soon != nil {
		if wanted && rs.lane == v.Lane && rs.step == v.Step {
			return
		}
		rs.soon()
		rs.soon = nil
	}
	if !wanted {
		rs.lane, rs.step = domain.ID{}, domain.ID{}
		return
	}
	if rs.lane == v.Lane && rs.step == v.Step {
		return // there is no room to be had
	}
	rs.lane, rs.step = v.Lane, v.Step
	rs.soon = o.b.Later(roomPause, o.enterRoom)
}

// enterRoom makes the picture of the cell below the pointer.
func (o *overlay) enterRoom() {
	v, rs := o.preview, &o.rooms
	rs.soon = nil
	tall := float32(chipHeight)
	if r, ok := o.b.Scene.CardRect(v.Lead); ok {
		tall = r.H
	}
	of, ok := o.b.Scene.Room(v.Lane, v.Step, v.Cards, tall)
	if !ok {
		return
	}
	rs.now = &room{picture: newPicture(), Room: of, o: o}
	rs.box.Objects = append(rs.box.Objects, rs.now.img)
	o.place()
}

// chipHeight is room for a card whose height is not known, because it comes from another map.
const chipHeight = 23

// leaveRoom lets the cards close up again. Only one cell does at a time.
func (o *overlay) leaveRoom() {
	rs := &o.rooms
	r := rs.now
	rs.now, rs.lane, rs.step = nil, domain.ID{}, domain.ID{}
	o.dropRoom(rs.leaving)
	rs.leaving = nil
	if !r.Close() {
		o.dropRoom(r)
		return
	}
	rs.leaving = r
	r.move(func() {
		o.dropRoom(r)
		rs.leaving = nil
	})
}

// dropRooms takes all rooms away at once, because the map itself has changed.
func (o *overlay) dropRooms() {
	rs := &o.rooms
	if rs.soon != nil {
		rs.soon()
	}
	o.dropRoom(rs.now)
	o.dropRoom(rs.leaving)
	*rs = rooms{box: rs.box}
}

func (o *overlay) dropRoom(r *room) {
	if r == nil {
		return
	}
	if r.anim != nil {
		r.anim.Stop()
	}
	objects := o.rooms.box.Objects[:0]
	for _, other := range o.rooms.box.Objects {
		if other != fyne.CanvasObject(r.img) {
			objects = append(objects, other)
		}
	}
	o.rooms.box.Objects = objects
	r.hide()
}

// move lets the cards go where they shall be, and calls end then.
func (r *room) move(end func()) {
	if r.anim != nil {
		r.anim.Stop()
		r.anim = nil
	}
	if !r.o.b.Animate() {
		r.Ease(1)
		r.place(true)
		if end != nil {
			end()
		}
		return
	}
	r.anim = fyne.NewAnimation(roomTime, func(done float32) {
		r.Ease(done)
		r.place(true)
		if done == 1 && end != nil {
			end()
		}
	})
	r.anim.Curve = fyne.AnimationEaseOut
	r.anim.Start()
}

// place lays the picture over its cell; moved says that the cards have.
func (r *room) place(moved bool) {
	if cell, ok := r.o.b.Scene.CellRect(r.Cell()); ok {
		r.lay(r.o.b, scene.Body, cell, r.Room, moved, 1)
		return
	}
	r.hide()
}
