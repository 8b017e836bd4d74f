package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/tool"
)

var (
	_ desktop.Mouseable  = (*Board)(nil)
	_ desktop.Hoverable  = (*Board)(nil)
	_ desktop.Cursorable = (*Board)(nil)
	_ desktop.Keyable    = (*Board)(nil)
	_ fyne.Draggable     = (*Board)(nil)
	_ fyne.Scrollable    = (*Board)(nil)
	_ fyne.Focusable     = (*Board)(nil)
	_ fyne.Tabbable      = (*Board)(nil)
	_ fyne.Shortcutable  = (*Board)(nil)
)

const (
	// edgeZone is how near to the edge of the view a drag scrolls it.
	edgeZone = 40
	// edgeSpeed is the fastest such scrolling, in units a frame, edgeTime how long it takes to get there:
	// a drag that begins near an edge does not run away.
	edgeSpeed = 20
	edgeTime  = 600 * time.Millisecond
)

// MouseDown implements desktop.Mouseable.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.focus()
	b.rest.Stop()
	b.button, b.last = e.Button, e.Position
	switch {
	case e.Button == desktop.MouseButtonTertiary || e.Button == desktop.MouseButtonPrimary && b.space.held:
		b.pan, b.space.panned = true, true
		b.setCursor(b.handCursor())
	case e.Button == desktop.MouseButtonPrimary:
		b.CloseEditor(true)
		p := b.pointer(e.Position)
		p.Mods, p.When = modsOf(e.Modifier, p.Mods), b.Pressed()
		if link := b.linkAt(p); link != "" {
			b.button = 0 // the press is used up
			b.Controller.Follow(link)
			return
		}
		b.machine.Down(p)
	}
}

// MouseUp implements desktop.Mouseable. The toolkit leaves it out when the release happens over
// something else; DragEnd finishes the gesture then.
func (b *Board) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonSecondary {
		p := b.pointer(e.Position)
		hit := b.Scene.At(p.Pane, p.At)
		b.CloseEditor(true)
		b.selectForMenu(hit)
		b.Controller.Menu(hit, e.AbsolutePosition)
		return
	}
	if b.button != 0 {
		b.release(e.Position)
	}
}

// linkAt is the web page that a press with Ctrl is meant to open, "" for none.
func (b *Board) linkAt(p tool.Pointer) string {
	if p.Pane != scene.Body || p.Mods != (tool.Mods{Toggle: true}) {
		return ""
	}
	return b.Scene.LinkAt(p.At)
}

// selectForMenu makes what is right-clicked the selection, unless it belongs to it.
func (b *Board) selectForMenu(hit scene.Hit) {
	id := hit.Card
	switch hit.Part {
	case scene.PartPhase:
		id = hit.Phase
	case scene.PartStep:
		id = hit.Step
	case scene.PartLaneHead:
		id = hit.Lane
	}
	for _, sel := range b.Controller.Selected() {
		if sel == id {
			return
		}
	}
	if id.IsZero() {
		b.Controller.Select(nil)
		return
	}
	b.Controller.Select(ids(id))
}

// release ends whatever the main or middle button was doing.
func (b *Board) release(at fyne.Position) {
	b.stopAutoscroll()
	if b.pan {
		b.pan = false
		b.setCursor(desktop.DefaultCursor)
		return
	}
	copied := b.over.preview.Copy
	if !b.dropOut() {
		b.machine.Up(b.pointer(at))
	}
	b.over.land(copied)
	b.carryEnd()
}

// Dragged implements fyne.Draggable.
func (b *Board) Dragged(e *fyne.DragEvent) {
	b.pointed(b.within(e.Position))
	b.moving()
	if b.pan {
		b.scroll(b.last.X-e.Position.X, b.last.Y-e.Position.Y)
		b.last = e.Position
		return
	}
	if b.button != desktop.MouseButtonPrimary {
		return
	}
	b.last = e.Position
	b.machine.Move(b.pointer(e.Position))
	b.carryOut(e.Position, e.AbsolutePosition)
	if b.away.out {
		b.stopAutoscroll()
	} else if b.machine.Busy() {
		b.autoscroll(e.Position)
	}
}

// within says whether a position lies on the board.
func (b *Board) within(p fyne.Position) bool {
	return p.X >= 0 && p.Y >= 0 && p.X < b.Size().Width && p.Y < b.Size().Height
}

// DragEnd implements fyne.Draggable.
func (b *Board) DragEnd() {
	if b.button != 0 {
		b.release(b.last)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseOut implements desktop.Hoverable.
func (b *Board) MouseOut() {
	b.pointed(false)
	b.hover = scene.Hit{}
	b.rest.Stop()
	b.Controller.Hover(scene.Hit{})
	b.over.showHover(scene.Hit{})
}

// MouseMoved implements desktop.Hoverable.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	b.pointed(true)
	if b.machine.Busy() || b.pan {
		return
	}
	p := b.pointer(e.Position)
	hit := b.Scene.At(p.Pane, p.At)
	b.rest.Move(e.AbsolutePosition)
	if hit == b.hover {
		return
	}
	b.hover = hit
	b.hoverOn(p, hit, e.AbsolutePosition)
	b.over.showHover(hit)
	switch {
	case b.space.held:
		b.setCursor(b.handCursor())
	case hit.Edge && hit.Part == scene.PartLaneHead:
		b.setCursor(desktop.VResizeCursor)
	case hit.Edge:
		b.setCursor(desktop.HResizeCursor)
	case !hit.Card.IsZero() || hit.Part == scene.PartPhase || hit.Part == scene.PartStep || hit.Part == scene.PartLaneHead:
		b.setCursor(desktop.PointerCursor)
	default:
		b.setCursor(desktop.DefaultCursor)
	}
}

// Cursor implements desktop.Cursorable.
func (b *Board) Cursor() desktop.Cursor { return b.cursor }

func (b *Board) setCursor(c desktop.Cursor) { b.cursor = c }

// Scrolled implements fyne.Scrollable: the wheel scrolls, with Ctrl or Cmd it zooms at the pointer.
// The toolkit has already exchanged the axes where Shift is held.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	b.moving()
	b.rest.Stop()
	if b.Mods()&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 {
		z := b.cam.zoom * float32(math.Exp2(float64(e.Scrolled.DY)/80))
		b.zoomTo(min(max(z, minZoom), maxZoom), b.bodyPos(e.Position))
		return
	}
	b.scroll(-e.Scrolled.DX, -e.Scrolled.DY)
	b.machine.Refresh(b.pointer(b.last)) // what is dragged has moved over the map
}

// scroll moves the view by units of the toolkit.
func (b *Board) scroll(dx, dy float32) {
	x, y := b.cam.x, b.cam.y
	b.cam.x += float64(dx * b.cam.density)
	b.cam.y += float64(dy * b.cam.density)
	b.clamp()
	if b.cam.x == x && b.cam.y == y {
		return
	}
	b.update()
	if !b.worked && b.gesture.on {
		b.ahead(b.cam.x-x, b.cam.y-y)
	}
	if b.editor != nil {
		b.editor.place()
	}
	if b.onCamera != nil {
		b.onCamera()
	}
}

// Reveal scrolls so that a box of the body is in view.
func (b *Board) Reveal(r scene.Rect) {
	w, h := b.bodySize()
	p := b.cam.fromBody(scene.Point{X: r.X, Y: r.Y})
	size := b.boardSize(r.W, r.H)
	const margin = 8
	var dx, dy float32
	if p.X < margin {
		dx = p.X - margin
	} else if over := p.X + size.Width + margin - w; over > 0 {
		dx = min(over, p.X-margin)
	}
	if p.Y < margin {
		dy = p.Y - margin
	} else if over := p.Y + size.Height + margin - h; over > 0 {
		dy = min(over, p.Y-margin)
	}
	b.scroll(dx, dy)
}

// ScrollBy moves what is seen by units of the toolkit.
func (b *Board) ScrollBy(dx, dy float32) { b.scroll(dx, dy) }

// autoscroll scrolls while a drag rests near an edge. The toolkit reports movement only, so a timer
// keeps it going.
func (b *Board) autoscroll(p fyne.Position) {
	cw, ch := b.paneCorner()
	speed := func(v, lo, hi float32) float32 {
		switch {
		case v < lo+edgeZone:
			deep := min((lo+edgeZone-v)/edgeZone, 1)
			return -edgeSpeed * deep * deep
		case v > hi-edgeZone:
			deep := min((v-hi+edgeZone)/edgeZone, 1)
			return edgeSpeed * deep * deep
		}
		return 0
	}
	b.scrollBy = fyne.NewDelta(speed(p.X, cw, b.Size().Width), speed(p.Y, ch, b.Size().Height))
	switch v := b.over.preview; { // what moves along one line needs no other
	case v.Resize != nil && v.Resize.Vertical, v.PartKind == scene.PartLaneHead:
		b.scrollBy.DX = 0
	case v.Resize != nil, !v.Part.IsZero():
		b.scrollBy.DY = 0
	}
	if b.scrollBy == (fyne.Delta{}) {
		b.stopAutoscroll()
		return
	}
	if b.stopAuto == nil {
		b.autoSince = b.Clock()
		b.stopAuto = b.Later(frame, b.autoscrollStep)
	}
}

func (b *Board) autoscrollStep() {
	b.stopAuto = nil
	if !b.machine.Busy() && b.visit == nil {
		return
	}
	on := min(float32(b.Clock().Sub(b.autoSince))/float32(edgeTime), 1)
	b.scroll(b.scrollBy.DX*on, b.scrollBy.DY*on)
	if v := b.visit; v != nil {
		b.CarryOver(v.from, v.at, v.copied)
		if b.stopAuto != nil {
			return
		}
	} else {
		b.machine.Refresh(b.pointer(b.last))
	}
	b.stopAuto = b.Later(frame, b.autoscrollStep)
}

func (b *Board) stopAutoscroll() {
	if b.stopAuto != nil {
		b.stopAuto()
		b.stopAuto = nil
	}
}

// FocusGained and FocusLost implement fyne.Focusable; the selection itself shows where one is.
func (b *Board) FocusGained() {
	if b.focused != nil {
		b.focused()
	}
}
func (b *Board) FocusLost() { b.space, b.undoHeld = spaceKey{}, false }

// AcceptsTab implements fyne.Tabbable: Tab walks from cell to cell.
func (b *Board) AcceptsTab() bool { return true }

// TypedRune implements fyne.Focusable.
func (b *Board) TypedRune(r rune) {
	b.endGesture()
	if r == ' ' {
		return // see spaceKey
	}
	b.Controller.Rune(r)
}

// TypedKey implements fyne.Focusable.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		b.space.repeats++ // what it means is known when it is let go
		return
	}
	b.endGesture()
	if e.Name == fyne.KeyEscape && b.machine.Cancel() {
		b.stopAutoscroll()
		b.over.land(false)
		b.carryEnd()
		return
	}
	b.Controller.Key(e.Name, b.Mods())
}

// KeyDown implements desktop.Keyable.
func (b *Board) KeyDown(e *fyne.KeyEvent) { b.modifier(e.Name, true) }

// KeyUp implements desktop.Keyable.
func (b *Board) KeyUp(e *fyne.KeyEvent) {
	b.undoHeld = false
	b.modifier(e.Name, false)
}

func (b *Board) modifier(name fyne.KeyName, down bool) {
	switch name {
	case fyne.KeySpace:
		if down {
			b.space.down(b.Mods()&^fyne.KeyModifierShift == 0 && !b.machine.Busy())
			b.setCursor(b.handCursor())
		} else if b.space.up() {
			b.setCursor(desktop.DefaultCursor)
			b.Controller.Key(name, b.Mods())
		} else {
			b.setCursor(desktop.DefaultCursor)
		}
	case desktop.KeyAltLeft, desktop.KeyAltRight:
		if b.machine.Busy() {
			// The preview says whether the cards are moved or copied.
			p := b.pointer(b.last)
			p.Mods.Copy = down
			b.machine.Refresh(p)
			b.carryOut(b.last, b.away.at)
		}
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	b.endGesture()
	if _, undo := s.(*fyne.ShortcutUndo); undo && b.undoHeld {
		return
	}
	b.Controller.Shortcut(s)
}

func (b *Board) focus() {
	if c := kit.CanvasOf(b); c != nil && c.Focused() != b {
		c.Focus(b)
	}
}

// Focus gives the board the keyboard.
func (b *Board) Focus() { b.focus() }
