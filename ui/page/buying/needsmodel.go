package buying

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// phase is a column of the table: one phase of the project's model.
type phase struct {
	title string
	// color is 1 to 7, 0 for the column of what holds in all phases.
	color int
	// seven are the phases of the seven-phase model that fall into it; new needs get the first.
	seven []int
}

// roleRow is a row of the table.
type roleRow struct {
	role    analysis.HeldRole
	name    string
	typical string
	cells   [][]analysis.Need
}

// gaps counts the phases for which nothing is known about the role.
func (r roleRow) gaps(phases []phase) int {
	n := 0
	for i, cell := range r.cells {
		if len(cell) == 0 && phases[i].color > 0 {
			n++
		}
	}
	return n
}

// phases are the columns: those of the model of the first map, else the seven.
func phases(v document.View, words *i18n.Catalog) []phase {
	lang := words.Language()
	model, _ := catalog.ModelOf(catalog.Model7)
	var titles []domain.Phase
	for _, m := range document.Maps(v) {
		if own, ok := catalog.ModelOf(m.Model); ok && own.Key != catalog.ModelFree {
			model, titles = own, document.Phases(v, m.ID)
		}
		break
	}
	var out []phase
	for i, p := range model.Phases() {
		title := p.Names.In(lang)
		if len(titles) == len(model.Phases()) && strings.TrimSpace(titles[i].Title) != "" {
			title = titles[i].Title
		}
		out = append(out, phase{title: title, color: p.Color})
	}
	for seven := range domain.PhaseColors {
		if i, ok := model.PhaseFor(seven); ok {
			out[i].seven = append(out[i].seven, seven+1)
		}
	}
	return out
}

// table reads the roles and what they need to know. Needs that hold in all phases get a column of
// their own where there are any.
func table(v document.View, words *i18n.Catalog) ([]phase, []roleRow) {
	columns := phases(v, words)
	roles := analysis.Roles(v)
	for _, r := range roles {
		if len(analysis.RoleNeeds(v, r, 0)) > 0 {
			columns = append([]phase{{title: words.T("needs.always"), seven: []int{0}}}, columns...)
			break
		}
	}
	var rows []roleRow
	for _, r := range roles {
		row := roleRow{role: r, name: roleName(v, words, r), typical: typicalNeed(v, words, r)}
		known := false
		for _, c := range columns {
			var cell []analysis.Need
			for _, seven := range c.seven {
				cell = append(cell, analysis.RoleNeeds(v, r, seven)...)
			}
			known = known || len(cell) > 0
			row.cells = append(row.cells, cell)
		}
		if r.Optional && r.Own.IsZero() && len(r.Holders) == 0 && !known {
			continue // nobody plays it and nothing is known: it is not asked for
		}
		rows = append(rows, row)
	}
	return columns, rows
}

// typicalNeed is what somebody in a role usually wants to know.
func typicalNeed(v document.View, words *i18n.Catalog, r analysis.HeldRole) string {
	if info, ok := catalog.RoleOf(r.Role); ok {
		return info.Needs.In(words.Language())
	}
	own, _ := document.Find[domain.OwnRole](v, r.Own)
	return own.Need
}

// question is what an empty cell asks.
func question(words *i18n.Catalog, c phase) string {
	lane, _ := catalog.LaneOf(domain.LaneQuestions)
	return lane.Question(words.Language(), 0)
}
