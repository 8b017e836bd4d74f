package webtable

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	"wegmarke/domain/marked"
)

// Cell is a cell of a table on its way out.
type Cell struct {
	// Text may have marks.
	Text string
	// Fill and Ink are the colours of the cell; one that is transparent is left to the other program.
	Fill, Ink color.NRGBA
	// Head says that it is a heading.
	Head bool
}

// Write makes HTML of a table.
func Write(rows [][]Cell) string {
	var b strings.Builder
	b.WriteString(`<table border="0" cellspacing="0" style="border-collapse:collapse;font-family:Inter,Calibri,sans-serif">`)
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, c := range row {
			tag := "td"
			if c.Head {
				tag = "th"
			}
			fmt.Fprintf(&b, `<%s style="vertical-align:top;text-align:left%s%s">`, tag, colour("background", c.Fill), colour("color", c.Ink))
			for _, p := range marked.Parts(c.Text) {
				// A line break that stays inside its cell.
				text := strings.ReplaceAll(html.EscapeString(p.Text), "\n", `<br style="mso-data-placement:same-cell">`)
				if p.Bold {
					text = "<b>" + text + "</b>"
				}
				b.WriteString(text)
			}
			b.WriteString("</" + tag + ">")
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</table>")
	return b.String()
}

func colour(what string, c color.NRGBA) string {
	if c.A == 0 {
		return ""
	}
	return fmt.Sprintf(";%s:#%02X%02X%02X", what, c.R, c.G, c.B)
}
