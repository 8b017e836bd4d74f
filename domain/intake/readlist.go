package intake

// header is the row in which a list names its columns.
type header struct {
	row   int
	score float64
	found int
	title int // column of the titles, -1 for none
}

// headerOf finds the row that names the columns of a list of records of a kind.
func (x *lexica) headerOf(t *table, k Kind) header {
	best := header{row: -1, title: -1}
	for r := range min(t.height(), headRows) {
		h := header{row: r, title: -1}
		seen := make(map[string]bool)
		for c := range min(t.width(), 100) {
			label := t.at(r, c)
			if len(label) > 60 {
				continue
			}
			m, sure := x.fields[k].find(label)
			if sure == 0 || seen[m] {
				continue
			}
			seen[m] = true
			if Role(m) == titleRole(k) {
				h.title = c
				if plain(label) == "name" || plain(label) == "titel" || plain(label) == "title" || plain(label) == "bezeichnung" {
					sure *= 0.5 // names many things
				}
			}
			h.score, h.found = h.score+sure, h.found+1
		}
		if h.found > 0 && h.score > best.score+0.01 {
			best = h
		}
	}
	return best
}

// listScore says how much a table looks like a list of records of a kind.
func (x *lexica) listScore(t *table, k Kind) float64 {
	h := x.headerOf(t, k)
	if h.row < 0 || h.title < 0 || h.row+1 >= t.height() {
		return 0
	}
	before := 0 // columns before the titles that are no numbering
	for c := range h.title {
		if label := plain(t.at(h.row, c)); label != "" && !counting(label) {
			before++
		}
	}
	score := h.score + 0.8
	if before > 1 {
		score *= 0.4
	}
	if first, _ := x.phases.find(t.at(h.row+1, 0)); first != "" && h.title > 0 {
		score *= 0.8
	}
	return score
}

// counting says whether a label heads a column of numbers that count the rows.
func counting(label string) bool {
	switch label {
	case "nr", "no", "id", "pos", "lfd nr", "nummer", "number", "index":
		return true
	}
	return false
}

// readList reads a table in which each row is a record.
func (x *lexica) readList(t *table, k Kind, rows bool) Piece {
	p := Piece{Kind: k}
	h := x.headerOf(t, k)
	p.above(t, h.row, rows)
	var records []int
	for r := h.row + 1; r < t.height(); r++ {
		records = append(records, r)
		p.Items = append(p.Items, Item{At: Place{!rows, t.rows[r]}})
	}
	taken := make(map[Role]bool)
	for c := range t.width() {
		label := ""
		if h.row >= 0 {
			label = t.at(h.row, c)
		}
		line := Line{Label: oneLine(label), At: Place{rows, t.cols[c]}}
		for _, r := range records {
			line.Values = append(line.Values, t.at(r, c))
		}
		if label == "" && !line.filled() {
			continue
		}
		m, sure := x.fields[k].find(label)
		switch role := Role(m); {
		case role != "" && !taken[role]:
			line.Role, line.Sure = role, sure
			taken[role] = true
		case counting(plain(label)) || label == "" && h.row >= 0:
			line.Role, line.Sure = RoleIgnore, partly
		default:
			line.Role, line.Sure = noteOf(k), 0.4
		}
		p.Lines = append(p.Lines, line)
	}
	if !taken[titleRole(k)] {
		for i := range p.Lines { // nothing is called a title: the first texts are
			if l := &p.Lines[i]; l.filled() && !counting(plain(l.Label)) {
				l.Role, l.Sure = titleRole(k), 0.4
				break
			}
		}
	}
	p.dropBare(k)
	return p
}

// dropBare turns rows that hold one text and no title into notes: headings between the records, sums.
func (p *Piece) dropBare(k Kind) {
	title := titleRole(k)
	keep := make([]bool, len(p.Items))
	for i := range p.Items {
		texts, titled := 0, false
		for _, l := range p.Lines {
			if l.Values[i] != "" {
				texts++
				titled = titled || l.Role == title
			}
		}
		keep[i] = titled || texts > 1
		if !keep[i] {
			for _, l := range p.Lines {
				if l.Values[i] != "" {
					p.Notes = append(p.Notes, Note{l.Values[i], p.Items[i].At})
				}
			}
		}
	}
	p.keepItems(keep)
}

// keepItems drops the other items.
func (p *Piece) keepItems(keep []bool) {
	items := p.Items[:0]
	for i, it := range p.Items {
		if keep[i] {
			items = append(items, it)
		}
	}
	p.Items = items
	for k := range p.Lines {
		values := make([]string, 0, len(items))
		for i, v := range p.Lines[k].Values {
			if keep[i] {
				values = append(values, v)
			}
		}
		p.Lines[k].Values = values
	}
}
