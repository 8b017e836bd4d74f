package workbook

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// findRows says what each row is for: by the hidden ID, by what it holds, by its label, and at last
// by the row above it.
func (m *matcher) findRows() {
	m.role, m.mainRow, m.values = make(map[int]role), make(map[cellRow]int), make(map[int]map[merge.Field]int)
	m.newLanes = make(map[string]domain.ID)
	m.rowsByID()
	m.rowsByContent()
	m.rowsByLabel()
	m.otherRows()
	m.attachValues()
	m.rank()
}

func (m *matcher) rowID(row int) (domain.ID, string, merge.Field, bool) {
	for col := m.labelCol - 1; col >= 1; col-- {
		if lane, slot, f, ok := parseRowID(m.sheet.at(row, col)); ok {
			return lane, slot, f, true
		}
	}
	return domain.ID{}, "", "", false
}

func (m *matcher) rowsByID() {
	for _, row := range m.body() {
		laneID, slot, f, ok := m.rowID(row)
		lane, known := m.base.Lane(laneID)
		if _, sent := m.slotAt[cellRow{laneID, slot}]; !ok || !known || !sent {
			continue
		}
		fields := merge.FieldsOf(lane.Kind)
		if f != "" {
			if slices.Contains(fields, f) {
				m.role[row] = role{lane: laneID, kind: lane.Kind, slot: slot, field: f}
			}
			continue
		}
		r := role{lane: laneID, kind: lane.Kind, slot: slot, field: fields[0], main: true}
		key := cellRow{laneID, slot}
		if old, twice := m.mainRow[key]; twice {
			// Of two rows with one ID the one that says what was sent is the original.
			loser := row
			if m.agreement(key, row) > m.agreement(key, old) {
				loser, m.mainRow[key] = old, row
			}
			m.role[row] = r
			r.slot, r.copy = "", slot
			m.role[loser] = r
			continue
		}
		m.role[row], m.mainRow[key] = r, row
	}
}

// agreement counts the cells of a row that say what was sent in a slot.
func (m *matcher) agreement(key cellRow, row int) float64 {
	n := 0.0
	for _, c := range m.base.Columns {
		i, sent := m.layout.cell[cellKey{key.lane, c.Step, key.slot}]
		col := m.column[c.Step]
		if sent && col != 0 && loose(m.sheet.at(row, col)) == m.sent[i] {
			n++
		}
	}
	if l, ok := m.labelLane(row); ok && l == key.lane {
		n += labelled
	} else if ok || m.amidst(key.lane, row) {
		n -= labelled // one card that was moved there makes no row of another lane of it
	}
	if said := loose(m.sheet.at(row, m.labelCol)); said != "" && said == m.labelOf[key] {
		n += labelled
	}
	return n + m.agreeingValues(key, row)
}

// labelled is what the label of a row counts beside its cells, equalValue what each value below does.
const (
	labelled   = 0.3
	equalValue = 0.1
)

// amidst says that a row without a name stands between names of other lanes only. Right above the name of
// a lane may stand a row of it that was sorted.
func (m *matcher) amidst(lane domain.ID, row int) bool {
	if m.sheet.spread(row, m.labelCol) != "" {
		return false
	}
	i, _ := slices.BinarySearch(m.usedRows, row)
	named := func(step int) (domain.ID, bool) {
		for k := i + step; k >= 0 && k < len(m.usedRows) && m.usedRows[k] >= m.bodyRow; k += step {
			if l, ok := m.labelLane(m.usedRows[k]); ok {
				return l, true
			}
		}
		return domain.ID{}, false
	}
	above, ok := named(-1)
	if !ok || above == lane {
		return false
	}
	below, ok := named(1)
	return !ok || below != lane
}

// agreeingValues looks at the rows of values below a row: of two slots of feelings that say the same,
// the reasons tell which is which.
func (m *matcher) agreeingValues(key cellRow, row int) float64 {
	lane, _ := m.base.Lane(key.lane)
	if len(merge.FieldsOf(lane.Kind)) == 1 {
		return 0
	}
	n := 0.0
	i, _ := slices.BinarySearch(m.usedRows, row+1)
	for ; i < len(m.usedRows); i++ {
		f, ok := m.valueLabel(m.usedRows[i], lane.Kind)
		if !ok {
			return n
		}
		for _, c := range m.base.Columns {
			item, sent := m.layout.cell[cellKey{key.lane, c.Step, key.slot}]
			if col := m.column[c.Step]; sent && col != 0 {
				if t := loose(m.sheet.at(m.usedRows[i], col)); t != "" && t == loose(m.words.text(m.base.Items[item], f)) {
					n += equalValue
				}
			}
		}
	}
	return n
}

// labelLane finds the lane whose name stands in front of a row.
func (m *matcher) labelLane(row int) (domain.ID, bool) {
	lane, ok := m.laneOf[loose(m.sheet.spread(row, m.labelCol))]
	return lane, ok
}

// valueLabel finds the value that a row of values shows by its label.
func (m *matcher) valueLabel(row int, kind domain.LaneKind) (merge.Field, bool) {
	said := loose(m.sheet.at(row, m.labelCol))
	if said == "" {
		return "", false
	}
	for _, f := range merge.FieldsOf(kind)[1:] {
		if said == loose(german.rowLabel(f)) || said == loose(english.rowLabel(f)) {
			return f, true
		}
	}
	return "", false
}

// ofValues says that the label of a row names a value: whoever is to do a measure may also be
// responsible for the step, and the row of the ones must not be taken for that of the others.
func (m *matcher) ofValues(row int) bool {
	for _, kind := range []domain.LaneKind{domain.LaneMeasures, domain.LaneIndicators, domain.LaneFeelings} {
		if _, ok := m.valueLabel(row, kind); ok {
			return true
		}
	}
	return false
}

// calculated says that a row belongs to the curve and holds nothing of a person.
func (m *matcher) calculated(row int) bool {
	if m.sheet.at(row, m.labelCol) == "" {
		filled := 0
		for col := range m.step {
			v, ok := m.sheet.cells.get(row, col)
			if ok && !v.formula && v.kind != 'e' && !slices.Contains(faces[:], plain(v.text)) {
				return false
			}
			if ok {
				filled++
			}
		}
		return filled > 0
	}
	said := loose(m.sheet.at(row, m.labelCol))
	for _, w := range []words{german, english} {
		for _, word := range append([]string{w.curve, w.faces, w.experienceLine, w.expectationLine}, w.feelings[:]...) {
			if said == loose(word) {
				return true
			}
		}
	}
	return false
}

// leastLead is by how much more a row must resemble one slot than another to be nothing of the other.
const leastLead = 0.5

// rowsByContent gives rows without an ID to the slots that have no row yet, best agreement first.
func (m *matcher) rowsByContent() {
	type guess struct {
		key   cellRow
		order int
		row   int
		score float64
	}
	// The rows that say a text in a column, so that not every row is compared with every slot.
	index := make(map[int]map[string][]int)
	for _, row := range m.body() {
		if _, taken := m.role[row]; taken || m.calculated(row) || m.ofValues(row) {
			continue
		}
		for _, col := range m.column {
			if t := loose(m.sheet.at(row, col)); t != "" {
				if index[col] == nil {
					index[col] = make(map[string][]int)
				}
				index[col][t] = append(index[col][t], row)
			}
		}
	}
	var all []guess
	for i, r := range m.layout.rows {
		key := cellRow{m.base.Lanes[r.lane].ID, r.slot}
		if _, found := m.mainRow[key]; found || r.kind != rowCards {
			continue
		}
		candidates := make(map[int]bool)
		for _, c := range m.base.Columns {
			if item, sent := m.layout.cell[cellKey{key.lane, c.Step, key.slot}]; sent {
				for _, row := range index[m.column[c.Step]][m.sent[item]] {
					candidates[row] = true
				}
			}
		}
		for row := range candidates {
			if s := m.agreement(key, row); s > 0.9 {
				all = append(all, guess{key, i, row, s})
			}
		}
	}
	slices.SortFunc(all, func(a, b guess) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.order, b.order), cmp.Compare(a.row, b.row))
	})
	best := make(map[int]float64)
	for _, g := range all {
		best[g.row] = max(best[g.row], g.score)
	}
	for _, g := range all {
		_, taken := m.role[g.row]
		// A row that lost the slot it resembles most to a better one is a copy, and no other slot.
		if _, found := m.mainRow[g.key]; found || taken || g.score+leastLead < best[g.row] {
			continue
		}
		lane, _ := m.base.Lane(g.key.lane)
		m.role[g.row] = role{lane: lane.ID, kind: lane.Kind, slot: g.key.slot, field: merge.FieldsOf(lane.Kind)[0], main: true}
		m.mainRow[g.key] = g.row
	}
}

// rowsByLabel gives slots whose cards are all changed to the rows that bear their name, if there are
// as many of the ones as of the others.
func (m *matcher) rowsByLabel() {
	bearing := make(map[string][]int)
	for _, row := range m.body() {
		said := loose(m.sheet.at(row, m.labelCol))
		if _, taken := m.role[row]; said != "" && !taken && !m.calculated(row) {
			bearing[said] = append(bearing[said], row)
		}
	}
	slots := make(map[string][]row)
	named := make(map[int]bool) // only the first row of a lane bears its title
	for _, r := range m.layout.rows {
		label := loose(m.layout.label(m.words, r))
		if r.kind != rowCards || label == loose(cellText(m.base.Lanes[r.lane].Title)) && named[r.lane] {
			continue
		}
		named[r.lane] = true
		if _, found := m.mainRow[cellRow{m.base.Lanes[r.lane].ID, r.slot}]; !found {
			slots[label] = append(slots[label], r)
		}
	}
	for label, open := range slots {
		if len(open) != len(bearing[label]) {
			continue
		}
		for i, r := range open {
			lane := m.base.Lanes[r.lane]
			m.role[bearing[label][i]] = role{lane: lane.ID, kind: lane.Kind, slot: r.slot, field: merge.FieldsOf(lane.Kind)[0], main: true}
			m.mainRow[cellRow{lane.ID, r.slot}] = bearing[label][i]
		}
	}
}

// otherRows places the rows that neither an ID nor their content explains.
func (m *matcher) otherRows() {
	var above merge.Lane
	body := m.body()
	for i, row := range body {
		if r, known := m.role[row]; known {
			above, _ = m.base.Lane(r.lane)
			if above.ID.IsZero() {
				above = merge.Lane{ID: r.lane}
			}
			continue
		}
		if m.calculated(row) {
			above = m.below(above) // behind the curve nothing belongs to the feelings any more
			continue
		}
		if !m.rowFilled(row) {
			continue
		}
		if id, ok := m.labelLane(row); ok {
			above, _ = m.base.Lane(id)
		} else if f, ok := m.valueLabel(row, above.Kind); ok {
			m.role[row] = role{lane: above.ID, kind: above.Kind, field: f}
			continue
		} else if said := plain(m.sheet.at(row, m.labelCol)); said != "" {
			above = m.newLane(said, above)
		} else if headless, ok := m.headless(i, above); ok {
			above = headless
		}
		if above.ID.IsZero() {
			continue // text above all lanes belongs to nothing
		}
		m.role[row] = role{lane: above.ID, kind: above.Kind, field: merge.FieldsOf(above.Kind)[0], main: true}
	}
}

// headless finds the lane below a new row, the nth of the body, of which somebody deleted the first row
// and with it the name: what then stands above the rest of it was a part of it, if the lane above is
// complete.
func (m *matcher) headless(n int, above merge.Lane) (merge.Lane, bool) {
	body := m.body()
	var last, next int
	for i := n - 1; i >= 0 && last == 0; i-- {
		if r, known := m.role[body[i]]; known && r.slot != "" && r.lane == above.ID {
			last = body[i]
		} else if known && r.slot != "" {
			return merge.Lane{}, false
		}
	}
	for i := n + 1; i < len(body) && next == 0; i++ {
		if _, known := m.role[body[i]]; known {
			next = body[i]
		} else if m.rowFilled(body[i]) && m.sheet.at(body[i], m.labelCol) != "" {
			return merge.Lane{}, false
		}
	}
	lane, ok := m.base.Lane(m.role[next].lane)
	if next == 0 || !ok || lane.ID == above.ID || m.sheet.spread(next, m.labelCol) != "" {
		return merge.Lane{}, false
	}
	if _, there := m.mainRow[cellRow{lane.ID, lane.Slots[0]}]; there {
		return merge.Lane{}, false
	}
	// The name of the lane above reaches down to its last row, or this one is a spare row without a card.
	joined := m.sheet.at(last, m.labelCol) == "" && m.sheet.spread(last, m.labelCol) != ""
	if last == 0 || !joined && m.rowFilled(last) {
		return merge.Lane{}, false
	}
	return lane, true
}

// below is the lane that was sent below a lane of feelings, and any other lane itself.
func (m *matcher) below(lane merge.Lane) merge.Lane {
	for i, l := range m.base.Lanes {
		if l.ID == lane.ID && l.Kind == domain.LaneFeelings && i+1 < len(m.base.Lanes) {
			return m.base.Lanes[i+1]
		}
	}
	return lane
}

func (m *matcher) newLane(title string, above merge.Lane) merge.Lane {
	id, known := m.newLanes[loose(title)]
	if !known {
		id = m.proposal("lane/" + loose(title))
		m.newLanes[loose(title)] = id
		m.out.Lanes = append(m.out.Lanes, merge.NewLane{ID: id, Title: cut(title, domain.MaxText), After: above.ID})
	}
	return merge.Lane{ID: id}
}

func (m *matcher) rowFilled(row int) bool {
	for col := range m.step {
		if plain(m.sheet.at(row, col)) != "" {
			return true
		}
	}
	return false
}

// attachValues ties each row of values to the row of cards it belongs to: by the slot, else to the
// nearest one above.
func (m *matcher) attachValues() {
	last := 0
	for _, row := range m.body() {
		r, ok := m.role[row]
		if !ok {
			continue
		}
		if r.main {
			last = row
			continue
		}
		owner := last
		if r.slot != "" {
			if at, found := m.mainRow[cellRow{r.lane, r.slot}]; found && !(last > at && m.role[last].copy == r.slot) {
				owner = at
			}
		}
		if owner == 0 || m.role[owner].lane != r.lane {
			continue
		}
		if m.values[owner] == nil {
			m.values[owner] = make(map[merge.Field]int)
		}
		if _, twice := m.values[owner][r.field]; !twice {
			m.values[owner][r.field] = row
		}
	}
}

// rank orders the rows of each lane: those that were sent by their slots, so that sorting a sheet
// moves no card, and new ones behind the row they stand below.
func (m *matcher) rank() {
	last := make(map[domain.ID]int)
	for _, row := range m.body() {
		r, ok := m.role[row]
		if !ok || !r.main {
			continue
		}
		if lane, known := m.base.Lane(r.lane); known && r.slot != "" {
			r.rank = (m.slotAt[cellRow{lane.ID, r.slot}] + 1) * 1_000_000
		} else {
			r.rank = last[r.lane] + 1000
		}
		last[r.lane] = r.rank
		m.role[row] = r
	}
}
