package checks

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

const (
	pageMargin = 16
	flowTop    = 28
	flowMost   = 820
	flowSide   = 32
)

// row is a line of the page. How high it is depends on how wide it may be.
type row interface {
	objects() []fyne.CanvasObject
	// lay puts the row in place and says how high it is, the room below it included.
	lay(x, y, width float32) float32
	// sync takes over what the document says, finish ends an edit and keeps its text.
	sync()
	finish()
}

// flow lays rows below each other in the middle of the page.
type flow struct {
	rows   []row
	box    *fyne.Container
	scroll *container.Scroll
	height float32
	laying bool
}

func newFlow() *flow {
	f := &flow{}
	f.box = container.New(f)
	return f
}

// set shows other rows.
func (f *flow) set(rows []row) {
	f.rows = rows
	f.box.Objects = nil
	for _, r := range rows {
		f.box.Objects = append(f.box.Objects, r.objects()...)
	}
	f.box.Refresh()
}

// again lays the rows out anew after one of them grew.
func (f *flow) again() {
	if f.laying || f.box.Size().IsZero() {
		return
	}
	f.Layout(nil, f.box.Size())
}

// Layout implements fyne.Layout.
func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if f.laying {
		return
	}
	f.laying = true
	width := min(max(size.Width-2*flowSide, 300), flowMost)
	x := max(flowSide, whole((size.Width-width)/2))
	y := float32(flowTop)
	for _, r := range f.rows {
		y += r.lay(x, y, width)
	}
	f.laying = false
	if height := y + flowTop; height != f.height {
		f.height = height
		f.scroll.Refresh()
	}
}

// MinSize implements fyne.Layout.
func (f *flow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, f.height) }

// put moves and sizes an object. Places are whole so that hairlines and letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), whole(height)))
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// placing is a layout made of a function that knows its objects by name.
type placing struct{ lay func(fyne.Size) }

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func newPlaced(lay func(fyne.Size), objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(placing{lay}, objects...)
}
