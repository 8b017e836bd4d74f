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
	p.lines = wrapHard(p.text, p.role, p.weight, width)
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

// wrapHard breaks a text into lines at spaces and at its own line breaks. Only a word that no
// line can hold is broken inside; a no-break space never is a place to break.
func wrapHard(text string, role Role, w theme.Weight, width float32) []string {
	// Measuring takes time with the length, and pasted texts can be one endless word. No line can
	// hold more than this: even the narrowest letters are wider than two units.
	most := max(int(width)*2, 8)
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		current := ""
		for _, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' }) {
			longer := strings.TrimSpace(current + " " + word)
			if len(longer) <= most && measure(longer, role, w) <= width {
				current = longer
				continue
			}
			if current != "" {
				lines = append(lines, current)
			}
			for len(word) > most || measure(word, role, w) > width {
				n := fitting(word, most, role, w, width)
				if n == len(word) {
					break
				}
				lines, word = append(lines, word[:n]), word[n:]
			}
			current = word
		}
		lines = append(lines, current)
	}
	return lines
}

// fitting is the number of bytes of a word that fit into width, at least one letter and at most
// about most bytes.
func fitting(word string, most int, role Role, w theme.Weight, width float32) int {
	ends := []int{} // of the letters
	for i := range word {
		if i > 0 {
			ends = append(ends, i)
		}
		if i > most {
			break
		}
	}
	if len(word) <= most {
		ends = append(ends, len(word))
	}
	if len(ends) == 0 {
		return len(word)
	}
	fits, tooLong := 0, len(ends)
	for tooLong-fits > 1 {
		middle := (fits + tooLong) / 2
		if measure(word[:ends[middle]], role, w) <= width {
			fits = middle
		} else {
			tooLong = middle
		}
	}
	return ends[fits]
}
