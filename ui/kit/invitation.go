package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// InvitationParams describe what stands in the middle of an empty page. Empty means asking: it says
// what the page is good for and offers how to begin.
type InvitationParams struct {
	Icon string
	// Begin is what most people want, Other the other way; nil for none.
	Begin, Other func()
}

const (
	inviteWidth = 380
	inviteSign  = 52 // the ground of the icon
	inviteIcon  = 22
)

// Invitation is an icon, a heading, a sentence and one or two buttons, centred.
type Invitation struct {
	widget.BaseWidget
	icon         string
	title        *Text
	text         string
	begin, other *Button
}

// NewInvitation makes an invitation; SetWords gives it its words.
func NewInvitation(p InvitationParams) *Invitation {
	i := &Invitation{icon: p.Icon, title: NewText("", Section, Ink)}
	i.title.SetAlign(fyne.TextAlignCenter)
	if p.Begin != nil {
		i.begin = NewButton(ButtonParams{Kind: Main, Action: p.Begin})
	}
	if p.Other != nil {
		i.other = NewButton(ButtonParams{Action: p.Other})
	}
	i.ExtendBaseWidget(i)
	return i
}

// SetWords changes the heading, the sentence and the words on the buttons that there are.
func (i *Invitation) SetWords(title, text, begin, other string) {
	i.title.SetText(title)
	i.text = text
	if i.begin != nil {
		i.begin.SetText(begin)
	}
	if i.other != nil {
		i.other.SetText(other)
	}
	i.Refresh()
}

// Text is what the invitation says.
func (i *Invitation) Text() string { return i.text }

// Begin is the button for what most people want, below which a list can open.
func (i *Invitation) Begin() *Button { return i.begin }

// AccessibilityLabel implements fyne.Accessible.
func (i *Invitation) AccessibilityLabel() string { return i.text }

// AccessibilityRole implements fyne.Accessible.
func (i *Invitation) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (i *Invitation) buttons() []*Button {
	var out []*Button
	for _, b := range []*Button{i.begin, i.other} {
		if b != nil {
			out = append(out, b)
		}
	}
	return out
}

// CreateRenderer implements fyne.Widget.
func (i *Invitation) CreateRenderer() fyne.WidgetRenderer {
	const gap = 8
	_, pitch, weight := Body.metrics()
	ground := canvas.NewRectangle(nil)
	sign := newSign()
	r := &renderer{objects: []fyne.CanvasObject{ground, sign.image, i.title}}
	for _, b := range i.buttons() {
		r.objects = append(r.objects, b)
	}
	var lines []*Text
	broken := func() []string { return wrap(i.text, Body, weight, inviteWidth) }
	r.refresh = func() {
		p := theme.For(i)
		paint(ground, box{fill: p.AccentTint, radius: inviteSign / 2})
		sign.set(i.icon, p.AccentInk)
		words := broken()
		for len(lines) < len(words) {
			l := NewText("", Body, Ink2)
			l.SetAlign(fyne.TextAlignCenter)
			lines = append(lines, l)
			r.objects = append(r.objects, l)
		}
		for k, l := range lines {
			l.Hidden = k >= len(words)
			if !l.Hidden {
				l.SetText(words[k])
			}
		}
	}
	r.layout = func(size fyne.Size) {
		y := float32(0)
		x := whole((size.Width - inviteSign) / 2)
		ground.Move(fyne.NewPos(x, y))
		ground.Resize(fyne.NewSquareSize(inviteSign))
		sign.place(x+(inviteSign-inviteIcon)/2, y, inviteSign, inviteIcon)
		y += inviteSign + 14
		put(i.title, 0, y, size.Width, 20)
		y += 20 + 6
		for _, l := range lines {
			if !l.Hidden {
				put(l, 0, y, size.Width, pitch)
				y += pitch
			}
		}
		y += 18
		room := float32(-gap)
		for _, b := range i.buttons() {
			room += b.MinSize().Width + gap
		}
		x = whole((size.Width - room) / 2)
		for _, b := range i.buttons() {
			need := b.MinSize()
			put(b, x, y, need.Width, need.Height)
			x += need.Width + gap
		}
	}
	r.minSize = func() fyne.Size {
		height := inviteSign + 14 + 20 + 6 + float32(len(broken()))*pitch
		if all := i.buttons(); len(all) > 0 {
			height += 18 + all[0].MinSize().Height
		}
		return fyne.NewSize(inviteWidth, height)
	}
	return r.ready(i)
}
