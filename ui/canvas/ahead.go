package canvas

import (
	"wegmarke/domain/scene"
)

// ahead gets ready what a slow scroll is about to show: the texts of one cell, or else one tile. It is
// called in frames that had nothing else to draw. Without it every frame in which a column comes into view
// would have to set all its texts, and every frame in which a tile does would have to draw that.
func (b *Board) ahead(dx, dy float64) {
	x, y, w, h := b.window(scene.Body)
	s, ok := b.span(scene.Body)
	if !ok || b.cam.px() < blocksOnly || dx != 0 && dy != 0 {
		return
	}
	// The next tiles that way, and in pixels all from the edge of the view to their far edge.
	next, left, top, right, bottom := s, x, y, x+float64(w), y+float64(h)
	switch {
	case dx > 0:
		next.x0, next.x1 = s.x1+1, s.x1+1
		left, right = right, float64((s.x1+2)*tileSize)
	case dx < 0:
		next.x0, next.x1 = s.x0-1, s.x0-1
		left, right = float64((s.x0-1)*tileSize), left
	case dy > 0:
		next.y0, next.y1 = s.y1+1, s.y1+1
		top, bottom = bottom, float64((s.y1+2)*tileSize)
	default:
		next.y0, next.y1 = s.y0-1, s.y0-1
		top, bottom = float64((s.y0-1)*tileSize), top
	}
	px := b.cam.px()
	bw, bh := b.Scene.PaneSize(scene.Body)
	left, top = max(left, 0), max(top, 0)
	right, bottom = min(right, float64(bw*px)), min(bottom, float64(bh*px))
	if left >= right || top >= bottom {
		return
	}
	region := scene.Rect{
		X: float32(left) / px, Y: float32(top) / px, W: float32(right-left) / px, H: float32(bottom-top) / px,
	}
	if d, more := b.Scene.Prepare(region, 1); more || len(d.Body) > 0 {
		b.mark(d)
		return
	}
	l := b.layers[scene.Body]
	for _, t := range l.missing(next, b.cam.density) {
		b.draw([]work{{l, t}})
		return
	}
}
