package typeset

import (
	"math"
	"strings"
	"unicode/utf8"
)

// tabSpaces is the number of spaces a tab is shown as.
const tabSpaces = "    "

// normalise makes every kind of line end "\n", tabs spaces, and drops control characters, which have
// no shape and would be drawn as boxes. Most texts come back as they are, without a copy.
func normalise(s string) string {
	clean := utf8.ValidString(s)
	for i := 0; clean && i < len(s); i++ {
		c := s[i]
		clean = (c >= 0x20 || c == '\n') && c != 0x7f && c != 0xc2 && c != 0xe2 && c != 0xef
	}
	if clean {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	last := rune(0)
	for _, r := range s {
		switch {
		case r == '\n' && last == '\r':
			// The carriage return before it was the line end already.
		case r == '\n', r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n')
		case r == '\t':
			b.WriteString(tabSpaces)
		case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xfeff:
		default:
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// isRTL says whether the first strong letter of a paragraph is Hebrew, Arabic or a related script.
func isRTL(rs []rune) bool {
	for _, r := range rs {
		switch {
		case r >= 0x590 && r <= 0x8ff, r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfefc, r >= 0x10800 && r <= 0x10fff:
			return true
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0xc0 && r < 0x590, r >= 0x900 && r < 0x2000, r >= 0x2c00 && r < 0xd800:
			return false
		}
	}
	return false
}

// isSpace says whether r is white space at which a line may end and that shows nothing there.
func isSpace(r rune) bool {
	return r == ' ' || r == 0x1680 || r >= 0x2000 && r <= 0x200b && r != 0x2007 || r == 0x205f || r == 0x3000
}

func round(f float32) float32 { return float32(math.Round(float64(f))) }
func floor(f float32) float32 { return float32(math.Floor(float64(f))) }
