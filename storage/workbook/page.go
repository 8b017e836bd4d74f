package workbook

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain/merge"
)

// Paper sizes in points, and their numbers in the file format.
const (
	paperA3, paperA4 = 8, 9
	a3Width          = 1191.0
	a3Height         = 842.0
	marginInch       = 1 / 2.54
	smallestScale    = 0.45
)

// page prepares view, print and protection of the map.
func (b *builder) page() {
	s, l, p := b.sheet(), &b.layout, b.palette
	f := b.file
	b.try(f.SetPanes(s, &excelize.Panes{
		Freeze: true, XSplit: labelColumn, YSplit: l.headRow, TopLeftCell: at(l.first, l.headRow+1), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: at(l.first, l.headRow+1), ActiveCell: at(l.first, l.headRow+1), Pane: "bottomRight"}},
	}))
	b.try(f.SetSheetView(s, 0, &excelize.ViewOptions{ShowGridLines: ptr(false), ZoomScale: ptr(90.0)}))
	paper := paperA3
	if b.A4 {
		paper = paperA4
	}
	across, down := b.pages()
	b.try(f.SetPageLayout(s, &excelize.PageLayoutOptions{
		Size: ptr(paper), Orientation: ptr("landscape"), FitToWidth: ptr(across), FitToHeight: ptr(down),
	}))
	b.try(f.SetSheetProps(s, &excelize.SheetPropsOptions{FitToPage: ptr(true), TabColorRGB: ptr("FF" + rgb(p.Phase[3].Strong))}))
	b.try(f.SetPageMargins(s, &excelize.PageLayoutMarginsOptions{
		Left: ptr(marginInch), Right: ptr(marginInch), Top: ptr(marginInch), Bottom: ptr(1.6 * marginInch),
		Header: ptr(0.3), Footer: ptr(0.25), Horizontally: ptr(true),
	}))
	area := fmt.Sprintf("%s!%s:%s", quoted(s), fixed(labelColumn, titleRow), fixed(l.last, l.lastRow()))
	b.try(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: area, Scope: s}))
	titles := fmt.Sprintf("%[1]s!$B:$B,%[1]s!$%[2]d:$%[3]d", quoted(s), phaseRow, l.headRow)
	b.try(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: s}))
	b.try(f.SetHeaderFooter(s, &excelize.HeaderFooterOptions{OddFooter: b.footer()}))
	b.try(f.AddIgnoredErrors(s, at(l.first, l.headRow+1)+":"+at(l.last, l.lastRow()), excelize.IgnoredErrorsNumberStoredAsText))
	b.protect(s)
}

// fitWidth widens the columns until the map fills the page from side to side, where it is the
// height that decides the scale: wider columns need fewer lines.
func (b *builder) fitWidth() float64 {
	width := columnWidth(len(b.snap.Columns))
	for ; width < 1.2*columnWidth(len(b.snap.Columns)); width++ {
		if across, down := b.scales(width); across <= down {
			break
		}
	}
	return width
}

// scales are the scales at which the map fits the page in each direction. Both papers have the same
// proportions, so A3 stands for both.
func (b *builder) scales(width float64) (across, down float64) {
	w := math.Trunc(labelWidth*7+5) + float64(len(b.snap.Columns))*math.Trunc(width*7+5)
	h := headPoints
	for _, r := range b.layout.rows {
		h += b.rowPoints(r, width)
	}
	room := 72 * marginInch
	return (a3Width - 2*room) / (w * 0.75), (a3Height - 2.6*room) / h
}

// headPoints is about the height of the rows above the lanes.
const headPoints = 118.0

// pages says on how many pages the map fits before it becomes too small to read.
func (b *builder) pages() (across, down int) {
	x, y := b.scales(b.width)
	if min(x, y) >= smallestScale {
		return 1, 1
	}
	return max(1, int(math.Ceil(smallestScale/x))), max(1, int(math.Ceil(smallestScale/y)))
}

// footer is the line below each page. An ampersand starts a code there and is doubled.
func (b *builder) footer() string {
	esc := func(s string) string {
		return strings.ReplaceAll(cut(strings.Join(strings.Fields(s), " "), 60), "&", "&&")
	}
	left := esc(b.m.Title)
	var mid []string
	mid = append(mid, "Wegmarke")
	if b.m.Version > 0 {
		mid = append(mid, b.words.version+strconv.Itoa(b.m.Version))
	}
	if d := b.words.dateText(b.Date); d != "" {
		mid = append(mid, d)
	}
	// A digit after the type size would become part of it, hence the blank.
	return "&L&8 " + left + "&C&8 " + strings.Join(mid, ", ") + ", " + b.words.page + "&R&8 " + esc(b.Company)
}

// protect locks everything that is not open, without a password: it guards against slips only.
func (b *builder) protect(sheet string) {
	b.try(b.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatCells: true, FormatRows: true, FormatColumns: true,
		InsertRows: true, DeleteRows: true, Sort: true, EditObjects: true,
	}))
}

// The hidden copy of the snapshot: a head line, then the deflated JSON as base64 in pieces that fit
// into a cell.
const (
	carrierSheet = "_wegmarke"
	carrierHead  = "wm-snapshot"
	carrierPiece = 30000
)

func (b *builder) carrier() {
	b.newSheet(carrierSheet)
	raw, err := b.Sending.Encode()
	b.try(err)
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.BestCompression)
	b.try(err)
	_, err = z.Write(raw)
	b.try(err)
	b.try(z.Close())
	text := base64.StdEncoding.EncodeToString(packed.Bytes())
	parts := (len(text) + carrierPiece - 1) / carrierPiece
	b.put(carrierSheet, 1, 1, fmt.Sprintf("%s;%d;parts=%d;sha256=%s", carrierHead, b.Sending.Version, parts, merge.Sum(raw)))
	for i := range parts {
		b.put(carrierSheet, 1, 2+i, text[i*carrierPiece:min((i+1)*carrierPiece, len(text))])
	}
	b.try(b.file.SetSheetVisible(carrierSheet, false, true))
}

// finish sets what concerns the workbook as a whole.
func (b *builder) finish() {
	f := b.file
	for _, m := range b.maps {
		b.try(f.SetSheetDimension(m.name, "A1:"+at(m.layout.last, m.layout.lastRow())))
	}
	b.try(f.SetSheetDimension(b.words.sheetLists, "A1:"+at(2*listsBeside, b.listEnd)))
	first := ""
	if len(b.maps) > 0 {
		first = b.maps[0].name
	} else if len(b.planned) > 0 {
		first = b.planned[0].sheet
	}
	index, err := f.GetSheetIndex(first)
	b.try(err)
	f.SetActiveSheet(index)
	b.try(f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: ptr(true)}))
	day := b.Date
	if _, ok := day.Time(); !ok {
		day = "2026-01-01"
	}
	stamp := string(day) + "T00:00:00Z"
	title := b.Sending.Title
	if len(b.maps) == 1 && len(b.planned) == 0 {
		title = b.m.Title
	}
	b.try(f.SetDocProps(&excelize.DocProperties{
		Title: cellText(title), Creator: cellText(b.Author), LastModifiedBy: cellText(b.Author),
		Created: stamp, Modified: stamp, Language: b.words.lang,
	}))
	b.try(f.SetAppProps(&excelize.AppProperties{Application: "Wegmarke", Company: cellText(b.Company)}))
}
