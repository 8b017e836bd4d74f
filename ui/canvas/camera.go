package canvas

import (
	"math"

	"fyne.io/fyne/v2"

	"wegmarke/domain/scene"
)

// Zoom limits, and the steps that buttons and keys walk through.
const (
	minZoom = 0.1
	maxZoom = 4
)

var zoomSteps = []float32{0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4}

// camera says which part of the scene the board shows. Offsets are whole device pixels, so that
// tiles meet without seams and letters stay sharp.
type camera struct {
	zoom float32
	// x and y are how far the body is scrolled, in device pixels.
	x, y float64
	// density is device pixels per unit of the toolkit.
	density float32
}

// px is device pixels per scene unit.
func (c camera) px() float32 { return c.zoom * c.density }

// unit turns a length of the toolkit into scene units.
func (c camera) unit(v float32) float32 { return v / c.zoom }

// zoomTo changes the zoom and keeps the body point under p (relative to the body's corner) in place.
func (c *camera) zoomTo(z float32, p fyne.Position) {
	z = min(max(z, minZoom), maxZoom)
	px, py := float64(p.X*c.density), float64(p.Y*c.density)
	k := float64(z / c.zoom)
	c.x, c.y = (c.x+px)*k-px, (c.y+py)*k-py
	c.zoom = z
}

// clampTo keeps the body's content (in scene units) in a view of w by h units of the toolkit.
func (c *camera) clampTo(bodyW, bodyH, w, h float32) {
	limit := func(v float64, size, view float32) float64 {
		most := float64(size*c.px() - view*c.density)
		return math.Round(min(max(v, 0), max(most, 0)))
	}
	c.x, c.y = limit(c.x, bodyW, w), limit(c.y, bodyH, h)
}

// toBody turns a place relative to the body's corner into scene units.
func (c camera) toBody(p fyne.Position) scene.Point {
	return scene.Point{
		X: (p.X*c.density + float32(c.x)) / c.px(),
		Y: (p.Y*c.density + float32(c.y)) / c.px(),
	}
}

// fromBody is the way back.
func (c camera) fromBody(p scene.Point) fyne.Position {
	return fyne.NewPos((p.X*c.px()-float32(c.x))/c.density, (p.Y*c.px()-float32(c.y))/c.density)
}

// nextStep is the zoom step above (d > 0) or below z.
func nextStep(z float32, d int) float32 {
	if d > 0 {
		for _, s := range zoomSteps {
			if s > z*1.01 {
				return s
			}
		}
		return maxZoom
	}
	for i := len(zoomSteps) - 1; i >= 0; i-- {
		if zoomSteps[i] < z*0.99 {
			return zoomSteps[i]
		}
	}
	return minZoom
}
