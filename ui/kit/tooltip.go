package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Tip is what a tooltip says; Shortcut is written quieter behind the text.
type Tip struct{ Text, Shortcut string }

const (
	tipDelay    = 600 * time.Millisecond
	tipWatch    = 300 * time.Millisecond
	tipMaxWidth = 280 // of the text
	tipPadX     = 8
	tipPadY     = 5
	tipDown     = 18 // below the pointer, so that the arrow does not cover it
)

// ShowTip shows a tooltip at once, unless something lies above the content; at is a position in the window.
func (h *Host) ShowTip(tip Tip, at fyne.Position) {
	if tip.Text == "" || hostOf(h) != h || h.panel != nil {
		return
	}
	h.tip = newTipBox(tip)
	size := h.tip.MinSize()
	at = at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(h))
	x := min(at.X+4, h.Size().Width-size.Width-4)
	y := at.Y + tipDown
	if y+size.Height > h.Size().Height-4 {
		y = at.Y - size.Height - 6
	}
	put(h.tip, max(whole(x), 4), max(whole(y), 4), size.Width, size.Height)
	h.show()
}

// HideTip takes the tooltip away, and one that waits for the pointer to rest.
func (h *Host) HideTip() {
	h.stopTip()
	h.stopTip = func() {}
	if h.tip != nil {
		h.tip = nil
		h.show()
	}
}

// tipTimer waits until the pointer has rested on a widget.
type tipTimer struct {
	host *Host
	at   fyne.Position
	// focused is what had the keyboard when the tooltip came.
	focused fyne.Focusable
}

func (t *tipTimer) start(o fyne.CanvasObject, tip Tip, at fyne.Position) {
	t.stop()
	if tip.Text == "" {
		return
	}
	host := hostOf(o)
	if host == nil {
		return
	}
	t.host, t.at = host, at
	host.stopTip = host.after(tipDelay, func() {
		if !t.under(o) {
			return
		}
		host.ShowTip(tip, t.at)
		t.focused = focusedBeside(o)
		t.watch(o)
	})
}

// watch takes the tooltip away when its widget is gone, when something lies above it or when the keyboard
// went elsewhere: the toolkit tells a widget that the pointer has left only if the widget is still there
// and the pointer moves.
func (t *tipTimer) watch(o fyne.CanvasObject) {
	t.host.stopTip = t.host.after(tipWatch, func() {
		if !t.under(o) || hostOf(o) != t.host || focusedBeside(o) != t.focused {
			t.stop()
			return
		}
		t.watch(o)
	})
}

// focusedBeside is what has the keyboard in the window of an object.
func focusedBeside(o fyne.CanvasObject) fyne.Focusable {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		return c.Focused()
	}
	return nil
}

// quiet takes the tooltip away from a window in which somebody presses keys.
func quiet(o fyne.CanvasObject) {
	if h := hostOf(o); h != nil {
		h.HideTip()
	}
}

// under says whether a widget is where the pointer is. One that is no longer shown is at the top left
// for the toolkit, where hardly anything has a tooltip.
func (t *tipTimer) under(o fyne.CanvasObject) bool {
	at := t.at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	return at.X >= 0 && at.Y >= 0 && at.X <= o.Size().Width && at.Y <= o.Size().Height
}

// move remembers where the pointer is; the tooltip appears at its last place.
func (t *tipTimer) move(at fyne.Position) { t.at = at }

func (t *tipTimer) stop() {
	if t.host == nil {
		return
	}
	t.host.HideTip()
	t.host = nil
}

// tipBox is the tooltip itself.
type tipBox struct {
	widget.BaseWidget
	lines    []string
	shortcut string
}

func newTipBox(tip Tip) *tipBox {
	b := &tipBox{lines: wrap(tip.Text, Compact, theme.Regular, tipMaxWidth), shortcut: tip.Shortcut}
	b.ExtendBaseWidget(b)
	return b
}

func (b *tipBox) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{back}}
	var lines []*line
	for range b.lines {
		l := newLine(Compact)
		lines = append(lines, l)
		r.objects = append(r.objects, l.text)
	}
	short := newLine(Compact)
	if b.shortcut != "" {
		r.objects = append(r.objects, short.text)
	}
	_, height, _ := Compact.metrics()
	r.refresh = func() {
		p := theme.For(b)
		paint(back, box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6, shadow: p.E2})
		for i, l := range lines {
			l.set(b.lines[i], p.Ink, theme.Regular)
		}
		short.set(b.shortcut, p.Ink3, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		for i, l := range lines {
			l.place(tipPadX, tipPadY+float32(i)*height, size.Width, height)
		}
		short.place(size.Width-tipPadX-short.width(), tipPadY, short.width(), height)
	}
	r.minSize = func() fyne.Size {
		width := float32(0)
		for _, text := range b.lines {
			width = max(width, measure(text, Compact, theme.Regular))
		}
		if b.shortcut != "" {
			width += 12 + measure(b.shortcut, Compact, theme.Regular)
		}
		return fyne.NewSize(width+2*tipPadX, float32(len(b.lines))*height+2*tipPadY)
	}
	return r.ready(b)
}
