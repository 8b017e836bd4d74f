package scene

import (
	"slices"

	"wegmarke/domain"
)

// Gap is a place between phases, between the steps of a phase, or between lanes.
type Gap struct {
	// Before is the part that follows, zero at the end. Side is that of a lane which comes to stand here.
	Before domain.ID
	Side   domain.Side
	// At is where the place lies, along the row of parts.
	At float32
}

// stretch is a part along its row.
type stretch struct {
	id       domain.ID
	side     domain.Side
	at, size float32
}

// stretches lists the parts among which one can be moved: all phases, the steps of its phase, all lanes.
func (m *Map) stretches(kind Part, id domain.ID) []stretch {
	var out []stretch
	switch kind {
	case PartPhase:
		for _, s := range m.phases {
			out = append(out, stretch{s.phase.ID, "", s.x, s.w})
		}
	case PartStep:
		at := slices.IndexFunc(m.columns, func(c column) bool { return c.step.ID == id })
		if at < 0 {
			return nil
		}
		span := m.phases[m.columns[at].phase]
		for _, c := range m.columns[span.first:span.end] {
			out = append(out, stretch{c.step.ID, "", c.x, c.w})
		}
	case PartLaneHead:
		for _, r := range m.rows {
			out = append(out, stretch{r.lane.ID, r.lane.Side, r.y, r.h})
		}
	}
	return out
}

// Gap is where a part would come to stand if it were dropped at p: in front of the first one whose
// middle lies behind that. False where it would stay where it is.
func (m *Map) Gap(kind Part, id domain.ID, p Point) (Gap, bool) {
	all := m.stretches(kind, id)
	own := slices.IndexFunc(all, func(s stretch) bool { return s.id == id })
	if own < 0 {
		return Gap{}, false
	}
	pos := p.X
	if kind == PartLaneHead {
		pos = p.Y
	}
	i := slices.IndexFunc(all, func(s stretch) bool { return s.at+s.size/2 > pos })
	last := all[len(all)-1]
	g := Gap{Side: last.side, At: last.at + last.size}
	if i < 0 {
		return g, own != len(all)-1
	}
	g = Gap{Before: all[i].id, Side: all[i].side, At: all[i].at}
	if i > 0 && all[i-1].side != all[i].side && pos < all[i].at-sideBand/2 {
		above := all[i-1] // behind the last lane of the view above
		g = Gap{Side: above.side, At: above.at + above.size}
	}
	stays := (i == own || i == own+1) && g.Side == all[own].side
	return g, !stays
}

// HeadRect is where the head of a part lies in its pane.
func (m *Map) HeadRect(kind Part, id domain.ID) (Rect, Pane, bool) {
	for _, s := range m.stretches(kind, id) {
		if s.id != id {
			continue
		}
		switch kind {
		case PartPhase:
			return Rect{s.at, m.top() + chevronTop, s.size, chevronH}, Header, true
		case PartStep:
			return Rect{s.at, m.stepTop() - 2, s.size, stepBand - 3}, Header, true
		}
		return Rect{0, s.at, headWidth, s.size - 1}, Heads, true
	}
	return Rect{}, Header, false
}

// HeadItems are the items of a head relative to its own corner, for the copy that is dragged. The first
// is a box that carries its shadow.
func (m *Map) HeadItems(kind Part, id domain.ID) (Group, bool) {
	r, pane, ok := m.HeadRect(kind, id)
	if !ok {
		return Group{}, false
	}
	groups := m.header
	if pane == Heads {
		groups = m.heads
	}
	for _, g := range groups {
		if len(g.Items) == 0 || !slices.ContainsFunc(g.Items, func(it Item) bool { return it.Owner == id && it.Part == kind }) {
			continue
		}
		out := Group{Origin: Point{g.Origin.X - r.X, g.Origin.Y - r.Y}, Bounds: r}
		base := Item{Kind: Box, Radius: cardRadius, Rect: r.Moved(-g.Origin.X, -g.Origin.Y).Inset(2), Fill: m.Palette.Surface}
		if kind == PartPhase {
			base.Fill = g.Items[0].Fill // seen through the point of the arrow
			base.Rect = Rect{8, r.Y, r.W - 12, r.H}
		}
		out.Items = append(out.Items, base)
		for _, it := range g.Items {
			if it.Kind != Box || kind == PartStep {
				out.Items = append(out.Items, it)
			}
		}
		return out, true
	}
	return Group{}, false
}
