package scene

import (
	"slices"

	"wegmarke/domain"
)

// feelings draws the curves of a lane. A feeling that the comparison changes gets its column marked,
// with the point it comes from.
func (s *Preview) feelings(l *PreviewLane, y, h float32) {
	p := s.Palette
	top, room := float32(0), h
	at := func(v int) float32 { return top + room*0.5 - float32(v)*room*0.17 + 2 }
	var lived, expected, was []node
	var marked, faces []Item
	for i, cards := range l.Cells {
		if i >= len(s.head.columns) {
			break
		}
		c := s.head.columns[i]
		for _, card := range cards {
			n := node{x: c.x + c.w*float32(card.At), y: at(card.Feeling), card: domain.Card{Feeling: card.Feeling}}
			if card.Expected {
				expected = append(expected, n)
				continue
			}
			old := n
			if card.Mark != PreviewPlain && card.Was != card.Feeling {
				old.y = at(card.Was)
			}
			if !card.Struck {
				lived = append(lived, n)
			}
			was = append(was, old)
			box := Rect{n.x - 13, n.y - 13, 26, 26}
			if card.Mark != PreviewPlain {
				box = Rect{c.x + 4, 4, c.w - 8, h - 9}
				marked = append(marked, s.feelingMark(l, card, box, n, old)...)
			}
			faces = append(faces, smiley(n.x, n.y, feelingRadius, card.Feeling, p)...)
			if card.Topic >= 0 {
				s.boxes = append(s.boxes, previewBox{card.Topic, box.Moved(0, y)})
			}
		}
	}
	items := []Item{{Kind: Box, Rect: Rect{0, at(0), s.head.width(), 1}, Fill: p.Line}}
	for _, nodes := range [][]node{lived, expected, was} {
		slices.SortStableFunc(nodes, func(a, b node) int {
			switch {
			case a.x < b.x:
				return -1
			case a.x > b.x:
				return 1
			}
			return 0
		})
	}
	items = append(items, marked...)
	items = append(items, curve(expected, p.LineStrong, 1.5)...)
	if len(marked) > 0 {
		items = append(items, curve(was, p.Ink3, 1.25)...)
	}
	items = append(items, curve(lived, p.Ink, 2.25)...)
	items = append(items, faces...)
	s.groups[Body] = append(s.groups[Body], Group{Origin: Point{0, y}, Bounds: Rect{0, -4, s.head.width(), h + 8}, Items: items})
}

// feelingMark is the box behind a feeling that differs, and the point it comes from.
func (s *Preview) feelingMark(l *PreviewLane, c PreviewCard, r Rect, n, old node) []Item {
	look := s.look(l, c)
	text := s.set(c.Text, styleCompactMed, r.W-12)
	ty := r.Y + 3
	if n.y < r.Y+r.H/2 {
		ty = r.Bottom() - 18
	}
	items := []Item{
		{Kind: Box, Rect: r, Radius: 6, Fill: look.fill, Stroke: look.line, StrokeWidth: look.width},
		{Kind: Text, Rect: Rect{r.X + (r.W-text.Width)/2, ty, text.Width, 15}, Text: text, Fill: look.ink},
	}
	if old.y != n.y {
		dot := filled(circlePath(old.x, old.y, 4), s.Palette.Surface)
		dot.Stroke, dot.StrokeWidth = s.Palette.Ink3, 1.25
		items = append(items, dot)
	}
	return items
}
