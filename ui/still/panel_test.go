package still

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// stand is a window with a panel in it.
type stand struct {
	t      *testing.T
	window fyne.Window
	pause  *Pause
	panel  *Panel
	box    *canvas.Rectangle
	words  *widget.Label
	grabs  []image.Rectangle
}

func newStand(t *testing.T) *stand {
	test.NewTempApp(t)
	s := &stand{t: t, box: canvas.NewRectangle(color.White), words: widget.NewLabel("one")}
	s.pause = NewPause(func(x, y, w, h int) *image.RGBA {
		s.grabs = append(s.grabs, image.Rect(x, y, x+w, y+h))
		return image.NewRGBA(image.Rect(0, 0, w, h))
	})
	content := &fyne.Container{Objects: []fyne.CanvasObject{s.box, s.words}}
	s.panel = NewPanel(content, s.pause)
	s.window = test.NewTempWindow(t, &fyne.Container{Objects: []fyne.CanvasObject{s.panel}})
	s.window.SetPadded(false)
	s.window.Resize(fyne.NewSize(200, 100))
	content.Move(fyne.NewPos(20, 10))
	content.Resize(fyne.NewSize(120, 40))
	s.box.Resize(fyne.NewSize(120, 40))
	s.words.Resize(fyne.NewSize(120, 40))
	return s
}

// frames lets the window be laid out and painted some times.
func (s *stand) frames(n int) {
	for range n {
		r := test.WidgetRenderer(s.panel)
		r.Objects()
		r.MinSize()
		s.window.Canvas().Capture()
	}
}

func (s *stand) want(resting bool, grabs int) {
	s.t.Helper()
	if s.panel.Resting() != resting || len(s.grabs) != grabs {
		s.t.Fatalf("resting: %v after %d pictures, want %v after %d", s.panel.Resting(), len(s.grabs), resting, grabs)
	}
}

func TestAPanelRestsInAPause(t *testing.T) {
	s := newStand(t)
	s.frames(10)
	s.want(false, 0)
	s.pause.Begin()
	s.frames(10)
	s.want(true, 1)
	if s.grabs[0] != image.Rect(20, 10, 140, 50) {
		t.Errorf("grabbed %v", s.grabs[0])
	}
	s.pause.End()
	s.frames(1)
	s.want(false, 1)
	s.pause.Begin() // nothing has changed: the picture serves again, at once
	s.frames(1)
	s.want(true, 1)
}

func TestTheKeyboardFindsAPanelAfterAPauseAlsoIfItsSizeWasAskedFor(t *testing.T) {
	s := newStand(t)
	s.pause.Begin()
	s.frames(10)
	s.want(true, 1)
	r := test.WidgetRenderer(s.panel)
	r.MinSize()
	s.pause.End()
	if got := r.Objects(); len(got) != 1 || got[0] != s.panel.content {
		t.Errorf("it shows %v, and not what is inside", got)
	}
}

func TestAChangeInsideWakesThePanel(t *testing.T) {
	for name, change := range map[string]func(*stand){
		"text":    func(s *stand) { s.words.SetText("two") },
		"colour":  func(s *stand) { s.box.FillColor = color.Black },
		"border":  func(s *stand) { s.box.StrokeColor, s.box.StrokeWidth = color.Black, 1 },
		"place":   func(s *stand) { s.box.Move(fyne.NewPos(1, 0)) },
		"size":    func(s *stand) { s.box.Resize(fyne.NewSize(119, 40)) },
		"hidden":  func(s *stand) { s.words.Hide() },
		"another": func(s *stand) { s.panel.content.(*fyne.Container).Add(canvas.NewCircle(color.Black)) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t)
			s.pause.Begin()
			s.frames(10)
			s.want(true, 1)
			change(s)
			s.frames(1)
			s.want(false, 1)
			s.frames(10)
			s.want(true, 2)
		})
	}
}

func TestWhatCannotBeKnownNeverRests(t *testing.T) {
	s := newStand(t)
	s.panel.content.(*fyne.Container).Add(canvas.NewRaster(func(w, h int) image.Image { return image.NewRGBA(image.Rect(0, 0, w, h)) }))
	s.pause.Begin()
	s.frames(10)
	s.want(false, 0)
}

func TestAPanelOutsideTheWindowDoesNotRest(t *testing.T) {
	s := newStand(t)
	s.panel.content.Move(fyne.NewPos(-20, 10))
	s.pause.Begin()
	s.frames(10)
	s.want(false, 0)
}

func TestThePointerWakesAllPanels(t *testing.T) {
	s := newStand(t)
	s.pause.Begin()
	s.frames(10)
	s.want(true, 1)
	test.MoveMouse(s.window.Canvas(), fyne.NewPos(60, 30))
	if got := test.WidgetRenderer(s.panel).Objects(); len(got) != 1 || got[0] != s.panel.content {
		t.Errorf("a press would find %v", got)
	}
}

func TestADriverThatGivesNothingBackIsNotAskedAgain(t *testing.T) {
	s := newStand(t)
	asked := 0
	s.pause.grab = func(int, int, int, int) *image.RGBA { asked++; return nil }
	s.pause.Begin()
	s.frames(10)
	if s.panel.Resting() || asked != 1 {
		t.Errorf("resting: %v, asked %d times", s.panel.Resting(), asked)
	}
}

func TestUpright(t *testing.T) {
	pix := image.NewRGBA(image.Rect(0, 0, 1, 3))
	for y := range 3 {
		pix.SetRGBA(0, y, color.RGBA{R: uint8(y), A: 0x80})
	}
	upright(pix)
	for y := range 3 {
		if got := pix.RGBAAt(0, y); got != (color.RGBA{R: uint8(2 - y), A: 0xff}) {
			t.Errorf("row %d is %v", y, got)
		}
	}
}
