package canvas

import (
	"math"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/scene"
)

// mark spoils the tiles that show what has changed.
func (b *Board) mark(d scene.Dirty) {
	px := float64(b.cam.px())
	for _, r := range d.Body {
		b.layers[scene.Body].spoil(float64(r.X)*px, float64(r.Y)*px, float64(r.Right())*px, float64(r.Bottom())*px)
	}
	for _, r := range d.Band {
		b.layers[scene.Header].spoil(float64(r.X)*px, float64(r.Y)*px, float64(r.Right())*px, float64(r.Bottom())*px)
	}
	if d.Heads {
		b.layers[scene.Heads].spoilAll()
	}
	if d.Header {
		b.layers[scene.Header].spoilAll()
		b.layers[scene.Corner].spoilAll()
	}
}

// restart sizes the tiles anew and draws everything that is visible.
func (b *Board) restart() {
	b.clamp()
	b.sizeTiles()
	b.update()
	b.over.place()
}

func (b *Board) sizeTiles() {
	cw, ch := b.paneCorner()
	w, h := int(math.Ceil(float64(cw*b.cam.density))), int(math.Ceil(float64(ch*b.cam.density)))
	w, h = max(w, 1), max(h, 1)
	b.floor.lay(b.Size(), cw, ch)
	b.layers[scene.Body].reset(tileSize, tileSize)
	b.layers[scene.Header].reset(tileSize, h)
	b.layers[scene.Heads].reset(w, tileSize)
	b.layers[scene.Corner].reset(w, h)
}

// window is the part of a pane that is visible, in device pixels.
func (b *Board) window(pane scene.Pane) (x, y float64, w, h float32) {
	cw, ch := b.paneCorner()
	bw, bh := b.bodySize()
	d := b.cam.density
	switch pane {
	case scene.Header:
		return b.cam.x, 0, bw * d, ch * d
	case scene.Heads:
		return 0, b.cam.y, cw * d, bh * d
	case scene.Corner:
		return 0, 0, cw * d, ch * d
	}
	return b.cam.x, b.cam.y, bw * d, bh * d
}

// work is a tile that has to be drawn.
type work struct {
	l *layer
	t *tile
}

// ready gives all tiles pixels to be drawn into.
func ready(ws []work) {
	for _, w := range ws {
		w.l.ready(w.t)
	}
}

// wanted lists the visible tiles that are not drawn yet.
func (b *Board) wanted() []work {
	var out []work
	for _, pane := range scene.Panes() {
		l := b.layers[pane]
		s, ok := b.span(pane)
		if !ok {
			continue
		}
		l.recycle(span{s.x0 - 1, s.y0 - 1, s.x1 + 1, s.y1 + 1})
		for _, t := range l.missing(s, b.cam.density) {
			out = append(out, work{l, t})
		}
	}
	return out
}

// update draws what is missing and puts the layers in place.
func (b *Board) update() {
	if !b.laidOut {
		return
	}
	b.tidyLater()
	b.prepare()
	if b.zooming {
		canvas.Refresh(b.view)
		b.over.place()
		return
	}
	todo := b.wanted()
	b.worked = b.worked || len(todo) > 0
	b.draw(todo)
	b.place()
	b.over.place()
}

const (
	// cellsAtOnce is how many cells are laid out before the clock is looked at.
	cellsAtOnce = 2
	// prepareTime is how long laying out may take in a frame, movingTime while the view moves.
	prepareTime = 12 * time.Millisecond
	movingTime  = 4 * time.Millisecond
	// blocksOnly is the number of pixels for a unit below which cards are blocks without any text.
	blocksOnly = 0.12
)

// prepare lays out what has come into view. What does not fit into one frame follows in the next.
func (b *Board) prepare() {
	w, h := b.bodySize()
	px := b.cam.px()
	if px < blocksOnly {
		return
	}
	region := scene.Rect{
		X: float32(b.cam.x)/px - roughMargin, Y: float32(b.cam.y)/px - roughMargin,
		W: w/b.cam.zoom + 2*roughMargin, H: h/b.cam.zoom + 2*roughMargin,
	}
	begin, room := b.Clock(), prepareTime
	if b.zooming || b.gesture.on {
		room = movingTime
	}
	d, more := b.Scene.Prepare(region, cellsAtOnce)
	b.worked = len(d.Body) > 0
	b.mark(d)
	for more && b.Clock().Sub(begin) < room {
		d, more = b.Scene.Prepare(region, cellsAtOnce)
		b.mark(d)
	}
	if more && b.stopPrepare == nil {
		b.stopPrepare = b.Later(frame, func() {
			b.stopPrepare = nil
			b.update()
		})
	}
}

// roughMargin is how far around the view cells are laid out, in scene units.
const roughMargin = 100

// draw fills tiles, each painter in a goroutine of its own, and waits for all.
func (b *Board) draw(ws []work) {
	ready(ws)
	n := min(len(b.Painters), len(ws))
	px := b.cam.px()
	var wait sync.WaitGroup
	for i := 1; i < n; i++ {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for k := i; k < len(ws); k += n {
				ws[k].l.draw(ws[k].t, b.Painters[i], b.Scene, px)
			}
		}()
	}
	for k := 0; k < len(ws); k += max(n, 1) {
		ws[k].l.draw(ws[k].t, b.Painters[0], b.Scene, px)
	}
	wait.Wait()
	for _, w := range ws {
		w.t.show()
		w.l.drawn++
	}
}

// redraw draws a tile that the driver has lost.
func (b *Board) redraw(l *layer, t *tile) { l.draw(t, b.Painters[0], b.Scene, b.cam.px()) }

// place moves the layers to the camera.
func (b *Board) place() {
	cw, ch := b.paneCorner()
	x, y := cw-float32(b.cam.x)/b.cam.density, ch-float32(b.cam.y)/b.cam.density
	b.layers[scene.Body].box.Move(fyne.NewPos(x, y))
	b.layers[scene.Header].box.Move(fyne.NewPos(x, 0))
	b.layers[scene.Heads].box.Move(fyne.NewPos(0, y-ch)) // in its sheet
	b.layers[scene.Corner].box.Move(fyne.NewPos(0, 0))
}
