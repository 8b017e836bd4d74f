package intake

import "strings"

// frame is where a table with phases across has its headings.
type frame struct {
	labels int // column of the labels of lanes
	head   int // row of the phases, -1 for none
	lanes  int // how many labels name a lane
	phases int // how many headings name a phase
	score  float64
}

const (
	headRows  = 25 // rows in which the phases are looked for
	labelCols = 6  // columns in which the labels are looked for
	lookRows  = 400
)

// frameOf finds the headings of a map with phases across.
func (x *lexica) frameOf(t *table) frame {
	f := frame{labels: -1, head: -1}
	best := 0.0
	for c := range min(t.width()-1, labelCols) {
		sum, n, seen := 0.0, 0, make(map[Role]bool)
		for r := range min(t.height(), lookRows) {
			role, sure := x.lane(t.at(r, c))
			if sure == 0 || role.Heading() || seen[role] {
				continue
			}
			seen[role] = true
			if t.filled(r, c+1) == 0 {
				sure *= 0.5 // a heading over several lanes, or an empty lane
			}
			sum, n = sum+sure, n+1
		}
		if sum > best+0.01 {
			best, f.labels, f.lanes = sum, c, n
		}
	}
	phases := 0.0
	named := make([]int, min(t.height(), headRows)) // how many phases a row names
	for r := range named {
		sum, n := 0.0, 0
		for c := max(f.labels, 0); c < min(t.width(), 200); c++ {
			if sure := x.phase(t.at(r, c)); sure > 0 {
				sum, n = sum+sure, n+1
			}
		}
		named[r] = n
		head := -1.0
		if f.labels >= 0 {
			if role, sure := x.lane(t.at(r, f.labels)); role == RolePhases && sure >= nearly && t.filled(r, f.labels+1) > 0 {
				head = 1.5
			} else if sure >= partly && !role.Heading() {
				sum *= 0.4 // a lane whose cards happen to be named like phases
			}
		}
		if sum += max(head, 0); sum > phases && (n > 1 || head > 0) {
			phases, f.head, f.phases = sum, r, n
		}
	}
	for f.head > 0 && named[f.head-1] > 1 { // steps may be called like phases, but stand below them
		f.head--
		f.phases = named[f.head]
	}
	if f.labels < 0 {
		f.labels = 0
	}
	if f.head < 0 {
		f.head = x.headAbove(t, f.labels)
	}
	f.score = best + 1.2*phases
	for r := range max(f.head, 0) {
		if n := t.filled(r, f.labels+1); n > 1 && n*10 >= 7*(t.width()-f.labels-1) {
			f.score *= 0.6 // above the phases stands a title, no full row: this is rather a list
		}
	}
	return f
}

// headAbove finds the row of the phases where none has a name that is known: the one above the first
// lane, if it stands over the cells of the lanes.
func (x *lexica) headAbove(t *table, labels int) int {
	for r := range min(t.height(), headRows) {
		role, sure := x.lane(t.at(r, labels))
		if sure < nearly || role.Heading() {
			continue
		}
		for above := r - 1; above >= 0; above-- {
			if n := t.filled(above, labels+1); n > 1 || n == 1 && t.width() == labels+2 {
				if role, sure := x.lane(t.at(above, labels)); role == RoleSteps && sure > 0 {
					continue
				}
				return above
			}
		}
		return -1
	}
	return -1
}

// mapScore says how much a table looks like a map with phases across.
func (x *lexica) mapScore(t *table) float64 {
	f := x.frameOf(t)
	columns := t.width() - f.labels - 1
	switch {
	case columns < 1 || t.height() < 2:
		return 0
	case f.lanes >= 2 && f.phases >= 1, f.lanes >= 1 && f.phases >= 2, f.phases >= 3, f.lanes >= 2 && columns >= 2:
		return f.score
	}
	return 0
}

// readMap reads a table with phases across.
func (x *lexica) readMap(t *table, rows bool) Piece {
	f := x.frameOf(t)
	p := Piece{Kind: KindMap}
	first := f.labels + 1
	cols := x.mapColumns(t, f)
	for _, c := range cols {
		p.Items = append(p.Items, Item{At: Place{rows, t.cols[c]}})
	}
	p.above(t, f.head, rows)
	titled := -1
	if !rows && p.Title == "" { // the table is turned: its first row stands left of the labels
		titled = p.beside(t, f.labels)
	}
	for r := range t.height() {
		for c := range f.labels { // words beside the labels, such as a side of the map
			if text := t.at(r, c); text != "" && r >= max(f.head, 0) && c != titled {
				p.Notes = append(p.Notes, Note{text, Place{!rows, t.rows[r]}})
			}
		}
	}
	current := -1 // the line that a row without a label goes on with
	for r := max(f.head, 0); r < t.height(); r++ {
		label := t.at(r, f.labels)
		line := Line{Label: oneLine(label), At: Place{!rows, t.rows[r]}}
		if label == "" && t.spread(r, f.labels) == "" && t.filled(r, first) == 0 {
			continue
		}
		switch {
		case r == f.head:
			line.Role, line.Sure = RolePhases, exactly
			line.Values = x.spreadHead(t, r, cols)
		case label == "" && current < 0 && x.looksLikeSteps(t, r, cols):
			line.Role, line.Sure = RoleSteps, partly
			line.Values = spreadRow(t, r, cols)
		case label == "" && current >= 0:
			p.Lines[current].join(t, r, cols)
			continue
		default:
			line.Role, line.Sure = x.laneRole(t, label, r, first, &p)
			line.Values = x.values(t, r, cols, line.Role)
			if line.Role.Heading() {
				break
			}
			current = len(p.Lines)
		}
		p.Lines = append(p.Lines, line)
	}
	p.dropEmpty()
	return p
}

// beside takes the title of a turned table from the columns left of the labels: the first one that
// holds one text alone.
func (p *Piece) beside(t *table, labels int) int {
	for c := range labels {
		said := ""
		for r := range t.height() {
			if text := t.at(r, c); text != "" && said != "" {
				return -1
			} else if text != "" {
				said = text
			}
		}
		if said != "" && len(said) <= 120 {
			p.Title = oneLine(said)
			return c
		}
	}
	return -1
}

// mapColumns lists the columns right of the labels that belong to the map.
func (x *lexica) mapColumns(t *table, f frame) []int {
	var out []int
	for c := f.labels + 1; c < t.width(); c++ {
		out = append(out, c)
	}
	return out
}

// above keeps what stands above the phases: the first text is the title, all others are notes.
func (p *Piece) above(t *table, head int, rows bool) {
	for r := range max(head, 0) {
		for c := range t.width() {
			text := t.at(r, c)
			switch {
			case text == "":
			case p.Title == "" && len(text) <= 120:
				p.Title = oneLine(text)
			default:
				p.Notes = append(p.Notes, Note{text, Place{!rows, t.rows[r]}})
			}
		}
	}
}

// laneRole says what a labelled row of a map holds.
func (x *lexica) laneRole(t *table, label string, r, first int, p *Piece) (Role, float64) {
	role, sure := x.lane(label)
	if sure >= touching && role != "" && role != RolePhases {
		for _, l := range p.Lines {
			if l.Role == role && !role.Heading() {
				return RoleOwn, touching // a second lane of one kind keeps its name
			}
		}
		return role, sure
	}
	if t.filled(r, first) == 0 {
		return RoleIgnore, partly // a heading over several lanes
	}
	return RoleOwn, 0.4
}

// looksLikeSteps says whether a row below the phases names steps: no label, short texts.
func (x *lexica) looksLikeSteps(t *table, r int, cols []int) bool {
	n := 0
	for _, c := range cols {
		text := t.at(r, c)
		if len(text) > 60 || strings.Contains(text, "\n") {
			return false
		}
		if text != "" {
			n++
		}
	}
	return n > 0
}

// spreadHead reads the row of the phases. A phase goes on over the columns right of it that have no
// name, whether the cells are merged or not.
func (x *lexica) spreadHead(t *table, r int, cols []int) []string {
	out := spreadRow(t, r, cols)
	for i := 1; i < len(out); i++ {
		if out[i] == "" {
			out[i] = out[i-1]
		}
	}
	return out
}

func spreadRow(t *table, r int, cols []int) []string {
	out := make([]string, len(cols))
	for i, c := range cols {
		out[i] = t.spread(r, c)
	}
	return out
}

// values reads the cells of a row. A cell that is merged over several columns counts once, in the
// first, except for headings.
func (x *lexica) values(t *table, r int, cols []int, role Role) []string {
	if role.Heading() {
		return spreadRow(t, r, cols)
	}
	out := make([]string, len(cols))
	for i, c := range cols {
		out[i] = t.at(r, c)
	}
	return out
}

// join adds a row without a label to the line above: more cards for the same cells.
func (l *Line) join(t *table, r int, cols []int) {
	for i, c := range cols {
		if text := t.at(r, c); text != "" {
			if l.Values[i] != "" {
				l.Values[i] += "\n"
			}
			l.Values[i] += text
		}
	}
}

// dropEmpty takes away columns in which nothing stands but perhaps a heading that goes on from the
// left.
func (p *Piece) dropEmpty() {
	keep := make([]bool, len(p.Items))
	for i := range p.Items {
		for _, l := range p.Lines {
			v := l.Values[i]
			if v != "" && (l.Role != RolePhases || i == 0 || l.Values[i-1] != v) {
				keep[i] = true
			}
		}
	}
	p.keepItems(keep)
}
