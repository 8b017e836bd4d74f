package xlsx

import (
	"bytes"
	"fmt"
)

// Chart is a drawing whose XML the caller has made. It reaches from a place in one cell to the upper
// left corner of another; offsets are in pixels.
type Chart struct {
	Name, Description string
	FromCol, FromX    int
	FromRow           int
	ToCol, ToRow      int
	XML               []byte
	number            int
}

// Chart adds a chart.
func (s *Sheet) Chart(c Chart) {
	s.file.charts++
	c.number = s.file.charts
	s.charts = append(s.charts, c)
}

const emuPerPixel = 9525

func (s *Sheet) drawingXML() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`)
	for i, c := range s.charts {
		fmt.Fprintf(&b, `<xdr:twoCellAnchor editAs="twoCell"><xdr:from><xdr:col>%d</xdr:col><xdr:colOff>%d</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
			c.FromCol-1, c.FromX*emuPerPixel, c.FromRow-1)
		fmt.Fprintf(&b, `<xdr:to><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`, c.ToCol-1, c.ToRow-1)
		fmt.Fprintf(&b, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
			i+2, escape(c.Name), escape(c.Description))
		fmt.Fprintf(&b, `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">`+
			`<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="%s" r:id="rId%d"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
			relSpace, i+1)
	}
	b.WriteString(`</xdr:wsDr>`)
	return b.Bytes()
}
