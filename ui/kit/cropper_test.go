package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheSquareStaysInsideThePicture(t *testing.T) {
	test.NewTempApp(t)
	whole := image.NewNRGBA(image.Rect(0, 0, 800, 400))
	changes := 0
	c := NewCropper(200, "", whole, func() { changes++ }, nil)
	if got := c.Square(); got != image.Rect(200, 0, 600, 400) {
		t.Fatalf("the first square is %v", got)
	}
	c.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(1000, 50)})
	if got := c.Square(); got != image.Rect(0, 0, 400, 400) {
		t.Errorf("dragged to the right edge: %v", got)
	}
	for range 20 {
		c.TypedRune('+')
	}
	if got := c.Square(); got.Dx() != 100 || got.Dy() != 100 || c.Zoom() != 1 || changes == 0 {
		t.Errorf("as large as it goes: %v, zoom %v", got, c.Zoom())
	}
	for range 150 {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if got := c.Square(); !got.In(whole.Bounds()) || got.Max != whole.Bounds().Max {
		t.Errorf("moved to the corner: %v", got)
	}
	c.SetZoom(0)
	if got := c.Square(); got != image.Rect(400, 0, 800, 400) {
		t.Errorf("zoomed out again: %v", got)
	}
}
