package workbook

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/figure"
	"wegmarke/domain/merge"
)

// readRows reads a table: each row is a record.
func (r *formReader) readRows(part *formPart, at *placedPart) {
	var rows []int
	for _, row := range r.body(part, at) {
		if r.filled(part, at, row) {
			rows = append(rows, row)
		}
	}
	rowOf, uncertain := r.recordsOf(part, at, rows)
	lineAt := make(map[int]int)
	for n, row := range rowOf {
		lineAt[row] = n
	}
	copies := 0
	for _, row := range rows {
		if n, ok := lineAt[row]; ok {
			r.known(part, at, row, &part.lines[n], uncertain[n])
			continue
		}
		if r.copied(part, at, row) {
			copies++
			continue
		}
		r.fresh(part, at, row)
	}
	if copies > 0 {
		r.out.Notes = append(r.out.Notes, merge.Note{Code: merge.NoteCopies, Text: strconv.Itoa(copies)})
	}
	for n := range part.lines {
		line := &part.lines[n]
		if _, there := rowOf[n]; line.rec < 0 || there {
			continue
		}
		r.gone(line.rec)
		for i, c := range part.columns {
			if c.list != "" && line.cards != nil && line.cards[i] >= 0 {
				r.said[line.cards[i]] = true // goes with its record
			}
		}
	}
}

// leastSame is the share of the filled values of a record, and leastSaid their number, by which it is
// found where neither its ID nor its title is left.
const (
	leastSame = 0.6
	leastSaid = 3
)

// recordsOf finds the row of each line with a record: by the hidden ID, then by what leads it, then by
// something like it. Where somebody sorted only the columns that are visible, the IDs stand before other
// records: then what the rows say counts.
func (r *formReader) recordsOf(part *formPart, at *placedPart, rows []int) (rowOf map[int]int, uncertain map[int]bool) {
	rowOf, uncertain = make(map[int]int), make(map[int]bool)
	taken := make(map[int]bool)
	for _, row := range rows {
		taken[row] = r.prepared(part, at, row)
	}
	leads, said, leading := make(map[int]string), make(map[int]string), make(map[string][]int)
	for n, l := range part.lines {
		if l.rec >= 0 {
			leads[n] = loose(r.leadText(part, n))
			leading[leads[n]] = append(leading[leads[n]], n)
		}
	}
	for _, row := range rows {
		said[row] = loose(r.leadCell(part, at, row))
	}
	byID := r.rowsByID(part, at, rows, taken)
	var open []int
	for _, n := range slices.Sorted(maps.Keys(byID)) {
		if row := byID[n]; said[row] == leads[n] {
			rowOf[n], taken[row] = row, true
		} else {
			open = append(open, n)
		}
	}
	astray := slices.ContainsFunc(open, func(n int) bool {
		row := byID[n]
		return slices.ContainsFunc(leading[said[row]], func(other int) bool {
			_, done := rowOf[other]
			return !done && said[row] != "" && r.agreement(part, at, row, other) > r.agreement(part, at, row, n)
		})
	})
	if !astray {
		for _, n := range open {
			rowOf[n], taken[byID[n]] = byID[n], true
		}
	}
	type match struct {
		line, row int
		score     float64
	}
	var all []match
	for n, l := range part.lines {
		if _, done := rowOf[n]; done || l.rec < 0 {
			continue
		}
		own := pairs(leads[n])
		for _, row := range rows {
			if taken[row] {
				continue
			}
			s, text := 0.0, said[row]
			switch {
			case leads[n] == "" || text == "":
			case text == leads[n]:
				s = 1
			case part.table == domain.TableReading:
				// Another day is another reading, however alike the names of its key figure are.
			default:
				if d := likeness(own, pairs(text)); d > leastAlike {
					s = 0.8 * d
				}
			}
			if s > 0 || astray {
				same, all := r.agreeing(part, at, row, n)
				share := float64(same) / float64(max(all, 1))
				if s += 0.2 * share; astray && same >= leastSaid && share >= leastSame {
					s = max(s, leastScore+0.2*share)
				}
			}
			if s >= leastScore {
				all = append(all, match{n, row, s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.line, b.line), cmp.Compare(a.row, b.row))
	})
	for _, m := range all {
		if _, done := rowOf[m.line]; !done && !taken[m.row] {
			rowOf[m.line], taken[m.row], uncertain[m.line] = m.row, true, m.score < certainScore
		}
	}
	return rowOf, uncertain
}

// rowsByID leads from lines to the rows that bear their IDs.
func (r *formReader) rowsByID(part *formPart, at *placedPart, rows []int, taken map[int]bool) map[int]int {
	index := make(map[string]int)
	for n, l := range part.lines {
		if l.rec >= 0 {
			index[l.id] = n
		}
	}
	out := make(map[int]int)
	for _, row := range rows {
		if taken[row] {
			continue
		}
		for col := 1; col <= part.firstCol()+2; col++ {
			n, ok := index[strings.ToLower(r.sheet.at(row, col))]
			if !ok {
				continue
			}
			// Of two rows with one ID the one that says what was sent is the original.
			if old, twice := out[n]; !twice || r.agreement(part, at, row, n) > r.agreement(part, at, old, n) {
				out[n] = row
			}
			break
		}
	}
	return out
}

// prepared says that a row is for a reading and has neither a day nor a number: one that waits for a new
// reading, or one that somebody emptied.
func (r *formReader) prepared(part *formPart, at *placedPart, row int) bool {
	if part.table != domain.TableReading {
		return false
	}
	for i := range part.columns {
		c := &part.columns[i]
		if c.kind != asDate && c.kind != asNumber || at.columns[i] == 0 {
			continue
		}
		if v := r.sheet.cell(row, at.columns[i]); plain(v.text) != "" && !v.formula || r.sheet.pending[pos{row, at.columns[i]}] {
			return false
		}
	}
	return true
}

// leadText is what the leading cell of a line said; a reading is led by its key figure and its day.
func (r *formReader) leadText(part *formPart, n int) string {
	line := &part.lines[n]
	if part.table == domain.TableReading {
		v, _ := r.plan.sent(part, line, 0)
		day, _ := r.plan.sent(part, line, 1)
		return part.columns[0].show(v, r.words, r.plan.titles).text + " " + day
	}
	if part.table == domain.TableEntry {
		return r.sentText(&part.columns[0], line.rec)
	}
	v, _ := r.plan.sent(part, line, 0)
	return part.columns[0].show(v, r.words, r.plan.titles).text
}

// leadCell is the same out of a row of the sheet.
func (r *formReader) leadCell(part *formPart, at *placedPart, row int) string {
	if at.columns[0] == 0 {
		return ""
	}
	lead := r.sheet.at(row, at.columns[0])
	if part.table == domain.TableReading && at.columns[1] > 0 {
		v := r.sheet.cell(row, at.columns[1])
		day, _ := dateOf(plain(v.text), v.kind == 'n')
		return lead + " " + string(day)
	}
	return lead
}

// agreement is the share of the filled cells of a line that a row has as they were sent.
func (r *formReader) agreement(part *formPart, at *placedPart, row, n int) float64 {
	same, all := r.agreeing(part, at, row, n)
	return float64(same) / float64(max(all, 1))
}

// agreeing counts the filled cells of a line, and those that a row has as they were sent.
func (r *formReader) agreeing(part *formPart, at *placedPart, row, n int) (same, all int) {
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 || c.kind == asShown {
			continue
		}
		v, rec := r.plan.sent(part, &part.lines[n], i)
		if v == "" || rec < 0 {
			continue
		}
		all++
		cell := r.sheet.cell(row, at.columns[i])
		if got, ok := c.read(cell, v, r.words, r.plan.titles); ok && got == v {
			same++
		}
	}
	return same, all
}

// known reports a record that was sent.
func (r *formReader) known(part *formPart, at *placedPart, row int, line *formLine, uncertain bool) {
	id := r.plan.form.Rows[line.rec].Record
	fields := make(map[merge.Field]string)
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 || c.kind == asShown || c.list != "" || c.locked || c.field == readingOf && part.table == domain.TableReading {
			continue
		}
		cell := pos{row, at.columns[i]}
		r.remark(c, cell, id)
		if part.table == domain.TableEntry && c.field == merge.FieldText {
			for k, v := range r.entryText(c, line.rec, cardCell{at: cell, text: r.sheet.at(row, at.columns[i])}) {
				fields[k] = v
			}
			continue
		}
		if part.table == domain.TableReading && c.field == "value" && r.sheet.cell(cell.row, cell.col).formula {
			continue // worked out from the inputs below
		}
		sent, _ := r.plan.sent(part, line, i)
		v, ok := r.value(c, cell, sent, id)
		if !ok {
			continue
		}
		if v == sent { // what the cell showed may be less than what the record holds
			v = r.plan.form.Rows[line.rec].Fields[c.field]
		}
		fields[c.field] = v
	}
	if part.table == domain.TableReading {
		r.inputs(r.plan.form.Rows[line.rec].Subject, fields, line.rec, at, part, row)
	}
	r.found(line.rec, fields, uncertain)
	r.rowCards(part, at, row, line, id)
}

// rowCards reads the cards that stand in columns of a table.
func (r *formReader) rowCards(part *formPart, at *placedPart, row int, line *formLine, id domain.ID) {
	done := make(map[string]bool)
	for i := range part.columns {
		c := &part.columns[i]
		if c.list == "" || done[c.list] {
			continue
		}
		done[c.list] = true
		var cells []cardCell
		whole := true
		for j := range part.columns {
			if part.columns[j].list != c.list {
				continue
			}
			if at.columns[j] == 0 {
				whole = false
				continue
			}
			sent := -1
			if line != nil && line.cards != nil {
				sent = line.cards[j]
			}
			cells = append(cells, r.cellsAt(&part.columns[j], pos{row, at.columns[j]}, sent)...)
		}
		if !whole && len(cells) == 0 {
			continue
		}
		var base []int
		if line != nil {
			base = r.plan.below[id][c.list]
		}
		r.cards(c, id, base, cells, nil)
	}
}

// copied says that a row holds nothing but what a record that was sent said, so that it is a copy.
func (r *formReader) copied(part *formPart, at *placedPart, row int) bool {
	for n := range part.lines {
		if part.lines[n].rec < 0 || loose(r.leadText(part, n)) != loose(r.leadCell(part, at, row)) {
			continue
		}
		same := true
		for i := range part.columns {
			c := &part.columns[i]
			if at.columns[i] == 0 || c.kind == asShown || c.list != "" {
				continue
			}
			sent, _ := r.plan.sent(part, &part.lines[n], i)
			v := r.sheet.cell(row, at.columns[i])
			got, ok := c.read(v, sent, r.words, r.plan.titles)
			same = same && ok && (got == sent || c.field == merge.FieldText && part.table == domain.TableEntry)
		}
		if same {
			return true
		}
	}
	return false
}

// fresh reports a record that the base does not have.
func (r *formReader) fresh(part *formPart, at *placedPart, row int) {
	fields := make(map[merge.Field]string)
	lead, other := "", ""
	subject := domain.ID{}
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 || c.kind == asShown || c.list != "" {
			continue
		}
		cell := pos{row, at.columns[i]}
		if part.table == domain.TableReading && c.field == "value" && r.sheet.cell(cell.row, cell.col).formula {
			continue // worked out from the inputs
		}
		v, ok := r.value(c, cell, "", domain.ID{})
		if !ok {
			continue
		}
		if c.field == readingOf && part.table == domain.TableReading {
			id, err := domain.ParseID(v)
			if err == nil {
				subject = id
			}
			lead = v
			continue
		}
		fields[c.field] = v
		if i == 0 {
			lead = v
		} else if other == "" {
			other = v
		}
	}
	switch {
	case part.table == domain.TableReading:
		r.freshReading(part, at, row, fields, subject, lead, other)
		return
	case part.table == domain.TableEntry:
		subject, fields["field"] = r.plan.form.Subject, part.list
		if id, known := r.touchpoint(lead); known && part.list == "persona.touchpoints" {
			fields[merge.FieldText], fields["touchpoint"] = "", id.String()
		}
	}
	if lead == "" {
		if other != "" {
			r.note(merge.NoteNoTitle, &part.columns[0], domain.ID{}, other)
		}
		return
	}
	id := domain.ID{}
	if slices.ContainsFunc(part.columns, func(c formColumn) bool { return c.list != "" }) {
		id = domain.NewID() // its cards name it
	}
	r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: part.table, Record: id, Subject: subject, Fields: fields}})
	for i := range part.columns {
		if at.columns[i] > 0 {
			r.remark(&part.columns[i], pos{row, at.columns[i]}, domain.ID{})
		}
	}
	r.rowCards(part, at, row, nil, id)
}

// freshReading reports a new value of a key figure. A line that was prepared for one and left empty
// says nothing.
func (r *formReader) freshReading(part *formPart, at *placedPart, row int, fields map[merge.Field]string, subject domain.ID, lead, other string) {
	if other == "" {
		return
	}
	if subject.IsZero() {
		r.note(merge.NoteNoTitle, &part.columns[0], domain.ID{}, strings.TrimSpace(lead+" "+fields["value"]))
		return
	}
	r.inputs(subject, fields, -1, at, part, row)
	if fields["value"] == "" && fields["inputs"] == "" {
		for i := range part.columns {
			if c := &part.columns[i]; c.field == "value" && plain(r.sheet.at(row, at.columns[i])) == "" {
				r.note(merge.NoteNoTitle, c, domain.ID{}, other)
				return
			}
		}
	}
	r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: domain.TableReading, Subject: subject, Fields: fields}})
}

// inputs says which inputs of a reading are there and what they give. The formula on the sheet may not
// have been worked out by the program that saved it.
func (r *formReader) inputs(subject domain.ID, fields map[merge.Field]string, rec int, at *placedPart, part *formPart, row int) {
	ind, ok := r.plan.figureOf(subject)
	f, calculated := figure.FormulaOf(ind)
	if !ok || !calculated {
		for _, name := range []merge.Field{"a", "b", "c", "d"} {
			delete(fields, name)
		}
		return
	}
	var in figure.Inputs
	for i := range part.columns {
		c := &part.columns[i]
		if len(c.field) != 1 {
			continue
		}
		n := int(c.field[0] - 'a')
		if at.columns[i] == 0 { // the column is gone and says nothing
			if rec >= 0 {
				old := figure.Read(r.plan.readingAt(rec))
				if old.Has(n) {
					in = in.With(n, old.Values[n])
				}
			}
			continue
		}
		v, err := strconv.ParseFloat(fields[c.field], 64)
		if typed := plain(r.sheet.at(row, at.columns[i])); typed != "" && (err == nil || fields[c.field] == "") {
			in = in.With(n, v)
		}
		if fields[c.field] == "0" {
			fields[c.field] = ""
		}
	}
	if rec >= 0 && figure.Read(r.plan.readingAt(rec)) == in {
		base := r.plan.form.Rows[rec].Fields
		fields["inputs"] = base["inputs"]
		if _, typed := fields["value"]; !typed {
			fields["value"] = base["value"]
		}
		return
	}
	fields["inputs"] = bits(in.Given)
	if v, ok := figure.Calculate(f, in); ok {
		fields["value"] = merge.Number(v)
		if v == 0 {
			fields["value"] = ""
		}
	}
}
