package workbook

import (
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// The fixed places of a map sheet. Row 1 and column A are hidden and hold identity.
const (
	idRow      = 1
	titleRow   = 2
	personaRow = 3
	legendRow  = 4
	gapRow     = 5
	phaseRow   = 6

	idColumn    = 1
	labelColumn = 2
	firstColumn = 3
)

// rowKind says what a row below the head is for.
type rowKind uint8

const (
	rowCards rowKind = iota // the leading value of the cards of one slot
	rowValue                // another value of the same cards
	rowFaces                // a face for each feeling
	rowCurve                // the chart
	rowCalc                 // hidden numbers that feed the chart
)

// row is one row below the head.
type row struct {
	num   int
	kind  rowKind
	lane  int // index into the lanes of the snapshot
	slot  string
	field merge.Field
	id    string
}

// layout says where everything of a snapshot stands on its sheet.
type layout struct {
	snap            merge.Snapshot
	stepRow         int // 0 where no phase is divided
	taskRow         int // 0 where no phase has a task
	headRow         int // the last row of the head
	first, last     int // columns of the steps
	rows            []row
	cell            map[cellKey]int // index of the item that stands there
	columnOf        map[domain.ID]int
	expectationRows bool
}

type cellKey struct {
	lane, step domain.ID
	slot       string
}

// plan lays out a snapshot.
func plan(s merge.Snapshot) layout {
	l := layout{snap: s, first: firstColumn, last: firstColumn + len(s.Columns) - 1, headRow: phaseRow}
	l.cell, l.columnOf = make(map[cellKey]int, len(s.Items)), make(map[domain.ID]int)
	for i, it := range s.Items {
		l.cell[cellKey{it.Lane, it.Step, it.Slot}] = i
	}
	tasks, divided := false, false
	for i, c := range s.Columns {
		l.columnOf[c.Step] = l.first + i
		tasks = tasks || c.Task != ""
		divided = divided || c.Title != "" || i > 0 && s.Columns[i-1].Phase == c.Phase
	}
	if divided {
		l.headRow++
		l.stepRow = l.headRow
	}
	if tasks {
		l.headRow++
		l.taskRow = l.headRow
	}
	for i := range s.Lanes {
		l.addLane(i)
	}
	return l
}

func (l *layout) addLane(i int) {
	lane := l.snap.Lanes[i]
	add := func(kind rowKind, slot string, f merge.Field, id string) {
		l.rows = append(l.rows, row{num: l.headRow + 1 + len(l.rows), kind: kind, lane: i, slot: slot, field: f, id: id})
	}
	for _, slot := range lane.Slots {
		for j, f := range merge.FieldsOf(lane.Kind) {
			kind, id := rowCards, rowID(lane.ID, slot, "")
			if j > 0 {
				kind, id = rowValue, rowID(lane.ID, slot, f)
			}
			if lane.Kind == domain.LaneFeelings && f == merge.FieldText && !l.hasReason(lane.ID, slot) {
				continue
			}
			add(kind, slot, f, id)
		}
	}
	if lane.Kind == domain.LaneFeelings && len(l.snap.Columns) > 0 {
		l.expectationRows = l.expectationRows || l.slotRow(i, "e1") > 0
		add(rowFaces, "", "", "faces")
		add(rowCurve, "", "", "curve")
		for n := range calcRows {
			add(rowCalc, strconv.Itoa(n), "", "calc/"+strconv.Itoa(n))
		}
	}
}

// The hidden rows below a curve: experience, expectation, and one for each feeling, so that every
// point of the curve gets the colour and the word of its value and keeps following the cells.
const (
	calcExperience  = 0
	calcExpectation = 1
	calcFeelings    = 2
	calcRows        = calcFeelings + 5
)

func (l *layout) hasReason(lane domain.ID, slot string) bool {
	for _, it := range l.snap.Items {
		if it.Lane == lane && it.Slot == slot && it.Fields.Get(merge.FieldText) != "" {
			return true
		}
	}
	return false
}

// slotRow is the number of the row with the cards of a slot, 0 for none.
func (l *layout) slotRow(lane int, slot string) int {
	for _, r := range l.rows {
		if r.kind == rowCards && r.lane == lane && r.slot == slot {
			return r.num
		}
	}
	return 0
}

// lastRow is the last row of the sheet.
func (l *layout) lastRow() int { return l.headRow + len(l.rows) }

// item is what stands in a row and column.
func (l *layout) item(r row, column int) (merge.Item, bool) {
	key := cellKey{l.snap.Lanes[r.lane].ID, l.snap.Columns[column-l.first].Step, r.slot}
	i, ok := l.cell[key]
	if !ok {
		return merge.Item{}, false
	}
	return l.snap.Items[i], true
}

// rowID is the identity of a row in column A. The leading value of a slot has none of its own.
func rowID(lane domain.ID, slot string, f merge.Field) string {
	id := lane.String() + "/" + slot
	if f != "" {
		id += "/" + string(f)
	}
	return id
}

// parseRowID reads what rowID wrote.
func parseRowID(s string) (lane domain.ID, slot string, f merge.Field, ok bool) {
	if strings.IndexByte(s, '/') < 0 { // as nearly all cells are
		return lane, "", "", false
	}
	parts := strings.Split(strings.TrimSpace(s), "/")
	if len(parts) < 2 || len(parts) > 3 {
		return lane, "", "", false
	}
	lane, err := domain.ParseID(strings.ToLower(parts[0]))
	if err != nil || lane.IsZero() || parts[1] == "" {
		return lane, "", "", false
	}
	if len(parts) == 3 {
		f = merge.Field(parts[2])
	}
	return lane, parts[1], f, true
}

// phaseLabel is what the head of a phase says: its number and title.
func (l *layout) phaseLabel(column int) string {
	n := 0
	for i := 0; i <= column-l.first; i++ {
		if i == 0 || l.snap.Columns[i].Phase != l.snap.Columns[i-1].Phase {
			n++
		}
	}
	return cellText(strconv.Itoa(n) + " " + l.snap.Columns[column-l.first].PhaseTitle)
}

// phaseEnd is the last column of the phase that starts at column.
func (l *layout) phaseEnd(column int) int {
	phase := l.snap.Columns[column-l.first].Phase
	for column < l.last && l.snap.Columns[column+1-l.first].Phase == phase {
		column++
	}
	return column
}

// label is what column B says in front of a row.
func (l *layout) label(w words, r row) string {
	lane := l.snap.Lanes[r.lane]
	nth := 0
	if r.kind == rowCards && (lane.Kind == domain.LaneFeelings || lane.Kind == domain.LaneMeasures || lane.Kind == domain.LaneIndicators) {
		nth = slices.Index(lane.Slots, r.slot) + 1
	}
	switch {
	case r.kind == rowCurve:
		return w.curve
	case r.kind == rowFaces:
		return w.faces
	case r.kind == rowCalc:
		switch r.slot {
		case "0":
			return w.experienceLine
		case "1":
			return w.expectationLine
		}
		n, _ := strconv.Atoi(r.slot)
		return w.feelings[n-calcFeelings]
	case r.kind == rowValue:
		return w.rowLabel(r.field)
	case lane.Kind == domain.LaneFeelings && strings.HasPrefix(r.slot, "e"):
		return w.expectation
	case lane.Kind == domain.LaneFeelings && nth > 1:
		return w.moreFeelings
	case lane.Kind == domain.LaneFeelings:
		return cellText(lane.Title) + " (−2 … +2)"
	case lane.Kind == domain.LaneMeasures && nth > 1:
		return w.measureN + strconv.Itoa(nth)
	case lane.Kind == domain.LaneIndicators && nth > 1:
		return w.indicatorN + strconv.Itoa(nth)
	}
	return cellText(lane.Title)
}

// text is what the cell of an item says in a row.
func (w words) text(it merge.Item, f merge.Field) string {
	v := it.Fields.Get(f)
	switch f {
	case merge.FieldFeeling:
		if n, err := strconv.Atoi(v); err == nil {
			return w.feelingText(n)
		}
		return ""
	case merge.FieldStatus:
		return w.statusText(domain.Status(v))
	case merge.FieldDue:
		return w.dateText(domain.Date(v))
	case merge.FieldValue, merge.FieldTarget:
		return w.numberText(v, it.Unit)
	case merge.FieldText:
		v = cellText(v)
		if it.Indirect {
			if marked := v + " " + w.indirect; units(marked) <= domain.MaxText {
				return marked
			}
		}
		return v
	}
	return cellText(v)
}
