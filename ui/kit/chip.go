package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// PersonChip is a pill with a portrait and a short name, as in the inspector. Without a
// name it is the round plus that adds a person.
type PersonChip struct {
	pressable
	who    Person
	word   string
	photo  image.Image
	remove func()
}

// NewPersonChip makes a chip; word is the short name shown.
func NewPersonChip(who Person, word string, action func()) *PersonChip {
	c := &PersonChip{who: who, word: word}
	c.label, c.action = who.Name, action
	c.extend(c)
	return c
}

// NewAddChip makes the round plus at the end of a row of chips.
func NewAddChip(tip Tip, action func()) *PersonChip {
	c := &PersonChip{}
	c.tip, c.action = tip, action
	c.extend(c)
	return c
}

// SetPhoto gives the chip a portrait that has been decoded already.
func (c *PersonChip) SetPhoto(photo image.Image) {
	c.photo = photo
	c.Refresh()
}

// SetRemove makes the chip show an x at its end while the pointer or the focus is on it. A
// click on the x and the keys Delete and Backspace call remove.
func (c *PersonChip) SetRemove(tip Tip, remove func()) {
	c.tip, c.remove = tip, remove
	c.Refresh()
}

// Tapped implements fyne.Tappable.
func (c *PersonChip) Tapped(e *fyne.PointEvent) {
	if c.remove != nil && !c.disabled && e.Position.X >= c.Size().Width-chipCross {
		c.tips.stop()
		c.remove()
		return
	}
	c.pressable.Tapped(e)
}

// TypedKey implements fyne.Focusable.
func (c *PersonChip) TypedKey(e *fyne.KeyEvent) {
	if c.remove != nil && !c.disabled && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) {
		c.remove()
		return
	}
	c.pressable.TypedKey(e)
}

// chipCross is the room of the x at the end of a chip.
const chipCross = 20

// CreateRenderer implements fyne.Widget.
func (c *PersonChip) CreateRenderer() fyne.WidgetRenderer {
	const height, portrait, left, gap, right, plus = 24, 18, 3, 5, 9, 12
	focus, back, add := newRing(), &canvas.Rectangle{}, newSign()
	face, text, cross := NewAvatar(portrait, c.who.Name, c.who.Initials, c.who.Picture), newLine(Body), newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, add.image}}
	if c.word != "" {
		r.objects = append(r.objects, face, text.text, cross.image)
	}
	crossed := func() bool { return c.remove != nil && (c.active() || c.focused) }
	r.refresh = func() {
		p := theme.For(c)
		body := box{fill: p.Surface, stroke: p.Line, width: 1, radius: height / 2}
		switch {
		case c.down():
			body.fill = p.Pressed
		case c.active():
			body.fill = p.Hover
		}
		focus.set(c.focused, height/2, p)
		paint(back, body)
		if c.word == "" {
			add.set("plus", p.Ink3)
		} else {
			add.set("", p.Ink3)
		}
		text.set(c.word, p.Ink, theme.Regular)
		if c.photo != nil && face.square == nil {
			face.SetPhoto(c.who.Name, c.who.Initials, c.photo)
		}
		if crossed() {
			cross.set("x", p.Ink2)
		} else {
			cross.set("", p.Ink2)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		add.place(whole((size.Width-plus)/2), 0, size.Height, plus)
		put(face, left, whole((size.Height-portrait)/2), portrait, portrait)
		room := size.Width - left - portrait - gap - right
		if crossed() {
			room -= chipCross - right
		}
		text.fit(max(room, 0))
		text.place(left+portrait+gap, 0, text.width(), size.Height)
		cross.place(size.Width-chipCross+3, 0, size.Height, plus)
	}
	r.minSize = func() fyne.Size {
		if c.word == "" {
			return fyne.NewSize(height, height)
		}
		return fyne.NewSize(left+portrait+gap+measure(c.word, Body, theme.Regular)+right, height)
	}
	return r.ready(c)
}
