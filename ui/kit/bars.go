package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// Bars show how much of something there is, 1 to 5, as small blocks that can be clicked. A click on
// the present value takes it away again.
type Bars struct {
	pressable
	value   int
	over    int // block below the pointer, 0 for none
	changed func(int)
}

const (
	blockWidth  = 8
	blockHeight = 7
	blockGap    = 2
)

// NewBars makes the blocks; label is what a screen reader says.
func NewBars(label string, changed func(int)) *Bars {
	b := &Bars{changed: changed}
	b.label = label
	b.extend(b)
	return b
}

// Value is the present value, 0 for none.
func (b *Bars) Value() int { return b.value }

// Set changes the value without calling changed.
func (b *Bars) Set(value int) {
	if value = clampRating(value); value != b.value {
		b.value = value
		b.Refresh()
	}
}

func (b *Bars) choose(value int) {
	if value = clampRating(value); b.disabled || value == b.value {
		return
	}
	b.Set(value)
	if b.changed != nil {
		b.changed(value)
	}
}

// at is the block at x, counted from 1; 0 for none.
func (b *Bars) at(x float32) int {
	n := int(x/(blockWidth+blockGap)) + 1
	if x < 0 || n > ratingBars {
		return 0
	}
	return n
}

// Tapped implements fyne.Tappable.
func (b *Bars) Tapped(e *fyne.PointEvent) {
	b.tips.stop()
	switch n := b.at(e.Position.X); n {
	case 0:
	case b.value:
		b.choose(0)
	default:
		b.choose(n)
	}
}

// TypedKey implements fyne.Focusable.
func (b *Bars) TypedKey(e *fyne.KeyEvent) {
	if b.onKey != nil && b.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyDown, fyne.KeyMinus:
		b.choose(b.value - 1)
	case fyne.KeyRight, fyne.KeyUp, fyne.KeyPlus:
		b.choose(b.value + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.choose(0)

	default:
		FunctionKey(b, e.Name)
	}
}

// TypedRune implements fyne.Focusable: a digit sets the value at once.
func (b *Bars) TypedRune(c rune) {
	if c >= '0' && c <= '0'+ratingBars {
		b.choose(int(c - '0'))
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Bars) MouseIn(e *desktop.MouseEvent) {
	b.pressable.MouseIn(e)
	b.hover(b.at(e.Position.X))
}

// MouseMoved implements desktop.Hoverable.
func (b *Bars) MouseMoved(e *desktop.MouseEvent) {
	b.pressable.MouseMoved(e)
	b.hover(b.at(e.Position.X))
}

// MouseOut implements desktop.Hoverable.
func (b *Bars) MouseOut() {
	b.pressable.MouseOut()
	b.hover(0)
}

func (b *Bars) hover(n int) {
	if b.over != n {
		b.over = n
		b.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (b *Bars) AccessibilityLabel() string { return b.label + " " + strconv.Itoa(b.value) }

// CreateRenderer implements fyne.Widget.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer {
	focus := newRing()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect}}
	var blocks [ratingBars]*canvas.Rectangle
	for i := range blocks {
		blocks[i] = &canvas.Rectangle{}
		r.objects = append(r.objects, blocks[i])
	}
	r.refresh = func() {
		p := theme.For(b)
		focus.set(b.focused, 2, p)
		for i, block := range blocks {
			look := box{fill: p.Line, radius: 2}
			switch {
			case i < b.value:
				look.fill = p.Accent
			case i < b.over && !b.disabled:
				look.fill = p.LineStrong
			}
			paint(block, look)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		for i, block := range blocks {
			put(block, float32(i)*(blockWidth+blockGap), whole((size.Height-blockHeight)/2), blockWidth, blockHeight)
		}
	}
	r.minSize = func() fyne.Size {
		return fyne.NewSize(ratingBars*blockWidth+(ratingBars-1)*blockGap, 16)
	}
	return r.ready(b)
}
