package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// parts are the parts of a small workbook that tests damage one by one.
func parts() map[string]string {
	return map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="http://r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/sharedStrings.xml":       `<sst><si><t>eins</t></si><si><t>zwei</t></si></sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>`,
	}
}

func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for n := range parts {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		w, err := z.Create(n)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[n])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func with(part, text string) map[string]string {
	p := parts()
	p[part] = text
	return p
}

func sheetWith(rows string) map[string]string {
	return with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+rows+"</sheetData></worksheet>")
}

func read(b []byte) (*Answer, error) { return Read(bytes.NewReader(b), int64(len(b))) }

// hostile are workbooks that nobody sends by intent or that arrive broken, each with its refusal.
func hostile(t testing.TB) map[string]struct {
	data []byte
	kind Kind
} {
	type attack = struct {
		data []byte
		kind Kind
	}
	deep := strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100)
	wide := "<row " + strings.Repeat(`q="1" `, 201) + "/>"
	many := strings.Repeat("<si><t>a</t></si>", 10)
	without := func(part string) map[string]string {
		p := parts()
		delete(p, part)
		return p
	}
	raw := func(name, data string, size uint64, sum uint32) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for n, s := range without(name) {
			w, _ := z.Create(n)
			_, _ = w.Write([]byte(s))
		}
		w, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Store, CRC32: sum, CompressedSize64: uint64(len(data)), UncompressedSize64: size})
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte(data))
		_ = z.Close()
		return b.Bytes()
	}
	compound := func(text string) []byte {
		b := append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 2<<20)...)
		at := 1<<20 - 5 // across the border of two blocks
		for i, u := range utf16.Encode([]rune(text)) {
			binary.LittleEndian.PutUint16(b[at+2*i:], u)
		}
		return b
	}
	twice := func() []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, n := range []string{"xl/workbook.xml", "XL/Workbook.xml"} {
			w, _ := z.Create(n)
			_, _ = w.Write([]byte(parts()["xl/workbook.xml"]))
		}
		_ = z.Close()
		return b.Bytes()
	}
	good := pack(t, parts())
	sheet := "xl/worksheets/sheet1.xml"
	sheetText := parts()[sheet]
	const rowOne = `<row r="1">`
	return map[string]attack{
		"empty file":               {nil, NotWorkbook},
		"text":                     {[]byte("Phase;Karte\n1;Sucht"), NotWorkbook},
		"html":                     {[]byte("<html><table></table></html>"), NotWorkbook},
		"cut in the middle":        {good[:len(good)/2], Damaged},
		"old xls":                  {compound("Workbook"), OldFormat},
		"password":                 {compound("EncryptedPackage"), Encrypted},
		"ods":                      {pack(t, map[string]string{"content.xml": "<a/>", "mimetype": "x"}), OpenDocument},
		"numbers":                  {pack(t, map[string]string{"Index/Document.iwa": "x"}), Numbers},
		"docx":                     {pack(t, map[string]string{"word/document.xml": "<a/>"}), NotWorkbook},
		"xlsb":                     {pack(t, map[string]string{"_rels/.rels": strings.Replace(parts()["_rels/.rels"], "workbook.xml", "workbook.bin", 1), "xl/workbook.bin": "x"}), Binary},
		"part twice":               {twice(), Damaged},
		"sheet missing":            {pack(t, without(sheet)), Damaged},
		"no sheets":                {pack(t, with("xl/workbook.xml", "<workbook/>")), NotWorkbook},
		"strings missing":          {pack(t, without("xl/sharedStrings.xml")), Damaged},
		"strings cut":              {pack(t, with("xl/sharedStrings.xml", "<sst><si><t>eins")), Damaged},
		"sheet cut":                {pack(t, with(sheet, sheetText[:len(sheetText)-30])), Damaged},
		"sheet empty":              {pack(t, with(sheet, "")), Damaged},
		"two roots":                {pack(t, with(sheet, sheetText+sheetText)), Damaged},
		"wrong root":               {pack(t, with(sheet, "<chartsheet/>")), Damaged},
		"unbalanced":               {pack(t, with(sheet, "<worksheet><row></worksheet></row>")), Damaged},
		"text number too high":     {pack(t, sheetWith(rowOne+`<c r="A1" t="s"><v>2</v></c></row>`)), Damaged},
		"text number negative":     {pack(t, sheetWith(rowOne+`<c r="A1" t="s"><v>-1</v></c></row>`)), Damaged},
		"text number no number":    {pack(t, sheetWith(rowOne+`<c r="A1" t="s"><v>1.5</v></c></row>`)), Damaged},
		"unknown kind of cell":     {pack(t, sheetWith(rowOne+`<c r="A1" t="q"><v>1</v></c></row>`)), Damaged},
		"row 0":                    {pack(t, sheetWith(`<row r="0"/>`)), Damaged},
		"row too far":              {pack(t, sheetWith(`<row r="1048577"/>`)), Damaged},
		"row overflows":            {pack(t, sheetWith(`<row r="99999999999999999999"/>`)), Damaged},
		"row twice":                {pack(t, sheetWith(`<row r="1"/><row r="1"/>`)), Damaged},
		"column too far":           {pack(t, sheetWith(rowOne+`<c r="XFE1"/></row>`)), Damaged},
		"cell in another row":      {pack(t, sheetWith(rowOne+`<c r="A2"/></row>`)), Damaged},
		"cells out of order":       {pack(t, sheetWith(rowOne+`<c r="B1"/><c r="A1"/></row>`)), Damaged},
		"cell without a row":       {pack(t, sheetWith(`<c r="A1"/>`)), Damaged},
		"document type":            {pack(t, with(sheet, `<!DOCTYPE a [<!ENTITY x "y">]>`+sheetText)), Damaged},
		"entity":                   {pack(t, sheetWith(rowOne+`<c r="A1" t="str"><v>&x;</v></c></row>`)), Damaged},
		"too deep":                 {pack(t, sheetWith(deep)), Damaged},
		"too many attributes":      {pack(t, sheetWith(wide)), Damaged},
		"other encoding":           {pack(t, with(sheet, `<?xml version="1.0" encoding="UTF-16"?>`+sheetText)), Damaged},
		"invalid utf-8":            {pack(t, sheetWith(rowOne+"<c r=\"A1\" t=\"str\"><v>\xff\xfe</v></c></row>")), Damaged},
		"two sheets of one name":   {pack(t, with("xl/workbook.xml", `<workbook xmlns:r="http://r"><sheets><sheet name="A" r:id="r1"/><sheet name="a" r:id="r1"/></sheets></workbook>`)), Damaged},
		"huge token":               {pack(t, with("xl/sharedStrings.xml", "<sst>"+many+`<si x="`+noise(9<<20)+`"/></sst>`)), TooLarge},
		"zip bomb":                 {pack(t, with("xl/sharedStrings.xml", "<sst>"+strings.Repeat(" ", 40<<20)+"</sst>")), TooLarge},
		"wrong checksum":           {raw(sheet, sheetText, uint64(len(sheetText)), crc32.ChecksumIEEE([]byte(sheetText))+1), Damaged},
		"size said too small":      {raw(sheet, sheetText, 10, crc32.ChecksumIEEE([]byte(sheetText))), Damaged},
		"size beyond 2^63":         {raw(sheet, sheetText, 1<<63+5, crc32.ChecksumIEEE([]byte(sheetText))), TooLarge},
		"comment on no cell":       {pack(t, withNotes(`<comments><authors/><commentList><comment ref="A0" authorId="0"><text><t>x</t></text></comment></commentList></comments>`)), Damaged},
		"written by a newer form":  {pack(t, sheetWith(rowOne+`<c r="A1" t="str"><v>`+strings.Replace(markOf(), "wm1", "wm2", 1)+`</v></c></row>`)), Newer},
		"form number that is long": {pack(t, sheetWith(rowOne+`<c r="A1" t="str"><v>`+strings.Replace(markOf(), "wm1", "wm99999999999999999999", 1)+`</v></c></row>`)), Newer},
	}
}

func markOf() string { return "wm1;map=" + mapID.String() + ";snap=" + snapID.String() + ";v=1" }

func withNotes(notes string) map[string]string {
	p := parts()
	p["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships><Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>`
	p["xl/comments1.xml"] = notes
	return p
}

// noise is text that does not pack well.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"[x>>26]
	}
	return string(b)
}

func TestHostileWorkbooksAreRefused(t *testing.T) {
	for name, attack := range hostile(t) {
		a, err := read(attack.data)
		if a != nil || !errors.Is(err, &Error{Kind: attack.kind}) {
			t.Errorf("%s: got %v, want %s", name, err, attack.kind)
		}
	}
}

func TestOddButHarmlessWorkbooksAreRead(t *testing.T) {
	upper := make(map[string]string)
	for n, s := range parts() {
		upper[strings.ToUpper(n)] = s
	}
	for name, p := range map[string]map[string]string{
		"plain":              parts(),
		"upper-case names":   upper,
		"path out of it":     with("../../etc/passwd", "x"),
		"external link":      with("xl/externalLinks/externalLink1.xml", "<a/>"),
		"macro":              with("xl/vbaProject.bin", "x"),
		"byte order mark":    with("xl/worksheets/sheet1.xml", "\ufeff"+parts()["xl/worksheets/sheet1.xml"]),
		"comment, no author": withNotes(`<comments><authors/><commentList><comment ref="A1" authorId="-1"><text><t>x</t></text></comment></commentList></comments>`),
	} {
		a, err := read(pack(t, p))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if a.sheets[0].at(1, 1) != "eins" || a.sheets[0].at(1, 2) != "zwei" {
			t.Errorf("%s: cells are lost", name)
		}
	}
}

func TestKindsOfCells(t *testing.T) {
	a, err := read(pack(t, sheetWith(`<row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c>`+
		`<c t="str"><f>A1&amp;"x"</f><v>result_x0041_</v></c><c r="D2"><v>12.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="s"/><c r="H2" s="3"/></row>`)))
	if err != nil {
		t.Fatal(err)
	}
	s := a.sheets[0]
	got := fmt.Sprint(s.cells[pos{2, 1}], s.cells[pos{2, 2}], s.cells[pos{2, 4}], s.cells[pos{2, 5}], s.cells[pos{2, 6}], len(s.cells))
	if want := "{inline 115 false} {resultA 115 true} {12.5 110 false} {1 98 false} {#N/A 101 false} 5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAlteredCopyOfTheSnapshotIsNoCopy(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	s, err := tr.file.GetCellValue(carrierSheet, "A2")
	tr.must(err)
	tr.must(tr.file.SetCellStr(carrierSheet, "A2", s[:200]+"AAAA"+s[204:]))
	if a := tr.answer(); a.Copy != nil || a.Snapshot != snapID {
		t.Error("an altered snapshot was taken")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, parts()))
	for _, attack := range hostile(f) {
		if len(attack.data) < 1<<16 {
			f.Add(attack.data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := read(data)
		if (a == nil) == (err == nil) {
			t.Fatal("neither an answer nor a reason")
		}
	})
}

// FuzzSheet feeds the part that people's programs write most freely, past the frame of the zip file.
func FuzzSheet(f *testing.F) {
	f.Add(parts()["xl/worksheets/sheet1.xml"], parts()["xl/sharedStrings.xml"])
	f.Fuzz(func(t *testing.T, sheet, shared string) {
		p := with("xl/worksheets/sheet1.xml", sheet)
		p["xl/sharedStrings.xml"] = shared
		a, err := read(pack(t, p))
		if err == nil {
			if _, err := Match(a, newSnapshotForFuzz()); err != nil && !errors.Is(err, &Error{Kind: Foreign}) {
				t.Fatal(err)
			}
		}
	})
}
