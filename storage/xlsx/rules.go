package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

type rule struct {
	area    Range
	formula string
	style   int
}

// When gives the cells of a range a look where a formula about its first cell is true.
func (s *Sheet) When(area Range, formula string, condition int) {
	s.rules = append(s.rules, rule{area, formula, condition})
}

// Kinds of values that a List lets into its cells, and what happens to others.
const (
	Choice     = "list" // out of From
	Whole      = "whole"
	Decimal    = "decimal"
	Date       = "date"
	TextLength = "textLength"

	Stop        = "stop"
	Warning     = "warning"
	Information = "information"
)

// List says which values the cells of a range take, and what is asked for there.
type List struct {
	Area Range
	Kind string
	// From is the name of a range or a list in quotation marks; Lo and Hi bound the other kinds.
	From   string
	Lo, Hi float64
	// Title and Hint are shown when a cell is chosen.
	Title, Hint string
	// Refuse is Stop, Warning or Information; empty takes everything.
	Refuse, ErrorTitle, Error string
}

// Take adds a list.
func (s *Sheet) Take(l List) { s.lists = append(s.lists, l) }

func (l List) xml(b *bytes.Buffer) {
	fmt.Fprintf(b, `<dataValidation type="%s" allowBlank="1" showInputMessage="1"`, l.Kind)
	if l.Kind != Choice {
		b.WriteString(` operator="between"`)
	}
	if l.Refuse != "" {
		fmt.Fprintf(b, ` errorStyle="%s" showErrorMessage="1" errorTitle="%s" error="%s"`, l.Refuse, escape(l.ErrorTitle), escape(l.Error))
	}
	fmt.Fprintf(b, ` promptTitle="%s" prompt="%s" sqref="%s">`, escape(l.Title), escape(l.Hint), l.Area)
	if l.Kind == Choice {
		b.WriteString(`<formula1>` + escape(l.From) + `</formula1>`)
	} else {
		b.WriteString(`<formula1>` + number(l.Lo) + `</formula1><formula2>` + number(l.Hi) + `</formula2>`)
	}
	b.WriteString(`</dataValidation>`)
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

type link struct {
	c, r int
	to   string
}

// Link leads from a cell to a place in the workbook.
func (s *Sheet) Link(c, r int, to string) { s.links = append(s.links, link{c, r, to}) }

// Note is a comment on a cell. Width and Height are in pixels.
type Note struct {
	Column, Row   int
	Author, Text  string
	Font          Font
	Width, Height int
}

// Note hangs a comment to a cell, which has at most one.
func (s *Sheet) Note(n Note) {
	for _, old := range s.notes {
		if old.Column == n.Column && old.Row == n.Row {
			return
		}
	}
	s.notes = append(s.notes, n)
}

func (s *Sheet) notesXML() []byte {
	var authors table
	slices.SortFunc(s.notes, func(a, b Note) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
	var list bytes.Buffer
	for _, n := range s.notes {
		fmt.Fprintf(&list, `<comment ref="%s" authorId="%d"><text>`, Cell(n.Column, n.Row), authors.add("<author>"+string(appendText(nil, n.Author))+"</author>"))
		list.WriteString(richXML([]Run{{n.Text, n.Font}}))
		list.WriteString(`</text></comment>`)
	}
	var b bytes.Buffer
	b.WriteString(xmlHead + `<comments xmlns="` + mainSpace + `"><authors>`)
	for _, a := range authors.items {
		b.WriteString(a)
	}
	b.WriteString(`</authors><commentList>`)
	b.Write(list.Bytes())
	b.WriteString(`</commentList></comments>`)
	return b.Bytes()
}

// shapesPerBlock is how many shapes may have numbers out of one block.
const shapesPerBlock = 1023

// notesVML is the old form of drawing in which the boxes of comments are kept.
func (s *Sheet) notesVML() []byte {
	var b bytes.Buffer
	first := s.file.shapes + 1
	blocks := (len(s.notes) + shapesPerBlock - 1) / shapesPerBlock
	s.file.shapes += blocks
	data := strconv.Itoa(first)
	for i := 1; i < blocks; i++ {
		data += "," + strconv.Itoa(first+i)
	}
	b.WriteString(`<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="` + data + `"/></o:shapelayout>` +
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`)
	for i, n := range s.notes {
		id := (first+i/shapesPerBlock)*1024 + 1 + i%shapesPerBlock
		fmt.Fprintf(&b, `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:%dpt;height:%dpt;z-index:%d;visibility:hidden" fillcolor="#FFF7DF" strokecolor="#C9BE97" o:insetmode="auto">`,
			id, n.Width*3/4, n.Height*3/4, i+1)
		b.WriteString(`<v:fill color2="#FFF7DF"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`)
		fmt.Fprintf(&b, `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
			s.anchor(n), n.Row-1, n.Column-1)
	}
	b.WriteString(`</xml>`)
	return b.Bytes()
}

// anchor lays the box of a comment to the right of its cell.
func (s *Sheet) anchor(n Note) string {
	const gap = 12
	c, x := n.Column+1, gap+n.Width
	for x > s.pixels(c) {
		x -= s.pixels(c)
		c++
	}
	top := max(1, n.Row-1)
	r, y := top, 4+n.Height
	for y > s.tall(r) {
		y -= s.tall(r)
		r++
	}
	return fmt.Sprintf("%d, %d, %d, 4, %d, %d, %d, %d", n.Column, gap, top-1, c-1, x, r-1, y)
}

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
func (s *Sheet) Chart(c Chart) { s.charts = append(s.charts, &c) }

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
