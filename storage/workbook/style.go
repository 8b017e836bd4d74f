package workbook

import (
	"image/color"

	"wegmarke/storage/xlsx"
)

const (
	fontName = "Calibri"
	bodySize = 10.0
)

func rgb(c color.NRGBA) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

func ink(size float64, bold bool, c color.NRGBA) xlsx.Font {
	return xlsx.Font{Family: fontName, Size: size, Bold: bold, Color: rgb(c)}
}

// sides are thin lines left and right of a cell.
func sides(c color.NRGBA) xlsx.Borders { return xlsx.Borders{Left: rgb(c), Right: rgb(c)} }

func all(c color.NRGBA) xlsx.Borders {
	return xlsx.Borders{Left: rgb(c), Right: rgb(c), Top: rgb(c), Bottom: rgb(c)}
}

// cellEdges are the borders of a card's cell: strong where a lane ends, quiet between its slots.
func (b *builder) cellEdges(top, bottom bool) xlsx.Borders {
	line := func(strong bool) string {
		if strong {
			return rgb(b.palette.LineStrong)
		}
		return rgb(b.palette.Line)
	}
	out := sides(b.palette.LineStrong)
	out.Top, out.Bottom = line(top), line(bottom)
	return out
}

func wrapped(horizontal string, indent int) xlsx.Alignment {
	return xlsx.Alignment{Horizontal: horizontal, Vertical: "center", Indent: indent, Wrap: true}
}
