package qr

import (
	"strings"
	"unicode/utf8"
)

// lineBytes is the longest line that both standards allow, without its end.
const lineBytes = 75

// escape takes the meaning from signs that part values.
func escape(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		if s[i] == 'n' || s[i] == 'N' {
			b.WriteByte('\n')
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// split parts a value at a sign that is not escaped.
func split(s string, sep byte) []string {
	var out []string
	from := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == sep:
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

// writer gathers lines and folds those that are too long: the rest goes on in a line that begins with
// a space. A letter of several bytes is never torn.
type writer struct{ b strings.Builder }

func (w *writer) line(s string) {
	room := lineBytes
	for len(s) > room {
		cut := room
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.b.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], lineBytes-1 // the space counts
	}
	w.b.WriteString(s + "\r\n")
}

// value writes a property, unless it is empty.
func (w *writer) value(name, value string) {
	if value != "" {
		w.line(name + ":" + escape(value))
	}
}

// read unfolds lines and parts each into its name, its parameters left out, and its value.
func read(s string) [][2]string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.NewReplacer("\n ", "", "\n\t", "").Replace(s)
	var out [][2]string
	for _, l := range strings.Split(s, "\n") {
		head, value, ok := strings.Cut(l, ":")
		if !ok {
			continue
		}
		name, _, _ := strings.Cut(head, ";")
		out = append(out, [2]string{strings.ToUpper(strings.TrimSpace(name)), value})
	}
	return out
}
