package workbook

import (
	"bytes"
	"strings"
)

// cellScan is the state while the cells of one sheet are read.
type cellScan struct {
	*loader
	s                          *sheet
	row, col                   int
	kind                       string
	style                      uint16
	raw, inline                []byte
	formula                    bool
	inValue, inText, inFormula bool
	hasInline                  bool
	phonetic                   int
}

// sheet reads the cells of one sheet.
func (l *loader) sheet(s *sheet) error {
	clear(l.seen)
	c := &cellScan{loader: l, s: s}
	err := l.each(s.part, "worksheet", handler{start: c.start, end: c.end, text: c.text})
	s.cells.settle()
	return err
}

func (c *cellScan) start(e element) error {
	switch string(e.Name()) {
	case "row":
		return c.startRow(e)
	case "c":
		return c.startCell(e)
	case "v":
		c.inValue = true
	case "is":
		c.hasInline = true
	case "t":
		c.inText = c.phonetic == 0 && c.hasInline
	case "rPh":
		c.phonetic++
	case "f":
		c.formula, c.inFormula = true, true
	case "mergeCell":
		from, to, found := strings.Cut(e.attr("ref"), ":")
		a, ok1 := parseRef(from)
		b, ok2 := parseRef(to)
		if found && ok1 && ok2 && b.col >= a.col && b.row >= a.row {
			c.s.merges = append(c.s.merges, [4]int{a.row, a.col, b.row, b.col})
			if len(c.s.merges) > maxMerges {
				return refuse(TooLarge, c.s.part, "too many merged cells")
			}
		}
	}
	return nil
}

func (c *cellScan) startRow(e element) error {
	c.col = 0
	if v := e.Attr("r"); len(v) > 0 {
		n, ok := digits(v)
		if !ok || n < 1 || n > maxRows {
			return refuse(Damaged, c.s.part, "row number %.20q", v)
		}
		c.row = n
	} else {
		c.row++
	}
	if c.row > maxRows || !c.first(c.row) {
		return refuse(Damaged, c.s.part, "row %d occurs twice or is too far down", c.row)
	}
	return c.scan()
}

// first notes that a row was seen and says whether that was for the first time.
func (l *loader) first(row int) bool {
	word, bit := row/64, uint64(1)<<(row%64)
	for len(l.seen) <= word {
		l.seen = append(l.seen, 0)
	}
	if l.seen[word]&bit != 0 {
		return false
	}
	l.seen[word] |= bit
	return true
}

// digits reads a number of a few digits.
func digits(b []byte) (n int, ok bool) {
	if len(b) == 0 || len(b) > 10 {
		return 0, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// scan counts rows and cells that hold nothing, too: they cost time all the same.
func (c *cellScan) scan() error {
	if c.scanned++; c.scanned > maxScanTotal {
		return refuse(TooLarge, c.s.part, "too many cells")
	}
	return nil
}

func (c *cellScan) startCell(e element) error {
	c.raw, c.inline, c.hasInline, c.formula = c.raw[:0], c.inline[:0], false, false
	if t := e.Attr("t"); string(t) != c.kind { // most are like the one before
		c.kind = string(t)
	}
	c.style = 0
	if c.kind == "" || c.kind == "n" {
		if n, ok := digits(e.Attr("s")); ok && n < 1<<16 {
			c.style = uint16(n)
		}
	}
	before := c.col
	if v := e.Attr("r"); len(v) > 0 {
		p, ok := parseRef(v)
		if !ok || p.row != c.row {
			return refuse(Damaged, c.s.part, "cell %.20q in row %d", v, c.row)
		}
		c.col = p.col
	} else {
		c.col++
	}
	if c.col > maxColumns || c.col <= before || c.row == 0 {
		return refuse(Damaged, c.s.part, "cells of row %d are out of order", c.row)
	}
	return c.scan()
}

func (c *cellScan) end(name []byte) error {
	switch string(name) {
	case "v":
		c.inValue = false
	case "t":
		c.inText = false
	case "f":
		c.inFormula = false
	case "rPh":
		c.phonetic--
	case "c":
		return c.endCell()
	}
	return nil
}

func (c *cellScan) endCell() error {
	v := value{formula: c.formula}
	switch c.kind {
	case "s":
		if len(c.raw) == 0 {
			return nil
		}
		i, ok := digits(bytes.TrimSpace(c.raw))
		if !ok || i >= len(c.strings) {
			return refuse(Damaged, c.s.part, "text number %.20q of %d", c.raw, len(c.strings))
		}
		v.text, v.kind = c.strings[i], 's'
		if m, ok := c.marked[i]; ok {
			c.s.embolden(pos{c.row, c.col}, m)
		}
	case "inlineStr":
		v.text, v.kind = c.said(c.inline), 's'
	case "str":
		v.text, v.kind = c.said(c.raw), 's'
	case "b":
		v.text, v.kind = c.texts.keep(c.raw), 'b'
	case "e":
		v.text, v.kind = c.texts.keep(c.raw), 'e'
	case "", "n", "d":
		v.text, v.kind = c.texts.keep(bytes.TrimSpace(c.raw)), 'n'
		v.style = c.style
	default:
		return refuse(Damaged, c.s.part, "cell of kind %.20q", c.kind)
	}
	if v.text == "" {
		if v.formula && len(c.s.pending) < maxPending {
			c.s.pending[pos{c.row, c.col}] = true
		}
		return nil
	}
	c.cells++
	c.bytes += len(v.text)
	if c.cells > maxCells || c.bytes > maxTexts {
		return refuse(TooLarge, c.s.part, "too many cells or too much text")
	}
	c.s.cells.add(c.row, c.col, v)
	c.s.maxRow, c.s.maxCol = max(c.s.maxRow, c.row), max(c.s.maxCol, c.col)
	return nil
}

func (c *cellScan) text(b []byte) error {
	switch {
	case c.inFormula:
	case c.inText:
		c.inline = append(c.inline, b...)
	case c.inValue:
		c.raw = append(c.raw, b...)
	}
	if len(c.raw) > maxToken || len(c.inline) > maxToken {
		return refuse(TooLarge, c.s.part, "text of a cell")
	}
	return nil
}
