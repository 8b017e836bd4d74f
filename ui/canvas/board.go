package canvas

import (
	"image"
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/still"
	"wegmarke/ui/tool"
)

// Controller is what a board asks the page around it.
type Controller interface {
	// Allowed, Selected, Select, Between and Do serve the tools; see tool.Host.
	Allowed(cards []domain.ID, lane domain.ID) (text string, ok bool)
	Selected() []domain.ID
	Select(ids []domain.ID)
	Between(from, to domain.ID) []domain.ID
	Do(tool.Command)
	// Dragging tells what is being dragged; a zero preview ends it.
	Dragging(tool.Preview)
	// Aim tells what was pressed, before the selection changes.
	Aim(scene.Hit)
	// Click tells that something was clicked; it is selected already.
	Click(scene.Hit)
	// Edit opens the text of what was hit.
	Edit(scene.Hit)
	// Key handles a key without modifiers of a shortcut; Rune a typed letter; Shortcut the rest.
	Key(name fyne.KeyName, mods fyne.KeyModifier) bool
	Rune(r rune)
	Shortcut(fyne.Shortcut) bool
	// Hover tells what the pointer is over now, and FullText is all that is said there.
	Hover(scene.Hit)
	FullText(scene.Hit) string
	// Menu opens the context menu for what was hit.
	Menu(hit scene.Hit, at fyne.Position)
	// Follow opens a web page that a card names.
	Follow(address string)
	// Text gives the words for a key of a preview.
	Text(key string, n int) string
}

// Params is what a board needs.
type Params struct {
	Scene      *scene.Map
	Painters   []*raster.Painter
	Palette    func() *palette.Palette
	Controller Controller
	// Mods tells which modifier keys are held; the toolkit's events do not all say it.
	Mods func() fyne.KeyModifier
	// Later runs f on the main goroutine after a while, unless stop is called first.
	Later func(d time.Duration, f func()) (stop func())
	// Clock tells the time.
	Clock func() time.Time
	// Pressed tells the time of the press that is being handled, to tell two from a double click.
	Pressed func() time.Time
	// Out is what cards can be dragged to beside the board; nil for nothing.
	Out Outside
	// Spoken is what the board is for those who do not see it; it may be nil.
	Spoken func() string
	// Animate says whether movements may be animated.
	Animate func() bool
	// Pause says when the map may be shown as a picture of itself; nil for never.
	Pause *still.Pause
}

// Board shows a map and lets it be edited. All methods belong to the main goroutine.
type Board struct {
	widget.BaseWidget
	Params
	machine *tool.Machine
	cam     camera
	// look is what shall be seen as soon as the board has a size; nil for what is seen anyway.
	look   *Look
	layers [4]*layer
	ground *canvas.Rectangle
	floor  *floor
	// low lies between the body and the heads, high above everything.
	low, high *fyne.Container
	over      overlay
	editor    *editor

	// While the zoom changes, and until its tiles are drawn, one picture of the whole view is shown.
	view    *canvas.Raster
	buffer  *image.RGBA
	zooming bool
	// coarse says that the picture has half the pixels each way; see viewTime.
	coarse   bool
	stopRest func()
	stopTick func()
	// stopPrepare is set while cells in view wait for their layout, stopTidy while something is held that
	// only scrolling and zooming need; updated is when the view changed last.
	stopPrepare func()
	stopTidy    func()
	updated     time.Time
	// worked says that the last update set texts or drew tiles.
	worked bool

	button desktop.MouseButton
	pan    bool
	space  spaceKey
	// undoHeld says that the key that took back a text to its end has not been let go since.
	undoHeld bool
	last     fyne.Position
	hover    scene.Hit
	cursor   desktop.Cursor
	// hand is the pointer for panning, drawn for a palette and a density; rest shows texts that are cut.
	hand     *hand
	handFor  *palette.Palette
	handAt   float32
	rest     kit.Rest
	scrollBy fyne.Delta
	stopAuto func()
	// visit is what is carried over this board from another one, or nil.
	visit *visit
	// autoSince is when the scrolling at an edge began.
	autoSince time.Time
	onCamera  func()
	focused   func()
	laidOut   bool
	gesture   gesture
	away      away
}

// NewBoard makes a board.
func NewBoard(p Params) *Board {
	b := &Board{Params: p, cam: camera{zoom: 1, density: 1}, cursor: desktop.DefaultCursor}
	b.machine = tool.NewMachine(b)
	for _, pane := range scene.Panes() {
		b.layers[pane] = newLayer(pane, b.redraw)
	}
	b.ground = canvas.NewRectangle(color.Transparent)
	b.floor = newFloor(b)
	b.low, b.high = &fyne.Container{}, &fyne.Container{}
	b.over.init(b)
	b.view = canvas.NewRaster(b.paintView)
	b.view.Hide()
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel implements fyne.Accessible. A picture cannot be walked through: the label says where
// the same map is in words.
func (b *Board) AccessibilityLabel() string {
	if b.Spoken == nil {
		return ""
	}
	return b.Spoken()
}

// AccessibilityRole implements fyne.Accessible.
func (b *Board) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// OnCamera sets the function that is called after zoom or place changed.
func (b *Board) OnCamera(f func()) { b.onCamera = f }

// Zoom is the present zoom, 1 for 100 %.
func (b *Board) Zoom() float32 { return b.cam.zoom }

// paneCorner is the size of the corner pane in units of the toolkit, rounded to device pixels.
func (b *Board) paneCorner() (w, h float32) {
	sw, sh := b.Scene.PaneSize(scene.Corner)
	round := func(v float32) float32 {
		return float32(math.Round(float64(v*b.cam.px()))) / b.cam.density
	}
	return round(sw), round(sh)
}

// bodySize is the visible part of the body in units of the toolkit.
func (b *Board) bodySize() (w, h float32) {
	cw, ch := b.paneCorner()
	return max(b.Size().Width-cw, 0), max(b.Size().Height-ch, 0)
}

// clamp keeps the content in view.
func (b *Board) clamp() {
	sw, sh := b.Scene.PaneSize(scene.Body)
	w, h := b.bodySize()
	b.cam.clampTo(sw, sh, w, h)
}

// SetScene shows another scene or the same one laid out anew.
func (b *Board) SetScene(s *scene.Map) {
	b.Scene = s
	b.over.dropRooms()
	b.over.dropHeads()
	b.over.bend.end()
	b.cam.x, b.cam.y = 0, 0
	b.CloseEditor(true)
	if !b.carriedOn() {
		b.machine.Cancel()
	}
	b.spoil(scene.Dirty{All: true})
}

// Invalidate draws again what the scene says has changed.
func (b *Board) Invalidate(d scene.Dirty) {
	b.over.dropRooms()
	b.over.dropHeads()
	b.spoil(d)
	for _, bend := range d.Bends {
		b.over.bendTo(bend)
	}
}

// Stale notes what has changed, to be drawn together with what Invalidate says next.
func (b *Board) Stale(d scene.Dirty) {
	if b.laidOut {
		b.mark(d)
	}
}

func (b *Board) spoil(d scene.Dirty) {
	if !b.laidOut {
		return
	}
	if d.All {
		b.restart()
		return
	}
	b.mark(d)
	b.clamp()
	b.update()
}

// bodyPos turns a position on the board into one relative to the body's corner.
func (b *Board) bodyPos(p fyne.Position) fyne.Position {
	w, h := b.paneCorner()
	return p.SubtractXY(w, h)
}

// boardPos is where a place of the body lies on the board.
func (b *Board) boardPos(p scene.Point) fyne.Position {
	w, h := b.paneCorner()
	return b.cam.fromBody(p).AddXY(w, h)
}

// boardSize is a size of scene units in units of the toolkit.
func (b *Board) boardSize(w, h float32) fyne.Size { return fyne.NewSize(w*b.cam.zoom, h*b.cam.zoom) }

// pointer says where a position lies in the scene.
func (b *Board) pointer(p fyne.Position) tool.Pointer {
	w, h := b.paneCorner()
	body := b.cam.toBody(b.bodyPos(p))
	out := tool.Pointer{Pane: scene.Body, At: body, Body: body, Mods: b.mods()}
	switch left, top := p.X < w, p.Y < h; {
	case left && top:
		out.Pane, out.At = scene.Corner, scene.Point{X: b.cam.unit(p.X), Y: b.cam.unit(p.Y)}
	case top:
		out.Pane, out.At = scene.Header, scene.Point{X: body.X, Y: b.cam.unit(p.Y)}
	case left:
		out.Pane, out.At = scene.Heads, scene.Point{X: b.cam.unit(p.X), Y: body.Y}
	}
	return out
}

func (b *Board) mods() tool.Mods {
	m := b.Mods()
	return tool.Mods{
		Extend: m&fyne.KeyModifierShift != 0,
		Toggle: m&fyne.KeyModifierShortcutDefault != 0,
		Copy:   m&fyne.KeyModifierAlt != 0,
	}
}

// CreateRenderer implements fyne.Widget.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{b: b, objects: []fyne.CanvasObject{
		b.floor.ground, b.low, b.floor.side, b.floor.top, b.view, b.high,
	}}
}

type renderer struct {
	b       *Board
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }
func (r *renderer) Refresh() {
	r.b.ground.FillColor = r.b.Palette().BgCanvas
	r.b.ground.Refresh()
}

func (r *renderer) Layout(size fyne.Size) {
	b := r.b
	b.ground.FillColor = b.Palette().BgCanvas
	b.ground.Resize(size)
	b.view.Resize(size)
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Scale() > 0 {
		b.cam.density = c.Scale()
	}
	b.laidOut = size.Width > 1 && size.Height > 1
	if !b.laidOut {
		return
	}
	b.Scene.SetWidth(b.columnSpace())
	b.takeLook()
	b.restart()
}

// columnSpace is the width that the columns share at 100 %.
func (b *Board) columnSpace() float32 {
	cw, _ := b.Scene.PaneSize(scene.Corner)
	return max(b.Size().Width-cw, 0)
}
