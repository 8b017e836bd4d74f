package scene

import "wegmarke/domain"

// Words gives the texts of a scene in the language of the project.
type Words interface {
	// T is the text for a key.
	T(key string) string
	// N is the text for a key that speaks of n things.
	N(key string, n int) string
	// Value writes a figure with its unit.
	Value(v float64, u domain.Unit) string
	// Change writes the distance between two figures of a unit, without a sign.
	Change(from, to float64, u domain.Unit) string
	// Day writes a date short, as "15.04.".
	Day(d domain.Date) string
	// Language is "de" or "en".
	Language() string
}
