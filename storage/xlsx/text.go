package xlsx

import (
	"bytes"
	"strconv"
	"strings"
)

// texts is the table of texts that all cells share.
type texts struct {
	index map[string]int
	items []string
	rich  map[int]bool // items that are XML already
	used  int
}

func (t *texts) add(s string, rich bool) int {
	t.used++
	if t.index == nil {
		t.index, t.rich = make(map[string]int), make(map[int]bool)
	}
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

func (t *texts) xml() []byte {
	size := 200
	for _, s := range t.items {
		size += len(s) + 50
	}
	b := make([]byte, 0, size)
	b = append(b, xmlHead+`<sst xmlns="`+mainSpace+`" count="`+strconv.Itoa(t.used)+`" uniqueCount="`+strconv.Itoa(len(t.items))+`">`...)
	for i, s := range t.items {
		if t.rich[i] {
			b = append(append(append(b, "<si>"...), s...), "</si>"...)
			continue
		}
		b = append(b, `<si><t xml:space="preserve">`...)
		b = appendText(b, s)
		b = append(b, `</t></si>`...)
	}
	return append(b, `</sst>`...)
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

// appendText writes the text of a cell: escaped, and guarded against the form in which spreadsheets
// hide characters.
func appendText(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		with := ""
		switch s[i] {
		case '&':
			with = "&amp;"
		case '<':
			with = "&lt;"
		case '>':
			with = "&gt;"
		case '\r':
			with = "&#13;"
		case '_':
			if !hidden(s[i:]) {
				continue
			}
			with = "_x005F_"
		default:
			continue
		}
		b = append(append(b, s[from:i]...), with...)
		from = i + 1
	}
	return append(b, s[from:]...)
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

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;", "\t", "&#9;", "\r", "&#13;")

// escape makes a text fit for an attribute or an element.
func escape(s string) string {
	if !strings.ContainsAny(s, "&<>\"\n\t\r") {
		return s
	}
	return escaper.Replace(s)
}

func float(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
