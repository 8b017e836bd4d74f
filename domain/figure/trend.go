package figure

import (
	"math"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// Point is one value of a figure on a day.
type Point struct {
	Date  domain.Date
	Value float64
}

// Series lists the values of an indicator, oldest first. Readings without a value are left out.
func Series(i domain.Indicator, readings []domain.Reading) []Point {
	out := make([]Point, 0, len(readings))
	for _, r := range readings {
		if v, ok := Value(i, r); ok {
			out = append(out, Point{r.Date, v})
		}
	}
	return out
}

// Steady says that two values are so close that the difference would be written as zero.
func Steady(from, to float64, u domain.Unit) bool {
	by := math.Abs(to - from)
	switch u {
	case domain.UnitPercent, domain.UnitOfFive, domain.UnitScore:
		return by < 0.05
	}
	if from == 0 {
		return by == 0
	}
	return by/math.Abs(from) < 0.005
}

// Course says how a figure moved and whether that is good.
type Course struct {
	From, To float64
	// Way is the direction of the change, none where it is steady.
	Way domain.Direction
	// Good and Bad are both false where the change is steady or its direction does not matter.
	Good, Bad bool
}

// CourseOf compares the last value with the one before it; ok is false with fewer than two.
func CourseOf(i domain.Indicator, series []Point) (c Course, ok bool) {
	n := len(series)
	if n < 2 {
		return Course{}, false
	}
	c.From, c.To = series[n-2].Value, series[n-1].Value
	if Steady(c.From, c.To, i.Unit) {
		return c, true
	}
	c.Way = domain.DirectionUp
	if c.To < c.From {
		c.Way = domain.DirectionDown
	}
	if i.Direction != domain.DirectionNone {
		c.Good = i.Direction == c.Way
		c.Bad = !c.Good
	}
	return c, true
}

// Reached says whether a value meets the target of its indicator.
func Reached(i domain.Indicator, v float64) bool {
	if i.Direction == domain.DirectionDown {
		return v <= i.Target
	}
	return v >= i.Target
}

// Return is what a measure brings over its cost, in percent: (benefit − cost) ÷ cost × 100.
// Without a cost there is none.
func Return(m domain.Measure) (percent float64, ok bool) {
	if m.Cost == 0 && m.Benefit == 0 {
		return 0, false
	}
	return Calculate(catalog.FormulaROI, Of(m.Benefit, m.Cost))
}
