package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/merge"
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
			b.grow(b.sheet(), r.num)
		}
		switch r.kind {
		case rowFaces:
			b.facesRow(r)
		case rowCurve:
			b.curveRow(r)
		case rowCalc:
			b.calcRow(r)
		default:
			b.cardRow(r, first, last)
		}
	}
	b.labels()
	b.unlockIDs()
}

// cardRow writes one value of the cards of one slot.
func (b *builder) cardRow(r row, first, last bool) {
	s, l := b.sheet(), &b.layout
	locked := func(int) bool { return false }
	if b.snap.Lanes[r.lane].Kind == domain.LaneIndicators && r.kind == rowCards {
		// What an indicator is called is not up to the one who fills in its value.
		locked = func(c int) bool { _, there := l.item(r, c); return there }
	}
	st := b.cardStyle(r, first, last)
	open := b.styleID(st)
	st.Fill, st.Font, st.Protection = fill(b.palette.BgApp), ink(bodySize, false, b.palette.Ink2), nil
	closed := b.styleID(st)
	b.try(b.file.SetCellStyle(s, at(l.first, r.num), at(l.last, r.num), open))
	for c := l.first; c <= l.last; c++ {
		if locked(c) {
			b.try(b.file.SetCellStyle(s, at(c, r.num), at(c, r.num), closed))
		}
		it, there := l.item(r, c)
		if !there {
			continue
		}
		text := b.words.text(it, r.field)
		if day, ok := serialOf(domain.Date(it.Fields[r.field])); ok && r.field == merge.FieldDue {
			b.try(b.file.SetCellInt(s, at(c, r.num), int64(day)))
		} else {
			b.put(s, c, r.num, text)
		}
		if r.kind == rowCards && len(it.Comments) > 0 {
			b.comment(c, r.num, it.Comments)
		}
	}
	b.height(s, r.num, b.rowPoints(r, b.width))
	b.validate(r)
	b.conditions(r)
}

// centred says that the values of a row are short and stand in the middle.
func centred(r row) bool {
	switch r.field {
	case merge.FieldFeeling, merge.FieldValue, merge.FieldTarget:
		return true
	}
	return false
}

func (b *builder) cardStyle(r row, first, last bool) excelize.Style {
	horizontal, indent := "left", 1
	if centred(r) {
		horizontal, indent = "center", 0
	}
	strongTop := first || r.kind == rowCards && len(merge.FieldsOf(b.snap.Lanes[r.lane].Kind)) > 1
	st := excelize.Style{
		Font: ink(bodySize, false, b.palette.Ink), Alignment: wrapped(horizontal, indent),
		Border: b.cellEdges(strongTop, last), NumFmt: textForm,
		Protection: &excelize.Protection{Locked: false},
	}
	if r.field == merge.FieldDue {
		form := b.words.dateFormat
		st.NumFmt, st.CustomNumFmt = 0, &form
	}
	return st
}

// comment hangs the remarks on a card to its cell.
func (b *builder) comment(c, row int, remarks []merge.Remark) {
	b.try(b.file.AddComment(b.sheet(), excelize.Comment{
		Cell: at(c, row), Author: b.commentAuthor(remarks),
		Paragraph: []excelize.RichTextRun{{Text: b.remarksText(remarks), Font: &excelize.Font{Family: fontName, Size: 9}}},
		Width:     240, Height: uint(36 + 15*lineCount(b.remarksText(remarks), 34, 9, false)),
	}))
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

// validate adds the lists and hints of a row. Neighbouring columns with the same hint share one.
func (b *builder) validate(r row) {
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
		dv := excelize.NewDataValidation(true)
		dv.Sqref = at(start, r.num) + ":" + at(c-1, r.num)
		switch b.choice(r) {
		case listFeelings:
			dv.SetSqrefDropList(listFeelings)
			dv.SetError(excelize.DataValidationErrorStyleStop, b.words.badValue, b.words.badFeeling)
		case listStatus:
			dv.SetSqrefDropList(listStatus)
			dv.SetError(excelize.DataValidationErrorStyleStop, b.words.badValue, b.words.badStatus)
		case listOwners:
			dv.SetSqrefDropList(listOwners)
			dv.SetError(excelize.DataValidationErrorStyleInformation, b.words.listOwners, b.words.newOwner)
		default:
			if r.field == merge.FieldDue {
				b.try(dv.SetRange(36526, 73050, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
				dv.SetError(excelize.DataValidationErrorStyleWarning, b.words.badValue, b.words.badDate)
				break
			}
			b.try(dv.SetRange(0, 32000, excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorBetween))
			dv.SetError(excelize.DataValidationErrorStyleStop, b.words.tooLong, b.words.fill)
		}
		title := lane.Title
		if r.kind == rowValue {
			title = b.words.rowLabel(r.field)
		}
		dv.SetInput(cut(cellText(title), 32), cut(prev, 255))
		b.try(b.file.AddDataValidation(b.sheet(), dv))
		start, prev = c, next
	}
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
func (b *builder) conditions(r row) {
	l, p := &b.layout, b.palette
	ref := at(l.first, r.num) + ":" + at(l.last, r.num)
	corner := at(l.first, r.num)
	add := func(formula string, st excelize.Style) {
		id, err := b.file.NewConditionalStyle(&st)
		b.try(err)
		b.try(b.file.SetConditionalFormat(b.sheet(), ref, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: formula, Format: &id},
		}))
	}
	switch b.snap.Lanes[r.lane].Kind {
	case domain.LanePains:
		add("LEN("+corner+")>0", excelize.Style{Font: &excelize.Font{Color: rgb(p.PainInk)}, Fill: fill(p.PainBg)})
	case domain.LaneIdeas:
		add("LEN("+corner+")>0", excelize.Style{Font: &excelize.Font{Color: rgb(p.IdeaInk)}, Fill: fill(p.IdeaBg)})
	}
	done := b.words.statuses[2]
	switch r.field {
	case merge.FieldStatus:
		add(fmt.Sprintf(`%s="%s"`, corner, done), excelize.Style{Font: &excelize.Font{Color: rgb(p.Good)}, Fill: fill(p.GoodTint)})
	case merge.FieldDue:
		add(fmt.Sprintf(`AND(ISNUMBER(%s),%s<TODAY(),%s<>"%s")`, corner, corner, at(l.first, r.num-1), done),
			excelize.Style{Font: &excelize.Font{Bold: true, Color: rgb(p.Bad)}, Fill: fill(p.BadTint)})
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
	st := excelize.Style{
		Font: ink(bodySize, true, p.Ink), Fill: fill(p.BgApp), Alignment: wrapped("left", 1), Border: all(p.LineStrong),
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
		b.ask(at(labelColumn, from.num), text)
	}
}

// ask hangs a guiding question to the name of a lane or field.
func (b *builder) ask(cell, text string) { b.askOn(b.sheet(), cell, text) }

func (b *builder) askOn(sheet, cell, text string) {
	if text == "" {
		return
	}
	b.try(b.file.AddComment(sheet, excelize.Comment{
		Cell: cell, Author: b.words.guiding,
		Paragraph: []excelize.RichTextRun{{Text: text, Font: &excelize.Font{Family: fontName, Size: 9}}},
		Width:     200, Height: uint(24 + 15*lineCount(text, 28, 9, false)),
	}))
}

// rowPoints is the height that a row needs if the columns of steps are so many characters wide.
func (b *builder) rowPoints(r row, width float64) float64 {
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
	for c := b.layout.first; c <= b.layout.last; c++ {
		if it, there := b.layout.item(r, c); there {
			lines = max(lines, lineCount(b.words.text(it, r.field), width, bodySize, false))
		}
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
			b.style(b.sheet(), idColumn, r.num, idColumn, r.num, excelize.Style{
				NumFmt: textForm, Protection: &excelize.Protection{Locked: false},
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
	st := excelize.Style{
		Font: ink(facesSize, false, p.Ink2), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center"},
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
		b.formula(s, c, r.num, fmt.Sprintf(`IF(ISNUMBER(%[1]s),CHOOSE(%[1]s+3,"%[2]s"),"")`,
			at(c, r.num+2+calcExperience), strings.Join(faces[:], `","`)), face)
	}
	ref, corner := at(l.first, r.num)+":"+at(l.last, r.num), at(l.first, r.num+2+calcExperience)
	for i := range faces {
		id, err := b.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: rgb(p.Emotion[i])}})
		b.try(err)
		b.try(b.file.SetConditionalFormat(s, ref, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s=%d)", corner, i+domain.FeelingMin), Format: &id},
		}))
	}
	b.height(s, r.num, facesHeight)
}

// curveRow makes room for the chart.
func (b *builder) curveRow(r row) {
	l, p := &b.layout, b.palette
	b.style(b.sheet(), l.first, r.num, l.last, r.num, excelize.Style{Border: edges(p.LineStrong, "top", "bottom", "left", "right")})
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
		b.formula(s, c, r.num, formula, result)
	}
	b.try(b.file.SetRowVisible(s, r.num, false))
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
		if v, err := strconv.Atoi(it.Fields[merge.FieldFeeling]); err == nil {
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
