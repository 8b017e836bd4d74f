package typeset

import (
	"strings"
	"unicode/utf8"

	"wegmarke/domain/marked"
)

// pieceFill is the part of a line that a piece of a parted word takes up on average.
const pieceFill = 0.85

// Estimate counts the lines that Set would make, without shaping: it adds up the advances of the
// characters and breaks at blanks and hyphens. It costs about a fiftieth of Set and is off only where
// kerning or a rare script decides about a line break. maxLines of zero or less means no limit.
func (s *Setter) Estimate(text string, st Style, width float32, maxLines int) int {
	if width <= 0 || st.Size <= 0 {
		return 1 + strings.Count(text, "\n")
	}
	if st.Marks {
		text = marked.Plain(text)
	}
	limit := width / st.Size
	lines := 0
	for _, para := range strings.Split(text, "\n") {
		lines += s.estimateParagraph(para, st.Weight, limit)
		if maxLines > 0 && lines >= maxLines {
			return maxLines
		}
	}
	return lines
}

// estimateParagraph fills lines of limit em greedily.
func (s *Setter) estimateParagraph(para string, w Weight, limit float32) int {
	lines := 1
	line, word, blank := float32(0), float32(0), float32(0)
	flush := func() {
		switch {
		case word == 0:
		case line+blank+word <= limit:
			line += blank + word
		default:
			if line > 0 {
				lines++
			}
			// A word wider than a line is parted; its pieces leave some room at the end of their lines.
			for line = word; line > limit; line -= limit * pieceFill {
				lines++
			}
		}
		word = 0
	}
	for _, r := range para {
		switch r {
		case ' ', '\t':
			flush()
			blank = s.advance(w, ' ')
		case '-', '\u00ad':
			word += s.advance(w, r)
			flush()
			blank = 0
		default:
			word += s.advance(w, r)
		}
	}
	flush()
	return lines
}

// advance is the width of a character in em, looked up once for each.
func (s *Setter) advance(w Weight, r rune) float32 {
	if w >= interFaces {
		w = Regular
	}
	if int(r) < len(s.common[w]) {
		a := &s.common[w][r]
		if *a == 0 {
			*a = s.widthOf(w, r)
		}
		return *a
	}
	if s.advances[w] == nil {
		s.advances[w] = make(map[rune]float32)
	}
	if a, ok := s.advances[w][r]; ok {
		return a
	}
	a := s.widthOf(w, r)
	if len(s.advances[w]) < 1<<14 && r != utf8.RuneError {
		s.advances[w][r] = a
	}
	return a
}

func (s *Setter) widthOf(w Weight, r rune) float32 {
	face := s.faces[w]
	if gid, ok := face.NominalGlyph(r); ok {
		return face.HorizontalAdvance(gid) / float32(face.Upem())
	}
	return 1 // a character that a fallback font draws is about as wide as it is high
}
