package scene

import (
	"strings"
	"unicode"
)

// Initials are the first letters of the first and the last part of a name, without titles.
func Initials(name string) string {
	var parts []string
	for _, f := range strings.Fields(name) {
		if len(f) > 2 && strings.HasSuffix(f, ".") {
			continue // a title such as "Dr."
		}
		parts = append(parts, f)
	}
	if len(parts) == 0 {
		return ""
	}
	first := func(s string) string {
		for _, r := range s {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return string(unicode.ToUpper(r))
			}
		}
		return ""
	}
	if len(parts) == 1 {
		return first(parts[0])
	}
	return first(parts[0]) + first(parts[len(parts)-1])
}
