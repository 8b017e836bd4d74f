package bench

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// mark is a moment on both clocks.
type mark struct {
	cpu  time.Duration
	wall time.Time
}

func now() mark { return mark{CPU(), time.Now()} }

// Probe tells when a frame is painted. It is one clear pixel that is painted last, so that all
// other objects of the frame have been drawn when the toolkit asks for it; what follows is only
// the exchange of the buffers.
type Probe struct {
	dot     *canvas.Raster
	object  fyne.CanvasObject
	armed   bool
	first   time.Time
	painted chan mark
}

// NewProbe makes a probe. Its object has to lie on top of the window's content.
func NewProbe() *Probe {
	p := &Probe{painted: make(chan mark, 1)}
	pixel := image.NewNRGBA(image.Rect(0, 0, 1, 1))
	p.dot = canvas.NewRaster(func(int, int) image.Image {
		m := now()
		if p.first.IsZero() {
			p.first = m.wall
		}
		if p.armed {
			p.armed = false
			p.painted <- m
		}
		return pixel
	})
	p.dot.Resize(fyne.NewSize(1, 1))
	// A container without a layout keeps it one pixel small, whatever room it gets.
	p.object = &fyne.Container{Objects: []fyne.CanvasObject{p.dot}}
	return p
}

// Object is what belongs into the window.
func (p *Probe) Object() fyne.CanvasObject { return p.object }

// First is when the window was painted for the first time; zero while it was not. To be called on
// the main goroutine, as Arm.
func (p *Probe) First() time.Time { return p.first }

// Arm makes the next frame report itself, and makes sure that there is one.
func (p *Probe) Arm() {
	p.armed = true
	p.dot.Refresh()
}

// wait returns the moment in which the frame was painted; false when none came.
func (p *Probe) wait() (mark, bool) {
	select {
	case m := <-p.painted:
		return m, true
	case <-time.After(noFrame):
		return mark{}, false
	}
}

// noFrame is how long a frame may take before the measuring is given up.
const noFrame = 60 * time.Second
