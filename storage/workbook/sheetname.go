package workbook

import (
	"strconv"
	"strings"
)

// maxSheetName is the longest name of a sheet, in UTF-16 units.
const maxSheetName = 31

// sheetNames gives out names for sheets that every program takes: short, of plain characters, and
// each only once, whatever the case.
type sheetNames struct{ taken map[string]bool }

// take is a name as near to what is wanted as can be.
func (n *sheetNames) take(want string) string {
	if n.taken == nil {
		n.taken = map[string]bool{"history": true} // a name that Excel keeps for itself
	}
	want = legalName(want)
	name := want
	for i := 2; n.taken[strings.ToLower(name)]; i++ {
		end := " (" + strconv.Itoa(i) + ")"
		name = shortName(want, maxSheetName-len(end)) + end
	}
	n.taken[strings.ToLower(name)] = true
	return name
}

// legalName leaves out what no name of a sheet may hold.
func legalName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`:\/?*[]`, r), r < ' ', r == 0x7f, r == 0xFFFE, r == 0xFFFF:
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, " "))
	s = shortName(strings.Join(strings.Fields(s), " "), maxSheetName)
	if s == "" {
		return "CX-Map"
	}
	return s
}

// shortName cuts a name, behind a whole word where one ends not too early.
func shortName(s string, most int) string {
	short := cut(s, most)
	if len(short) < len(s) {
		if i := strings.LastIndexByte(short, ' '); i >= len(short)/2 {
			short = short[:i]
		}
	}
	return strings.Trim(short, "' -–,;.")
}
