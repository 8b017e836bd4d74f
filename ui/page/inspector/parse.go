package inspector

import (
	"math"
	"regexp"
	"strconv"
	"strings"

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

// dateField checks and writes a day; the message names a form that is understood.
func (i *Inspector) dateField(f field, write func(domain.Date)) field {
	f.check = func(text string) string {
		if _, ok := i18n.ParseDay(text, i.p.Today()); !ok {
			return i.p.Words.T("error.field.date", i18n.Values{"example": i.day(i.p.Today())})
		}
		return ""
	}
	f.write = func(text string) {
		if d, ok := i18n.ParseDay(text, i.p.Today()); ok {
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
