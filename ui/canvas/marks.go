package canvas

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
)

// maxMarkZoom is how large ZoomTo may make what is selected.
const maxMarkZoom = 2

// ZoomTo shows a box of the body as large as it goes, in the middle of the view.
func (b *Board) ZoomTo(r scene.Rect) {
	const air = 24
	if !b.laidOut {
		return
	}
	// The heads beside the body grow with the zoom and take room from it.
	cw, ch := b.Scene.PaneSize(scene.Corner)
	z := min(maxMarkZoom, (b.Size().Width-2*air)/(r.W+cw), (b.Size().Height-2*air)/(r.H+ch))
	b.zoomTo(min(max(z, minZoom), maxZoom), b.middle())
	w, h := b.bodySize()
	middle := b.cam.fromBody(scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2})
	b.scroll(middle.X-w/2, middle.Y-h/2)
}

// SetMarks marks cards that were looked for; none takes the marks away.
func (b *Board) SetMarks(ids []domain.ID) {
	if len(ids) == 0 && len(b.over.marked) == 0 {
		return
	}
	b.over.marked = ids
	b.over.placeMarks(b.Palette())
	b.over.marks.Refresh()
}

// Marked are the cards that are marked.
func (b *Board) Marked() []domain.ID { return b.over.marked }

// placeMarks draws a frame around the marked cards in view. One that is selected shows that already.
func (o *overlay) placeMarks(p *palette.Palette) {
	if len(o.marked) == 0 && len(o.marks.Objects) == 0 {
		return
	}
	used := 0
	size := o.b.Size()
	fill := p.Warn
	fill.A = 24
	selected := map[domain.ID]bool{}
	for _, id := range o.b.Controller.Selected() {
		selected[id] = true
	}
	for _, id := range o.marked {
		r, ok := o.b.Scene.CardRect(id)
		if !ok || selected[id] {
			continue
		}
		at, need := o.b.boardPos(scene.Point{X: r.X, Y: r.Y}), o.b.boardSize(r.W, r.H)
		if at.X > size.Width || at.Y > size.Height || at.X+need.Width < 0 || at.Y+need.Height < 0 {
			continue
		}
		if used == len(o.marks.Objects) {
			o.marks.Objects = append(o.marks.Objects, canvas.NewRectangle(color.Transparent))
		}
		m := o.marks.Objects[used].(*canvas.Rectangle)
		used++
		stroke(m, fill, p.Warn, 1.5, 6*o.b.cam.zoom)
		set(m, at, need)
	}
	for _, m := range o.marks.Objects[used:] {
		hide(m)
	}
}
