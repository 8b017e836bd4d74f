package inspector

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// halves puts a name and a field beside each other, half of the width for each.
type halves struct{}

func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 8
	half := (size.Width - gap) / 2
	place(objects[0], 0, 0, half, size.Height)
	objects[1].Move(fyne.NewPos(half+gap, 0))
	kit.Settle(objects[1], half)
}

func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}
