package kit

import (
	"strings"
	"unicode/utf8"

	"wegmarke/ui/theme"
)

// LineGuess tells about how many lines a text takes, a hundred times as fast as setting it: it adds up
// the widths of letters and parts no words. It is for texts that are out of sight.
type LineGuess struct {
	role   Role
	weight theme.Weight
	widths map[rune]float32
}

// NewLineGuess guesses for texts of one kind.
func NewLineGuess(role Role, w theme.Weight) *LineGuess {
	return &LineGuess{role, w, make(map[rune]float32)}
}

// guessed is how often a letter is measured in a row, because a measure comes in whole units.
const guessed = 16

func (g *LineGuess) width(r rune) float32 {
	w, known := g.widths[r]
	if !known {
		w = measure(strings.Repeat(string(r), guessed), g.role, g.weight) / guessed
		g.widths[r] = w
	}
	return w
}

// Lines is the number of lines at a width, at least one.
func (g *LineGuess) Lines(text string, width float32) int {
	n := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		n++
		at := float32(0)
		for word := range strings.FieldsSeq(paragraph) {
			w := float32(0)
			for _, r := range word {
				w += g.width(r)
			}
			if at > 0 && at+g.width(' ')+w > width {
				n, at = n+1, 0
			}
			if at > 0 {
				at += g.width(' ')
			}
			for at += w; at > width && utf8.RuneCountInString(word) > 1; at -= width {
				n++
			}
		}
	}
	return n
}
