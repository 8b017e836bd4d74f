package workbook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// cardCell is a cell, or a line of one, that may be a card in a field.
type cardCell struct {
	at   pos
	part int
	text string
	// sent is the record whose card was sent in the cell, -1 for none.
	sent int
}

// lineKey is the identity of a line with cards of several fields.
func lineKey(n int) string { return keyPrefix + "line/" + strconv.Itoa(n+1) }

// readCards reads the columns that list the cards of a field each.
func (r *formReader) readCards(part *formPart, at *placedPart) {
	rows := r.body(part, at)
	lineOf := r.linesByID(part, rows)
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 {
			continue
		}
		var cells []cardCell
		for _, row := range rows {
			sent := -1
			if n, ok := lineOf[row]; ok {
				sent = part.lines[n].cards[i]
			}
			cells = append(cells, r.cellsAt(c, pos{row, at.columns[i]}, sent)...)
		}
		r.cards(c, r.plan.form.Subject, r.plan.below[r.plan.form.Subject][c.list], cells, nil)
	}
}

// linesByID leads from rows of the sheet to lines of a part, by what stands in a hidden column.
func (r *formReader) linesByID(part *formPart, rows []int) map[int]int {
	index := make(map[string]int)
	for i, l := range part.lines {
		if l.id != "" {
			if _, twice := index[l.id]; !twice {
				index[l.id] = i
			}
		}
	}
	out, used := make(map[int]int), make(map[int]bool)
	for _, row := range rows {
		for col := 1; col <= part.firstCol()+2; col++ {
			if n, ok := index[r.sheet.at(row, col)]; ok && !used[n] {
				out[row], used[n] = n, true
				break
			}
		}
	}
	return out
}

// cellsAt takes the cards in one cell.
func (r *formReader) cellsAt(c *formColumn, at pos, sent int) []cardCell {
	text := r.sheet.cell(at.row, at.col).text
	if plain(text) == "" {
		return nil
	}
	if sent >= 0 && plain(r.sentText(c, sent)) == plain(text) {
		return []cardCell{{at, 0, text, sent}}
	}
	var out []cardCell
	for i, e := range entries(text) {
		if i > 0 {
			sent = -1
		}
		out = append(out, cardCell{at, i, e, sent})
	}
	return out
}

// sentText is what the cell of an entry said.
func (r *formReader) sentText(c *formColumn, rec int) string {
	f := r.plan.form.Rows[rec].Fields
	if id, err := domain.ParseID(f["touchpoint"]); err == nil && !id.IsZero() {
		return cellText(r.plan.titles.of[id])
	}
	return c.show(f[merge.FieldText], r.words, r.plan.titles).text
}

// cards finds the entries of a field in cells, in the way in which the cards of a map are found, and
// reports what became of each. extra are values that a new entry gets beside its text.
func (r *formReader) cards(c *formColumn, subject domain.ID, base []int, cells []cardCell, extra map[merge.Field]string) {
	type match struct {
		rec, cell int
		score     float64
	}
	sent := make(map[int]string, len(base))
	count := make(map[string]int)
	for _, rec := range base {
		sent[rec] = loose(r.sentText(c, rec))
		count[sent[rec]]++
	}
	var all []match
	for j, x := range cells {
		said := loose(x.text)
		own := pairs(said)
		for _, rec := range base {
			s := 0.0
			if x.sent == rec {
				s += scoreSlot
			}
			n := float64(max(count[sent[rec]], 1))
			if said == sent[rec] {
				s += scoreText/n + scoreCommon
			} else if d := likeness(own, pairs(sent[rec])); d > leastAlike {
				s += scoreAlike * d / n
			}
			if s >= leastScore {
				all = append(all, match{rec, j, s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.rec, b.rec), cmp.Compare(a.cell, b.cell))
	})
	cellOf, recOf := make(map[int]match), make(map[int]int)
	for _, m := range all {
		if _, done := cellOf[m.rec]; done {
			continue
		}
		if _, done := recOf[m.cell]; !done {
			cellOf[m.rec], recOf[m.cell] = m, m.rec
		}
	}
	for _, rec := range base {
		m, ok := cellOf[rec]
		if !ok {
			r.gone(rec)
			continue
		}
		x := cells[m.cell]
		r.found(rec, r.entryText(c, rec, x), m.score < certainScore)
		if x.part == 0 {
			r.remark(c, x.at, r.plan.form.Rows[rec].Record)
		}
	}
	for j, x := range cells {
		if _, done := recOf[j]; done {
			continue
		}
		r.newEntry(c, subject, x, extra)
	}
}

// entryText is what a cell says about the text of an entry. An entry that shows a touchpoint has the
// title of it for its text.
func (r *formReader) entryText(c *formColumn, rec int, x cardCell) map[merge.Field]string {
	f := r.plan.form.Rows[rec].Fields
	if plain(r.sentText(c, rec)) == plain(x.text) {
		return map[merge.Field]string{merge.FieldText: f[merge.FieldText]}
	}
	out := make(map[merge.Field]string)
	v := r.sheet.cell(x.at.row, x.at.col)
	v.text = x.text
	text, ok := c.read(v, "", r.words, r.plan.titles)
	if !ok {
		r.note(merge.NoteTooLong, c, r.plan.form.Rows[rec].Record, x.text)
		return out
	}
	if f["touchpoint"] == "" {
		out[merge.FieldText] = text
		return out
	}
	out[merge.FieldText], out["touchpoint"] = text, ""
	if id, known := r.touchpoint(text); known {
		out[merge.FieldText], out["touchpoint"] = "", id.String()
	}
	return out
}

// touchpoint finds a touchpoint that the sheet knows by its title.
func (r *formReader) touchpoint(title string) (domain.ID, bool) {
	id, ok := r.plan.titles.by[loose(title)]
	if !ok {
		return id, false
	}
	i, here := r.plan.rows[id]
	return id, !here || r.plan.form.Rows[i].Table == domain.TableTouchpoint
}

// newEntry reports a card that the base does not have.
func (r *formReader) newEntry(c *formColumn, subject domain.ID, x cardCell, extra map[merge.Field]string) {
	text := strings.TrimRight(cellText(strings.TrimSpace(x.text)), "\n ")
	if text == "" || units(text) > domain.MaxText {
		if text != "" {
			r.note(merge.NoteTooLong, c, domain.ID{}, text)
		}
		return
	}
	fields := map[merge.Field]string{"field": c.list, merge.FieldText: text}
	for k, v := range extra {
		fields[k] = v
	}
	r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: domain.TableEntry, Subject: subject, Fields: fields}})
	if x.part == 0 {
		r.remark(c, x.at, domain.ID{})
	}
}

// readItems reads lines with a fixed key: cards for each, or the values of one entry.
func (r *formReader) readItems(part *formPart, at *placedPart) {
	rows := r.body(part, at)
	lineOf := r.linesByID(part, rows)
	byLabel := make(map[string]int)
	for i, l := range part.lines {
		for _, t := range []string{l.label.DE, l.label.EN} {
			if _, twice := byLabel[loose(t)]; !twice {
				byLabel[loose(t)] = i
			}
		}
	}
	// Where only the visible columns were sorted, the label of a line knows better than the hidden column.
	for _, row := range rows {
		n, ok := lineOf[row]
		if m, labelled := r.labelled(part, byLabel, row); ok && labelled && part.lines[m].item != part.lines[n].item {
			delete(lineOf, row)
		}
	}
	used := make(map[int]bool)
	for _, n := range lineOf {
		used[n] = true
	}
	item := make(map[int]int) // row -> line, also for rows that were put in between
	last := -1
	for _, row := range rows {
		n, ok := lineOf[row]
		if !ok {
			if n, ok = r.labelled(part, byLabel, row); ok {
				for used[n] && n+1 < len(part.lines) && part.lines[n+1].item == part.lines[n].item {
					n++
				}
				used[n] = true
			}
		}
		switch {
		case ok:
			item[row], last = n, n
		case last >= 0 && part.list != "":
			item[row] = last
		}
	}
	if part.list != "" {
		r.itemCards(part, at, rows, lineOf, item)
		return
	}
	for _, row := range rows {
		if n, ok := item[row]; ok {
			r.itemEntry(part, at, row, &part.lines[n])
		}
	}
}

// labelled finds the line whose fixed text stands in a row.
func (r *formReader) labelled(part *formPart, byLabel map[string]int, row int) (int, bool) {
	for col := 1; col <= part.firstCol()+2; col++ {
		if said := loose(r.sheet.at(row, col)); said != "" {
			if n, ok := byLabel[said]; ok {
				return n, true
			}
		}
	}
	return 0, false
}

// itemCards reads the cards of lines that stand for phases.
func (r *formReader) itemCards(part *formPart, at *placedPart, rows []int, lineOf, item map[int]int) {
	if !slices.ContainsFunc(at.columns, func(c int) bool { return c > 0 }) {
		return
	}
	var order []int
	cells, base, seen := make(map[int][]cardCell), make(map[int][]int), make(map[int]bool)
	for i := range part.lines {
		l := &part.lines[i]
		if !seen[l.phase] {
			seen[l.phase], order = true, append(order, l.phase)
		}
		for _, rec := range l.cards {
			if rec >= 0 {
				base[l.phase] = append(base[l.phase], rec)
			}
		}
	}
	for _, row := range rows {
		n, ok := item[row]
		if !ok {
			continue
		}
		for i := range part.columns {
			if at.columns[i] == 0 {
				continue
			}
			sent := -1
			if m, original := lineOf[row]; original {
				sent = part.lines[m].cards[i]
			}
			phase := part.lines[n].phase
			cells[phase] = append(cells[phase], r.cellsAt(&part.columns[i], pos{row, at.columns[i]}, sent)...)
		}
	}
	for _, phase := range order {
		extra := map[merge.Field]string{"phase": ""}
		if phase > 0 {
			extra["phase"] = strconv.Itoa(phase)
		}
		r.cards(&part.columns[0], r.plan.form.Subject, base[phase], cells[phase], extra)
	}
}

// itemEntry reads the values of the one entry that a line stands for.
func (r *formReader) itemEntry(part *formPart, at *placedPart, row int, line *formLine) {
	if line.rec >= 0 && r.said[line.rec] {
		return // a copy of the line
	}
	id := domain.ID{}
	if line.rec >= 0 {
		id = r.plan.form.Rows[line.rec].Record
	}
	fields, any := make(map[merge.Field]string), false
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 || c.kind == asShown {
			continue
		}
		cell := pos{row, at.columns[i]}
		sent, _ := r.plan.sent(part, line, i)
		if v, ok := r.value(c, cell, sent, id); ok {
			fields[c.field] = v
			any = any || v != ""
		}
		r.remark(c, cell, id)
	}
	if line.rec >= 0 {
		r.found(line.rec, fields, false)
		return
	}
	if any {
		fields["field"] = line.item
		r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: domain.TableEntry, Subject: r.plan.form.Subject, Fields: fields}})
	}
}
