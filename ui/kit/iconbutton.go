package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// IconButton is a tool without words; its tooltip says what it does.
type IconButton struct {
	pressable
	icon          string
	edge, picture float32
	radius        float32
	tone          Tone
}

// NewIconButton makes a tool of 30 by 30 with an icon of 17.
func NewIconButton(icon string, tip Tip, action func()) *IconButton {
	return newIconButton(icon, 30, 17, tip, action)
}

// NewSmallIconButton makes a tool of 22 by 22 with an icon of 14, for headings and rows.
func NewSmallIconButton(icon string, tip Tip, action func()) *IconButton {
	return newIconButton(icon, 22, 14, tip, action)
}

// NewSizedIconButton makes a tool with an edge and an icon of any size, for places where the
// usual sizes do not fit.
func NewSizedIconButton(icon string, edge, picture float32, tip Tip, action func()) *IconButton {
	return newIconButton(icon, edge, picture, tip, action)
}

func newIconButton(icon string, edge, picture float32, tip Tip, action func()) *IconButton {
	b := &IconButton{icon: icon, edge: edge, picture: picture, radius: 6, tone: Ink2}
	b.tip, b.action = tip, action
	b.extend(b)
	return b
}

// SetIcon changes the icon.
func (b *IconButton) SetIcon(name string) {
	b.icon = name
	b.Refresh()
}

// SetAction changes what the button does.
func (b *IconButton) SetAction(action func()) { b.action = action }

// SetTone changes the colour of the icon.
func (b *IconButton) SetTone(tone Tone) {
	b.tone = tone
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	focus, back, icon := newRing(), &canvas.Rectangle{}, newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, icon.image}}
	r.refresh = func() {
		p := theme.For(b)
		body, tint := box{radius: b.radius}, b.tone(p)
		switch {
		case b.disabled:
			tint = p.Ink3
		case b.down():
			body.fill = p.Pressed
		case b.active():
			body.fill = p.Hover
		}
		focus.set(b.focused, b.radius, p)
		paint(back, body)
		icon.set(b.icon, tint)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		icon.place(whole((size.Width-b.picture)/2), 0, size.Height, b.picture)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(b.edge) }
	return r.ready(b)
}
