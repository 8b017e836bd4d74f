package i18n

import (
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
)

var (
	monthYear   = regexp.MustCompile(`^([\p{L}]{3,})\.?\s*(\d{4})$`)
	numberYear  = regexp.MustCompile(`^(\d{1,2})[./](\d{4})$`)
	quarterYear = regexp.MustCompile(`^[Qq]([1-4])[\s/]*(\d{4})$`)
)

// ParseMonth reads a day, or only a month with its year, as Feb. 2026, 02/2026 or Q1 2026, which is
// the first day of it.
func ParseMonth(text string, today domain.Date) (domain.Date, bool) {
	if d, ok := ParseDay(text, today); ok {
		return d, true
	}
	s := strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
	if m := monthYear.FindStringSubmatch(s); m != nil {
		return dayOf(m[2], monthNumber(m[1]), "1", today)
	}
	if m := numberYear.FindStringSubmatch(s); m != nil {
		return dayOf(m[2], m[1], "1", today)
	}
	if m := quarterYear.FindStringSubmatch(s); m != nil {
		quarter, _ := strconv.Atoi(m[1])
		return dayOf(m[2], strconv.Itoa(3*quarter-2), "1", today)
	}
	return "", false
}
