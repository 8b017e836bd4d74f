package inspector

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

var (
	groupedDE = regexp.MustCompile(`^[1-9]\d{0,2}(\.\d{3})+$`)
	groupedEN = regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+$`)
)

// parseNumber reads a number as people write it in German or English: 1.732,5 or 1,732.5, with a
// unit behind it or not. Where a single separator could mean either, the language decides.
func parseNumber(text, lang string) (float64, bool) {
	s := strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\u202f', '\'', '’', '€', '%', '\t':
			return -1
		case '−', '–':
			return '-'
		}
		return r
	}, text)
	sign := 1.0
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, sign = rest, -1
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	dot, comma := strings.LastIndexByte(s, '.'), strings.LastIndexByte(s, ',')
	switch {
	case dot >= 0 && comma >= 0 && comma > dot:
		if !groupedDE.MatchString(s[:comma]) {
			return 0, false
		}
		s = strings.ReplaceAll(s[:comma], ".", "") + "." + s[comma+1:]
	case dot >= 0 && comma >= 0:
		if !groupedEN.MatchString(s[:dot]) {
			return 0, false
		}
		s = strings.ReplaceAll(s[:dot], ",", "") + s[dot:]
	case comma >= 0:
		if groupedEN.MatchString(s) && (lang == i18n.English || strings.Count(s, ",") > 1) {
			s = strings.ReplaceAll(s, ",", "")
		} else {
			s = strings.Replace(s, ",", ".", 1)
		}
	case dot >= 0:
		if groupedDE.MatchString(s) && (lang != i18n.English || strings.Count(s, ".") > 1) {
			s = strings.ReplaceAll(s, ".", "")
		}
	}
	if s == "" || strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return sign * v, err == nil && !math.IsInf(v, 0)
}

// plainNumber writes a number without its unit and with as many decimals as it has.
func plainNumber(c *i18n.Catalog, v float64) string {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return c.Number(v, min(len(decimals), 6))
}

var (
	dateISO   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	dateDots  = regexp.MustCompile(`^(\d{1,2})\.\s*(\d{1,2})\.?\s*(\d{2}|\d{4})?$`)
	dateSlash = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?$`)
	dateDay   = regexp.MustCompile(`^(\d{1,2})(?:\.|st|nd|rd|th)?\s*([\p{L}]{3,})\.?,?\s*(\d{4})?$`)
	dateMonth = regexp.MustCompile(`^([\p{L}]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?$`)
)

// parseDate reads a day as people write it: 15.4., 15.04.2026, 2026-04-15, 15 Apr 2026,
// April 15, 2026, 15/04/2026. A day without a year is the one nearest to today that is not long
// over. The empty text is the empty date.
func parseDate(text string, today domain.Date) (domain.Date, bool) {
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

// dateField checks and writes a day; the message names a form that is understood.
func (i *Inspector) dateField(f field, write func(domain.Date)) field {
	f.check = func(text string) string {
		if _, ok := parseDate(text, i.p.Today()); !ok {
			return i.p.Words.T("error.field.date", i18n.Values{"example": i.day(i.p.Today())})
		}
		return ""
	}
	f.write = func(text string) {
		if d, ok := parseDate(text, i.p.Today()); ok {
			write(d)
		}
	}
	return f
}

// numberField checks and writes a number between two bounds; none writes what an empty field means.
func (i *Inspector) numberField(f field, lowest, highest float64, none func(), write func(float64)) field {
	f.check = func(text string) string {
		if strings.TrimSpace(text) == "" && none != nil {
			return ""
		}
		v, ok := parseNumber(text, i.p.Words.Language())
		switch {
		case !ok:
			return i.p.Words.T("error.field.number")
		case v < lowest || v > highest:
			return i.p.Words.T("error.field.range")
		}
		return ""
	}
	f.write = func(text string) {
		if strings.TrimSpace(text) == "" {
			none()
			return
		}
		if v, ok := parseNumber(text, i.p.Words.Language()); ok {
			write(v)
		}
	}
	return f
}

// day writes a date in full, "" for none.
func (i *Inspector) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return i.p.Words.Date(t)
}
