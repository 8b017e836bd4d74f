package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// DragRowParams describe a row that can be dragged to somewhere else in the window.
type DragRowParams struct {
	Text, Icon string
	Count      string // quiet, at the right
	Tip        Tip
	// Action is what a click and Enter do.
	Action func()
	// Carry follows a drag through the window until Drop, or Cancel after Esc.
	Carry, Drop func(at fyne.Position)
	Cancel      func()
}

// DragRow is a row of a list whose content can be dragged away, such as a touchpoint onto a map.
type DragRow struct {
	pressable
	p        DragRowParams
	at       fyne.Position
	dragging bool
	gone     bool // Esc ended the drag, and what follows of it means nothing
}

// NewDragRow makes a row.
func NewDragRow(p DragRowParams) *DragRow {
	d := &DragRow{p: p}
	d.label, d.tip, d.action = p.Text, p.Tip, p.Action
	d.onKey = func(key fyne.KeyName) bool {
		if key != fyne.KeyEscape || !d.dragging {
			return false
		}
		d.dragging, d.gone = false, true
		p.Cancel()
		return true
	}
	d.extend(d)
	return d
}

// Text is what the row says.
func (d *DragRow) Text() string { return d.p.Text }

// Dragged implements fyne.Draggable.
func (d *DragRow) Dragged(e *fyne.DragEvent) {
	if d.gone {
		return
	}
	if !d.dragging {
		d.tips.stop()
		d.dragging = true
		if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
			c.Focus(d) // so that Esc reaches it
		}
	}
	d.at = e.AbsolutePosition
	d.p.Carry(d.at)
}

// DragEnd implements fyne.Draggable.
func (d *DragRow) DragEnd() {
	was := d.dragging
	d.dragging, d.gone = false, false
	d.change(&d.pressed, false)
	if was {
		d.p.Drop(d.at)
	}
}

// CreateRenderer implements fyne.Widget.
func (d *DragRow) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, picture, handle = 28, 6, 14, 12
	focus, back, icon, grip := newRing(), &canvas.Rectangle{}, newSign(), newSign()
	text, count := newLine(Body), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, icon.image, text.text, count.text, grip.image}}
	r.refresh = func() {
		p := theme.For(d)
		body, hint := box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6}, p.LineStrong
		if d.active() || d.down() {
			body.stroke, hint = p.LineStrong, p.Ink2
		}
		focus.set(d.focused, 6, p)
		paint(back, body)
		icon.set(d.p.Icon, p.Ink2)
		text.set(d.p.Text, p.Ink, theme.Regular)
		count.set(d.p.Count, p.Ink3, theme.Regular)
		grip.set("drag", hint)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		icon.place(pad+2, 0, size.Height, picture)
		right := size.Width - pad - handle
		grip.place(right, 0, size.Height, handle)
		right -= 6
		if d.p.Count != "" {
			right -= count.width()
			count.place(right, 0, count.width(), size.Height)
			right -= 6
		}
		x := float32(pad + 2 + picture + 7)
		text.fit(max(right-x, 0))
		text.place(x, 0, right-x, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(d)
}
