package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// Prose is a text in a type role that runs over as many lines as it needs at the width it
// gets. Unlike a Paragraph it needs no width beforehand, and a word that no line can hold is
// broken, so nothing ever sticks out of a narrow panel.
type Prose struct {
	widget.BaseWidget
	text   string
	role   Role
	tone   Tone
	weight theme.Weight
	pitch  float32 // from line to line
	width  float32 // that the lines were broken for
	lines  []string
}

// NewProse makes a text. Pitch is the distance from line to line; 0 is that of the role.
func NewProse(text string, role Role, tone Tone, pitch float32) *Prose {
	p := &Prose{text: text, role: role, tone: tone, pitch: pitch, lines: strings.Split(text, "\n")}
	_, usual, weight := role.metrics()
	p.weight = weight
	if pitch == 0 {
		p.pitch = usual
	}
	p.ExtendBaseWidget(p)
	return p
}

// Text is what the prose says.
func (p *Prose) Text() string { return p.text }

// SetText changes the words.
func (p *Prose) SetText(text string) {
	if p.text != text {
		p.text = text
		p.breakFor(p.width)
		p.Refresh()
	}
}

// SetTone changes the colour.
func (p *Prose) SetTone(tone Tone) {
	p.tone = tone
	p.Refresh()
}

// SetWeight changes the weight that the role prescribes.
func (p *Prose) SetWeight(w theme.Weight) {
	p.weight = w
	p.breakFor(p.width)
	p.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Prose) AccessibilityLabel() string { return p.text }

// AccessibilityRole implements fyne.Accessible.
func (p *Prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Prose) breakFor(width float32) {
	p.width = width
	if width <= 0 {
		p.lines = strings.Split(p.text, "\n")
		return
	}
	p.lines = wrap(p.text, p.role, p.weight, width)
}

// CreateRenderer implements fyne.Widget.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	var lines []*line
	r.refresh = func() {
		for len(lines) < len(p.lines) {
			lines = append(lines, newLine(p.role))
		}
		r.objects = nil
		for i, text := range p.lines {
			lines[i].set(text, p.tone(theme.For(p)), p.weight)
			r.objects = append(r.objects, lines[i].text)
		}
	}
	r.layout = func(size fyne.Size) {
		if size.Width != p.width {
			p.breakFor(size.Width)
			r.refresh()
		}
		for i := range p.lines {
			lines[i].place(0, float32(i)*p.pitch, size.Width, p.pitch)
		}
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(0, float32(len(p.lines))*p.pitch) }
	return r.ready(p)
}
