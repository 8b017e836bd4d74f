package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/typeset"
)

// Sizes of the emotion lane at its usual height; other heights scale the distance of two points.
const (
	feelingLane   = 158
	feelingStep   = 25
	feelingRadius = 9.5
	momentRadius  = 11
)

// node is a point of the emotion curve, in body coordinates relative to the lane's top.
type node struct {
	card domain.Card
	x, y float32
	step domain.ID
}

// feelingY is the height of a value below the lane's top.
func feelingY(value int, laneHeight float32) float32 {
	return laneHeight/2 + 1 - float32(value)*feelingStep*laneHeight/feelingLane
}

// layoutFeelings reserves the boxes of the smileys; the curve itself spans the columns and is
// drawn from the nodes when it is visited.
func (m *Map) layoutFeelings(cl *cell, cards []domain.Card, c column) {
	h := m.feelingHeight(*cl.lane)
	cl.need = 0
	for _, card := range cards {
		if card.Expected {
			continue
		}
		r := nodeRadius(card) + 2
		x, y := c.w*float32(card.At), feelingY(card.Feeling, h)
		cl.boxes = append(cl.boxes, cardBox{card.ID, Rect{x - r, y - r, 2 * r, 2 * r}})
	}
}

func (m *Map) feelingHeight(l domain.Lane) float32 {
	if l.Height > 0 {
		return float32(l.Height)
	}
	return float32(laneInfo(l).MinHeight)
}

func nodeRadius(c domain.Card) float32 {
	if c.KeyMoment {
		return momentRadius
	}
	return feelingRadius
}

// buildFeelings lays out a lane of feelings as a whole, because its curves run through all columns.
// Visits only pick from it.
func (m *Map) buildFeelings(r *row) {
	items, all := m.curves(r, nil)
	m.feelings[r.lane.ID] = items
	m.voices[r.lane.ID] = voices(all)
	m.nodes[r.lane.ID] = places(all)
}

// curves draws a lane of feelings: ground, both curves, then smileys and quotes. Points may be bent to
// other places than their own.
func (m *Map) curves(r *row, bent map[domain.ID]Point) ([]Item, []strand) {
	p := m.Palette
	good, bad := p.GoodTint, p.BadTint
	clearGood, clearBad := good, bad
	clearGood.A, clearBad.A = 0, 0
	w := m.width()
	half := r.h / 2
	items := []Item{
		{Kind: Gradient, Rect: Rect{0, 0, w, half}, Fill: good, Fill2: clearGood},
		{Kind: Gradient, Rect: Rect{0, half, w, r.h - 1 - half}, Fill: clearBad, Fill2: bad},
		{Kind: Box, Rect: Rect{0, half + 0.5, w, 1}, Fill: p.LineStrong},
	}
	for _, c := range m.columns {
		items = append(items, Item{Kind: Box, Rect: Rect{c.x, 0, 1, r.h}, Fill: p.Line})
	}
	all := m.strands(r, bent)
	for _, s := range all {
		items = append(items, m.faded(s, curve(s.expected, p.Ink3, 1.5))...)
	}
	lived := 0
	for i := len(all) - 1; i >= 0; i-- { // the main persona's curve lies above the others
		items = append(items, m.faded(all[i], curve(all[i].lived, all[i].ink, 2.5))...)
		lived += len(all[i].lived)
	}
	if lived == 0 {
		items = append(items, m.feelingQuestion(r)...)
	}
	drawn := make(map[domain.ID]bool)
	for i := len(all) - 1; i >= 0; i-- {
		s := all[i]
		for k, n := range s.lived {
			if !drawn[n.card.ID] {
				drawn[n.card.ID] = true
				items = append(items, m.faded(s, m.feelingNode(n, s.lived, k, s.ring))...)
			}
		}
	}
	if len(all) > 1 {
		for _, s := range all {
			if !m.mute(s) { // a picture cannot fade
				items = append(items, m.portrait(s, r.h)...)
			}
		}
	}
	return items, all
}

// visitFeelings yields what touches the region, so that a wide map costs what is visible of it.
func (m *Map) visitFeelings(r *row, region Rect, yield func(g *Group)) {
	yield(&Group{
		Origin: Point{0, r.y}, Bounds: Rect{0, -20, m.width(), r.h + 40},
		Items: clip(m.feelings[r.lane.ID], region.Moved(0, -r.y)),
	})
}

// clip copies the items that touch a region.
func clip(items []Item, region Rect) []Item {
	out := make([]Item, 0, 64)
	for _, it := range items {
		if it.Rect.Overlaps(region) {
			out = append(out, it)
		}
	}
	return out
}

// curve joins the nodes by cubic pieces with horizontal tangents.
func curve(nodes []node, ink color.NRGBA, width float32) []Item {
	var items []Item
	for i := 1; i < len(nodes); i++ {
		a, b := nodes[i-1], nodes[i]
		mid := (a.x + b.x) / 2
		items = append(items, stroked([]Segment{
			{MoveTo, [3]Point{{a.x, a.y}}},
			{CubicTo, [3]Point{{mid, a.y}, {mid, b.y}, {b.x, b.y}}},
		}, ink, width))
	}
	return items
}

// feelingNode draws a smiley and its quote: above a high, below a low.
func (m *Map) feelingNode(n node, all []node, i int, ring color.NRGBA) []Item {
	p := m.Palette
	var items []Item
	radius := nodeRadius(n.card)
	ghost := m.state.ghosts[n.card.ID]
	if !ghost {
		items = smiley(n.x, n.y, radius, n.card.Feeling, p)
		if ring.A > 0 {
			items = append(items, stroked(circlePath(n.x, n.y, radius+1), ring, 1.5))
		}
		items = append(items, m.remarkSign(n.card, n.x+radius, n.y-radius-1)...)
		if m.state.selected[n.card.ID] {
			items = append(items, stroked(circlePath(n.x, n.y, radius+3), p.Focus, 2))
		}
	}
	if n.card.Text != "" && !ghost {
		items = append(items, m.quote(n, above(all, i))...)
	}
	for k := range items {
		items[k].Owner, items[k].Part = n.card.ID, PartFeeling
	}
	return items
}

// above decides on which side of the curve a quote stands.
func above(nodes []node, i int) bool {
	n := nodes[i]
	if i > 0 && i < len(nodes)-1 {
		before, after := nodes[i-1], nodes[i+1]
		if n.y < before.y || n.y < after.y {
			return n.y <= before.y && n.y <= after.y || n.card.Feeling > 0
		}
		if n.y > before.y || n.y > after.y {
			return false
		}
	}
	return n.card.Feeling > 0
}

// quote is the text at a node; a key moment has it in a pill with the waymark.
func (m *Map) quote(n node, over bool) []Item {
	p := m.Palette
	if n.card.KeyMoment {
		text := m.Setter.Set(n.card.Text, withMarks(styleCompactMed), 220, 1, typeset.Left)
		w := text.Width + 30
		y := n.y + 14
		if over {
			y = n.y - 31
		}
		x := min(max(n.x-w/2, 2), m.width()-w-2)
		return []Item{
			{Kind: Box, Rect: Rect{x, y, w, 18}, Radius: 9, Fill: p.Surface, Stroke: p.Line, StrokeWidth: 1},
			rhomb(x+11, y+9, 8, p.Wegmarke),
			{Kind: Text, Rect: Rect{x + 20, y + 1.5, text.Width, 15}, Text: text, Fill: p.Ink},
		}
	}
	text := m.Setter.Set(n.card.Text, withMarks(styleCompact), 180, 1, typeset.Left)
	y := n.y + 15
	if over {
		y = n.y - 30
	}
	x := min(max(n.x-text.Width/2, 4), m.width()-text.Width-4)
	return []Item{{Kind: Text, Rect: Rect{x, y, text.Width, 15}, Text: text, Fill: p.Ink2}}
}

// feelingQuestion asks for the first feeling in each phase.
func (m *Map) feelingQuestion(r *row) []Item {
	var items []Item
	for _, s := range m.phases {
		if s.phase.Folded {
			continue
		}
		ask := laneInfo(r.lane).Question(m.Words.Language(), s.phase.Color)
		block := m.Setter.Set(ask, styleCompact, s.w-24, maxCardLines, typeset.Left)
		items = append(items, Item{Kind: Text, Rect: Rect{s.x + 12, 7, block.Width, block.Height}, Text: block, Fill: m.Palette.Ink3})
	}
	return items
}
