package canvas

import (
	"image"
	"math"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
)

// tileSize is the edge of a body tile in device pixels.
const tileSize = 512

// tile is one image of a pane.
type tile struct {
	x, y  int
	fresh bool
	img   *canvas.Raster
	// pix are the pixels between drawing and the next frame, in which the graphics driver copies them.
	pix *image.RGBA
}

// layer shows one pane as tiles. Its box is moved to pan; the tiles stay where they are.
type layer struct {
	pane  scene.Pane
	w, h  int // of a tile, in device pixels
	tiles map[[2]int]*tile
	free  []*tile
	// blank are pixels that the driver has copied.
	blank []*image.RGBA
	box   *fyne.Container
	// drawn counts the tiles that were drawn.
	drawn int
	// redraw draws a tile that the driver has lost.
	redraw func(*layer, *tile)
}

func newLayer(pane scene.Pane, redraw func(*layer, *tile)) *layer {
	return &layer{pane: pane, tiles: make(map[[2]int]*tile), box: &fyne.Container{}, redraw: redraw}
}

// reset drops all tiles, as after a change of zoom, and sets the size of new ones.
func (l *layer) reset(w, h int) {
	same := w == l.w && h == l.h
	for k, t := range l.tiles {
		l.drop(t)
		delete(l.tiles, k)
	}
	if !same {
		l.free, l.blank = nil, nil
	}
	l.w, l.h = w, h
	l.box.Objects = nil
}

const (
	// spareTiles are kept for the next pan. They hold no pixels.
	spareTiles = 8
	// sparePixels are kept for what is drawn next, as many as a fast scroll draws in a frame.
	sparePixels = 16
)

// drop lets the driver forget a tile that is out of view, so that it can show something else.
func (l *layer) drop(t *tile) {
	l.reuse(t)
	canvas.Refresh(t.img)
	if len(l.free) < spareTiles {
		l.free = append(l.free, t)
	}
}

// ready gives a tile pixels to be drawn into.
func (l *layer) ready(t *tile) {
	n := len(l.blank)
	switch {
	case t.pix != nil:
	case n > 0:
		t.pix, l.blank = l.blank[n-1], l.blank[:n-1]
	default:
		t.pix = image.NewRGBA(image.Rect(0, 0, l.w, l.h))
	}
}

// give hands the pixels of a tile to the toolkit, which passes them on to the driver at once.
func (l *layer) give(t *tile) image.Image {
	if t.pix == nil {
		l.ready(t)
		l.redraw(l, t)
	}
	defer l.reuse(t) // nobody draws before the driver has copied them
	return t.pix
}

// reuse takes the pixels of a tile for the next one that is drawn.
func (l *layer) reuse(t *tile) {
	if t.pix != nil && len(l.blank) < sparePixels {
		l.blank = append(l.blank, t.pix)
	}
	t.pix = nil
}

// tidy lets go of what is only held to scroll on at once: the tiles outside a span, and pixels.
func (l *layer) tidy(keep span) {
	l.recycle(keep)
	l.blank = nil
}

// span is the range of tiles that a window of the pane touches.
type span struct{ x0, y0, x1, y1 int }

func (l *layer) span(x, y float64, w, h float32) span {
	f := func(v float64, size int) int { return int(math.Floor(v / float64(size))) }
	return span{f(x, l.w), f(y, l.h), f(x+float64(w)-1, l.w), f(y+float64(h)-1, l.h)}
}

func (s span) has(x, y int) bool { return x >= s.x0 && x <= s.x1 && y >= s.y0 && y <= s.y1 }

// missing lists the tiles of a span that have to be drawn, those nearest to its centre first.
func (l *layer) missing(s span, density float32) []*tile {
	var out []*tile
	for y := s.y0; y <= s.y1; y++ {
		for x := s.x0; x <= s.x1; x++ {
			t := l.tiles[[2]int{x, y}]
			if t == nil {
				t = l.take(x, y, density)
			}
			if !t.fresh {
				out = append(out, t)
			}
		}
	}
	cx, cy := float64(s.x0+s.x1)/2, float64(s.y0+s.y1)/2
	sort.SliceStable(out, func(i, j int) bool {
		return math.Hypot(float64(out[i].x)-cx, float64(out[i].y)-cy) < math.Hypot(float64(out[j].x)-cx, float64(out[j].y)-cy)
	})
	return out
}

// take reuses or makes a tile and puts it into the box. It is shown once it is drawn.
func (l *layer) take(x, y int, density float32) *tile {
	var t *tile
	if n := len(l.free); n > 0 {
		t, l.free = l.free[n-1], l.free[:n-1]
	} else {
		t = &tile{}
		t.img = canvas.NewRaster(func(int, int) image.Image { return l.give(t) })
		t.img.ScaleMode = canvas.ImageScaleFastest
	}
	t.x, t.y, t.fresh = x, y, false
	t.img.Hidden = true
	t.img.Resize(fyne.NewSize(float32(l.w)/density, float32(l.h)/density))
	t.img.Move(fyne.NewPos(float32(x*l.w)/density, float32(y*l.h)/density))
	l.tiles[[2]int{x, y}] = t
	l.box.Objects = append(l.box.Objects, t.img)
	return t
}

// recycle gives back the tiles outside a span.
func (l *layer) recycle(keep span) {
	changed := false
	for k, t := range l.tiles {
		if !keep.has(k[0], k[1]) {
			delete(l.tiles, k)
			l.drop(t)
			changed = true
		}
	}
	if !changed {
		return
	}
	objects := l.box.Objects[:0]
	for _, t := range l.tiles {
		objects = append(objects, t.img)
	}
	l.box.Objects = objects
}

// spoil marks the tiles that show an area of the pane (in device pixels) as to be drawn again.
func (l *layer) spoil(x0, y0, x1, y1 float64) {
	for k, t := range l.tiles {
		tx, ty := float64(k[0]*l.w), float64(k[1]*l.h)
		if x0 < tx+float64(l.w) && x1 > tx && y0 < ty+float64(l.h) && y1 > ty {
			t.fresh = false
		}
	}
}

func (l *layer) spoilAll() {
	for _, t := range l.tiles {
		t.fresh = false
	}
}

// draw fills a tile; it may run in any goroutine that owns the painter.
func (l *layer) draw(t *tile, p *raster.Painter, src scene.Source, px float32) {
	p.Draw(t.pix, src, raster.View{
		Pane: l.pane, OriginX: float64(t.x * l.w), OriginY: float64(t.y * l.h), Scale: px,
	})
}

// show makes a drawn tile visible.
func (t *tile) show() {
	t.fresh, t.img.Hidden = true, false
	canvas.Refresh(t.img)
}
