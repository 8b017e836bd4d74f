package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// texts is the table of texts that all cells share.
type texts struct {
	index map[string]int
	items []string
	rich  map[int]bool // items that are XML already
	used  int
}

func newTexts(expected int) texts {
	return texts{index: make(map[string]int, expected), items: make([]string, 0, expected), rich: make(map[int]bool)}
}

func (t *texts) add(s string, rich bool) int {
	t.used++
	key := s
	if rich {
		key = "\x00" + s
	}
	if i, ok := t.index[key]; ok {
		return i
	}
	i := len(t.items)
	t.index[key], t.items = i, append(t.items, s)
	if rich {
		t.rich[i] = true
	}
	return i
}

// write writes the table.
func (t *texts) write(w io.Writer) error {
	b := make([]byte, 0, atOnce+atOnce/2)
	b = append(b, xmlHead+`<sst xmlns="`+mainSpace+`" count="`+strconv.Itoa(t.used)+`" uniqueCount="`+strconv.Itoa(len(t.items))+`">`...)
	for i, s := range t.items {
		if t.rich[i] {
			b = append(append(append(b, "<si>"...), s...), "</si>"...)
		} else {
			b = append(appendText(append(b, `<si><t xml:space="preserve">`...), s), `</t></si>`...)
		}
		if len(b) < atOnce {
			continue
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
		b = b[:0]
	}
	_, err := w.Write(append(b, `</sst>`...))
	return err
}

// Run is a piece of a text with a font of its own.
type Run struct {
	Text string
	Font Font
}

func richXML(runs []Run) string {
	var b bytes.Buffer
	for _, r := range runs {
		b.WriteString("<r><rPr>")
		if r.Font.Bold {
			b.WriteString("<b/>")
		}
		if r.Font.Size > 0 {
			b.WriteString(`<sz val="` + float(r.Font.Size) + `"/>`)
		}
		if r.Font.Color != "" {
			b.WriteString(`<color rgb="FF` + r.Font.Color + `"/>`)
		}
		b.WriteString(`<rFont val="` + escape(r.Font.Family) + `"/><family val="2"/></rPr><t xml:space="preserve">`)
		b.Write(appendText(nil, r.Text))
		b.WriteString("</t></r>")
	}
	return b.String()
}

// appendText writes the text of a cell: escaped, and what XML cannot hold in the form in which
// spreadsheets hide characters. What looks like that form is guarded against being taken for it.
func appendText(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		with, size := "", 1
		switch c := s[i]; {
		case c == '&':
			with = "&amp;"
		case c == '<':
			with = "&lt;"
		case c == '>':
			with = "&gt;"
		case c == '_':
			if !hidden(s[i:]) {
				continue
			}
			with = "_x005F_"
		case c < ' ' && c != '\n' && c != '\t':
			with = fmt.Sprintf("_x%04X_", c)
		case c >= utf8.RuneSelf:
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r != 0xFFFE && r != 0xFFFF && (r != utf8.RuneError || size > 1) {
				i += size - 1
				continue
			}
			with = "\uFFFD"
		default:
			continue
		}
		b = append(append(b, s[from:i]...), with...)
		i += size - 1
		from = i + 1
	}
	return append(b, s[from:]...)
}

// units is how long a text is for a spreadsheet.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// hidden says that a text starts like the name of a hidden character, as in "_x0041_".
func hidden(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range []byte(s[2:6]) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
			return false
		}
	}
	return true
}

// lineEnds are what an attribute would take for blanks.
var lineEnds = strings.NewReplacer(`"`, "&quot;", "\n", "&#10;", "\t", "&#9;")

// escape makes a text fit for an attribute or an element.
func escape(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' || r == '&' || r == '<' || r == '>' || r == '"' || r == '_' || r >= 0xFFFD
	}) {
		return s
	}
	return lineEnds.Replace(string(appendText(nil, s)))
}

func float(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
