package workbook

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// pos is a cell of a sheet; rows and columns count from 1.
type pos struct{ row, col int }

// value is what a cell holds.
type value struct {
	text string
	// kind is 's' text, 'n' number, 'b' truth value, 'e' error.
	kind    byte
	formula bool
}

// sheet is one worksheet as it was read.
type sheet struct {
	name   string
	hidden bool
	part   string
	cells  map[pos]value
	// pending are formulas without a result: a program that does not calculate saved the workbook.
	pending map[pos]bool
	maxRow  int
	maxCol  int
	merges  [][4]int // top, left, bottom, right
	// covered leads from each merged cell to the one that holds the text; made when first asked.
	covered map[pos]pos
	notes   map[pos]note
}

// note is a comment on a cell.
type note struct{ author, text string }

// at is the text of a cell, "" for an empty one.
func (s *sheet) at(row, col int) string { return s.cells[pos{row, col}].text }

// mostCovered bounds the cells of merged ranges that are kept in mind, mostSpan those of one range.
const (
	mostCovered = 200_000
	mostSpan    = 5_000
)

// spread is the text of a cell, or of the merged cell that covers it.
func (s *sheet) spread(row, col int) string {
	if t := s.at(row, col); t != "" {
		return t
	}
	if s.covered == nil {
		s.covered = make(map[pos]pos)
		for _, m := range s.merges {
			span := (m[2] - m[0] + 1) * (m[3] - m[1] + 1)
			if span > mostSpan || len(s.covered)+span > mostCovered {
				continue
			}
			for r := m[0]; r <= m[2]; r++ {
				for c := m[1]; c <= m[3]; c++ {
					s.covered[pos{r, c}] = pos{m[0], m[1]}
				}
			}
		}
	}
	from, ok := s.covered[pos{row, col}]
	if !ok {
		return ""
	}
	return s.at(from.row, from.col)
}

// unescape decodes the _xHHHH_ form in which spreadsheets hide characters.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	in := utf16.Encode([]rune(s))
	out := make([]uint16, 0, len(in))
	for i := 0; i < len(in); i++ {
		if in[i] == '_' && i+6 < len(in) && in[i+1] == 'x' && in[i+6] == '_' {
			if v, err := strconv.ParseUint(string(utf16.Decode(in[i+2:i+6])), 16, 16); err == nil {
				out = append(out, uint16(v))
				i += 6
				continue
			}
		}
		out = append(out, in[i])
	}
	return string(utf16.Decode(out))
}

// parseRef reads a reference such as "AB12".
func parseRef(s string) (p pos, ok bool) {
	i := 0
	for i < len(s) && (s[i]|0x20) >= 'a' && (s[i]|0x20) <= 'z' {
		p.col = p.col*26 + int(s[i]|0x20-'a') + 1
		if p.col > maxColumns {
			return pos{}, false
		}
		i++
	}
	if i == 0 || i == len(s) {
		return pos{}, false
	}
	for ; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return pos{}, false
		}
		if p.row = p.row*10 + int(s[i]-'0'); p.row > maxRows {
			return pos{}, false
		}
	}
	return p, p.row > 0
}

// loader reads the parts of a workbook one after the other and counts what it keeps.
type loader struct {
	*container
	strings []string
	sheets  []*sheet
	cells   int
	bytes   int
	scanned int
	remarks int
	// questions are the guiding questions of both languages; made when first asked.
	questions map[string]bool
}

// workbook reads the list of sheets and the shared texts.
func (l *loader) workbook(main string) error {
	rels, err := l.relations(main)
	if err != nil {
		return err
	}
	parts, shared := make(map[string]string), ""
	for _, r := range rels {
		switch r.kind {
		case "worksheet":
			parts[r.id] = r.target
		case "sharedStrings":
			shared = r.target
		}
	}
	names, used := make(map[string]bool), make(map[string]bool)
	err = l.each(main, "workbook", handler{start: func(e element) error {
		if string(e.Name()) != "sheet" {
			return nil
		}
		part := ""
		for _, a := range e.Attrs() {
			if string(a.Name) == "id" && len(a.Prefix) > 0 {
				part = parts[string(a.Value)]
			}
		}
		if part == "" { // a sheet that is only a chart or a dialog
			return nil
		}
		name := e.attr("name")
		if names[strings.ToLower(name)] || used[part] {
			return refuse(Damaged, main, "sheet %.40q occurs twice", name)
		}
		names[strings.ToLower(name)], used[part] = true, true
		l.sheets = append(l.sheets, &sheet{
			name: name, hidden: e.attr("state") != "" && e.attr("state") != "visible", part: part,
			cells: make(map[pos]value), pending: make(map[pos]bool), notes: make(map[pos]note),
		})
		if len(l.sheets) > maxSheets {
			return refuse(TooLarge, main, "more than %d sheets", maxSheets)
		}
		return nil
	}})
	if err != nil {
		return err
	}
	if len(l.sheets) == 0 {
		return refuse(NotWorkbook, main, "no worksheet inside")
	}
	if shared == "" {
		return nil
	}
	return l.shared(shared)
}

// shared reads the table of texts.
func (l *loader) shared(part string) error {
	var text strings.Builder
	inText, phonetic := false, 0
	return l.each(part, "sst", handler{
		start: func(e element) error {
			switch string(e.Name()) {
			case "si":
				text.Reset()
			case "t":
				inText = phonetic == 0
			case "rPh":
				phonetic++
			}
			return nil
		},
		end: func(name []byte) error {
			switch string(name) {
			case "si":
				if len(l.strings) >= maxCells {
					return refuse(TooLarge, part, "too many texts")
				}
				l.strings = append(l.strings, lines(unescape(text.String())))
			case "t":
				inText = false
			case "rPh":
				phonetic--
			}
			return nil
		},
		text: func(b []byte) error {
			if inText {
				text.Write(b)
			}
			return nil
		},
	})
}

// lines levels the ways of ending a line.
func lines(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// cellScan is the state while the cells of one sheet are read.
type cellScan struct {
	*loader
	s                          *sheet
	row, col                   int
	rows                       map[int]bool
	kind                       string
	raw, inline                []byte
	formula                    bool
	inValue, inText, inFormula bool
	hasInline                  bool
	phonetic                   int
}

// sheet reads the cells of one sheet.
func (l *loader) sheet(s *sheet) error {
	c := &cellScan{loader: l, s: s, rows: make(map[int]bool)}
	return l.each(s.part, "worksheet", handler{start: c.start, end: c.end, text: c.text})
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
	if v := e.attr("r"); v != "" {
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 || n > maxRows {
			return refuse(Damaged, c.s.part, "row number %.20q", v)
		}
		c.row = n
	} else {
		c.row++
	}
	if c.row > maxRows || c.rows[c.row] {
		return refuse(Damaged, c.s.part, "row %d occurs twice or is too far down", c.row)
	}
	c.rows[c.row] = true
	return c.scan()
}

// scan counts rows and cells that hold nothing, too: they cost time all the same.
func (c *cellScan) scan() error {
	if c.scanned++; c.scanned > maxScanTotal {
		return refuse(TooLarge, c.s.part, "too many cells")
	}
	return nil
}

func (c *cellScan) startCell(e element) error {
	c.raw, c.inline, c.kind, c.hasInline, c.formula = c.raw[:0], c.inline[:0], e.attr("t"), false, false
	before := c.col
	if v := e.attr("r"); v != "" {
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
		i, err := strconv.Atoi(strings.TrimSpace(string(c.raw)))
		if err != nil || i < 0 || i >= len(c.strings) {
			return refuse(Damaged, c.s.part, "text number %.20q of %d", c.raw, len(c.strings))
		}
		v.text, v.kind = c.strings[i], 's'
	case "inlineStr":
		v.text, v.kind = lines(unescape(string(c.inline))), 's'
	case "str":
		v.text, v.kind = lines(unescape(string(c.raw))), 's'
	case "b":
		v.text, v.kind = string(c.raw), 'b'
	case "e":
		v.text, v.kind = string(c.raw), 'e'
	case "", "n", "d":
		v.text, v.kind = strings.TrimSpace(string(c.raw)), 'n'
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
	c.s.cells[pos{c.row, c.col}] = v
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
