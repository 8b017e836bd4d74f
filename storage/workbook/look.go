package workbook

import (
	"image/color"

	"github.com/xuri/excelize/v2"
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
	st := excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.size, Bold: l.bold, Italic: l.italic, Color: rgb(l.ink)},
		Alignment: &excelize.Alignment{Horizontal: l.across, Vertical: l.down, Indent: l.indent, WrapText: !l.oneLine},
	}
	if l.down == "" {
		st.Alignment.Vertical = "center"
	}
	none := color.NRGBA{}
	if l.fill != none {
		st.Fill = fill(l.fill)
	}
	if l.line != none {
		st.Border = all(l.line)
	}
	switch l.format {
	case "":
	case "@":
		st.NumFmt = textForm
	default:
		st.CustomNumFmt = &l.format
	}
	if l.open {
		st.Protection = &excelize.Protection{Locked: false}
	}
	if b.looks == nil {
		b.looks = make(map[look]int)
	}
	b.looks[l] = b.styleID(st)
	return b.looks[l]
}

// dress gives cells a look.
func (b *builder) dress(sheet string, c1, r1, c2, r2 int, l look) {
	b.try(b.file.SetCellStyle(sheet, at(c1, r1), at(c2, r2), b.lookID(l)))
}
