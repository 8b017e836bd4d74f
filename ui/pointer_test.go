package ui

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// pointer moves over a window and presses buttons. It calls what the toolkit's driver calls, in the same
// order and under the same conditions, and like that one it holds a movement back until a button goes
// down or up or the program comes round.
type pointer struct {
	h *hand
	// at is where the pointer is for the program, next where it has been moved to.
	at, next fyne.Position
	moved    bool
	buttons  desktop.MouseButton
	over     desktop.Hoverable
	// dragged is what is being dragged, once dragging has begun; from is where the last step of it was.
	dragged       fyne.Draggable
	dragging      bool
	from, offset  fyne.Position
	began         fyne.Position
	pressed       fyne.CanvasObject
	taps          int
	tapped        fyne.CanvasObject
	stopDoubleTap func()
}

const (
	// dragThreshold and doubleTap are those of the driver.
	dragThreshold = 2
	doubleTap     = 300 * time.Millisecond
)

func (p *pointer) move(to fyne.Position) { p.next, p.moved = to, true }

// find is the last object at a place that matches, in the order in which objects are painted.
func (p *pointer) find(at fyne.Position, matches func(fyne.CanvasObject) bool) (found fyne.CanvasObject, pos fyne.Position) {
	visit(p.h.win(), func(o fyne.CanvasObject, corner fyne.Position, clip box) {
		size := o.Size()
		inside := at.X >= corner.X && at.Y >= corner.Y && at.X < corner.X+size.Width && at.Y < corner.Y+size.Height
		shown := at.X >= clip.left && at.Y >= clip.top && at.X < clip.right && at.Y < clip.bottom
		if inside && shown && matches(o) {
			found, pos = o, at.Subtract(corner)
		}
	})
	return found, pos
}

// visit walks through all that a window shows and that takes events, which is the top overlay or the content.
func visit(win fyne.Window, f func(o fyne.CanvasObject, at fyne.Position, clip box)) {
	var walk func(o fyne.CanvasObject, at fyne.Position, clip box)
	walk = func(o fyne.CanvasObject, at fyne.Position, clip box) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		if s, ok := o.(*container.Scroll); ok {
			clip = clip.within(at, s.Size())
		}
		f(o, at, clip)
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c, at, clip)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c, at, clip)
			}
		}
	}
	root := win.Canvas().Overlays().Top()
	if root == nil {
		root = win.Content()
	}
	walk(root, fyne.Position{}, box{0, 0, math.MaxInt32, math.MaxInt32})
}

func (p *pointer) isDragged(o any) bool {
	d, ok := o.(fyne.Draggable)
	return p.dragged != nil && ok && d == p.dragged
}

// arrive hands a movement over that was held back.
func (p *pointer) arrive() {
	if !p.moved {
		return
	}
	p.moved = false
	before := p.at
	p.at = p.next
	over, pos := p.find(p.at, func(o fyne.CanvasObject) bool {
		if c, ok := o.(desktop.Cursorable); ok {
			c.Cursor()
		}
		_, ok := o.(desktop.Hoverable)
		return ok
	})
	held := p.buttons != 0 && p.buttons != desktop.MouseButtonSecondary
	if held && !p.dragging {
		o, pos := p.find(before, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Draggable); return ok })
		d := p.at.Subtract(p.from)
		far := math.Abs(float64(d.X)) >= dragThreshold || math.Abs(float64(d.Y)) >= dragThreshold
		if w, ok := o.(fyne.Draggable); ok && far {
			p.dragged, p.offset, p.began, p.dragging = w, before.Subtract(pos), o.Position(), true
		}
	}
	p.hover(over, pos)
	if p.dragged == nil || p.buttons == desktop.MouseButtonSecondary {
		return
	}
	if p.buttons > 0 {
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(p.at.X-p.from.X, p.at.Y-p.from.Y)}
		e.AbsolutePosition = p.at
		e.Position = p.at.Subtract(p.offset).Add(p.began.Subtract(p.dragged.(fyne.CanvasObject).Position()))
		p.dragged.Dragged(e)
	}
	p.dragging, p.from = true, p.at
}

func (p *pointer) hover(o fyne.CanvasObject, pos fyne.Position) {
	if o == nil || p.isDragged(o) {
		if p.over != nil && !p.isDragged(p.over) {
			p.leave()
		}
		return
	}
	e := &desktop.MouseEvent{Button: p.buttons}
	e.AbsolutePosition, e.Position = p.at, pos
	if now := o.(desktop.Hoverable); now == p.over {
		now.MouseMoved(e)
	} else {
		p.leave()
		now.MouseIn(e)
		p.over = now
	}
}

func (p *pointer) leave() {
	if p.over != nil {
		p.over.MouseOut()
		p.over = nil
	}
}

// press and release are those of a button.
func (p *pointer) press(b desktop.MouseButton)   { p.button(b, true) }
func (p *pointer) release(b desktop.MouseButton) { p.button(b, false) }

func (p *pointer) button(b desktop.MouseButton, down bool) {
	p.arrive()
	p.from = p.at
	dragging := p.dragging
	o, pos := p.find(p.at, func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
			return true
		case fyne.Draggable:
			return dragging
		}
		return false
	})
	e := &desktop.MouseEvent{Button: b, Modifier: p.h.mods}
	e.Position, e.AbsolutePosition = pos, p.at
	if m, ok := o.(desktop.Mouseable); ok {
		p.tell(m, e, down)
	}
	p.focus(o)
	if down {
		p.buttons |= b
	} else {
		p.buttons &^= b
	}
	if dragged := p.dragged; !down && dragged != nil {
		out := p.isDragged(p.over) && !p.isDragged(o)
		if p.dragging {
			dragged.DragEnd()
			p.dragging = false
		}
		if out {
			p.leave()
		}
		p.dragged = nil
	}
	p.tap(o, &fyne.PointEvent{Position: pos, AbsolutePosition: p.at}, b, down)
	if !down && b == desktop.MouseButtonPrimary && !dragging {
		p.tapEnd(o, &fyne.PointEvent{Position: pos, AbsolutePosition: p.at})
	}
}

func (p *pointer) tell(m desktop.Mouseable, e *desktop.MouseEvent, down bool) {
	if down {
		m.MouseDown(e)
		return
	}
	if d, ok := p.dragged.(desktop.Mouseable); ok {
		e.Position = e.AbsolutePosition.Subtract(p.offset)
		d.MouseUp(e)
		return
	}
	m.MouseUp(e)
}

// focus takes the keyboard away from what was not pressed.
func (p *pointer) focus(o fyne.CanvasObject) {
	c := p.h.win().Canvas()
	focused := c.Focused()
	if w, ok := o.(fyne.Focusable); ok && w == focused {
		return
	}
	if f, ok := focused.(fyne.CanvasObject); ok {
		if found, _ := p.find(p.at, func(o fyne.CanvasObject) bool { return o == f }); found != nil {
			return
		}
	}
	c.Unfocus()
}

func (p *pointer) tap(o fyne.CanvasObject, e *fyne.PointEvent, b desktop.MouseButton, down bool) {
	_, main := o.(fyne.Tappable)
	second, side := o.(fyne.SecondaryTappable)
	if !main && !side {
		return
	}
	if down {
		p.pressed = o
	} else if side && o == p.pressed && b == desktop.MouseButtonSecondary {
		second.TappedSecondary(e)
	}
}

func (p *pointer) tapEnd(o fyne.CanvasObject, e *fyne.PointEvent) {
	double, ok := o.(fyne.DoubleTappable)
	if !ok {
		if w, tappable := o.(fyne.Tappable); tappable && o == p.pressed {
			w.Tapped(e)
		}
		p.pressed = nil
		return
	}
	p.taps++
	p.tapped = o
	end := func() {
		if p.stopDoubleTap != nil {
			p.stopDoubleTap()
			p.stopDoubleTap = nil
		}
		if p.taps == 2 && p.tapped == o {
			double.DoubleTapped(e)
		} else if w, tappable := o.(fyne.Tappable); tappable && o == p.pressed {
			w.Tapped(e)
		}
		p.taps, p.pressed, p.tapped = 0, nil, nil
	}
	if p.stopDoubleTap != nil {
		end()
		return
	}
	p.stopDoubleTap = p.h.later(doubleTap, func() { p.stopDoubleTap = nil; end() })
}

// scroll turns the wheel where the pointer was when the program came round last.
func (p *pointer) scroll(dx, dy float32) {
	o, pos := p.find(p.at, func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Scrollable); return ok })
	if s, ok := o.(fyne.Scrollable); ok {
		s.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: pos, AbsolutePosition: p.at}, Scrolled: fyne.NewDelta(dx, dy)})
	}
}
