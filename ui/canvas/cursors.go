package canvas

import (
	"image"
	"math"

	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

// hand is the pointer over something that can be moved freely; the toolkit has none of its own.
type hand struct {
	picture *image.RGBA
	middle  int
}

// Image implements desktop.Cursor.
func (h *hand) Image() (image.Image, int, int) { return h.picture, h.middle, h.middle }

// handCursor is the pointer for panning and carrying, drawn for the density of the screen.
func (b *Board) handCursor() desktop.Cursor {
	const edge, halo = 22, 1.4
	density, p := b.cam.density, b.Palette()
	if b.hand != nil && b.handFor == p && b.handAt == density {
		return b.hand
	}
	group := scene.Group{Bounds: scene.Rect{W: edge, H: edge}}
	add := func(dx, dy float32, light bool) {
		it := scene.Item{Kind: scene.Icon, Icon: "hand", Rect: scene.Rect{X: 2 + dx, Y: 2 + dy, W: edge - 4, H: edge - 4}, Fill: p.Ink}
		if light {
			it.Fill = p.Surface
		}
		group.Items = append(group.Items, it)
	}
	for i := range 8 { // a light seam, so that it shows on every ground
		turn := float64(i) * math.Pi / 4
		add(halo*float32(math.Cos(turn)), halo*float32(math.Sin(turn)), true)
	}
	add(0, 0, false)
	size := int(math.Ceil(float64(edge * density)))
	h := &hand{picture: image.NewRGBA(image.Rect(0, 0, size, size)), middle: size / 2}
	b.Painters[0].Draw(h.picture, oneCard{group, group.Bounds}, raster.View{Pane: scene.Body, Scale: density})
	b.hand, b.handFor, b.handAt = h, p, density
	return h
}
