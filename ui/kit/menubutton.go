package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// NewMenuButton makes a button with a small arrow that opens a menu below itself. The
// menu is asked for at every click, so that it is never out of date.
func NewMenuButton(p ButtonParams, menu func() *fyne.Menu) *Button {
	b := NewButton(p)
	b.trailing = "down"
	b.SetAction(func() { openMenu(b, b.Size(), menu()) })
	b.Refresh()
	return b
}

// PersonButton names the person something is about and opens a menu to choose another:
// avatar, name, a quiet word behind it and a small arrow.
type PersonButton struct {
	pressable
	who    Person
	detail string
}

// NewPersonButton makes a button for a person; detail, such as the role, may be empty.
func NewPersonButton(who Person, detail string, menu func() *fyne.Menu) *PersonButton {
	b := &PersonButton{who: who, detail: detail}
	b.label = who.Name
	b.action = func() { openMenu(b, b.Size(), menu()) }
	b.extend(b)
	return b
}

// Set changes the person.
func (b *PersonButton) Set(who Person, detail string) {
	b.who, b.detail, b.label = who, detail, who.Name
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *PersonButton) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, gap, portrait, arrow = 30, 3, 8, 24, 13
	focus, back, down := newRing(), &canvas.Rectangle{}, newSign()
	face := NewAvatar(portrait, "", "", nil)
	name, detail := newLine(Caption), newLine(Caption)
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, face, name.text, detail.text, down.image}}
	tail := func() string {
		if b.detail == "" {
			return ""
		}
		return "\u00a0· " + b.detail
	}
	r.refresh = func() {
		p := theme.For(b)
		body := box{radius: 6}
		switch {
		case b.down():
			body.fill = p.Pressed
		case b.active():
			body.fill = p.Hover
		}
		focus.set(b.focused, 6, p)
		paint(back, body)
		face.Set(b.who.Name, b.who.Initials, b.who.Picture)
		name.set(b.who.Name, p.Ink, theme.SemiBold)
		detail.set(tail(), p.Ink3, theme.Regular)
		down.set("down", p.Ink3)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		put(face, pad, whole((size.Height-portrait)/2), portrait, portrait)
		x := float32(pad + portrait + gap)
		name.place(x, 0, name.width(), size.Height)
		x += name.width()
		detail.place(x, 0, detail.width(), size.Height)
		x += detail.width() + gap
		down.place(x, 0, size.Height, arrow)
	}
	r.minSize = func() fyne.Size {
		words := measure(b.who.Name, Caption, theme.SemiBold) + measure(tail(), Caption, theme.Regular)
		return fyne.NewSize(pad+portrait+gap+words+gap+arrow+2*pad, height)
	}
	return r.ready(b)
}
