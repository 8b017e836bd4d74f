package xlsx

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Done packs the sheet and lets go of its cells. Nothing may be written to it afterwards.
func (s *Sheet) Done() error {
	if s.done {
		return nil
	}
	if s.err != nil {
		return fmt.Errorf("write sheet %q: %w", s.name, s.err)
	}
	f := s.file
	rels := newRels()
	tail := ""
	if len(s.charts) > 0 {
		f.draws++
		if err := s.packCharts(); err != nil {
			return err
		}
		tail += `<drawing r:id="` + rels.add("drawing", "../drawings/drawing"+strconv.Itoa(f.draws)+".xml") + `"/>`
	}
	if len(s.notes) > 0 {
		f.notes++
		n := strconv.Itoa(f.notes)
		if err := f.part("xl/comments"+n+".xml", s.notesXML()); err != nil {
			return err
		}
		if err := f.part("xl/drawings/vmlDrawing"+n+".vml", s.notesVML()); err != nil {
			return err
		}
		tail += `<legacyDrawing r:id="` + rels.add("vmlDrawing", "../drawings/vmlDrawing"+n+".vml") + `"/>`
		rels.add("comments", "../comments"+n+".xml")
	}
	if rels.n > 0 {
		if err := f.part("xl/worksheets/_rels/sheet"+strconv.Itoa(s.index+1)+".xml.rels", rels.xml()); err != nil {
			return err
		}
	}
	f.buffer = s.xml(f.buffer[:0], tail)
	if err := f.part("xl/worksheets/sheet"+strconv.Itoa(s.index+1)+".xml", f.buffer); err != nil {
		return err
	}
	s.done = true
	s.rows, s.numbers, s.formulas, s.merges, s.rules, s.lists, s.notes = nil, nil, nil, nil, nil, nil, nil
	return nil
}

// packCharts packs the drawing of the sheet and its charts.
func (s *Sheet) packCharts() error {
	f := s.file
	n := strconv.Itoa(f.draws)
	rels := newRels()
	for i, c := range s.charts {
		c.number = f.chartsBefore(s) + i + 1
		rels.add("chart", "../charts/chart"+strconv.Itoa(c.number)+".xml")
		if err := f.part("xl/charts/chart"+strconv.Itoa(c.number)+".xml", c.XML); err != nil {
			return err
		}
		c.XML = nil
	}
	if err := f.part("xl/drawings/_rels/drawing"+n+".xml.rels", rels.xml()); err != nil {
		return err
	}
	return f.part("xl/drawings/drawing"+n+".xml", s.drawingXML())
}

// chartsBefore counts the charts that have a number already.
func (f *File) chartsBefore(s *Sheet) int {
	n := 0
	for _, other := range f.sheets {
		if other != s && other.done {
			n += len(other.charts)
		}
	}
	return n
}

// rels lists where a part leads.
type rels struct {
	b bytes.Buffer
	n int
}

func newRels() *rels {
	r := &rels{}
	r.b.WriteString(xmlHead + `<Relationships xmlns="` + packSpace + `relationships">`)
	return r
}

func (r *rels) add(kind, target string) string {
	r.n++
	id := "rId" + strconv.Itoa(r.n)
	fmt.Fprintf(&r.b, `<Relationship Id="%s" Type="%s/%s" Target="%s"/>`, id, relSpace, kind, target)
	return id
}

func (r *rels) xml() []byte {
	r.b.WriteString(`</Relationships>`)
	return r.b.Bytes()
}

// xml writes the sheet into b.
func (s *Sheet) xml(b []byte, tail string) []byte {
	b = append(b, xmlHead+`<worksheet xmlns="`+mainSpace+`" xmlns:r="`+relSpace+`">`...)
	b = append(b, s.viewXML()...)
	b = s.colsXML(b)
	b = append(b, `<sheetData>`...)
	for i := range s.rows {
		b = s.rowXML(b, i+1, &s.rows[i])
	}
	b = append(b, `</sheetData>`...)
	if s.locked {
		b = append(b, `<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0"/>`...)
	}
	if len(s.merges) > 0 {
		b = append(b, `<mergeCells count="`+strconv.Itoa(len(s.merges))+`">`...)
		for _, m := range s.merges {
			b = append(b, `<mergeCell ref="`+m.String()+`"/>`...)
		}
		b = append(b, `</mergeCells>`...)
	}
	var rest bytes.Buffer
	for i, r := range s.rules {
		fmt.Fprintf(&rest, `<conditionalFormatting sqref="%s"><cfRule type="expression" dxfId="%d" priority="%d"><formula>%s</formula></cfRule></conditionalFormatting>`,
			r.area, r.style, i+1, escape(r.formula))
	}
	if len(s.lists) > 0 {
		fmt.Fprintf(&rest, `<dataValidations count="%d">`, len(s.lists))
		for _, l := range s.lists {
			l.xml(&rest)
		}
		rest.WriteString(`</dataValidations>`)
	}
	if len(s.links) > 0 {
		rest.WriteString(`<hyperlinks>`)
		for _, l := range s.links {
			fmt.Fprintf(&rest, `<hyperlink ref="%s" location="%s"/>`, Cell(l.c, l.r), escape(l.to))
		}
		rest.WriteString(`</hyperlinks>`)
	}
	rest.WriteString(s.pageXML())
	if s.ignored.C1 > 0 {
		rest.WriteString(`<ignoredErrors><ignoredError sqref="` + s.ignored.String() + `" numberStoredAsText="1"/></ignoredErrors>`)
	}
	b = append(b, rest.Bytes()...)
	return append(append(b, tail...), `</worksheet>`...)
}

func (s *Sheet) colsXML(b []byte) []byte {
	open := false
	for i := 0; i < len(s.cols); {
		c, from := s.cols[i], i
		for i < len(s.cols) && s.cols[i] == c {
			i++
		}
		if c == (col{}) {
			continue
		}
		if !open {
			b, open = append(b, `<cols>`...), true
		}
		b = append(b, fmt.Sprintf(`<col min="%d" max="%d"`, from+1, i)...)
		width := c.width
		if width == 0 {
			width = 9
		}
		b = append(b, ` width="`+float(width)+`" customWidth="1"`...)
		if c.hidden {
			b = append(b, ` hidden="1"`...)
		}
		b = append(b, `/>`...)
	}
	if open {
		b = append(b, `</cols>`...)
	}
	return b
}

func (s *Sheet) rowXML(b []byte, n int, r *row) []byte {
	used := false
	for i := range r.cells {
		if r.cells[i].used {
			used = true
			break
		}
	}
	if !used && r.height == 0 && !r.hidden {
		return b
	}
	b = append(b, `<row r="`...)
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, '"')
	if r.height > 0 {
		b = append(b, ` ht="`...)
		b = strconv.AppendFloat(b, r.height, 'f', -1, 64)
		b = append(b, '"')
		if !r.grows {
			b = append(b, ` customHeight="1"`...)
		}
	}
	if r.hidden {
		b = append(b, ` hidden="1"`...)
	}
	if !used {
		return append(b, `/>`...)
	}
	b = append(b, '>')
	for i := range r.cells {
		if c := &r.cells[i]; c.used {
			b = s.cellXML(b, i+1, n, c)
		}
	}
	return append(b, `</row>`...)
}

func (s *Sheet) cellXML(b []byte, column, n int, c *cell) []byte {
	b = append(b, `<c r="`...)
	b = appendLetters(b, column)
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, '"')
	if c.style > 0 {
		b = append(b, ` s="`...)
		b = strconv.AppendInt(b, int64(c.style), 10)
		b = append(b, '"')
	}
	switch c.kind {
	case shared:
		b = append(b, ` t="s"><v>`...)
		b = strconv.AppendInt(b, int64(c.at), 10)
		return append(b, `</v></c>`...)
	case numeric:
		b = append(b, `><v>`...)
		b = strconv.AppendFloat(b, s.numbers[c.at], 'g', -1, 64)
		return append(b, `</v></c>`...)
	case formula:
		text, result := s.formulas[c.at][0], s.formulas[c.at][1]
		if _, err := strconv.ParseFloat(result, 64); strings.HasPrefix(result, "#") {
			b = append(b, ` t="e"`...)
		} else if err != nil {
			b = append(b, ` t="str"`...)
		}
		b = append(b, `><f>`...)
		b = appendText(b, text)
		b = append(b, `</f><v>`...)
		b = appendText(b, result)
		return append(b, `</v></c>`...)
	}
	return append(b, `/>`...)
}
