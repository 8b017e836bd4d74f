// Package marked knows the marks in the text of a card: what stands between two pairs of asterisks is
// bold. A mark is part of the text, so every program that only knows texts keeps it. It imports the
// standard library only.
package marked

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mark stands before and behind what is bold.
const Mark = "**"

// Part is a piece of a text, all of it bold or none.
type Part struct {
	Text string
	Bold bool
}

// Parts cuts a text at its marks. Asterisks that mark nothing are part of the text.
func Parts(s string) []Part {
	var out []Part
	for s != "" {
		open, end := next(s)
		if open < 0 {
			return append(out, Part{Text: s})
		}
		if open > 0 {
			out = append(out, Part{Text: s[:open]})
		}
		out = append(out, Part{s[open+len(Mark) : end], true})
		s = s[end+len(Mark):]
	}
	return out
}

// Plain is a text without its marks.
func Plain(s string) string {
	if !strings.Contains(s, Mark) {
		return s
	}
	var b strings.Builder
	for _, p := range Parts(s) {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Has says whether anything in a text is bold.
func Has(s string) bool {
	if !strings.Contains(s, Mark) {
		return false
	}
	open, _ := next(s)
	return open >= 0
}

// Text puts the marks into a text: the other way round of Parts. What cannot be marked, such as blanks
// at the ends of a bold part, stays plain.
func Text(parts []Part) string {
	var b strings.Builder
	for i := 0; i < len(parts); {
		p := parts[i]
		for i++; i < len(parts) && parts[i].Bold == p.Bold; i++ {
			p.Text += parts[i].Text
		}
		if p.Bold {
			b.WriteString(wrap(p.Text))
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// next finds the first bold part: where the mark before it and the one behind it stand, or -1.
func next(s string) (open, end int) {
	for from := 0; ; {
		open = mark(s, from)
		if open < 0 {
			return -1, -1
		}
		from = open + len(Mark)
		if r, _ := utf8.DecodeRuneInString(s[from:]); r == '\n' || unicode.IsSpace(r) || from == len(s) {
			continue
		}
		for end = mark(s, from); end >= 0; end = mark(s, end+len(Mark)) {
			if strings.Contains(s[from:end], "\n") {
				break
			}
			if r, _ := utf8.DecodeLastRuneInString(s[from:end]); end > from && !unicode.IsSpace(r) {
				return open, end
			}
		}
	}
}

// mark is where two asterisks stand that are not some of many, at from or behind it.
func mark(s string, from int) int {
	for from < len(s) {
		i := strings.IndexByte(s[from:], '*')
		if i < 0 {
			return -1
		}
		from += i
		n := 1
		for from+n < len(s) && s[from+n] == '*' {
			n++
		}
		if n == len(Mark) {
			return from
		}
		from += n
	}
	return -1
}

// wrap marks each line of a text, without the blanks around it.
func wrap(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		word := strings.TrimSpace(l)
		if word == "" || strings.HasPrefix(word, "*") || strings.HasSuffix(word, "*") {
			continue
		}
		at := strings.Index(l, word)
		lines[i] = l[:at] + Mark + word + Mark + l[at+len(word):]
	}
	return strings.Join(lines, "\n")
}

// Toggle makes the characters from up to to of a text bold, or no longer bold if they are. It says
// which characters to replace, and with what. A caret without a selection means the word around it.
func Toggle(text string, from, to int) (first, last int, with string) {
	rs := []rune(text)
	from, to = min(max(from, 0), len(rs)), min(max(to, 0), len(rs))
	if from == to {
		for from > 0 && !unicode.IsSpace(rs[from-1]) {
			from--
		}
		for to < len(rs) && !unicode.IsSpace(rs[to]) {
			to++
		}
	}
	for from < to && unicode.IsSpace(rs[from]) {
		from++
	}
	for from < to && unicode.IsSpace(rs[to-1]) {
		to--
	}
	if from == to {
		return from, to, ""
	}
	// A bold part that holds all of it, marks included or not, is bold no longer.
	at := 0
	for _, p := range Parts(text) {
		size := utf8.RuneCountInString(p.Text)
		if p.Bold {
			size += 2 * len(Mark)
			if from >= at && to <= at+size {
				return at, at + size, p.Text
			}
		}
		at += size
	}
	// A mark at the edge of what is to be bold is taken in, so that none is left alone.
	at = 0
	for _, p := range Parts(text) {
		size := utf8.RuneCountInString(p.Text)
		if p.Bold {
			size += 2 * len(Mark)
			if at < to && at+size > from {
				from, to = min(from, at), max(to, at+size)
			}
		}
		at += size
	}
	return from, to, wrap(Plain(string(rs[from:to])))
}
