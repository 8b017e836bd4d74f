package kit

import (
	"strings"

	"wegmarke/domain/hyphen"
	"wegmarke/ui/theme"
)

// wrap breaks a text into lines at spaces and at its own line breaks. Only a word that no line can
// hold is parted, as the typesetter of maps does it; a no-break space never is a place to break.
func wrap(text string, role Role, w theme.Weight, width float32) []string {
	// Measuring takes time with the length, and pasted texts can be one endless word. No line can
	// hold more than this: even the narrowest letters are wider than two units.
	most := max(int(width)*2, 8)
	fits := func(text string) bool { return len(text) <= most && measure(text, role, w) <= width }
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		current := ""
		for _, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' || r == '\t' || r == '\r' }) {
			longer := strings.TrimSpace(current + " " + word)
			if fits(longer) {
				current = longer
				continue
			}
			if current != "" {
				lines = append(lines, current)
			}
			pieces := part(word, fits)
			lines, current = append(lines, pieces[:len(pieces)-1]...), pieces[len(pieces)-1]
		}
		lines = append(lines, current)
	}
	return lines
}

// part cuts a word into what fits into lines. It is called for each word that begins a line, so one
// that fits costs a single look.
func part(word string, fits func(text string) bool) []string {
	if fits(word) {
		return []string{word}
	}
	runes := []rune(word)
	piece := func(from, to int, hyphened bool) string {
		text := string(runes[from:to])
		if hyphened {
			text += string(hyphen.Hyphen)
		}
		return text
	}
	var out []string
	last := 0
	for _, c := range hyphen.Cuts(theme.Language(), runes, func(from, to int, hyphened bool) bool {
		return fits(piece(from, to, hyphened))
	}) {
		out = append(out, piece(last, c.At, c.Hyphen))
		last = c.At
	}
	return append(out, string(runes[last:]))
}
