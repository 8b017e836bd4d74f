package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// ButtonKind is how much a button asks for attention.
type ButtonKind uint8

// Kinds of buttons. A screen has at most one Main button.
const (
	Normal ButtonKind = iota // surface with a border
	Main                     // filled with the accent
	Quiet                    // no border, for bars
	Link                     // no border, in the accent, for the one action of a notice
	Danger                   // as Normal with the words in the colour of errors
)

// ButtonParams describe a button.
type ButtonParams struct {
	Text   string
	Icon   string // may be empty
	Kind   ButtonKind
	Small  bool
	Tiny   bool // as a word among the small print of a bar
	Plain  bool // in the regular weight, as a word inside a line
	Tone   Tone // of the icon; nil is the colour of the text
	Tip    Tip
	Action func()
}

// Button is a word, with or without an icon, that does something.
type Button struct {
	pressable
	text     string
	icon     string
	trailing string // icon behind the text
	kind     ButtonKind
	small    bool
	tiny     bool
	weight   theme.Weight
	tone     Tone
}

// NewButton makes a button.
func NewButton(p ButtonParams) *Button {
	b := &Button{text: p.Text, icon: p.Icon, kind: p.Kind, small: p.Small, tiny: p.Tiny, weight: theme.Medium, tone: p.Tone}
	if p.Plain {
		b.weight = theme.Regular
	}
	b.label, b.tip, b.action = p.Text, p.Tip, p.Action
	b.extend(b)
	return b
}

// SetText changes the word.
func (b *Button) SetText(text string) {
	b.text, b.label = text, text
	b.Refresh()
}

// SetIcon changes the icon; an empty name takes it away.
func (b *Button) SetIcon(name string) {
	b.icon = name
	b.Refresh()
}

// SetKind changes how much the button asks for attention.
func (b *Button) SetKind(k ButtonKind) {
	b.kind = k
	b.Refresh()
}

// SetAction changes what the button does.
func (b *Button) SetAction(action func()) { b.action = action }

// buttonSize holds the measures of one size of button; pad includes the border.
type buttonSize struct {
	height, pad, gap, icon float32
	role                   Role
	radius                 float32
}

func (b *Button) size() buttonSize {
	if b.tiny {
		return buttonSize{height: 20, pad: 6, gap: 5, icon: 13, role: Compact, radius: 4}
	}
	if b.small {
		return buttonSize{height: 26, pad: 10, gap: 6, icon: 14, role: Body, radius: 6}
	}
	return buttonSize{height: 30, pad: 12, gap: 6, icon: 15, role: Caption, radius: 6}
}

// look is the body and the ink of a button in its present state.
func (b *Button) look(p *palette.Palette) (body box, ink Tone) {
	if b.disabled {
		if b.kind == Quiet || b.kind == Link {
			return box{radius: 6}, Ink3
		}
		return box{fill: p.Surface2, stroke: p.Line, width: 1, radius: 6}, Ink3
	}
	switch b.kind {
	case Main:
		body, ink = box{fill: p.Accent, radius: 6}, onAccent
		if b.active() || b.down() {
			body.fill = p.AccentHover
		}
		return body, ink
	case Quiet, Link:
		body, ink = box{radius: 6}, Ink2
		if b.kind == Link {
			ink = AccentInk
		}
	case Danger:
		body, ink = box{fill: p.Surface, stroke: p.LineStrong, width: 1, radius: 6}, Bad
	default:
		body, ink = box{fill: p.Surface, stroke: p.LineStrong, width: 1, radius: 6}, Ink
	}
	switch {
	case b.down():
		body.fill = p.Pressed
	case b.active():
		body.fill = p.Hover
	}
	return body, ink
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	m := b.size()
	focus, back := newRing(), &canvas.Rectangle{}
	icon, text, trailing := newSign(), newLine(m.role), newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, icon.image, text.text, trailing.image}}
	r.refresh = func() {
		p := theme.For(b)
		body, ink := b.look(p)
		focus.set(b.focused, m.radius, p)
		paint(back, body)
		iconTone := ink
		if b.tone != nil && !b.disabled {
			iconTone = b.tone
		}
		icon.set(b.icon, iconTone(p))
		trailing.set(b.trailing, Ink3(p))
		text.set(b.text, ink(p), b.weight)
	}
	width := func() float32 {
		w := measure(text.text.Text, m.role, b.weight)
		if b.icon != "" {
			w += m.icon
			if b.text != "" {
				w += m.gap
			}
		}
		if b.trailing != "" {
			w += m.gap + m.icon - 1
		}
		return w
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		// Where the button gets less room than it asks for, its words end in an ellipsis.
		text.fit(max(size.Width-2*m.pad-(width()-text.width()), 0))
		x := whole((size.Width - width()) / 2)
		if b.icon != "" {
			icon.place(x, 0, size.Height, m.icon)
			x += m.icon + m.gap
		}
		text.place(x, 0, text.width(), size.Height)
		trailing.place(x+text.width()+m.gap, 0, size.Height, m.icon-1)
	}
	r.minSize = func() fyne.Size {
		pad := m.pad
		if b.text == "" {
			pad = 7
		}
		full := measure(b.text, m.role, b.weight)
		return fyne.NewSize(width()-text.width()+full+2*pad, m.height)
	}
	return r.ready(b)
}
