package start

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// placing is a layout made of two functions that know their objects by name.
type placing struct {
	lay func(fyne.Size)
	min func() fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.min() }

func placed(lay func(fyne.Size), least fyne.Size, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(placing{lay, func() fyne.Size { return least }}, objects...)
}

// put moves and sizes an object. Places are whole so that hairlines and letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), whole(height)))
}

// natural gives an object the size it asks for, in the middle of a bar, and says where it ends.
func natural(o fyne.CanvasObject, x, y, height float32) float32 {
	size := o.MinSize()
	put(o, x, y+float32(math.Floor(float64((height-size.Height)/2))), size.Width, size.Height)
	return x + size.Width
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }
