package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// packed makes a zip of parts.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// sheets makes an OpenDocument file of what stands inside the spreadsheet.
func sheets(t testing.TB, inner string) []byte {
	t.Helper()
	return packed(t, "mimetype", odsKind, "content.xml", `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>`+inner+`</office:spreadsheet></office:body></office:document-content>`)
}

func TestOpenDocument(t *testing.T) {
	grids := read(t, "a.ods", sheets(t, `
		<table:table table:name="Karte"><table:table-column table:number-columns-repeated="3"/>
		<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Titel</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
		<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="5"/></table:table-row>
		<table:table-row><table:table-cell/><table:table-cell><text:p>eins<text:s text:c="2"/>zwei<text:line-break/>drei</text:p><text:p>vier <text:span>fünf</text:span></text:p></table:table-cell>
			<table:table-cell office:value-type="date" office:date-value="2026-03-05T00:00:00"><text:p>05.03.26</text:p></table:table-cell>
			<table:table-cell table:number-columns-repeated="2"><office:annotation><text:p>Bemerkung</text:p></office:annotation><text:p>zweimal</text:p></table:table-cell></table:table-row>
		<table:table-row table:number-rows-repeated="3"><table:table-cell><text:p>dreimal</text:p></table:table-cell></table:table-row>
		<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
		</table:table><table:table table:name="Leer"/>`))
	want := [][]string{
		{"Titel"}, nil, nil, {"", "eins  zwei\ndrei\nvier fünf", "2026-03-05", "zweimal", "zweimal"}, {"dreimal"}, {"dreimal"}, {"dreimal"},
	}
	if len(grids) != 2 || grids[0].Name != "Karte" || !reflect.DeepEqual(rows(grids[0]), want) {
		t.Errorf("got %v", grids)
	}
	if !reflect.DeepEqual(grids[0].Merges, []intake.Merge{{Top: 1, Left: 1, Bottom: 1, Right: 2}}) {
		t.Errorf("merges %v", grids[0].Merges)
	}
}

// TestOneTableInTwoFormats holds that a sheet saved by an office as .xlsx and as .ods reads the same.
func TestOneTableInTwoFormats(t *testing.T) {
	var got [2]intake.Piece
	for i, name := range []string{"journey.xlsx", "journey.ods"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		p, err := intake.Recognise(read(t, name, b), intake.Options{})
		if err != nil || len(p.Pieces) != 1 {
			t.Fatalf("%s: %d pieces, %v", name, len(p.Pieces), err)
		}
		got[i] = p.Pieces[0]
		if c := got[i].Count(); got[i].Kind != intake.KindMap || c.Phases != 6 || c.Steps != 7 || c.Lanes != 6 || c.Cards != 38 {
			t.Errorf("%s: %s with %+v", name, got[i].Kind, c)
		}
	}
	if got[0].Signature != got[1].Signature || !reflect.DeepEqual(got[0].Lines, got[1].Lines) {
		t.Error("the two formats differ")
	}
}

func TestHostileOpenDocument(t *testing.T) {
	row := func(cells string) string {
		return `<table:table table:name="a"><table:table-row>` + cells + `</table:table-row></table:table>`
	}
	full := `<table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell>`
	for name, c := range map[string]struct {
		b    []byte
		kind workbook.Kind
	}{
		"a row that is filled and repeated":  {sheets(t, `<table:table><table:table-row table:number-rows-repeated="1000000">`+full+`</table:table-row></table:table>`), workbook.TooLarge},
		"a count below nought":               {sheets(t, row(`<table:table-cell table:number-columns-repeated="-1"/>`)), workbook.Damaged},
		"a count that is no number":          {sheets(t, row(`<table:table-cell table:number-columns-repeated="x"/>`)), workbook.Damaged},
		"a count without end":                {sheets(t, row(`<table:table-cell table:number-columns-repeated="99999999999"/>`)), workbook.Damaged},
		"a row that is too long":             {sheets(t, row(strings.Repeat(full, 2))), workbook.Damaged},
		"rows without end":                   {sheets(t, `<table:table>`+strings.Repeat(`<table:table-row table:number-rows-repeated="1048576"/>`, 4)+`</table:table>`), workbook.Damaged},
		"sheets without end":                 {sheets(t, strings.Repeat(`<table:table/>`, maxSheets+1)), workbook.TooLarge},
		"blanks without end":                 {sheets(t, row(`<table:table-cell><text:p>`+strings.Repeat(`<text:s text:c="1000"/>`, 2000)+`x</text:p></table:table-cell>`)), workbook.TooLarge},
		"a count of blanks":                  {sheets(t, row(`<table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>`)), workbook.Damaged},
		"no table":                           {sheets(t, ""), workbook.NotWorkbook},
		"cut off":                            {packed(t, "mimetype", odsKind, "content.xml", `<office:document-content xmlns:office="o"><a>`), workbook.Damaged},
		"a document type":                    {packed(t, "mimetype", odsKind, "content.xml", `<!DOCTYPE a [<!ENTITY x "y">]><document-content/>`), workbook.Damaged},
		"another root":                       {packed(t, "mimetype", odsKind, "content.xml", `<html/>`), workbook.Damaged},
		"deep":                               {sheets(t, strings.Repeat("<a>", 100)), workbook.Damaged},
		"a text document":                    {packed(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<document-content/>`), workbook.Document},
		"a password":                         {packed(t, "mimetype", odsKind, "content.xml", "x", "META-INF/manifest.xml", `<manifest><file-entry><encryption-data/></file-entry></manifest>`), workbook.Encrypted},
		"a Word file":                        {packed(t, "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`, "word/document.xml", "<document/>"), workbook.Document},
		"a zip of something else":            {packed(t, "a.txt", "b"), workbook.NotWorkbook},
		"two parts of one name":              {packed(t, "content.xml", "a", "content.xml", "b"), workbook.Damaged},
		"a sheet that swells when unpacked":  {packed(t, "mimetype", odsKind, "content.xml", strings.Repeat(" ", 8<<20)), workbook.TooLarge},
		"an attribute longer than any sheet": {sheets(t, fmt.Sprintf(`<table:table table:name="%s"/>`, noise(9<<20))), workbook.TooLarge},
	} {
		grids, err := Read("a.ods", bytes.NewReader(c.b), int64(len(c.b)))
		if !errors.Is(err, &workbook.Error{Kind: c.kind}) || grids != nil {
			t.Errorf("%s: %d tables, %v, want %s", name, len(grids), err, c.kind)
		}
	}
}

// noise is a text that does not pack well.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[x>>26%62]
	}
	return string(b)
}

func FuzzOpenDocument(f *testing.F) {
	f.Add(`<table:table table:name="a"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"><text:p>a<text:s/></text:p></table:table-cell></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row><table:covered-table-cell><table:table><table:table-row/></table:table></table:covered-table-cell></table:table-row></table:table>`)
	f.Fuzz(func(t *testing.T, inner string) {
		b := sheets(t, inner)
		grids, err := Read("a.ods", bytes.NewReader(b), int64(len(b)))
		var known *workbook.Error
		if err != nil && !errors.As(err, &known) {
			t.Fatalf("an error of no known kind: %v", err)
		}
		for _, g := range grids {
			for _, c := range g.Cells {
				if c.Row < 1 || c.Col < 1 || c.Col > maxCols {
					t.Fatalf("a cell %+v", c)
				}
			}
		}
	})
}
