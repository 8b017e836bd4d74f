package privacy

import (
	"regexp"
	"strings"
)

var (
	ibanForm    = regexp.MustCompile(`\b[A-Z]{2}\d{2}(?:[ \x{00a0}]?[A-Z0-9]{4}){2,7}(?:[ \x{00a0}]?[A-Z0-9]{1,3})?\b`)
	cardForm    = regexp.MustCompile(`\b[3-6]\d{3}(?:[ \x{00a0}\-]?\d{4}){2}[ \x{00a0}\-]?\d{1,7}\b`)
	accountForm = regexp.MustCompile(`(?i)\b(?:konto(?:nummer|-?nr\.?)?|kto\.?(?:-?nr\.?)?|blz|account (?:number|no\.?)|sort code)[ :\x{00a0}]*(\d[\d \-]{3,}\d)`)
)

// banks finds account and card numbers. Both kinds carry a check sum, so that a long number of
// another meaning is not taken for one.
func banks(text string) []Match {
	var out []Match
	for _, at := range ibanForm.FindAllStringIndex(text, -1) {
		// The last group may be the beginning of the next word in capitals.
		for end := at[1]; end > at[0]; end-- {
			if iban(text[at[0]:end]) {
				out = append(out, span(Bank, text, at[0], end))
				break
			}
		}
	}
	for _, at := range cardForm.FindAllStringIndex(text, -1) {
		if n := len(digits(text[at[0]:at[1]])); n >= 13 && n <= 19 && luhn(digits(text[at[0]:at[1]])) {
			out = append(out, span(Bank, text, at[0], at[1]))
		}
	}
	for _, at := range accountForm.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, span(Bank, text, at[2], at[3]))
	}
	return out
}

// iban checks the sum of an international account number.
func iban(s string) bool {
	s = strings.NewReplacer(" ", "", "\u00a0", "").Replace(s)
	if len(s) < 15 || len(s) > 34 {
		return false
	}
	sum := 0
	for _, r := range s[4:] + s[:4] {
		switch {
		case r >= '0' && r <= '9':
			sum = (sum*10 + int(r-'0')) % 97
		case r >= 'A' && r <= 'Z':
			sum = (sum*100 + int(r-'A') + 10) % 97
		default:
			return false
		}
	}
	return sum == 1
}

// luhn checks the sum of a card number.
func luhn(s string) bool {
	sum := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

// digits leaves only those of a text.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
