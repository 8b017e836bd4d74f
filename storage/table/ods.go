package table

import (
	"strconv"
	"strings"

	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

const (
	odsContent = "content.xml"
	odsKind    = "application/vnd.oasis.opendocument.spreadsheet"
	maxSheets  = 1024
	maxBytes   = 256 << 20 // of all texts
)

// readSheets reads an OpenDocument spreadsheet.
func readSheets(p workbook.Parts) ([]intake.Grid, error) {
	if err := encrypted(p); err != nil {
		return nil, err
	}
	o := &odsScan{}
	err := p.Walk(odsContent, "document-content", workbook.Handler{Start: o.start, End: o.end, Text: o.text})
	if err != nil {
		return nil, err
	}
	if len(o.grids) == 0 {
		return nil, workbook.Refuse(workbook.NotWorkbook, odsContent, "no table inside")
	}
	return o.grids, nil
}

// encrypted says whether the parts are protected by a password.
func encrypted(p workbook.Parts) error {
	const manifest = "meta-inf/manifest.xml"
	if !p.Has(manifest) {
		return nil
	}
	return p.Walk(manifest, "manifest", workbook.Handler{Start: func(name string, _ func(string) string) error {
		if name == "encryption-data" {
			return workbook.Refuse(workbook.Encrypted, manifest, "protected by a password")
		}
		return nil
	}})
}

// odsScan is the state while the content is read.
type odsScan struct {
	grids    []intake.Grid
	nested   int // tables inside tables
	row, col int // of the next row and the next cell, from 0
	repeat   int // of the row
	pending  []intake.Cell
	merges   []intake.Merge

	inCell     bool
	times      int // of the cell
	spanRows   int
	spanCols   int
	date       string
	value      strings.Builder
	paragraphs int
	inText     int
	skip       int // inside a remark or a drawing
	cells      int
	bytes      int
}

func (o *odsScan) start(name string, attr func(string) string) error {
	if o.skip > 0 || skipped(name) {
		o.skip++
		return nil
	}
	switch name {
	case "table":
		return o.startTable(attr("name"))
	case "table-row":
		n, err := count(attr("number-rows-repeated"), maxRows)
		o.repeat, o.col, o.pending, o.merges = n, 0, o.pending[:0], o.merges[:0]
		return err
	case "table-cell", "covered-table-cell":
		return o.startCell(attr)
	case "p", "h":
		if o.inCell {
			if o.paragraphs > 0 {
				o.value.WriteByte('\n')
			}
			o.paragraphs++
		}
		o.inText++
	case "s":
		n, err := count(attr("c"), 1000)
		if err != nil {
			return err
		}
		o.write([]byte(strings.Repeat(" ", n)))
	case "tab":
		o.write([]byte{'\t'})
	case "line-break":
		o.write([]byte{'\n'})
	}
	return nil
}

// skipped are elements whose texts are no content of a cell.
func skipped(name string) bool {
	switch name {
	case "annotation", "frame", "custom-shape", "tracked-changes", "shapes", "forms", "dde-links", "scripts", "named-expressions", "rect", "line":
		return true
	}
	return false
}

func (o *odsScan) startTable(name string) error {
	if o.nested++; o.nested > 1 {
		return nil
	}
	if len(o.grids) >= maxSheets {
		return workbook.Refuse(workbook.TooLarge, odsContent, "more than %d sheets", maxSheets)
	}
	o.grids = append(o.grids, intake.Grid{Name: name})
	o.row, o.col = 0, 0
	return nil
}

func (o *odsScan) startCell(attr func(string) string) error {
	if o.nested != 1 {
		return nil
	}
	var err error
	if o.times, err = count(attr("number-columns-repeated"), maxCols); err != nil {
		return err
	}
	if o.spanCols, err = count(attr("number-columns-spanned"), maxCols); err != nil {
		return err
	}
	if o.spanRows, err = count(attr("number-rows-spanned"), maxRows); err != nil {
		return err
	}
	o.inCell, o.date, o.paragraphs = true, "", 0
	o.value.Reset()
	if attr("value-type") == "date" {
		o.date = attr("date-value")
	}
	return nil
}

// count reads how often something is repeated; nothing means once.
func count(s string, most int) (int, error) {
	if s == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > most {
		return 0, workbook.Refuse(workbook.Damaged, odsContent, "count %.20q", s)
	}
	return n, nil
}

func (o *odsScan) end(name string) error {
	if o.skip > 0 {
		o.skip--
		return nil
	}
	switch name {
	case "table":
		o.nested--
	case "p", "h":
		o.inText--
	case "table-cell", "covered-table-cell":
		return o.endCell(name == "covered-table-cell")
	case "table-row":
		return o.endRow()
	}
	return nil
}

func (o *odsScan) endCell(covered bool) error {
	if o.nested != 1 || !o.inCell {
		return nil
	}
	o.inCell = false
	text, form := o.value.String(), intake.Plain
	if len(o.date) >= 10 {
		text, form = o.date[:10], intake.Day
		if len(o.date) >= 16 && o.date[11:16] != "00:00" {
			text, form = text+" "+o.date[11:16], intake.Moment
		}
	}
	first := o.col
	if o.col += o.times; o.col > maxCols {
		return workbook.Refuse(workbook.Damaged, odsContent, "row %d is too long", o.row+1)
	}
	if o.spanCols > 1 || o.spanRows > 1 {
		o.merges = append(o.merges, intake.Merge{Top: o.row + 1, Left: first + 1, Bottom: o.row + o.spanRows, Right: first + o.spanCols})
	}
	if covered || strings.TrimSpace(text) == "" {
		return nil
	}
	for i := range o.times {
		o.pending = append(o.pending, intake.Cell{Row: o.row + 1, Col: first + i + 1, Text: text, Form: form})
		if err := o.bound(len(text)); err != nil {
			return err
		}
	}
	return nil
}

// bound counts a cell that is kept.
func (o *odsScan) bound(size int) error {
	o.cells++
	if o.bytes += size; o.cells > maxCells || o.bytes > maxBytes {
		return workbook.Refuse(workbook.TooLarge, odsContent, "too many cells or too much text")
	}
	return nil
}

func (o *odsScan) endRow() error {
	if o.nested != 1 {
		return nil
	}
	g := &o.grids[len(o.grids)-1]
	g.Merges = append(g.Merges, o.merges...)
	if len(g.Merges) > 100_000 {
		return workbook.Refuse(workbook.TooLarge, odsContent, "too many merged cells")
	}
	if len(o.pending) > 0 {
		for k := range o.repeat {
			for _, c := range o.pending {
				c.Row += k
				g.Cells = append(g.Cells, c)
				if k > 0 {
					if err := o.bound(len(c.Text)); err != nil {
						return err
					}
				}
			}
		}
	}
	if o.row += o.repeat; o.row > 2*maxRows {
		return workbook.Refuse(workbook.Damaged, odsContent, "too many rows")
	}
	return nil
}

func (o *odsScan) text(b []byte) error {
	if o.skip == 0 && o.inText > 0 {
		o.write(b)
	}
	if o.value.Len() > maxText {
		return workbook.Refuse(workbook.TooLarge, odsContent, "text of a cell")
	}
	return nil
}

func (o *odsScan) write(b []byte) {
	if o.inCell {
		o.value.Write(b)
	}
}
