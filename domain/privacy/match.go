package privacy

import (
	"cmp"
	"slices"
	"strings"
)

// Kind says what a finding is about.
type Kind string

// Kinds, in the order in which they are shown.
const (
	Mail  Kind = "mail"
	Phone Kind = "phone"
	Bank  Kind = "bank"
	Name  Kind = "name"
)

// Kinds lists all kinds in their order.
func Kinds() []Kind { return []Kind{Mail, Phone, Bank, Name} }

// Match is a part of a text that may tell about a real person. Start and End count bytes.
type Match struct {
	Kind       Kind
	Start, End int
	Text       string
}

// Find lists what a text tells about real people, from left to right. Known says that a name is an
// invented one, such as that of a persona; it may be nil.
func Find(text string, known func(name string) bool) []Match {
	if known == nil {
		known = func(string) bool { return false }
	}
	var all []Match
	if strings.ContainsRune(text, '@') || strings.Contains(text, "t)") || strings.Contains(text, "t]") {
		all = mails(text)
	}
	if strings.ContainsAny(text, "0123456789") {
		all = append(all, banks(text)...)
		all = append(all, phones(text)...)
	}
	for _, m := range names(text) {
		if !known(m.Text) {
			all = append(all, m)
		}
	}
	return apart(all)
}

// apart drops matches that lie over an earlier kind: the digits of a bank account are no telephone.
func apart(all []Match) []Match {
	var out []Match
	for _, m := range all {
		if !slices.ContainsFunc(out, func(o Match) bool { return m.Start < o.End && o.Start < m.End }) {
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b Match) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// span makes a match of a part of a text.
func span(k Kind, text string, start, end int) Match {
	return Match{Kind: k, Start: start, End: end, Text: text[start:end]}
}
