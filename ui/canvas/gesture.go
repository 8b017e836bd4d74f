package canvas

import (
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// gestureRest is how long nothing must move until a gesture counts as over.
const gestureRest = 250 * time.Millisecond

// gesture says whether the map is being scrolled, zoomed or dragged on. While it is, what lies around
// the board may be shown as a picture of itself.
type gesture struct {
	on bool
	// over says that the pointer is on the board.
	over bool
	last time.Time
	stop func()
	tell func(on bool)
}

// OnGesture sets the function that is told when a gesture begins and ends.
func (b *Board) OnGesture(f func(on bool)) { b.gesture.tell = f }

// moving is called with every step of a gesture. It counts only while pointer and keyboard are here:
// then nothing around the board can be asked for anything without the board noticing it first.
func (b *Board) moving() {
	g := &b.gesture
	if g.tell == nil {
		return
	}
	if !g.over || !b.hasKeyboard() {
		b.endGesture()
		return
	}
	g.last = b.Clock()
	if !g.on {
		g.on = true
		g.tell(true)
	}
	if g.stop == nil {
		g.stop = b.Later(gestureRest, b.maybeOver)
	}
}

// maybeOver ends the gesture when nothing has moved for long enough and no button is held.
func (b *Board) maybeOver() {
	g := &b.gesture
	g.stop = nil
	if !g.on {
		return
	}
	if left := gestureRest - b.Clock().Sub(g.last); left > 0 || b.pan || b.zooming || b.machine.Busy() {
		g.stop = b.Later(max(left, frame), b.maybeOver)
		return
	}
	b.endGesture()
}

// endGesture is called with everything that is no gesture, such as a key.
func (b *Board) endGesture() {
	if g := &b.gesture; g.on {
		g.on = false
		g.tell(false)
	}
}

// pointed notes whether the pointer is on the board.
func (b *Board) pointed(over bool) {
	b.gesture.over = over
	if !over {
		b.endGesture()
	}
}

// hasKeyboard says whether typing goes to the board or to the text field on it.
func (b *Board) hasKeyboard() bool {
	c := kit.CanvasOf(b)
	if c == nil {
		return false
	}
	f := c.Focused()
	return f == nil || f == fyne.Focusable(b) || b.editor != nil && f == fyne.Focusable(b.editor.field)
}
