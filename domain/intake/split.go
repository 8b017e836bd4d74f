package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// Split makes cards of the text of a cell: one line is one card. Where lines begin with bullets, one
// without a bullet goes on with the line before it.
func Split(text string, r Role) []string {
	text = tidy(text)
	if text == "" || text == "-" || text == "–" || text == "—" || text == "/" {
		return nil
	}
	lines := strings.Split(inline(text), "\n")
	bullets := 0
	for _, l := range lines {
		if _, ok := unbulleted(l); ok {
			bullets++
		}
	}
	var out []string
	for _, l := range lines {
		rest, bullet := unbulleted(l)
		rest = tidy(rest)
		switch {
		case rest == "":
		case bullets > 0 && !bullet && len(out) > 0 && startsSmall(rest):
			out[len(out)-1] += " " + rest
		default:
			out = append(out, rest)
		}
	}
	if len(out) == 1 && short(r) {
		return names(out[0], r)
	}
	return out
}

// inline puts bullets that stand in one line onto lines of their own.
func inline(text string) string {
	for _, sign := range []string{"•", "▪", "●", "◦", "‣"} {
		if strings.Count(text, sign) > 1 {
			text = strings.ReplaceAll(text, sign, "\n"+sign)
		}
	}
	return text
}

// unbulleted takes the bullet or the number off a line and says whether there was one.
func unbulleted(line string) (string, bool) {
	s := tidy(line)
	first, size := utf8.DecodeRuneInString(s)
	rest := s[size:]
	switch first {
	case '•', '▪', '●', '◦', '‣', '■', '□', '➢', '►', '→', '✓', '✔', '·', '∙', '\uf0b7':
		return rest, true
	case '-', '–', '—', '*', '+', '>', 'o':
		if strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\t") || strings.HasPrefix(rest, "\u00a0") {
			return rest, true
		}
		if next, _ := utf8.DecodeRuneInString(rest); (first == '-' || first == '*' || first == '–') && unicode.IsLetter(next) {
			return rest, true
		}
		return s, false
	}
	i := 0
	for i < len(s) && i < 3 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 && len(s) > 1 && unicode.IsLower(first) && first < 'i' {
		i = 1 // a) b) c)
		if s[1] != ')' {
			return s, false
		}
	}
	if i > 0 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && (s[i+1] == ' ' || s[i+1] == '\t') {
		return s[i+1:], true
	}
	return s, false
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || r == '('
}

// short says whether the cards of a line are names that people put beside each other.
func short(r Role) bool {
	switch r {
	case Role(domain.LaneTouchpoints), Role(domain.LaneResponsible), Role(domain.LaneRoles), Role(catalog.LaneSystems),
		"persona.touchpoints", "persona.sources":
		return true
	}
	return false
}

// listed says whether a text counts up at least three short names, as in "LinkedIn, Messe, Kollegen".
func listed(s string) bool {
	parts := strings.Split(s, ",")
	for _, p := range parts {
		if n := len(strings.Fields(p)); n == 0 || n > 3 {
			return false
		}
	}
	return len(parts) >= 3
}

// names splits a list of names.
func names(s string, r Role) []string {
	sign := ";"
	if !strings.Contains(s, ";") && listed(s) && r != Role(domain.LaneResponsible) { // people are called "Sommer, Petra"
		sign = ","
	}
	var out []string
	for _, p := range strings.Split(s, sign) {
		if p = tidy(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
