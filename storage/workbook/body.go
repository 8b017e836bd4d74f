package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/marked"
	"wegmarke/domain/merge"
	"wegmarke/storage/xlsx"
)

// body writes the lanes.
func (b *builder) body() {
	for i := range b.layout.rows {
		r := b.layout.rows[i]
		first := i == 0 || b.layout.rows[i-1].lane != r.lane
		last := i+1 == len(b.layout.rows) || b.layout.rows[i+1].lane != r.lane
		id := r.id
		if b.template != nil && (r.kind == rowCards || r.kind == rowValue) {
			id = templateRow(b.snap.Lanes[r.lane].Kind, r.slot, map[bool]merge.Field{true: r.field}[r.kind == rowValue])
		}
		b.put(b.sheet(), idColumn, r.num, id)
		if r.kind == rowCards || r.kind == rowValue {
			b.on(b.sheet()).Grow(r.num)
		}
		switch r.kind {
		case rowFaces:
			b.facesRow(r)
		case rowCurve:
			b.curveRow(r)
		case rowCalc:
			b.calcRow(r)
		default:
			b.cardRow(i, first, last)
		}
	}
	b.labels()
	b.unlockIDs()
}

// cardRow writes one value of the cards of one slot.
func (b *builder) cardRow(i int, first, last bool) {
	s, l, r := b.sheet(), &b.layout, b.layout.rows[i]
	// What an indicator is called is not up to the one who fills in its value.
	locked := b.snap.Lanes[r.lane].Kind == domain.LaneIndicators && r.kind == rowCards
	st := b.cardStyle(r, first, last)
	b.style(s, l.first, r.num, l.last, r.num, st)
	st.Fill, st.Font, st.Open = rgb(b.palette.BgApp), ink(bodySize, false, b.palette.Ink2), false
	for _, f := range b.filled[i] {
		if locked {
			b.style(s, f.column, r.num, f.column, r.num, st)
		}
		day, dated := 0, false
		if r.field == merge.FieldDue {
			day, dated = serialOf(domain.Date(f.item.Fields.Get(r.field)))
		}
		if dated {
			b.on(s).Number(f.column, r.num, float64(day))
		} else {
			b.says(s, f.column, r, f.text)
		}
		if r.kind == rowCards && len(f.item.Comments) > 0 {
			b.comment(f.column, r.num, f.item.Comments)
		}
	}
	b.height(s, r.num, b.rowPoints(i, b.width))
	if to, whole := b.sameRows(i); whole {
		b.validate(r, to)
		b.conditions(r, to)
	}
}

// says writes what a card says; what is marked in it is bold.
func (b *builder) says(sheet string, column int, r row, text string) {
	if r.field != merge.FieldText || !marked.Has(text) {
		b.put(sheet, column, r.num, text)
		return
	}
	var runs []xlsx.Run
	for _, p := range marked.Parts(text) {
		runs = append(runs, xlsx.Run{Text: p.Text, Font: ink(bodySize, p.Bold, b.palette.Ink)})
	}
	b.on(sheet).Rich(column, r.num, runs)
}

// sameRows says whether a row is the first of those that take the same, and which is the last of them:
// the slots of a lane whose cards have a single value.
func (b *builder) sameRows(i int) (last int, first bool) {
	rows := b.layout.rows
	same := func(x, y row) bool {
		return x.kind == y.kind && x.lane == y.lane && x.field == y.field && b.hint(x, b.layout.first) == b.hint(y, b.layout.first)
	}
	if i > 0 && same(rows[i-1], rows[i]) {
		return 0, false
	}
	end := i
	for end+1 < len(rows) && same(rows[end], rows[end+1]) {
		end++
	}
	return rows[end].num, true
}

// centred says that the values of a row are short and stand in the middle.
func centred(r row) bool {
	switch r.field {
	case merge.FieldFeeling, merge.FieldValue, merge.FieldTarget:
		return true
	}
	return false
}

func (b *builder) cardStyle(r row, first, last bool) xlsx.Style {
	horizontal, indent := "left", 1
	if centred(r) {
		horizontal, indent = "center", 0
	}
	strongTop := first || r.kind == rowCards && len(merge.FieldsOf(b.snap.Lanes[r.lane].Kind)) > 1
	st := xlsx.Style{
		Font: ink(bodySize, false, b.palette.Ink), Alignment: wrapped(horizontal, indent),
		Border: b.cellEdges(strongTop, last), Format: "@",
		Open: true,
	}
	if r.field == merge.FieldDue {
		st.Format = b.words.dateFormat
	}
	return st
}

// comment hangs the remarks on a card to its cell.
func (b *builder) comment(c, row int, remarks []merge.Remark) {
	text := b.remarksText(remarks)
	b.on(b.sheet()).Note(xlsx.Note{
		Column: c, Row: row, Author: b.commentAuthor(remarks), Text: text, Font: xlsx.Font{Family: fontName, Size: 9},
		Width: 240, Height: 36 + 15*lineCount(text, 34, 9, false),
	})
}

func (b *builder) commentAuthor(remarks []merge.Remark) string {
	if a := remarks[len(remarks)-1].Author; a != "" {
		return cut(cellText(a), 50)
	}
	return "Wegmarke"
}

// remarksText writes remarks as one note, each with its author and day.
func (b *builder) remarksText(remarks []merge.Remark) string { return remarksText(b.words, remarks) }

func remarksText(w words, remarks []merge.Remark) string {
	parts := make([]string, len(remarks))
	for i, r := range remarks {
		head := strings.Trim(r.Author+", "+w.dateText(r.Date), ", ")
		if head != "" {
			head += ":\n"
		}
		parts[i] = head + cellText(r.Text)
	}
	return cut(strings.Join(parts, "\n\n"), 30000)
}

// validate adds the lists and hints of the rows from one to another. Neighbouring columns with the same
// hint share one.
func (b *builder) validate(r row, to int) {
	l := &b.layout
	lane := b.snap.Lanes[r.lane]
	start, prev := l.first, b.hint(r, l.first)
	for c := l.first + 1; c <= l.last+1; c++ {
		next := ""
		if c <= l.last {
			next = b.hint(r, c)
		}
		if c <= l.last && next == prev {
			continue
		}
		list := xlsx.List{Area: xlsx.Range{C1: start, R1: r.num, C2: c - 1, R2: to}, Kind: xlsx.Choice, From: b.choice(r), Refuse: xlsx.Stop, ErrorTitle: b.words.badValue}
		switch b.choice(r) {
		case listFeelings:
			list.Error = b.words.badFeeling
		case listStatus:
			list.Error = b.words.badStatus
		case listOwners:
			list.Refuse, list.ErrorTitle, list.Error = xlsx.Information, b.words.listOwners, b.words.newOwner
		default:
			b.anyText(&list)
			if r.field == merge.FieldDue {
				list.Kind, list.Lo, list.Hi = xlsx.Date, 36526, 73050
				list.Refuse, list.ErrorTitle, list.Error = xlsx.Warning, b.words.badValue, b.words.badDate
			}
		}
		list.Title = cut(cellText(lane.Title), 32)
		if r.kind == rowValue {
			list.Title = b.words.rowLabel(r.field)
		}
		list.Hint = cut(prev, 255)
		b.on(b.sheet()).Take(list)
		start, prev = c, next
	}
}

// anyText lets a list take every text that a cell can hold.
func (b *builder) anyText(l *xlsx.List) {
	l.Kind, l.Lo, l.Hi = xlsx.TextLength, 0, 32000
	l.Refuse, l.ErrorTitle, l.Error = xlsx.Stop, b.words.tooLong, b.words.fill
}

// choice is the list that a row offers, empty for none.
func (b *builder) choice(r row) string {
	switch {
	case r.field == merge.FieldFeeling:
		return listFeelings
	case r.field == merge.FieldStatus:
		return listStatus
	case r.field == merge.FieldOwner, b.snap.Lanes[r.lane].Kind == domain.LaneResponsible:
		return listOwners
	}
	return ""
}

// hint is what a cell asks for when it is chosen.
func (b *builder) hint(r row, c int) string {
	switch b.choice(r) {
	case listFeelings:
		return b.words.chooseFeeling
	case listStatus:
		return b.words.chooseStatus
	case listOwners:
		return b.words.chooseOwner
	}
	switch r.field {
	case merge.FieldDue:
		return b.words.typeDate
	case merge.FieldValue, merge.FieldTarget:
		return b.words.typeNumber
	}
	return question(b.snap.Lanes[r.lane].Kind, b.Lang, b.snap.Columns[c-b.layout.first].Color)
}

// conditions colours what has a meaning, so that it also holds for what is filled in later.
func (b *builder) conditions(r row, to int) {
	l, p := &b.layout, b.palette
	area, corner := xlsx.Range{C1: l.first, R1: r.num, C2: l.last, R2: to}, at(l.first, r.num)
	add := func(formula string, st xlsx.Style) {
		b.on(b.sheet()).When(area, formula, b.file.Condition(st))
	}
	switch b.snap.Lanes[r.lane].Kind {
	case domain.LanePains:
		add("LEN("+corner+")>0", xlsx.Style{Font: xlsx.Font{Color: rgb(p.PainInk)}, Fill: rgb(p.PainBg)})
	case domain.LaneIdeas:
		add("LEN("+corner+")>0", xlsx.Style{Font: xlsx.Font{Color: rgb(p.IdeaInk)}, Fill: rgb(p.IdeaBg)})
	}
	done := b.words.statuses[2]
	switch r.field {
	case merge.FieldStatus:
		add(fmt.Sprintf(`%s="%s"`, corner, done), xlsx.Style{Font: xlsx.Font{Color: rgb(p.Good)}, Fill: rgb(p.GoodTint)})
	case merge.FieldDue:
		add(fmt.Sprintf(`AND(ISNUMBER(%s),%s<TODAY(),%s<>"%s")`, corner, corner, at(l.first, r.num-1), done),
			xlsx.Style{Font: xlsx.Font{Bold: true, Color: rgb(p.Bad)}, Fill: rgb(p.BadTint)})
	}
}

// labels writes the names of the lanes. A lane whose rows all hold the same kind of value has one
// name over all of them.
func (b *builder) labels() {
	rows := b.layout.rows
	for i := 0; i < len(rows); {
		r := rows[i]
		end := i
		if r.kind == rowCards && len(merge.FieldsOf(b.snap.Lanes[r.lane].Kind)) == 1 {
			for end+1 < len(rows) && rows[end+1].lane == r.lane {
				end++
			}
		}
		b.label(rows[i], rows[end])
		i = end + 1
	}
}

func (b *builder) label(from, to row) {
	s, p := b.sheet(), b.palette
	st := xlsx.Style{
		Font: ink(bodySize, true, p.Ink), Fill: rgb(p.BgApp), Alignment: wrapped("left", 1), Border: all(p.LineStrong),
	}
	if from.kind == rowValue {
		st.Font, st.Alignment = ink(bodySize, false, p.Ink2), wrapped("left", 2)
	}
	b.join(s, labelColumn, from.num, labelColumn, to.num)
	b.put(s, labelColumn, from.num, b.layout.label(b.words, from))
	b.style(s, labelColumn, from.num, labelColumn, to.num, st)
	if from.kind == rowCards && from.slot == b.snap.Lanes[from.lane].Slots[0] {
		text := question(b.snap.Lanes[from.lane].Kind, b.Lang, 0)
		if b.choice(from) != "" {
			text = b.hint(from, b.layout.first)
		}
		b.ask(s, labelColumn, from.num, text)
	}
}

// ask hangs a guiding question to the name of a lane or field.
func (b *builder) ask(sheet string, column, row int, text string) {
	if text == "" {
		return
	}
	b.on(sheet).Note(xlsx.Note{
		Column: column, Row: row, Author: b.words.guiding, Text: text, Font: xlsx.Font{Family: fontName, Size: 9},
		Width: 200, Height: 24 + 15*lineCount(text, 28, 9, false),
	})
}

// rowPoints is the height that a row needs if the columns of steps are so many characters wide.
func (b *builder) rowPoints(i int, width float64) float64 {
	r := b.layout.rows[i]
	switch r.kind {
	case rowCurve:
		return curveHeight
	case rowFaces:
		return facesHeight
	case rowCalc:
		return 0
	}
	lines := lineCount(b.layout.label(b.words, r), labelWidth, bodySize, true)
	if len(b.snap.Lanes[r.lane].Slots) > 1 && len(merge.FieldsOf(b.snap.Lanes[r.lane].Kind)) == 1 {
		lines = 1 // the name has all rows of the lane
	}
	for _, f := range b.filled[i] {
		lines = max(lines, f.lines(width, bodySize, false))
	}
	switch {
	case lines > 1:
		return rowHeight(lines)
	case r.kind == rowValue:
		return 16.5
	}
	return 18
}

// unlockIDs leaves the identity of card rows open: programs let people sort and delete rows of a
// protected sheet only where every cell of them is open.
func (b *builder) unlockIDs() {
	for _, r := range b.layout.rows {
		if r.kind == rowCards || r.kind == rowValue {
			b.style(b.sheet(), idColumn, r.num, idColumn, r.num, xlsx.Style{
				Format: "@", Open: true,
			})
		}
	}
}

// facesHeight is the height of the row of faces in points, facesFont a font whose faces have no colour
// of their own, so that they take that of the feeling. Other systems put theirs in its place.
const (
	facesHeight = 21.0
	facesSize   = 13.0
	facesFont   = "Segoe UI Symbol"
)

// faces go from angry to delighted. They are among those that also the fonts of free systems have.
var faces = [...]string{"😠", "😕", "😐", "😊", "😃"}

// facesRow writes a face for each feeling, which follows what is chosen above.
func (b *builder) facesRow(r row) {
	s, l, p := b.sheet(), &b.layout, b.palette
	st := xlsx.Style{
		Font: ink(facesSize, false, p.Ink2), Alignment: xlsx.Alignment{Horizontal: "center", Vertical: "center"},
		Border: b.cellEdges(true, false),
	}
	st.Font.Family = facesFont
	b.style(s, l.first, r.num, l.last, r.num, st)
	for c := l.first; c <= l.last; c++ {
		value, _ := b.calc(row{num: r.num + 2 + calcExperience, lane: r.lane}, calcExperience, c)
		face := ""
		if value != nil && *value >= domain.FeelingMin && *value <= domain.FeelingMax {
			face = faces[*value-domain.FeelingMin]
		}
		b.on(s).Formula(c, r.num, fmt.Sprintf(`IF(ISNUMBER(%[1]s),CHOOSE(%[1]s+3,"%[2]s"),"")`,
			at(c, r.num+2+calcExperience), strings.Join(faces[:], `","`)), face)
	}
	area, corner := xlsx.Range{C1: l.first, R1: r.num, C2: l.last, R2: r.num}, at(l.first, r.num+2+calcExperience)
	for i := range faces {
		look := b.file.Condition(xlsx.Style{Font: xlsx.Font{Color: rgb(p.Emotion[i])}})
		b.on(s).When(area, fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s=%d)", corner, i+domain.FeelingMin), look)
	}
	b.height(s, r.num, facesHeight)
}

// curveRow makes room for the chart.
func (b *builder) curveRow(r row) {
	l, p := &b.layout, b.palette
	b.style(b.sheet(), l.first, r.num, l.last, r.num, xlsx.Style{Border: all(p.LineStrong)})
	b.height(b.sheet(), r.num, curveHeight)
	b.chart(r)
}

// curveHeight is the height of the chart in points.
const curveHeight = 128.0

// calcRow writes a hidden row of numbers that the chart draws.
func (b *builder) calcRow(r row) {
	s, l := b.sheet(), &b.layout
	n, _ := strconv.Atoi(r.slot)
	for c := l.first; c <= l.last; c++ {
		value, formula := b.calc(r, n, c)
		result := "#N/A"
		if value != nil {
			result = strconv.Itoa(*value)
		}
		b.on(s).Formula(c, r.num, formula, result)
	}
	b.on(s).HideRow(r.num)
}

// calc is one hidden number with its formula; nil stands for "not available".
func (b *builder) calc(r row, n, c int) (*int, string) {
	l := &b.layout
	slot := "1"
	if n == calcExpectation {
		slot = "e1"
	}
	var value *int
	source := l.slotRow(r.lane, slot)
	if it, there := l.item(row{lane: r.lane, slot: slot}, c); there {
		if v, err := strconv.Atoi(it.Fields.Get(merge.FieldFeeling)); err == nil {
			value = &v
		}
	}
	if n < calcFeelings {
		if source == 0 {
			return nil, "NA()"
		}
		cell := at(c, source)
		return value, fmt.Sprintf(`IF(%[1]s="",NA(),IFERROR(MATCH(%[1]s,%[2]s,0)-3,`+
			`IFERROR(VALUE(SUBSTITUTE(SUBSTITUTE(TRIM(LEFT(%[1]s,2)),"−","-"),"+","")),NA())))`, cell, listFeelings)
	}
	feeling := n - calcFeelings - 2
	if value != nil && *value != feeling {
		value = nil
	}
	above := r.num - n + calcExperience
	return value, fmt.Sprintf("IF(%s=%d,%d,NA())", at(c, above), feeling, feeling)
}
