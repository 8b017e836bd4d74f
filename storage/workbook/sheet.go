package workbook

import (
	"bytes"
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
	// style is the number of the look of a number; beyond the last one that fits it counts as none.
	style uint16
}

// sheet is one worksheet as it was read.
type sheet struct {
	name   string
	hidden bool
	part   string
	cells  cells
	// pending are formulas without a result: a program that does not calculate saved the workbook.
	pending map[pos]bool
	maxRow  int
	maxCol  int
	merges  [][4]int // top, left, bottom, right
	// covered leads from each merged cell to the one that holds the text; made when first asked.
	covered map[pos]pos
	notes   map[pos]note
	// marked are the texts with bold parts, with the marks of them.
	marked map[pos]string
}

// note is a comment on a cell.
type note struct{ author, text string }

// cell is what a cell holds, nothing for an empty one.
func (s *sheet) cell(row, col int) value {
	v, _ := s.cells.get(row, col)
	return v
}

// at is the text of a cell, "" for an empty one.
func (s *sheet) at(row, col int) string { return s.cell(row, col).text }

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
func parseRef[T string | []byte](s T) (p pos, ok bool) {
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
	// marked are those of the texts in which something is bold, with the marks of it.
	marked  map[int]string
	texts   texts
	seen    []uint64 // a bit for each row of the sheet that is being read
	sheets  []*sheet
	cells   int
	bytes   int
	scanned int
	remarks int
	// styles is the part with the looks of cells, and since1904 says from when days are counted.
	styles    string
	since1904 bool
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
		case "styles":
			l.styles = r.target
		}
	}
	names, used := make(map[string]bool), make(map[string]bool)
	err = l.each(main, "workbook", handler{start: func(e element) error {
		if string(e.Name()) == "workbookPr" {
			v := e.attr("date1904")
			l.since1904 = v == "1" || v == "true"
		}
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
			pending: make(map[pos]bool), notes: make(map[pos]note),
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
	var text []byte
	var runs richText
	inText, phonetic := false, 0
	return l.each(part, "sst", handler{
		start: func(e element) error {
			switch string(e.Name()) {
			case "si":
				text = text[:0]
				runs.reset()
			case "r":
				runs.begin(len(text))
			case "b":
				runs.embolden(e.attr("val"))
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
				if runs.any {
					l.embolden(len(l.strings), runs.marked(text))
				}
				l.strings = append(l.strings, l.said(text))
			case "t":
				inText = false
			case "rPh":
				phonetic--
			}
			return nil
		},
		text: func(b []byte) error {
			if inText {
				text = append(text, b...)
			}
			if len(text) > maxToken {
				return refuse(TooLarge, part, "a text")
			}
			return nil
		},
	})
}

// said is a text that a person wrote.
func (l *loader) said(b []byte) string {
	if bytes.Contains(b, []byte("_x")) {
		b = []byte(unescape(string(b)))
	}
	if bytes.IndexByte(b, '\r') >= 0 {
		b = []byte(lines(string(b)))
	}
	return l.texts.keep(b)
}

// lines levels the ways of ending a line.
func lines(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
