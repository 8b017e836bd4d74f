package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// mostLines is where a very long text ends in an ellipsis.
const mostLines = 40

// Breaker breaks text into lines by adding up the widths of single signs. That is a little wider
// than the real text, so nothing is cut off, and fast enough for thousands of rows at once, where
// asking the toolkit for every word would take seconds.
type Breaker struct {
	size   float32
	style  fyne.TextStyle
	widths map[rune]float32
}

// NewBreaker makes one for a size and a style.
func NewBreaker(size float32, style fyne.TextStyle) *Breaker {
	return &Breaker{size: size, style: style, widths: map[rune]float32{}}
}

// Width is how wide a text in one line is, or a little more.
func (b *Breaker) Width(text string) float32 {
	var sum float32
	for _, r := range text {
		w, known := b.widths[r]
		if !known {
			w = fyne.MeasureText(string(r), b.size, b.style).Width
			b.widths[r] = w
		}
		sum += w
	}
	return sum
}

// Lines breaks a text at spaces, and parts a word only where it is wider than a line.
func (b *Breaker) Lines(text string, room float32) []string {
	var out []string
	for paragraph := range strings.Lines(text) {
		out = b.paragraph(out, strings.TrimRight(paragraph, "\r\n"), room)
		if len(out) > mostLines {
			out = out[:mostLines]
			out[mostLines-1] += "…"
			break
		}
	}
	return out
}

func (b *Breaker) paragraph(out []string, text string, room float32) []string {
	line, used := "", float32(0)
	space := b.Width(" ")
	for _, word := range strings.Fields(text) {
		w := b.Width(word)
		if line != "" && used+space+w <= room {
			line, used = line+" "+word, used+space+w
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		if w > room {
			pieces := part(word, func(text string) bool { return b.Width(text) <= room })
			last := len(pieces) - 1
			out, word = append(out, pieces[:last]...), pieces[last]
			w = b.Width(word)
		}
		line, used = word, w
	}
	return append(out, line)
}
