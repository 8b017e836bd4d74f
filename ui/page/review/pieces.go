package review

import (
	"image/color"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
)

// shade is a colour of words, chosen when they are painted.
type shade uint8

const (
	ink shade = iota
	ink2
	ink3
	theirs
	mine
	bad
	warn
	good
	chosen
)

func (s shade) of(p *palette.Palette) color.NRGBA {
	return [...]color.NRGBA{p.Ink, p.Ink2, p.Ink3, p.Theirs, p.Mine, p.Bad, p.Warn, p.Good, p.AccentInk}[s]
}

// piece is a run of words that look alike.
type piece struct {
	text   string
	shade  shade
	bold   bool
	struck bool
}

// paragraph is a text of several pieces in one size.
type paragraph struct {
	pieces []piece
	small  bool
	most   int // lines, 0 for any number
}

func plain(text string, s shade) paragraph { return paragraph{pieces: []piece{{text: text, shade: s}}} }

func small(text string, s shade) paragraph {
	return paragraph{pieces: []piece{{text: text, shade: s}}, small: true}
}

// words is what a paragraph says.
func (p paragraph) words() string {
	var b strings.Builder
	for _, x := range p.pieces {
		b.WriteString(x.text)
	}
	return b.String()
}

// run is a piece of a line in its place.
type run struct {
	piece
	small bool
	x, y  float32
}

// measures add up the widths of single signs. That is a little wider than the real text, so nothing
// is cut off, and fast enough for thousands of rows at once, where asking the toolkit for every word
// would take seconds.
type measures struct{ widths [2][2]map[rune]float32 }

func newMeasures() *measures {
	m := &measures{}
	for i := range m.widths {
		for k := range m.widths[i] {
			m.widths[i][k] = map[rune]float32{}
		}
	}
	return m
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sizeOf(small bool) float32 {
	if small {
		return smallSize
	}
	return textSize
}

func lineOf(small bool) float32 {
	if small {
		return smallLine
	}
	return textLine
}

func (m *measures) width(text string, small, bold bool) float32 {
	known := m.widths[bit(small)][bit(bold)]
	var sum float32
	for _, r := range text {
		w, ok := known[r]
		if !ok {
			w = fyne.MeasureText(string(r), sizeOf(small), fyne.TextStyle{Bold: bold}).Width
			known[r] = w
		}
		sum += w
	}
	return sum
}

// set breaks a paragraph into lines of a width and says how high they are.
func (m *measures) set(p paragraph, room float32) ([]run, float32) {
	s := setting{m: m, p: p, room: room}
	for _, x := range p.pieces {
		for i, line := range strings.Split(x.text, "\n") {
			if i > 0 {
				s.feed()
			}
			s.words(x, line)
		}
	}
	return s.runs, s.y + lineOf(p.small)
}

// setting is a paragraph on its way into lines.
type setting struct {
	m    *measures
	p    paragraph
	room float32
	x, y float32
	runs []run
	full bool
}

// feed begins a new line, unless no more are allowed.
func (s *setting) feed() {
	line := lineOf(s.p.small)
	if s.p.most > 0 && int(s.y/line)+1 >= s.p.most {
		s.ellipsis()
		s.full = true
		return
	}
	s.x, s.y = 0, s.y+line
}

// ellipsis ends the last line so that it fits.
func (s *setting) ellipsis() {
	if len(s.runs) == 0 {
		return
	}
	last := &s.runs[len(s.runs)-1]
	text := strings.TrimRightFunc(last.text, unicode.IsSpace)
	for text != "" && last.x+s.m.width(text+"…", s.p.small, last.bold) > s.room {
		_, n := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-n]
	}
	last.text = text + "…"
}

// words puts the words of a piece behind each other.
func (s *setting) words(x piece, text string) {
	for text != "" && !s.full {
		n := strings.IndexFunc(text, func(r rune) bool { return r == ' ' })
		switch n {
		case -1:
			n = len(text)
		case 0:
			n = len(text) - len(strings.TrimLeft(text, " "))
			if s.x > 0 {
				s.put(x, " ")
			}
			text = text[n:]
			continue
		}
		s.word(x, text[:n])
		text = text[n:]
	}
}

func (s *setting) word(x piece, word string) {
	w := s.m.width(word, s.p.small, x.bold)
	if s.x > 0 && s.x+w > s.room {
		s.feed()
		if s.full {
			return
		}
	}
	for s.x+w > s.room && utf8.RuneCountInString(word) > 1 {
		cut := s.fit(word, x.bold)
		s.put(x, word[:cut])
		word = word[cut:]
		w = s.m.width(word, s.p.small, x.bold)
		s.feed()
		if s.full {
			return
		}
	}
	s.put(x, word)
}

// fit is how many bytes of a word fit into what is left of the line, at least one sign.
func (s *setting) fit(word string, bold bool) int {
	var sum float32
	for i, r := range word {
		sum += s.m.width(string(r), s.p.small, bold)
		if s.x+sum > s.room && i > 0 {
			return i
		}
	}
	return len(word)
}

// put appends to the last run where that looks the same.
func (s *setting) put(x piece, text string) {
	w := s.m.width(text, s.p.small, x.bold)
	if n := len(s.runs); n > 0 {
		last := &s.runs[n-1]
		if last.y == s.y && last.shade == x.shade && last.bold == x.bold && last.struck == x.struck {
			last.text += text
			s.x += w
			return
		}
	}
	x.text = text
	s.runs = append(s.runs, run{piece: x, small: s.p.small, x: s.x, y: s.y})
	s.x += w
}

// lines shows runs by texts that are used again and again.
type lines struct {
	texts []*canvas.Text
	shown int
	runs  []run
}

func (l *lines) set(runs []run, p *palette.Palette) {
	l.runs, l.shown = runs, len(runs)
	for len(l.texts) < len(runs) {
		l.texts = append(l.texts, &canvas.Text{})
	}
	for i, t := range l.texts {
		t.Hidden = i >= len(runs)
		if t.Hidden {
			continue
		}
		r := runs[i]
		c, style := color.Color(r.shade.of(p)), fyne.TextStyle{Bold: r.bold, Strikethrough: r.struck}
		if t.Text == r.text && t.Color == c && t.TextStyle == style && t.TextSize == sizeOf(r.small) {
			continue
		}
		t.Text, t.Color, t.TextStyle, t.TextSize = r.text, c, style, sizeOf(r.small)
		t.Refresh()
	}
}

// place puts the runs with the corner of their first line at a point. In each line they follow each
// other as wide as they really are.
func (l *lines) place(x, y float32) {
	at, line := float32(0), float32(-1)
	for i, t := range l.texts[:l.shown] {
		r := l.runs[i]
		if r.y != line {
			at, line = r.x, r.y
		}
		size := t.MinSize()
		t.Resize(size)
		t.Move(fyne.NewPos(x+at, float32(int(y+r.y+(lineOf(r.small)-size.Height)/2))))
		at += fyne.MeasureText(r.text, sizeOf(r.small), t.TextStyle).Width
	}
}

func (l *lines) objects(out []fyne.CanvasObject) []fyne.CanvasObject {
	for _, t := range l.texts[:l.shown] {
		out = append(out, t)
	}
	return out
}
