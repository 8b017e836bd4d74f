package kit

import (
	"image/color"
	"math"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// Role is one of the type roles of the design.
type Role uint8

// Type roles, largest first. Sizes are whole on purpose: the toolkit measures text at
// the next whole size, so a half size would look letter-spaced.
const (
	Title   Role = iota // 28 on a line of 34, semi-bold
	Heading             // 20 on 26, semi-bold
	Section             // 15 on 20, semi-bold
	Caption             // 13 on 18, medium: buttons, field headings
	Body                // 12 on 16
	Compact             // 11 on 15
	Badge               // 10 on 13, semi-bold
	Brand               // 14 on 18, semi-bold: the name of the program
	Lead                // 15 on 20, regular: what a persona says
)

func (r Role) metrics() (size, line float32, weight theme.Weight) {
	switch r {
	case Title:
		return 28, 34, theme.SemiBold
	case Heading:
		return 20, 26, theme.SemiBold
	case Section:
		return 15, 20, theme.SemiBold
	case Caption:
		return 13, 18, theme.Medium
	case Compact:
		return 11, 15, theme.Regular
	case Badge:
		return 10, 13, theme.SemiBold
	case Brand:
		return 14, 18, theme.SemiBold
	case Lead:
		return 15, 20, theme.Regular
	default:
		return 12, 16, theme.Regular
	}
}

// Tone picks a colour out of the palette in force.
type Tone func(*palette.Palette) color.NRGBA

// The tones that text and icons mostly take.
func Ink(p *palette.Palette) color.NRGBA       { return p.Ink }
func Ink2(p *palette.Palette) color.NRGBA      { return p.Ink2 }      // secondary
func Ink3(p *palette.Palette) color.NRGBA      { return p.Ink3 }      // tertiary, placeholder
func AccentInk(p *palette.Palette) color.NRGBA { return p.AccentInk } // accent as text
func Accent(p *palette.Palette) color.NRGBA    { return p.Accent }    // accent as a fill
func Good(p *palette.Palette) color.NRGBA      { return p.Good }      // with a sign or a word
func Warn(p *palette.Palette) color.NRGBA      { return p.Warn }      // with a sign
func Bad(p *palette.Palette) color.NRGBA       { return p.Bad }       // with a sign or a word
func Wegmarke(p *palette.Palette) color.NRGBA  { return p.Wegmarke }  // the rhomb, never text
func onAccent(p *palette.Palette) color.NRGBA  { return p.OnAccent }

// Text is one line in a type role. Where it gets less room than it needs it ends in
// an ellipsis, if it may.
type Text struct {
	widget.BaseWidget
	text     string
	role     Role
	tone     Tone
	weight   theme.Weight
	truncate bool
	align    fyne.TextAlign
}

// NewText makes a line in a role and a tone.
func NewText(text string, role Role, tone Tone) *Text {
	t := &Text{text: text, role: role, tone: tone}
	_, _, t.weight = role.metrics()
	t.ExtendBaseWidget(t)
	return t
}

// NewEllipsis makes a line that may be cut at the end; it asks for no width.
func NewEllipsis(text string, role Role, tone Tone) *Text {
	t := NewText(text, role, tone)
	t.truncate = true
	return t
}

// Text is what the line says in full.
func (t *Text) Text() string { return t.text }

// SetText changes the words.
func (t *Text) SetText(text string) {
	if t.text != text {
		t.text = text
		t.Refresh()
	}
}

// SetTone changes the colour.
func (t *Text) SetTone(tone Tone) {
	t.tone = tone
	t.Refresh()
}

// SetWeight changes the weight the role prescribes.
func (t *Text) SetWeight(w theme.Weight) {
	if t.weight != w {
		t.weight = w
		t.Refresh()
	}
}

// SetAlign moves the words to the middle or to the right of the room they get.
func (t *Text) SetAlign(a fyne.TextAlign) {
	t.align = a
	t.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole implements fyne.Accessible.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	l := newLine(t.role)
	r := &renderer{objects: []fyne.CanvasObject{l.text}}
	update := func(room float32) {
		l.align = t.align
		l.set(t.text, t.tone(theme.For(t)), t.weight)
		if t.truncate {
			l.fit(room)
		}
	}
	r.refresh = func() { update(t.Size().Width) }
	r.layout = func(size fyne.Size) {
		update(size.Width)
		l.place(0, 0, size.Width, size.Height)
	}
	r.minSize = func() fyne.Size {
		_, height, _ := t.role.metrics()
		if t.truncate {
			return fyne.NewSize(0, height)
		}
		return fyne.NewSize(measure(t.text, t.role, t.weight), height)
	}
	return r.ready(t)
}

// line draws one line of text inside a widget.
type line struct {
	text   *canvas.Text
	role   Role
	weight theme.Weight
	full   string
	align  fyne.TextAlign
}

func newLine(role Role) *line {
	size, _, weight := role.metrics()
	l := &line{text: &canvas.Text{TextSize: size}, role: role}
	l.text.TextStyle, l.text.FontSource = face("", weight)
	l.weight = weight
	return l
}

// set changes what is drawn and touches the picture of the text only when it has to:
// the toolkit draws a changed text anew, which is dear.
func (l *line) set(text string, c color.NRGBA, w theme.Weight) {
	if l.full == text && l.text.Text == text && l.text.Color == color.Color(c) && l.weight == w {
		return
	}
	l.full, l.weight = text, w
	l.text.Text, l.text.Color = text, c
	l.text.TextStyle, l.text.FontSource = face(text, w)
	l.text.Refresh()
}

func (l *line) width() float32 { return measure(l.text.Text, l.role, l.weight) }

// fit shortens the text to the room.
func (l *line) fit(room float32) {
	if short := ellipsis(l.full, l.role, l.weight, room); short != l.text.Text {
		l.text.Text = short
		l.text.Refresh()
	}
}

// place puts the line into a box, in the middle of its height. Positions are whole, so
// that letters stay sharp.
func (l *line) place(x, y, width, height float32) {
	size := sizeOf(l.text.Text, l.text.TextSize, l.text.TextStyle, l.text.FontSource)
	switch l.align {
	case fyne.TextAlignCenter:
		x += (width - size.Width) / 2
	case fyne.TextAlignTrailing:
		x += width - size.Width
	}
	l.text.Resize(size)
	l.text.Move(fyne.NewPos(whole(x), y+above(height-size.Height)))
}

// face is how the toolkit is asked for a weight. The medium weight is a font of its
// own without fallbacks, so text with signs beyond it stays regular.
func face(text string, w theme.Weight) (fyne.TextStyle, fyne.Resource) {
	switch w {
	case theme.SemiBold:
		return fyne.TextStyle{Bold: true}, nil
	case theme.Medium:
		for _, r := range text {
			if !inMedium(r) {
				return fyne.TextStyle{}, nil
			}
		}
		return fyne.TextStyle{}, theme.Font(theme.Medium)
	default:
		return fyne.TextStyle{}, nil
	}
}

// inMedium says whether the font surely has the sign: Latin with all its accents,
// dashes, quotes, the ellipsis, the euro and the minus.
func inMedium(r rune) bool {
	return r >= 0x20 && r < 0x250 || r >= 0x2010 && r <= 0x2026 || r == '€' || r == '\u2212' || r == '\u202f'
}

// measure is the width of a text in a role, rounded up.
func measure(text string, role Role, w theme.Weight) float32 {
	if text == "" {
		return 0
	}
	size, _, _ := role.metrics()
	style, source := face(text, w)
	return float32(math.Ceil(float64(sizeOf(text, size, style, source).Width)))
}

// ellipsis is the longest beginning of text that fits into room together with "…".
func ellipsis(text string, role Role, w theme.Weight, room float32) string {
	if text == "" || measure(text, role, w) <= room {
		return text
	}
	runes := []rune(text)
	fits := func(n int) bool { return measure(cut(runes, n), role, w) <= room }
	// The widths of the single signs are known to the toolkit, while each beginning of the text would
	// have to be set: so they say where to look.
	n := guess(runes, role, w, room)
	for n+1 < len(runes) && fits(n+1) {
		n++
	}
	for n > 0 && !fits(n) {
		n--
	}
	return cut(runes, n)
}

// guess is about how many signs fit into room together with "…".
func guess(runes []rune, role Role, w theme.Weight, room float32) int {
	size, _, _ := role.metrics()
	width := func(text string) float32 {
		style, source := face(text, w)
		return sizeOf(text, size, style, source).Width
	}
	room -= width("…")
	for i, r := range runes {
		if room -= width(string(r)); room < 0 {
			return i
		}
	}
	return len(runes) - 1
}

// cut shortens to n signs without parting a letter from its accent or leaving a space
// before the ellipsis.
func cut(runes []rune, n int) string {
	for n > 0 && (unicode.Is(unicode.M, runes[n]) || runes[n] == '\u200d' || runes[n-1] == '\u200d') {
		n--
	}
	for n > 0 && unicode.IsSpace(runes[n-1]) {
		n--
	}
	return string(runes[:n]) + "…"
}

// above is the room over a text in a box that is higher by spare. It is a little less
// than half, because the eye takes capitals, not descenders, for the middle.
func above(spare float32) float32 {
	if spare <= 0 {
		return whole(spare / 2)
	}
	return float32(math.Max(0, math.Floor(float64(spare)/2-0.15)))
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// FullWidth is the room the whole text needs, also where it may be cut.
func (t *Text) FullWidth() float32 { return measure(t.text, t.role, t.weight) }
