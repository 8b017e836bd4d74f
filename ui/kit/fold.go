package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// Fold is a heading that opens and closes what stands below it.
type Fold struct {
	pressable
	text  string
	quiet bool
	open  bool
}

// NewFold makes a heading. A quiet one is small, for what is rarely looked at.
func NewFold(text string, quiet, open bool, changed func(open bool)) *Fold {
	f := &Fold{text: text, quiet: quiet, open: open}
	f.label = text
	f.action = func() {
		f.SetOpen(!f.open)
		changed(f.open)
	}
	f.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyRight && !f.open || key == fyne.KeyLeft && f.open {
			f.press()
			return true
		}
		return false
	}
	f.extend(f)
	return f
}

// Open says whether what stands below is shown.
func (f *Fold) Open() bool { return f.open }

// Text is the heading.
func (f *Fold) Text() string { return f.text }

// SetOpen opens or closes without calling changed.
func (f *Fold) SetOpen(open bool) { f.change(&f.open, open) }

// CreateRenderer implements fyne.Widget.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	const height, arrow = 24, 13
	role, tone, weight := Caption, Tone(Ink), theme.SemiBold
	if f.quiet {
		role, tone, weight = Compact, Ink2, theme.Medium
	}
	focus, back, text, sign := newRing(), &canvas.Rectangle{}, newLine(role), newSign()
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, text.text, sign.image}}
	r.refresh = func() {
		p := theme.For(f)
		body, tint := box{radius: 4}, tone(p)
		if f.active() {
			body.fill, tint = p.Hover, p.Ink
		}
		focus.set(f.focused, 4, p)
		paint(back, body)
		text.set(f.text, tint, weight)
		if f.open {
			sign.set("down", p.Ink3)
		} else {
			sign.set("right", p.Ink3)
		}
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, -4, 0, size.Width+8, size.Height)
		text.fit(max(size.Width-arrow-8, 0))
		text.place(0, 0, size.Width, size.Height)
		sign.place(size.Width-arrow, 0, size.Height, arrow)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(80, height) }
	return r.ready(f)
}
