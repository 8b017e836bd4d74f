package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Paragraph is text in a type role that breaks into lines of a fixed width.
type Paragraph struct {
	widget.BaseWidget
	text  string
	role  Role
	tone  Tone
	width float32
}

// NewParagraph makes a paragraph whose lines are at most width wide.
func NewParagraph(text string, role Role, tone Tone, width float32) *Paragraph {
	p := &Paragraph{text: text, role: role, tone: tone, width: width}
	p.ExtendBaseWidget(p)
	return p
}

// Text is what the paragraph says.
func (p *Paragraph) Text() string { return p.text }

// SetText changes the words; the height may become another.
func (p *Paragraph) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// SetWidth breaks the lines anew; the height may become another.
func (p *Paragraph) SetWidth(width float32) {
	if p.width != width {
		p.width = width
		p.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Paragraph) AccessibilityLabel() string { return p.text }

// AccessibilityRole implements fyne.Accessible.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Paragraph) lines() []string {
	_, _, weight := p.role.metrics()
	return wrap(p.text, p.role, weight, p.width)
}

// CreateRenderer implements fyne.Widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	_, height, weight := p.role.metrics()
	var lines []*line
	r := &renderer{}
	r.refresh = func() {
		words := p.lines()
		for len(lines) < len(words) {
			l := newLine(p.role)
			lines = append(lines, l)
			r.objects = append(r.objects, l.text)
		}
		colour := p.tone(theme.For(p))
		for i, l := range lines {
			l.text.Hidden = i >= len(words)
			if !l.text.Hidden {
				l.set(words[i], colour, weight)
			}
		}
	}
	r.layout = func(size fyne.Size) {
		for i, l := range lines {
			l.place(0, float32(i)*height, size.Width, height)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(p.width, float32(len(p.lines()))*height) }
	return r.ready(p)
}
