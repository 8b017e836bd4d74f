package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

const (
	splitGap   = 7
	splitLeast = 240 // width of a half
	splitStep  = 24  // by which a key moves the divider
)

// Split shows two objects side by side, each cut off at its own edge, with a divider that can be dragged.
type Split struct {
	widget.BaseWidget
	left, right *container.Clip
	divider     *splitter
	// share is how much of the width the left half has.
	share float32
	moved func(share float32)
}

// NewSplit makes it; tip says what the divider is for, moved is told its new place.
func NewSplit(left, right fyne.CanvasObject, share float32, tip string, moved func(share float32)) *Split {
	s := &Split{left: container.NewClip(left), right: container.NewClip(right), share: share, moved: moved}
	for _, half := range []*container.Clip{s.left, s.right} {
		half.ExtendBaseWidget(half) // the toolkit does so only when it paints, and would not lay it out before
	}
	s.divider = &splitter{of: s}
	s.divider.tip = Tip{Text: tip}
	s.divider.label = tip
	s.divider.extend(s.divider)
	s.ExtendBaseWidget(s)
	return s
}

// moveTo puts the divider at x.
func (s *Split) moveTo(x float32) {
	width := s.Size().Width
	if width <= 2*splitLeast+splitGap {
		return
	}
	x = min(max(x, splitLeast), width-splitLeast-splitGap)
	s.share = (x + splitGap/2) / width
	s.Refresh()
	if s.moved != nil {
		s.moved(s.share)
	}
}

// at is where the divider begins.
func (s *Split) at() float32 {
	width := s.Size().Width
	x := whole(width*s.share - splitGap/2)
	return max(min(max(x, splitLeast), width-splitLeast-splitGap), 0)
}

// CreateRenderer implements fyne.Widget.
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{s.left, s.right, s.divider}, refresh: func() {}}
	r.layout = func(size fyne.Size) {
		x := s.at()
		put(s.left, 0, 0, x, size.Height)
		put(s.divider, x, 0, splitGap, size.Height)
		put(s.right, x+splitGap, 0, max(size.Width-x-splitGap, 0), size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(2*splitLeast+splitGap, 0) }
	return r.ready(s)
}

// splitter is the divider between two halves.
type splitter struct {
	pressable
	of *Split
}

// Dragged implements fyne.Draggable.
func (d *splitter) Dragged(e *fyne.DragEvent) {
	d.tips.stop()
	d.of.moveTo(d.Position().X + e.Position.X - splitGap/2)
}

// DragEnd implements fyne.Draggable.
func (d *splitter) DragEnd() { d.change(&d.pressed, false) }

// TypedKey implements fyne.Focusable.
func (d *splitter) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		d.of.moveTo(d.of.at() - splitStep)
	case fyne.KeyRight:
		d.of.moveTo(d.of.at() + splitStep)
	case fyne.KeyHome, fyne.KeyEnter, fyne.KeyReturn, fyne.KeySpace:
		d.of.moveTo((d.of.Size().Width - splitGap) / 2)
	default:
		d.pressable.TypedKey(e)
	}
}

// Cursor implements desktop.Cursorable.
func (d *splitter) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer implements fyne.Widget.
func (d *splitter) CreateRenderer() fyne.WidgetRenderer {
	ground, left, right := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{ground, left, right}}
	r.refresh = func() {
		p := theme.For(d)
		fill := box{fill: p.BgApp}
		switch {
		case d.focused || d.down():
			fill.fill = p.Focus
		case d.active():
			fill.fill = p.LineStrong
		}
		paint(ground, fill)
		paint(left, box{fill: p.Line})
		paint(right, box{fill: p.Line})
	}
	r.layout = func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(left, 0, 0, 1, size.Height)
		put(right, size.Width-1, 0, 1, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(splitGap, 0) }
	return r.ready(d)
}

// HalfHead is the bar above one of two halves: its name, whether it is the one that keys and panels are
// about, and a cross that leaves the other half alone.
type HalfHead struct {
	pressable
	text   string
	active bool
	linked bool
	link   *IconButton
	cross  *IconButton
}

// HalfHeadParams are what a bar above a half does: when it is pressed, by its cross, and by the sign that
// ties both halves together.
type HalfHeadParams struct{ Choose, Shut, Link func() }

// NewHalfHead makes a bar.
func NewHalfHead(p HalfHeadParams) *HalfHead {
	h := &HalfHead{cross: NewSizedIconButton("x", 20, 12, Tip{}, p.Shut), link: NewSizedIconButton("link", 20, 13, Tip{}, p.Link)}
	h.link.SetTone(Ink3)
	h.action = p.Choose
	h.extend(h)
	return h
}

// Set changes what the bar says; tip is that of the cross.
func (h *HalfHead) Set(text string, active bool, tip string) {
	if h.text == text && h.active == active && h.cross.tip.Text == tip {
		return
	}
	h.text, h.active, h.label, h.tip = text, active, text, Tip{Text: text}
	h.cross.SetTip(Tip{Text: tip})
	h.Refresh()
}

// SetLinked shows whether both halves are tied together; tip is that of the sign.
func (h *HalfHead) SetLinked(on bool, tip string) {
	if h.linked == on && h.link.tip.Text == tip {
		return
	}
	h.linked = on
	h.link.SetTip(Tip{Text: tip})
	h.link.SetTone(Ink3)
	if on {
		h.link.SetTone(AccentInk)
	}
	h.Refresh()
}

// Active says whether keys and panels are about this half.
func (h *HalfHead) Active() bool { return h.active }

// CreateRenderer implements fyne.Widget.
func (h *HalfHead) CreateRenderer() fyne.WidgetRenderer {
	const height, pad = 28, 12
	ground, mark, hair, focus, knot := &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}, &canvas.Rectangle{}
	text := newLine(Body)
	r := &renderer{objects: []fyne.CanvasObject{ground, hair, mark, text.text, knot, h.link, h.cross, focus}}
	r.refresh = func() {
		p := theme.For(h)
		look, ink, weight := box{fill: p.Surface2}, p.Ink3, theme.Regular
		if h.active {
			look.fill, ink, weight = p.Surface, p.Ink, theme.SemiBold
		} else if h.hovered {
			look.fill = p.Hover
		}
		line := box{}
		if h.active {
			line.fill = p.Accent
		}
		paint(ground, look)
		paint(mark, line)
		paint(hair, box{fill: p.Line})
		text.set(h.text, ink, weight)
		tie := box{radius: 6}
		if h.linked {
			tie.fill = p.AccentTint
		}
		paint(knot, tie)
		ring := box{radius: 4}
		if h.focused {
			ring.stroke, ring.width = p.Focus, ringWidth
		}
		paint(focus, ring)
	}
	r.layout = func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, size.Height-1, size.Width, 1)
		put(mark, 0, 0, size.Width, 2)
		put(focus, 1, 1, size.Width-2, size.Height-2)
		room := max(size.Width-2*pad-48, 0)
		text.fit(room)
		text.place(pad, 0, room, size.Height)
		put(h.cross, size.Width-pad-14, (size.Height-20)/2, 20, 20)
		put(h.link, size.Width-pad-38, (size.Height-20)/2, 20, 20)
		put(knot, size.Width-pad-38, (size.Height-20)/2, 20, 20)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(h)
}
