package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Bars show how much of something there is, 1 to 5, as small blocks that can be clicked. A click on
// the present value takes it away again.
type Bars struct {
	graded
}

const (
	blockWidth  = 8
	blockHeight = 7
	blockGap    = 2
)

// NewBars makes the blocks; label is what a screen reader says.
func NewBars(label string, changed func(int)) *Bars {
	b := &Bars{}
	b.label, b.changed, b.at = label, changed, b.block
	b.extend(b)
	return b
}

// block is the one at x, counted from 1; 0 for none.
func (b *Bars) block(x float32) int {
	n := int(x/(blockWidth+blockGap)) + 1
	if x < 0 || n > ratingBars {
		return 0
	}
	return n
}

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
			look := trough(p, false, 2)
			switch {
			case i < b.value:
				look = box{fill: p.Accent, radius: 2}
			case i < b.over && !b.disabled:
				look = box{fill: p.LineStrong, radius: 2}
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
