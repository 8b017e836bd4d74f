package workbook

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
)

// A sheet of records is made of parts below or beside each other. Each part has a band with its title,
// a hidden row with the key of every column, a row with the names of the columns, and lines below them.
// Writer and reader plan a form in the same way, so that the reader knows what every cell was sent with.

// partKind says what the lines of a part are.
type partKind uint8

const (
	// partFields has one line with values of the record that the sheet is about.
	partFields partKind = iota
	// partCards lists cards below each column, one for each cell; a column is a field.
	partCards
	// partRows has a record for each line, named in the column of IDs.
	partRows
	// partItems has lines with a fixed key in the column of IDs, such as the points of a checklist.
	partItems
)

// formColumn is one column of a part.
type formColumn struct {
	valueSpec
	col int
	// list is the field of the catalogue whose cards stand in the column, "" for a value of the record.
	// Several columns may share the cards of a record; nth tells them apart.
	list string
	nth  int
	// page starts a page of paper of its own; wide is the width in characters.
	page bool
	wide float64
}

// key is the identity of the column in the hidden row.
func (c *formColumn) key() string {
	if c.list == "" {
		return string(c.field)
	}
	if c.nth > 0 {
		return c.list + "/" + strconv.Itoa(c.nth)
	}
	return c.list
}

// formLine is one line of a part.
type formLine struct {
	row int // on the sheet
	// id stands in the column of IDs; "" on a spare line.
	id string
	// rec is the index of the record in the form, -1 for none.
	rec int
	// cards are the indexes of the entries that stand in columns of cards, -1 for none; nil for others.
	cards []int
	// item is the key of a line of partItems.
	item string
	// label is a fixed text in the first column of partItems.
	label catalog.Text
	phase int
	// subject is the key figure that a line for a new reading is prepared for.
	subject domain.ID
}

// formPart is one part of a sheet.
type formPart struct {
	kind  partKind
	table domain.Table
	// list is the field of the catalogue that the entries in the lines belong to.
	list  string
	title catalog.Text
	label catalog.Text // above the fixed texts
	color int          // of the band, 1 to 7; 0 for grey
	// keyRow is hidden, headRow has the names, the lines follow.
	bandRow, keyRow, headRow int
	idCol, labelCol          int // labelCol is 0 where lines have no fixed text
	columns                  []formColumn
	lines                    []formLine
	mono                     bool // a single line of large text
	spread                   bool // the fixed texts reach up to the first column
}

func (p *formPart) lastRow() int { return p.headRow + len(p.lines) }

func (p *formPart) firstCol() int {
	if p.labelCol > 0 {
		return p.labelCol
	}
	return p.columns[0].col
}

func (p *formPart) lastCol() int { return p.columns[len(p.columns)-1].col }

// keyPrefix starts every key in a hidden row, so that no word of a person is taken for one.
const keyPrefix = "wm:"

// keyText is what stands in the hidden row.
func (p *formPart) keyText(c *formColumn) string {
	owner := string(p.table)
	if p.list != "" {
		owner = p.list
	}
	return keyPrefix + owner + "." + c.key()
}

// formPlan is the whole sheet of a form.
type formPlan struct {
	form   merge.Form
	parts  []*formPart
	widths map[int]float64 // of columns, in characters
	last   int             // the last column
	head   catalog.Text    // before the title
	title  string
	hint   catalog.Text
	tab    int // colour of the tab
	titles titles
	sheet  string
	tall   float64 // height of all rows, in points
	table  bool    // a long table, which may take several pages
	rows   map[domain.ID]int
	below  map[domain.ID]map[string][]int // entries by subject and field
}

// sent is the value that a cell was sent with.
func (p *formPlan) sent(part *formPart, line *formLine, i int) (v string, rec int) {
	c := &part.columns[i]
	rec = line.rec
	if c.field == readingOf && part.table == domain.TableReading {
		if rec >= 0 {
			return p.form.Rows[rec].Subject.String(), rec
		}
		return line.subject.String(), rec
	}
	if line.cards != nil && c.list != "" {
		rec = line.cards[i]
	}
	if rec < 0 {
		return "", -1
	}
	r := p.form.Rows[rec]
	v = r.Fields[c.field]
	switch {
	case c.list != "" && c.nth > 0 && part.kind == partRows && p.overfull(part, line, i):
		v = p.rest(line, c) // more cards than a table can have columns
	case r.Table == domain.TableIndicator && c.field == merge.FieldTarget && r.Fields["has_target"] == "":
		v = ""
	case r.Table == domain.TableEntry && c.field == merge.FieldText && r.Fields["touchpoint"] != "":
		id, _ := domain.ParseID(r.Fields["touchpoint"]) // the title of what it shows stands for the text
		v = p.titles.of[id]
	case r.Table == domain.TableReading && len(c.field) == 1:
		inputs, _ := strconv.Atoi(r.Fields["inputs"])
		if bit := c.field[0] - 'a'; inputs&(1<<bit) != 0 && v == "" {
			v = "0"
		} else if inputs&(1<<bit) == 0 {
			v = ""
		}
	}
	return v, rec
}

// overfull says that a column is the last one of a field that has more cards than columns.
func (p *formPlan) overfull(part *formPart, line *formLine, i int) bool {
	c := &part.columns[i]
	last := i+1 == len(part.columns) || part.columns[i+1].list != c.list
	return last && line.rec >= 0 && c.nth < len(p.below[p.form.Rows[line.rec].Record][c.list])
}

// rest lists the cards that have no column of their own.
func (p *formPlan) rest(line *formLine, c *formColumn) string {
	var out []string
	for _, rec := range p.below[p.form.Rows[line.rec].Record][c.list][c.nth-1:] {
		out = append(out, "• "+strings.ReplaceAll(p.form.Rows[rec].Fields[merge.FieldText], "\n", " "))
	}
	return strings.Join(out, "\n")
}

// readingOf is the column that says which key figure a reading belongs to.
const readingOf merge.Field = "indicator"

// Fixed rows of every form; row 1 is hidden and holds the mark.
const (
	formTitleRow = 2
	formHintRow  = 3
	formFirstRow = 5
)

// planForm lays out a form. names are the titles of the records that its rows refer to.
func planForm(f merge.Form, names map[domain.ID]string, lang string, spare int) *formPlan {
	p := &formPlan{form: f, widths: make(map[int]float64), rows: make(map[domain.ID]int), below: make(map[domain.ID]map[string][]int)}
	all := make(map[domain.ID]string, len(names)+len(f.Rows))
	for id, n := range names {
		all[id] = n
	}
	for i, r := range f.Rows {
		p.rows[r.Record] = i
		if r.Table == domain.TableEntry {
			if p.below[r.Subject] == nil {
				p.below[r.Subject] = make(map[string][]int)
			}
			key := r.Fields["field"]
			p.below[r.Subject][key] = append(p.below[r.Subject][key], i)
		}
		if t := titleOf(r); t != "" {
			all[r.Record] = t
		}
	}
	p.titles = titlesOf(all)
	switch f.Kind {
	case merge.FormPersona:
		p.persona(lang, spare)
	case merge.FormTouchpoints:
		p.touchpoints(spare)
	case merge.FormMeasures:
		p.measures(spare)
	case merge.FormIndicators:
		p.indicators(lang, spare)
	case merge.FormChecklist:
		p.checklists()
	}
	for _, part := range p.parts {
		p.last = max(p.last, part.lastCol())
	}
	return p
}

// titleOf is what people call a record on a form.
func titleOf(r merge.Row) string {
	switch r.Table {
	case domain.TablePersona:
		return strings.TrimSpace(r.Fields["name"])
	case domain.TableTouchpoint, domain.TableIndicator, domain.TableMeasure:
		return strings.TrimSpace(r.Fields["title"])
	}
	return ""
}

// part puts a part below the others.
func (p *formPlan) part(part *formPart, row int) int {
	part.bandRow, part.keyRow, part.headRow = row, row+1, row+2
	for i := range part.lines {
		part.lines[i].row = part.headRow + 1 + i
	}
	for _, c := range part.columns {
		if c.wide > 0 {
			p.widths[c.col] = max(p.widths[c.col], c.wide)
		}
	}
	p.parts = append(p.parts, part)
	return part.lastRow() + 1
}

// spares adds empty lines.
func (part *formPart) spares(n int) {
	for range n {
		part.lines = append(part.lines, formLine{rec: -1})
	}
}

// recordLines makes a line for each record of a table.
func (p *formPlan) recordLines(part *formPart) {
	for i, r := range p.form.Rows {
		if r.Table != part.table || part.list != "" && r.Fields["field"] != part.list {
			continue
		}
		line := formLine{id: r.Record.String(), rec: i}
		for j, c := range part.columns {
			if c.list == "" {
				continue
			}
			if line.cards == nil {
				line.cards = make([]int, len(part.columns))
				for k := range line.cards {
					line.cards[k] = -1
				}
			}
			if cards := p.below[r.Record][c.list]; c.nth-1 < len(cards) {
				line.cards[j] = cards[c.nth-1]
			}
		}
		part.lines = append(part.lines, line)
	}
}

// cardLines lists the cards of each column below it, with room for more.
func (p *formPlan) cardLines(part *formPart, least, spare int) {
	n := 0
	for _, c := range part.columns {
		n = max(n, len(p.below[p.form.Subject][c.list]))
	}
	n = max(n+spare, least)
	for i := range n {
		line := formLine{rec: -1, id: lineKey(i), cards: make([]int, len(part.columns))}
		for j, c := range part.columns {
			line.cards[j] = -1
			if cards := p.below[p.form.Subject][c.list]; i < len(cards) {
				line.cards[j] = cards[i]
			}
		}
		part.lines = append(part.lines, line)
	}
}

// formHeads is what a kind of form is called.
func formHeads(kind merge.FormKind) catalog.Text {
	switch kind {
	case merge.FormTouchpoints:
		return catalog.Text{DE: "Touchpoints", EN: "Touchpoints"}
	case merge.FormMeasures:
		return catalog.Text{DE: "Maßnahmen", EN: "Measures"}
	case merge.FormIndicators:
		return catalog.Text{DE: "Kennzahlen", EN: "Indicators"}
	case merge.FormChecklist:
		return catalog.Text{DE: "Checklisten", EN: "Checklists"}
	}
	return catalog.Text{DE: "Persona", EN: "Persona"}
}
