package workbook

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/storage/xlsx"
)

// Names of the ranges that the lists of choices come from.
const (
	listFeelings = "wm_list_feelings"
	listStatus   = "wm_list_status"
	listOwners   = "wm_list_owners"
)

// ownersRow is where the list of people starts; spareOwners rows below it are free.
const (
	listRow     = 4
	spareOwners = 12
)

// question is what an empty cell of a lane asks.
func question(kind domain.LaneKind, lang string, phase int) string {
	lane, ok := catalog.LaneOf(kind)
	if !ok {
		lane, _ = catalog.LaneOf(domain.LaneOwn)
	}
	return lane.Question(lang, phase)
}

// lists writes the sheet with the choices.
func (b *builder) lists() {
	s, p, w := b.words.sheetLists, b.palette, b.words
	b.newSheet(s)
	b.put(s, 2, 1, w.listHint)
	b.style(s, 2, 1, 2, 1, xlsx.Style{Font: ink(bodySize, false, p.Ink2), Alignment: xlsx.Alignment{Vertical: "center"}})
	b.height(s, 1, 24)
	feelings := make([]string, 0, len(w.feelings))
	for v := domain.FeelingMin; v <= domain.FeelingMax; v++ {
		feelings = append(feelings, w.feelingText(v))
	}
	named := b.owners()
	owners := make([]string, 0, len(named))
	for _, o := range named {
		owners = append(owners, cellText(o))
	}
	all := append([]choiceList{
		{listFeelings, w.listFeelings, feelings, 0},
		{listStatus, w.listStatus, w.statuses[:], 0},
		{listOwners, w.listOwners, owners, spareOwners},
	}, b.choices...)
	slices.SortStableFunc(all[3:], func(x, y choiceList) int { return cmp.Compare(len(x.items), len(y.items)) })
	row := listRow - 1
	for len(all) > 0 {
		n := min(len(all), listsBeside)
		row = b.listBand(s, row, all[:n])
		all = all[n:]
	}
	on := b.on(s)
	on.Width(1, 1, 3)
	on.SetView(xlsx.View{Tab: rgb(p.FieldLine)})
	page := b.paper(xlsx.A4)
	page.Fit, page.Wide = true, 1
	on.SetPage(page)
}

// listsBeside is how many lists stand beside each other, listWidth how wide each is.
const (
	listsBeside = 5
	listWidth   = 28
)

// listBand writes some lists beside each other and says where the next ones begin.
func (b *builder) listBand(s string, row int, lists []choiceList) int {
	p, end := b.palette, row
	high := make(map[int]int) // lines of the rows that need more than one
	for i, list := range lists {
		c := 2 + 2*i
		b.put(s, c, row, list.title)
		b.dress(s, c, row, c, row, look{size: bodySize, bold: true, ink: p.Ink, fill: p.BgApp, line: p.LineStrong, across: "left", indent: 1})
		if n := lineCount(list.title, listWidth-2, bodySize, true); n > 1 {
			high[row] = max(high[row], n)
		}
		last := row + max(len(list.items)+list.spare, 1)
		for j, item := range list.items {
			b.put(s, c, row+1+j, item)
			if n := lineCount(item, listWidth-2, bodySize, false); n > 1 {
				high[row+1+j] = max(high[row+1+j], n)
			}
		}
		b.dress(s, c, row+1, c, last, look{size: bodySize, ink: p.Ink, line: p.Line, format: "@", across: "left", indent: 1, open: list.spare > 0})
		b.file.Name(list.name, fmt.Sprintf("%s!%s:%s", quoted(s), fixed(c, row+1), fixed(c, last)))
		b.on(s).Width(c, c, listWidth)
		b.on(s).Width(c+1, c+1, 3)
		end = max(end, last)
	}
	for _, r := range slices.Sorted(maps.Keys(high)) {
		b.height(s, r, rowHeight(high[r]))
		b.on(s).Grow(r)
	}
	return end + 2
}

// quoted is the name of a sheet as formulas write it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
