package xlsx

import (
	"bytes"
	"fmt"
	"strconv"
)

// Font is the font of a cell or a piece of text. Color is six hex digits.
type Font struct {
	Family       string
	Size         float64
	Bold, Italic bool
	Color        string
}

// Fill is the colour of a cell, six hex digits; empty for none.
type Fill struct{ Color string }

// Border is the thin line on one side of a cell: "left", "right", "top" or "bottom".
type Border struct{ Side, Color string }

// Alignment says where a text stands in its cell.
type Alignment struct {
	Horizontal, Vertical string
	Indent               int
	Wrap                 bool
}

// Style is how a cell looks.
type Style struct {
	Font      *Font
	Fill      Fill
	Border    []Border
	Alignment *Alignment
	// Format is a format of numbers: "@" for text, "" for the general one.
	Format string
	// Open cells may be changed on a protected sheet.
	Open bool
}

// table numbers pieces of XML.
type table struct {
	index map[string]int
	items []string
}

func (t *table) add(s string) int {
	if i, ok := t.index[s]; ok {
		return i
	}
	if t.index == nil {
		t.index = make(map[string]int)
	}
	t.index[s] = len(t.items)
	t.items = append(t.items, s)
	return len(t.items) - 1
}

func (t *table) xml(b *bytes.Buffer, tag string) {
	if len(t.items) == 0 {
		return
	}
	fmt.Fprintf(b, `<%s count="%d">`, tag, len(t.items))
	for _, s := range t.items {
		b.WriteString(s)
	}
	fmt.Fprintf(b, `</%s>`, tag)
}

// styles are all looks of the cells of a workbook.
type styles struct {
	fonts, fills, borders, cells, diffs table
	formats                             map[string]int
	order                               []string // of own formats
}

const (
	firstFormat = 164 // number of the first format of one's own
	textFormat  = 49
)

func (t *styles) init() {
	t.fonts.add(fontXML(&Font{Family: "Calibri", Size: 11}))
	t.fills.add(`<fill><patternFill patternType="none"/></fill>`)
	t.fills.add(`<fill><patternFill patternType="gray125"/></fill>`)
	t.borders.add(`<border><left/><right/><top/><bottom/><diagonal/></border>`)
	t.cells.add(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	t.formats = make(map[string]int)
}

func fontXML(f *Font) string {
	var b bytes.Buffer
	b.WriteString("<font>")
	if f.Bold {
		b.WriteString("<b/>")
	}
	if f.Italic {
		b.WriteString("<i/>")
	}
	if f.Size > 0 {
		b.WriteString(`<sz val="` + float(f.Size) + `"/>`)
	}
	if f.Color != "" {
		b.WriteString(`<color rgb="FF` + f.Color + `"/>`)
	}
	if f.Family != "" {
		b.WriteString(`<name val="` + escape(f.Family) + `"/><family val="2"/>`)
	}
	b.WriteString("</font>")
	return b.String()
}

func borderXML(all []Border) string {
	var b bytes.Buffer
	b.WriteString("<border>")
	for _, side := range []string{"left", "right", "top", "bottom"} {
		color := ""
		for _, e := range all {
			if e.Side == side {
				color = e.Color
			}
		}
		if color == "" {
			b.WriteString("<" + side + "/>")
			continue
		}
		b.WriteString(`<` + side + ` style="thin"><color rgb="FF` + color + `"/></` + side + `>`)
	}
	b.WriteString("<diagonal/></border>")
	return b.String()
}

// Style is the number of a look. Equal looks are one.
func (f *File) Style(s Style) int {
	t := &f.styles
	font, fill, border, format := 0, 0, 0, 0
	if s.Font != nil {
		font = t.fonts.add(fontXML(s.Font))
	}
	if s.Fill.Color != "" {
		fill = t.fills.add(`<fill><patternFill patternType="solid"><fgColor rgb="FF` + s.Fill.Color + `"/><bgColor indexed="64"/></patternFill></fill>`)
	}
	if len(s.Border) > 0 {
		border = t.borders.add(borderXML(s.Border))
	}
	switch s.Format {
	case "":
	case "@":
		format = textFormat
	default:
		n, known := t.formats[s.Format]
		if !known {
			n = firstFormat + len(t.order)
			t.formats[s.Format], t.order = n, append(t.order, s.Format)
		}
		format = n
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<xf numFmtId="%d" fontId="%d" fillId="%d" borderId="%d" xfId="0"`, format, font, fill, border)
	if format == textFormat { // as a typed apostrophe does: nothing in the cell is ever taken for a formula
		b.WriteString(` quotePrefix="1"`)
	}
	for _, x := range []struct {
		name string
		on   bool
	}{
		{"applyNumberFormat", format > 0},
		{"applyFont", font > 0},
		{"applyFill", fill > 0},
		{"applyBorder", border > 0},
		{"applyAlignment", s.Alignment != nil},
		{"applyProtection", s.Open},
	} {
		if x.on {
			b.WriteString(` ` + x.name + `="1"`)
		}
	}
	b.WriteString(">")
	if a := s.Alignment; a != nil {
		b.WriteString("<alignment")
		if a.Horizontal != "" {
			b.WriteString(` horizontal="` + a.Horizontal + `"`)
		}
		if a.Vertical != "" {
			b.WriteString(` vertical="` + a.Vertical + `"`)
		}
		if a.Wrap {
			b.WriteString(` wrapText="1"`)
		}
		if a.Indent > 0 {
			b.WriteString(` indent="` + strconv.Itoa(a.Indent) + `"`)
		}
		b.WriteString("/>")
	}
	if s.Open {
		b.WriteString(`<protection locked="0"/>`)
	}
	b.WriteString("</xf>")
	return t.cells.add(b.String())
}

// Condition is the number of a look that a condition gives to cells.
func (f *File) Condition(s Style) int {
	var b bytes.Buffer
	b.WriteString("<dxf>")
	if s.Font != nil {
		b.WriteString(fontXML(s.Font))
	}
	if s.Fill.Color != "" {
		b.WriteString(`<fill><patternFill patternType="solid"><fgColor rgb="FF` + s.Fill.Color + `"/><bgColor rgb="FF` + s.Fill.Color + `"/></patternFill></fill>`)
	}
	b.WriteString("</dxf>")
	return f.styles.diffs.add(b.String())
}

func (t *styles) xml() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<styleSheet xmlns="` + mainSpace + `">`)
	if len(t.order) > 0 {
		fmt.Fprintf(&b, `<numFmts count="%d">`, len(t.order))
		for i, form := range t.order {
			fmt.Fprintf(&b, `<numFmt numFmtId="%d" formatCode="%s"/>`, firstFormat+i, escape(form))
		}
		b.WriteString(`</numFmts>`)
	}
	t.fonts.xml(&b, "fonts")
	t.fills.xml(&b, "fills")
	t.borders.xml(&b, "borders")
	b.WriteString(`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`)
	t.cells.xml(&b, "cellXfs")
	b.WriteString(`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`)
	if len(t.diffs.items) == 0 {
		b.WriteString(`<dxfs count="0"/>`)
	}
	t.diffs.xml(&b, "dxfs")
	b.WriteString(`<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`)
	return b.Bytes()
}
