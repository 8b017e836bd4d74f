package xlsx

import (
	"fmt"
	"slices"
	"strconv"
)

// Bounds of a sheet.
const (
	maxRows    = 1_048_576
	maxColumns = 16_384
	maxHeight  = 409.0
	maxText    = 32_767 // UTF-16 units
)

// kinds of what a cell holds.
const (
	empty uint8 = iota
	shared
	numeric
	formula
)

type cell struct {
	style int32
	at    int32 // in the texts, numbers or formulas
	kind  uint8
	used  bool
}

type row struct {
	cells  []cell
	height float64
	grows  bool
	hidden bool
}

type col struct {
	width  float64
	hidden bool
}

// Sheet is a worksheet. Rows and columns count from 1. The first fault is kept and returned by
// Write of the workbook.
type Sheet struct {
	file     *File
	name     string
	index    int
	rows     []row
	cols     []col
	numbers  []float64
	formulas [][2]string // formula and result
	merges   []Range
	rules    []rule
	lists    []List
	notes    []Note
	charts   []Chart
	links    []byte // to what hangs on cells
	done     bool
	lastCol  int
	err      error
}

// Range is a rectangle of cells.
type Range struct{ C1, R1, C2, R2 int }

// String is the range as formulas write it.
func (r Range) String() string {
	if r.C1 == r.C2 && r.R1 == r.R2 {
		return Cell(r.C1, r.R1)
	}
	return Cell(r.C1, r.R1) + ":" + Cell(r.C2, r.R2)
}

// Name is what the sheet is called.
func (s *Sheet) Name() string { return s.name }

// Cell is the name of a cell.
func Cell(column, row int) string {
	var b [16]byte
	return string(strconv.AppendInt(appendLetters(b[:0], column), int64(row), 10))
}

// Letters is the name of a column.
func Letters(column int) string {
	var b [8]byte
	return string(appendLetters(b[:0], column))
}

func appendLetters(b []byte, column int) []byte {
	switch {
	case column > 26*26+26:
		b = append(b, byte('A'+(column-27-26*26)/(26*26)))
		column = (column-27-26*26)%(26*26) + 27
		fallthrough
	case column > 26:
		return append(b, byte('A'+(column-27)/26), byte('A'+(column-1)%26))
	}
	return append(b, byte('A'+column-1))
}

func (s *Sheet) row(n int) *row {
	if n < 1 || n > maxRows || s.done {
		if s.err == nil {
			s.err = ErrState
		}
		return &row{}
	}
	if n > len(s.rows) {
		s.rows = slices.Grow(s.rows, n-len(s.rows))[:n]
	}
	return &s.rows[n-1]
}

func (s *Sheet) cell(c, r int) *cell {
	row := s.row(r)
	if c < 1 || c > maxColumns {
		if s.err == nil {
			s.err = ErrState
		}
		return &cell{}
	}
	if c > len(row.cells) {
		row.cells = slices.Grow(row.cells, max(c, s.lastCol)-len(row.cells))[:c]
	}
	s.lastCol = max(s.lastCol, c)
	x := &row.cells[c-1]
	x.used = true
	return x
}

func (s *Sheet) col(c int) *col {
	for len(s.cols) < c {
		s.cols = append(s.cols, col{})
	}
	return &s.cols[c-1]
}

// Text writes a text. It is never taken for anything else.
func (s *Sheet) Text(c, r int, text string) {
	if len(text) > maxText && units(text) > maxText && s.err == nil {
		s.err = fmt.Errorf("%s: %w", Cell(c, r), ErrLong)
		return
	}
	x := s.cell(c, r)
	x.kind, x.at = shared, int32(s.file.texts.add(text, false))
}

// Rich writes a text of several fonts.
func (s *Sheet) Rich(c, r int, runs []Run) {
	x := s.cell(c, r)
	x.kind, x.at = shared, int32(s.file.texts.add(richXML(runs), true))
}

// Number writes a number.
func (s *Sheet) Number(c, r int, v float64) {
	x := s.cell(c, r)
	x.kind, x.at = numeric, int32(len(s.numbers))
	s.numbers = append(s.numbers, v)
}

// Formula writes a formula without its equals sign, together with the result that programs show which
// do not calculate.
func (s *Sheet) Formula(c, r int, text, result string) {
	x := s.cell(c, r)
	x.kind, x.at = formula, int32(len(s.formulas))
	s.formulas = append(s.formulas, [2]string{text, result})
}

// Style gives all cells of a range a look.
func (s *Sheet) Style(area Range, style int) {
	for r := area.R1; r <= area.R2; r++ {
		s.cell(area.C2, r)
		cells := s.rows[r-1].cells
		for c := area.C1; c <= area.C2; c++ {
			cells[c-1].style, cells[c-1].used = int32(style), true
		}
	}
}

// Merge joins the cells of a range.
func (s *Sheet) Merge(area Range) {
	if area.C1 != area.C2 || area.R1 != area.R2 {
		s.merges = append(s.merges, area)
	}
}

// Height sets how high a row is, in points.
func (s *Sheet) Height(r int, points float64) { s.row(r).height = min(points, maxHeight) }

// Grow lets a row become higher when somebody writes into it. A height that counts as set by hand
// never changes.
func (s *Sheet) Grow(r int) { s.row(r).grows = true }

// HideRow hides a row.
func (s *Sheet) HideRow(r int) { s.row(r).hidden = true }

// Width sets how wide columns are, in characters.
func (s *Sheet) Width(from, to int, chars float64) {
	for c := from; c <= to; c++ {
		s.col(c).width = chars
	}
}

// HideColumn hides a column.
func (s *Sheet) HideColumn(c int) { s.col(c).hidden = true }

// pixels is how wide a column is on the screen.
func (s *Sheet) pixels(c int) int {
	if c > len(s.cols) || s.cols[c-1].width == 0 {
		return 64
	}
	if s.cols[c-1].hidden {
		return 0
	}
	return int(s.cols[c-1].width*7 + 5)
}

// tall is how high a row is on the screen, in pixels.
func (s *Sheet) tall(r int) int {
	if r > len(s.rows) || s.rows[r-1].height == 0 {
		return 20
	}
	if s.rows[r-1].hidden {
		return 0
	}
	return int(s.rows[r-1].height * 4 / 3)
}
