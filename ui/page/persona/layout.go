package persona

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/kit"
)

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// put moves and sizes an object. Places are whole so that letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), whole(height)))
}

// settle gives an object its width, a whole one, and the height it needs at that width.
func settle(o fyne.CanvasObject, width float32) float32 {
	return kit.Settle(o, whole(max(width, 0)))
}

// placing is a layout of one function that puts objects for a width and tells the height.
type placing struct {
	lay    func(width float32) (height float32)
	height float32
}

func placed(lay func(width float32) float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&placing{lay: lay}, objects...)
}

func (p *placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.height = whole(p.lay(size.Width)) }

func (p *placing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, p.height) }

// inset keeps room around its one object.
type inset struct{ left, top, right, bottom float32 }

func (n inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(n.left, n.top))
		settle(o, size.Width-n.left-n.right)
	}
}

func (n inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height+n.top+n.bottom)
}

// grid puts objects side by side in columns of one width; all of a row get the height of the
// highest. Where columns would be narrower than least there are half as many, at last one.
type grid struct {
	columns int
	gap     float32
	least   float32
	height  float32
}

func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := g.columns
	for n > 1 && (size.Width-float32(n-1)*g.gap)/float32(n) < g.least {
		n = (n + 1) / 2
	}
	each := (size.Width - float32(n-1)*g.gap) / float32(n)
	y := float32(0)
	for from := 0; from < len(objects); from += n {
		row := objects[from:min(from+n, len(objects))]
		high := float32(0)
		for _, o := range row {
			high = max(high, settle(o, each))
		}
		for i, o := range row {
			x := whole(float32(i) * (each + g.gap))
			put(o, x, y, whole(float32(i)*(each+g.gap)+each)-x, high)
		}
		y += high + g.gap
	}
	g.height = max(y-g.gap, 0)
}

func (g *grid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, g.height) }

// wheel lies above fields and passes turns of the wheel on to the scroll: the toolkit's text fields
// would keep them, and the page would stop moving wherever the pointer meets one.
type wheel struct {
	widget.BaseWidget
	scroll *container.Scroll
}

func newWheel(s *container.Scroll) *wheel {
	w := &wheel{scroll: s}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

func origin(o fyne.CanvasObject) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// focusOn gives an object the keyboard. The canvas is asked of another one, because an object that
// has just been made is not known to any canvas yet.
func focusOn(within fyne.CanvasObject, f fyne.Focusable) {
	if c := kit.CanvasOf(within); c != nil && c.Focused() != f {
		c.Focus(f)
	}
}

// unfocus takes the focus away from a part that is about to go: a caret that is no longer shown
// would blink for ever.
func unfocus(within fyne.CanvasObject, o fyne.CanvasObject) {
	c := kit.CanvasOf(within)
	if c == nil {
		return
	}
	f, ok := c.Focused().(fyne.CanvasObject)
	if ok && holds(o, f) {
		c.Unfocus()
	}
}

// holds says whether an object is or contains another one.
func holds(o, wanted fyne.CanvasObject) bool {
	if o == wanted {
		return true
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			if holds(child, wanted) {
				return true
			}
		}
	case *kit.TextBox:
		return o.Entry() == wanted
	case *card:
		return o.box != nil && o.box.Entry() == wanted
	}
	return false
}
