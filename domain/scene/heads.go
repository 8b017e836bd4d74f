package scene

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/typeset"
)

// LaneTitle is what a lane is called: its own title, or the name of its kind.
func LaneTitle(l domain.Lane, language string) string {
	if l.Title != "" {
		return l.Title
	}
	return laneInfo(l).Name(language)
}

// buildHeads lays out the lane heads and the bars of the two views.
func (m *Map) buildHeads() {
	p := m.Palette
	m.heads = m.heads[:0]
	for _, b := range m.bars {
		key := "scene.view_company"
		if b.side == domain.SideCustomer {
			key = "scene.view_customer"
		}
		name := m.Setter.Set(m.Words.T(key), styleCompactBold, 0, 1, typeset.Left)
		m.heads = append(m.heads, Group{Origin: Point{0, b.y}, Bounds: Rect{0, 0, headWidth, sideBand}, Items: []Item{
			{Kind: Box, Rect: Rect{0, 0, headWidth, sideBand}, Fill: p.BgApp},
			{Kind: Box, Rect: Rect{0, 0, headWidth, 1}, Fill: p.Line},
			{Kind: Box, Rect: Rect{0, sideBand - 1, headWidth, 1}, Fill: p.Line},
			{Kind: Text, Rect: Rect{10, 3, name.Width, 14}, Text: name, Fill: p.Ink3},
		}})
	}
	for _, r := range m.rows {
		m.heads = append(m.heads, m.laneHead(r))
	}
}

// headPad is the space above and below the name of a lane.
const headPad = 13

// laneName is the name of a lane in up to three lines.
func (m *Map) laneName(l domain.Lane) *typeset.Block {
	return m.Setter.Set(LaneTitle(l, m.Words.Language()), styleCompactBold, headWidth-31-4, 3, typeset.Left)
}

// laneHead is the icon, the name and, where needed, the legend of a lane.
func (m *Map) laneHead(r row) Group {
	p := m.Palette
	if r.lane.Folded {
		return m.foldedHead(r)
	}
	name := m.laneName(r.lane)
	var items []Item
	if m.state.selected[r.lane.ID] {
		items = append(items, Item{
			Kind: Box, Rect: Rect{2, 2, headWidth - 4, r.h - 5}, Radius: 6,
			Fill: p.AccentTint, Stroke: p.Focus, StrokeWidth: 1.5,
		})
	}
	items = append(items,
		Item{Kind: Icon, Rect: Rect{10, 7, 14, 14}, Icon: laneInfo(r.lane).Icon, Fill: p.Ink3},
		Item{Kind: Text, Rect: Rect{31, 7, name.Width, name.Height}, Text: name, Fill: p.Ink},
		Item{Kind: Box, Rect: Rect{0, r.h - 1, headWidth, 1}, Fill: p.Line})
	if document.Locked(m.View, r.lane.ID) {
		items = append(items, Item{Kind: Icon, Rect: Rect{11, 23, 12, 12}, Icon: "lock", Fill: p.Ink3})
	}
	y := 7 + max(name.Height, 14) + 5
	if r.h-y >= 14 {
		items = append(items, m.legend(r, y)...)
	}
	for i := range items {
		items[i].Owner, items[i].Part = r.lane.ID, PartLaneHead
	}
	return Group{Origin: Point{0, r.y}, Bounds: Rect{0, 0, headWidth, r.h}, Items: items}
}

// legend explains the signs of the touchpoint and the emotion lane.
func (m *Map) legend(r row, y float32) []Item {
	p := m.Palette
	word := func(key string) *typeset.Block {
		return m.Setter.Set(m.Words.T(key), styleSmall, 0, 1, typeset.Left)
	}
	switch r.lane.As() {
	case domain.LaneTouchpoints:
		direct, indirect := word("scene.direct"), word("scene.indirect")
		x := 10 + 8 + 4 + direct.Width + 6
		items := []Item{
			{Kind: Box, Rect: Rect{10, y + 3, 8, 8}, Radius: 2, Fill: p.Ink2},
			{Kind: Text, Rect: Rect{22, y, direct.Width, 14}, Text: direct, Fill: p.Ink3},
			{Kind: Box, Rect: Rect{x, y + 3, 8, 8}, Radius: 2, Stroke: p.Ink3, StrokeWidth: 1.5},
			{Kind: Text, Rect: Rect{x + 12, y, indirect.Width, 14}, Text: indirect, Fill: p.Ink3},
		}
		if y+16+13 > r.h {
			return items
		}
		badge := m.Setter.Set("−2", styleBadge, 0, 1, typeset.Left)
		gap := word("scene.gap_points")
		return append(items,
			Item{Kind: Box, Rect: Rect{10, y + 16, badge.Width + 6, 13}, Radius: 3, Fill: p.BadTint},
			Item{Kind: Text, Rect: Rect{13, y + 16, badge.Width, 13}, Text: badge, Fill: p.Bad},
			Item{Kind: Text, Rect: Rect{10 + badge.Width + 10, y + 16, gap.Width, 14}, Text: gap, Fill: p.Ink3})
	case domain.LaneFeelings:
		if all := m.voices[r.lane.ID]; len(all) > 1 {
			return m.voiceLegend(all, r.h, y)
		}
		lived, expected := word("scene.lived"), word("scene.expected")
		return []Item{
			{Kind: Box, Rect: Rect{10, y + 5, 12, 3}, Radius: 1.5, Fill: p.Ink},
			{Kind: Text, Rect: Rect{26, y, lived.Width, 14}, Text: lived, Fill: p.Ink3},
			{Kind: Box, Rect: Rect{10, y + 22, 12, 1}, Fill: p.Ink3},
			{Kind: Text, Rect: Rect{26, y + 16, expected.Width, 14}, Text: expected, Fill: p.Ink3},
		}
	}
	return nil
}
