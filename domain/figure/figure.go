// Package figure calculates key figures: the formulas of the catalogue over the inputs of a reading,
// how a figure moves, and whether it meets its target.
//
// A formula whose denominator is zero, or that lacks an input, has no value; that is no error. The
// package imports package domain and the catalogue, nothing else.
package figure

import (
	"math"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// MaxInputs is how many numbers a formula takes at most.
const MaxInputs = 4

// Inputs are the numbers a formula is fed with; bit n of Given says that number n is there.
type Inputs struct {
	Values [MaxInputs]float64
	Given  uint8
}

// Of makes inputs that are all given, at most four.
func Of(values ...float64) Inputs {
	var in Inputs
	for n, v := range values[:min(len(values), MaxInputs)] {
		in = in.With(n, v)
	}
	return in
}

// With gives one number.
func (in Inputs) With(n int, v float64) Inputs {
	in.Values[n], in.Given = v, in.Given|1<<n
	return in
}

// Without takes one number away.
func (in Inputs) Without(n int) Inputs {
	in.Values[n], in.Given = 0, in.Given&^(1<<n)
	return in
}

// Has says whether a number is given.
func (in Inputs) Has(n int) bool { return in.Given&(1<<n) != 0 }

// Read takes the inputs out of a reading.
func Read(r domain.Reading) Inputs {
	return Inputs{[MaxInputs]float64{r.A, r.B, r.C, r.D}, r.Inputs}
}

// Write puts the inputs into a reading.
func (in Inputs) Write(r *domain.Reading) {
	r.A, r.B, r.C, r.D, r.Inputs = in.Values[0], in.Values[1], in.Values[2], in.Values[3], in.Given
}

// Count is how many numbers a formula needs; 0 for figures that are only counted.
func Count(f catalog.FormulaKey) int {
	n := 0
	for n < MaxInputs && strings.Contains(pattern(f), place(n)) {
		n++
	}
	return n
}

// place is where an input stands in a pattern.
func place(n int) string { return "{" + strconv.Itoa(n) + "}" }

// Calculate gives the result of a formula; ok is false while an input is missing, where a
// denominator is zero, and for figures that are only counted.
func Calculate(f catalog.FormulaKey, in Inputs) (v float64, ok bool) {
	n := Count(f)
	if n == 0 || in.Given&(1<<n-1) != 1<<n-1 {
		return 0, false
	}
	a, b, c, d := in.Values[0], in.Values[1], in.Values[2], in.Values[3]
	switch f {
	case catalog.FormulaMean, catalog.FormulaRatio:
		v = a / b
	case catalog.FormulaMeanOfThree:
		v = (a + b + c) / 3
	case catalog.FormulaPercent, catalog.FormulaPerPercent:
		// Dividing by a percentage is dividing by a hundredth of it.
		v = a / b * 100
	case catalog.FormulaPercentOfSum:
		v = (a + b + c) / d * 100
	case catalog.FormulaPerThousand:
		v = a / b * 1000
	case catalog.FormulaNPS:
		// The score is told in whole points everywhere.
		v = math.Round((a - b) / c * 100)
	case catalog.FormulaLifetime:
		v = a * b * c * d / 100
	case catalog.FormulaROI:
		v = (a - b) / b * 100
	}
	// 0 ÷ 0 is no number and 1 ÷ 0 has no end; numbers too large to write are as useless.
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, false
	}
	return v, true
}

// pattern writes a formula with places for its inputs.
func pattern(f catalog.FormulaKey) string {
	switch f {
	case catalog.FormulaMean, catalog.FormulaRatio:
		return "{0} ÷ {1}"
	case catalog.FormulaMeanOfThree:
		return "({0} + {1} + {2}) ÷ 3"
	case catalog.FormulaPercent:
		return "{0} ÷ {1} × 100"
	case catalog.FormulaPerPercent:
		return "{0} ÷ {1} %"
	case catalog.FormulaPercentOfSum:
		return "({0} + {1} + {2}) ÷ {3} × 100"
	case catalog.FormulaPerThousand:
		return "{0} ÷ {1} × 1000"
	case catalog.FormulaNPS:
		return "({0} − {1}) ÷ {2} × 100"
	case catalog.FormulaLifetime:
		return "{0} × {1} × {2} × {3} %"
	case catalog.FormulaROI:
		return "({0} − {1}) ÷ {1} × 100"
	}
	return ""
}

// Terms writes a formula with its inputs in their places: "48 ÷ 176 × 100". An input that is not
// given is a dash. The function writes a number as people read it.
func Terms(f catalog.FormulaKey, in Inputs, number func(float64) string) string {
	out := pattern(f)
	for n := range Count(f) {
		text := "–"
		if in.Has(n) {
			text = number(in.Values[n])
		}
		out = strings.ReplaceAll(out, place(n), text)
	}
	return out
}

// FormulaOf is how the readings of an indicator are calculated; ok is false where they are not.
func FormulaOf(i domain.Indicator) (f catalog.FormulaKey, ok bool) {
	info, ok := catalog.IndicatorOf(i.Kind)
	return info.Formula, ok && Count(info.Formula) > 0
}

// Value is what a reading of an indicator says; ok is false where its inputs give no value.
func Value(i domain.Indicator, r domain.Reading) (v float64, ok bool) {
	f, calculated := FormulaOf(i)
	if !calculated || r.Inputs == 0 {
		return r.Value, true
	}
	return Calculate(f, Read(r))
}

// InputNames names the inputs of an indicator in a language. A figure of the users' own that has
// written its formula as "orders ÷ quotes" has them from there.
func InputNames(i domain.Indicator, lang string) []string {
	info, ok := catalog.IndicatorOf(i.Kind)
	if !ok {
		return nil
	}
	var out []string
	for _, name := range info.Inputs() {
		out = append(out, name.In(lang))
	}
	if info.Own() {
		top, rest, found := strings.Cut(i.Formula, "÷")
		bottom, _, _ := strings.Cut(rest, "×")
		top, bottom = strings.TrimSpace(top), strings.TrimSpace(bottom)
		if found && top != "" && bottom != "" && len(out) == 2 {
			return []string{top, bottom}
		}
	}
	return out
}
