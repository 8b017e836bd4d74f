package intake

import (
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
)

// A template of this program says in hidden cells what each row and column is for; package workbook
// describes them. So nothing has to be guessed.

// canvas is the grid of a template with its signs.
type canvas struct {
	texts map[[2]int]string
	signs []Cell // in the order of the sheet
	rows  int
	cols  int
	at    Cell // the mark
}

func canvasOf(g Grid, at Cell) *canvas {
	c := &canvas{texts: make(map[[2]int]string, len(g.Cells)), at: at}
	for _, cell := range g.Cells {
		text := tidy(cell.Text)
		if sign, ok := strings.CutPrefix(text, "wm:"); ok {
			c.signs = append(c.signs, Cell{Row: cell.Row, Col: cell.Col, Text: sign})
			continue
		}
		c.texts[[2]int{cell.Row, cell.Col}] = text
		if cell.Col > at.Col {
			c.rows, c.cols = max(c.rows, cell.Row), max(c.cols, cell.Col)
		}
	}
	return c
}

func (c *canvas) text(row, col int) string { return c.texts[[2]int{row, col}] }

// template reads a template by its signs; false where they are gone.
func (x *lexica) template(g Grid, at Cell, kind Kind) (Piece, bool) {
	c := canvasOf(g, at)
	var p Piece
	switch kind {
	case KindMap:
		p = c.readMap()
	case KindPersona:
		p = c.readPersona()
	case KindTouchpoints, KindMeasures:
		p = c.readList(kind)
	default:
		return Piece{}, false
	}
	return p, len(p.Lines) > 0 && len(p.Items) > 0
}

var slotForm = regexp.MustCompile(`^(lane\.[a-z_]+)/([0-9a-z]+)(?:/([a-z_]+))?$`)

func (c *canvas) readMap() Piece {
	p := Piece{Kind: KindMap}
	first, firstLane := 0, c.rows+1
	for _, s := range c.signs {
		switch {
		case strings.HasPrefix(s.Text, "phase/"):
			if first == 0 || s.Col < first {
				first = s.Col
			}
		case slotForm.MatchString(s.Text):
			firstLane = min(firstLane, s.Row)
		case s.Text == "map.title":
			p.Title = oneLine(c.text(s.Row, first0(first, s.Col+2)))
		case s.Text == "map.persona":
			if name := c.text(s.Row, first0(first, s.Col+2)); name != "" {
				p.Notes = append(p.Notes, Note{c.text(s.Row, s.Col+1) + ": " + oneLine(name), Place{false, s.Row}})
			}
		}
	}
	if first == 0 {
		return p
	}
	head, most := 0, 0
	for row := c.at.Row + 1; row < firstLane; row++ {
		n := 0
		for _, s := range c.signs {
			if strings.HasPrefix(s.Text, "phase/") && c.text(row, s.Col) != "" {
				n++
			}
		}
		if n > most { // the tasks of the phases stand below their names
			head, most = row, n
		}
	}
	var cols []int
	for col := first; col <= c.cols && head > 0; col++ {
		if c.text(head, col) != "" {
			cols = append(cols, col)
			p.Items = append(p.Items, Item{At: Place{true, col}})
		}
	}
	names := Line{Label: c.text(head, first-1), At: Place{false, head}, Role: RolePhases, Sure: 1, Values: c.across(head, cols)}
	for i, v := range names.Values { // the template counts the phases, and so does the map
		if n, name, ok := strings.Cut(v, " "); ok && number(strings.TrimRight(n, ".")) {
			names.Values[i] = strings.TrimSpace(name)
		}
	}
	p.Lines = append(p.Lines, names)
	c.slots(&p, cols, first)
	return p
}

// first0 is the column in which the value of a named row stands.
func first0(first, otherwise int) int {
	if first > 0 {
		return first
	}
	return otherwise
}

func (c *canvas) across(row int, cols []int) []string {
	out := make([]string, len(cols))
	for i, col := range cols {
		out[i] = c.text(row, col)
	}
	return out
}

// slots reads the rows of cards. Slots of a lane go together, except where they have values of their
// own beside the cards.
func (c *canvas) slots(p *Piece, cols []int, first int) {
	lines := make(map[string]int)
	for _, s := range c.signs {
		m := slotForm.FindStringSubmatch(s.Text)
		if m == nil {
			continue
		}
		role, slot, more := Role(m[1]), m[2], m[3]
		key := m[1]
		switch {
		case role == Role(domain.LaneFeelings) && strings.HasPrefix(slot, "e"):
			role, key = RoleExpected, string(RoleExpected)
		case role == Role(domain.LaneMeasures), role == Role(domain.LaneIndicators):
			key += "/" + slot
		}
		i, known := lines[key]
		values := c.across(s.Row, cols)
		switch {
		case more != "" && known:
			p.Lines[i].More = append(p.Lines[i].More, More{more, values})
		case more != "":
		case known:
			for k, v := range values {
				p.Lines[i].Values[k] = joined(p.Lines[i].Values[k], v, "\n")
			}
		default:
			lines[key] = len(p.Lines)
			p.Lines = append(p.Lines, Line{Label: oneLine(c.text(s.Row, first-1)), At: Place{false, s.Row}, Role: role, Sure: 1, Values: values})
		}
	}
	for i := range p.Lines { // what the template calls a lane is its usual name
		if _, ok := p.Lines[i].Role.Lane(); ok {
			p.Lines[i].Label = p.Lines[i].Role.Name("de")
		}
	}
}

// section is where the cells below a sign end: above the heading that stands over the next row with
// signs of columns.
func (c *canvas) section(row int) int {
	end := c.rows
	for _, s := range c.signs {
		if s.Row > row && s.Col > c.at.Col {
			end = min(end, s.Row-2)
		}
	}
	return end
}

func (c *canvas) readPersona() Piece {
	p := Piece{Kind: KindPersona, Items: []Item{{At: Place{true, c.at.Col + 1}}}}
	tables := make(map[string]map[string]int) // the columns of small tables, by field
	top := make(map[string]int)
	single := make(map[string]string)
	for _, s := range c.signs {
		if s.Col <= c.at.Col {
			continue
		}
		label := oneLine(c.text(s.Row+1, s.Col))
		at := Place{false, s.Row + 2}
		if key, ok := strings.CutPrefix(s.Text, "entry."); ok {
			var cards []string
			for row := s.Row + 2; row <= c.section(s.Row); row++ {
				if text := c.text(row, s.Col); text != "" {
					cards = append(cards, text)
				}
			}
			p.Lines = append(p.Lines, Line{Label: label, At: at, Role: Role(key), Sure: 1, Values: []string{strings.Join(cards, "\n")}})
			continue
		}
		if parts := strings.Split(s.Text, "."); len(parts) > 2 {
			field := parts[0] + "." + parts[1]
			if tables[field] == nil {
				tables[field] = make(map[string]int)
				top[field] = s.Row
				p.Lines = append(p.Lines, Line{Label: label, At: at, Role: Role(field), Sure: 1, Values: []string{""}})
			}
			tables[field][strings.Join(parts[2:], ".")] = s.Col
			continue
		}
		value := c.text(s.Row+2, s.Col)
		single[s.Text] = value
		if role, ok := templateRole(s.Text); ok {
			p.Lines = append(p.Lines, Line{Label: label, At: at, Role: role, Sure: 1, Values: []string{value}})
		}
	}
	for i := range p.Lines {
		l := &p.Lines[i]
		if columns, ok := tables[string(l.Role)]; ok {
			l.Given = c.entries(string(l.Role), columns, top[string(l.Role)])
			var texts []string
			for _, e := range l.Given {
				texts = append(texts, oneLine(e.Text))
			}
			l.Values[0] = strings.Join(texts, "\n")
			l.Label = l.Role.Name("de")
		}
		switch l.Role { // values that belong together
		case "persona.buying_cycle":
			l.Values[0] = strings.TrimSpace(single["persona.cycle"] + " " + single["persona.cycle_unit"])
		case "persona.interviews":
			if day := single["persona.as_of"]; day != "" && l.Values[0] != "" {
				l.Values[0] += ", " + day
			}
		case "persona.group":
			if share := single["persona.share"]; share != "" {
				l.Values[0] = strings.TrimSpace(l.Values[0] + " " + strings.TrimSuffix(share, "%") + " %")
			}
		}
	}
	return p
}

// templateRole is the role of a single value of a persona; false for those that go with another.
func templateRole(sign string) (Role, bool) {
	switch sign {
	case "persona.share", "persona.cycle_unit", "persona.as_of":
		return "", false
	case "persona.cycle":
		return "persona.buying_cycle", true
	case "persona.authority":
		return "persona.influence", true
	}
	for _, f := range fields() {
		if string(f.role) == sign {
			return f.role, true
		}
	}
	return "persona.note", true
}

// entries reads a small table of a persona: an entry in each row, or, where the rows are phases, in
// each cell.
func (c *canvas) entries(field string, columns map[string]int, top int) []domain.Entry {
	var out []domain.Entry
	end := c.section(top)
	for row := top + 2; row <= end; row++ {
		if phase, ok := strings.CutPrefix(c.text(row, c.at.Col), field+"/"); ok {
			n, _ := strconv.Atoi(phase)
			for name := 1; name <= len(columns); name++ {
				if text := c.text(row, columns[field+"/"+strconv.Itoa(name)]); text != "" {
					out = append(out, domain.Entry{Field: field, Text: text, Phase: min(max(n, 0), domain.PhaseColors)})
				}
			}
			continue
		}
		e := domain.Entry{Field: field, Text: c.text(row, columns["text"]), Detail: c.text(row, columns["detail"])}
		value, has := numberIn(strings.SplitN(c.text(row, columns["value"])+" ", " ", 2)[0])
		e.Value = int(value)
		switch {
		case e.Text == "", field == "persona.decision_style" && !has:
		case e.Value < -100 || e.Value > 100:
			e.Value = 0
			out = append(out, e)
		default:
			out = append(out, e)
		}
	}
	return out
}

// readList reads records below a hidden row that names the columns.
func (c *canvas) readList(kind Kind) Piece {
	p := Piece{Kind: kind}
	row := 0
	for _, s := range c.signs {
		if s.Col > c.at.Col && (row == 0 || s.Row < row) {
			row = s.Row
		}
	}
	if row == 0 {
		return p
	}
	for r := row + 2; r <= c.rows; r++ {
		p.Items = append(p.Items, Item{At: Place{false, r}})
	}
	for _, s := range c.signs {
		if s.Row != row || s.Col <= c.at.Col {
			continue
		}
		sign, _, _ := strings.Cut(s.Text, "/")
		l := Line{Label: oneLine(c.text(row+1, s.Col)), At: Place{true, s.Col}, Role: listRole(kind, sign), Sure: 1}
		for r := row + 2; r <= c.rows; r++ {
			l.Values = append(l.Values, c.text(r, s.Col))
		}
		p.Lines = append(p.Lines, l)
	}
	p.dropBare(kind)
	return p
}

// listRole is the role of a column of a template of records.
func listRole(kind Kind, sign string) Role {
	switch sign {
	case "touchpoint.roles":
		return "touchpoint.personas"
	case "touchpoint.how":
		return "touchpoint.when"
	case "touchpoint.data_place":
		return "touchpoint.data"
	}
	for _, f := range fields() {
		if f.kind == kind && string(f.role) == sign {
			return f.role
		}
	}
	return noteOf(kind)
}
