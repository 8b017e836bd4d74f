package workbook

import (
	"fmt"
	"maps"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// matchSheet finds the cards of base on a sheet, by their place in the hidden identity and by their
// text, and reads what the sheet says about each.
func matchSheet(s *sheet, base merge.Snapshot) (merge.Theirs, error) {
	m := &matcher{
		base: base, words: wordsIn(base.Language), layout: plan(base), sheet: s, out: merge.Theirs{Map: base.Map},
	}
	m.prepare()
	if err := m.survey(); err != nil {
		return merge.Theirs{}, fmt.Errorf("match answer: %w", err)
	}
	m.findHead()
	m.findColumns()
	m.findRows()
	m.findCells()
	m.pair()
	m.report()
	m.renames()
	return m.out, nil
}

// matcher holds what is known so far about one sheet.
type matcher struct {
	base   merge.Snapshot
	words  words
	layout layout
	sheet  *sheet
	out    merge.Theirs

	// used are the rows and columns that hold anything, in order. A single cell at the far end of a
	// sheet must not make anybody walk through all the empty ones before it.
	usedRows, usedCols []int

	// sent is what the leading cell of each item said, wasSent all that was said, laneOf which lane a
	// label names.
	sent    []string
	shown   []string // as sent, letter by letter
	wasSent map[string]bool
	laneOf  map[string]domain.ID
	labelOf map[cellRow]string // what stood in front of each slot
	slotAt  map[cellRow]int    // the place of each slot in its lane

	headRow, labelCol int
	stepRow, taskRow  int // 0 where the sheet has none
	bodyRow           int // first row below the head

	step     map[int]domain.ID // column -> step, also for columns that are new
	column   map[domain.ID]int // step of the base -> column
	copyOf   map[int]domain.ID // a copied column -> the step it was copied from
	role     map[int]role
	mainRow  map[cellRow]int // slot of the base -> row
	values   map[int]map[merge.Field]int
	cells    []cell
	cellOf   []int32 // item -> index into cells, -1 for none
	unsure   []bool  // of each item
	tied     int
	rowIDs   int
	newLanes map[string]domain.ID
}

// role is what a row is for in the answer.
type role struct {
	lane  domain.ID
	kind  domain.LaneKind
	slot  string // of the base, "" for a row that is new
	copy  string // the slot that a copied row was copied from
	field merge.Field
	main  bool
	rank  int
}

type cellRow struct {
	lane domain.ID
	slot string
}

// cell is one entry of a cell that may be a card.
type cell struct {
	pos
	text    string
	part    int32
	item    int32 // index of the item, -1 for none
	own     int32 // index of the item that was sent in this place, -1 for none
	formula bool
}

// prepare brings what was sent into the form for comparing, once for all comparisons.
func (m *matcher) prepare() {
	kind := make(map[domain.ID]domain.LaneKind)
	for _, l := range m.base.Lanes {
		kind[l.ID] = l.Kind
	}
	n := len(m.base.Items)
	m.sent, m.shown, m.wasSent = make([]string, n), make([]string, n), make(map[string]bool, n)
	m.laneOf, m.labelOf, m.slotAt = make(map[string]domain.ID), make(map[cellRow]string), make(map[cellRow]int)
	for i := range m.base.Items {
		it := &m.base.Items[i]
		m.shown[i] = m.words.text(*it, merge.FieldsOf(kind[it.Lane])[0])
		m.sent[i] = loose(m.shown[i])
		m.wasSent[m.sent[i]] = true
	}
	for _, l := range m.base.Lanes {
		for i, slot := range l.Slots {
			if _, twice := m.slotAt[cellRow{l.ID, slot}]; !twice {
				m.slotAt[cellRow{l.ID, slot}] = i
			}
		}
	}
	for _, r := range m.layout.rows {
		said := loose(m.layout.label(m.words, r))
		if r.kind == rowCards {
			m.labelOf[cellRow{m.base.Lanes[r.lane].ID, r.slot}] = said
		}
		if _, taken := m.laneOf[said]; !taken && r.kind == rowCards && said != "" {
			m.laneOf[said] = m.base.Lanes[r.lane].ID
		}
	}
}

// Bounds of a sheet that can be an answer: well beyond the largest map.
const (
	mostRows = 20_000
	mostCols = 2_000
)

// survey lists the rows and columns that hold anything.
func (m *matcher) survey() error {
	used := make([]bool, m.sheet.maxCol+1)
	for p := range m.sheet.cells.each() {
		if len(m.usedRows) == 0 || m.usedRows[len(m.usedRows)-1] != p.row {
			m.usedRows = append(m.usedRows, p.row)
		}
		if p.col >= len(used) {
			used = append(used, make([]bool, p.col+1-len(used))...)
		}
		used[p.col] = true
	}
	for col, filled := range used {
		if filled {
			m.usedCols = append(m.usedCols, col)
		}
	}
	if len(m.usedRows) > mostRows || len(m.usedCols) > mostCols {
		return refuse(TooLarge, m.sheet.part, "%d rows and %d columns", len(m.usedRows), len(m.usedCols))
	}
	return nil
}

// body lists the rows below the head.
func (m *matcher) body() []int {
	i, _ := slices.BinarySearch(m.usedRows, m.bodyRow)
	return m.usedRows[i:]
}

// right lists the columns right of the names of the lanes.
func (m *matcher) right() []int {
	i, _ := slices.BinarySearch(m.usedCols, m.labelCol+1)
	return m.usedCols[i:]
}

// findHead finds the row of the phases and the column of the lanes by what they say, and the hidden
// identity beside them.
func (m *matcher) findHead() {
	phases, lanes := make(map[string]bool), make(map[string]bool)
	for c := m.layout.first; c <= m.layout.last; c++ {
		phases[loose(m.layout.phaseLabel(c))] = true
		phases[loose(m.base.Columns[c-m.layout.first].PhaseTitle)] = true
	}
	for _, r := range m.layout.rows {
		lanes[loose(m.layout.label(m.words, r))] = true
	}
	inRow, inCol := make(map[int]int), make(map[int]int)
	firstID, idCol := 0, 0
	for p, v := range m.sheet.cells.each() {
		t := loose(v.text)
		if phases[t] {
			inRow[p.row]++
		}
		if lanes[t] {
			inCol[p.col]++
		}
		if _, _, _, ok := parseRowID(v.text); ok {
			if firstID == 0 || p.row < firstID {
				firstID = p.row
			}
			idCol = max(idCol, p.col)
			m.rowIDs++
		}
	}
	m.headRow, m.labelCol = most(inRow), most(inCol)
	if m.labelCol == 0 {
		m.labelCol = idCol + 1
	}
	if m.headRow == 0 {
		m.headRow = phaseRow
		if firstID > 0 {
			m.headRow = max(1, firstID-(m.layout.headRow-phaseRow)-1)
		}
	}
	m.bodyRow = m.headRow + 1
	if m.layout.stepRow > 0 && !m.isLaneLabel(m.bodyRow, lanes) {
		m.stepRow = m.bodyRow
		m.bodyRow++
	}
	for _, w := range []words{german, english} {
		if m.taskRow == 0 && loose(m.sheet.at(m.bodyRow, m.labelCol)) == loose(w.task) {
			m.taskRow = m.bodyRow
			m.bodyRow++
		}
	}
}

func (m *matcher) isLaneLabel(row int, lanes map[string]bool) bool {
	_, _, _, hasID := parseRowID(m.sheet.at(row, m.labelCol-1))
	return hasID || lanes[loose(m.sheet.at(row, m.labelCol))]
}

// most is the key with the highest count, the smallest of several.
func most(count map[int]int) int {
	best := 0
	for k, n := range count {
		if n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

// findCells lists the entries that may be cards.
func (m *matcher) findCells() {
	columns := slices.Sorted(maps.Keys(m.step))
	m.cells = make([]cell, 0, len(m.base.Items))
	for _, row := range m.body() {
		r, ok := m.role[row]
		if !ok || !r.main {
			continue
		}
		for _, col := range columns {
			v, filled := m.sheet.cells.get(row, col)
			if !filled || plain(v.text) == "" {
				continue
			}
			c := cell{pos: pos{row, col}, text: v.text, formula: v.formula || v.kind == 'e', item: -1, own: -1}
			if i, ok := m.layout.cell[cellKey{r.lane, m.step[col], r.slot}]; ok && r.slot != "" {
				c.own = int32(i)
			}
			if r.field == merge.FieldText {
				c.text = m.marks(c)
			}
			if c.own >= 0 && m.column[m.step[col]] == col && m.shown[c.own] == c.text { // as most are
				m.cells = append(m.cells, c)
				continue
			}
			for i, e := range m.split(r, c) {
				c.part, c.text = int32(i), e
				m.cells = append(m.cells, c)
			}
		}
	}
}

// split takes the entries of a cell apart. A card that has list signs itself stays whole.
func (m *matcher) split(r role, c cell) []string {
	text := c.text
	if c.own >= 0 && m.column[m.step[c.col]] == c.col {
		sent := m.words.text(m.base.Items[c.own], r.field)
		if plain(sent) == plain(text) || len(entries(sent)) > 1 {
			return []string{text}
		}
	}
	if r.kind == domain.LaneFeelings || m.wasSent[loose(text)] {
		return []string{text}
	}
	list := entries(text)
	if len(list) > 1 && m.likeSent(loose(text)) {
		return []string{text}
	}
	return list
}

// likeSent says that a list is what became of one card that was sent as a list.
func (m *matcher) likeSent(said string) bool {
	own := pairs(said)
	for _, it := range m.base.Items {
		sent := it.Fields.Get(merge.FieldText)
		if len(entries(sent)) > 1 && likeness(own, pairs(loose(sent))) > certainScore {
			return true
		}
	}
	return false
}
