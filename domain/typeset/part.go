package typeset

import (
	"slices"

	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"wegmarke/domain/hyphen"
)

// hyphenGrace is the room in em that is left behind a hyphen, because the letter before it may stand a
// little farther from it than it would alone.
const hyphenGrace = 0.02

// torn says whether a line may end inside a word. It looks at two characters only and takes a few
// other ends for such a one; whether there is something to part shows later.
func torn(runes []rune, lines []shaping.Line) bool {
	for _, line := range lines[:max(len(lines)-1, 0)] {
		end := endOf(line)
		if end > 0 && end < len(runes) && inWord(runes[end-1]) && inWord(runes[end]) {
			return true
		}
	}
	return false
}

// inWord says that r does not end a line by itself: no space, no dash, no character of the scripts that
// break anywhere.
func inWord(r rune) bool {
	return r > ' ' && r != '-' && r != '/' && r < 0x2e80 && !isSpace(r)
}

// endOf is the number of the character that the next line begins with.
func endOf(line shaping.Line) int {
	if len(line) == 0 {
		return 0
	}
	last := line[len(line)-1].Runes
	return last.Offset + last.Count
}

// parted breaks a paragraph anew in which words are torn: they get hyphens where the language allows.
// What it returns are the characters with the hyphens, or everything as it was where none helps.
func (s *Setter) parted(
	b *Block, runes []rune, outs []shaping.Output, maxWidth fixed.Int26_6, left int, continues bool,
	lines []shaping.Line, cut int,
) ([]rune, []shaping.Line, int) {
	places := s.hyphens(b.Style.Weight, runes, outs, maxWidth)
	if len(places) == 0 {
		return runes, lines, cut
	}
	bold := slices.Clone(s.bold)
	for len(places) > 0 {
		with := make([]rune, 0, len(runes)+len(places))
		at := make([]int, len(places)) // where the hyphens stand
		last := 0
		for i, p := range places {
			with = append(append(with, runes[last:p]...), hyphen.Hyphen)
			at[i], last = len(with)-1, p
		}
		with = append(with, runes[last:]...)
		s.bold = moved(bold, places)
		again, short, _ := s.wrapped(b, with, maxWidth, left, continues)
		// A hyphen belongs to the end of a line, and not before an ellipsis.
		ends := make(map[int]bool, len(again))
		for i, line := range again {
			if left <= 0 || i < left-1 || short == 0 && !continues {
				ends[endOf(line)-1] = true
			}
		}
		if bad := slices.IndexFunc(at, func(h int) bool { return !ends[h] }); bad >= 0 {
			places = places[:bad]
			if s.onLine(again, at[bad]) {
				continue
			}
			// The rest of the text is not shown at all, so its hyphens do no harm.
		}
		return with, again, short
	}
	// Wrapped anew, because lines hold only until the next text is wrapped.
	s.bold = bold
	lines, cut, _ = s.wrapped(b, runes, maxWidth, left, continues)
	return runes, lines, cut
}

// onLine says whether a character is shown.
func (s *Setter) onLine(lines []shaping.Line, at int) bool {
	return len(lines) > 0 && at < endOf(lines[len(lines)-1])
}

// hyphens are the numbers of the characters that a hyphen has to stand before.
func (s *Setter) hyphens(w Weight, runes []rune, outs []shaping.Output, maxWidth fixed.Int26_6) []int {
	upTo := make([]fixed.Int26_6, len(runes)+1)
	for i := range outs {
		for k := range outs[i].Glyphs {
			g := &outs[i].Glyphs[k]
			if c := g.TextIndex(); c >= 0 && c < len(runes) {
				upTo[c+1] += g.Advance
			}
		}
	}
	for i := range runes {
		upTo[i+1] += upTo[i]
	}
	room := fixed.Int26_6((s.advance(w, hyphen.Hyphen) + hyphenGrace) * unitsPerEm)
	var out []int
	for from := 0; from < len(runes); {
		to := from
		for to < len(runes) && !isSpace(runes[to]) {
			to++
		}
		for _, c := range hyphen.Cuts(s.content, runes[from:to], func(a, z int, hyphened bool) bool {
			width := upTo[from+z] - upTo[from+a]
			if hyphened {
				width += room
			}
			return width <= maxWidth
		}) {
			if c.Hyphen {
				out = append(out, from+c.At)
			}
		}
		from = to + 1
	}
	return out
}
