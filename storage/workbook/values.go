package workbook

import (
	"math"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// feelingText is how a feeling stands in a cell, with a true minus sign: "−1 skeptisch".
func (w words) feelingText(v int) string {
	switch {
	case v < domain.FeelingMin || v > domain.FeelingMax:
		return ""
	case v < 0:
		return "−" + strconv.Itoa(-v) + " " + w.feelings[v+2]
	case v > 0:
		return "+" + strconv.Itoa(v) + " " + w.feelings[v+2]
	}
	return "0 " + w.feelings[2]
}

// feelingOf reads a feeling from a number, a word of either language, or both.
func feelingOf(s string) (int, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, w := range []words{german, english} {
		for i, name := range w.feelings {
			v := i - 2
			if s == name || s == strings.ToLower(w.feelingText(v)) {
				return v, true
			}
		}
	}
	s = strings.NewReplacer("−", "-", "–", "-", "+", "").Replace(s)
	number, _, _ := strings.Cut(s, " ")
	v, err := strconv.ParseFloat(strings.Replace(number, ",", ".", 1), 64)
	if err != nil || v != math.Trunc(v) || v < domain.FeelingMin || v > domain.FeelingMax {
		return 0, false
	}
	return int(v), true
}

// numberText is how the value of an indicator stands in a cell.
func (w words) numberText(canonical string, u domain.Unit) string {
	v, err := strconv.ParseFloat(canonical, 64)
	if err != nil {
		return ""
	}
	whole, fraction, _ := strings.Cut(readable(math.Abs(v)), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + w.group + whole[i:]
	}
	if fraction != "" {
		whole += w.decimal + fraction
	}
	if v < 0 {
		whole = "−" + whole
	}
	switch u {
	case domain.UnitPercent:
		whole += " %"
	case domain.UnitEuro:
		whole += " €"
	}
	return whole
}

// readable writes a number with no more places than people read: two, and where that would leave
// nothing of a small one, its first three digits.
func readable(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if _, fraction, _ := strings.Cut(s, "."); len(fraction) <= 2 {
		return s
	}
	if v < 0.1 {
		if f, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 3, 64), 64); err == nil {
			return strconv.FormatFloat(f, 'f', -1, 64)
		}
	}
	return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0"), ".")
}

// numberOf reads a value that somebody typed, in the habits of the workbook's language: "184.000"
// is a count in German and "3.1" still no thousand.
func (w words) numberOf(s string) (string, bool) {
	s = strings.NewReplacer("−", "-", "–", "-", "\u00a0", "", "\u202f", "", " ", "", "%", "", "€", "", "'", "", "’", "").Replace(s)
	s = strings.TrimPrefix(s, "+")
	if i := strings.LastIndexAny(s, ".,"); i >= 0 {
		mark := s[i : i+1]
		other := map[string]string{".": ",", ",": "."}[mark]
		grouped := len(s)-i-1 == 3 && mark == w.group || strings.Count(s, mark) > 1
		if strings.Contains(s, other) {
			grouped = strings.Count(s, mark) > 1
		}
		if grouped {
			s = strings.ReplaceAll(strings.ReplaceAll(s, mark, ""), other, ".")
		} else {
			s = strings.Replace(strings.ReplaceAll(s, other, ""), mark, ".", 1)
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) || strings.ContainsAny(s, "xXpP_") {
		return "", false
	}
	return merge.Number(v), true
}

// dayZero is day 0 of the calendar that spreadsheets count in, valid from March 1900 on.
var dayZero = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)

func serialOf(d domain.Date) (int, bool) {
	t, ok := d.Time()
	if !ok || t.Year() < 1901 {
		return 0, false
	}
	return int(t.Sub(dayZero).Hours() / 24), true
}

// dateOf reads a day from the number of a date cell or from a typed text.
func dateOf(s string, number bool) (domain.Date, bool) {
	s = strings.TrimSpace(s)
	if number {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || v < 61 || v > 2958465 {
			return "", false
		}
		return domain.DateOf(dayZero.AddDate(0, 0, int(v))), true
	}
	for _, form := range []string{"2006-01-02", "2.1.2006", "2.1.06", "2 Jan 2006", "2 January 2006", "2.1. 2006", "02.01.2006", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(form, s); err == nil && t.Year() > 1900 {
			return domain.DateOf(t), true
		}
	}
	return "", false
}

// dateText is a day for people.
func (w words) dateText(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	if w.lang == "en" {
		return t.Format("2 Jan 2006")
	}
	return t.Format("02.01.2006")
}
