package marked

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a part of a text in bytes, from its first up to and without its last.
type Span struct{ From, To int }

// webAddress finds the addresses of web pages. Nothing else counts as a link.
var webAddress = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"„“”]+`)

// Links are where a plain text names web pages.
func Links(plain string) []Span {
	if !strings.Contains(plain, "://") && !strings.Contains(plain, "ww.") && !strings.Contains(plain, "WW.") {
		return nil
	}
	var out []Span
	for _, at := range webAddress.FindAllStringIndex(plain, -1) {
		end := at[0] + len(strings.TrimRight(plain[at[0]:at[1]], ".,;:!?'’)]}"))
		out = append(out, Span{at[0], end})
	}
	return out
}

// TagSign stands before a word that is a tag.
const TagSign = '#'

// Tags are where a plain text has tags: a sign and a word behind it, as in "#Messe". A number alone is
// none, and neither is a part of a web address.
func Tags(plain string) []Span {
	if strings.IndexByte(plain, TagSign) < 0 {
		return nil
	}
	links := Links(plain)
	var out []Span
	for i := 0; i < len(plain); i++ {
		if plain[i] != TagSign {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(plain[:i]); inTag(before) || before == TagSign {
			continue
		}
		end, letters := i+1, false
		for end < len(plain) {
			r, n := utf8.DecodeRuneInString(plain[end:])
			if !inTag(r) {
				break
			}
			letters = letters || unicode.IsLetter(r)
			end += n
		}
		for plain[end-1] == '-' {
			end--
		}
		inside := slices.ContainsFunc(links, func(l Span) bool { return i >= l.From && i < l.To })
		if letters && !inside {
			out = append(out, Span{i, end})
		}
		i = end - 1
	}
	return out
}

// inTag says whether a tag may have a character.
func inTag(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '-')
}

// TagsOf are the tags of a text, marked or not, without their signs and each once.
func TagsOf(text string) []string {
	if strings.IndexByte(text, TagSign) < 0 {
		return nil
	}
	plain := Plain(text)
	var out []string
	for _, s := range Tags(plain) {
		tag := plain[s.From+1 : s.To]
		if !slices.ContainsFunc(out, func(o string) bool { return SameTag(o, tag) }) {
			out = append(out, tag)
		}
	}
	return out
}

// HasTag says whether a text has a tag.
func HasTag(text, tag string) bool {
	return slices.ContainsFunc(TagsOf(text), func(t string) bool { return SameTag(t, tag) })
}

// SameTag says whether two tags are the same: nobody minds their case.
func SameTag(a, b string) bool { return strings.EqualFold(a, b) }
