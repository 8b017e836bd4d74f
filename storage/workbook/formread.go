package workbook

import (
	"maps"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// leastLabels is the share of the names of its columns by which a form without a mark is recognised.
const leastLabels = 0.6

// matchForms finds the records of base on the sheets of an answer. A form whose sheet is gone is not
// mentioned.
func (a *Answer) matchForms(base merge.Sending) []merge.TheirForm {
	var out []merge.TheirForm
	taken := make(map[*sheet]bool)
	for _, f := range base.Forms {
		p := planForm(f, base.Names, base.Language, 0)
		var sheets []*sheet
		for _, m := range a.marks {
			if m.form == f.Kind && m.subject == f.Subject {
				sheets = append(sheets, m.sheet)
			}
		}
		if len(sheets) == 0 {
			if s := a.formLike(p, taken); s != nil {
				sheets = []*sheet{s}
			}
		}
		if len(sheets) == 0 {
			continue
		}
		taken[sheets[0]] = true
		out = append(out, readCopies(sheets, p, base))
	}
	return out
}

// readCopies reads the one sheet of several on which somebody wrote.
func readCopies(sheets []*sheet, p *formPlan, base merge.Sending) merge.TheirForm {
	first := readForm(sheets[0], p, base)
	only := merge.Sending{Version: base.Version, Forms: []merge.Form{p.form}}
	says := func(t merge.TheirForm) bool {
		plan := merge.CompareAll(only, only, merge.Answers{Forms: []merge.TheirForm{t}})
		return len(plan.Differences)+len(plan.Notes) > 0
	}
	if len(sheets) == 1 || says(first) {
		for _, s := range sheets[1:] {
			if says(readForm(s, p, base)) {
				first.Notes = append(first.Notes, merge.Note{Code: merge.NoteSheetCopy, Text: s.name})
			}
		}
		return first
	}
	for _, s := range sheets[1:] {
		if t := readForm(s, p, base); says(t) {
			return t
		}
	}
	return first
}

// formLike finds the sheet without a mark that has most of the names of the columns of a form. One of
// a persona also has to name it.
func (a *Answer) formLike(p *formPlan, taken map[*sheet]bool) *sheet {
	want := make(map[string]bool)
	total := 0
	for _, part := range p.parts {
		for _, c := range part.columns {
			want[loose(c.names.DE)], want[loose(c.names.EN)] = true, true
			total++
		}
	}
	delete(want, "")
	var best *sheet
	most := leastLabels
	for _, s := range a.sheets {
		if taken[s] || a.marked(s) || s.service() {
			continue
		}
		says := s.texts()
		if p.form.Kind == merge.FormPersona && (p.title == "" || !says[loose(p.title)]) {
			continue
		}
		n := 0
		for t := range want {
			if says[t] {
				n++
			}
		}
		if share := float64(n) / float64(total); share > most {
			best, most = s, share
		}
	}
	return best
}

// formReader reads one sheet of records.
type formReader struct {
	plan   *formPlan
	sheet  *sheet
	words  words
	out    merge.TheirForm
	rows   []int // that hold anything
	placed map[*formPart]*placedPart
	starts []int        // the first rows of all parts
	said   map[int]bool // records of the base that were reported
	fixed  map[string]bool
}

// placedPart says where a part stands on the sheet.
type placedPart struct {
	keyRow  int // the row that was recognised; the lines follow
	columns []int
	end     int // the last row of the part
}

func readForm(s *sheet, p *formPlan, base merge.Sending) merge.TheirForm {
	r := &formReader{
		plan: p, sheet: s, words: wordsIn(base.Language), placed: make(map[*formPart]*placedPart), said: make(map[int]bool),
		out: merge.TheirForm{Kind: p.form.Kind, Subject: p.form.Subject}, fixed: make(map[string]bool),
	}
	used := make(map[int]bool)
	for at := range s.cells.each() {
		used[at.row] = true
	}
	r.rows = slices.Sorted(maps.Keys(used))
	for _, part := range p.parts {
		for _, t := range []string{part.title.DE, part.title.EN, part.label.DE, part.label.EN} {
			r.fixed[loose(t)] = true
		}
	}
	r.place()
	for _, part := range p.parts {
		at, ok := r.placed[part]
		if !ok {
			continue
		}
		switch part.kind {
		case partFields:
			r.readFields(part, at)
		case partCards:
			r.readCards(part, at)
		case partRows:
			r.readRows(part, at)
		case partItems:
			r.readItems(part, at)
		}
	}
	// What the sheet does not show, or no longer has a column for, is as it was.
	for i, row := range p.form.Rows {
		if !r.said[i] {
			r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: row.Table, Record: row.Record, Subject: row.Subject}})
		}
	}
	return r.out
}

// place finds the parts: by the hidden keys of their columns, else by the names of these.
func (r *formReader) place() {
	keys := make(map[string][]pos)
	labels := make(map[string][]pos)
	for at, v := range r.sheet.cells.each() {
		if strings.HasPrefix(v.text, keyPrefix) {
			keys[v.text] = append(keys[v.text], at)
		} else if len(v.text) < 100 {
			labels[loose(v.text)] = append(labels[loose(v.text)], at)
		}
	}
	taken := make(map[int]bool)
	for _, part := range r.plan.parts {
		found := r.likeliestRow(part, func(c *formColumn) []pos { return keys[part.keyText(c)] }, 1, nil)
		if found == nil {
			least := (r.readable(part) + 1) / 2
			found = r.likeliestRow(part, func(c *formColumn) []pos {
				out := slices.Clone(labels[loose(c.names.DE)])
				if c.names.EN != c.names.DE {
					out = append(out, labels[loose(c.names.EN)]...)
				}
				return out
			}, max(least, 1), taken)
		}
		if found != nil {
			taken[found.keyRow] = true
			r.placed[part] = found
			r.starts = append(r.starts, found.keyRow)
		}
	}
	slices.Sort(r.starts)
	for _, at := range r.placed {
		at.end = r.sheet.maxRow
		for _, start := range r.starts {
			if start > at.keyRow {
				at.end = start - 1
				break
			}
		}
	}
}

func (r *formReader) readable(part *formPart) int {
	n := 0
	for _, c := range part.columns {
		if c.kind != asShown {
			n++
		}
	}
	return n
}

// likeliestRow finds the row that has most of the columns of a part, at least so many. Of columns that
// occur twice the one further left counts.
func (r *formReader) likeliestRow(part *formPart, where func(*formColumn) []pos, least int, taken map[int]bool) *placedPart {
	inRow := make(map[int]map[int]int) // row -> index of column -> column on the sheet
	for i := range part.columns {
		if part.columns[i].kind == asShown {
			continue
		}
		for _, at := range where(&part.columns[i]) {
			if inRow[at.row] == nil {
				inRow[at.row] = make(map[int]int)
			}
			if old, twice := inRow[at.row][i]; !twice || at.col < old {
				inRow[at.row][i] = at.col
			}
		}
	}
	best := 0
	for row, cols := range inRow {
		if taken[row] && !r.besidePart(part) {
			continue
		}
		if best == 0 || len(cols) > len(inRow[best]) || len(cols) == len(inRow[best]) && row < best {
			best = row
		}
	}
	if best == 0 || len(inRow[best]) < least {
		return nil
	}
	out := &placedPart{keyRow: best, columns: make([]int, len(part.columns))}
	for i, col := range inRow[best] {
		out.columns[i] = col
	}
	return out
}

// besidePart says that another part stands at the same height.
func (r *formReader) besidePart(part *formPart) bool {
	for _, other := range r.plan.parts {
		if other != part && other.keyRow == part.keyRow {
			return true
		}
	}
	return false
}

// body lists the rows of a part that hold something of a person.
func (r *formReader) body(part *formPart, at *placedPart) []int {
	var out []int
	i, _ := slices.BinarySearch(r.rows, at.keyRow+1)
	for ; i < len(r.rows) && r.rows[i] <= at.end; i++ {
		if !r.heading(part, at, r.rows[i]) {
			out = append(out, r.rows[i])
		}
	}
	return out
}

// heading says that a row has only fixed words in the columns of a part: their names or the title of
// a part.
func (r *formReader) heading(part *formPart, at *placedPart, row int) bool {
	filled := 0
	for i, col := range at.columns {
		t := loose(r.sheet.at(row, col))
		if col == 0 || t == "" {
			continue
		}
		filled++
		c := &part.columns[i]
		if t != loose(c.names.DE) && t != loose(c.names.EN) && !r.fixed[t] {
			return false
		}
	}
	return filled > 0
}

// filled says whether any column of a part has something in a row.
func (r *formReader) filled(part *formPart, at *placedPart, row int) bool {
	for i, col := range at.columns {
		if col > 0 && part.columns[i].kind != asShown && plain(r.sheet.at(row, col)) != "" {
			return true
		}
	}
	return false
}

// value reads a cell. What cannot be understood becomes a note.
func (r *formReader) value(c *formColumn, at pos, sent string, record domain.ID) (string, bool) {
	v := r.sheet.cell(at.row, at.col)
	if v.text == "" && r.sheet.pending[at] {
		return "", false
	}
	if v.kind == 'e' {
		r.note(merge.NoteBadValue, c, record, v.text)
		return "", false
	}
	out, ok := c.read(v, sent, r.words, r.plan.titles)
	if !ok {
		code := merge.NoteBadValue
		switch c.kind {
		case asDate:
			code = merge.NoteDate
		case asNumber, asScale:
			code = merge.NoteNumber
		case asText, asRef:
			code = merge.NoteTooLong
		}
		r.note(code, c, record, v.text)
		return "", false
	}
	if v.formula && out != sent {
		r.note(merge.NoteFormula, c, record, v.text)
	}
	return out, true
}

func (r *formReader) note(code string, c *formColumn, record domain.ID, text string) {
	r.out.Notes = append(r.out.Notes, merge.Note{Code: code, Card: record, Field: c.field, Text: cut(cellText(text), 200)})
}

// remark keeps what somebody wrote as a comment on a cell.
func (r *formReader) remark(c *formColumn, at pos, record domain.ID) {
	n, ok := r.sheet.notes[at]
	if !ok || n.text == "" {
		return
	}
	text := n.text
	if n.author != "" {
		text = n.author + ": " + text
	}
	r.note(merge.NoteRemark, c, record, text)
}

// found reports a record that the sheet still has.
func (r *formReader) found(rec int, fields map[merge.Field]string, uncertain bool) {
	r.said[rec] = true
	b := r.plan.form.Rows[rec]
	r.out.Rows = append(r.out.Rows, merge.TheirRow{
		Row: merge.Row{Table: b.Table, Record: b.Record, Subject: b.Subject, Fields: fields}, Uncertain: uncertain,
	})
}

// gone reports a record that the sheet no longer has.
func (r *formReader) gone(rec int) {
	r.said[rec] = true
	b := r.plan.form.Rows[rec]
	r.out.Rows = append(r.out.Rows, merge.TheirRow{Row: merge.Row{Table: b.Table, Record: b.Record, Subject: b.Subject}, Gone: true})
}

// readFields reads the values of the record that the sheet is about.
func (r *formReader) readFields(part *formPart, at *placedPart) {
	rec := part.lines[0].rec
	if rec < 0 {
		return
	}
	id := r.plan.form.Rows[rec].Record
	row := r.fieldsRow(part, at, id.String())
	if row == 0 {
		return
	}
	fields := make(map[merge.Field]string)
	for i := range part.columns {
		c := &part.columns[i]
		if at.columns[i] == 0 {
			continue
		}
		cell := pos{row, at.columns[i]}
		sent, _ := r.plan.sent(part, &part.lines[0], i)
		if v, ok := r.value(c, cell, sent, id); ok {
			fields[c.field] = v
		}
		r.remark(c, cell, id)
	}
	if r.said[rec] { // several parts show the same record
		for i := range r.out.Rows {
			if r.out.Rows[i].Record == id {
				maps.Copy(r.out.Rows[i].Fields, fields)
				return
			}
		}
	}
	r.found(rec, fields, false)
}

// fieldsRow is the row with the values: the one with the ID, else the first below the names that is
// filled, else the one right below them.
func (r *formReader) fieldsRow(part *formPart, at *placedPart, id string) int {
	rows := r.body(part, at)
	for _, row := range rows {
		for col := 1; col < part.firstCol()+3; col++ {
			if r.sheet.at(row, col) == id {
				return row
			}
		}
	}
	for _, row := range rows {
		if r.filled(part, at, row) {
			return row
		}
	}
	return 0
}
