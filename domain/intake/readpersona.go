package intake

import (
	"slices"
	"strings"
)

// labelCell is a cell that names a field of a persona.
type labelCell struct {
	row, col int
	role     Role
	sure     float64
}

// personaLabels finds all cells that name a field of a persona.
func (x *lexica) personaLabels(t *table) []labelCell {
	var out []labelCell
	for r := range min(t.height(), lookRows) {
		for c := range min(t.width(), 60) {
			text := t.at(r, c)
			if text == "" || len(text) > 50 || strings.Contains(text, "\n") {
				continue
			}
			if m, sure := x.fields[KindPersona].find(text); sure >= nearly {
				out = append(out, labelCell{r, c, Role(m), sure})
			}
		}
	}
	return out
}

// shape is how a sheet shows personas.
type shape uint8

const (
	beside  shape = iota // labels in one column, a column for each persona
	inRows               // labels in one row, a row for each persona
	inPairs              // labels in several columns, each value right of its label
	below                // values below their labels
)

// personaShape says how the labels of a sheet lie.
func personaShape(t *table, labels []labelCell) (shape, int) {
	byCol, byRow := make(map[int]int), make(map[int]int)
	for _, l := range labels {
		byCol[l.col]++
		byRow[l.row]++
	}
	bestCol, bestRow := mostOf(byCol), mostOf(byRow)
	strongCols, strongRows := 0, 0
	for _, n := range byCol {
		if n >= 2 {
			strongCols++
		}
	}
	for _, n := range byRow {
		if n >= 2 {
			strongRows++
		}
	}
	switch {
	case byRow[bestRow] >= 3 && byCol[bestCol] <= 1 && strongRows == 1:
		return inRows, bestRow
	case strongCols >= 2 && valuesBelow(t, labels) > valuesBeside(t, labels):
		return below, 0
	case strongCols >= 2:
		return inPairs, 0
	case byCol[bestCol] >= 2 && valuesBelow(t, labels) > valuesBeside(t, labels):
		return below, 0
	case byRow[bestRow] >= 2 && strongRows >= 2:
		return below, 0
	case byRow[bestRow] > byCol[bestCol]:
		return inRows, bestRow
	}
	return beside, bestCol
}

// mostOf is the key with the largest number; of equal ones the smallest.
func mostOf(m map[int]int) int {
	best := -1
	for k, n := range m {
		if best < 0 || n > m[best] || n == m[best] && k < best {
			best = k
		}
	}
	return best
}

// valuesBelow counts the labels that have a text below that is no label, and none beside.
func valuesBelow(t *table, labels []labelCell) int {
	n := 0
	for _, l := range labels {
		if value(t, labels, l.row+1, l.col) && !value(t, labels, l.row, l.col+1) {
			n++
		}
	}
	return n
}

// valuesBeside counts the labels that have a text at their right that is no label.
func valuesBeside(t *table, labels []labelCell) int {
	n := 0
	for _, l := range labels {
		if value(t, labels, l.row, l.col+1) {
			n++
		}
	}
	return n
}

// value says whether a cell holds a text that is no label.
func value(t *table, labels []labelCell, r, c int) bool {
	return t.at(r, c) != "" && !slices.ContainsFunc(labels, func(l labelCell) bool { return l.row == r && l.col == c })
}

// onlyPersona says whether a field is one that maps and lists do not have.
func onlyPersona(r Role) bool {
	switch r {
	case "persona.name", "persona.quote", "persona.industry", "persona.company_size", "persona.location", "persona.position", "persona.age",
		"persona.education", "persona.family", "persona.company", "persona.interests", "persona.objections", "persona.buying", "persona.character":
		return true
	}
	return false
}

// personaScore says how much a table looks like personas.
func (x *lexica) personaScore(t *table) float64 {
	labels := x.personaLabels(t)
	seen := make(map[Role]bool)
	score, special := 0.0, 0
	for _, l := range labels {
		if seen[l.role] {
			continue
		}
		seen[l.role] = true
		score += l.sure
		if onlyPersona(l.role) {
			special++
		}
	}
	s, _ := personaShape(t, labels)
	values := valuesBeside(t, labels) + valuesBelow(t, labels)
	if special < 2 || len(seen) < 3 || values < 2 && s != inRows && s != below {
		return 0
	}
	return score + 0.4*float64(special)
}

// readPersona reads a sheet of one or several personas.
func (x *lexica) readPersona(t *table, rows bool) Piece {
	labels := x.personaLabels(t)
	if len(labels) == 0 {
		return x.besides(t, 0, rows)
	}
	switch s, at := personaShape(t, labels); s {
	case inRows:
		p := x.besides(t.turned(), at, !rows)
		p.Turned = true
		return p
	case inPairs, below:
		return x.scattered(t, labels, s == below, rows)
	default:
		return x.besides(t, at, rows)
	}
}

// besides reads labels in one column with a column for each persona.
func (x *lexica) besides(t *table, labels int, rows bool) Piece {
	p := Piece{Kind: KindPersona}
	first := 0 // row of the first label
	for first < t.height()-1 {
		if _, sure := x.fields[KindPersona].find(t.at(first, labels)); sure >= nearly && t.filled(first, labels+1) > 0 {
			break
		}
		first++
	}
	if first == t.height()-1 {
		first = 0
	}
	p.above(t, first, rows)
	for c := labels + 1; c < t.width(); c++ {
		p.Items = append(p.Items, Item{At: Place{rows, t.cols[c]}})
	}
	cols := make([]int, len(p.Items))
	for i := range cols {
		cols[i] = labels + 1 + i
	}
	taken := make(map[Role]bool)
	for r := first; r < t.height(); r++ {
		label := t.at(r, labels)
		if label == "" && len(p.Lines) > 0 {
			p.Lines[len(p.Lines)-1].join(t, r, cols)
			continue
		}
		line := Line{Label: oneLine(label), At: Place{!rows, t.rows[r]}, Values: x.values(t, r, cols, "")}
		line.Role, line.Sure = x.personaRole(label, line.filled(), taken)
		p.Lines = append(p.Lines, line)
	}
	p.dropEmpty()
	return p
}

// personaRole says which field a label names. What is not understood goes into the notes.
func (x *lexica) personaRole(label string, filled bool, taken map[Role]bool) (Role, float64) {
	m, sure := x.fields[KindPersona].find(label)
	role := Role(m)
	switch {
	case role != "" && !taken[role]:
		taken[role] = filled // a heading may be called like a field below it
		return role, sure
	case !filled:
		return RoleIgnore, partly // a heading over several fields
	}
	return "persona.note", 0.4
}

// scattered reads one persona whose labels stand in several places of the sheet.
func (x *lexica) scattered(t *table, labels []labelCell, down, rows bool) Piece {
	p := Piece{Kind: KindPersona, Items: []Item{{At: Place{rows, t.cols[min(1, t.width()-1)]}}}}
	isLabel := make(map[[2]int]bool)
	for _, l := range labels {
		isLabel[[2]int{l.row, l.col}] = true
	}
	used := make(map[[2]int]bool)
	taken := make(map[Role]bool)
	for _, l := range labels {
		var value []string
		take := func(r, c int) bool {
			if isLabel[[2]int{r, c}] {
				return false
			}
			if text := t.at(r, c); text != "" && !used[[2]int{r, c}] {
				used[[2]int{r, c}] = true
				value = append(value, text)
			}
			return true
		}
		if down {
			for r := l.row + 1; r < t.height() && take(r, l.col); r++ {
			}
		} else {
			for r := l.row; r < t.height() && (r == l.row || t.at(r, l.col) == "" && !anyLabel(isLabel, r, t.width())); r++ {
				for c := l.col + 1; c < t.width() && take(r, c); c++ {
				}
			}
		}
		line := Line{Label: oneLine(t.at(l.row, l.col)), At: Place{!rows, t.rows[l.row]}, Values: []string{strings.Join(value, "\n")}}
		line.Role, line.Sure = x.personaRole(line.Label, len(value) > 0, taken)
		p.Lines = append(p.Lines, line)
	}
	for r := range t.height() {
		for c := range t.width() {
			at := [2]int{r, c}
			if text := t.at(r, c); text != "" && !isLabel[at] && !used[at] {
				if p.Title == "" && r < labels[0].row && len(text) <= 120 {
					p.Title = oneLine(text)
					continue
				}
				p.Notes = append(p.Notes, Note{text, Place{!rows, t.rows[r]}})
			}
		}
	}
	return p
}

func anyLabel(labels map[[2]int]bool, r, width int) bool {
	for c := range width {
		if labels[[2]int{r, c}] {
			return true
		}
	}
	return false
}
