package i18n

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

var (
	groupedDE = regexp.MustCompile(`^[1-9]\d{0,2}(\.\d{3})+$`)
	groupedEN = regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+$`)
)

// ParseNumber reads a number as people write it in German or English: 1.732,5 or 1,732.5, with a
// unit behind it or not. Where a single separator could mean either, the language decides.
func ParseNumber(text, lang string) (float64, bool) {
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
		if groupedEN.MatchString(s) && (lang == English || strings.Count(s, ",") > 1) {
			s = strings.ReplaceAll(s, ",", "")
		} else {
			s = strings.Replace(s, ",", ".", 1)
		}
	case dot >= 0:
		if groupedDE.MatchString(s) && (lang != English || strings.Count(s, ".") > 1) {
			s = strings.ReplaceAll(s, ".", "")
		}
	}
	if s == "" || strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return sign * v, err == nil && !math.IsInf(v, 0)
}

// Plain writes a number without a unit and with as many decimals as it has.
func (c *Catalog) Plain(v float64) string {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return c.Number(v, min(len(decimals), 6))
}
