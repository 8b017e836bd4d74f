package edit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

var (
	// bulleted is what programs put before a line of a list; Word puts a tab behind it, or uses letters
	// of its own for signs.
	bulleted = regexp.MustCompile(`^\s*(?:(?:#{1,6}|[-–—*+•·◦▪▫■□●○‣⁃∙►▶➢✓✔☐☑\x{f0a7}\x{f0b7}\x{f0d8}\x{f0fc}]|\[[ xX]\])\s+|[o§]\t\s*)`)
	numbered = regexp.MustCompile(`^\s*\(?(\d{1,3})[.)]\s+`)
)

// Lines makes a list of a text: its lines without blank ones, and without the signs and numbers that
// lists have at the beginning of their lines. A cell of a spreadsheet that holds several lines is one.
func Lines(text string) []string {
	var out []string
	for _, line := range listed(ParseTable(text)) {
		if line = Clean(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// listed takes the signs of a list off the rows of a table that is none.
func listed(rows [][]string) []string {
	lines := make([]string, 0, len(rows))
	for _, row := range rows {
		lines = append(lines, strings.Join(row, "\t"))
	}
	counted := counts(lines)
	for i, line := range lines {
		if at := bulleted.FindStringIndex(line); at != nil {
			lines[i] = line[at[1]:]
		} else if at := numbered.FindStringIndex(line); at != nil && counted {
			lines[i] = line[at[1]:]
		}
	}
	return lines
}

// counts says that the numbers before the lines are those of a list: each is one more than that
// before, or begins anew. The number of a day or a year is part of what a line says.
func counts(lines []string) bool {
	last, n := 0, 0
	for _, line := range lines {
		m := numbered.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		number, _ := strconv.Atoi(m[1])
		if n > 0 && number != last+1 && number != 1 {
			return false
		}
		last, n = number, n+1
	}
	return n > 1
}

// isList says that the tabs of a text stand only behind the signs of a list, as Word copies one.
func isList(rows [][]string) bool {
	lines := make([]string, 0, len(rows))
	for _, row := range rows {
		if line := strings.Join(row, "\t"); strings.TrimSpace(line) != "" {
			lines = append(lines, line)
		}
	}
	counted := counts(lines)
	return !slices.ContainsFunc(lines, func(line string) bool {
		at := bulleted.FindStringIndex(line)
		if at == nil && counted {
			at = numbered.FindStringIndex(line)
		}
		return at == nil && strings.Contains(line, "\t") || at != nil && strings.Contains(line[at[1]:], "\t")
	})
}

// PasteLines puts a card for each line to a spot and returns the new cards.
func PasteLines(d *document.Draft, at Spot, lines []string) ([]domain.ID, error) {
	orders, err := ordersAt(d, at, nil, len(lines))
	if err != nil {
		return nil, err
	}
	out := make([]domain.ID, 0, len(lines))
	for i, line := range lines {
		id, err := addCard(d, at, orders[i], line)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}
