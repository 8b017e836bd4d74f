package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Pick is a field that shows one of a list of answers and opens a menu to choose another. It is
// for lists that are too long for a Choice.
type Pick struct {
	pressable
	name, text, hint string
	icon             string
}

// NewPick makes a field; name is what a screen reader says in front, hint stands in the empty field.
func NewPick(name, hint string, menu func() *fyne.Menu) *Pick {
	k := &Pick{name: name, hint: hint}
	k.label = name
	k.action = func() { openMenu(k, k.Size(), menu()) }
	k.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown || key == fyne.KeyUp {
			k.press()
			return true
		}
		return false
	}
	k.extend(k)
	return k
}

// Set shows another answer, with an icon in front or "".
func (k *Pick) Set(text, icon string) {
	if k.text != text || k.icon != icon {
		k.text, k.icon, k.label = text, icon, k.name+" "+text
		k.Refresh()
	}
}

// Text is the answer that is shown.
func (k *Pick) Text() string { return k.text }

// CreateRenderer implements fyne.Widget.
func (k *Pick) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, arrow, picture = 30, 8, 13, 14
	focus, back, text, down, icon := newRing(), &canvas.Rectangle{}, newLine(Body), newSign(), newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, text.text, down.image, icon.image}}
	r.refresh = func() {
		p := theme.For(k)
		body := box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 6}
		switch {
		case k.down():
			body.fill = p.Pressed
		case k.active():
			body.stroke = p.Ink3
		}
		focus.set(k.focused, 6, p)
		paint(back, body)
		if k.text == "" {
			text.set(k.hint, p.Ink3, theme.Regular)
		} else {
			text.set(k.text, p.Ink, theme.Regular)
		}
		icon.set(k.icon, p.Ink3)
		down.set("down", p.Ink3)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		x := float32(pad)
		if k.icon != "" {
			icon.place(x, 0, size.Height, picture)
			x += picture + 6
		}
		room := max(size.Width-x-arrow-pad-4, 0)
		text.fit(room)
		text.place(x, 0, room, size.Height)
		down.place(size.Width-pad-arrow, 0, size.Height, arrow)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(k)
}
