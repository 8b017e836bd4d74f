package workbook

import (
	"strconv"
	"strings"

	"wegmarke/storage/xlsx"
)

// Identities of the two fields in which the reader says who they are.
const (
	authorID  = "wm-author"
	messageID = "wm-message"
)

// Columns of the instructions: hidden identity, number, short and long text.
const (
	guideIDs = 1 + iota
	guideNumber
	guideShort
	guideLong
)

const (
	shortWidth, longWidth = 36.0, 78.0
	guideSize             = 11.0
	// mostListed bounds the sheets that the instructions list.
	mostListed = 14
)

// guide writes the sheet that says in a few steps what to do, from whom it is and until when it is
// wanted. It comes first but is written last, when all sheets have their names.
func (b *builder) guide() {
	s, p := b.guided.Name(), b.palette
	on := b.on(s)
	for col, w := range map[int]float64{guideIDs: 3, guideNumber: 6, guideShort: shortWidth, guideLong: longWidth} {
		on.Width(col, col, w)
	}
	on.HideColumn(guideIDs)
	row := 2
	row = b.guideHead(s, row)
	for i, step := range b.guideSteps() {
		b.put(s, guideNumber, row, strconv.Itoa(i+1))
		b.dress(s, guideNumber, row, guideNumber, row, look{size: 12, bold: true, ink: p.Surface, fill: p.PhaseFor(i + 1).Strong, across: "center"})
		b.guideLine(s, row, step[0], step[1], true)
		b.height(s, row+1, 5)
		row += 2
	}
	row = b.guideSheets(s, row+1)
	if b.template == nil {
		b.guideFields(s, row+1)
	}
	on.SetView(xlsx.View{Tab: rgb(p.FieldLine)})
	page := b.paper(xlsx.A4)
	page.Paper, page.Fit, page.Wide, page.High, page.Centred = xlsx.A4, true, 1, 1, true
	on.SetPage(page)
	on.Protect()
}

// guideHead says what the workbook is, who sent it and until when it is wanted.
func (b *builder) guideHead(s string, row int) int {
	p, w := b.palette, b.words
	line := func(text string, l look, height float64) {
		if text == "" {
			return
		}
		b.join(s, guideNumber, row, guideLong, row)
		b.put(s, guideNumber, row, cellText(text))
		b.dress(s, guideNumber, row, guideLong, row, l)
		b.height(s, row, height)
		row++
	}
	title, thanks := w.guideTitle, w.guideFor
	if len(b.planned) > 0 || len(b.maps) > 1 {
		title, thanks = w.guideTitleAll, w.guideForAll
	}
	if b.template != nil {
		title, thanks = w.templateTitle, w.templateFor
	}
	line(title, look{size: 18, bold: true, ink: p.Ink}, 30)
	line(thanks, look{size: guideSize, ink: p.Ink2}, 20)
	from := strings.Trim(b.Author+", "+b.Company, ", ")
	if from != "" && b.template == nil {
		if d := w.dateText(b.Date); d != "" {
			from += ", " + d
		}
		from = w.guideFrom + from
		if b.Recipient != "" {
			from += w.guideTo + b.Recipient
		}
		line(from, look{size: guideSize, ink: p.Ink2}, 20)
	}
	if d := w.dateText(b.ReturnBy); d != "" {
		line(w.returnBy+d, look{size: guideSize, bold: true, ink: p.Ink}, 20)
	}
	return row + 1
}

// guideLine is a short text with a longer one behind it.
func (b *builder) guideLine(s string, row int, short, long string, strong bool) {
	p := b.palette
	b.put(s, guideShort, row, short)
	b.dress(s, guideShort, row, guideShort, row, look{size: guideSize, bold: strong, ink: p.Ink, across: "left", indent: 1})
	b.put(s, guideLong, row, long)
	b.dress(s, guideLong, row, guideLong, row, look{size: guideSize, ink: p.Ink, across: "left"})
	n := max(lineCount(long, longWidth-2, guideSize, false), lineCount(short, shortWidth-2, guideSize, true))
	least := 30.0
	if !strong {
		least = 18
	}
	b.height(s, row, max(least, float64(n)*15+4))
}

// guideSteps are what to do, in order.
func (b *builder) guideSteps() [][2]string {
	w := b.words
	if b.template != nil {
		return w.templateSteps[:]
	}
	steps := w.guideSteps
	if len(b.planned) > 0 {
		steps[0], steps[2], steps[3] = w.openSheets, w.moreRows, w.chooseLists
	} else if len(b.maps) == 1 {
		steps[0][0] = strings.Replace(steps[0][0], w.sheetMap, b.maps[0], 1)
	}
	return steps[:]
}

// guideSheets lists the sheets of the workbook with links to them.
func (b *builder) guideSheets(s string, row int) int {
	p, w := b.palette, b.words
	var names, about []string
	for _, m := range b.maps {
		names, about = append(names, m), append(about, w.aboutMap)
	}
	for _, f := range b.planned {
		names, about = append(names, f.sheet), append(about, w.aboutForm(f.form.Kind))
	}
	if len(names) < 2 {
		return row - 1
	}
	b.put(s, guideNumber, row, w.guideSheetList)
	b.dress(s, guideNumber, row, guideNumber, row, look{size: 12, bold: true, ink: p.Ink, oneLine: true})
	b.height(s, row, 22)
	row++
	for i, name := range names {
		if i == mostListed && len(names) > mostListed+1 {
			b.guideLine(s, row, w.andMore(len(names)-i), "", false)
			row++
			break
		}
		b.guideLine(s, row, name, about[i], false)
		b.on(s).Link(guideShort, row, quoted(name)+"!B2")
		b.dress(s, guideShort, row, guideShort, row, look{size: guideSize, ink: p.AccentInk, across: "left", indent: 1})
		row++
	}
	return row
}

// guideFields are where the reader writes a name and a message.
func (b *builder) guideFields(s string, row int) {
	p, w := b.palette, b.words
	for _, f := range []struct {
		id, label, hint string
		height          float64
	}{
		{authorID, w.guideName, w.guideNameHint, 22},
		{messageID, w.guideMessage, w.guideMessageHint, 66},
	} {
		b.put(s, guideIDs, row, f.id)
		b.put(s, guideNumber, row, f.label)
		b.join(s, guideNumber, row, guideShort, row)
		b.dress(s, guideNumber, row, guideShort, row, look{size: guideSize, bold: true, ink: p.Ink, across: "left"})
		b.dress(s, guideLong, row, guideLong, row, look{
			size: guideSize, ink: p.Ink, line: p.FieldLine, format: "@", across: "left", down: "top", indent: 1, open: true,
		})
		list := xlsx.List{Area: xlsx.Range{C1: guideLong, R1: row, C2: guideLong, R2: row}, Title: f.label, Hint: f.hint}
		b.anyText(&list)
		b.on(s).Take(list)
		b.height(s, row, f.height)
		b.height(s, row+1, 6)
		row += 2
	}
}
