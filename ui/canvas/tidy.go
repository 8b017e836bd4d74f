package canvas

import (
	"time"

	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/scene"
)

// tidyRest is how long the view must stand still before what scrolling and zooming need is let go of.
const tidyRest = 3 * time.Second

// span is the range of tiles of a pane that are visible; false where the pane has no room.
func (b *Board) span(pane scene.Pane) (span, bool) {
	x, y, w, h := b.window(pane)
	if w < 1 || h < 1 {
		return span{}, false
	}
	return b.layers[pane].span(x, y, w, h), true
}

// tidyLater is called whenever the view changes.
func (b *Board) tidyLater() {
	b.updated = b.Clock()
	if b.stopTidy == nil {
		b.stopTidy = b.Later(tidyRest, b.tidy)
	}
}

// tidy gives memory back: the tiles around the view, pixels that the graphics driver has copied, the
// picture of the last zoom.
func (b *Board) tidy() {
	b.stopTidy = nil
	if left := tidyRest - b.Clock().Sub(b.updated); left > 0 || b.zooming || b.gesture.on {
		b.stopTidy = b.Later(max(left, frame), b.tidy)
		return
	}
	for _, pane := range scene.Panes() {
		if s, ok := b.span(pane); ok {
			b.layers[pane].tidy(s)
		}
	}
	if b.buffer != nil {
		b.buffer = nil
		canvas.Refresh(b.view) // the driver forgets it too
	}
}
