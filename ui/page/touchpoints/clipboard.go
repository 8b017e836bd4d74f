package touchpoints

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// area is the block of cells that is marked: the selected rows as they are shown, and the columns
// from where the marking began to where the keyboard is.
func (s *sheet) area() (rows []int, cols []column) {
	sel := s.p.Session.Selection()
	for _, i := range s.rowLines() {
		if sel.Has(s.lines[i].entry.ID) {
			rows = append(rows, i)
		}
	}
	from, to := slices.Index(s.p.cols, s.colFrom), slices.Index(s.p.cols, s.col)
	if from < 0 || to < 0 {
		return rows, []column{s.col}
	}
	return rows, s.p.cols[min(from, to) : max(from, to)+1]
}

// copyCells puts the marked cells onto the clipboard as spreadsheets read them.
func (s *sheet) copyCells() {
	rows, cols := s.area()
	if len(rows) == 0 {
		return
	}
	var table [][]string
	for _, i := range rows {
		var line []string
		for _, c := range cols {
			line = append(line, s.p.cellText(*s.lines[i].entry, c))
		}
		table = append(table, line)
	}
	s.p.Clipboard().SetContent(edit.FormatTable(table))
	s.p.Tell(s.p.Words.T("touchpoints.copied", i18n.Values{"n": len(rows) * len(cols)}))
}

// clearCells empties the marked cells. Those that follow from elsewhere stay, and so do titles,
// because a touchpoint without one could not be found again.
func (s *sheet) clearCells() {
	rows, cols := s.area()
	var ids []domain.ID
	for _, i := range rows {
		ids = append(ids, s.lines[i].entry.ID)
	}
	label := edit.Label{Key: s.col.label(), Count: 1}
	if len(ids)*len(cols) > 1 {
		label = edit.Label{Key: "edit.touchpoint.cleared", Count: len(ids) * len(cols)}
	}
	s.p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, id := range ids {
			for _, c := range cols {
				if c == colTitle || !c.editable() {
					continue
				}
				ch, message := s.p.parse(c, "")
				if message != "" {
					continue
				}
				if err := s.p.apply(d, id, ch); err != nil {
					return nil, err
				}
			}
		}
		return nil, nil
	})
}

// pasteCells writes a table from the clipboard into the cells from the first marked one on. A single
// cell goes into all that are marked. Rows beyond the last one become new touchpoints where the
// titles are among what is pasted.
func (s *sheet) pasteCells() {
	table := edit.ParseTable(s.p.Clipboard().Content())
	rows, cols := s.area()
	if len(table) == 0 {
		return
	}
	all := s.rowLines()
	if len(rows) == 0 {
		rows = []int{len(s.lines)} // nothing is marked: everything is new
		cols = []column{colTitle}
	}
	first := slices.Index(s.p.cols, cols[0])
	if len(table) == 1 && len(table[0]) == 1 && len(rows)*len(cols) > 1 {
		line := make([]string, len(cols))
		for k := range line {
			line[k] = table[0][0]
		}
		table = nil
		for range rows {
			table = append(table, line)
		}
	} else if at := slices.Index(all, rows[0]); at >= 0 {
		rows = all[at:]
	} else {
		rows = nil
	}
	var ids []domain.ID
	for _, i := range rows {
		ids = append(ids, s.lines[i].entry.ID)
	}
	s.p.pasteTable(table, ids, s.p.cols[first:])
}

// pasteTable writes a table into touchpoints and columns as one step.
func (p *Page) pasteTable(table [][]string, ids []domain.ID, cols []column) {
	written, refused := 0, 0
	var touched []domain.ID
	ok := p.Commit(edit.Label{Key: "edit.touchpoint.pasted", Count: len(table)}, "", func(d *document.Draft) ([]domain.ID, error) {
		for k, line := range table {
			var id domain.ID
			switch {
			case k < len(ids):
				id = ids[k]
			case cols[0] == colTitle && edit.Clean(line[0]) != "":
				made, err := edit.AddTouchpoint(d, domain.Touchpoint{Title: line[0]})
				if err != nil {
					return nil, err
				}
				id = made
			default:
				refused += len(line)
				continue
			}
			touched = append(touched, id)
			for n, content := range line {
				if n >= len(cols) || !cols[n].editable() || cols[n] == colTitle && edit.Clean(content) == "" {
					refused++
					continue
				}
				ch, message := p.parse(cols[n], content)
				if message != "" {
					refused++
					continue
				}
				written++
				if err := p.apply(d, id, ch); err != nil {
					return nil, err
				}
			}
		}
		return touched, nil
	})
	switch {
	case !ok:
	case refused > 0:
		p.Tell(p.Words.T("touchpoints.pasted.some", i18n.Values{"n": written, "left": refused}))
	default:
		p.Tell(p.Words.T("touchpoints.pasted", i18n.Values{"n": written}))
	}
}
