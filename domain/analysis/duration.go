package analysis

import (
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Length is a length of time that people estimate.
type Length struct {
	Value float64
	Unit  domain.TimeUnit
}

// days is how long a unit lasts on average.
func days(u domain.TimeUnit) float64 {
	switch u {
	case domain.TimeWeek:
		return 7
	case domain.TimeMonth:
		return 365.25 / 12
	case domain.TimeYear:
		return 365.25
	}
	return 1
}

// lengthForm is a number, or a range of two, before a word for the unit.
var lengthForm = regexp.MustCompile(`(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|bis|to)\s*(\d+(?:[.,]\d+)?))?\s*([\p{L}]+)`)

// ParseLength reads a length of time as people write it: "3 Monate", "ca. 2–3 Wochen", "1,5 years". A
// range counts as its middle.
func ParseLength(text string) (Length, bool) {
	m := lengthForm.FindStringSubmatch(strings.ToLower(strings.ReplaceAll(text, "\u00a0", " ")))
	if m == nil {
		return Length{}, false
	}
	number := func(s string) float64 {
		v, _ := strconv.ParseFloat(strings.ReplaceAll(s, ",", "."), 64)
		return v
	}
	l := Length{Value: number(m[1])}
	if m[2] != "" {
		l.Value = (l.Value + number(m[2])) / 2
	}
	for _, u := range []struct {
		starts string
		unit   domain.TimeUnit
	}{
		{"tag", domain.TimeDay}, {"day", domain.TimeDay}, {"woche", domain.TimeWeek}, {"week", domain.TimeWeek},
		{"monat", domain.TimeMonth}, {"month", domain.TimeMonth}, {"mon", domain.TimeMonth},
		{"jahr", domain.TimeYear}, {"year", domain.TimeYear},
	} {
		if strings.HasPrefix(m[3], u.starts) {
			l.Unit = u.unit
			return l, true
		}
	}
	return Length{}, false
}

// Journey is how long the phases of a map take together.
type Journey struct {
	Length
	// Mixed says that the phases are told in different units, so that the sum is about right only.
	Mixed bool
	// Known phases have a length that can be read; All is the number of phases.
	Known, All int
}

// JourneyLength adds up the phases of a map, in the unit that most of it is told in: the longest one.
func JourneyLength(v document.View, m domain.ID) Journey {
	var j Journey
	total := 0.0
	for _, p := range document.Phases(v, m) {
		j.All++
		l, ok := ParseLength(p.Duration)
		if !ok {
			continue
		}
		if j.Known > 0 && l.Unit != j.Unit {
			j.Mixed = true
		}
		if j.Known == 0 || days(l.Unit) > days(j.Unit) {
			j.Unit = l.Unit
		}
		j.Known++
		total += l.Value * days(l.Unit)
	}
	if j.Known > 0 {
		j.Value = total / days(j.Unit)
	}
	return j
}
