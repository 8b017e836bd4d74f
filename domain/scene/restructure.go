package scene

import (
	"wegmarke/domain"
)

// restructure follows a change of phases or steps. Cells that were not touched stay as they are in columns
// of the same step, phase and width; what cells derive from others is laid out anew.
func (m *Map) restructure(touched map[cellKey]bool) {
	type place struct {
		column
		phase domain.Phase
	}
	was := make(map[domain.ID]place, len(m.columns))
	for _, c := range m.columns {
		was[c.step.ID] = place{c, m.phases[c.phase].phase}
	}
	m.placeColumns()
	open := make(map[domain.ID]bool, len(m.columns))
	for _, c := range m.columns {
		open[c.step.ID] = !c.folded
	}
	for step := range was {
		if !open[step] {
			m.forgetColumn(step)
		}
	}
	for _, c := range m.columns {
		if c.folded {
			continue
		}
		old, known := was[c.step.ID]
		same := known && old.step == c.step && old.w == c.w && !old.folded && old.phase == m.phases[c.phase].phase
		for _, r := range m.rows {
			switch l := r.lane; {
			case l.Folded:
			case !same, touched[cellKey{l.ID, c.step.ID}], derives(l), l.As() == domain.LaneTask, l.As() == domain.LaneFeelings:
				m.layoutSoon(l, c)
			}
		}
	}
	m.arrange()
}

// forgetColumn drops the cells of a column that is gone or folded.
func (m *Map) forgetColumn(step domain.ID) {
	for _, r := range m.rows {
		key := cellKey{r.lane.ID, step}
		if cl := m.cells[key]; cl != nil {
			m.forgetCards(key, cl)
			delete(m.cells, key)
		}
	}
}

// forgetCards forgets that the cards of a cell lie there.
func (m *Map) forgetCards(key cellKey, cl *cell) {
	for _, b := range cl.boxes {
		if m.home[b.id] == key {
			delete(m.home, b.id)
		}
	}
}
