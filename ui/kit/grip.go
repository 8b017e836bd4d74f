package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// GripParams say what a handle does. Functions may be nil.
type GripParams struct {
	Tip Tip
	// Action is what a click and Enter do, usually to open a menu.
	Action func()
	// Move carries by places on the keys Up and Down.
	Move func(by int)
	// Remove is called at Delete.
	Remove func()
	// Carry follows a drag: how far from where it began, until Drop ends it. Esc drops it with
	// keep false.
	Carry func(dx, dy float32)
	Drop  func(keep bool)
	// Forward gets the shortcuts that are not about the handle.
	Forward func(fyne.Shortcut) bool
}

// Grip is the handle at the edge of a row by which it is carried to another place.
type Grip struct {
	pressable
	p        GripParams
	dx, dy   float32
	dragging bool
	gone     bool // the drag was dropped, and what follows of it means nothing
}

// NewGrip makes a handle.
func NewGrip(p GripParams) *Grip {
	g := &Grip{p: p}
	g.tip, g.action = p.Tip, p.Action
	g.extend(g)
	return g
}

// Dragged implements fyne.Draggable.
func (g *Grip) Dragged(e *fyne.DragEvent) {
	if g.p.Carry == nil || g.gone {
		return
	}
	if !g.dragging {
		g.tips.stop()
		g.dragging, g.dx, g.dy = true, 0, 0
		if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
			c.Focus(g) // so that Esc reaches it
		}
	}
	g.dx, g.dy = g.dx+e.Dragged.DX, g.dy+e.Dragged.DY
	g.p.Carry(g.dx, g.dy)
}

// DragEnd implements fyne.Draggable.
func (g *Grip) DragEnd() {
	g.gone = false
	g.drop(true)
}

func (g *Grip) drop(keep bool) {
	if !g.dragging {
		return
	}
	g.dragging = false
	g.change(&g.pressed, false)
	if g.p.Drop != nil {
		g.p.Drop(keep)
	}
}

// TypedKey implements fyne.Focusable.
func (g *Grip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		g.gone = g.dragging
		g.drop(false)
	case fyne.KeyUp:
		g.move(-1)
	case fyne.KeyDown:
		g.move(1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if g.p.Remove != nil {
			g.p.Remove()
		}
	default:
		g.pressable.TypedKey(e)
	}
}

func (g *Grip) move(by int) {
	if g.p.Move != nil {
		g.p.Move(by)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (g *Grip) TypedShortcut(s fyne.Shortcut) {
	if by := MoveShortcut(s); by != 0 {
		g.move(by)
		return
	}
	if g.p.Forward != nil {
		g.p.Forward(s)
	}
}

// MoveShortcut says by how many places Alt with an arrow carries something up or down; 0 for other
// shortcuts.
func MoveShortcut(s fyne.Shortcut) int {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierAlt {
		return 0
	}
	switch c.KeyName {
	case fyne.KeyUp:
		return -1
	case fyne.KeyDown:
		return 1
	}
	return 0
}

// Cursor implements desktop.Cursorable.
func (g *Grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer {
	const edge, picture, radius = 22, 14, 4
	focus, back, icon := newRing(), &canvas.Rectangle{}, newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, icon.image}}
	r.refresh = func() {
		p := theme.For(g)
		body, tint := box{radius: radius}, p.LineStrong
		switch {
		case g.down():
			body.fill, tint = p.Pressed, p.Ink2
		case g.active() || g.focused:
			body.fill, tint = p.Hover, p.Ink2
		}
		focus.set(g.focused, radius, p)
		paint(back, body)
		icon.set("drag", tint)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		icon.place(whole((size.Width-picture)/2), 0, size.Height, picture)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(edge) }
	return r.ready(g)
}
