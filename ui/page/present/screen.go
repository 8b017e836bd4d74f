package present

import (
	"image"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

var (
	_ fyne.Tappable          = (*Screen)(nil)
	_ fyne.SecondaryTappable = (*Screen)(nil)
	_ fyne.Scrollable        = (*Screen)(nil)
	_ desktop.Hoverable      = (*Screen)(nil)
	_ desktop.Cursorable     = (*Screen)(nil)
)

// ScreenParams is what the screen needs beside its deck.
type ScreenParams struct {
	Painter *raster.Painter
	// Hint is the line about keys that shows at the beginning.
	Hint string
	// Later runs f on the main goroutine after a while, unless stop is called first.
	Later func(d time.Duration, f func()) (stop func())
	// End closes the presentation, Notes opens the notes, Moved is told that another slide shows.
	End, Notes, Moved func()
	// First is the picture of the slide that the deck is at, where it was painted before; nil otherwise.
	First image.Image
}

const (
	hintTime   = 6 * time.Second
	cursorTime = 3 * time.Second
	lightSize  = 16
	// wheelTurn is how far the wheel turns for one slide, so that a touch pad does not rush.
	wheelTurn = 20
)

// Screen shows one slide of a deck as large as its window. All methods belong to the main goroutine.
type Screen struct {
	widget.BaseWidget
	ScreenParams
	deck  *Deck
	image *canvas.Image
	dark  *canvas.Rectangle
	light [2]*canvas.Circle // the pointer of light, and the glow around it
	hint  *hint

	lit, still bool // the pointer of light is on; the mouse rested
	turned     float32
	stopStill  func()
	density    float32
}

// NewScreen shows a deck.
func NewScreen(deck *Deck, p ScreenParams) *Screen {
	s := &Screen{ScreenParams: p, deck: deck, density: 1}
	s.image = &canvas.Image{Image: p.First, FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	s.dark = canvas.NewRectangle(color.Black)
	s.dark.Hide()
	red := color.NRGBA{R: 235, G: 30, B: 30, A: 255}
	glow := red
	glow.A = 70
	s.light = [2]*canvas.Circle{canvas.NewCircle(glow), canvas.NewCircle(red)}
	for _, c := range s.light {
		c.Hide()
	}
	s.hint = newHint(p.Hint)
	s.stopStill = func() {}
	s.ExtendBaseWidget(s)
	return s
}

// Started hides the hint after a while.
func (s *Screen) Started() {
	s.Later(hintTime, func() { s.hint.Hide() })
	s.rest()
}

// Deck is what the screen shows.
func (s *Screen) Deck() *Deck { return s.deck }

// Key does what a key means here. Remote controls for presentations send Page Up and Page Down, F5 or
// Escape, and a full stop or B for a dark screen.
func (s *Screen) Key(name fyne.KeyName) {
	switch name {
	case fyne.KeyEscape:
		if s.dark.Visible() {
			s.setDark(false)
			return
		}
		if s.deck.AllLanes() {
			s.shown()
			return
		}
		s.End()
		return
	case fyne.KeyF5:
		s.End()
		return
	case fyne.KeyB, fyne.KeyPeriod:
		s.setDark(!s.dark.Visible())
		return
	case fyne.KeyL:
		s.setLight(!s.lit)
		return
	case fyne.KeyN:
		s.Notes()
		return
	}
	if s.dark.Visible() { // any other key brings the slide back first
		s.setDark(false)
		return
	}
	switch name {
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.turn(s.deck.Forward())
	case fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyBackspace:
		s.turn(s.deck.Back())
	case fyne.KeyDown:
		s.turn(s.deck.LaneDown())
	case fyne.KeyUp:
		s.turn(s.deck.LaneUp())
	case fyne.KeyHome:
		s.deck.First()
		s.turn(true)
	case fyne.KeyEnd:
		s.deck.Last()
		s.turn(true)
	}
}

// turn shows what the deck turned to. Where it did not, the last slide stays.
func (s *Screen) turn(turned bool) {
	s.hint.Hide()
	if turned {
		s.shown()
	}
}

func (s *Screen) shown() {
	s.draw()
	if s.Moved != nil {
		s.Moved()
	}
}

// Tapped implements fyne.Tappable: a click goes on.
func (s *Screen) Tapped(*fyne.PointEvent) { s.Key(fyne.KeyPageDown) }

// TappedSecondary implements fyne.SecondaryTappable: a right click goes back.
func (s *Screen) TappedSecondary(*fyne.PointEvent) { s.Key(fyne.KeyPageUp) }

// Scrolled implements fyne.Scrollable.
func (s *Screen) Scrolled(e *fyne.ScrollEvent) {
	if s.turned += e.Scrolled.DY; s.turned > wheelTurn {
		s.turned = 0
		s.Key(fyne.KeyPageUp)
	} else if s.turned < -wheelTurn {
		s.turned = 0
		s.Key(fyne.KeyPageDown)
	}
}

// MouseIn implements desktop.Hoverable.
func (s *Screen) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseOut implements desktop.Hoverable.
func (s *Screen) MouseOut() { s.showLight(false) }

// MouseMoved implements desktop.Hoverable.
func (s *Screen) MouseMoved(e *desktop.MouseEvent) {
	s.still = false
	s.rest()
	s.showLight(s.lit)
	for i, c := range s.light {
		size := float32(lightSize)
		if i == 0 {
			size *= 2
		}
		c.Resize(fyne.NewSquareSize(size))
		c.Move(e.Position.SubtractXY(size/2, size/2))
	}
}

// rest hides the cursor when the mouse has not moved for a while.
func (s *Screen) rest() {
	s.stopStill()
	s.stopStill = s.Later(cursorTime, func() { s.still = true })
}

// Cursor implements desktop.Cursorable.
func (s *Screen) Cursor() desktop.Cursor {
	if s.lit || s.still {
		return desktop.HiddenCursor
	}
	return desktop.DefaultCursor
}

func (s *Screen) setLight(on bool) {
	s.lit = on
	s.showLight(on)
}

func (s *Screen) showLight(on bool) {
	for _, c := range s.light {
		c.Hidden = !on
	}
	canvas.Refresh(s) // the toolkit does not know yet where a circle belongs that was never painted
}

func (s *Screen) setDark(on bool) {
	s.dark.Hidden = !on
	canvas.Refresh(s)
}

// Redraw follows a change of the project or of the colours.
func (s *Screen) Redraw() {
	s.deck.Refresh()
	s.shown()
}

// draw paints the slide in the pixels of the screen.
func (s *Screen) draw() {
	w, h := Pixels(s.Size(), s.density)
	if w < 2 || h < 2 {
		return
	}
	s.image.Image = Picture(s.deck.Slide(), s.Painter, w, h)
	s.image.Refresh()
}

// drawn says whether the picture has the pixels of the screen.
func (s *Screen) drawn() bool {
	if s.image.Image == nil {
		return false
	}
	w, h := Pixels(s.Size(), s.density)
	return s.image.Image.Bounds().Size() == image.Pt(w, h)
}

// Pixels is how many pixels a slide has on a screen of a size and density.
func Pixels(size fyne.Size, density float32) (w, h int) {
	return int(size.Width*density + 0.5), int(size.Height*density + 0.5)
}

// Picture draws a slide into a picture of a size.
func Picture(slide *scene.Slide, painter *raster.Painter, w, h int) image.Image {
	pix := image.NewRGBA(image.Rect(0, 0, w, h))
	width, _ := slide.PaneSize(scene.Body)
	painter.Draw(pix, slide, raster.View{Pane: scene.Body, Scale: float32(w) / width})
	return pix
}

// CreateRenderer implements fyne.Widget.
func (s *Screen) CreateRenderer() fyne.WidgetRenderer { return &screenRenderer{s} }

type screenRenderer struct{ s *Screen }

func (r *screenRenderer) Destroy()           {}
func (r *screenRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 180) }
func (r *screenRenderer) Refresh()           { r.Layout(r.s.Size()) }
func (r *screenRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.image, r.s.light[0], r.s.light[1], r.s.hint, r.s.dark}
}

func (r *screenRenderer) Layout(size fyne.Size) {
	s := r.s
	if c := kit.CanvasOf(s); c != nil && c.Scale() > 0 {
		s.density = c.Scale()
	}
	s.image.Resize(size)
	s.dark.Resize(size)
	least := s.hint.MinSize()
	s.hint.Resize(least)
	s.hint.Move(fyne.NewPos((size.Width-least.Width)/2, size.Height-least.Height-20))
	if size.Width < 2 || size.Height < 2 {
		return
	}
	if s.deck.SetShape(size.Width/size.Height) || !s.drawn() {
		s.draw()
	}
}
