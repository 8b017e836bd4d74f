package workbook

import (
	"cmp"
	"iter"
	"slices"
)

// cells are the filled cells of a sheet, row by row. Large sheets have a hundred thousand of them, so
// they lie close together and not in a map.
type cells struct {
	all  []filled
	rows []rowStart
}

// filled is a cell that holds something.
type filled struct {
	text     string
	row, col int32
	kind     byte
	formula  bool
	style    uint16 // of a number
}

func (f *filled) value() value {
	return value{text: f.text, kind: f.kind, formula: f.formula, style: f.style}
}

// rowStart is where a row begins.
type rowStart struct{ row, from int32 }

// add puts a cell behind the others; settle has to follow before any is looked for.
func (c *cells) add(row, col int, v value) {
	c.all = append(c.all, filled{text: v.text, row: int32(row), col: int32(col), kind: v.kind, formula: v.formula, style: v.style})
}

// settle brings the cells into their order, and keeps the last one of those in the same place.
func (c *cells) settle() {
	order := func(a, b filled) int { return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col)) }
	if !slices.IsSortedFunc(c.all, order) {
		slices.SortStableFunc(c.all, order)
	}
	kept := c.all[:0]
	for i, f := range c.all {
		if i+1 < len(c.all) && order(f, c.all[i+1]) == 0 {
			continue
		}
		if len(kept) == 0 || kept[len(kept)-1].row != f.row {
			c.rows = append(c.rows, rowStart{f.row, int32(len(kept))})
		}
		kept = append(kept, f)
	}
	c.all = kept
}

// row lists the cells of a row.
func (c *cells) row(row int) []filled {
	if len(c.rows) == 0 {
		return nil
	}
	i := row - int(c.rows[0].row) // as a rule rows follow each other
	if i < 0 {
		return nil
	}
	if i >= len(c.rows) || int(c.rows[i].row) != row {
		found := false
		if i, found = slices.BinarySearchFunc(c.rows, row, func(r rowStart, n int) int { return cmp.Compare(int(r.row), n) }); !found {
			return nil
		}
	}
	if i+1 == len(c.rows) {
		return c.all[c.rows[i].from:]
	}
	return c.all[c.rows[i].from:c.rows[i+1].from]
}

// get finds a cell.
func (c *cells) get(row, col int) (value, bool) {
	in := c.row(row)
	if len(in) == 0 {
		return value{}, false
	}
	i := col - int(in[0].col)
	if i < 0 {
		return value{}, false
	}
	if i >= len(in) || int(in[i].col) != col {
		found := false
		if i, found = slices.BinarySearchFunc(in, col, func(f filled, n int) int { return cmp.Compare(int(f.col), n) }); !found {
			return value{}, false
		}
	}
	return in[i].value(), true
}

// each goes through all cells, row by row.
func (c *cells) each() iter.Seq2[pos, value] {
	return func(yield func(pos, value) bool) {
		for i := range c.all {
			f := &c.all[i]
			if !yield(pos{int(f.row), int(f.col)}, f.value()) {
				return
			}
		}
	}
}
