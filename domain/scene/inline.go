package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
	"wegmarke/domain/typeset"
)

// Strengths of what sets words of a card apart, of its ink.
const (
	tagStrength  = 22
	linkStrength = 120
)

// inline sets the tags and the links in the text of a card apart: tags stand on a quiet ground, links on
// a thin line. The items belong below the text at a place.
func (m *Map) inline(card domain.Card, block *typeset.Block, at Point, lk cardLook) []Item {
	plain := document.CardText(m.View, card)
	var out []Item
	for _, s := range marked.Tags(plain) {
		for _, p := range block.Pieces(plain, s.From, s.To) {
			r := pieceRect(block, p, at)
			r.X, r.Y, r.W, r.H = r.X-2, r.Y+1, r.W+4, r.H-1
			it := Item{Kind: Box, Rect: r, Radius: 4, Fill: lk.ink}
			it.Fill.A = tagStrength
			out = append(out, it)
		}
	}
	for _, s := range marked.Links(plain) {
		for _, p := range block.Pieces(plain, s.From, s.To) {
			r := pieceRect(block, p, at)
			it := Item{Kind: Box, Rect: Rect{r.X, at.Y + block.Lines[p.Line].Baseline + 1.5, r.W, 1}, Fill: lk.ink}
			it.Fill.A = linkStrength
			out = append(out, it)
		}
	}
	return out
}

// pieceRect is the room of a part of a line in a block that stands at a place.
func pieceRect(b *typeset.Block, p typeset.Piece, at Point) Rect {
	return Rect{at.X + p.X, at.Y + float32(p.Line)*b.Style.Line, p.W, b.Style.Line}
}

// LinkAt is the address of the web page that a card names at a point of the body, "" where there is
// none.
func (m *Map) LinkAt(p Point) string {
	hit := m.hitBody(p)
	card, ok := document.Find[domain.Card](m.View, hit.Card)
	if !ok {
		return ""
	}
	plain := document.CardText(m.View, card)
	links := marked.Links(plain)
	if len(links) == 0 {
		return ""
	}
	g, _ := m.CardItems(hit.Card)
	corner, _ := m.CardRect(hit.Card)
	for _, it := range g.Items {
		if it.Kind != Text || it.Text == nil {
			continue
		}
		for _, l := range links {
			for _, piece := range it.Text.Pieces(plain, l.From, l.To) {
				at := Point{corner.X + g.Origin.X + it.Rect.X, corner.Y + g.Origin.Y + it.Rect.Y}
				if pieceRect(it.Text, piece, at).Contains(p) {
					return plain[l.From:l.To]
				}
			}
		}
	}
	return ""
}
