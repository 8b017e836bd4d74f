package canvas

import (
	"image/color"
	"math"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

// ViewParams is what a view needs. Callbacks may be nil.
type ViewParams struct {
	// Scene may be nil until SetScene.
	Scene    scene.Source
	Painters []*raster.Painter
	Palette  func() *palette.Palette
	// OnWidth is told the space that the columns can share, before the scene is drawn.
	OnWidth func(w float32)
	// OnPress is told what was pressed; at is a position in the window where a menu is asked for.
	OnPress func(pane scene.Pane, p scene.Point)
	OnMenu  func(pane scene.Pane, p scene.Point, at fyne.Position)
	// OnKey and OnShortcut get what is typed.
	OnKey      func(fyne.KeyName)
	OnRune     func(rune)
	OnShortcut func(fyne.Shortcut)
	// OnFocus is told whether the view has the keyboard, so that what is around it can show that.
	OnFocus func(on bool)
}

// View shows a scene that is looked at and pointed at, but not edited. All methods belong to the main
// goroutine.
type View struct {
	widget.BaseWidget
	ViewParams
	cam     camera
	layers  [4]*layer
	ground  *canvas.Rectangle
	laidOut bool
}

// NewView makes a view.
func NewView(p ViewParams) *View {
	v := &View{ViewParams: p, cam: camera{zoom: 1, density: 1}, ground: canvas.NewRectangle(color.Transparent)}
	for _, pane := range scene.Panes() {
		v.layers[pane] = newLayer(pane, v.redraw)
	}
	v.ExtendBaseWidget(v)
	return v
}

// SetScene shows another scene, or the same one laid out anew. The place stays as far as it can.
func (v *View) SetScene(s scene.Source) {
	v.Scene = s
	v.Redraw()
}

// Redraw draws everything that is visible.
func (v *View) Redraw() {
	if !v.laidOut {
		return
	}
	v.clamp()
	cw, ch := v.corner()
	w, h := max(v.pixels(cw), 1), max(v.pixels(ch), 1)
	v.layers[scene.Body].reset(tileSize, tileSize)
	v.layers[scene.Header].reset(tileSize, h)
	v.layers[scene.Heads].reset(w, tileSize)
	v.layers[scene.Corner].reset(w, h)
	v.update()
}

func (v *View) pixels(size float32) int { return int(math.Ceil(float64(size * v.cam.density))) }

// corner is the size of the corner in units of the toolkit.
func (v *View) corner() (w, h float32) { return v.Scene.PaneSize(scene.Corner) }

func (v *View) bodySize() (w, h float32) {
	cw, ch := v.corner()
	return max(v.Size().Width-cw, 0), max(v.Size().Height-ch, 0)
}

func (v *View) clamp() {
	sw, sh := v.Scene.PaneSize(scene.Body)
	w, h := v.bodySize()
	v.cam.clampTo(sw, sh, w, h)
}

// update draws what has come into view and puts the layers in place.
func (v *View) update() {
	var todo []work
	cw, ch := v.corner()
	bw, bh := v.bodySize()
	d := v.cam.density
	for _, pane := range scene.Panes() {
		x, y, w, h := v.cam.x, v.cam.y, bw, bh
		if pane == scene.Header || pane == scene.Corner {
			y, h = 0, ch
		}
		if pane == scene.Heads || pane == scene.Corner {
			x, w = 0, cw
		}
		if w < 1 || h < 1 {
			continue
		}
		l := v.layers[pane]
		s := l.span(x, y, w*d, h*d)
		l.recycle(span{s.x0 - 1, s.y0 - 1, s.x1 + 1, s.y1 + 1})
		for _, t := range l.missing(s, d) {
			todo = append(todo, work{l, t})
		}
	}
	v.draw(todo)
	x, y := cw-float32(v.cam.x)/d, ch-float32(v.cam.y)/d
	v.layers[scene.Body].box.Move(fyne.NewPos(x, y))
	v.layers[scene.Header].box.Move(fyne.NewPos(x, 0))
	v.layers[scene.Heads].box.Move(fyne.NewPos(0, y))
}

// draw fills tiles, each painter in a goroutine of its own, and waits for all.
func (v *View) draw(todo []work) {
	ready(todo)
	n := max(min(len(v.Painters), len(todo)), 1)
	var wait sync.WaitGroup
	for i := range n {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for k := i; k < len(todo); k += n {
				todo[k].l.draw(todo[k].t, v.Painters[i], v.Scene, v.cam.px())
			}
		}()
	}
	wait.Wait()
	for _, w := range todo {
		w.t.show()
	}
}

// redraw draws a tile that the driver has lost.
func (v *View) redraw(l *layer, t *tile) { l.draw(t, v.Painters[0], v.Scene, v.cam.px()) }

// Reveal scrolls so that a box of the body is in view.
func (v *View) Reveal(r scene.Rect) {
	w, h := v.bodySize()
	const margin = 12
	p := v.cam.fromBody(scene.Point{X: r.X, Y: r.Y})
	over := func(at, size, room float32) float32 {
		if at < margin {
			return at - margin
		}
		return max(min(at+size+margin-room, at-margin), 0)
	}
	v.scroll(over(p.X, r.W, w), over(p.Y, r.H, h))
}

func (v *View) scroll(dx, dy float32) {
	if !v.laidOut {
		return
	}
	v.cam.x += float64(dx * v.cam.density)
	v.cam.y += float64(dy * v.cam.density)
	v.clamp()
	v.update()
}

// Scrolled implements fyne.Scrollable.
func (v *View) Scrolled(e *fyne.ScrollEvent) { v.scroll(-e.Scrolled.DX, -e.Scrolled.DY) }

// Dragged implements fyne.Draggable: the picture follows the pointer.
func (v *View) Dragged(e *fyne.DragEvent) { v.scroll(-e.Dragged.DX, -e.Dragged.DY) }

// DragEnd implements fyne.Draggable.
func (v *View) DragEnd() {}

// Tapped implements fyne.Tappable.
func (v *View) Tapped(e *fyne.PointEvent) {
	v.Focus()
	if v.OnPress != nil && v.laidOut {
		v.OnPress(v.point(e.Position))
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (v *View) TappedSecondary(e *fyne.PointEvent) {
	v.Focus()
	if v.OnMenu != nil && v.laidOut {
		pane, p := v.point(e.Position)
		v.OnMenu(pane, p, e.AbsolutePosition)
	}
}

// point says where a position lies in the scene.
func (v *View) point(at fyne.Position) (scene.Pane, scene.Point) {
	w, h := v.corner()
	body := v.cam.toBody(at.SubtractXY(w, h))
	switch left, top := at.X < w, at.Y < h; {
	case left && top:
		return scene.Corner, scene.Point{X: at.X, Y: at.Y}
	case top:
		return scene.Header, scene.Point{X: body.X, Y: at.Y}
	case left:
		return scene.Heads, scene.Point{X: at.X, Y: body.Y}
	}
	return scene.Body, body
}

// Place is where a place of the body lies in the window, for a menu that the keyboard asked for.
func (v *View) Place(p scene.Point) fyne.Position {
	w, h := v.corner()
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(v)
	return corner.Add(v.cam.fromBody(p)).AddXY(w, h)
}

// Focus gives the view the keyboard.
func (v *View) Focus() {
	if c := kit.CanvasOf(v); c != nil && c.Focused() != v {
		c.Focus(v)
	}
}

// FocusGained implements fyne.Focusable.
func (v *View) FocusGained() { v.focused(true) }

// FocusLost implements fyne.Focusable.
func (v *View) FocusLost() { v.focused(false) }

func (v *View) focused(on bool) {
	if v.OnFocus != nil {
		v.OnFocus(on)
	}
}

// TypedRune implements fyne.Focusable.
func (v *View) TypedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (v *View) TypedKey(e *fyne.KeyEvent) {
	if v.OnKey != nil {
		v.OnKey(e.Name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (v *View) TypedShortcut(s fyne.Shortcut) {
	if v.OnShortcut != nil {
		v.OnShortcut(s)
	}
}

// Cursor implements desktop.Cursorable.
func (v *View) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return &viewRenderer{v: v, objects: []fyne.CanvasObject{
		v.ground, v.layers[scene.Body].box, v.layers[scene.Header].box, v.layers[scene.Heads].box, v.layers[scene.Corner].box,
	}}
}

type viewRenderer struct {
	v       *View
	objects []fyne.CanvasObject
}

func (r *viewRenderer) Destroy()                     {}
func (r *viewRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *viewRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }
func (r *viewRenderer) Refresh() {
	r.v.ground.FillColor = r.v.Palette().BgCanvas
	r.v.ground.Refresh()
}

func (r *viewRenderer) Layout(size fyne.Size) {
	v := r.v
	v.ground.FillColor = v.Palette().BgCanvas
	v.ground.Resize(size)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.Scale() > 0 {
		v.cam.density = c.Scale()
	}
	v.laidOut = v.Scene != nil && size.Width > 1 && size.Height > 1
	if !v.laidOut {
		return
	}
	if v.OnWidth != nil {
		w, _ := v.bodySize()
		v.OnWidth(w)
	}
	v.Redraw()
}
