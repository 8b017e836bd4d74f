package parcel

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
	"wegmarke/domain/palette"
	"wegmarke/domain/webtable"
)

// Table is the parcel for spreadsheets and text editors. Cards stand as they do on the map: columns
// are steps, and the cards of a lane stand below each other. Lanes, phases and maps have the titles
// of the columns in the first row and those of the lanes in the first field.
func (p Parcel) Table() [][]string {
	var out [][]string
	for _, row := range p.Cells() {
		texts := make([]string, len(row))
		for i, c := range row {
			texts[i] = marked.Plain(c.Text)
		}
		out = append(out, texts)
	}
	return out
}

// Cells is the same table for programs that take more than texts: with the colours of the cards and the
// marks of what is bold.
func (p Parcel) Cells() [][]webtable.Cell {
	if p.IsEmpty() {
		return nil
	}
	t := &table{p: p, lanes: document.Lanes(p.doc, p.Map), columns: p.columns(), colours: palette.Light()}
	if p.Kind != Cards {
		t.titled = true
		t.head()
	}
	for _, l := range t.lanes {
		if p.Kind == Lanes && !p.Has(l.ID) {
			continue
		}
		t.lane(l)
	}
	return t.narrow()
}

// columns are the steps that the parcel is about.
func (p Parcel) columns() []domain.Step {
	if p.Kind != Phases {
		return document.Columns(p.doc, p.Map)
	}
	var out []domain.Step
	for _, id := range p.Roots {
		out = append(out, document.Steps(p.doc, id)...)
	}
	return out
}

// table is a table on its way.
type table struct {
	p       Parcel
	lanes   []domain.Lane
	columns []domain.Step
	titled  bool
	rows    [][]webtable.Cell
	colours palette.Palette
}

func (t *table) row() []webtable.Cell { return make([]webtable.Cell, len(t.columns)+1) }

func (t *table) head() {
	row := t.row()
	if m, ok := document.Find[domain.Map](t.p.doc, t.p.Map); ok && t.p.Kind == Map {
		row[0] = webtable.Cell{Text: m.Title, Head: true}
	}
	for i, s := range t.columns {
		phase, _ := document.Find[domain.Phase](t.p.doc, s.Phase)
		look := t.colours.PhaseFor(phase.Color)
		row[i+1] = webtable.Cell{Text: phase.Title, Fill: look.Tint, Ink: look.Ink, Head: true}
		if s.Title != "" {
			row[i+1].Text += " · " + s.Title
		}
	}
	t.rows = append(t.rows, row)
}

// lane adds the rows of a lane, one for each card of its fullest column.
func (t *table) lane(l domain.Lane) {
	first := len(t.rows)
	for i, s := range t.columns {
		at := first
		for _, c := range document.Cards(t.p.doc, l.ID, s.ID) {
			if t.p.Kind == Cards && !t.p.Has(c.ID) || t.p.Kind != Cards && c.Expected {
				continue
			}
			for len(t.rows) <= at {
				t.rows = append(t.rows, t.row())
			}
			t.rows[at][i+1] = t.cell(l, c)
			at++
		}
	}
	if !t.titled {
		return
	}
	if len(t.rows) == first {
		t.rows = append(t.rows, t.row())
	}
	t.rows[first][0] = webtable.Cell{Text: laneTitle(l, document.Project(t.p.doc).Language), Head: true}
}

// cell is a card in the colours it has on the map.
func (t *table) cell(l domain.Lane, c domain.Card) webtable.Cell {
	out := webtable.Cell{Text: document.CardMarked(t.p.doc, c)}
	switch kind := l.As(); {
	case c.Color > 0:
		out.Fill, out.Ink = t.colours.PhaseFor(c.Color).Tint, t.colours.Ink
	case kind == domain.LanePains:
		out.Fill, out.Ink = t.colours.PainBg, t.colours.PainInk
	case kind == domain.LaneIdeas:
		out.Fill, out.Ink = t.colours.IdeaBg, t.colours.IdeaInk
	}
	return out
}

// narrow leaves out the titles of lanes where there are none, and the empty columns at both ends.
func (t *table) narrow() [][]webtable.Cell {
	if t.titled {
		return t.rows
	}
	from, to := len(t.columns)+1, 0
	for _, r := range t.rows {
		for i, c := range r {
			if c.Text != "" {
				from, to = min(from, i), max(to, i+1)
			}
		}
	}
	var out [][]webtable.Cell
	for _, r := range t.rows {
		if from < to {
			out = append(out, r[from:to])
		}
	}
	return out
}

func laneTitle(l domain.Lane, lang string) string {
	if info, ok := catalog.LaneOf(l.Kind); ok && l.Title == "" {
		return info.Name(lang)
	}
	return l.Title
}
