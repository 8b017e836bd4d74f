package scene

import (
	"image/color"

	"wegmarke/domain"
)

// Blocks yields boxes that stand for the body of the map in a picture that is too small to read: the
// columns in the tints of their phases, then every card. It costs what there are cards, and lays out
// nothing.
func (m *Map) Blocks(yield func(Rect, color.NRGBA)) {
	p := m.Palette
	for _, c := range m.columns {
		yield(Rect{c.x, 0, c.w, m.height}, p.PhaseFor(m.phases[c.phase].phase.Color).Tint)
	}
	for i := range m.rows {
		r := &m.rows[i]
		ink := p.Ink3
		switch r.lane.As() {
		case domain.LanePains:
			ink = p.Bad
		case domain.LaneIdeas:
			ink = p.Wegmarke
		case domain.LaneTouchpoints:
			ink = p.Ink2
		}
		for _, c := range m.columns {
			cl := m.cells[cellKey{r.lane.ID, c.step.ID}]
			if cl == nil || r.lane.Folded || c.folded {
				continue
			}
			for _, b := range cl.boxes {
				yield(b.rect.Moved(c.x, r.y), ink)
			}
		}
	}
}
