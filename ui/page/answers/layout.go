package answers

import (
	"math"

	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

const (
	columnMost = 860
	columnSide = 32
	columnTop  = 28
	columnGap  = 12
)

// middle is a column in the middle of the page.
type middle struct{}

// Layout implements fyne.Layout.
func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := whole(min(max(size.Width-2*columnSide, 300), columnMost))
	x := max(columnSide, whole((size.Width-width)/2))
	y := float32(columnTop)
	for _, o := range objects {
		o.Move(fyne.NewPos(x, y))
		y += kit.Settle(o, width) + columnGap
	}
}

// MinSize implements fyne.Layout.
func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(2*columnTop - columnGap)
	for _, o := range objects {
		height += o.MinSize().Height + columnGap
	}
	return fyne.NewSize(400, height)
}

// put moves and sizes an object. Places are whole so that hairlines and letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), whole(height)))
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }
