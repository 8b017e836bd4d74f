package still

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// longest is how long a panel rests at a stretch: the toolkit forgets after a minute what is not painted.
const longest = 15 * time.Second

// partsAtOnce is how many objects of a panel are looked through in a frame, on the mean: one of more is
// looked at every few frames only while it rests.
const partsAtOnce = 25

// Panel shows an object, or a picture of it. It takes no part in layouts: the object is placed as if
// the panel were not there.
type Panel struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pause   *Pause
	least   fyne.Size
	// rests says of a floor whether it may rest now; nil for a panel, which rests in every pause.
	rests func() bool

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
	// front is the cover, or that with the guard around it.
	front fyne.CanvasObject
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
	g := &guard{cover: cover{p: p}}
	g.ExtendBaseWidget(g)
	p.cover, p.front = &g.cover, g
	return p.made()
}

// NewFloor makes a panel of what the gestures themselves are made on, which does not change in all of them:
// rests says whether this is one in which it stays the same. Its picture is large and keeps nothing from
// the pointer. It is let go of as soon as the floor wakes.
func NewFloor(content fyne.CanvasObject, pause *Pause, rests func() bool) *Panel {
	p := &Panel{content: content, pause: pause, rests: rests}
	p.cover = &cover{p: p}
	p.cover.ExtendBaseWidget(p.cover)
	p.front = p.cover
	return p.made()
}

func (p *Panel) made() *Panel {
	p.cover.raster = canvas.NewRaster(func(int, int) image.Image { return p.take() })
	p.cover.raster.ScaleMode = canvas.ImageScaleFastest
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
	if !p.pause.holds() || !p.content.Visible() || p.rests != nil && !p.rests() {
		p.wake()
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
		p.wake()
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
	case p.same < p.calm() || !p.aim():
		p.letGo()
		p.state = awake
	default:
		p.state, p.shot, p.shotOf = posing, nil, look
	}
}

// calm is for how many frames it must have stayed the same before it rests. To read back a floor takes
// as long as some frames.
func (p *Panel) calm() int {
	if p.rests != nil {
		return 5
	}
	return 2
}

// wake shows the content.
func (p *Panel) wake() {
	p.letGo()
	p.state, p.same = awake, 0
}

// letGo forgets the picture of a floor, and lets the driver forget it.
func (p *Panel) letGo() {
	if p.rests != nil && p.shot != nil {
		p.shot = nil
		canvas.Refresh(p.cover.raster)
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
		awake: {p.content}, posing: {p.content, p.front}, resting: {p.front},
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
		if !p.pause.holds() {
			p.turn() // the size was asked for outside a frame, and the keyboard looks for what is inside
		}
	default:
		if p.turn(); p.state != awake {
			p.cover.follow()
		}
	}
	return r.all[p.state]
}

// cover is the picture in the place of a content.
type cover struct {
	widget.BaseWidget
	p      *Panel
	raster *canvas.Raster
	box    image.Rectangle
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

// CreateRenderer implements fyne.Widget.
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.raster) }

// guard is a cover that wakes all panels when the pointer comes to it, so that the next movement and
// every press find what is there.
type guard struct{ cover }

// MouseIn implements desktop.Hoverable.
func (g *guard) MouseIn(*desktop.MouseEvent) { g.p.pause.End() }

// MouseMoved implements desktop.Hoverable.
func (g *guard) MouseMoved(*desktop.MouseEvent) { g.p.pause.End() }

// MouseOut implements desktop.Hoverable.
func (g *guard) MouseOut() {}
