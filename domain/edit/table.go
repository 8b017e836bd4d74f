package edit

import "strings"

// ParseTable reads a text as spreadsheets put it on the clipboard: tabs between fields, line feeds
// between rows, quotes around fields that hold either. A text without tabs and quotes is one field
// a line.
func ParseTable(s string) [][]string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.TrimSuffix(s, "\n")
	if s == "" {
		return nil
	}
	var rows [][]string
	var row []string
	for {
		field, rest, sep := nextField(s)
		row = append(row, field)
		if sep != '\t' {
			rows, row = append(rows, row), nil
		}
		if sep == 0 {
			return rows
		}
		s = rest
	}
}

// nextField splits off the first field and says which separator followed, 0 for the end.
func nextField(s string) (field, rest string, sep byte) {
	if quoted, after, ok := quotedField(s); ok {
		if after == "" {
			return quoted, "", 0
		}
		return quoted, after[1:], after[0]
	}
	i := strings.IndexAny(s, "\t\n")
	if i < 0 {
		return s, "", 0
	}
	return s[:i], s[i+1:], s[i]
}

// quotedField reads a field in quotes, inside which a quote is doubled. A quote that is not closed
// before a separator is part of an ordinary text.
func quotedField(s string) (field, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		after := s[i+1:]
		if after == "" || after[0] == '\t' || after[0] == '\n' {
			return b.String(), after, true
		}
		return "", "", false
	}
	return "", "", false
}

// FormatTable writes fields in the form that ParseTable and spreadsheets read.
func FormatTable(rows [][]string) string {
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k, f := range row {
			if k > 0 {
				b.WriteByte('\t')
			}
			if strings.ContainsAny(f, "\t\n") || strings.HasPrefix(f, `"`) {
				f = `"` + strings.ReplaceAll(f, `"`, `""`) + `"`
			}
			b.WriteString(f)
		}
	}
	return b.String()
}
