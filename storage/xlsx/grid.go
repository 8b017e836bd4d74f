package xlsx

import (
	"io"
	"strconv"
	"strings"
)

// colsXML writes how wide the columns are.
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
		width := c.width
		if width == 0 {
			width = 9
		}
		b = append(b, `<col min="`+strconv.Itoa(from+1)+`" max="`+strconv.Itoa(i)+`" width="`+float(width)+`" customWidth="1"`...)
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

// atOnce is how much of a sheet is kept in memory before it is packed.
const atOnce = 64 << 10

// cells writes the rows behind what is in b and returns what is left to be written.
func (s *Sheet) cells(w io.Writer, b []byte) ([]byte, error) {
	b = append(b, `<sheetData>`...)
	for i := range s.rows {
		b = s.rowXML(b, i+1, &s.rows[i])
		if len(b) < atOnce {
			continue
		}
		if _, err := w.Write(b); err != nil {
			return nil, err
		}
		b = b[:0]
	}
	return append(b, `</sheetData>`...), nil
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
