package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Icon is one of our icons in a size and a tone.
type Icon struct {
	widget.BaseWidget
	name string
	size float32
	tone Tone
}

// NewIcon makes an icon; size is its edge in dp.
func NewIcon(name string, size float32, tone Tone) *Icon {
	i := &Icon{name: name, size: size, tone: tone}
	i.ExtendBaseWidget(i)
	return i
}

// SetName changes which icon is shown.
func (i *Icon) SetName(name string) {
	i.name = name
	i.Refresh()
}

// SetTone changes the colour.
func (i *Icon) SetTone(tone Tone) {
	i.tone = tone
	i.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	s := newSign()
	r := &renderer{objects: []fyne.CanvasObject{s.image}}
	r.refresh = func() { s.set(i.name, i.tone(theme.For(i))) }
	r.layout = func(size fyne.Size) { s.place(whole((size.Width-i.size)/2), 0, size.Height, i.size) }
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(i.size) }
	return r.ready(i)
}
