package kit

import "fyne.io/fyne/v2"

// Settle gives an object its width and then the height it needs at that width, which it returns:
// texts only know how many lines they have once they know how wide they are.
func Settle(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.MinSize().Height))
	if c, ok := o.(*fyne.Container); ok && c.Layout != nil {
		// A container lays out anew only when its size changes; its parts may have changed alone.
		c.Layout.Layout(c.Objects, c.Size())
	}
	need := o.MinSize().Height
	if need != o.Size().Height {
		o.Resize(fyne.NewSize(width, need))
	}
	return need
}

// Column is a layout that puts visible objects below each other, each as wide as the column.
type Column struct{ Gap float32 }

// Layout implements fyne.Layout.
func (c Column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(0, y))
			y += Settle(o, size.Width) + c.Gap
		}
	}
}

// MinSize implements fyne.Layout.
func (c Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height, n := float32(0), 0
	for _, o := range objects {
		if o.Visible() {
			height += o.MinSize().Height
			n++
		}
	}
	return fyne.NewSize(0, height+float32(max(n-1, 0))*c.Gap)
}
