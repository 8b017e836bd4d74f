package canvas

import (
	"maps"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

const (
	// bendTime is how long a curve takes to another shape, bendBack to the one it had.
	bendTime = 320 * time.Millisecond
	bendBack = 160 * time.Millisecond
	// bendGrid is by how many pixels the picture of a curve grows.
	bendGrid = 64
)

// bend is the picture of a curve that is on its way to another shape. The tiles show its end.
type bend struct {
	*picture
	lane domain.ID
	// at is where the points are now that have moved.
	at   map[domain.ID]scene.Point
	anim *fyne.Animation
}

// placeBend shows the curve with the point that is dragged.
func (o *overlay) placeBend() {
	c := &o.bend
	if v := o.preview.Feeling; v != nil {
		lane, at, ok := o.b.Scene.FeelingPlace(v.Card, v.To)
		if !ok {
			return
		}
		c.stop()
		c.lane, c.at = lane, map[domain.ID]scene.Point{v.Card: at}
		o.drawBend()
		return
	}
	if len(c.at) > 0 && c.anim == nil {
		o.bendBack()
	}
}

// bendTo lets a curve go from where its points were to where they are. One that is being dragged comes
// from where it was let go.
func (o *overlay) bendTo(b scene.Bend) {
	c := &o.bend
	if !o.b.Animate() || o.b.zooming || o.preview.Feeling != nil {
		return
	}
	from := maps.Clone(b.From)
	if c.lane == b.Lane {
		maps.Copy(from, c.at)
	}
	c.lane = b.Lane
	o.flow(from, bendTime)
}

// bendBack lets a curve go back after a drag that came to nothing.
func (o *overlay) bendBack() {
	if !o.b.Animate() {
		o.bend.end()
		return
	}
	o.flow(maps.Clone(o.bend.at), bendBack)
}

// flow moves the points from some places to their own.
func (o *overlay) flow(from map[domain.ID]scene.Point, during time.Duration) {
	c := &o.bend
	c.stop()
	to := o.b.Scene.FeelingPlaces(c.lane)
	show := func(done float32) {
		c.at = make(map[domain.ID]scene.Point, len(from))
		for id, a := range from {
			if b, ok := to[id]; ok {
				c.at[id] = scene.Point{X: a.X + (b.X-a.X)*done, Y: a.Y + (b.Y-a.Y)*done}
			}
		}
		o.drawBend()
	}
	show(0) // before the frame that would show the end already
	c.anim = fyne.NewAnimation(during, func(done float32) {
		if done == 1 {
			c.end()
			return
		}
		show(done)
	})
	c.anim.Curve = fyne.AnimationEaseInOut
	c.anim.Start()
}

func (o *overlay) drawBend() {
	c, m := &o.bend, o.b.Scene
	bent := m.Bent(c.lane, c.at)
	area := m.Bending(c.lane, bent)
	if area.W == 0 {
		c.hide()
		return
	}
	c.lay(o.b, scene.Body, area, bent, true, bendGrid)
}

func (c *bend) stop() {
	if c.anim != nil {
		c.anim.Stop()
		c.anim = nil
	}
}

// end shows the curve as it is.
func (c *bend) end() {
	c.stop()
	c.at = nil
	c.hide()
}
