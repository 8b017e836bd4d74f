package typeset

import (
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// Characters that make one emoji of several.
const (
	// firstEmoji is the first character after those of all western texts that makes an emoji.
	firstEmoji = 0x203c
	joiner     = 0x200d // zero width joiner
	asPicture  = 0xfe0f // variation selector: the character before it is an emoji
	keycap     = 0x20e3
	firstTone  = 0x1f3fb // the tones of skin
	lastTone   = 0x1f3ff
	firstTag   = 0xe0020 // flags of regions
	lastTag    = 0xe007f
)

// fontmap chooses the font for each character that is no emoji: the cut that was asked for, then the
// fallback fonts.
type fontmap struct {
	first *font.Face
	rest  []*font.Face
}

// ResolveFace is the first font that has r, or Inter with its box for a missing character.
func (m fontmap) ResolveFace(r rune) *font.Face {
	if f, ok := m.find(r); ok {
		return f
	}
	return m.first
}

func (m fontmap) find(r rune) (*font.Face, bool) {
	if _, ok := m.first.NominalGlyph(r); ok {
		return m.first, true
	}
	for _, f := range m.rest {
		if _, ok := f.NominalGlyph(r); ok {
			return f, true
		}
	}
	return nil, false
}

// oneFont answers with the same font for every character.
type oneFont struct{ face *font.Face }

func (f oneFont) ResolveFace(rune) *font.Face { return f.face }

// isEmoji says whether the emoji font has a character. It is read when something is asked for that can
// be in it.
func (s *Setter) isEmoji(r rune) bool {
	if r < 0x80 && r != '#' && r != '*' && (r < '0' || r > '9') {
		return false
	}
	if !s.sought {
		s.emoji, s.sought = s.fonts.emojiFont(), true
	}
	if s.emoji == nil {
		return false
	}
	_, ok := s.emoji.NominalGlyph(r)
	return ok
}

// split cuts a paragraph into runs of one font and script. What makes one emoji together stays in the
// emoji font, also where Inter has one of its parts, and nothing but emoji gets into it, though it has
// digits and a blank.
func (s *Setter) split(in shaping.Input) []shaping.Input {
	fonts := fontmap{in.Face, s.faces[interFaces:]}
	if !slices.ContainsFunc(in.Text[in.RunStart:in.RunEnd], func(r rune) bool { return r >= firstEmoji }) {
		return s.seg.Split(in, fonts)
	}
	var out []shaping.Input
	from := in.RunStart
	cut := func(to int, fonts shaping.Fontmap) {
		if to > from {
			part := in
			part.RunStart, part.RunEnd = from, to
			// The segmenter uses what it returned again with the next call.
			out = append(out, s.seg.Split(part, fonts)...)
			from = to
		}
	}
	for i := from; i < in.RunEnd; {
		n := s.emojiLen(in.Text[i:in.RunEnd], fonts)
		if n == 0 {
			i++
			continue
		}
		cut(i, fonts)
		for ; n > 0; n = s.emojiLen(in.Text[i:in.RunEnd], fonts) {
			i += n
		}
		before := len(out)
		cut(i, oneFont{s.emoji})
		for k := before; k < len(out); k++ {
			out[k].FontFeatures = nil // this font joins what belongs together by its ligatures
		}
	}
	cut(in.RunEnd, fonts)
	return out
}

// emojiLen is the number of characters at the beginning of runes that are one emoji, 0 for none.
func (s *Setter) emojiLen(runes []rune, fonts fontmap) int {
	if len(runes) == 0 {
		return 0
	}
	if _, known := fonts.find(runes[0]); known && (len(runes) == 1 || !joins(runes[1])) {
		return 0
	}
	n := 0
	for n < len(runes) && s.isEmoji(runes[n]) {
		n++
		for n < len(runes) && runes[n] != joiner && joins(runes[n]) {
			n++
		}
		if n+1 >= len(runes) || runes[n] != joiner {
			break
		}
		n++
		if !s.isEmoji(runes[n]) && isSign(runes[n]) {
			n++ // of a gender or a profession the font does not know: dropped with what belongs to it
			for n < len(runes) && runes[n] == asPicture {
				n++
			}
			break
		}
	}
	return n
}

// joins says whether r makes one emoji with the character before it.
func joins(r rune) bool {
	return r == joiner || r == asPicture || r == keycap || r >= firstTone && r <= lastTone || r >= firstTag && r <= lastTag
}

// isSign says whether r is one of the symbols that are joined to people.
func isSign(r rune) bool { return r >= 0x2600 && r < 0x2800 }

// withoutBoxes takes the boxes for missing characters out of an emoji: it is shown as far as the font
// knows it.
func withoutBoxes(out *shaping.Output) {
	if len(out.Glyphs) < 2 || out.Glyphs[0].GlyphID == 0 {
		return
	}
	for i := range out.Glyphs {
		if g := &out.Glyphs[i]; g.GlyphID == 0 {
			g.Advance, g.XOffset = 0, 0
		}
	}
	out.RecomputeAdvance()
}
