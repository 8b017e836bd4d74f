package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// written makes a workbook with one sheet and gives back its parts.
func written(t *testing.T, fill func(*File, *Sheet)) map[string]string {
	t.Helper()
	raw, err := pack(fill)
	if err != nil {
		t.Fatal(err)
	}
	return parts(t, raw)
}

func pack(fill func(*File, *Sheet)) ([]byte, error) {
	var out bytes.Buffer
	f := New(&out, 10)
	fill(f, f.NewSheet("Blatt"))
	err := f.Write()
	return out.Bytes(), err
}

func parts(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, p := range z.File {
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		if _, twice := out[p.Name]; twice {
			t.Errorf("%s is there twice", p.Name)
		}
		out[p.Name] = string(b)
		for d := xml.NewDecoder(bytes.NewReader(b)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", p.Name, err)
			}
		}
	}
	return out
}

const first = "xl/worksheets/sheet1.xml"

func TestTextsArriveAsTheyAre(t *testing.T) {
	for _, c := range []struct{ name, text, form string }{
		{"plain", "Guten Tag", "Guten Tag"},
		{"signs of XML", `a < b & c > "d" 'e'`, `a &lt; b &amp; c &gt; "d" 'e'`},
		{"looks like a formula", "=1+1", "=1+1"},
		{"blanks in front and behind", "  x ", "  x "},
		{"lines and tabs", "a\n\tb", "a\n\tb"},
		{"carriage return", "a\rb", "a_x000D_b"},
		{"control characters", "a\x00b\x01c\x1f", "a_x0000_b_x0001_c_x001F_"},
		{"looks like a hidden character", "_x000D_ und _x00e4_", "_x005F_x000D_ und _x005F_x00e4_"},
		{"nearly like one", "_x00G0_ _x000D", "_x00G0_ _x000D"},
		{"emoji and accents", "Größe 😀 é 漢字", "Größe 😀 é 漢字"},
		{"no text in UTF-8", "a\xffb", "a\uFFFDb"},
		{"no characters", "a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc"},
	} {
		p := written(t, func(_ *File, s *Sheet) { s.Text(1, 1, c.text) })
		if want := `<t xml:space="preserve">` + c.form + `</t>`; !strings.Contains(p["xl/sharedStrings.xml"], want) {
			t.Errorf("%s: the texts are %s, want %s", c.name, p["xl/sharedStrings.xml"], want)
		}
		if !strings.Contains(p[first], `<c r="A1" t="s"><v>0</v></c>`) {
			t.Errorf("%s: the cell is %s", c.name, p[first])
		}
	}
}

func TestOtherTextsAreEscapedToo(t *testing.T) {
	odd := "\x02<&\"\n_x0041_"
	p := written(t, func(_ *File, s *Sheet) {
		s.Take(List{Area: Range{1, 1, 1, 1}, Kind: Choice, From: `"<a>"`, Title: odd, Hint: odd, Refuse: Stop, ErrorTitle: odd, Error: odd})
		s.Note(Note{Column: 1, Row: 1, Author: odd, Text: odd})
		s.Rich(1, 1, []Run{{odd, Font{Family: odd}}})
		s.Formula(1, 2, `IF(A1<>"&","a","b")`, "<&>")
		s.Chart(Chart{Name: odd, Description: odd, FromCol: 1, FromRow: 1, ToCol: 2, ToRow: 2, XML: []byte("<c/>")})
	})
	const form = "_x0002_&lt;&amp;&quot;&#10;_x005F_x0041_"
	if n := strings.Count(p[first], `"`+form+`"`); n != 4 {
		t.Errorf("%d of 4 texts of the list are right: %s", n, p[first])
	}
	if !strings.Contains(p[first], `<f>IF(A1&lt;&gt;"&amp;","a","b")</f><v>&lt;&amp;&gt;</v>`) {
		t.Errorf("the formula is %s", p[first])
	}
}

func TestALongTextIsRefusedAndNotCut(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		fits bool
	}{
		{"as long as can be", strings.Repeat("x", maxText), true},
		{"one more", strings.Repeat("x", maxText+1), false},
		{"many bytes, few characters", strings.Repeat("ä", maxText), true},
		{"characters that count twice", strings.Repeat("😀", maxText/2+1), false},
	} {
		_, err := pack(func(_ *File, s *Sheet) { s.Text(2, 3, c.text) })
		if c.fits && err != nil || !c.fits && (!errors.Is(err, ErrLong) || !strings.Contains(err.Error(), "B3")) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestCellsHoldNumbersDatesAndFormulas(t *testing.T) {
	p := written(t, func(f *File, s *Sheet) {
		s.Number(1, 1, 46086)
		s.Style(Range{1, 1, 1, 1}, f.Style(Style{Format: "dd.mm.yyyy"}))
		s.Number(2, 1, 1e21)
		s.Number(3, 1, -0.1)
		s.Formula(1, 2, "A1+1", "46087")
		s.Formula(2, 2, `IF(A1>0,"ja","nein")`, "ja")
		s.Formula(3, 2, "NA()", "#N/A")
		s.Formula(4, 2, `""`, "")
		s.Style(Range{5, 2, 5, 2}, f.Style(Style{Fill: "FF0000"}))
	})
	for _, want := range []string{
		`<c r="A1" s="1"><v>46086</v></c>`, `<c r="B1"><v>1e+21</v></c>`, `<c r="C1"><v>-0.1</v></c>`,
		`<c r="A2"><f>A1+1</f><v>46087</v></c>`, `<c r="B2" t="str"><f>IF(A1&gt;0,"ja","nein")</f><v>ja</v></c>`,
		`<c r="C2" t="e"><f>NA()</f><v>#N/A</v></c>`, `<c r="D2" t="str"><f>""</f><v></v></c>`, `<c r="E2" s="2"/>`,
		`<dimension ref="A1:E2">`,
	} {
		if !strings.Contains(p[first], want) {
			t.Errorf("%s is not in %s", want, p[first])
		}
	}
	if !strings.Contains(p["xl/styles.xml"], `formatCode="dd.mm.yyyy"`) {
		t.Errorf("the format of dates is not in %s", p["xl/styles.xml"])
	}
}

func TestTextFormatIsMarkedAsTyped(t *testing.T) {
	p := written(t, func(f *File, s *Sheet) {
		s.Style(Range{1, 1, 1, 1}, f.Style(Style{Format: "@", Font: Font{Family: "Calibri", Size: 10, Bold: true, Italic: true, Color: "102030"}, Open: true}))
	})
	styles := p["xl/styles.xml"]
	if !strings.Contains(styles, `<xf quotePrefix="1" numFmtId="49" `) || !regexp.MustCompile(`<protection [^>]*locked="(0|false)"`).MatchString(styles) {
		t.Errorf("the look is %s", styles)
	}
	at := -1
	bold := styles[strings.Index(styles, "<font><b"):]
	for _, tag := range []string{"<b ", "<i ", "<sz ", "<color ", "<name ", "<family "} {
		i := strings.Index(bold, tag)
		if i < at || i < 0 {
			t.Errorf("%s stands at %d, behind what should follow it: %s", tag, i, bold[:200])
		}
		at = i
	}
}

func TestEqualLooksAreOne(t *testing.T) {
	written(t, func(f *File, _ *Sheet) {
		a := f.Style(Style{Fill: "112233", Border: Borders{Left: "445566"}})
		if b := f.Style(Style{Fill: "112233", Border: Borders{Left: "445566"}}); a != b {
			t.Errorf("two numbers, %d and %d, for one look", a, b)
		}
		if b := f.Style(Style{Fill: "112234"}); a == b {
			t.Error("one number for two looks")
		}
		if a, b := f.Condition(Style{Fill: "112233"}), f.Condition(Style{Font: Font{Color: "112233"}}); a == b {
			t.Error("one number for two looks of conditions")
		}
	})
}

func TestConditionsLeaveFamilyAndSizeAlone(t *testing.T) {
	p := written(t, func(f *File, s *Sheet) {
		s.When(Range{1, 1, 2, 3}, "LEN(A1)>0", f.Condition(Style{Font: Font{Color: "AA0000", Bold: true}}))
	})
	styles := p["xl/styles.xml"]
	diffs := styles[strings.Index(styles, "<dxfs"):]
	if strings.Contains(diffs, "<sz") || strings.Contains(diffs, "<name") || !strings.Contains(diffs, "<b ") || !strings.Contains(diffs, "FFAA0000") {
		t.Errorf("the look of the condition is %s", diffs)
	}
}

// TestPartsOfASheetStandInOrder fills everything that a sheet can have.
func TestPartsOfASheetStandInOrder(t *testing.T) {
	p := written(t, everything)
	at := -1
	for _, tag := range []string{
		"<sheetPr", "<dimension", "<sheetViews", "<sheetFormatPr", "<cols", "<sheetData", "<sheetProtection", "<mergeCells",
		"<conditionalFormatting", "<dataValidations", "<hyperlinks", "<printOptions", "<pageMargins", "<pageSetup", "<headerFooter",
		"<colBreaks", "<ignoredErrors", "<drawing", "<legacyDrawing",
	} {
		i := strings.Index(p[first], tag)
		if i < at || i < 0 {
			t.Errorf("%s stands at %d, behind what should follow it", tag, i)
		}
		at = max(at, i)
	}
	for _, part := range []string{
		"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "xl/workbook.xml", "xl/theme/theme1.xml",
		"xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels",
		"xl/drawings/vmlDrawing1.vml", "xl/comments1.xml", "xl/charts/chart1.xml",
	} {
		if p[part] == "" {
			t.Errorf("there is no %s", part)
		}
		if strings.HasPrefix(part, "xl/c") && !strings.Contains(p["[Content_Types].xml"], `"/`+part+`"`) {
			t.Errorf("%s has no type", part)
		}
	}
	if n := strings.Count(p["xl/workbook.xml"], "<definedName "); n != 3 || strings.Contains(p["xl/workbook.xml"], "filterPrivacy") {
		t.Errorf("%d names in %s", n, p["xl/workbook.xml"])
	}
	if !strings.Contains(p["docProps/core.xml"], "<cp:lastModifiedBy>K &amp; B</cp:lastModifiedBy>") {
		t.Errorf("the properties are %s", p["docProps/core.xml"])
	}
}

func everything(f *File, s *Sheet) {
	for r := 1; r <= 30; r++ {
		for c := 1; c <= 6; c++ {
			s.Text(c, r, fmt.Sprintf("%d mal %d", r, c))
			s.Style(Range{c, r, c, r}, f.Style(Style{Fill: fmt.Sprintf("%02X%02X00", 8*r, 40*c), Font: Font{Family: "Calibri", Size: float64(8 + r%5)}}))
		}
	}
	s.Width(1, 2, 20)
	s.Merge(Range{1, 1, 2, 1})
	s.When(Range{1, 1, 2, 3}, "LEN(A1)>0", f.Condition(Style{Fill: "FFFFFF"}))
	s.Take(List{Area: Range{1, 1, 2, 2}, Kind: Decimal, Lo: -1e15, Hi: 0.5, Title: "Zahl", Hint: "Bitte eine Zahl"})
	s.Note(Note{Column: 2, Row: 2, Author: "B", Text: "zwei", Width: 100, Height: 50})
	s.Note(Note{Column: 1, Row: 2, Author: "A", Text: "eins", Width: 100, Height: 50})
	s.Note(Note{Column: 1, Row: 2, Author: "A", Text: "noch eins", Width: 100, Height: 50})
	s.Chart(Chart{Name: "Kurve", FromCol: 1, FromRow: 3, ToCol: 3, ToRow: 4, XML: []byte(xmlHead + `<c/>`)})
	s.Link(1, 5, "'Zwei'!B2")
	s.SetView(View{FreezeColumns: 1, FreezeRows: 1, Zoom: 90, Tab: "336699"})
	s.SetPage(Page{Paper: A3, Fit: true, Wide: 1, Left: 0.4, Right: 0.4, Top: 0.4, Bottom: 0.6, Header: 0.3, Footer: 0.2, Centred: true, FooterText: "&L&8 Karte"})
	s.Printed("Blatt!$A$1:$F$30", "Blatt!$A:$A,Blatt!$1:$1")
	s.Protect()
	s.BreakBefore(4)
	s.NumbersAsText(Range{1, 1, 6, 30})
	two := f.NewSheet("Zwei")
	two.Text(1, 1, "x")
	two.Hide()
	f.Name("liste", "Blatt!$A$1:$A$5")
	f.Describe(Properties{Title: "Titel", Author: "K & B", Company: "C", Language: "de", Stamp: "2026-03-05T00:00:00Z"})
	f.Activate(s)
}

func TestTheSameCallsGiveTheSameBytes(t *testing.T) {
	one, err := pack(everything)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		two, err := pack(everything)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, two) {
			t.Fatal("two runs gave different bytes")
		}
	}
}

// TestAnotherProgramReadsIt lets the library read all of it back from its own point of view.
func TestAnotherProgramReadsIt(t *testing.T) {
	raw, err := pack(everything)
	if err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if got, err := book.GetCellValue("Blatt", "F30"); got != "30 mal 6" || err != nil {
		t.Errorf("the last cell says %q, %v", got, err)
	}
	if notes, err := book.GetComments("Blatt"); err != nil || len(notes) != 2 || notes[0].Cell != "A2" || notes[0].Author != "A" {
		t.Errorf("the notes are %v, %v", notes, err)
	}
	if merged, err := book.GetMergeCells("Blatt"); err != nil || len(merged) != 1 || merged[0].GetEndAxis() != "B1" {
		t.Errorf("merged are %v, %v", merged, err)
	}
	if w, err := book.GetColWidth("Blatt", "B"); err != nil || w != 20 {
		t.Errorf("the second column is %v wide, %v", w, err)
	}
	if lists, err := book.GetDataValidations("Blatt"); err != nil || len(lists) != 1 || lists[0].Sqref != "A1:B2" || lists[0].Formula1 != "-1000000000000000" {
		t.Errorf("the lists are %v, %v", lists, err)
	}
	if visible, err := book.GetSheetVisible("Zwei"); visible || err != nil {
		t.Errorf("the second sheet is visible: %v, %v", visible, err)
	}
	if p, err := book.GetPanes("Blatt"); err != nil || !p.Freeze || p.TopLeftCell != "B2" {
		t.Errorf("the panes are %+v, %v", p, err)
	}
}

func TestColumnsAndRows(t *testing.T) {
	p := written(t, func(_ *File, s *Sheet) {
		s.Width(1, 3, 12.5)
		s.HideColumn(2)
		s.HideColumn(6)
		s.Height(2, 500)
		s.Height(3, 20)
		s.Grow(3)
		s.HideRow(4)
		s.Merge(Range{2, 2, 2, 2})
		s.Text(3, 9, "x")
	})
	for _, want := range []string{
		`<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="12.5" customWidth="1" hidden="1"/>` +
			`<col min="3" max="3" width="12.5" customWidth="1"/><col min="6" max="6" width="9" customWidth="1" hidden="1"/></cols>`,
		`<sheetData><row r="2" ht="409" customHeight="1"/><row r="3" ht="20"/><row r="4" hidden="1"/><row r="9"><c r="C9" t="s"><v>0</v></c></row></sheetData>`,
	} {
		if !strings.Contains(p[first], want) {
			t.Errorf("%s is not in %s", want, p[first])
		}
	}
	if strings.Contains(p[first], "mergeCell") {
		t.Error("a single cell counts as merged")
	}
}

func TestNamesOfCells(t *testing.T) {
	for column, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 52: "AZ", 53: "BA", 702: "ZZ", 703: "AAA", 728: "AAZ", 729: "ABA", 1378: "AZZ", 1379: "BAA", 16384: "XFD"} {
		if got := Letters(column); got != want {
			t.Errorf("column %d is %s, want %s", column, got, want)
		}
		if back, err := excelize.ColumnNameToNumber(Letters(column)); err != nil || back != column {
			t.Errorf("column %d comes back as %d, %v", column, back, err)
		}
	}
	if got := (Range{2, 3, 28, 40}).String(); got != "B3:AB40" {
		t.Errorf("the range is %s", got)
	}
	if got := (Range{2, 3, 2, 3}).String(); got != "B3" {
		t.Errorf("the range of one cell is %s", got)
	}
}

func TestPlacesThatNoSheetHas(t *testing.T) {
	for _, fill := range []func(*File, *Sheet){
		func(_ *File, s *Sheet) { s.Text(0, 1, "x") },
		func(_ *File, s *Sheet) { s.Text(1, 0, "x") },
		func(_ *File, s *Sheet) { s.Number(maxColumns+1, 1, 1) },
		func(_ *File, s *Sheet) { s.Number(1, maxRows+1, 1) },
		func(_ *File, s *Sheet) { s.Done(); s.Text(1, 1, "x") },
	} {
		if _, err := pack(fill); !errors.Is(err, ErrState) {
			t.Errorf("the fault is %v", err)
		}
	}
}

type full struct{ room int }

var errFull = errors.New("no room")

func (f *full) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// TestAFaultOfTheDiskIsReported runs out of room at many places: the library does not look at all faults.
func TestAFaultOfTheDiskIsReported(t *testing.T) {
	raw, err := pack(everything)
	if err != nil {
		t.Fatal(err)
	}
	for room := range slices.Values([]int{0, 100, len(raw) / 2, len(raw) - 2000, len(raw) - 1}) {
		f := New(&full{room: room}, 10)
		everything(f, f.NewSheet("Blatt"))
		if err := f.Write(); !errors.Is(err, errFull) {
			t.Errorf("with room for %d of %d bytes the fault is %v", room, len(raw), err)
		}
	}
}
