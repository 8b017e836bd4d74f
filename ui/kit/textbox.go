package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// TextBox is a field in a frame, of one line or, when it grows, of several. Until somebody
// writes in it, a text that stands without a frame is drawn as prose: the toolkit's field
// cannot keep the distance of lines that the design asks for.
type TextBox struct {
	widget.BaseWidget
	entry *Entry
	look  boxLook
	over  bool
	wrong bool
	room  float32 // width of the text at the last layout
}

// boxLook are the measures of a field.
type boxLook struct {
	role       Role
	tone       Tone
	bold       bool
	medium     bool    // a little heavier while nobody writes
	pitch      float32 // from line to line
	padX, padY float32 // from the frame to the letters
	least      float32 // height
	plain      bool    // the frame shows only below the pointer and with the focus
}

// NewTextBox puts a field into the usual frame of 30 by the width it gets.
func NewTextBox(e *Entry) *TextBox {
	return newTextBox(e, boxLook{role: Body, tone: Ink, pitch: 16, padX: 8, padY: 7, least: 30})
}

// NewInlineText makes a field that looks like the text it holds: no frame until the pointer
// or the focus is on it. The role is Section for titles or Body; pitch is the distance from
// line to line.
func NewInlineText(e *Entry, role Role, tone Tone, pitch float32) *TextBox {
	_, _, weight := role.metrics()
	return newTextBox(e, boxLook{role: role, tone: tone, bold: weight == theme.SemiBold, pitch: pitch, plain: true, least: pitch})
}

func newTextBox(e *Entry, look boxLook) *TextBox {
	b := &TextBox{entry: e, look: look}
	e.TextStyle.Bold = look.bold
	b.adopt()
	e.focus = func(bool) { b.Refresh() }
	e.hover = func(over bool) {
		b.over = over
		b.Refresh()
	}
	e.shown = func() { b.Refresh() }
	b.ExtendBaseWidget(b)
	return b
}

// adopt gives the field its theme, which the toolkit forgets while nothing is shown.
func (b *TextBox) adopt() {
	size, _, _ := b.look.role.metrics()
	Adopt(b.entry, fieldTheme{size: size}, fieldTheme{size: size})
}

// Entry is the field inside.
func (b *TextBox) Entry() *Entry { return b.entry }

// Inside implements Holder.
func (b *TextBox) Inside() fyne.CanvasObject { return b.entry }

// SetWrong paints the frame as one whose text is not understood.
func (b *TextBox) SetWrong(wrong bool) {
	if b.wrong != wrong {
		b.wrong = wrong
		b.Refresh()
	}
}

// drawn says whether the text is drawn as prose instead of by the field.
func (b *TextBox) drawn() bool { return b.look.plain && !b.entry.focused }

func (b *TextBox) weight() theme.Weight {
	switch {
	case b.look.bold:
		return theme.SemiBold
	case b.look.medium:
		return theme.Medium
	}
	return theme.Regular
}

// SetMedium draws the text in the medium weight while nobody writes in it.
func (b *TextBox) SetMedium() {
	b.look.medium = true
	b.Refresh()
}

// SetTone changes the colour of the drawn text.
func (b *TextBox) SetTone(tone Tone) {
	b.look.tone = tone
	b.Refresh()
}

// Natural is the width that the longest line of the text, or of the hint of an empty field, takes.
func (b *TextBox) Natural() float32 {
	text := b.entry.Text
	if text == "" {
		text = b.entry.PlaceHolder
	}
	width := float32(0)
	for _, part := range strings.Split(text, "\n") {
		width = max(width, measure(part, b.look.role, b.weight()))
	}
	return width + 2*b.look.padX + 1
}

// rows breaks the text, or the hint of an empty field, for the room there is.
func (b *TextBox) rows() []string {
	text := b.entry.Text
	if text == "" {
		text = b.entry.PlaceHolder
	}
	if b.room <= 0 || !b.entry.MultiLine {
		return []string{text}
	}
	return wrap(text, b.look.role, b.weight(), b.room)
}

// CreateRenderer implements fyne.Widget.
func (b *TextBox) CreateRenderer() fyne.WidgetRenderer {
	const outset = 4 // of the frame around a plain text
	b.adopt()
	back, cover := &canvas.Rectangle{}, &canvas.Rectangle{}
	r := &renderer{}
	var lines []*line
	show := func() {
		r.objects = []fyne.CanvasObject{back, b.entry}
		if !b.drawn() {
			return
		}
		p := theme.For(b)
		// The text of the field lies below the cover, the prose above it.
		paint(cover, box{fill: p.Surface})
		r.objects = append(r.objects, cover)
		tint := b.look.tone(p)
		if b.entry.Text == "" {
			tint = p.Ink3
		}
		for i, text := range b.rows() {
			if i == len(lines) {
				lines = append(lines, newLine(b.look.role))
			}
			lines[i].set(text, tint, b.weight())
			r.objects = append(r.objects, lines[i].text)
		}
	}
	r.refresh = func() {
		p := theme.For(b)
		look := box{radius: 6}
		if !b.look.plain {
			look = box{fill: p.Surface, stroke: p.FieldLine, width: 1, radius: 6}
		}
		switch {
		case b.wrong:
			look.stroke, look.width = p.Bad, 2
		case b.entry.focused:
			look.stroke, look.width = p.Focus, 2
		case b.over && b.look.plain:
			look.stroke, look.width = p.Line, 1
		case b.over:
			look.stroke = p.Ink3
		}
		paint(back, look)
		show()
	}
	r.layout = func(size fyne.Size) {
		if room := size.Width - 2*b.look.padX; room != b.room {
			b.room = room
			show()
		}
		if b.look.plain {
			put(back, -outset, -outset, size.Width+2*outset, size.Height+2*outset)
		} else {
			put(back, 0, 0, size.Width, size.Height)
		}
		put(b.entry, b.look.padX, b.look.padY, b.room, max(size.Height-2*b.look.padY, 0))
		put(cover, 0, 0, size.Width, size.Height)
		for i := range len(r.objects) - 3 {
			lines[i].place(0, float32(i)*b.look.pitch, size.Width, b.look.pitch)
		}
	}
	r.minSize = func() fyne.Size {
		height := float32(len(b.rows()))*b.look.pitch + 2*b.look.padY
		return fyne.NewSize(40, max(height, b.look.least))
	}
	return r.ready(b)
}

// fieldTheme is the theme of the program without the frame of an input field, because the box draws
// its own, and with letters of another size.
type fieldTheme struct {
	bareTheme
	size float32
}

func (t fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameScrollBar {
		return color.Transparent // the bar would lie over the text
	}
	return t.bareTheme.Color(name, v)
}

func (t fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameText:
		return t.size
	case fynetheme.SizeNameInnerPadding:
		return 0
	}
	return t.bareTheme.Size(name)
}
