package table

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"wegmarke/storage/workbook"
)

// Bounds of what is read.
const (
	maxFile  = 64 << 20
	maxCells = 500_000 // filled cells
	maxRows  = 1_048_576
	maxCols  = 16_384
	maxText  = 1 << 20 // bytes of a cell
)

// decode finds out how a text is encoded and makes UTF-8 of it: by its first bytes, by what it can
// be, and else as Windows writes it.
func decode(b []byte) (string, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return wide(b[2:], false), nil
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return wide(b[2:], true), nil
	}
	if n := bytes.Count(b[:min(len(b), 4096)], []byte{0}); n > 0 {
		switch head := b[:min(len(b), 4096)]; {
		case n*3 < len(head):
			return "", workbook.Refuse(workbook.NotWorkbook, "", "holds bytes that are no text")
		case head[0] == 0:
			return wide(b, true), nil
		default:
			return wide(b, false), nil
		}
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	return windows(b), nil
}

// wide decodes UTF-16; a byte that is left over is dropped.
func wide(b []byte, big bool) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		if big {
			units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
		} else {
			units = append(units, uint16(b[i+1])<<8|uint16(b[i]))
		}
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff")
}

// upper are the signs of Windows-1252 from 0x80 to 0x9f.
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

func windows(b []byte) string {
	signs := []rune(upper)
	var out strings.Builder
	out.Grow(len(b) + len(b)/8)
	for _, c := range b {
		if c >= 0x80 && c <= 0x9f {
			out.WriteRune(signs[c-0x80])
			continue
		}
		out.WriteRune(rune(c))
	}
	return out.String()
}

// separator finds the sign between fields: what Excel names in the first line, else what stands in
// most lines equally often.
func separator(s string) (sep byte, rest string) {
	if line, after, _ := strings.Cut(s, "\n"); strings.HasPrefix(line, "sep=") {
		if sign := strings.TrimSpace(line[4:]); len(sign) == 1 && strings.Contains(";,|", sign) {
			return sign[0], after
		}
		if strings.HasPrefix(line, "sep=\t") {
			return '\t', after
		}
	}
	best, most := byte(';'), 0
	for _, sign := range []byte{';', '\t', ',', '|'} {
		if n := regularity(s, sign); n > most {
			best, most = sign, n
		}
	}
	return best, s
}

const lookLines = 30

// regularity says how well a sign parts the first lines: how many lines have the usual number of them.
func regularity(s string, sign byte) int {
	counts := make(map[int]int)
	n, lines, quoted := 0, 0, false
	for i := 0; i < len(s) && lines < lookLines; i++ {
		switch c := s[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == sign:
			n++
		case c == '\n':
			counts[n]++
			n, lines = 0, lines+1
		}
	}
	if n > 0 {
		counts[n]++
	}
	best := 0
	for number, times := range counts {
		if number > 0 {
			best = max(best, times)
		}
	}
	return best
}

// parse splits a text into rows of fields. Quotes that are not closed, or do not stand at the ends of
// a field, are signs like others.
func parse(s string, sep byte) ([][]string, error) {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var rows [][]string
	var row []string
	cells := 0
	for len(s) > 0 {
		field, rest, end := next(s, sep)
		if len(field) > maxText || len(row) >= maxCols {
			return nil, workbook.Refuse(workbook.TooLarge, "", "a field or a row is too long")
		}
		row = append(row, field)
		if field != "" {
			if cells++; cells > maxCells {
				return nil, workbook.Refuse(workbook.TooLarge, "", "more than %d cells", maxCells)
			}
		}
		s = rest
		if end != sep {
			rows, row = append(rows, row), nil
			if len(rows) > maxRows {
				return nil, workbook.Refuse(workbook.TooLarge, "", "more than %d rows", maxRows)
			}
		}
	}
	if row != nil { // the text ends with a separator
		rows = append(rows, row)
	}
	return rows, nil
}

// next takes the first field off a text and says which sign ended it, 0 for the end.
func next(s string, sep byte) (field, rest string, end byte) {
	if s[0] == '"' {
		if field, rest, end, ok := quoted(s, sep); ok {
			return field, rest, end
		}
	}
	i := strings.IndexAny(s, string([]byte{sep, '\n'}))
	if i < 0 {
		return s, "", 0
	}
	return s[:i], s[i+1:], s[i]
}

// quoted reads a field in quotes, inside which a quote is doubled.
func quoted(s string, sep byte) (field, rest string, end byte, ok bool) {
	var b strings.Builder
	for i := 1; i < len(s); {
		k := strings.IndexByte(s[i:], '"')
		if k < 0 || b.Len() > maxText {
			return "", "", 0, false
		}
		b.WriteString(s[i : i+k])
		i += k + 1
		switch {
		case i == len(s):
			return b.String(), "", 0, true
		case s[i] == '"':
			b.WriteByte('"')
			i++
		case s[i] == sep || s[i] == '\n':
			return b.String(), s[i+1:], s[i], true
		default:
			return "", "", 0, false
		}
	}
	return "", "", 0, false
}
