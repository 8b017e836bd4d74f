package workbook

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
	"wegmarke/storage/xlsx"
)

// form writes the sheet of a form.
func (b *builder) form(p *formPlan) {
	s := b.names.take(b.formName(p))
	p.sheet = s
	b.newSheet(s)
	mark := b.formMark(p.form)
	if b.template != nil {
		mark = b.template.mark()
	}
	b.put(s, 1, idRow, mark)
	b.formBody(p)
}

// formBody writes all of a form but its mark.
func (b *builder) formBody(p *formPlan) {
	s := p.sheet
	on := b.on(s)
	on.HideRow(idRow)
	on.Width(1, 1, 8)
	for col := 2; col <= p.last; col++ {
		if w := p.widths[col]; w > 0 {
			on.Width(col, col, w)
		}
	}
	hidden := map[int]bool{1: true}
	for _, part := range p.parts {
		hidden[part.idCol] = true
	}
	for col := range p.last {
		if hidden[col+1] {
			on.HideColumn(col + 1)
		}
	}
	b.formHead(p)
	p.tall = headPoints / 2
	heights := make(map[int]float64)
	for _, part := range p.parts {
		b.formPart(p, part, heights)
	}
	for row := range p.end() + 1 {
		if h, ok := heights[row]; ok {
			p.tall += h
			b.height(s, row, h)
			on.Grow(row)
		}
	}
	b.formConditions(p)
	b.formPage(p)
}

// end is the last row of a form.
func (p *formPlan) end() int {
	n := 0
	for _, part := range p.parts {
		n = max(n, part.lastRow())
	}
	return n
}

// formName is what the sheet of a form is called.
func (b *builder) formName(p *formPlan) string { return formTitle(p.form.Kind, p.title, b.Lang) }

// formTitle is what people call a form.
func formTitle(kind merge.FormKind, title, lang string) string {
	name := formHeads(kind).In(lang)
	if kind == merge.FormPersona && title != "" {
		return name + " " + title
	}
	return name
}

// formHead writes the rows above the parts: title, company and dates. On a table that takes several
// pages the title stands in the column that every page repeats, and all else on the first.
func (b *builder) formHead(p *formPlan) {
	s, c := p.sheet, b.palette
	last := min(p.last, p.firstPage()-1)
	right := last - 1
	if p.points(last, last) < 120 {
		right--
	}
	from, title := 2, p.head.In(b.Lang)
	if p.form.Kind == merge.FormPersona && p.title != "" {
		title += ": " + p.title
	}
	if p.table {
		from = 3
		b.put(s, 2, formTitleRow, cellText(title))
		b.dress(s, 2, formTitleRow, 2, formTitleRow, look{size: 18, bold: true, ink: c.Ink})
	}
	put := func(row, from, to int, text string, l look) {
		b.join(s, from, row, to, row)
		b.put(s, from, row, cellText(text))
		b.dress(s, from, row, to, row, l)
	}
	put(formTitleRow, right, last, b.Company, look{size: bodySize, bold: true, ink: c.Ink, across: "right"})
	put(formHintRow, right, last, b.sentText(), look{size: bodySize, ink: c.Ink3, across: "right"})
	if p.table {
		put(formTitleRow, from, right-1, p.hint.In(b.Lang), look{size: bodySize, ink: c.Ink2})
	} else {
		put(formTitleRow, from, right-1, title, look{size: 18, bold: true, ink: c.Ink})
		put(formHintRow, from, right-1, p.hint.In(b.Lang), look{size: bodySize, ink: c.Ink2})
	}
	b.height(s, formTitleRow, 30)
	b.height(s, formHintRow, 18)
	b.height(s, formHintRow+1, 6)
}

// sentText says from when the sheet is and who made it.
func (b *builder) sentText() string {
	var parts []string
	if d := b.words.dateText(b.Date); d != "" {
		parts = append(parts, b.words.asOf+d)
	}
	if b.Author != "" {
		parts = append(parts, b.words.by+cellText(b.Author))
	}
	return strings.Join(parts, ", ")
}

// firstPage is the column behind the first page of a table.
func (p *formPlan) firstPage() int {
	for _, part := range p.parts {
		for _, c := range part.columns {
			if c.page {
				return c.col
			}
		}
	}
	return p.last + 1
}

// formPart writes one part and says how high its rows have to be.
func (b *builder) formPart(p *formPlan, part *formPart, heights map[int]float64) {
	s, c := p.sheet, b.palette
	b.formBand(p, part)
	for i := range part.columns {
		col := &part.columns[i]
		if col.kind != asShown {
			b.put(s, col.col, part.keyRow, part.keyText(col))
		}
		b.put(s, col.col, part.headRow, col.names.In(b.Lang))
	}
	b.on(s).HideRow(part.keyRow)
	b.headRow(p, part, heights)
	for i := range part.lines {
		line := &part.lines[i]
		if line.id != "" {
			b.put(s, part.idCol, line.row, line.id)
		}
		b.dress(s, part.idCol, line.row, part.idCol, line.row, look{size: bodySize, ink: c.Ink3, format: "@", open: true, oneLine: true})
		b.itemLabel(part, line, s, heights)
		high := heights[line.row]
		for j := range part.columns {
			col := &part.columns[j]
			v, rec := p.sent(part, line, j)
			text := b.formCell(p, part, line, col, v, rec)
			room := p.widths[col.col]
			if part.quoted(p) {
				room = p.span(part)
			}
			size := bodySize
			if part.mono && j == 0 {
				size = 14
			}
			lines := lineCount(text, room, size, part.mono)
			high = max(high, rowHeight(lines)+(size-bodySize)*1.4*float64(lines))
		}
		least := 18.0
		if part.kind == partCards {
			least = 20
		}
		heights[line.row] = max(high, least)
	}
	b.formChoices(p, part)
}

// quoted says that the only value of a part has the whole width.
func (part *formPart) quoted(p *formPlan) bool {
	return part.kind == partFields && len(part.columns) == 1 && p.last > part.lastCol()
}

// span is the width of all columns of a form together.
func (p *formPlan) span(*formPart) float64 {
	w := 0.0
	for _, x := range p.widths {
		w += x
	}
	return w
}

// formBand writes the coloured title of a part.
func (b *builder) formBand(p *formPlan, part *formPart) {
	s, c := p.sheet, b.palette
	if part.title.IsZero() {
		b.on(s).HideRow(part.bandRow)
		return
	}
	from, to := part.firstCol(), part.lastCol()
	b.put(s, from, part.bandRow, part.title.In(b.Lang))
	b.dress(s, from, part.bandRow, to, part.bandRow, look{
		size: 11, bold: true, ink: c.Surface, fill: c.PhaseFor(part.color).Strong, across: "left", indent: 1,
	})
	b.height(s, part.bandRow, 20)
	p.tall += 20
}

// headRow writes the names of the columns, each with its question as a note.
func (b *builder) headRow(p *formPlan, part *formPart, heights map[int]float64) {
	s, c := p.sheet, b.palette
	l := look{size: bodySize, bold: true, ink: c.Ink, fill: c.BgApp, line: c.LineStrong, across: "left", indent: 1}
	if part.color > 0 {
		tint := c.PhaseFor(part.color)
		l.ink, l.fill = tint.Ink, tint.Tint
	}
	if part.kind == partFields {
		l = look{size: 9, ink: c.Ink3, across: "left", down: "bottom", indent: 1}
	}
	high := 18.0
	if part.labelCol > 0 {
		b.dress(s, part.labelCol, part.headRow, part.columns[0].col, part.headRow, l)
		b.put(s, part.labelCol, part.headRow, part.label.In(b.Lang))
	}
	for i := range part.columns {
		col := &part.columns[i]
		b.dress(s, col.col, part.headRow, col.col, part.headRow, l)
		b.ask(s, col.col, part.headRow, b.named(p, col.ask.In(b.Lang)))
		high = max(high, rowHeight(lineCount(col.names.In(b.Lang), p.widths[col.col], l.size, l.bold))+1)
	}
	heights[part.headRow] = max(heights[part.headRow], high)
}

// named puts the name of the persona into a question.
func (b *builder) named(p *formPlan, question string) string {
	name := p.title
	if p.form.Kind != merge.FormPersona || name == "" {
		name = b.words.thePersona
	}
	out := strings.ReplaceAll(question, "{Name}", name)
	if strings.HasPrefix(question, "{Name}") && len(out) > 0 {
		return strings.ToUpper(out[:1]) + out[1:]
	}
	return out
}

// itemLabel writes the fixed text of a line.
func (b *builder) itemLabel(part *formPart, line *formLine, s string, heights map[int]float64) {
	if part.labelCol == 0 {
		return
	}
	c := b.palette
	l := look{size: bodySize, ink: c.Ink, fill: c.BgApp, line: c.Line, across: "left", indent: 1}
	if line.phase > 0 {
		tint := c.PhaseFor(line.phase)
		l.ink, l.fill, l.bold = tint.Ink, tint.Tint, true
	}
	to := part.labelCol
	if part.spread {
		to = part.columns[0].col - 1
		b.join(s, part.labelCol, line.row, to, line.row)
	}
	text := line.label.In(b.Lang)
	b.put(s, part.labelCol, line.row, text)
	b.dress(s, part.labelCol, line.row, to, line.row, l)
	heights[line.row] = max(heights[line.row], rowHeight(lineCount(text, b.labelRoom(part), bodySize, l.bold)))
}

func (b *builder) labelRoom(part *formPart) float64 {
	if part.list != "" {
		return canvasWidth
	}
	return checklistWidth
}

// formCell writes one value and says what it shows.
func (b *builder) formCell(p *formPlan, part *formPart, line *formLine, col *formColumn, v string, rec int) string {
	s, c := p.sheet, b.palette
	l := look{size: bodySize, ink: c.Ink, line: c.Line, across: "left", indent: 1, format: "@", open: true}
	x := shown{}
	if rec >= 0 || v != "" {
		x = col.show(v, b.words, p.titles)
	}
	switch col.kind {
	case asNumber:
		l.across, l.format = "right", numberFormat(col.unit, x)
		if !p.table {
			l.across = "left"
		}
	case asScale:
		l.across, l.indent, l.format = "center", 0, "0"
		if part.kind == partFields {
			l.across, l.indent = "left", 1
		}
	case asDate:
		l.across, l.indent, l.format = "center", 0, b.words.dateFormat
		if part.kind == partFields {
			l.across, l.indent = "left", 1
		}
		if !x.numeric && x.text != "" {
			l.format = "@"
		}
	case asChoice, asPhases:
		if p.table {
			l.across, l.indent = "center", 0
		}
	case asShown:
		l.ink, l.fill, l.open, l.format = c.Ink2, c.BgApp, false, ""
	}
	fixedFigure := col.field == readingOf && part.table == domain.TableReading && line.subject != domain.ID{}
	if col.locked || fixedFigure {
		l.ink, l.fill, l.open = c.Ink2, c.BgApp, false
	}
	if p.table && col.col == 2 && part.kind == partRows {
		l.bold = true
	}
	if part.mono && col.col == leftCol {
		l.bold, l.size = true, 14
	}
	to := col.col
	if part.quoted(p) {
		l.italic, l.size, l.ink = true, 11, c.Ink2
		to = p.last
		b.join(s, col.col, line.row, to, line.row)
	}
	if text, done := b.figures(p, part, line, col, l); done {
		return text
	}
	b.dress(s, col.col, line.row, to, line.row, l)
	if x.numeric {
		b.on(s).Number(col.col, line.row, x.number)
		return b.words.numberText(x.text, "") + col.unit
	}
	b.put(s, col.col, line.row, x.text)
	return x.text
}

// numberFormat groups thousands and shows places only where there are any.
func numberFormat(unit string, x shown) string {
	form := "#,##0"
	if _, fraction, _ := strings.Cut(readable(x.number), "."); x.numeric && fraction != "" {
		form += "." + strings.Repeat("0", len(fraction))
	}
	if unit != "" {
		form += ` "` + unit + `"`
	}
	return form
}

// formChoices adds the lists and hints of the columns of a part.
func (b *builder) formChoices(p *formPlan, part *formPart) {
	if len(part.lines) == 0 {
		return
	}
	first, last := part.lines[0].row, part.lastRow()
	for i := range part.columns {
		col := &part.columns[i]
		if col.kind == asShown || col.locked {
			continue
		}
		list := xlsx.List{
			Area: xlsx.Range{C1: col.col, R1: first, C2: col.col, R2: last}, Kind: xlsx.Choice, Refuse: xlsx.Stop, ErrorTitle: b.words.badValue,
			Title: cut(col.oneLine(b.Lang), 32),
		}
		hint := b.named(p, col.ask.In(b.Lang))
		switch col.kind {
		case asNumber:
			list.Kind, list.Lo, list.Hi, list.Refuse, list.Error = xlsx.Decimal, -1e15, 1e15, xlsx.Warning, b.words.typeNumber
		case asScale:
			list.Kind, list.Lo, list.Hi, list.Error = xlsx.Whole, float64(col.lo), float64(col.hi), b.words.between(col.lo, col.hi)
			if col.hi-col.lo <= 10 {
				var all []string
				for n := col.lo; n <= col.hi; n++ {
					all = append(all, strconv.Itoa(n))
				}
				list.Kind, list.From = xlsx.Choice, `"`+strings.Join(all, ",")+`"`
			}
		case asDate:
			list.Kind, list.Lo, list.Hi, list.Refuse, list.Error = xlsx.Date, 3654, 73050, xlsx.Warning, b.words.badDate
		case asChoice:
			list.From, list.Error = b.choiceOf(col), b.words.fromList
		case asRef:
			if items := b.titlesOf(col); len(items) > 0 {
				list.From, list.Refuse = b.offer(col.oneLine(b.Lang), items), xlsx.Information
				list.ErrorTitle, list.Error = cut(col.oneLine(b.Lang), 32), b.words.newTitle
			} else {
				b.anyText(&list)
			}
		case asSet:
			hint = strings.TrimSpace(hint + " " + b.words.several + col.words(b.Lang))
			b.anyText(&list)
		case asPhases:
			hint = strings.TrimSpace(hint + " " + b.words.severalPhases)
			b.anyText(&list)
		default:
			if people(col.field) {
				list.From, list.Refuse, list.ErrorTitle, list.Error = listOwners, xlsx.Information, b.words.listOwners, b.words.newOwner
			} else {
				b.anyText(&list)
			}
		}
		list.Hint = cut(hint, 255)
		b.on(p.sheet).Take(list)
	}
}

// people says that a field names somebody out of the list of people.
func people(f merge.Field) bool { return f == "owner" || f == "responsible" }

// oneLine is the name of a column without line breaks.
func (s *valueSpec) oneLine(lang string) string {
	return strings.ReplaceAll(s.names.In(lang), "\n", " ")
}
