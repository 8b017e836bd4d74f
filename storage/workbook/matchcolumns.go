package workbook

import (
	"cmp"
	"crypto/sha256"
	"regexp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// proposal is the ID that a lane or column which somebody added will have. It follows from the
// answer, so that reading the same answer again proposes the same.
func (m *matcher) proposal(what string) domain.ID {
	sum := sha256.Sum256([]byte(m.base.ID.String() + "/" + m.base.Map.String() + "/" + what))
	id := domain.ID(sum[:16])
	id[6], id[8] = id[6]&0x0f|0x80, id[8]&0x3f|0x80
	return id
}

// findColumns says which step each column shows: by the hidden ID, by the head, by a similar head;
// what is left over and has a head or cards is new.
func (m *matcher) findColumns() {
	m.step, m.column, m.copyOf = make(map[int]domain.ID), make(map[domain.ID]int), make(map[int]domain.ID)
	known := make(map[domain.ID]bool)
	for _, c := range m.base.Columns {
		known[c.Step] = true
	}
	take := func(col int, step domain.ID) {
		m.step[col], m.column[step] = step, col
	}
	for _, col := range m.right() {
		for _, row := range m.usedRows {
			if row >= m.headRow {
				break
			}
			id, err := domain.ParseID(strings.ToLower(strings.TrimSpace(m.sheet.at(row, col))))
			if err != nil || !known[id] {
				continue
			}
			if m.column[id] == 0 {
				take(col, id)
			} else {
				m.copyOf[col] = id
			}
		}
	}
	heads := make([]string, len(m.base.Columns))
	for i, c := range m.base.Columns {
		heads[i] = loose(m.layout.phaseLabel(m.layout.first+i) + "\n" + c.Title)
	}
	open := func() (cols []int, steps []int) {
		for _, col := range m.right() {
			if m.free(col) && m.head(col) != "" {
				cols = append(cols, col)
			}
		}
		for i, c := range m.base.Columns {
			if m.column[c.Step] == 0 {
				steps = append(steps, i)
			}
		}
		return cols, steps
	}
	cols, steps := open()
	for _, col := range cols {
		for _, i := range steps {
			if step := m.base.Columns[i].Step; m.column[step] == 0 && m.head(col) == heads[i] {
				take(col, step)
				break
			}
		}
	}
	cols, steps = open()
	m.columnsByContent(cols, steps, take)
	cols, steps = open()
	for _, col := range cols {
		best, score := -1, 0.7
		said := pairs(m.head(col))
		for _, i := range steps {
			if s := likeness(said, pairs(heads[i])); m.column[m.base.Columns[i].Step] == 0 && s > score {
				best, score = i, s
			}
		}
		if best >= 0 {
			take(col, m.base.Columns[best].Step)
		}
	}
	m.newColumns()
}

// leastContent is the share of a step's texts that a column without a known head must hold to be that
// step under a new name.
const leastContent = 0.5

// columnsByContent gives columns whose head nobody knows to the steps whose cards they hold, the
// best first.
func (m *matcher) columnsByContent(cols, steps []int, take func(int, domain.ID)) {
	type guess struct {
		col, step int
		share     float64
	}
	var all []guess
	for _, col := range cols {
		said := make(map[string]bool)
		for _, row := range m.body() {
			if t := loose(m.sheet.at(row, col)); t != "" {
				said[t] = true
			}
		}
		for _, i := range steps {
			found, of := 0, 0
			for j, it := range m.base.Items {
				if it.Step != m.base.Columns[i].Step || m.sent[j] == "" {
					continue
				}
				of++
				if said[m.sent[j]] {
					found++
				}
			}
			if share := float64(found) / float64(max(of, 1)); found > 1 && share >= leastContent {
				all = append(all, guess{col, i, share})
			}
		}
	}
	slices.SortFunc(all, func(a, b guess) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.col, b.col), cmp.Compare(a.step, b.step))
	})
	for _, g := range all {
		if step := m.base.Columns[g.step].Step; m.free(g.col) && m.column[step] == 0 {
			take(g.col, step)
		}
	}
}

func (m *matcher) free(col int) bool { return m.step[col].IsZero() && m.copyOf[col].IsZero() }

// head is what stands above a column: the phase and the step.
func (m *matcher) head(col int) string {
	step := ""
	if m.stepRow > 0 {
		step = m.sheet.at(m.stepRow, col)
	}
	return loose(m.sheet.spread(m.headRow, col) + "\n" + step)
}

func (m *matcher) newColumns() {
	var after domain.ID
	for _, col := range m.right() {
		if !m.free(col) && m.copyOf[col].IsZero() {
			after = m.step[col]
			continue
		}
		phase := stripNumber(plain(m.sheet.spread(m.headRow, col)))
		title := phase
		n := merge.NewColumn{After: after}
		if m.stepRow > 0 {
			if s := plain(m.sheet.at(m.stepRow, col)); s != "" {
				title = s
			}
			if left, ok := m.base.Column(after); ok && m.sheet.at(m.headRow, col) == "" && phase == plain(left.PhaseTitle) {
				n.Phase = left.Phase
			}
		}
		if title == "" && !m.columnFilled(col) {
			continue
		}
		n.Title = title
		what := "column/" + loose(title) + "/" + after.String()
		n.Step = m.proposal(what)
		if n.Phase.IsZero() {
			n.Phase = m.proposal("phase of " + what)
		}
		m.step[col] = n.Step
		m.out.Columns = append(m.out.Columns, n)
		after = n.Step
	}
}

// columnFilled says whether a column without a head holds anything beside the lanes.
func (m *matcher) columnFilled(col int) bool {
	for _, row := range m.body() {
		if m.sheet.at(row, col) != "" && m.sheet.at(row, m.labelCol) != "" {
			return true
		}
	}
	return false
}

var leadingNumber = regexp.MustCompile(`^\d+[\s.:)·–-]*`)

func stripNumber(s string) string {
	if rest := leadingNumber.ReplaceAllString(s, ""); rest != "" {
		return rest
	}
	return s
}
