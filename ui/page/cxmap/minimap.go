package cxmap

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
)

var (
	_ fyne.Tappable      = (*minimap)(nil)
	_ fyne.Draggable     = (*minimap)(nil)
	_ desktop.Cursorable = (*minimap)(nil)
)

const (
	minimapWidth, minimapHeight = 196, 132 // at most
	minimapPad                  = 6
	minimapMargin               = 14
	// minimapFrom is how many views a map must be wide or high so that it is worth the room.
	minimapFrom = 2
	// minimapRest is how long nothing has to change before the picture is drawn anew.
	minimapRest = 350 * time.Millisecond
)

// minimap is the whole map in small, in a corner of the board, with a frame around what is seen. It
// shows only where there is much out of sight.
type minimap struct {
	widget.BaseWidget
	p      *Page
	ground *canvas.Rectangle
	image  *canvas.Image
	seen   *canvas.Rectangle
	stop   func()
	drawn  *scene.Map // what the picture shows
	stale  bool
}

func newMinimap(p *Page) *minimap {
	m := &minimap{p: p, stale: true}
	m.ground, m.seen = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	m.image = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	m.ExtendBaseWidget(m)
	m.Hide()
	return m
}

// scale is units of the toolkit for each scene unit.
func (m *minimap) scale() float32 {
	w, h := m.p.scene.PaneSize(scene.Body)
	if w < 1 || h < 1 {
		return 0
	}
	return min(minimapWidth/w, minimapHeight/h)
}

// size is that of the whole, with its edge.
func (m *minimap) size() fyne.Size {
	w, h := m.p.scene.PaneSize(scene.Body)
	k := m.scale()
	return fyne.NewSize(max(w*k, 24)+2*minimapPad, max(h*k, 16)+2*minimapPad)
}

// wanted says that much of the map is out of sight and the user has not closed the small one.
func (m *minimap) wanted() bool {
	w, h := m.p.scene.PaneSize(scene.Body)
	seen := m.p.board.Seen()
	return !m.p.noMinimap && seen.W > 1 && (w > minimapFrom*seen.W || h > minimapFrom*seen.H)
}

// follow moves the frame to what is seen now.
func (m *minimap) follow() {
	if on := m.wanted(); on == m.Hidden {
		m.Hidden = !on
		m.p.overlay.Refresh()
	}
	if m.Hidden {
		return
	}
	if m.stale || m.drawn != m.p.scene {
		m.later()
	}
	k, r := m.scale(), m.p.board.Seen()
	w, h := m.p.scene.PaneSize(scene.Body)
	r.W, r.H = min(r.W, w-r.X), min(r.H, h-r.Y)
	m.seen.Move(fyne.NewPos(minimapPad+r.X*k, minimapPad+r.Y*k))
	m.seen.Resize(fyne.NewSize(max(r.W*k, 4), max(r.H*k, 4)))
}

// spoil says that the picture shows the past.
func (m *minimap) spoil() {
	m.stale = true
	m.follow()
}

// later draws the picture when nothing has changed for a moment.
func (m *minimap) later() {
	if m.stop != nil {
		m.stop()
	}
	m.stop = m.p.Later(minimapRest, func() {
		m.stop = nil
		m.draw()
	})
}

// draw paints all cards as blocks.
func (m *minimap) draw() {
	if m.Hidden {
		return
	}
	m.stale, m.drawn = false, m.p.scene
	const density = 2 // so that it is sharp on fine screens too
	k := m.scale() * density
	w, h := m.p.scene.PaneSize(scene.Body)
	pix := image.NewNRGBA(image.Rect(0, 0, max(int(w*k), 1), max(int(h*k), 1)))
	m.p.scene.Blocks(func(r scene.Rect, c color.NRGBA) {
		box := image.Rect(int(r.X*k), int(r.Y*k), int(math.Ceil(float64(r.Right()*k)))-1, int(math.Ceil(float64(r.Bottom()*k)))-1)
		box.Max.X, box.Max.Y = max(box.Max.X, box.Min.X+1), max(box.Max.Y, box.Min.Y+1)
		draw.Draw(pix, box, image.NewUniform(c), image.Point{}, draw.Src)
	})
	m.image.Image = pix
	m.p.overlay.Refresh() // its size follows that of the map
	m.Refresh()
}

// Tapped implements fyne.Tappable: what was pressed comes into the middle of the view.
func (m *minimap) Tapped(e *fyne.PointEvent) { m.show(e.Position) }

// Dragged implements fyne.Draggable.
func (m *minimap) Dragged(e *fyne.DragEvent) { m.show(e.Position) }

// DragEnd implements fyne.Draggable.
func (m *minimap) DragEnd() {}

func (m *minimap) show(at fyne.Position) {
	if k := m.scale(); k > 0 {
		m.p.board.Center(scene.Point{X: (at.X - minimapPad) / k, Y: (at.Y - minimapPad) / k})
	}
}

// Cursor implements desktop.Cursorable.
func (m *minimap) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (m *minimap) CreateRenderer() fyne.WidgetRenderer { return &minimapRenderer{m} }

type minimapRenderer struct{ m *minimap }

func (r *minimapRenderer) Destroy()           {}
func (r *minimapRenderer) MinSize() fyne.Size { return r.m.size() }
func (r *minimapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.ground, r.m.image, r.m.seen}
}

func (r *minimapRenderer) Refresh() {
	m, p := r.m, theme.Current()
	m.ground.FillColor, m.ground.StrokeColor = p.Surface, p.LineStrong
	m.ground.StrokeWidth, m.ground.CornerRadius = 1, 8
	m.seen.StrokeColor, m.seen.StrokeWidth, m.seen.CornerRadius = p.Focus, 1.5, 3
	tint := p.Focus
	tint.A = 28
	m.seen.FillColor = tint
	r.Layout(m.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *minimapRenderer) Layout(size fyne.Size) {
	m := r.m
	m.ground.Resize(size)
	m.image.Move(fyne.NewPos(minimapPad, minimapPad))
	m.image.Resize(size.SubtractWidthHeight(2*minimapPad, 2*minimapPad))
	m.follow()
}

// Center is the board with the small map, for what puts it into a window.
func (p *Page) Center() fyne.CanvasObject { return p.overlay }

// Moved tells the page that another part of the map is seen.
func (p *Page) Moved() { p.mini.follow() }

// SetMinimap says whether a map that is much larger than the view shows in small as well.
func (p *Page) SetMinimap(on bool) {
	p.noMinimap = !on
	p.mini.follow()
}

// Minimap says whether SetMinimap allowed it.
func (p *Page) Minimap() bool { return !p.noMinimap }

// corner lays the small map into the lower right corner of the board.
type corner struct{ p *Page }

// Layout implements fyne.Layout.
func (c corner) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.p.board.Resize(size)
	c.p.mini.follow()
	need := c.p.mini.size()
	c.p.mini.Resize(need)
	c.p.mini.Move(fyne.NewPos(size.Width-need.Width-minimapMargin, size.Height-need.Height-minimapMargin))
}

// MinSize implements fyne.Layout.
func (c corner) MinSize([]fyne.CanvasObject) fyne.Size { return c.p.board.MinSize() }
