package workbook

import (
	"bufio"
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"wegmarke/storage/xlsx"
)

// Sizes of paper in points.
const (
	a3Width       = 1191.0
	a3Height      = 842.0
	marginInch    = 1 / 2.54
	smallestScale = 0.45
)

// page prepares view, print and protection of the map.
func (b *builder) page() {
	s, l, p := b.sheet(), &b.layout, b.palette
	on := b.on(s)
	on.SetView(xlsx.View{FreezeColumns: labelColumn, FreezeRows: l.headRow, Zoom: 90, Tab: rgb(p.Phase[3].Strong)})
	across, down := b.pages()
	page := b.paper(xlsx.A3)
	page.Fit, page.Wide, page.High, page.Centred, page.FooterText = true, across, down, true, b.footer()
	on.SetPage(page)
	b.printed(s, xlsx.Range{C1: labelColumn, R1: titleRow, C2: l.last, R2: l.lastRow()}, phaseRow, l.headRow)
	on.NumbersAsText(xlsx.Range{C1: l.first, R1: l.headRow + 1, C2: l.last, R2: l.lastRow()})
	on.Protect()
}

// paper is a page with the usual margins.
func (b *builder) paper(size int) xlsx.Page {
	if b.A4 {
		size = xlsx.A4
	}
	return xlsx.Page{
		Paper: size, Left: marginInch, Right: marginInch, Top: marginInch, Bottom: 1.6 * marginInch, Header: 0.3, Footer: 0.25,
	}
}

// printed says what of a sheet is printed, and which rows each page repeats beside column B; none for 0.
func (b *builder) printed(s string, area xlsx.Range, from, to int) {
	titles := ""
	if from > 0 {
		titles = fmt.Sprintf("%[1]s!$B:$B,%[1]s!$%[2]d:$%[3]d", quoted(s), from, to)
	}
	b.on(s).Printed(fmt.Sprintf("%s!%s:%s", quoted(s), fixed(area.C1, area.R1), fixed(area.C2, area.R2)), titles)
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
	for i := range b.layout.rows {
		h += b.rowPoints(i, width)
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

// The hidden copy of the snapshot: a head line, then the deflated JSON as base64 in pieces that fit
// into a cell.
const (
	carrierSheet = "_wegmarke"
	carrierHead  = "wm-snapshot"
	carrierPiece = 30000
	// carrierPacking is how hard the copy is packed: more takes three times as long for a tenth less.
	carrierPacking = 1
)

func (b *builder) carrier() {
	b.newSheet(carrierSheet)
	out, sum := &pieces{to: b.on(carrierSheet)}, sha256.New()
	letters := base64.NewEncoder(base64.StdEncoding, out)
	z, err := flate.NewWriter(letters, carrierPacking)
	b.try(err)
	both := bufio.NewWriterSize(io.MultiWriter(sum, z), 1<<15)
	b.try(b.Sending.EncodeTo(both))
	b.try(both.Flush())
	b.try(z.Close())
	b.try(letters.Close())
	out.end()
	b.put(carrierSheet, 1, 1, fmt.Sprintf("%s;%d;parts=%d;sha256=%s", carrierHead, b.Sending.Version, out.n, hex.EncodeToString(sum.Sum(nil))))
	b.on(carrierSheet).Hide()
}

// pieces writes letters into cells, as many as a piece has into each.
type pieces struct {
	to   *xlsx.Sheet
	n    int // that are full
	next []byte
}

func (p *pieces) Write(letters []byte) (int, error) {
	for rest := letters; len(rest) > 0; {
		n := min(carrierPiece-len(p.next), len(rest))
		p.next, rest = append(p.next, rest[:n]...), rest[n:]
		if len(p.next) == carrierPiece {
			p.end()
		}
	}
	return len(letters), nil
}

func (p *pieces) end() {
	if len(p.next) > 0 {
		p.n++
		p.to.Text(1, 1+p.n, string(p.next))
		p.next = p.next[:0]
	}
}

// finish sets what concerns the workbook as a whole.
func (b *builder) finish() {
	if len(b.maps) > 0 {
		b.file.Activate(b.file.Sheet(b.maps[0]))
	} else if len(b.planned) > 0 {
		b.file.Activate(b.file.Sheet(b.planned[0].sheet))
	}
	day := b.Date
	if _, ok := day.Time(); !ok {
		day = "2026-01-01"
	}
	title := b.Sending.Title
	if len(b.maps) == 1 && len(b.planned) == 0 {
		title = b.m.Title
	}
	b.file.Describe(xlsx.Properties{
		Title: cellText(title), Author: cellText(b.Author), Company: cellText(b.Company), Language: b.words.lang, Stamp: string(day) + "T00:00:00Z",
	})
}
