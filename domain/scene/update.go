package scene

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
)

// Dirty says what a painter has to draw anew.
type Dirty struct {
	// All means everything, because the layout has changed as a whole.
	All bool
	// Body lists areas of the body.
	Body []Rect
	// Heads means the lane heads, because lanes have changed their height.
	Heads bool
	// Header means the phase row, Band lists areas of it.
	Header bool
	Band   []Rect
	// Bends are the curves whose points have moved, for those who show the way.
	Bends []Bend
}

// Update follows a change of the document, which already holds it. It costs what changed: only the
// cells that the change touches are laid out again, unless phases, steps or lanes changed.
func (m *Map) Update(c document.Change) Dirty {
	touched := make(map[cellKey]bool)
	shown := make(map[domain.ID]bool)
	people, structure := false, false
	for _, e := range c.Edits() {
		switch e.Table() {
		case domain.TablePhase, domain.TableStep:
			structure = structure || m.concerns(e)
		case domain.TableLane:
			if m.concerns(e) {
				m.rebuild()
				return Dirty{All: true}
			}
		case domain.TableProject:
			m.rebuild()
			return Dirty{All: true}
		case domain.TableMap:
			if m.headChanged(e) {
				m.rebuild()
				return Dirty{All: true}
			}
		case domain.TablePersona:
			people = true
		case domain.TableEntry:
			if m.locks(e, touched) {
				m.rebuild()
				return Dirty{All: true}
			}
		case domain.TableLink, domain.TableComment:
			for _, r := range []domain.Record{e.Before, e.After} {
				m.hung(r, touched)
			}
		case domain.TableCard:
			for _, r := range []domain.Record{e.Before, e.After} {
				if card, ok := r.(domain.Card); ok {
					touched[cellKey{card.Lane, card.Step}] = true
				}
			}
		case domain.TableTouchpoint, domain.TableMeasure, domain.TableIndicator:
			shown[e.Key()] = true
		case domain.TableReading:
			for _, r := range []domain.Record{e.Before, e.After} {
				if reading, ok := r.(domain.Reading); ok {
					shown[reading.Indicator] = true
				}
			}
		}
	}
	if len(shown) > 0 {
		m.cellsShowing(shown, touched)
	}
	if people {
		m.curveCells(touched)
	}
	if structure {
		m.restructure(touched)
		return Dirty{All: true}
	}
	m.derivedCells(touched)
	return m.relayout(touched, false)
}

// concerns says whether an edit of a phase, step or lane belongs to this map.
func (m *Map) concerns(e document.Edit) bool {
	for _, r := range []domain.Record{e.Before, e.After} {
		switch r := r.(type) {
		case domain.Phase:
			if r.Map == m.Map {
				return true
			}
		case domain.Lane:
			if r.Map == m.Map {
				return true
			}
		case domain.Step:
			if p, ok := document.Find[domain.Phase](m.View, r.Phase); !ok || p.Map == m.Map {
				return true
			}
		}
	}
	return false
}

// cellsShowing adds the cells with cards that show one of the records.
func (m *Map) cellsShowing(records map[domain.ID]bool, touched map[cellKey]bool) {
	for _, r := range m.rows {
		switch r.lane.As() {
		case domain.LaneTouchpoints, domain.LaneMeasures, domain.LaneIndicators:
		default:
			continue
		}
		for _, c := range m.columns {
			key := cellKey{r.lane.ID, c.step.ID}
			cl := m.cells[key]
			if cl == nil {
				continue
			}
			for _, b := range cl.boxes {
				card, _ := document.Find[domain.Card](m.View, b.id)
				if records[card.Touchpoint] || records[card.Measure] || records[card.Indicator] {
					touched[key] = true
				}
			}
		}
	}
}

// relayout lays out some cells again and says what that moved. Those that have not been looked at yet go
// on waiting for that, unless ready wants their texts set.
func (m *Map) relayout(touched map[cellKey]bool, ready bool) Dirty {
	var d Dirty
	from, old := -1, m.height
	rows := make(map[int]bool)
	for key := range touched {
		i, c, ok := m.find(key)
		if !ok {
			continue
		}
		if m.rows[i].lane.Folded {
			d.Heads = true // it says how many cards there are
			continue
		}
		if c.folded {
			continue
		}
		if cl := m.cells[key]; !ready && cl != nil && cl.rough {
			m.layoutSoon(m.rows[i].lane, c)
		} else {
			m.layoutCell(m.rows[i].lane, c)
		}
		rows[i] = true
		if !m.rows[i].isCurve() {
			d.Body = append(d.Body, m.cellArea(m.rows[i], c))
		}
	}
	for i := range rows {
		r := m.rows[i]
		if (from < 0 || i < from) && m.rowHeight(r.lane) != r.h {
			from = i
		}
		if !r.isCurve() {
			continue
		}
		before, were := m.voices[r.lane.ID], m.nodes[r.lane.ID]
		m.buildFeelings(&m.rows[i])
		if bend, ok := m.bend(r, were); ok {
			d.Bends = append(d.Bends, bend)
		}
		d.Heads = d.Heads || !slices.Equal(before, m.voices[r.lane.ID])
		// The curve runs on into other columns, so it is drawn as a whole.
		d.Body = append(d.Body, Rect{0, r.y - 20, m.width(), r.h + 40})
	}
	if from >= 0 || d.Heads {
		m.placeRows()
		m.buildHeads()
	}
	if from >= 0 {
		y := m.rows[from].y
		d.Heads = true
		d.Body = append(d.Body, Rect{0, y - shadowReach, m.width(), max(m.height, old) - y + 2*shadowReach})
	}
	return d
}

// cellArea is what a cell may paint on.
func (m *Map) cellArea(r row, c column) Rect {
	return Rect{c.x - 1, r.y - shadowReach, c.w + 2, r.h + 2*shadowReach}
}

func (m *Map) find(key cellKey) (row int, c column, ok bool) {
	row = -1
	for i, r := range m.rows {
		if r.lane.ID == key.lane {
			row = i
		}
	}
	for _, col := range m.columns {
		if col.step.ID == key.step {
			return row, col, row >= 0
		}
	}
	return 0, column{}, false
}

// SetSelected shows these records as selected.
func (m *Map) SetSelected(ids []domain.ID) Dirty {
	return m.setState(&m.state.selected, ids)
}

// SetGhosts leaves empty boxes in place of these cards, as while they are dragged.
func (m *Map) SetGhosts(ids []domain.ID) Dirty {
	return m.setState(&m.state.ghosts, ids)
}

// setState replaces one set of marked records and redraws those that changed sides.
func (m *Map) setState(set *map[domain.ID]bool, ids []domain.ID) Dirty {
	next := make(map[domain.ID]bool, len(ids))
	changed := make(map[domain.ID]bool)
	for _, id := range ids {
		next[id] = true
		if !(*set)[id] {
			changed[id] = true
		}
	}
	for id := range *set {
		if !next[id] {
			changed[id] = true
		}
	}
	*set = next
	touched := make(map[cellKey]bool)
	var d Dirty
	for id := range changed {
		if key, ok := m.home[id]; ok {
			touched[key] = true
			continue
		}
		d.Header, d.Heads = true, true
	}
	if d.Header {
		m.buildHeader()
		m.buildHeads()
	}
	// What is rough is drawn in its present state when it is looked at. To set its texts for this would
	// take a fifth of a second where all cards are selected.
	for key := range touched {
		if cl := m.cells[key]; cl == nil || !cl.rough {
			continue
		}
		delete(touched, key)
		if i, c, ok := m.find(key); ok {
			d.Body = append(d.Body, m.cellArea(m.rows[i], c))
		}
	}
	more := m.relayout(touched, true)
	more.Body = append(more.Body, d.Body...)
	more.Header, more.Heads = more.Header || d.Header, more.Heads || d.Heads
	return more
}

// SetTint colours the column of a step as the one where something is about to be dropped.
func (m *Map) SetTint(step domain.ID) Dirty {
	if m.state.tint == step {
		return Dirty{}
	}
	var d Dirty
	for _, id := range []domain.ID{m.state.tint, step} {
		if r, ok := m.StepRect(id); ok {
			d.Body = append(d.Body, r)
		}
	}
	m.state.tint = step
	return d
}

// SetWidth gives the columns another space to share.
func (m *Map) SetWidth(w float32) Dirty {
	if w == m.Width {
		return Dirty{}
	}
	before := slices.Clone(m.columns)
	m.Width = w
	m.placeColumns()
	if slices.Equal(before, m.columns) {
		return Dirty{} // columns at their narrowest do not follow the window
	}
	m.rebuild()
	return Dirty{All: true}
}

// SetLook changes colours and language.
func (m *Map) SetLook(p *palette.Palette, w Words) Dirty {
	m.Palette, m.Words = p, w
	m.rebuild()
	return Dirty{All: true}
}

// CardItems are the items of one card relative to its own corner, for the copy that is dragged.
func (m *Map) CardItems(id domain.ID) (Group, bool) {
	key, ok := m.home[id]
	if !ok {
		return Group{}, false
	}
	cl := m.cells[key]
	for _, b := range cl.boxes {
		if b.id != id {
			continue
		}
		var items []Item
		for _, it := range m.itemsOf(cl) {
			if it.Owner == id {
				items = append(items, it)
			}
		}
		return Group{Origin: Point{-b.rect.X, -b.rect.Y}, Bounds: b.rect, Items: items}, true
	}
	return Group{}, false
}
