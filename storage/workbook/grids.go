package workbook

import (
	"wegmarke/domain/intake"
)

// Grids hands the sheets out as plain tables, for those who take in what this package does not know.
// The hidden sheets of our own, with the snapshot and the lists, are marked as hidden.
func (a *Answer) Grids() []intake.Grid {
	out := make([]intake.Grid, 0, len(a.sheets))
	for _, s := range a.sheets {
		g := intake.Grid{Name: s.name, Hidden: s.hidden, Cells: make([]intake.Cell, 0, len(s.cells.all))}
		for p, v := range s.cells.each() {
			if v.kind != 'e' {
				text, form := a.looks.show(v)
				g.Cells = append(g.Cells, intake.Cell{Row: p.row, Col: p.col, Text: text, Form: form})
			}
		}
		for _, m := range s.merges {
			g.Merges = append(g.Merges, intake.Merge{Top: m[0], Left: m[1], Bottom: m[2], Right: m[3]})
		}
		out = append(out, g)
	}
	return out
}

// Foreign says that no sheet carries a sign of this program.
func (a *Answer) Foreign() bool {
	return a.Map.IsZero() && a.Snapshot.IsZero() && a.Copy() == nil
}

// FromGrids makes an answer of plain tables, for a workbook of ours that came back in another format.
// What is known of cells there is their text alone.
func FromGrids(grids []intake.Grid) (*Answer, error) {
	a := &Answer{}
	for _, g := range grids {
		s := &sheet{name: g.Name, hidden: g.Hidden, notes: make(map[pos]note)}
		for _, c := range g.Cells {
			s.cells.add(c.Row, c.Col, value{text: lines(c.Text), kind: 's'})
			s.maxRow, s.maxCol = max(s.maxRow, c.Row), max(s.maxCol, c.Col)
		}
		s.cells.settle()
		for _, m := range g.Merges {
			s.merges = append(s.merges, [4]int{m.Top, m.Left, m.Bottom, m.Right})
		}
		a.sheets = append(a.sheets, s)
	}
	if err := a.findMarks(); err != nil {
		return nil, err
	}
	a.findGuide()
	return a, nil
}
