package intake

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// Cell is one filled cell of a table; rows and columns count from 1.
type Cell struct {
	Row, Col int
	Text     string
	// Form says what the file knows of the text, so that it can be written as the reader's language does.
	Form Form
}

// Form is what a cell shows, where the file says so; the text of such a cell has one fixed form.
type Form uint8

// Forms of cells.
const (
	Plain   Form = iota
	Day          // 2026-03-05
	Clock        // 14:30
	Moment       // 2026-03-05 14:30
	Percent      // 27.1%
)

// Worded writes the cells that hold days and shares the way write does; it gets the fixed form.
func Worded(grids []Grid, write func(f Form, text string) string) {
	for _, g := range grids {
		for i := range g.Cells {
			if c := &g.Cells[i]; c.Form != Plain {
				c.Text, c.Form = write(c.Form, c.Text), Plain
			}
		}
	}
}

// Merge is a range of cells that are shown as one.
type Merge struct{ Top, Left, Bottom, Right int }

// Grid is a table as it stands in a file or on the clipboard.
type Grid struct {
	Name   string
	Hidden bool
	Cells  []Cell
	Merges []Merge
}

// Bounds of what is looked at. The largest map of the test sets needs a tenth of them.
const (
	maxRows    = 20_000
	maxColumns = 1_000
	maxField   = 4_000_000 // rows times columns
	maxMerged  = 200_000   // cells in merged ranges
)

// ErrTooLarge is returned for tables beyond what anybody fills in by hand.
var ErrTooLarge = errors.New("table is too large to take in")

// FromRows makes a grid of lines of fields.
func FromRows(name string, rows [][]string) Grid {
	g := Grid{Name: name}
	for r, row := range rows {
		for c, text := range row {
			if strings.TrimSpace(text) != "" {
				g.Cells = append(g.Cells, Cell{Row: r + 1, Col: c + 1, Text: text})
			}
		}
	}
	return g
}

// table is a grid without its empty rows and columns.
type table struct {
	texts [][]string
	// from leads from each cell to the one whose merged range covers it; its own place where none does.
	from map[[2]int][2]int
	// rows and cols are the numbers in the grid.
	rows, cols []int
}

// tableOf drops what is empty. Columns of only spaces and the like count as empty.
func tableOf(g Grid) (*table, error) {
	var rows, cols []int
	for _, c := range g.Cells {
		if strings.TrimSpace(c.Text) != "" {
			rows, cols = append(rows, c.Row), append(cols, c.Col)
		}
	}
	rows, cols = distinct(rows), distinct(cols)
	if len(rows) > maxRows || len(cols) > maxColumns || len(rows)*len(cols) > maxField {
		return nil, ErrTooLarge
	}
	t := &table{rows: rows, cols: cols, texts: make([][]string, len(rows)), from: make(map[[2]int][2]int)}
	for i := range t.texts {
		t.texts[i] = make([]string, len(cols))
	}
	for _, c := range g.Cells {
		if text := tidy(c.Text); text != "" {
			t.texts[indexOf(rows, c.Row)][indexOf(cols, c.Col)] = text
		}
	}
	covered := 0
	for _, m := range g.Merges {
		top, bottom := span(rows, m.Top, m.Bottom)
		left, right := span(cols, m.Left, m.Right)
		if top < 0 || left < 0 {
			continue
		}
		if covered += (bottom - top + 1) * (right - left + 1); covered > maxMerged {
			break
		}
		for r := top; r <= bottom; r++ {
			for c := left; c <= right; c++ {
				t.from[[2]int{r, c}] = [2]int{top, left}
			}
		}
	}
	return t, nil
}

// span finds the first and the last of the numbers that lie between two others; -1 for none.
func span(all []int, from, to int) (first, last int) {
	first, _ = slices.BinarySearch(all, from)
	last, found := slices.BinarySearch(all, to)
	if !found {
		last--
	}
	if first >= len(all) || last < first {
		return -1, -1
	}
	return first, last
}

func distinct(all []int) []int {
	slices.SortFunc(all, cmp.Compare[int])
	return slices.Compact(all)
}

func indexOf(all []int, v int) int {
	i, _ := slices.BinarySearch(all, v)
	return i
}

// tidy levels line ends and blanks around a text.
func tidy(s string) string {
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\u200b' || r == '\ufeff' })
}

func (t *table) height() int { return len(t.rows) }
func (t *table) width() int  { return len(t.cols) }

// at is the text of a cell, "" outside the table.
func (t *table) at(r, c int) string {
	if r < 0 || c < 0 || r >= len(t.texts) || c >= len(t.cols) {
		return ""
	}
	return t.texts[r][c]
}

// spread is the text of a cell or of the merged one that covers it.
func (t *table) spread(r, c int) string {
	if text := t.at(r, c); text != "" {
		return text
	}
	if from, ok := t.from[[2]int{r, c}]; ok {
		return t.at(from[0], from[1])
	}
	return ""
}

// turned is the table with rows and columns exchanged.
func (t *table) turned() *table {
	out := &table{rows: t.cols, cols: t.rows, from: make(map[[2]int][2]int, len(t.from)), texts: make([][]string, len(t.cols))}
	for c := range t.cols {
		out.texts[c] = make([]string, len(t.rows))
		for r := range t.rows {
			out.texts[c][r] = t.texts[r][c]
		}
	}
	for k, v := range t.from {
		out.from[[2]int{k[1], k[0]}] = [2]int{v[1], v[0]}
	}
	return out
}

// part is the table of some of the rows, from first up to but without end.
func (t *table) part(first, end int) *table {
	out := &table{rows: t.rows[first:end], cols: t.cols, texts: t.texts[first:end], from: make(map[[2]int][2]int)}
	for k, v := range t.from {
		if k[0] >= first && k[0] < end && v[0] >= first {
			out.from[[2]int{k[0] - first, k[1]}] = [2]int{v[0] - first, v[1]}
		}
	}
	return out
}

// filled counts the texts of a row from a column on.
func (t *table) filled(r, from int) int {
	n := 0
	for c := from; c < t.width(); c++ {
		if t.at(r, c) != "" {
			n++
		}
	}
	return n
}
