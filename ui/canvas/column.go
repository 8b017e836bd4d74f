package canvas

import (
	"image/color"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/scene"
)

// column is the picture of the column in which something is about to be dropped. It lies above the
// tiles, which would all have to be drawn again whenever a drag comes into the next column.
type column struct {
	*picture
	step domain.ID
	// ghosts are the cards that leave empty boxes behind.
	ghosts int
	// next is the column that the pointer has just come to, soon set until it has stayed there.
	next domain.ID
	soon func()
}

// columnPause is how long the pointer is in a column before that is coloured: those that a drag only
// passes stay as they are.
const columnPause = 40 * time.Millisecond

// placeColumn colours the column of the preview, as far as it is in view.
func (o *overlay) placeColumn() {
	c, step := &o.column, o.preview.Step
	if step != c.step && !o.stays(step) {
		c.step = domain.ID{}
		c.hide()
		return
	}
	r, ok := o.b.Scene.StepRect(step)
	if !ok || step.IsZero() {
		c.hide()
		return
	}
	again := c.step != step || c.ghosts != len(o.ghosts)
	c.step, c.ghosts = step, len(o.ghosts)
	c.lay(o.b, scene.Body, r, tinted{o.b.Scene, step}, again, 1)
}

// stays says whether the pointer has been in a column for long enough, and looks again when it may have.
func (o *overlay) stays(step domain.ID) bool {
	c := &o.column
	if c.next == step {
		return c.soon == nil
	}
	if c.soon != nil {
		c.soon()
		c.soon = nil
	}
	if c.next = step; !step.IsZero() {
		c.soon = o.b.Later(columnPause, func() {
			c.soon = nil
			o.placeColumn()
		})
	}
	return false
}

// tinted is a map with a coloured column. The map itself has its colour for that long only: tiles never
// show it.
type tinted struct {
	m    *scene.Map
	step domain.ID
}

func (t tinted) PaneSize(p scene.Pane) (w, h float32) { return t.m.PaneSize(p) }
func (t tinted) PaneOrigin(p scene.Pane) scene.Point  { return t.m.PaneOrigin(p) }
func (t tinted) Background(p scene.Pane) color.NRGBA  { return t.m.Background(p) }
func (t tinted) Visit(p scene.Pane, r scene.Rect, yield func(*scene.Group)) {
	t.m.SetTint(t.step)
	defer t.m.SetTint(domain.ID{})
	t.m.Visit(p, r, yield)
}
