package parcel

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Table is the parcel for spreadsheets and text editors. Cards stand as they do on the map: columns
// are steps, and the cards of a lane stand below each other. Lanes, phases and maps have the titles
// of the columns in the first row and those of the lanes in the first field.
func (p Parcel) Table() [][]string {
	if p.IsEmpty() {
		return nil
	}
	t := &table{p: p, lanes: document.Lanes(p.doc, p.Map), columns: p.columns()}
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
	rows    [][]string
}

func (t *table) row() []string { return make([]string, len(t.columns)+1) }

func (t *table) head() {
	row := t.row()
	if m, ok := document.Find[domain.Map](t.p.doc, t.p.Map); ok && t.p.Kind == Map {
		row[0] = m.Title
	}
	for i, s := range t.columns {
		phase, _ := document.Find[domain.Phase](t.p.doc, s.Phase)
		row[i+1] = phase.Title
		if s.Title != "" {
			row[i+1] += " · " + s.Title
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
			t.rows[at][i+1] = document.CardText(t.p.doc, c)
			at++
		}
	}
	if !t.titled {
		return
	}
	if len(t.rows) == first {
		t.rows = append(t.rows, t.row())
	}
	t.rows[first][0] = laneTitle(l, document.Project(t.p.doc).Language)
}

// narrow leaves out the titles of lanes where there are none, and the empty columns at both ends.
func (t *table) narrow() [][]string {
	if t.titled {
		return t.rows
	}
	from, to := len(t.columns)+1, 0
	for _, r := range t.rows {
		for i, text := range r {
			if text != "" {
				from, to = min(from, i), max(to, i+1)
			}
		}
	}
	var out [][]string
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
