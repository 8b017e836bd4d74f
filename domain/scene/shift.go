package scene

import (
	"image/color"
	"slices"

	"wegmarke/domain"
)

// Shift is a source that shows the row of phases, or the column of lane heads, while one of them is
// dragged: its place is empty, and the others make room where it would come to stand.
type Shift struct {
	m    *Map
	kind Part
	id   domain.ID
	// all are the parts, and for lanes the bars of the two views between them.
	all []stretch
	// from, to and now say how far each of them has moved.
	from, to, now []float32
}

// Shift prepares the row in which a part is dragged.
func (m *Map) Shift(kind Part, id domain.ID) *Shift {
	s := &Shift{m: m, kind: kind, id: id}
	if kind == PartLaneHead {
		for _, b := range m.bars {
			s.all = append(s.all, stretch{domain.ID{}, b.side, b.y, sideBand})
		}
	}
	s.all = append(s.all, m.stretches(kind, id)...)
	n := len(s.all)
	s.from, s.to, s.now = make([]float32, n), make([]float32, n), make([]float32, n)
	return s
}

// Pane is where the row lies, Area all of it.
func (s *Shift) Pane() Pane {
	if s.kind == PartLaneHead {
		return Heads
	}
	return Header
}

// Area is the whole row.
func (s *Shift) Area() Rect {
	w, h := s.m.PaneSize(s.Pane())
	return Rect{W: w, H: h}
}

// Open aims at room in a gap; Close at the row as it is. Either says whether that is anything new.
func (s *Shift) Open(g Gap) bool {
	order := make([]int, len(s.all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(s.all[a].at - s.all[b].at) })
	own := slices.IndexFunc(s.all, func(x stretch) bool { return x.id == s.id })
	if own < 0 {
		return false
	}
	begin := s.all[order[0]].at
	order = slices.DeleteFunc(order, func(i int) bool { return i == own })
	place := len(order)
	for k, i := range order {
		if s.all[i].id == g.Before && !g.Before.IsZero() {
			place = k
			break
		}
		if g.Before.IsZero() && s.all[i].side == g.Side {
			place = k + 1
		}
	}
	order = slices.Insert(order, place, own)
	to := make([]float32, len(s.all))
	for _, i := range order {
		to[i] = begin - s.all[i].at
		begin += s.all[i].size
	}
	return s.aim(to)
}

// Close lets everything go back to where it is.
func (s *Shift) Close() bool { return s.aim(make([]float32, len(s.all))) }

func (s *Shift) aim(to []float32) bool {
	if slices.Equal(to, s.to) {
		return false
	}
	copy(s.from, s.now)
	s.to = to
	return true
}

// Ease shows the parts on their way: 0 where they come from, 1 where they go.
func (s *Shift) Ease(t float32) {
	for i := range s.now {
		s.now[i] = s.from[i] + (s.to[i]-s.from[i])*t
	}
}

// Visit implements Source.
func (s *Shift) Visit(pane Pane, region Rect, yield func(g *Group)) {
	if pane != s.Pane() {
		s.m.Visit(pane, region, yield)
		return
	}
	groups := s.m.header
	if pane == Heads {
		groups = s.m.heads
	}
	for i := range groups {
		g := groups[i]
		if d, own := s.way(i, &g); own {
			g.Items = s.empty(g.Items)
			s.move(&g, d)
		} else {
			s.move(&g, d)
		}
		if len(g.Items) > 0 && g.Bounds.Moved(g.Origin.X, g.Origin.Y).Overlaps(region) {
			yield(&g)
		}
	}
}

// way is how far a group has moved, and whether it belongs to the part that is dragged.
func (s *Shift) way(i int, g *Group) (d float32, own bool) {
	if s.kind == PartLaneHead && i < len(s.m.bars) {
		return s.now[i], false
	}
	for _, it := range g.Items {
		id := it.Owner
		if s.kind == PartPhase && it.Part == PartStep {
			id = s.phaseOf(id)
		}
		if id.IsZero() {
			continue
		}
		if k := slices.IndexFunc(s.all, func(x stretch) bool { return x.id == id }); k >= 0 {
			return s.now[k], id == s.id
		}
	}
	return 0, false
}

func (s *Shift) phaseOf(step domain.ID) domain.ID {
	for _, c := range s.m.columns {
		if c.step.ID == step {
			return c.step.Phase
		}
	}
	return domain.ID{}
}

func (s *Shift) move(g *Group, d float32) {
	if s.kind == PartLaneHead {
		g.Origin.Y += d
		return
	}
	g.Origin.X += d
}

// empty leaves of the dragged part only its outline.
func (s *Shift) empty(items []Item) []Item {
	if s.kind == PartLaneHead {
		r, _ := s.m.LaneRect(s.id)
		return []Item{{
			Kind: Box, Rect: Rect{4, 4, headWidth - 8, r.H - 9}, Radius: cardRadius,
			Fill: s.m.Palette.AccentTint, Stroke: s.m.Palette.AccentLine, StrokeWidth: 1,
		}}
	}
	first := items[0]
	if first.Part != s.kind || first.Kind == Icon {
		return nil // what hangs on it goes along unseen
	}
	const shade = 60
	first.Fill.A, first.Stroke = shade, color.NRGBA{}
	return []Item{first}
}

// PaneSize, PaneOrigin and Background implement Source: they are those of the map.
func (s *Shift) PaneSize(p Pane) (w, h float32) { return s.m.PaneSize(p) }

// PaneOrigin implements Source.
func (s *Shift) PaneOrigin(p Pane) Point { return s.m.PaneOrigin(p) }

// Background implements Source.
func (s *Shift) Background(p Pane) color.NRGBA { return s.m.Background(p) }
