package still

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// calm is for how many frames a panel must have stayed the same before it rests.
const calm = 2

// longest is how long a panel rests at a stretch: the toolkit forgets after a minute what is not painted.
const longest = 15 * time.Second

// partsAtOnce is how many objects are looked through in a frame, on the mean: a panel of more is looked
// at every few frames only while it rests.
const partsAtOnce = 100

// Panel shows an object, or a picture of it. It takes no part in layouts: the object is placed as if
// the panel were not there.
type Panel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pause   *Pause
	least   fyne.Size

	state state
	// since is when the content was painted last.
	since time.Time
	// seen is what the content looked like in the last frame, same for how many frames it has. parts is
	// how many objects it was then, skip for how many frames it is taken for unchanged.
	seen  uint64
	same  int
	parts int
	skip  int
	// shot is the picture of what looked like shotOf.
	shot   *image.RGBA
	shotOf uint64
	cover  *cover
	// painting says that the next walk through the tree paints what the last one has laid out.
	painting bool
}

// state is what a panel shows.
type state uint8

const (
	awake   state = iota
	posing        // the content, and the picture is taken of it
	resting       // the picture
)

// NewPanel makes a panel of an object.
func NewPanel(content fyne.CanvasObject, pause *Pause) *Panel {
	p := &Panel{content: content, pause: pause}
	p.cover = newCover(p)
	p.ExtendBaseWidget(p)
	p.Ready()
	return p
}

// Ready lets the keyboard find what is inside before the panel has been painted, or painted again after
// a long time.
func (p *Panel) Ready() { p.Refresh() }

// Inside tells what the panel holds, so that the keyboard can be led there.
func (p *Panel) Inside() fyne.CanvasObject { return p.content }

// Resting says whether the picture is shown.
func (p *Panel) Resting() bool { return p.state == resting }

// turn decides what this frame shows.
func (p *Panel) turn() {
	if !p.pause.holds() || !p.content.Visible() {
		p.state, p.same = awake, 0
		return
	}
	if p.state == resting && p.skip > 0 {
		p.skip--
		return
	}
	now := time.Now()
	if p.state != resting {
		p.since = now
	}
	look, parts, known := look(p.content)
	p.parts, p.skip = parts, parts/partsAtOnce
	if !known || now.Sub(p.since) > longest {
		p.state, p.same = awake, 0
		return
	}
	if look == p.seen {
		p.same++
	} else {
		p.seen, p.same = look, 0
	}
	switch {
	case p.shot != nil && p.shotOf == look:
		p.pause.asleep(p)
		p.state = resting
	case p.same < calm || !p.aim():
		p.state = awake
	default:
		p.state, p.shot, p.shotOf = posing, nil, look
	}
}

// aim finds out where in the window the content is painted. It refuses where that is not all inside.
func (p *Panel) aim() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(p.content)
	if c == nil {
		return false
	}
	p.pause.asking = p
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.content)
	p.pause.asking = nil
	x0, y0 := c.PixelCoordinateForPosition(at)
	x1, y1 := c.PixelCoordinateForPosition(at.Add(p.content.Size()))
	w, h := c.PixelCoordinateForPosition(fyne.NewPos(c.Size().Width, c.Size().Height))
	p.cover.box = image.Rect(x0, y0, x1, y1)
	return p.cover.box.In(image.Rect(0, 0, w, h)) && !p.cover.box.Empty()
}

// take is called by the painting of the cover, which comes right after that of the content.
func (p *Panel) take() image.Image {
	if p.state == posing && p.shot == nil {
		b := p.cover.box
		p.shot = p.pause.grab(b.Min.X, b.Min.Y, b.Dx(), b.Dy())
	}
	if p.shot == nil { // this driver gives nothing back
		p.pause.grab = nil
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return p.shot
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	return &panelRenderer{p: p, all: [3][]fyne.CanvasObject{
		awake: {p.content}, posing: {p.content, p.cover}, resting: {p.cover},
	}}
}

type panelRenderer struct {
	p   *Panel
	all [3][]fyne.CanvasObject
}

func (r *panelRenderer) Destroy()         {}
func (r *panelRenderer) Layout(fyne.Size) {}
func (r *panelRenderer) Refresh()         {}

// MinSize is asked for once between the walk that lays a frame out and the one that paints it.
func (r *panelRenderer) MinSize() fyne.Size {
	r.p.painting = true
	if r.p.state != resting {
		r.p.least = r.p.content.MinSize()
	}
	return r.p.least
}

// Objects is asked for in every walk through the tree. What is painted must be what was laid out.
func (r *panelRenderer) Objects() []fyne.CanvasObject {
	p := r.p
	switch {
	case p.pause.asking == p:
		return r.all[awake]
	case p.pause.asking != nil:
	case p.painting:
		p.painting = false
	default:
		if p.turn(); p.state != awake {
			p.cover.follow()
		}
	}
	return r.all[p.state]
}

// cover is the picture in the place of a content. The pointer over it wakes all panels, so that the
// next movement and every press find what is there.
type cover struct {
	widget.BaseWidget
	p      *Panel
	raster *canvas.Raster
	box    image.Rectangle
}

func newCover(p *Panel) *cover {
	c := &cover{p: p}
	c.raster = canvas.NewRaster(func(int, int) image.Image { return p.take() })
	c.raster.ScaleMode = canvas.ImageScaleFastest
	c.ExtendBaseWidget(c)
	return c
}

// follow puts the cover where the content is, and lets the driver forget the picture of before.
func (c *cover) follow() {
	if at := c.p.content.Position(); c.Position() != at {
		c.Move(at)
	}
	if size := c.p.content.Size(); c.Size() != size {
		c.Resize(size)
	}
	if c.p.state == posing {
		canvas.Refresh(c.raster)
	}
}

// MouseIn implements desktop.Hoverable.
func (c *cover) MouseIn(*desktop.MouseEvent) { c.p.pause.End() }

// MouseMoved implements desktop.Hoverable.
func (c *cover) MouseMoved(*desktop.MouseEvent) { c.p.pause.End() }

// MouseOut implements desktop.Hoverable.
func (c *cover) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.raster) }
