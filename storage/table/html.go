package table

import (
	"html"
	"strconv"
	"strings"

	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// readHTML reads the tables of a page, as browsers and spreadsheets put them on the clipboard. It knows
// no more of the language than that; tables inside tables count as text of their cell.
func readHTML(s string) ([]intake.Grid, error) {
	h := &htmlScan{}
	for len(s) > 0 {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			i = len(s)
		}
		if h.skip == "" {
			h.text(s[:i])
		}
		if i == len(s) {
			break
		}
		rest, err := h.tag(s[i:])
		if err != nil {
			return nil, err
		}
		s = rest
	}
	h.endRow()
	var out []intake.Grid
	for _, g := range h.grids {
		if len(g.Cells) > 0 {
			out = append(out, g)
		}
	}
	return out, nil
}

// htmlScan is the state while a page is read.
type htmlScan struct {
	grids    []intake.Grid
	nested   int
	row, col int
	taken    map[[2]int]bool // places that cells from above reach into
	inCell   bool
	value    strings.Builder
	colspan  int
	rowspan  int
	skip     string // the element whose content is left out
	cells    int
}

// tag reads the tag at the beginning of a text and gives back what follows.
func (h *htmlScan) tag(s string) (string, error) {
	if strings.HasPrefix(s, "<!--") {
		if i := strings.Index(s, "-->"); i >= 0 {
			return s[i+3:], nil
		}
		return "", nil
	}
	end := strings.IndexByte(s, '>')
	if end < 0 {
		return "", nil
	}
	inner, rest := s[1:end], s[end+1:]
	closing := strings.HasPrefix(inner, "/")
	name, attrs, _ := strings.Cut(strings.TrimPrefix(inner, "/"), " ")
	name = strings.ToLower(strings.TrimRight(strings.TrimSpace(name), "/"))
	if h.skip != "" {
		if closing && name == h.skip {
			h.skip = ""
		}
		return rest, nil
	}
	switch name {
	case "script", "style", "head", "title":
		if !closing && !strings.HasSuffix(inner, "/") {
			h.skip = name
		}
	case "table":
		h.table(closing)
	case "tr":
		if h.nested == 1 {
			h.endRow()
			if !closing {
				h.row++
				h.col = 0
			}
		}
	case "td", "th":
		if h.nested == 1 {
			h.endCell()
			if !closing {
				return rest, h.cell(attrs)
			}
		}
	case "br":
		h.line()
	case "p", "div", "li", "ul", "ol":
		if h.value.Len() > 0 {
			h.line()
		}
	}
	return rest, nil
}

func (h *htmlScan) table(closing bool) {
	if closing {
		if h.nested == 1 {
			h.endRow()
		}
		h.nested = max(h.nested-1, 0)
		return
	}
	if h.nested++; h.nested == 1 {
		h.grids = append(h.grids, intake.Grid{})
		h.row, h.col, h.taken = 0, 0, make(map[[2]int]bool)
	}
}

// cell begins a cell.
func (h *htmlScan) cell(attrs string) error {
	if h.row == 0 {
		h.row = 1 // a cell without a row
	}
	h.col++
	for h.taken[[2]int{h.row, h.col}] {
		h.col++
	}
	h.inCell = true
	h.value.Reset()
	h.colspan, h.rowspan = spanOf(attrs, "colspan"), spanOf(attrs, "rowspan")
	if h.cells++; h.cells > maxCells || h.col > maxCols {
		return workbook.Refuse(workbook.TooLarge, "", "more than %d cells", maxCells)
	}
	return nil
}

// spanOf reads an attribute that counts cells.
func spanOf(attrs, name string) int {
	i := strings.Index(strings.ToLower(attrs), name)
	if i < 0 {
		return 1
	}
	s := strings.TrimLeft(attrs[i+len(name):], " =\"'")
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	v, err := strconv.Atoi(s[:n])
	if err != nil || v < 1 || v > 500 {
		return 1
	}
	return v
}

func (h *htmlScan) endCell() {
	if !h.inCell {
		return
	}
	h.inCell = false
	g := &h.grids[len(h.grids)-1]
	if text := strings.TrimSpace(h.value.String()); text != "" {
		g.Cells = append(g.Cells, intake.Cell{Row: h.row, Col: h.col, Text: text})
	}
	if h.colspan > 1 || h.rowspan > 1 {
		g.Merges = append(g.Merges, intake.Merge{Top: h.row, Left: h.col, Bottom: h.row + h.rowspan - 1, Right: h.col + h.colspan - 1})
	}
	if h.rowspan > 1 && len(h.taken) < maxCells {
		for r := 1; r < h.rowspan; r++ {
			for c := range h.colspan {
				h.taken[[2]int{h.row + r, h.col + c}] = true
			}
		}
	}
	h.col += h.colspan - 1
}

func (h *htmlScan) endRow() {
	if h.nested <= 1 {
		h.endCell()
	}
}

// text adds words to the cell; blanks and line ends of the source are one blank.
func (h *htmlScan) text(s string) {
	if !h.inCell || s == "" || h.value.Len() > maxText {
		return
	}
	words := strings.Join(strings.Fields(html.UnescapeString(s)), " ")
	if words == "" {
		return
	}
	if strings.TrimLeft(s, " \t\r\n") != s && h.value.Len() > 0 && !strings.HasSuffix(h.value.String(), "\n") {
		h.value.WriteByte(' ')
	}
	h.value.WriteString(words)
	if strings.TrimRight(s, " \t\r\n") != s {
		h.value.WriteByte(' ')
	}
}

func (h *htmlScan) line() {
	if h.inCell && h.value.Len() <= maxText {
		h.value.WriteByte('\n')
	}
}
