package workbook

import "math"

// Row heights have to be computed: LibreOffice does not fit rows on opening a file and Excel does
// not fit merged ones. The advance widths are those of Calibri and its twin Carlito, in 2048ths of
// the type size.

// asciiWidths are the widths from space to tilde.
var asciiWidths = [...]uint16{
	463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791,
	1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949,
	1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356,
	1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020,
	596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080,
	1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
}

// latinWidths are the widths from U+00A0 to U+00FF.
var latinWidths = [...]uint16{
	1038, 667, 1020, 1038, 1020, 1038, 1020, 1020, 804, 1709, 824, 1049, 1020, 1038, 1038, 807,
	694, 1020, 688, 685, 598, 1126, 1200, 517, 629, 504, 865, 1049, 1303, 1375, 1383, 949,
	1185, 1185, 1185, 1185, 1185, 1185, 1563, 1092, 1000, 1000, 1000, 1000, 516, 516, 516, 516,
	1279, 1322, 1356, 1356, 1356, 1356, 1356, 1020, 1359, 1314, 1314, 1314, 1314, 998, 1058, 1080,
	981, 981, 981, 981, 981, 981, 1583, 866, 1019, 1019, 1019, 1019, 470, 470, 470, 470,
	1076, 1076, 1080, 1080, 1080, 1080, 1080, 1020, 1084, 1076, 1076, 1076, 1076, 927, 1076, 927,
}

func advance(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(asciiWidths[r-' '])
	case r >= 0xA0 && r <= 0xFF:
		return int(latinWidths[r-0xA0])
	case r < ' ', r >= 0x0300 && r <= 0x036F, r == 0x200B, r == 0x200D, r >= 0xFE00 && r <= 0xFE0F:
		return 0
	case r >= 0x1100 && r <= 0x115F, r >= 0x2E80 && r <= 0xD7FF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFF00 && r <= 0xFF60, r >= 0x1F000:
		return 2048
	}
	return 1200
}

// points turns 2048ths of the type size into points.
func points(n int, size float64, bold bool) float64 {
	w := float64(n) * size / 2048
	if bold {
		w *= 1.04
	}
	return w
}

// columnPoints is the width in points that text has in a column of so many characters, with the
// margins of the cell and one step of indent taken off.
func columnPoints(chars float64) float64 {
	px := math.Trunc(chars*7 + 5)
	return (px-5-9)*0.75*0.97 - 1
}

// measured are the widths of the words of a text in 2048ths of the type size, with lineBreak for each
// end of a line. A text is measured once and laid into columns of several widths.
type measured struct {
	words []int32
	all   int // the whole text in one line
	ends  int // of lines
}

const lineBreak = -1

// measureText puts the widths behind those that are in room.
func measureText(s string, room []int32) (measured, []int32) {
	var m measured
	from := len(room)
	word, inWord := 0, false
	end := func() {
		if !inWord {
			return
		}
		if m.all > 0 {
			m.all += advance(' ')
		}
		room, m.all = append(room, int32(word)), m.all+word
		word, inWord = 0, false
	}
	for _, r := range s {
		switch r {
		case '\n':
			end()
			room = append(room, lineBreak)
			m.ends++
		case ' ', '\t':
			end()
		default:
			word += advance(r)
			inWord = true
		}
	}
	end()
	m.words = room[from:]
	return m, room
}

// lines is how many lines the text takes in a column. A word that is wider than the column is broken
// where it no longer fits, as spreadsheets do.
func (m measured) lines(chars, size float64, bold bool) int {
	room := columnPoints(chars)
	if m.ends == 0 && points(m.all, size, bold) <= room {
		return 1
	}
	space := points(advance(' '), size, bold)
	lines, at := 1, 0.0
	for _, word := range m.words {
		if word == lineBreak {
			lines++
			at = 0
			continue
		}
		w := points(int(word), size, bold)
		if at > 0 && at+space+w > room {
			lines++
			at = 0
		} else if at > 0 {
			at += space
		}
		if w > room {
			more := int(w / room)
			lines += more
			w -= float64(more) * room
		}
		at += w
	}
	return lines
}

// lineCount is how many lines a text takes in a column.
func lineCount(s string, chars, size float64, bold bool) int {
	m, _ := measureText(s, nil)
	return m.lines(chars, size, bold)
}

const (
	lineHeight   = 13.0
	maxRowHeight = 409.0
)

// rowHeight is the height of a row of body text with so many lines, in points.
func rowHeight(lines int) float64 {
	return min(float64(max(lines, 1))*lineHeight+5, maxRowHeight)
}
