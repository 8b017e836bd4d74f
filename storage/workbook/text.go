package workbook

import (
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"wegmarke/domain"
)

// maxBreaks is how many line breaks a cell may have.
const maxBreaks = 253

// cellText is the text that a cell gets for a text of the project: with one kind of line break,
// without characters that no XML may hold, and within the limits of a cell.
func cellText(s string) string {
	if ordinary(s) {
		return s
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if strings.Count(s, "\n") > maxBreaks {
		parts := strings.SplitN(s, "\n", maxBreaks+1)
		parts[maxBreaks] = strings.ReplaceAll(parts[maxBreaks], "\n", " ")
		s = strings.Join(parts, "\n")
	}
	return cut(s, domain.MaxText)
}

// ordinary says that a text needs no change: most are short and of plain characters, and there are many.
func ordinary(s string) bool {
	if len(s) > domain.MaxText {
		return false
	}
	breaks := 0
	for _, r := range s {
		switch {
		case r == '\n':
			breaks++
		case r < 0x20 && r != '\t', r == utf8.RuneError, r == 0xFFFE, r == 0xFFFF:
			return false
		}
	}
	return breaks <= maxBreaks
}

// cut shortens s to n UTF-16 units without cutting a character in two.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	units := 0
	for i, r := range s {
		units += max(1, utf16.RuneLen(r))
		if units > n {
			return s[:i]
		}
	}
	return s
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// unseen are characters that look like another, or like none.
var unseen = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u200b", "", "\ufeff", "")

// plain brings a text into the form in which two texts are compared: what a foreign program may
// change without anybody noticing is levelled.
func plain(s string) string {
	if level(s) {
		return s
	}
	s = unseen.Replace(norm.NFC.String(lines(s)))
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// level says that a text is plain as it is, as most are. It need not see it of every such text.
func level(s string) bool {
	gap := true // no blank may follow
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c > ' ' && c < 0x7f:
			gap = false
		case c == ' ' && !gap:
			gap = true
		case c == '\n' && !gap && i+1 < len(s) && s[i+1] != '\n':
			gap = true
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			if (r < 0xc0 || r > 0x24f) && (r < 0x2010 || r > 0x2027) && r != '€' { // letters of Latin scripts, dashes, quotes
				return false
			}
			gap = false
			i += n - 1
		default:
			return false
		}
	}
	return !gap || s == ""
}

// loose is plain without case and line breaks, for finding a text again.
func loose(s string) string {
	s = plain(s)
	if strings.Contains(s, "\n") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return strings.ToLower(s)
}

// bullet is the sign of a list entry at the start of a line.
var bullet = regexp.MustCompile(`^\s*([•‣▪◦·]|[-–*](\s))\s*`)

// entries splits a cell in which somebody listed several cards, one for each line. A cell without
// list signs is one entry, line breaks and all.
func entries(s string) []string {
	lines := strings.Split(s, "\n")
	marked, filled := 0, 0
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		filled++
		if bullet.MatchString(l) {
			marked++
		}
	}
	if marked == 0 || marked < filled && !strings.Contains(s, "•") || marked == 1 && filled == 1 && !strings.Contains(s, "•") {
		return []string{s}
	}
	var out []string
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		text := strings.TrimSpace(bullet.ReplaceAllString(l, ""))
		if text != "" {
			out = append(out, text)
		}
	}
	return out
}

// pairs counts the pairs of letters of each word, the basis of the likeness of two texts.
func pairs(s string) map[string]int {
	m := make(map[string]int)
	for _, w := range strings.Fields(s) {
		prev := ' '
		for _, r := range w + " " {
			m[string([]rune{prev, r})]++
			prev = r
		}
	}
	return m
}

// likeness is the Dice coefficient of two sets of pairs: 1 for equal, 0 for nothing in common.
func likeness(a, b map[string]int) float64 {
	common, total := 0, 0
	for k, n := range a {
		total += n
		common += min(n, b[k])
	}
	for _, n := range b {
		total += n
	}
	if total == 0 {
		return 0
	}
	return 2 * float64(common) / float64(total)
}
