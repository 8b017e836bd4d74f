package privacy

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap is what people put between the groups of a number.
const gap = `[ \x{00a0}\x{202f}./()\-–‑]{1,3}`

var (
	// abroad begins with the code of a country, after a plus or two noughts.
	abroad = regexp.MustCompile(`(?:\+|\b00)[1-9]\d{0,3}(?:` + gap + `|\d)*\d`)
	// trunk begins with the code of a town or a mobile net, which is told by its length: a day or a
	// time of day begins with two digits. Codes with 01 are only those of mobile nets and services.
	trunk = regexp.MustCompile(`\(?\b0(?:[2-9]\d{1,4}|1[5-8]\d{0,3})\)?` + gap + `\d(?:` + gap + `|\d)*\d`)
	// solid is a number without any gap, long enough to be one.
	solid = regexp.MustCompile(`\b0(?:[2-9]\d{8,10}|1[5-7]\d{8,10})\b`)
	// america has groups of three, three and four.
	america = regexp.MustCompile(`(?:\(\d{3}\) ?|\b\d{3}[\-. ])\d{3}[\-.]\d{4}\b`)
	// called stands behind a word that announces a number.
	called = regexp.MustCompile(`(?i)(?:\b(?:tel|telefon|fon|phone|mobil|mobile|handy|fax|durchwahl|rufnummer|call|ruf)(?:nummer|-?nr|number)?)[.: \x{00a0}]{1,3}(\(?\d(?:` + gap + `|\d){2,}\d)`)
	// counted announces a number of another kind.
	counted = regexp.MustCompile(`(?i)(?:nr|nummer|number|(?:^|[^\p{L}])(?:no|art|artikel|bestell|auftrag|rechnung|serien|teile|part|order|invoice|charge|los|din|iso|en|typ|type|id|sn|plz))\.?[:#]?[ \x{00a0}]*$`)
	// amount is a number with its thousands apart.
	amount = regexp.MustCompile(`^\+?\d{1,3}(?:[. \x{00a0}\x{202f}]\d{3})+$`)
	// unit behind a number says that something is measured.
	unit = regexp.MustCompile(`(?i)^[ \x{00a0}\x{202f}]?(?:%|€|\$|£|eur|euro|kw|kwh|bar|mm|cm|m²|m³|µm|kg|tsd|mio|stück|stk|uhr|grad|°|chf|usd)(?:\P{L}|$)`)
	// grouped ends with digits and a blank: what follows is the next group of the same number.
	grouped = regexp.MustCompile(`\d[ \x{00a0}]$`)
	day     = regexp.MustCompile(`^\(?\d{1,2}[./\-]\d{1,2}[./\-]\d{2,4}|^\d{4}-\d{2}-\d{2}`)
)

// phones finds telephone numbers.
func phones(text string) []Match {
	var out []Match
	add := func(at []int, least, most int) {
		start, end := at[0], at[1]
		number := text[start:end]
		n := len(digits(number))
		if n < least || n > most || day.MatchString(number) || unit.MatchString(text[end:]) || glued(text, start, end) {
			return
		}
		out = append(out, span(Phone, text, start, end))
	}
	for _, at := range abroad.FindAllStringIndex(text, -1) {
		if !amount.MatchString(text[at[0]:at[1]]) && !grouped.MatchString(text[:at[0]]) {
			add(at, 8, 16)
		}
	}
	for _, form := range []*regexp.Regexp{trunk, solid} {
		for _, at := range form.FindAllStringIndex(text, -1) {
			if before := text[:at[0]]; !counted.MatchString(before) && !grouped.MatchString(before) {
				add(at, 7, 14)
			}
		}
	}
	for _, at := range america.FindAllStringIndex(text, -1) {
		if !counted.MatchString(text[:at[0]]) {
			add(at, 10, 10)
		}
	}
	for _, at := range called.FindAllStringSubmatchIndex(text, -1) {
		add(at[2:4], 4, 14)
	}
	return out
}

// glued says that the digits are part of a longer word, such as that of a part: GA-0171 2200.
func glued(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:start], "-_/"))
	tight := strings.TrimRight(text[:start], "-_/") == text[:start] || start > 0 && unicode.IsLetter(before)
	if start > 0 && tight && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
		return true
	}
	after, size := utf8.DecodeRuneInString(text[end:])
	return size > 0 && (unicode.IsLetter(after) || after == '_')
}
