package typeset

import (
	"unicode"
	"unicode/utf8"
)

// Piece is the part of a line that shows a part of a text: where it begins and how wide it is, in scene
// units from the corner of the block.
type Piece struct {
	Line int
	X, W float32
}

// Pieces says where a block shows the bytes from up to to of the text it was set from, without its
// marks. What was left out of it has no place.
func (b *Block) Pieces(text string, from, to int) []Piece {
	var out []Piece
	at := 0 // how far the text was followed
	for i := range b.Lines {
		l := &b.Lines[i]
		first, last := -1, -1
		for k, r := range l.Text {
			var t rune
			size := 0
			for at < len(text) {
				if t, size = utf8.DecodeRuneInString(text[at:]); t == r || !unicode.IsSpace(t) && !unicode.IsControl(t) {
					break
				}
				at += size // a blank that the line was broken at
			}
			if at >= from && at < to {
				if first < 0 {
					first = k
				}
				last = k + utf8.RuneLen(r)
			}
			// A hyphen that is only there because the line ends is no part of the text.
			if t == r || r != '-' && r != ellipsis {
				at += size
			}
		}
		if first >= 0 {
			x0, x1 := l.reach(uint32(first), uint32(last))
			x0, x1 = x0*b.Style.Size, x1*b.Style.Size
			out = append(out, Piece{i, l.X + x0, max(min(x1, l.Width)-x0, 0)})
		}
	}
	return out
}

// reach is where the glyphs of some bytes of a line begin and end, in em.
func (l *Line) reach(from, to uint32) (x0, x1 float32) {
	const open = 1e9
	inside := false
	x0, x1 = 0, open
	for i := range l.Glyphs {
		g := &l.Glyphs[i]
		switch in := g.At >= from && g.At < to; {
		case in && !inside:
			x0, inside = g.X, true
		case !in && inside:
			return x0, g.X
		}
	}
	return x0, x1
}
