package still

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// drawing is a widget with a raster that says what it shows.
type drawing struct {
	widget.BaseWidget
	of int
}

func (d *drawing) Drawn() any { return d.of }

func (d *drawing) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRaster(func(w, h int) image.Image { return image.NewRGBA(image.Rect(0, 0, w, h)) }))
}

func TestADrawingThatSaysWhatItShowsRestsUntilItShowsAnother(t *testing.T) {
	s := newStand(t)
	d := &drawing{}
	d.ExtendBaseWidget(d)
	s.panel.content.(*fyne.Container).Add(d)
	s.pause.Begin()
	s.frames(10)
	s.want(true, 1)
	d.of = 1
	s.frames(1)
	s.want(false, 1)
	s.frames(10)
	s.want(true, 2)
}

func TestAFloorRestsOnlyInItsGesturesAndKeepsNoPicture(t *testing.T) {
	s := newStand(t)
	on := false
	s.panel = NewFloor(s.panel.content, s.pause, func() bool { return on })
	s.window.SetContent(&fyne.Container{Objects: []fyne.CanvasObject{s.panel}})
	s.pause.Begin()
	s.frames(20)
	s.want(false, 0)
	on = true
	s.frames(20)
	s.want(true, 1)
	on = false
	s.frames(1)
	s.want(false, 1)
	if s.panel.shot != nil {
		t.Error("the picture is held although the floor is awake")
	}
	on = true
	s.frames(20)
	s.want(true, 2)
}

func TestTheCoverOfAFloorKeepsNothingFromThePointer(t *testing.T) {
	s := newStand(t)
	front := func(p *Panel) bool {
		_, ok := test.WidgetRenderer(p).(*panelRenderer).all[resting][0].(desktop.Hoverable)
		return ok
	}
	if !front(s.panel) {
		t.Error("the picture of a panel does not notice the pointer")
	}
	if front(NewFloor(s.panel.content, s.pause, func() bool { return true })) {
		t.Error("the picture of a floor takes the pointer")
	}
}
