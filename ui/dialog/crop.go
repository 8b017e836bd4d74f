package dialog

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
)

// cropEdge is the edge of the window in which a picture is moved.
const cropEdge = 300

// Crop asks which square of a picture is to be used.
type Crop struct {
	Picture image.Image
	Done    func(image.Rectangle)
}

// Crop asks which square of a picture is to be used. Esc uses none.
func (a *Ask) Crop(q Crop) {
	s := newSheet(a.window.Canvas(), a.words.T("dialog.crop.title"), a.words.T("dialog.crop.text"))
	var c *kit.Cropper
	var zoom *kit.Slider
	take := func() {
		square := c.Square()
		s.close()
		q.Done(square)
	}
	s.add(Answer{Text: a.words.T("button.cancel"), Safe: true})
	s.addButton(Answer{Text: a.words.T("button.apply"), Kind: kit.Main}, take)
	keys := func(name fyne.KeyName) bool {
		switch name {
		case fyne.KeyReturn, fyne.KeyEnter:
			take()
		case fyne.KeyEscape:
			s.escape()
		default:
			return false
		}
		return true
	}
	c = kit.NewCropper(cropEdge, a.words.T("dialog.crop.title"), q.Picture, func() {
		zoom.Set(int(c.Zoom()*kit.SliderMost), false)
	}, keys)
	zoom = kit.NewSlider(a.words.T("dialog.crop.zoom"), func(v int) { c.SetZoom(float64(v) / kit.SliderMost) })
	zoom.OnKey(keys)
	zoom.Set(0, false)
	zoom.Follow(true)
	s.body, s.first = container.New(cropLayout{}, c, zoom), c
	s.show()
}

// cropLayout puts the picture into the middle and the slider below it.
type cropLayout struct{}

func (cropLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(int((size.Width - cropEdge) / 2))
	put(objects[0], x, 0, cropEdge, cropEdge)
	put(objects[1], x, cropEdge+14, cropEdge, 16)
}

func (cropLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(cropEdge, cropEdge+30) }
