package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/figure"
	"wegmarke/domain/merge"
)

// shownReadings is how many readings of a key figure a workbook shows, the latest ones.
const shownReadings = 4

// Places of the two tables of key figures, which share their columns.
const (
	figTitle = 2 + iota
	figUnit
	figFormula
	figA
	figB
	figC
	figD
	figValue
	figSource
)

// indicators lays out the key figures and, below them, their readings with room for one new each.
func (p *formPlan) indicators(lang string, spare int) {
	p.head = formHeads(merge.FormIndicators)
	p.hint = catalog.Text{
		DE: "Tragen Sie unten Datum und Eingaben ein, der Wert rechnet sich selbst. Bei gezählten Kennzahlen schreiben Sie den Wert direkt hinein.",
		EN: "Enter date and inputs below, the value is worked out. For figures that are counted, write the value itself.",
	}
	p.tab, p.table = 5, true
	for col, w := range map[int]float64{figTitle: 32, figUnit: 13, figFormula: 36, figA: 13, figB: 13, figC: 13, figD: 13, figValue: 14, figSource: 28} {
		p.widths[col] = w
	}
	column := func(col int, s valueSpec) formColumn { return formColumn{valueSpec: s, col: col} }
	heads := &formPart{
		kind: partRows, table: domain.TableIndicator, idCol: 1, title: catalog.Text{DE: "Kennzahlen und Ziele", EN: "Indicators and targets"}, color: 5,
		columns: []formColumn{
			column(figTitle, plainValue("title", asText, "Kennzahl", "Indicator").asking("Woran messen Sie?", "What do you measure by?")),
			column(figUnit, plainValue("unit", asChoice, "Einheit", "Unit").outOf(unitOptions())),
			column(figFormula, plainValue("formula", asText, "Formel", "Formula")),
			column(figA, plainValue("direction", asChoice, "Was ist gut?", "What is good?").outOf(directionOptions())),
			column(figB, plainValue("target", asNumber, "Ziel", "Target")),
			column(figC, plainValue("latest", asShown, "Letzter Wert", "Latest value")),
			column(figD, plainValue("day", asShown, "Stand", "As of")),
			column(figValue, plainValue("reached", asShown, "Ziel erreicht", "Target reached")),
		},
	}
	p.recordLines(heads)
	heads.spares(3 + spare)
	row := p.part(heads, formFirstRow)

	input := func(col int, field merge.Field, letter string) formColumn {
		return column(col, plainValue(field, asNumber, letter, letter).asking("Die Zahl zum Buchstaben in der Spalte „Eingaben“.", "The number for the letter in the column \"Inputs\"."))
	}
	readings := &formPart{
		kind: partRows, table: domain.TableReading, idCol: 1, title: catalog.Text{DE: "Messwerte", EN: "Readings"}, color: 2,
		columns: []formColumn{
			column(figTitle, plainValue(readingOf, asRef, "Kennzahl", "Indicator").leadingTo(domain.TableIndicator)),
			column(figUnit, plainValue("date", asDate, "Datum", "Date").asking("Von wann ist der Wert?", "How old is the value?")),
			column(figFormula, plainValue("inputs", asShown, "Eingaben", "Inputs")),
			input(figA, "a", "A"), input(figB, "b", "B"), input(figC, "c", "C"), input(figD, "d", "D"),
			column(figValue, plainValue("value", asNumber, "Wert", "Value").withZero()),
			column(figSource, plainValue("source", asText, "Quelle", "Source").asking("Woher stammt der Wert?", "Where is the value from?")),
		},
	}
	byFigure := make(map[domain.ID][]int)
	for i, r := range p.form.Rows {
		if r.Table == domain.TableReading {
			byFigure[r.Subject] = append(byFigure[r.Subject], i)
		}
	}
	for _, r := range p.form.Rows {
		if r.Table != domain.TableIndicator {
			continue
		}
		rs := byFigure[r.Record]
		for _, i := range rs[max(0, len(rs)-shownReadings):] {
			readings.lines = append(readings.lines, formLine{id: p.form.Rows[i].Record.String(), rec: i, subject: r.Record})
		}
		readings.lines = append(readings.lines, formLine{rec: -1, subject: r.Record})
	}
	readings.spares(3 + spare)
	p.part(readings, row+1)
}

// figureOf is the key figure of a line, with what the sheet knows of it.
func (p *formPlan) figureOf(id domain.ID) (domain.Indicator, bool) {
	i, ok := p.rows[id]
	if !ok || p.form.Rows[i].Table != domain.TableIndicator {
		return domain.Indicator{}, false
	}
	f := p.form.Rows[i].Fields
	d, _ := strconv.Atoi(f["direction"])
	target, err := strconv.ParseFloat(f["target"], 64)
	return domain.Indicator{
		ID: id, Title: f["title"], Formula: f["formula"], Kind: f["kind"], Unit: domain.Unit(f["unit"]), Direction: domain.Direction(d),
		Target: target, HasTarget: f["has_target"] != "" && (err == nil || f["target"] == ""),
	}, true
}

// readingAt is the reading of a line, without its ID.
func (p *formPlan) readingAt(i int) domain.Reading {
	f := p.form.Rows[i].Fields
	number := func(name merge.Field) float64 {
		v, _ := strconv.ParseFloat(f[name], 64)
		return v
	}
	inputs, _ := strconv.Atoi(f["inputs"])
	return domain.Reading{
		Date: domain.Date(f["date"]), Value: number("value"), A: number("a"), B: number("b"), C: number("c"), D: number("d"), Inputs: uint8(inputs),
	}
}

// inputWords names the inputs of a key figure: "A Klicks · B Impressionen".
func inputWords(i domain.Indicator, lang string) string {
	var out []string
	if _, calculated := figure.FormulaOf(i); calculated {
		for n, name := range figure.InputNames(i, lang) {
			out = append(out, string(rune('A'+n))+" "+name)
		}
	}
	return strings.Join(out, " · ")
}

const dash = "–"

// sheetFormula writes the formula of a key figure over its input cells. A missing input and a
// denominator of nought give a dash.
func sheetFormula(f catalog.FormulaKey, row int) string {
	n := figure.Count(f)
	a, b, c, d := at(figA, row), at(figB, row), at(figC, row), at(figD, row)
	cells := []string{a, b, c, d}[:n]
	body, below := "", ""
	switch f {
	case catalog.FormulaMean, catalog.FormulaRatio:
		body, below = a+"/"+b, b
	case catalog.FormulaMeanOfThree:
		body = "(" + a + "+" + b + "+" + c + ")/3"
	case catalog.FormulaPercent, catalog.FormulaPerPercent:
		body, below = a+"/"+b+"*100", b
	case catalog.FormulaPercentOfSum:
		body, below = "("+a+"+"+b+"+"+c+")/"+d+"*100", d
	case catalog.FormulaPerThousand:
		body, below = a+"/"+b+"*1000", b
	case catalog.FormulaNPS:
		body, below = "ROUND(("+a+"-"+b+")/"+c+"*100,0)", c
	case catalog.FormulaLifetime:
		body = a + "*" + b + "*" + c + "*" + d + "/100"
	case catalog.FormulaROI:
		body, below = "("+a+"-"+b+")/"+b+"*100", b
	}
	if below != "" {
		body = fmt.Sprintf(`IF(%s=0,"%s",%s)`, below, dash, body)
	}
	return fmt.Sprintf(`IFERROR(IF(COUNT(%s)<%d,"%s",%s),"%s")`, strings.Join(cells, ","), n, dash, body, dash)
}

// result is what a program would work out, as text for the cell.
func result(v float64, ok bool) string {
	if !ok {
		return dash
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}
