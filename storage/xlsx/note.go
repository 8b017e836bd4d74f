package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
)

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
	numbers, authors := make(map[string]int), []byte(nil)
	slices.SortFunc(s.notes, func(a, b Note) int {
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return a.Column - b.Column
	})
	var list []byte
	for _, n := range s.notes {
		by, known := numbers[n.Author]
		if !known {
			by = len(numbers)
			numbers[n.Author] = by
			authors = append(appendText(append(authors, "<author>"...), n.Author), "</author>"...)
		}
		list = append(list, `<comment ref="`+Cell(n.Column, n.Row)+`" authorId="`+strconv.Itoa(by)+`"><text>`...)
		list = append(list, richXML([]Run{{n.Text, n.Font}})...)
		list = append(list, `</text></comment>`...)
	}
	return slices.Concat([]byte(xmlHead+`<comments xmlns="`+mainSpace+`"><authors>`), authors, []byte(`</authors><commentList>`), list, []byte(`</commentList></comments>`))
}

// shapesPerBlock is how many shapes may have numbers out of one block.
const shapesPerBlock = 1023

// notesVML is the old form of drawing in which the boxes of comments are kept.
// used counts the blocks of numbers that other sheets have.
func (s *Sheet) notesVML(used *int) []byte {
	var b bytes.Buffer
	first := *used + 1
	blocks := (len(s.notes) + shapesPerBlock - 1) / shapesPerBlock
	*used += blocks
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
