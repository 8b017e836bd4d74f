package scene

import (
	"maps"
	"slices"

	"wegmarke/domain"
)

// Bend says that points of a curve have come to stand elsewhere: where they were, relative to the
// lane's corner.
type Bend struct {
	Lane domain.ID
	From map[domain.ID]Point
}

// places is where the points of some curves stand.
func places(all []strand) map[domain.ID]Point {
	out := make(map[domain.ID]Point)
	for _, s := range all {
		for _, nodes := range [][]node{s.lived, s.expected} {
			for _, n := range nodes {
				out[n.card.ID] = Point{n.x, n.y}
			}
		}
	}
	return out
}

// bend compares where the points of a lane were with where they are now. A new one comes from the line
// in the middle.
func (m *Map) bend(r row, before map[domain.ID]Point) (Bend, bool) {
	out := Bend{Lane: r.lane.ID, From: make(map[domain.ID]Point)}
	for id, at := range m.nodes[r.lane.ID] {
		was, ok := before[id]
		if !ok {
			was = Point{at.X, feelingY(0, r.h)}
		}
		if was != at {
			out.From[id] = was
		}
	}
	return out, len(out.From) > 0
}

// Bent is the map with some points of a lane's curves elsewhere. It shares everything else with m, so it
// is of use only as long as m does not change.
func (m *Map) Bent(lane domain.ID, at map[domain.ID]Point) *Map {
	out := *m
	for i := range m.rows {
		if m.rows[i].lane.ID == lane {
			out.feelings = maps.Clone(m.feelings)
			out.feelings[lane], _ = m.curves(&m.rows[i], at)
		}
	}
	return &out
}

// Bending is the part of the body that looks otherwise in a bent map than in m.
func (m *Map) Bending(lane domain.ID, bent *Map) Rect {
	r, ok := m.LaneRect(lane)
	if !ok {
		return Rect{}
	}
	type look struct {
		kind  Kind
		rect  Rect
		owner domain.ID
	}
	count := make(map[look]int)
	for _, it := range m.feelings[lane] {
		count[look{it.Kind, it.Rect, it.Owner}]++
	}
	for _, it := range bent.feelings[lane] {
		count[look{it.Kind, it.Rect, it.Owner}]--
	}
	x0, x1 := r.Right(), float32(0)
	for l, n := range count {
		if n != 0 {
			x0, x1 = min(x0, l.rect.X), max(x1, l.rect.Right())
		}
	}
	if x1 <= x0 {
		return Rect{}
	}
	const quotes = 20 // those of the highest and lowest points reach out of the lane
	return Rect{x0 - 2, r.Y - quotes, x1 - x0 + 4, r.H + 2*quotes}
}

// FeelingPlace is where a point of a curve would stand if it were dragged to p: inside its lane. It is
// relative to the lane's corner, like the places of a Bend.
func (m *Map) FeelingPlace(card domain.ID, p Point) (lane domain.ID, at Point, ok bool) {
	key, ok := m.home[card]
	if !ok {
		return domain.ID{}, Point{}, false
	}
	r, _ := m.LaneRect(key.lane)
	top, bottom := feelingY(domain.FeelingMax, r.H), feelingY(domain.FeelingMin, r.H)
	return key.lane, Point{
		min(max(p.X, momentRadius), m.width()-momentRadius),
		min(max(p.Y-r.Y, top-4), bottom+4),
	}, true
}

// FeelingPlaces are where the points of a lane stand, relative to its corner.
func (m *Map) FeelingPlaces(lane domain.ID) map[domain.ID]Point { return m.nodes[lane] }

// bentTo moves the nodes that are elsewhere. The face of one is that of the value nearest to it.
func bentTo(nodes []node, at map[domain.ID]Point, laneHeight float32) {
	for i := range nodes {
		n := &nodes[i]
		to, ok := at[n.card.ID]
		if !ok {
			continue
		}
		n.x, n.y = to.X, to.Y
		n.card.Feeling = slices.MinFunc(feelingValues(), func(a, b int) int {
			da, db := feelingY(a, laneHeight)-to.Y, feelingY(b, laneHeight)-to.Y
			return int(da*da*64) - int(db*db*64)
		})
	}
}

func feelingValues() []int {
	var out []int
	for v := domain.FeelingMin; v <= domain.FeelingMax; v++ {
		out = append(out, v)
	}
	return out
}
