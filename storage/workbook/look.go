package workbook

import (
	"image/color"

	"wegmarke/storage/xlsx"
)

// look is how a cell of a form looks. Styles are made once for each look: asking for them is slow.
type look struct {
	size                 float64
	bold, italic, open   bool
	ink, fill, line      color.NRGBA // no colour is none
	across, down, format string
	indent               int
	oneLine              bool
}

func (b *builder) lookID(l look) int {
	if id, ok := b.looks[l]; ok {
		return id
	}
	st := xlsx.Style{
		Font:      xlsx.Font{Family: fontName, Size: l.size, Bold: l.bold, Italic: l.italic, Color: rgb(l.ink)},
		Alignment: xlsx.Alignment{Horizontal: l.across, Vertical: l.down, Indent: l.indent, Wrap: !l.oneLine},
	}
	if l.down == "" {
		st.Alignment.Vertical = "center"
	}
	none := color.NRGBA{}
	if l.fill != none {
		st.Fill = rgb(l.fill)
	}
	if l.line != none {
		st.Border = all(l.line)
	}
	st.Format, st.Open = l.format, l.open
	if b.looks == nil {
		b.looks = make(map[look]int)
	}
	b.looks[l] = b.file.Style(st)
	return b.looks[l]
}

// dress gives cells a look.
func (b *builder) dress(sheet string, c1, r1, c2, r2 int, l look) {
	b.on(sheet).Style(xlsx.Range{C1: c1, R1: r1, C2: c2, R2: r2}, b.lookID(l))
}
