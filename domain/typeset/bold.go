package typeset

import (
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"

	"wegmarke/domain/marked"
)

// span are the characters from up to to of a paragraph.
type span struct{ from, to int }

// unmark takes the marks out of a paragraph and remembers what is bold.
func (s *Setter) unmark(p string) string {
	var plain []byte
	at := 0
	for _, part := range marked.Parts(p) {
		end := at + utf8.RuneCountInString(part.Text)
		if part.Bold {
			s.bold = append(s.bold, span{at, end})
		}
		plain, at = append(plain, part.Text...), end
	}
	return string(plain)
}

// weighted splits a paragraph as split does, with what is bold in it in the bold cut.
func (s *Setter) weighted(in shaping.Input) []shaping.Input {
	if len(s.bold) == 0 {
		return s.split(in)
	}
	var out []shaping.Input
	from := in.RunStart
	cut := func(to int, face *font.Face) {
		if to = min(to, in.RunEnd); to > from {
			part := in
			part.RunStart, part.RunEnd, part.Face = from, to, face
			// What split returns is used again with its next call.
			out = append(out, s.split(part)...)
			from = to
		}
	}
	for _, b := range s.bold {
		cut(b.from, in.Face)
		cut(b.to, s.faces[SemiBold])
	}
	cut(in.RunEnd, in.Face)
	return out
}

// moved is where the spans lie once hyphens were put before some characters.
func moved(spans []span, places []int) []span {
	out := slices.Clone(spans)
	for i := range out {
		from, to := out[i].from, out[i].to
		for _, p := range places {
			if p <= from {
				out[i].from++
			}
			if p < to {
				out[i].to++
			}
		}
	}
	return out
}
