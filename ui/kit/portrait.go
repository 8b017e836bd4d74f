package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Portrait is a large avatar that can be clicked, as for choosing another picture. Without an
// action it only shows the person.
type Portrait struct {
	pressable
	size  float32
	who   Person
	photo image.Image
}

// NewPortrait makes a portrait of a size; action may be nil.
func NewPortrait(size float32, tip Tip, action func()) *Portrait {
	p := &Portrait{size: size}
	p.tip, p.action = tip, action
	if action == nil {
		p.tip, p.disabled = Tip{}, true
	}
	p.extend(p)
	return p
}

// SetAction changes what a click does.
func (p *Portrait) SetAction(action func()) { p.action = action }

// Set changes whom it shows. The photo has been decoded already and may be nil.
func (p *Portrait) Set(who Person, photo image.Image) {
	if p.who == who && p.photo == photo {
		return
	}
	p.who, p.photo, p.label = who, photo, who.Name
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Portrait) CreateRenderer() fyne.WidgetRenderer {
	const sign = 16
	focus, veil, change := newRing(), &canvas.Circle{}, newSign()
	face := NewAvatar(p.size, "", "", nil)
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, face, veil, change.image}}
	r.refresh = func() {
		look := theme.For(p)
		focus.set(p.focused && p.action != nil, p.size/2, look)
		face.SetPhoto(p.who.Name, p.who.Initials, p.photo)
		// Below the pointer a veil with a camera says that the picture can be changed.
		over := p.active() && p.action != nil
		veil.Hidden = !over
		shade := look.Ink
		shade.A = 150
		if veil.FillColor != shade {
			veil.FillColor = shade
			veil.Refresh()
		}
		if over {
			change.set("photo", look.Surface)
		} else {
			change.set("", look.Surface)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(face, 0, 0, p.size, p.size)
		put(veil, 0, 0, p.size, p.size)
		change.place(whole((p.size-sign)/2), 0, p.size, sign)
	}
	r.minSize = func() fyne.Size { return fyne.NewSquareSize(p.size) }
	return r.ready(p)
}
