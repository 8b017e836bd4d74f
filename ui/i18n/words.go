package i18n

import (
	"math"

	"wegmarke/domain"
)

// Words is the catalog in the shape that scenes and exporters ask for: they know keys
// and figures, but nothing of placeholders.
type Words struct{ catalog *Catalog }

// Words returns the view of the catalog for scenes; it follows a change of language.
func (c *Catalog) Words() Words { return Words{c} }

// T is the text for a key.
func (w Words) T(key string) string { return w.catalog.T(key) }

// N is the text for a key that speaks of n things.
func (w Words) N(key string, n int) string { return w.catalog.T(key, Values{"n": n}) }

// Language is "de" or "en".
func (w Words) Language() string { return w.catalog.Language() }

// Day writes a date short, as "15.04."; a date that is none becomes an empty text.
func (w Words) Day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return w.catalog.DayMonth(t)
}

// Value writes a figure with its unit: 184 Tsd., 27 %, 1.732 €, 4,3 / 5, 46.
func (w Words) Value(v float64, u domain.Unit) string {
	c := w.catalog
	switch u {
	case domain.UnitPercent:
		if math.Abs(v) >= 10 {
			return c.Percent(v, 0)
		}
		return c.Percent(v, decimals(v))
	case domain.UnitEuro:
		if v == math.Trunc(v) {
			return c.Euro(v, 0)
		}
		return c.Euro(v, 2)
	case domain.UnitOfFive:
		return c.T("number.offive", Values{"n": c.Number(v, decimals(v))})
	default:
		return c.short(v)
	}
}

// Change writes the distance between two figures without a sign. Shares are compared in
// points, scores as they are; for counts and amounts only the relative change says much.
func (w Words) Change(from, to float64, u domain.Unit) string {
	c, by := w.catalog, math.Abs(to-from)
	switch u {
	case domain.UnitPercent:
		return c.T("number.points", Values{"n": c.Number(by, decimals(by))})
	case domain.UnitOfFive, domain.UnitScore:
		return c.Number(by, decimals(by))
	default:
		if from == 0 {
			return c.short(by)
		}
		return c.Percent(by/math.Abs(from)*100, 0)
	}
}

// short leaves out digits nobody reads in large numbers.
func (c *Catalog) short(v float64) string {
	switch size := math.Abs(v); {
	case size >= 9_950_000:
		return c.T("number.million", Values{"n": c.Number(v/1e6, 1)})
	case size >= 99_950:
		return c.T("number.thousand", Values{"n": c.Number(v/1000, 0)})
	default:
		return c.Number(v, decimals(v))
	}
}

// decimals shows one decimal where there is one to see.
func decimals(v float64) int {
	if math.Abs(v-math.Round(v)) < 0.05 {
		return 0
	}
	return 1
}
