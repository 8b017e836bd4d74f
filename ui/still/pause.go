package still

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Grab reads back what has been painted of the window so far: a box in pixels, from the top left. It
// gives nil where that is not possible. It is only called while the window is being painted.
type Grab func(x, y, w, h int) *image.RGBA

// Pause says whether panels may rest. All methods belong to the main goroutine.
type Pause struct {
	grab Grab
	on   bool
	// rested is a panel that has rested in this pause.
	rested *Panel
	// asking is the panel that finds out where in the window its content lies.
	asking *Panel
}

// NewPause makes a pause that has not begun. Without a way to grab panels never rest.
func NewPause(grab Grab) *Pause { return &Pause{grab: grab} }

// Begin lets panels rest.
func (p *Pause) Begin() { p.on = true }

// End wakes all panels at once. What has changed since they were looked at last is painted.
func (p *Pause) End() {
	p.on = false
	if p.rested == nil {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.rested); c != nil {
		c.Refresh(&canvas.Rectangle{}) // asks for a frame and throws no picture away
	}
	p.rested = nil
}

func (p *Pause) asleep(one *Panel) { p.rested = one }

// holds says whether panels may rest now.
func (p *Pause) holds() bool { return p.on && p.grab != nil }
