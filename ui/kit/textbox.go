package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// currentPalette serves the themes that a field is wrapped in; they know no object.
func currentPalette() *palette.Palette { return theme.Current() }

// TextBox is a field in a frame, of one line or, when it grows, of several.
type TextBox struct {
	widget.BaseWidget
	entry *Entry
	bare  *container.ThemeOverride
	look  boxLook
	over  bool
	wrong bool
}

// boxLook are the measures of a field.
type boxLook struct {
	text       entryLook
	padX, padY float32 // from the frame to the letters
	least      float32 // height
	plain      bool    // the frame shows only below the pointer and with the focus
}

// NewTextBox puts a field into the usual frame of 30 by the width it gets.
func NewTextBox(e *Entry) *TextBox {
	return newTextBox(e, boxLook{text: entryLook{size: 12, spacing: 1}, padX: 8, padY: 7, least: 30})
}

// NewInlineText makes a field that looks like the text it holds: no frame until the pointer
// or the focus is on it. The role is Section for titles or Body; pitch is the distance from
// line to line.
func NewInlineText(e *Entry, role Role, tone Tone, pitch float32) *TextBox {
	size, _, weight := role.metrics()
	e.TextStyle.Bold = weight == theme.SemiBold
	natural := fyne.MeasureText("M", size, e.TextStyle).Height
	return newTextBox(e, boxLook{text: entryLook{size: size, spacing: pitch - natural, ink: tone}, plain: true, least: pitch})
}

func newTextBox(e *Entry, look boxLook) *TextBox {
	b := &TextBox{entry: e, look: look}
	b.bare = container.NewThemeOverride(e, entryTheme{look: look.text})
	e.focus = func(bool) { b.Refresh() }
	e.hover = func(over bool) {
		b.over = over
		b.Refresh()
	}
	b.ExtendBaseWidget(b)
	return b
}

// Entry is the field inside.
func (b *TextBox) Entry() *Entry { return b.entry }

// SetWrong paints the frame as one whose text is not understood.
func (b *TextBox) SetWrong(wrong bool) {
	if b.wrong != wrong {
		b.wrong = wrong
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *TextBox) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{back, b.bare}}
	const outset = 4 // of the frame around a plain text
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
	}
	r.layout = func(size fyne.Size) {
		if b.look.plain {
			put(back, -outset, -outset, size.Width+2*outset, size.Height+2*outset)
		} else {
			put(back, 0, 0, size.Width, size.Height)
		}
		put(b.bare, b.look.padX, b.look.padY+b.lift(), size.Width-2*b.look.padX, max(size.Height-2*b.look.padY, 0))
	}
	r.minSize = func() fyne.Size {
		height := b.bare.MinSize().Height + 2*b.look.padY
		if b.look.plain {
			height += b.look.text.spacing
		}
		return fyne.NewSize(40, max(whole(height), b.look.least))
	}
	return r.ready(b)
}

// lift is half of what the line is higher than its letters, so that an editable text stands
// where the same text stands in a paragraph.
func (b *TextBox) lift() float32 {
	if !b.look.plain {
		return 0
	}
	return above(b.look.text.spacing)
}
