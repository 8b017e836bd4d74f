package canvas

import (
	"image"
	"math"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

const (
	// zoomRest is how long the zoom must stand still before tiles are drawn for it.
	zoomRest = 120 * time.Millisecond
	// frame is the time between two batches of tiles.
	frame = 16 * time.Millisecond
	// batch is how many tiles are drawn in one frame after a zoom.
	batch = 2
)

// ZoomIn and ZoomOut walk one step from the middle of the view.
func (b *Board) ZoomIn()  { b.zoomTo(nextStep(b.cam.zoom, +1), b.middle()) }
func (b *Board) ZoomOut() { b.zoomTo(nextStep(b.cam.zoom, -1), b.middle()) }

// ZoomReset goes back to 100 %.
func (b *Board) ZoomReset() { b.zoomTo(1, b.middle()) }

// Fit shows the whole map, and not larger than 100 %.
func (b *Board) Fit() {
	bw, bh := b.Scene.PaneSize(scene.Body)
	cw, ch := b.Scene.PaneSize(scene.Corner)
	z := min(b.Size().Width/(bw+cw), b.Size().Height/(bh+ch), 1)
	b.zoomTo(z, fyne.NewPos(0, 0))
	b.cam.x, b.cam.y = 0, 0
	b.clamp()
	b.update()
}

func (b *Board) middle() fyne.Position {
	w, h := b.bodySize()
	return fyne.NewPos(w/2, h/2)
}

// zoomTo zooms around a place relative to the body's corner.
func (b *Board) zoomTo(z float32, around fyne.Position) {
	if !b.laidOut || z == b.cam.zoom {
		return
	}
	b.CloseEditor(true)
	b.cam.zoomTo(z, around)
	b.clamp()
	b.startZoom()
	if b.onCamera != nil {
		b.onCamera()
	}
}

// startZoom shows the picture of the whole view until the zoom rests and its tiles are drawn.
func (b *Board) startZoom() {
	b.stopTimers()
	if !b.zooming {
		b.coarse = false
	}
	b.zooming = true
	b.over.hover.Hide()
	for _, l := range b.layers {
		l.box.Hide()
	}
	b.view.Show()
	b.prepare()
	canvas.Refresh(b.view)
	b.over.place()
	b.stopRest = b.Later(zoomRest, b.settle)
}

// settle starts drawing the tiles for the zoom that has come to rest.
func (b *Board) settle() {
	b.stopRest = nil
	b.sizeTiles()
	b.place()
	for _, l := range b.layers {
		l.box.Show() // below the picture: each tile goes to the graphics driver when it is drawn
	}
	b.settleStep()
}

// settleStep draws a few tiles, those in the middle first, so that no frame takes long. The picture
// stays on screen until all are there.
func (b *Board) settleStep() {
	b.stopTick = nil
	todo := b.wanted()
	if len(todo) > batch {
		b.draw(todo[:batch])
		b.stopTick = b.Later(frame, b.settleStep)
		return
	}
	b.draw(todo)
	b.place()
	b.zooming = false
	b.view.Hide()
	b.over.place()
}

func (b *Board) stopTimers() {
	for _, stop := range []func(){b.stopRest, b.stopTick} {
		if stop != nil {
			stop()
		}
	}
	b.stopRest, b.stopTick = nil, nil
}

// viewTime is how long the picture of the view may take to be drawn. Where it takes longer, the next ones
// of the same zoom have half the pixels each way, and the graphics driver stretches them.
const viewTime = 6 * time.Millisecond

// paintView draws the whole view at the present zoom, in strips, one for each painter.
func (b *Board) paintView(w, h int) image.Image {
	begin, k := b.Clock(), 1
	if b.coarse {
		k = 2
		w, h = (w+1)/2, (h+1)/2
	}
	defer func() { b.coarse = b.coarse || b.Clock().Sub(begin) > viewTime }()
	if b.buffer == nil || b.buffer.Rect.Dx() != w || b.buffer.Rect.Dy() != h {
		b.buffer = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	cw, ch := b.paneCorner()
	x := int(math.Round(float64(cw*b.cam.density) / float64(k)))
	y := int(math.Round(float64(ch*b.cam.density) / float64(k)))
	full := b.buffer.Rect
	strip := func(p *raster.Painter, area image.Rectangle) {
		for _, pane := range scene.Panes() {
			box := paneBox(pane, full, x, y).Intersect(area)
			if box.Empty() {
				continue
			}
			at := paneBox(pane, full, x, y).Min
			ox, oy, _, _ := b.window(pane)
			p.Draw(b.buffer.SubImage(box).(*image.RGBA), b.Scene, raster.View{
				Pane: pane, Scale: b.cam.px() / float32(k), Detail: b.cam.px(), Moving: true,
				OriginX: ox/float64(k) + float64(box.Min.X-at.X), OriginY: oy/float64(k) + float64(box.Min.Y-at.Y),
			})
		}
	}
	n := len(b.Painters)
	var wait sync.WaitGroup
	for i := 1; i < n; i++ {
		wait.Add(1)
		go func() {
			defer wait.Done()
			strip(b.Painters[i], image.Rect(0, h*i/n, w, h*(i+1)/n))
		}()
	}
	strip(b.Painters[0], image.Rect(0, 0, w, h/n))
	wait.Wait()
	return b.buffer
}

// paneBox is where a pane lies in a view whose corner pane is x by y pixels.
func paneBox(pane scene.Pane, full image.Rectangle, x, y int) image.Rectangle {
	switch pane {
	case scene.Header:
		return image.Rect(x, 0, full.Max.X, y)
	case scene.Heads:
		return image.Rect(0, y, x, full.Max.Y)
	case scene.Corner:
		return image.Rect(0, 0, x, y)
	}
	return image.Rect(x, y, full.Max.X, full.Max.Y)
}
