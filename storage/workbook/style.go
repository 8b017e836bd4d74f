package workbook

import (
	"fmt"
	"image/color"

	"wegmarke/storage/xlsx"
)

const (
	fontName = "Calibri"
	bodySize = 10.0
)

func rgb(c color.NRGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

func ink(size float64, bold bool, c color.NRGBA) *xlsx.Font {
	return &xlsx.Font{Family: fontName, Size: size, Bold: bold, Color: rgb(c)}
}

func fill(c color.NRGBA) xlsx.Fill {
	return xlsx.Fill{Color: rgb(c)}
}

// edges makes thin borders on the named sides.
func edges(c color.NRGBA, sides ...string) []xlsx.Border {
	out := make([]xlsx.Border, len(sides))
	for i, s := range sides {
		out[i] = xlsx.Border{Side: s, Color: rgb(c)}
	}
	return out
}

func all(c color.NRGBA) []xlsx.Border { return edges(c, "left", "right", "top", "bottom") }

// cellEdges are the borders of a card's cell: strong where a lane ends, quiet between its slots.
func (b *builder) cellEdges(top, bottom bool) []xlsx.Border {
	line := func(strong bool) color.NRGBA {
		if strong {
			return b.palette.LineStrong
		}
		return b.palette.Line
	}
	return append(edges(b.palette.LineStrong, "left", "right"),
		append(edges(line(top), "top"), edges(line(bottom), "bottom")...)...)
}

func wrapped(horizontal string, indent int) *xlsx.Alignment {
	return &xlsx.Alignment{Horizontal: horizontal, Vertical: "center", Indent: indent, Wrap: true}
}
