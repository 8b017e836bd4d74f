package typeset

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// line turns the wrapped runs (in logical order) into a Line. short says that the last run is the
// ellipsis. Width is in em until place scales it.
func (s *Setter) line(runes []rune, runs []shaping.Output, short bool) Line {
	body := runs
	if short {
		body = runs[:len(runs)-1]
	}
	// The characters the line shows, without the white space it was broken at.
	from, to := 0, 0
	if len(body) > 0 {
		from = body[0].Runes.Offset
		last := body[len(body)-1].Runes
		to = last.Offset + last.Count
	}
	for to > from && isSpace(runes[to-1]) {
		to--
	}
	text := make([]byte, 0, to-from+utf8.UTFMax)
	offsets := make([]uint32, to-from)
	for i := from; i < to; i++ {
		offsets[i-from] = uint32(len(text))
		text = utf8.AppendRune(text, runes[i])
	}
	end := uint32(len(text))
	if short {
		text = utf8.AppendRune(text, ellipsis)
	}

	visual := make([]*shaping.Output, len(runs))
	count := 0
	for i := range runs {
		visual[runs[i].VisualIndex] = &runs[i]
		count += len(runs[i].Glyphs)
	}
	l := Line{Text: string(text), Glyphs: make([]Glyph, 0, count)}
	var x float32
	for _, run := range visual {
		face := s.faceIndex(run.Face)
		dots := short && run == &runs[len(runs)-1]
		for i := range run.Glyphs {
			g := &run.Glyphs[i]
			if face == emojiFace && g.GlyphID == 0 {
				continue // see withoutBoxes
			}
			at := end
			if !dots {
				c := g.TextIndex()
				if c >= to {
					continue
				}
				at = offsets[max(c, from)-from]
			}
			l.Glyphs = append(l.Glyphs, Glyph{
				Face: face, ID: uint32(g.GlyphID), At: at,
				X: x + float32(g.XOffset)/unitsPerEm, Y: -float32(g.YOffset) / unitsPerEm,
			})
			x += float32(g.Advance) / unitsPerEm
		}
	}
	l.Width = x
	return l
}

func (s *Setter) faceIndex(f *font.Face) uint8 {
	for i, o := range s.faces {
		if o == f {
			return uint8(i)
		}
	}
	if f != nil && f == s.emoji {
		return emojiFace
	}
	return 0
}

// place gives the lines their position: until here they know only their width in em.
func (s *Setter) place(b *Block, width float32, align Align) {
	size := max(b.Style.Size, 0)
	for i := range b.Lines {
		l := &b.Lines[i]
		l.Width *= size
		b.Width = max(b.Width, l.Width)
	}
	if width <= 0 {
		width = b.Width
	}
	first := s.fonts.firstBaseline(b.Style)
	for i := range b.Lines {
		l := &b.Lines[i]
		l.Baseline = first + float32(i)*b.Style.Line
		switch align {
		case Center:
			l.X = (width - l.Width) / 2
		case Right:
			l.X = width - l.Width
		}
	}
	b.Height = float32(len(b.Lines)) * b.Style.Line
}
