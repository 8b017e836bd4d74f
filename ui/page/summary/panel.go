package summary

import (
	"image/color"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what every panel works with.
type Params struct {
	Words *i18n.Catalog
	Doc   func() *document.Document
	Today func() domain.Date
}

// Panel is what stands at the right of a page while nothing is selected. It is made anew whenever
// something changes: it is small, and everything in it depends on everything.
type Panel struct {
	p      Params
	box    *fyne.Container
	paper  *fyne.Container
	scroll *container.Scroll
	// fill lists the parts from top to bottom.
	fill func() []fyne.CanvasObject
	// controls are those that take the keyboard, in their order.
	controls []fyne.CanvasObject
	cancel   func()
}

const pad = 14

func newPanel(p Params, fill func(*Panel) []fyne.CanvasObject) *Panel {
	s := &Panel{p: p, paper: container.New(kit.Column{})}
	s.fill = func() []fyne.CanvasObject { return fill(s) }
	s.scroll = container.NewVScroll(s.paper)
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	s.box = container.New(placing{lay: func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(s.scroll, 0, 0, size.Width, size.Height)
		s.settle(size)
	}}, ground, s.scroll)
	s.cancel = p.Words.Subscribe(s.Sync)
	return s
}

// Object is the panel, to be shown.
func (s *Panel) Object() fyne.CanvasObject { return s.box }

// Close ends the panel's interest in the language.
func (s *Panel) Close() { s.cancel() }

// Sync takes over what the project holds. The keyboard stays where it was.
func (s *Panel) Sync() {
	at, canvas := -1, kit.CanvasOf(s.box)
	if canvas != nil {
		if o, ok := canvas.Focused().(fyne.CanvasObject); ok {
			at = slices.Index(s.controls, o)
		}
	}
	s.controls = nil
	s.paper.Objects = nil
	for i, o := range s.fill() {
		if i > 0 {
			s.paper.Objects = append(s.paper.Objects, kit.NewDivider())
		}
		s.paper.Objects = append(s.paper.Objects, o)
	}
	s.settle(s.box.Size())
	s.scroll.Refresh()
	if at < 0 {
		return
	}
	if at < len(s.controls) {
		canvas.Focus(s.controls[at].(fyne.Focusable))
		return
	}
	canvas.Unfocus() // a control that is gone would keep the keyboard
}

// settle gives the paper the height that its texts need at the width there is.
func (s *Panel) settle(size fyne.Size) {
	if size.Width > 0 {
		kit.Settle(s.paper, size.Width)
		s.scroll.Content = s.paper
	}
}

// control remembers what takes the keyboard.
func (s *Panel) control(o fyne.CanvasObject) fyne.CanvasObject {
	s.controls = append(s.controls, o)
	return o
}

// placing is a layout made of a function that knows its objects by name.
type placing struct {
	lay  func(fyne.Size)
	tall float32
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, p.tall) }

// put moves and sizes an object. Places are whole so that hairlines and letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(max(width, 0)), whole(max(height, 0))))
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }
