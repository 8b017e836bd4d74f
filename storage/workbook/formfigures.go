package workbook

import (
	"fmt"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/figure"
	"wegmarke/storage/xlsx"
)

// figures writes the cells of a form that follow from others, as formulas with their results. done
// says that the cell was one of them.
func (b *builder) figures(p *formPlan, part *formPart, line *formLine, col *formColumn, l look) (text string, done bool) {
	switch {
	case part.table == domain.TableReading:
		return b.readingCell(p, line, col, l)
	case col.kind != asShown:
		return "", false
	case part.table == domain.TableIndicator:
		return b.latestCell(p, line, col, l), true
	case part.table == domain.TableTouchpoint:
		return b.gapCell(p, part, line, col, l), true
	case part.table == domain.TableMeasure:
		return b.returnCell(p, part, line, col, l), true
	}
	return "", false
}

// column finds the column of a value.
func (part *formPart) column(name string) (int, bool) {
	for i := range part.columns {
		if part.columns[i].list == "" && string(part.columns[i].field) == name {
			return part.columns[i].col, true
		}
	}
	return 0, false
}

// write puts a formula with its result into a cell.
func (b *builder) write(p *formPlan, col, row int, l look, formula, result string) string {
	b.dress(p.sheet, col, row, col, row, l)
	if formula != "" {
		b.on(p.sheet).Formula(col, row, formula, result)
	}
	return result
}

// gapCell is performance minus expectation.
func (b *builder) gapCell(p *formPlan, part *formPart, line *formLine, col *formColumn, l look) string {
	perf, ok1 := part.column("performance")
	want, ok2 := part.column("expectation")
	l.across, l.indent, l.format = "center", 0, "+0;-0;0"
	if !ok1 || !ok2 {
		return b.write(p, col.col, line.row, l, "", "")
	}
	has, needs := at(perf, line.row), at(want, line.row)
	out := ""
	if line.rec >= 0 {
		f := p.form.Rows[line.rec].Fields
		a, _ := strconv.Atoi(f["performance"])
		e, _ := strconv.Atoi(f["expectation"])
		if gap, known := (domain.Touchpoint{Performance: a, Expectation: e}).Gap(); known {
			out = strconv.Itoa(gap)
		}
	}
	return b.write(p, col.col, line.row, l, fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)=2,%[1]s-%[2]s,"")`, has, needs), out)
}

// returnCell is what a measure brings over its cost.
func (b *builder) returnCell(p *formPlan, part *formPart, line *formLine, col *formColumn, l look) string {
	cost, ok1 := part.column("cost")
	benefit, ok2 := part.column("benefit")
	l.across, l.indent, l.format = "right", 1, `#,##0" %"`
	if !ok1 || !ok2 {
		return b.write(p, col.col, line.row, l, "", "")
	}
	out := ""
	if line.rec >= 0 {
		f := p.form.Rows[line.rec].Fields
		c, _ := strconv.ParseFloat(f["cost"], 64)
		n, _ := strconv.ParseFloat(f["benefit"], 64)
		if f["cost"] != "" || f["benefit"] != "" {
			out = result(figure.Return(domain.Measure{Cost: c, Benefit: n}))
		}
	}
	c, n := at(cost, line.row), at(benefit, line.row)
	b.write(p, col.col, line.row, l, fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)=0,"",IFERROR(IF(%[1]s=0,"%[3]s",(%[2]s-%[1]s)/%[1]s*100),"%[3]s"))`, c, n, dash), out)
	return "9.999 %"
}

// readingCell writes the cells of a reading that depend on its key figure.
func (b *builder) readingCell(p *formPlan, line *formLine, col *formColumn, l look) (string, bool) {
	ind, known := p.figureOf(line.subject)
	f, calculated := figure.FormulaOf(ind)
	closed := l
	closed.ink, closed.fill, closed.open = b.palette.Ink2, b.palette.BgApp, false
	switch {
	case col.kind == asShown:
		text := inputWords(ind, b.Lang)
		b.dress(p.sheet, col.col, line.row, col.col, line.row, closed)
		b.put(p.sheet, col.col, line.row, text)
		return text, true
	case len(col.field) == 1 && (!known || !calculated || int(col.field[0]-'a') >= figure.Count(f)):
		b.dress(p.sheet, col.col, line.row, col.col, line.row, closed)
		return "", true
	case col.field == "value" && calculated:
		out, ok := "", false
		v := 0.0
		if line.rec >= 0 {
			r := p.readingAt(line.rec)
			if r.Inputs == 0 {
				return "", false // a value that somebody wrote down as it was
			}
			v, ok = figure.Value(ind, r)
		}
		out = result(v, ok)
		closed.format = numberFormat(unitSign(ind.Unit), shown{number: v, numeric: ok})
		b.write(p, col.col, line.row, closed, sheetFormula(f, line.row), out)
		return "", true
	case col.field == "value" && line.rec < 0:
		b.dress(p.sheet, col.col, line.row, col.col, line.row, l)
		return "", true
	}
	return "", false
}

func unitSign(u domain.Unit) string {
	switch u {
	case domain.UnitPercent:
		return "%"
	case domain.UnitEuro:
		return "€"
	}
	return ""
}

// latestCell shows the newest value of a key figure, its day and whether it meets the target. They
// follow the line for a new reading as soon as it is filled in.
func (b *builder) latestCell(p *formPlan, line *formLine, col *formColumn, l look) string {
	l.across, l.indent = "right", 1
	if line.rec < 0 {
		return b.write(p, col.col, line.row, l, "", "")
	}
	ind, _ := p.figureOf(p.form.Rows[line.rec].Record)
	fresh, last, lastRec := p.readingRows(ind.ID)
	v, ok, day := 0.0, false, ""
	if lastRec >= 0 {
		r := p.readingAt(lastRec)
		v, ok = figure.Value(ind, r)
		day = string(r.Date)
	}
	pick := func(c int) string {
		older := `"` + dash + `"`
		if last > 0 {
			older = fmt.Sprintf(`IF(ISNUMBER(%s),%s,"%s")`, at(c, last), at(c, last), dash)
		}
		return fmt.Sprintf(`IF(ISNUMBER(%s),%s,%s)`, at(figValue, fresh), at(c, fresh), older)
	}
	switch col.field {
	case "latest":
		l.format = numberFormat(unitSign(ind.Unit), shown{number: v, numeric: ok})
		b.write(p, col.col, line.row, l, pick(figValue), result(v, ok))
		return ""
	case "day":
		l.format, l.across = b.words.dateFormat, "center"
		out := dash
		if n, known := serialOf(domain.Date(day)); known {
			out = strconv.Itoa(n)
		}
		b.write(p, col.col, line.row, l, pick(figUnit), out)
		return ""
	}
	l.across = "center"
	sign := ">="
	if ind.Direction == domain.DirectionDown {
		sign = "<="
	}
	out := dash
	if ok && ind.HasTarget {
		out = b.words.no
		if figure.Reached(ind, v) {
			out = b.words.yes
		}
	}
	have, want := at(figC, line.row), at(figB, line.row)
	return b.write(p, col.col, line.row, l, fmt.Sprintf(`IF(COUNT(%[1]s,%[2]s)=2,IF(%[1]s%[3]s%[2]s,"%[4]s","%[5]s"),"%[6]s")`,
		have, want, sign, b.words.yes, b.words.no, dash), out)
}

// readingRows finds the line for a new reading of a key figure and its last reading.
func (p *formPlan) readingRows(id domain.ID) (fresh, last, lastRec int) {
	lastRec = -1
	for _, part := range p.parts {
		if part.table != domain.TableReading {
			continue
		}
		for _, line := range part.lines {
			switch {
			case line.subject != id || id.IsZero():
			case line.rec < 0:
				fresh = line.row
			default:
				last, lastRec = line.row, line.rec
			}
		}
	}
	return fresh, last, lastRec
}

// formConditions colours what has a meaning, so that it also holds for what is filled in later.
func (b *builder) formConditions(p *formPlan) {
	for _, part := range p.parts {
		if len(part.lines) == 0 {
			continue
		}
		first, last := part.lines[0].row, part.lastRow()
		add := func(col int, formula string, st xlsx.Style) {
			b.on(p.sheet).When(xlsx.Range{C1: col, R1: first, C2: col, R2: last}, formula, b.file.Condition(st))
		}
		c := b.palette
		good := xlsx.Style{Font: xlsx.Font{Color: rgb(c.Good)}, Fill: rgb(c.GoodTint)}
		bad := xlsx.Style{Font: xlsx.Font{Bold: true, Color: rgb(c.Bad)}, Fill: rgb(c.BadTint)}
		for i := range part.columns {
			col := &part.columns[i]
			cell := at(col.col, first)
			switch {
			case col.list == "persona.pains" || col.list == "touchpoint.problem":
				add(col.col, "LEN("+cell+")>0", xlsx.Style{Font: xlsx.Font{Color: rgb(c.PainInk)}, Fill: rgb(c.PainBg)})
			case part.table == domain.TableTouchpoint && col.field == "gap":
				add(col.col, fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s<0)", cell), bad)
				add(col.col, fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s>0)", cell), good)
			case part.table == domain.TableMeasure && col.field == "status":
				add(col.col, fmt.Sprintf(`%s="%s"`, cell, b.words.statuses[2]), good)
			case part.table == domain.TableMeasure && col.field == "due":
				if status, ok := part.column("status"); ok {
					add(col.col, fmt.Sprintf(`AND(ISNUMBER(%[1]s),%[1]s<TODAY(),%[2]s<>"%[3]s")`, cell, at(status, first), b.words.statuses[2]), bad)
				}
			case part.table == domain.TableIndicator && col.field == "reached":
				add(col.col, fmt.Sprintf(`%s="%s"`, cell, b.words.yes), good)
				add(col.col, fmt.Sprintf(`%s="%s"`, cell, b.words.no), bad)
			}
		}
	}
}
