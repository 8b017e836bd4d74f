package workbook

import (
	"fmt"
	"image/color"

	"github.com/xuri/excelize/v2"
)

const (
	fontName  = "Calibri"
	bodySize  = 10.0
	textForm  = 49 // the number format that keeps what is typed as text
	edgeThin  = 1
	edgeThick = 5
)

func rgb(c color.NRGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

func ink(size float64, bold bool, c color.NRGBA) *excelize.Font {
	return &excelize.Font{Family: fontName, Size: size, Bold: bold, Color: rgb(c)}
}

func fill(c color.NRGBA) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{rgb(c)}}
}

// edges makes thin borders on the named sides.
func edges(c color.NRGBA, sides ...string) []excelize.Border {
	out := make([]excelize.Border, len(sides))
	for i, s := range sides {
		out[i] = excelize.Border{Type: s, Color: rgb(c), Style: edgeThin}
	}
	return out
}

func all(c color.NRGBA) []excelize.Border { return edges(c, "left", "right", "top", "bottom") }

// cellEdges are the borders of a card's cell: strong where a lane ends, quiet between its slots.
func (b *builder) cellEdges(top, bottom bool) []excelize.Border {
	line := func(strong bool) color.NRGBA {
		if strong {
			return b.palette.LineStrong
		}
		return b.palette.Line
	}
	return append(edges(b.palette.LineStrong, "left", "right"),
		append(edges(line(top), "top"), edges(line(bottom), "bottom")...)...)
}

func wrapped(horizontal string, indent int) *excelize.Alignment {
	return &excelize.Alignment{Horizontal: horizontal, Vertical: "center", Indent: indent, WrapText: true}
}
