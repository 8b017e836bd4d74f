package i18n

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
)

var (
	dateISO   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	dateDots  = regexp.MustCompile(`^(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{2}|\d{4})?$`)
	dateSlash = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?$`)
	dateDay   = regexp.MustCompile(`^(\d{1,2})(?:\.|st|nd|rd|th)?\s*([\p{L}]{3,})\.?,?\s*(\d{4})?$`)
	dateMonth = regexp.MustCompile(`^([\p{L}]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?$`)
)

// ParseDay reads a day as people write it: 15.4., 15.04.2026, 2026-04-15, 15 Apr 2026,
// April 15, 2026, 15/04/2026. A day without a year is the one nearest to today that is not long
// over. The empty text is the empty date.
func ParseDay(text string, today domain.Date) (domain.Date, bool) {
	s := strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
	if s == "" {
		return "", true
	}
	if m := dateISO.FindStringSubmatch(s); m != nil {
		return dayOf(m[1], m[2], m[3], today)
	}
	if m := dateDots.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], m[2], m[1], today)
	}
	if m := dateSlash.FindStringSubmatch(s); m != nil {
		if second, _ := strconv.Atoi(m[2]); second > 12 {
			return dayOf(m[3], m[1], m[2], today)
		}
		return dayOf(m[3], m[2], m[1], today)
	}
	if m := dateDay.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthNumber(m[2]), m[1], today)
	}
	if m := dateMonth.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthNumber(m[1]), m[2], today)
	}
	return "", false
}

func dayOf(year, month, day string, today domain.Date) (domain.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	now, ok := today.Time()
	if !ok {
		return "", false
	}
	open := year == ""
	switch {
	case open:
		y = now.Year()
	case y < 100:
		y += 2000
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if open && now.Sub(t) > 183*24*time.Hour {
		t = time.Date(y+1, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	}
	// The calendar turns 31 April into 1 May; here it is a mistake.
	if m < 1 || m > 12 || t.Day() != d || int(t.Month()) != m || t.Year() < 1900 {
		return "", false
	}
	return domain.DateOf(t), true
}

// monthNumber is the number of a month by the beginning of its name in German or English.
func monthNumber(name string) string {
	name = strings.ToLower(name)
	for n, names := range [...][]string{
		{"januar", "january", "jänner"},
		{"februar", "february"},
		{"märz", "march", "maerz"},
		{"april"},
		{"mai", "may"},
		{"juni", "june"},
		{"juli", "july"},
		{"august"},
		{"september"},
		{"oktober", "october"},
		{"november"},
		{"dezember", "december"},
	} {
		for _, full := range names {
			if strings.HasPrefix(full, name) {
				return strconv.Itoa(n + 1)
			}
		}
	}
	return ""
}
