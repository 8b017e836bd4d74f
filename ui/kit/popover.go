package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
)

// Popover shows something above the window, beside the object it belongs to. A click beside it
// closes it and does nothing else.
type Popover struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	content fyne.CanvasObject
	frame   *Panel
	at      fyne.Position
	jump    float32
	closed  func()
	keys    func(*fyne.KeyEvent) // of the canvas before
}

// OpenPopover shows content below an object, or above it where there is no room. It is as large as
// content asks for. Closed, which may be nil, is called when it is gone.
func OpenPopover(below, content fyne.CanvasObject, closed func()) *Popover {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(below)
	if c == nil {
		return nil
	}
	if h, ok := c.Content().(*Host); ok {
		h.HideTip()
	}
	o := &Popover{canvas: c, content: content, closed: closed, jump: below.Size().Height + 4}
	o.at = driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height+2)
	o.frame = NewPanel(func(p *palette.Palette) PanelLook {
		return PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8, Shadow: p.E2}
	})
	o.ExtendBaseWidget(o)
	c.Overlays().Add(o)
	o.Resize(c.Size())
	// After a click beside the fields nothing has the keyboard, and Esc reaches only the canvas.
	o.keys = c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			o.Close()
		}
	})
	return o
}

// Close takes it away.
func (o *Popover) Close() {
	for _, open := range o.canvas.Overlays().List() {
		if open == fyne.CanvasObject(o) {
			o.canvas.Overlays().Remove(o)
			o.canvas.SetOnTypedKey(o.keys)
			if o.closed != nil {
				o.closed()
			}
			return
		}
	}
}

// Focus gives the keyboard to something inside.
func (o *Popover) Focus(f fyne.Focusable) { o.canvas.Focus(f) }

// Escapes makes Esc on a control inside close the popover.
func (o *Popover) Escapes(controls ...interface{ OnKey(func(fyne.KeyName) bool) }) {
	for _, control := range controls {
		control.OnKey(func(key fyne.KeyName) bool {
			if key == fyne.KeyEscape {
				o.Close()
				return true
			}
			return false
		})
	}
}

// Tapped implements fyne.Tappable.
func (o *Popover) Tapped(e *fyne.PointEvent) {
	if at, size := o.frame.Position(), o.frame.Size(); e.Position.X < at.X || e.Position.Y < at.Y ||
		e.Position.X >= at.X+size.Width || e.Position.Y >= at.Y+size.Height {
		o.Close()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (o *Popover) TappedSecondary(e *fyne.PointEvent) { o.Tapped(e) }

// CreateRenderer implements fyne.Widget.
func (o *Popover) CreateRenderer() fyne.WidgetRenderer {
	const edge, pad = 4, 1
	r := &renderer{objects: []fyne.CanvasObject{o.frame, o.content}}
	r.refresh = func() {}
	r.layout = func(window fyne.Size) {
		need := o.content.MinSize().AddWidthHeight(2*pad, 2*pad)
		need.Width, need.Height = min(need.Width, window.Width-2*edge), min(need.Height, window.Height-2*edge)
		at := o.at
		if at.Y+need.Height > window.Height-edge && at.Y-o.jump-need.Height >= edge {
			at.Y -= o.jump + need.Height
		}
		x := whole(max(edge, min(at.X, window.Width-need.Width-edge)))
		y := whole(max(edge, min(at.Y, window.Height-need.Height-edge)))
		put(o.frame, x, y, need.Width, need.Height)
		put(o.content, x+pad, y+pad, need.Width-2*pad, need.Height-2*pad)
	}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(o)
}
