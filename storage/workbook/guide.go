package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Identities of the two fields in which the reader says who they are.
const (
	authorID  = "wm-author"
	messageID = "wm-message"
)

// guide writes the sheet that says in a few steps what to do.
func (b *builder) guide() {
	s, p, w := b.words.sheetGuide, b.palette, b.words
	b.try(b.file.SetColWidth(s, "A", "A", 3))
	b.try(b.file.SetColWidth(s, "B", "B", 6))
	b.try(b.file.SetColWidth(s, "C", "C", 34))
	b.try(b.file.SetColWidth(s, "D", "D", 74))
	b.try(b.file.SetColVisible(s, "A", false))
	row := 2
	b.put(s, 2, row, w.guideTitle)
	b.style(s, 2, row, 4, row, excelize.Style{Font: ink(18, true, p.Ink), Alignment: &excelize.Alignment{Vertical: "center"}})
	b.height(s, row, 30)
	row++
	b.put(s, 2, row, cellText(w.guideFor))
	b.style(s, 2, row, 4, row, excelize.Style{Font: ink(11, false, p.Ink2), Alignment: &excelize.Alignment{Vertical: "center"}})
	b.height(s, row, 20)
	row += 2
	for i, step := range w.guideSteps {
		color := p.PhaseFor(i + 1)
		b.put(s, 2, row, strconv.Itoa(i+1))
		b.style(s, 2, row, 2, row, excelize.Style{Font: ink(12, true, p.Surface), Fill: fill(color.Strong), Alignment: wrapped("center", 0)})
		b.put(s, 3, row, step[0])
		b.style(s, 3, row, 3, row, excelize.Style{Font: ink(11, true, p.Ink), Alignment: wrapped("left", 1)})
		b.put(s, 4, row, step[1])
		b.style(s, 4, row, 4, row, excelize.Style{Font: ink(11, false, p.Ink), Alignment: wrapped("left", 0)})
		b.height(s, row, max(30, float64(lineCount(step[1], 70, 11, false))*15+8))
		b.height(s, row+1, 5)
		row += 2
	}
	row++
	for _, f := range []struct {
		id, label, hint string
		height          float64
	}{
		{authorID, w.guideName, w.guideNameHint, 22},
		{messageID, w.guideMessage, w.guideMessageHint, 66},
	} {
		b.put(s, 1, row, f.id)
		b.put(s, 2, row, f.label)
		b.join(s, 2, row, 3, row)
		b.style(s, 2, row, 3, row, excelize.Style{Font: ink(11, true, p.Ink), Alignment: wrapped("left", 0)})
		b.style(s, 4, row, 4, row, excelize.Style{
			Font: ink(11, false, p.Ink), Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top", Indent: 1, WrapText: true},
			Border: all(p.FieldLine), NumFmt: textForm, Protection: &excelize.Protection{Locked: false},
		})
		dv := excelize.NewDataValidation(true)
		dv.Sqref = at(4, row)
		b.try(dv.SetRange(0, 32000, excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorBetween))
		dv.SetInput(f.label, f.hint)
		dv.SetError(excelize.DataValidationErrorStyleStop, w.tooLong, w.fill)
		b.try(b.file.AddDataValidation(s, dv))
		b.height(s, row, f.height)
		row += 1
		b.height(s, row, 6)
		row++
	}
	b.try(b.file.SetSheetView(s, 0, &excelize.ViewOptions{ShowGridLines: ptr(false)}))
	b.try(b.file.SetSheetProps(s, &excelize.SheetPropsOptions{FitToPage: ptr(true), TabColorRGB: ptr("FF" + rgb(p.FieldLine))}))
	b.try(b.file.SetPageLayout(s, &excelize.PageLayoutOptions{Size: ptr(paperA4), Orientation: ptr("landscape"), FitToWidth: ptr(1), FitToHeight: ptr(1)}))
	b.protect(s)
}
