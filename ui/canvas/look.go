package canvas

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/scene"
)

// Look is which part of a map is seen, and how large: the zoom, and the place of the body's corner in
// scene units.
type Look struct{ Zoom, X, Y float64 }

// Look is what is seen now, or what shall be seen as soon as the board has a size.
func (b *Board) Look() Look {
	if b.look != nil {
		return *b.look
	}
	px := float64(b.cam.px())
	return Look{Zoom: float64(b.cam.zoom), X: b.cam.x / px, Y: b.cam.y / px}
}

// SetLook shows a part of the map, as soon as the board has a size.
func (b *Board) SetLook(l Look) {
	b.look = &l
	if b.laidOut {
		b.takeLook()
		b.restart()
	}
}

// takeLook moves the camera to the look that waits.
func (b *Board) takeLook() {
	if b.look == nil {
		return
	}
	b.cam.zoom = min(max(float32(b.look.Zoom), minZoom), maxZoom)
	px := float64(b.cam.px())
	b.cam.x, b.cam.y = b.look.X*px, b.look.Y*px
	b.look = nil
	b.clamp()
	if b.onCamera != nil {
		b.onCamera()
	}
}

// Seen is the part of the body that is seen, in scene units. It may reach beyond the body.
func (b *Board) Seen() scene.Rect {
	w, h := b.bodySize()
	at := b.cam.toBody(fyne.NewPos(0, 0))
	return scene.Rect{X: at.X, Y: at.Y, W: b.cam.unit(w), H: b.cam.unit(h)}
}

// Center brings a place of the body into the middle of the view, as far as the body reaches.
func (b *Board) Center(p scene.Point) {
	seen := b.Seen()
	b.scroll((p.X-seen.X-seen.W/2)*b.cam.zoom, (p.Y-seen.Y-seen.H/2)*b.cam.zoom)
}
