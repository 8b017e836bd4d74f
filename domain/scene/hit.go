package scene

import "wegmarke/domain"

// Hit is what lies under a pointer.
type Hit struct {
	Part Part
	// Card is the card under the pointer, or zero.
	Card domain.ID
	// Lane, Phase and Step say where the pointer is, as far as the pane knows.
	Lane, Phase, Step domain.ID
	// Index is where a card dropped here would come to stand among the cards of the cell.
	Index int
	// Edge says that the pointer is on the right edge of a step or the lower edge of a lane.
	Edge bool
	// Fold says that a click here folds the phase or the lane, or opens it again.
	Fold bool
}

// At finds what lies at p in a pane.
func (m *Map) At(pane Pane, p Point) Hit {
	switch pane {
	case Header:
		return m.hitHeader(p)
	case Heads:
		return m.hitHeads(p)
	case Body:
		return m.hitBody(p)
	}
	return Hit{}
}

func (m *Map) hitBody(p Point) Hit {
	i := m.rowAt(p.Y)
	c0, _ := m.columnRange(p.X, p.X+0.01)
	if i >= len(m.rows) || p.Y < m.rows[i].y || c0 >= len(m.columns) || p.X < 0 {
		return Hit{}
	}
	r, c := m.rows[i], m.columns[c0]
	if c.folded {
		return Hit{Part: PartFolded, Phase: c.step.Phase, Fold: true}
	}
	if r.lane.Folded {
		return Hit{Part: PartFolded, Lane: r.lane.ID, Fold: true}
	}
	h := Hit{Part: PartCell, Lane: r.lane.ID, Step: c.step.ID, Phase: c.step.Phase}
	cl := m.cells[cellKey{r.lane.ID, c.step.ID}]
	if cl == nil {
		return h
	}
	local := Point{p.X - c.x, p.Y - r.y}
	if r.isCurve() {
		return m.hitFeeling(h, r, p)
	}
	for k, b := range cl.boxes {
		if local.Y > b.rect.Y+b.rect.H/2 {
			h.Index = k + 1
		}
		if b.rect.Contains(local) {
			h.Part, h.Card = PartCard, b.id
		}
	}
	if len(cl.boxes) == 0 && len(cl.items) > 0 && cl.items[0].Part == PartOwnerEmpty && cl.items[0].Rect.Contains(local) {
		h.Part = PartOwnerEmpty
	}
	return h
}

// hitFeeling looks at the neighbouring columns too, since a smiley may stand on their border.
func (m *Map) hitFeeling(h Hit, r row, p Point) Hit {
	c0, c1 := m.columnRange(p.X-2*momentRadius, p.X+2*momentRadius)
	for _, c := range m.columns[c0:c1] {
		cl := m.cells[cellKey{r.lane.ID, c.step.ID}]
		if cl == nil {
			continue
		}
		for _, b := range cl.boxes {
			if b.rect.Contains(Point{p.X - c.x, p.Y - r.y}) {
				h.Part, h.Card, h.Step, h.Phase = PartFeeling, b.id, c.step.ID, c.step.Phase
			}
		}
	}
	return h
}

func (m *Map) hitHeader(p Point) Hit {
	c0, _ := m.columnRange(p.X, p.X+0.01)
	if c0 >= len(m.columns) || p.X < 0 || p.Y < 0 || p.Y >= m.bandHeight() {
		// Just right of the last column its edge can still be grabbed.
		if n := len(m.columns); n > 0 && p.X >= m.width() && p.X < m.width()+edgeGrab && p.Y >= 0 && p.Y < m.bandHeight() {
			c := m.columns[n-1]
			return Hit{Part: PartPhase, Phase: c.step.Phase, Step: c.step.ID, Edge: true}
		}
		return Hit{}
	}
	c := m.columns[c0]
	h := Hit{Part: PartPhase, Phase: c.step.Phase, Step: c.step.ID}
	if m.divided() && !c.folded && p.Y >= m.stepTop()-2 && p.Y < m.stepTop()+stepBand {
		h.Part = PartStep
	}
	h.Fold = h.Part == PartPhase && (c.folded || m.foldZone(c.step.Phase).Contains(p))
	if c.folded {
		return h
	}
	if p.X > c.x+c.w-edgeGrab {
		h.Edge, h.Fold = true, false
	} else if c0 > 0 && !m.columns[c0-1].folded && p.X < c.x+edgeGrab {
		left := m.columns[c0-1]
		h.Fold = false
		h.Phase, h.Step, h.Edge = left.step.Phase, left.step.ID, true
	}
	return h
}

func (m *Map) hitHeads(p Point) Hit {
	i := m.rowAt(p.Y)
	if i >= len(m.rows) || p.Y < m.rows[i].y || p.X < 0 || p.X >= headWidth {
		return Hit{}
	}
	r := m.rows[i]
	if i > 0 && p.Y < r.y+edgeGrab && m.rows[i-1].y+m.rows[i-1].h == r.y && !m.rows[i-1].lane.Folded {
		r = m.rows[i-1] // both sides of the line belong to the lane above it
		return Hit{Part: PartLaneHead, Lane: r.lane.ID, Edge: true}
	}
	if r.lane.Folded {
		return Hit{Part: PartLaneHead, Lane: r.lane.ID, Fold: true}
	}
	h := Hit{Part: PartLaneHead, Lane: r.lane.ID, Edge: p.Y >= r.y+r.h-edgeGrab}
	h.Fold = !h.Edge && p.X >= headWidth-foldSign-6 && p.Y < r.y+foldSign+6
	return h
}

// CardRect is where a card lies in the body.
func (m *Map) CardRect(id domain.ID) (Rect, bool) {
	key, ok := m.home[id]
	if !ok {
		return Rect{}, false
	}
	cellRect, ok := m.CellRect(key.lane, key.step)
	if !ok {
		return Rect{}, false
	}
	for _, b := range m.cells[key].boxes {
		if b.id == id {
			return b.rect.Moved(cellRect.X, cellRect.Y), true
		}
	}
	return Rect{}, false
}

// CellRect is where the cell of a lane and a step lies in the body.
func (m *Map) CellRect(lane, step domain.ID) (Rect, bool) {
	r, okR := m.LaneRect(lane)
	c, okC := m.StepRect(step)
	return Rect{c.X, r.Y, c.W, r.H}, okR && okC
}

// LaneRect is the band of a lane over the whole body.
func (m *Map) LaneRect(lane domain.ID) (Rect, bool) {
	for _, r := range m.rows {
		if r.lane.ID == lane {
			return Rect{0, r.y, m.width(), r.h}, true
		}
	}
	return Rect{}, false
}

// StepRect is the column of a step over the whole body.
func (m *Map) StepRect(step domain.ID) (Rect, bool) {
	for _, c := range m.columns {
		if c.step.ID == step {
			return Rect{c.x, 0, c.w, m.height}, true
		}
	}
	return Rect{}, false
}

// PhaseRect is the columns of a phase over the whole body.
func (m *Map) PhaseRect(phase domain.ID) (Rect, bool) {
	for _, s := range m.phases {
		if s.phase.ID == phase {
			return Rect{s.x, 0, s.w, m.height}, true
		}
	}
	return Rect{}, false
}

// InsertY is the height, inside the body, of the line between the cards of a cell before index.
func (m *Map) InsertY(lane, step domain.ID, index int) (float32, bool) {
	r, ok := m.CellRect(lane, step)
	cl := m.cells[cellKey{lane, step}]
	if !ok || cl == nil {
		return 0, false
	}
	switch n := len(cl.boxes); {
	case n == 0 || index <= 0:
		return r.Y + cl.lead - cardGap/2, true
	case index >= n:
		return r.Y + cl.boxes[n-1].rect.Bottom() + cardGap/2, true
	default:
		return r.Y + cl.boxes[index].rect.Y - cardGap/2, true
	}
}

// CardsIn lists the cards whose boxes touch a region of the body.
func (m *Map) CardsIn(region Rect) []domain.ID {
	var out []domain.ID
	c0, c1 := m.columnRange(region.X, region.Right())
	for i := m.rowAt(region.Y); i < len(m.rows) && m.rows[i].y < region.Bottom(); i++ {
		for _, c := range m.columns[c0:c1] {
			cl := m.cells[cellKey{m.rows[i].lane.ID, c.step.ID}]
			if cl == nil {
				continue
			}
			for _, b := range cl.boxes {
				if b.rect.Moved(c.x, m.rows[i].y).Overlaps(region) {
					out = append(out, b.id)
				}
			}
		}
	}
	return out
}

// FeelingAt turns a place in the lane of feelings into a step, a place inside it and a value.
func (m *Map) FeelingAt(lane domain.ID, p Point) (step domain.ID, at float64, value int, ok bool) {
	r, found := m.LaneRect(lane)
	if !found || len(m.columns) == 0 {
		return domain.ID{}, 0, 0, false
	}
	c0, _ := m.columnRange(p.X, p.X+0.01)
	c := m.columns[min(max(c0, 0), len(m.columns)-1)]
	at = float64(min(max((p.X-c.x)/c.w, 0.04), 0.96))
	best := float32(1e9)
	for v := domain.FeelingMin; v <= domain.FeelingMax; v++ {
		d := p.Y - r.Y - feelingY(v, r.H)
		if d < 0 {
			d = -d
		}
		if d < best {
			best, value = d, v
		}
	}
	return c.step.ID, at, value, true
}
