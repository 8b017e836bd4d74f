package privacy

import (
	"regexp"
	"slices"
	"strings"
)

const (
	capital = `\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)*`
	title   = `(?:Prof\.|Dr\.|Dipl\.-Ing\.)`
	nobile  = `(?:von der |von |van der |van |de |zu )?`
	opening = `[„“"»«‚‘']`
	closing = `[“”"«»‘’']`
)

var (
	// spoken to: Frau Dr. Schmidt, Mr Brown, Dr. Lang.
	salutation = regexp.MustCompile(`(?:^|[^\p{L}\d])((?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|` + title + `)(?: ` + title + `)* ` + nobile + capital + `(?: ` + capital + `)?)`)
	// a name of two words, for what stands in quotation marks or says whose words they are.
	fullName = regexp.MustCompile(`(?:^|[^\p{L}\d])((` + capital + `) ` + nobile + `(?:\p{Lu}\. )?` + capital + `)`)
	quote    = regexp.MustCompile(opening + `[^„“”"»«\n]{2,400}` + closing)
	// source is what says whose words stood in the quotation marks.
	source  = regexp.MustCompile(`^[ ,–—\-(:]{1,4}(?:so |sagt |sagte |meint |says |said |by |von )?((\p{Lu}\.|` + capital + `) ` + nobile + `(?:\p{Lu}\. )?` + capital + `)`)
	initial = regexp.MustCompile(`^\p{Lu}\.$`)
)

// names finds names of people where people are spoken of: behind a form of address, inside of
// quotation marks and as the source of what stands in them. A pair of words with capitals alone is
// no name, because German nouns have capitals too.
func names(text string) []Match {
	var out []Match
	for _, at := range salutation.FindAllStringSubmatchIndex(text, -1) {
		start, end := at[2], at[3]
		words := strings.Fields(text[start:end])
		if len(words) > 2 && !isGiven(words[len(words)-2]) && !strings.HasSuffix(words[len(words)-2], ".") && !isNobile(words[len(words)-2]) {
			// The second word may be the next noun: "Frau Lang Termin".
			last := words[len(words)-1]
			if !isSurname(last) {
				end -= len(last) + 1
				words = words[:len(words)-1]
			}
		}
		if !slices.Contains(nobody(), words[len(words)-1]) && !slices.Contains(nobody(), words[1]) {
			out = append(out, span(Name, text, start, end))
		}
	}
	for _, q := range quote.FindAllStringIndex(text, -1) {
		inside := text[q[0]:q[1]]
		for _, at := range fullName.FindAllStringSubmatchIndex(inside, -1) {
			if isGiven(inside[at[4]:at[5]]) {
				out = append(out, span(Name, text, q[0]+at[2], q[0]+at[3]))
			}
		}
		rest := text[q[1]:]
		if at := source.FindStringSubmatchIndex(rest); at != nil {
			first := rest[at[4]:at[5]]
			if isGiven(first) || initial.MatchString(first) {
				out = append(out, span(Name, text, q[1]+at[2], q[1]+at[3]))
			}
		}
	}
	return out
}

// isSurname says that a word does not look like a common noun that merely follows a name. It is only
// asked behind a form of address and two capitals, where the first is no given name.
func isSurname(word string) bool { return strings.Contains(word, "-") }

func isNobile(word string) bool {
	return slices.Contains([]string{"von", "van", "de", "zu", "der"}, word)
}

// isGiven says that a word is a common given name.
func isGiven(word string) bool {
	first, _, _ := strings.Cut(word, "-")
	return slices.Contains(givenNames(), first)
}

// nobody lists words behind a form of address that name no one.
func nobody() []string {
	return []string{
		"Kollege", "Kollegin", "Kollegen", "Kunde", "Kundin", "Kunden", "Direktor", "Direktorin", "Doktor", "Professor", "Chef", "Chefin",
		"Meister", "Präsident", "Muster", "Mustermann", "Musterfrau", "Oetker", "Right", "Customer",
	}
}
