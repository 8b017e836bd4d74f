package i18n

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/figure"
)

// Exact writes a figure with its unit and the digits that people compare: 184.000, 27,1 %, 148,11 €.
func (w Words) Exact(v float64, u domain.Unit) string {
	c := w.catalog
	switch u {
	case domain.UnitPercent:
		return c.Percent(v, decimals(v))
	case domain.UnitEuro, domain.UnitOfFive:
		return w.Value(v, u)
	}
	return c.Number(v, decimals(v))
}

// Calculation writes how a reading came about: "26 ÷ 96 × 100 = 27,1 %", with a dash where there is
// no value; "" for a reading that was not calculated.
func (w Words) Calculation(i domain.Indicator, r domain.Reading) string {
	f, ok := figure.FormulaOf(i)
	if !ok || r.Inputs == 0 {
		return ""
	}
	result := "–"
	if v, ok := figure.Value(i, r); ok {
		result = w.Exact(v, i.Unit)
	}
	return figure.Terms(f, figure.Read(r), w.input) + " = " + result
}

// input writes a number of a formula with the decimals it has, two at most.
func (w Words) input(v float64) string {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return w.catalog.Number(v, min(len(fraction), 2))
}

// Course writes how a figure moved: ▲ 7 %, ▼ 4 Pkt., ● stabil.
func (w Words) Course(c figure.Course, u domain.Unit) string {
	switch c.Way {
	case domain.DirectionUp:
		return "▲ " + w.Change(c.From, c.To, u)
	case domain.DirectionDown:
		return "▼ " + w.Change(c.From, c.To, u)
	}
	return "● " + w.T("scene.steady")
}

// Return writes what a measure brings over its cost with the formula: "(9.000 € − 4.000 €) ÷ 4.000 €
// × 100 = 125 %".
func (w Words) Return(m domain.Measure, percent float64) string {
	euro := func(v float64) string { return w.Value(v, domain.UnitEuro) }
	return figure.Terms(catalog.FormulaROI, figure.Of(m.Benefit, m.Cost), euro) + " = " + w.Exact(percent, domain.UnitPercent)
}
