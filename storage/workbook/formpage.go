package workbook

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain/merge"
)

// checklistWidth is the width of the questions of a checklist, in characters.
const checklistWidth = 62.0

// formPage prepares view, print and protection of a form.
func (b *builder) formPage(p *formPlan) {
	f, s := b.file, p.sheet
	first := p.parts[0]
	if p.table && len(p.parts) == 1 {
		corner := at(3, first.headRow+1)
		b.try(f.SetPanes(s, &excelize.Panes{
			Freeze: true, XSplit: 2, YSplit: first.headRow, TopLeftCell: corner, ActivePane: "bottomRight",
			Selection: []excelize.Selection{{SQRef: corner, ActiveCell: corner, Pane: "bottomRight"}},
		}))
	}
	b.try(f.SetSheetView(s, 0, &excelize.ViewOptions{ShowGridLines: ptr(false), ZoomScale: ptr(90.0)}))
	b.formPaper(p)
	b.try(f.SetPageMargins(s, &excelize.PageLayoutMarginsOptions{
		Left: ptr(marginInch), Right: ptr(marginInch), Top: ptr(marginInch), Bottom: ptr(1.6 * marginInch),
		Header: ptr(0.3), Footer: ptr(0.25), Horizontally: ptr(!p.table),
	}))
	area := fmt.Sprintf("%s!%s:%s", quoted(s), fixed(2, formTitleRow), fixed(p.last, p.end()))
	b.try(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: area, Scope: s}))
	if p.table && len(p.parts) == 1 {
		titles := fmt.Sprintf("%[1]s!$B:$B,%[1]s!$%[2]d:$%[2]d", quoted(s), first.headRow)
		b.try(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: s}))
	}
	esc := func(s string) string {
		return strings.ReplaceAll(cut(strings.Join(strings.Fields(s), " "), 60), "&", "&&")
	}
	mid := "Wegmarke"
	if d := b.words.dateText(b.Date); d != "" {
		mid += ", " + d
	}
	b.try(f.SetHeaderFooter(s, &excelize.HeaderFooterOptions{
		OddFooter: "&L&8 " + esc(b.formName(p)) + "&C&8 " + mid + ", " + b.words.page + "&R&8 " + esc(b.Company),
	}))
	b.try(f.AddIgnoredErrors(s, at(2, formFirstRow)+":"+at(p.last, p.end()), excelize.IgnoredErrorsNumberStoredAsText))
	b.try(f.SetSheetDimension(s, "A1:"+at(p.last, p.end())))
	b.protect(s)
}

// formPaper fits a canvas on one page, in the direction in which it becomes larger. A long table fills
// pages from side to side; one that is too wide goes on on further pages, each with the names again.
func (b *builder) formPaper(p *formPlan) {
	f, s := b.file, p.sheet
	paper, wide, high := paperA3, a3Width, a3Height
	if b.A4 {
		paper, wide, high = paperA4, a3Height, a3Width/2
	}
	room := 72 * marginInch
	tab := ptr("FF" + rgb(b.palette.PhaseFor(p.tab).Strong))
	if !p.table {
		w, h := p.points(2, p.last), p.tall
		across, down := min((wide-2*room)/w, (high-2.6*room)/h), min((high-2*room)/w, (wide-2.6*room)/h)
		way, pages := "landscape", 1
		if down > across {
			way = "portrait"
		}
		if p.form.Kind == merge.FormChecklist {
			way, pages = "portrait", 0
		}
		b.try(f.SetSheetProps(s, &excelize.SheetPropsOptions{FitToPage: ptr(true), TabColorRGB: tab}))
		b.try(f.SetPageLayout(s, &excelize.PageLayoutOptions{
			Size: ptr(paper), Orientation: ptr(way), FitToWidth: ptr(1), FitToHeight: ptr(pages),
		}))
		return
	}
	if p.firstPage() > p.last {
		b.try(f.SetSheetProps(s, &excelize.SheetPropsOptions{FitToPage: ptr(true), TabColorRGB: tab}))
		b.try(f.SetPageLayout(s, &excelize.PageLayoutOptions{
			Size: ptr(paper), Orientation: ptr("landscape"), FitToWidth: ptr(1), FitToHeight: ptr(0),
		}))
		return
	}
	b.try(f.SetSheetProps(s, &excelize.SheetPropsOptions{TabColorRGB: tab}))
	widest, from := 0.0, 3
	var breaks []int
	for _, part := range p.parts {
		for _, c := range part.columns {
			if c.page {
				widest, breaks = max(widest, p.points(from, c.col-1)), append(breaks, c.col)
				from = c.col
			}
		}
	}
	widest = max(widest, p.points(from, p.last))
	scale := math.Floor(100 * (wide - 2*room) / (widest + p.points(2, 2)) * 0.97)
	b.try(f.SetPageLayout(s, &excelize.PageLayoutOptions{
		Size: ptr(paper), Orientation: ptr("landscape"), AdjustTo: ptr(uint(min(max(scale, 20), 100))),
	}))
	for _, c := range breaks {
		b.try(f.InsertPageBreak(s, letters(c)+"1"))
	}
}

// points is how wide columns are together.
func (p *formPlan) points(from, to int) float64 {
	w := 0.0
	for c := from; c <= to; c++ {
		if chars := p.widths[c]; chars > 0 {
			w += math.Trunc(chars*7+5) * 0.75
		}
	}
	return w
}
