package workbook

import (
	"math"
	"strings"

	"wegmarke/domain/merge"
	"wegmarke/storage/xlsx"
)

// checklistWidth is the width of the questions of a checklist, in characters.
const checklistWidth = 62.0

// formPage prepares view, print and protection of a form.
func (b *builder) formPage(p *formPlan) {
	s, first := p.sheet, p.parts[0]
	on := b.on(s)
	view := xlsx.View{Zoom: 90, Tab: rgb(b.palette.PhaseFor(p.tab).Strong)}
	from := 0
	if p.table && len(p.parts) == 1 {
		view.FreezeColumns, view.FreezeRows, from = 2, first.headRow, first.headRow
	}
	on.SetView(view)
	esc := func(s string) string {
		return strings.ReplaceAll(cut(strings.Join(strings.Fields(s), " "), 60), "&", "&&")
	}
	mid := "Wegmarke"
	if d := b.words.dateText(b.Date); d != "" {
		mid += ", " + d
	}
	page := b.formPaper(p)
	page.FooterText = "&L&8 " + esc(b.formName(p)) + "&C&8 " + mid + ", " + b.words.page + "&R&8 " + esc(b.Company)
	on.SetPage(page)
	b.printed(s, xlsx.Range{C1: 2, R1: formTitleRow, C2: p.last, R2: p.end()}, from, from)
	on.NumbersAsText(xlsx.Range{C1: 2, R1: formFirstRow, C2: p.last, R2: p.end()})
	on.Protect()
}

// formPaper fits a canvas on one page, in the direction in which it becomes larger. A long table fills
// pages from side to side; one that is too wide goes on on further pages, each with the names again.
func (b *builder) formPaper(p *formPlan) xlsx.Page {
	page, wide, high := b.paper(xlsx.A3), a3Width, a3Height
	if b.A4 {
		wide, high = a3Height, a3Width/2
	}
	room := 72 * marginInch
	page.Centred, page.Fit, page.Wide = !p.table, true, 1
	if !p.table {
		w, h := p.points(2, p.last), p.tall
		across, down := min((wide-2*room)/w, (high-2.6*room)/h), min((high-2*room)/w, (wide-2.6*room)/h)
		page.Portrait, page.High = down > across, 1
		if p.form.Kind == merge.FormChecklist {
			page.Portrait, page.High = true, 0
		}
		return page
	}
	if p.firstPage() > p.last {
		return page
	}
	widest, from := 0.0, 3
	for _, part := range p.parts {
		for _, c := range part.columns {
			if c.page {
				widest = max(widest, p.points(from, c.col-1))
				b.on(p.sheet).BreakBefore(c.col)
				from = c.col
			}
		}
	}
	widest = max(widest, p.points(from, p.last))
	scale := math.Floor(100 * (wide - 2*room) / (widest + p.points(2, 2)) * 0.97)
	page.Fit, page.Wide, page.Scale = false, 0, int(min(max(scale, 20), 100))
	return page
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
