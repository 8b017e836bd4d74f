package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Block is a block of cells as spreadsheets copy it: a column for each step, a row for each lane.
type Block struct {
	// Columns and Lanes are the headings of the block as far as it has any; "" where it has none.
	Columns, Lanes []string
	Rows           [][]string
}

// ParseBlock reads a text as a block of cells for a map; false for a text that is none. The headings of
// phases and lanes that the map knows are told apart from what is to become cards.
func ParseBlock(v document.View, m domain.ID, text string) (Block, bool) {
	rows := ParseTable(text)
	wide := 0
	for i := range rows {
		for k, field := range rows[i] {
			rows[i][k] = Clean(field)
			if rows[i][k] != "" {
				wide = max(wide, k+1)
			}
		}
	}
	if wide < 2 || isList(ParseTable(text)) {
		return Block{}, false
	}
	for i := range rows {
		rows[i] = append(rows[i], make([]string, wide)...)[:wide]
	}
	b := Block{Rows: rows}
	first := make([]string, len(rows))
	for i, row := range rows {
		first[i] = row[0]
	}
	if lanes := laneTitles(v, m); known(first, lanes) {
		b.Lanes = first
		for i := range b.Rows {
			b.Rows[i] = b.Rows[i][1:]
		}
	}
	if known(b.Rows[0], phaseTitles(v, m)) {
		b.Columns, b.Rows = b.Rows[0], b.Rows[1:]
		if b.Lanes != nil {
			b.Lanes = b.Lanes[1:]
		}
	}
	for n := len(b.Rows); n > 0 && strings.Join(b.Rows[n-1], "") == ""; n-- {
		b.Rows = b.Rows[:n-1]
	}
	return b, len(b.Rows) > 0
}

// known says that at least half of some texts are among the headings of a map.
func known(texts []string, headings map[string]bool) bool {
	n, all := 0, 0
	for _, text := range texts {
		if text == "" {
			continue
		}
		all++
		if headings[strings.ToLower(text)] {
			n++
		}
	}
	return n > 0 && 2*n >= all
}

func phaseTitles(v document.View, m domain.ID) map[string]bool {
	out := map[string]bool{}
	for _, p := range document.Phases(v, m) {
		out[strings.ToLower(p.Title)] = p.Title != ""
	}
	return out
}

func laneTitles(v document.View, m domain.ID) map[string]bool {
	out := map[string]bool{}
	for _, l := range document.Lanes(v, m) {
		out[strings.ToLower(l.Title)] = l.Title != ""
		if info, ok := catalog.LaneOf(l.Kind); ok && l.Title == "" {
			for _, lang := range []string{"de", "en"} {
				out[strings.ToLower(info.Name(lang))] = true
			}
		}
	}
	return out
}

// Beyond counts the phases and lanes that a map lacks for a block from a spot on, and the cells with a
// text that would be left out without them.
func (b Block) Beyond(v document.View, at Spot) (phases, lanes, cells int) {
	g := b.ground(v, at)
	for i, row := range b.Rows {
		for k, text := range row {
			right, below := g.column+k-len(g.columns), g.row+i-len(g.lanes)
			if text == "" || right < 0 && below < 0 {
				continue
			}
			cells++
			phases, lanes = max(phases, right+1), max(lanes, below+1)
		}
	}
	return phases, lanes, cells
}

// ground is the part of a map that a block falls on.
type ground struct {
	m           domain.ID
	lanes       []domain.Lane
	columns     []domain.Step
	row, column int
}

// ground leaves out hidden lanes: what lands there would be gone from sight.
func (b Block) ground(v document.View, at Spot) ground {
	lane, _ := document.Find[domain.Lane](v, at.Lane)
	g := ground{m: lane.Map, columns: document.Columns(v, lane.Map)}
	for _, l := range document.Lanes(v, lane.Map) {
		if !l.Hidden || l.ID == at.Lane {
			g.lanes = append(g.lanes, l)
		}
	}
	g.row = slices.IndexFunc(g.lanes, func(l domain.Lane) bool { return l.ID == at.Lane })
	g.column = slices.IndexFunc(g.columns, func(s domain.Step) bool { return s.ID == at.Step })
	return g
}

// Growth names the phases and lanes that a map gets for a block that is larger than the map, where the
// block has no names for them.
type Growth struct{ Phase, Lane string }

// Paste puts the cells of a block into a map, the first one at a spot, and returns the new cards. Cells
// beyond the map are left out, unless it may grow.
func (b Block) Paste(d *document.Draft, at Spot, grow *Growth) ([]domain.ID, error) {
	if g := b.ground(d, at); g.row < 0 || g.column < 0 {
		return nil, fmt.Errorf("paste block: %w", ErrUnknown)
	}
	if grow != nil {
		if err := b.grow(d, at, *grow); err != nil {
			return nil, err
		}
	}
	g := b.ground(d, at)
	var out []domain.ID
	for i, row := range b.Rows {
		for k, text := range row {
			if text == "" || g.row+i >= len(g.lanes) || g.column+k >= len(g.columns) {
				continue
			}
			to := End(g.lanes[g.row+i].ID, g.columns[g.column+k].ID)
			if i == 0 && k == 0 {
				to.Index = at.Index
			}
			id, err := AddCard(d, to, text)
			if err != nil {
				return nil, err
			}
			out = append(out, id)
		}
	}
	return out, nil
}

// grow adds the phases and lanes that are missing.
func (b Block) grow(d *document.Draft, at Spot, names Growth) error {
	g := b.ground(d, at)
	phases, lanes, _ := b.Beyond(d, at)
	for i := range phases {
		title := heading(b.Columns, len(g.columns)+i-g.column, names.Phase)
		if _, err := AddPhase(d, g.m, -1, title); err != nil {
			return err
		}
	}
	for i := range lanes {
		id, err := AddOwnLane(d, g.m, -1, domain.ContentText, heading(b.Lanes, len(g.lanes)+i-g.row, names.Lane))
		if err != nil {
			return err
		}
		l, _ := document.Find[domain.Lane](d, id)
		l.Side = domain.SideCompany // which stands last, so that the rows of the block stay together
		d.Put(l)
	}
	return nil
}

// heading is that of a row or column of a block, or the name that those without have.
func heading(of []string, i int, otherwise string) string {
	if i < len(of) && of[i] != "" {
		return of[i]
	}
	return otherwise
}
