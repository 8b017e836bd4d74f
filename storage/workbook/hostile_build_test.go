package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// attack is one workbook that nobody sends by intent or that arrives broken.
type attack struct {
	name string
	// want is the refusal, or fine or same.
	want Kind
	// heavy attacks need seconds to be made; only the long form makes them.
	heavy bool
	build func(f *forge) []byte
}

// What an attack may come to besides a refusal.
const (
	fine Kind = "fine" // it is read and nothing breaks
	same Kind = "same" // it is read, and all cards are found with nothing changed
)

// forge makes workbooks from a small one, or from a real one that was exported.
type forge struct {
	t    testing.TB
	sent []byte
}

func newForge(t *testing.T) *forge {
	if path := os.Getenv("WORKBOOK_SENT"); path != "" {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return &forge{t, b}
	}
	return &forge{t, write(t, newFixture(t).params())}
}

func (f *forge) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

const (
	sheetPart   = "xl/worksheets/sheet1.xml"
	stringsPart = "xl/sharedStrings.xml"
	bookPart    = "xl/workbook.xml"
	relsPart    = "xl/_rels/workbook.xml.rels"
)

// parts are the parts of a small workbook that tests damage one by one.
func parts() map[string]string {
	return map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		bookPart:              `<workbook xmlns:r="http://r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		relsPart:              `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		stringsPart:           `<sst><si><t>eins</t></si><si><t>zwei</t></si></sst>`,
		sheetPart:             `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>`,
	}
}

// real are the parts of the workbook that was sent.
func (f *forge) real() map[string]string {
	z, err := zip.NewReader(bytes.NewReader(f.sent), int64(len(f.sent)))
	f.must(err)
	out := make(map[string]string)
	for _, e := range z.File {
		r, err := e.Open()
		f.must(err)
		b, err := io.ReadAll(r)
		f.must(err)
		f.must(r.Close())
		out[e.Name] = string(b)
	}
	return out
}

// realWith adds parts to the workbook that was sent.
func (f *forge) realWith(more map[string]string) []byte {
	p := f.real()
	maps.Copy(p, more)
	return pack(f.t, p)
}

// realSheet adds a sheet of rows to the workbook that was sent.
func (f *forge) realSheet(name, rows string) []byte {
	p := f.real()
	p["xl/worksheets/extra.xml"] = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"
	p[bookPart] = strings.Replace(p[bookPart], "</sheets>", `<sheet name="`+name+`" sheetId="999" xmlns:rr="http://schemas.openxmlformats.org/officeDocument/2006/relationships" rr:id="rExtra"/></sheets>`, 1)
	p[relsPart] = strings.Replace(p[relsPart], "</Relationships>", `<Relationship Id="rExtra" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/extra.xml"/></Relationships>`, 1)
	return pack(f.t, p)
}

// entry is a part with control over how it stands in the zip file.
type entry struct {
	header zip.FileHeader
	data   string
	raw    bool
}

// zipped packs entries in their order.
func (f *forge) zipped(entries ...entry) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		h := e.header
		var w io.Writer
		var err error
		if e.raw {
			w, err = z.CreateRaw(&h)
		} else {
			w, err = z.CreateHeader(&h)
		}
		f.must(err)
		_, err = io.WriteString(w, e.data)
		f.must(err)
	}
	f.must(z.Close())
	return b.Bytes()
}

// except are the parts of the small workbook without some, as entries.
func except(names ...string) []entry {
	var out []entry
	p := parts()
	for _, n := range slices.Sorted(maps.Keys(p)) {
		if !slices.Contains(names, n) {
			out = append(out, entry{header: zip.FileHeader{Name: n, Method: zip.Deflate}, data: p[n]})
		}
	}
	return out
}

// stored is a part with a size and a checksum of choice.
func (f *forge) stored(name, data string, size uint64, sum uint32) []byte {
	h := zip.FileHeader{Name: name, Method: zip.Store, CRC32: sum, CompressedSize64: uint64(len(data)), UncompressedSize64: size}
	return f.zipped(append(except(name), entry{h, data, true})...)
}

func sumOf(s string) uint32 { return crc32.ChecksumIEEE([]byte(s)) }

// bomb is the small workbook with one part that unpacks to size bytes of a repeated piece.
func (f *forge) bomb(part, head, piece, tail string, size int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range except(part) {
		w, err := z.CreateHeader(&e.header)
		f.must(err)
		_, err = io.WriteString(w, e.data)
		f.must(err)
	}
	w, err := z.Create(part)
	f.must(err)
	_, err = io.WriteString(w, head)
	f.must(err)
	block := strings.Repeat(piece, max(1, (1<<20)/len(piece)))
	for n := 0; n < size; n += len(block) {
		_, err = io.WriteString(w, block)
		f.must(err)
	}
	_, err = io.WriteString(w, tail)
	f.must(err)
	f.must(z.Close())
	return b.Bytes()
}

func pack(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range slices.Sorted(maps.Keys(parts)) {
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

func without(part string) map[string]string {
	p := parts()
	delete(p, part)
	return p
}

func sheetWith(rows string) map[string]string {
	return with(sheetPart, "<worksheet><sheetData>"+rows+"</sheetData></worksheet>")
}

func withNotes(notes string) map[string]string {
	p := parts()
	p["xl/worksheets/_rels/sheet1.xml.rels"] = `<Relationships><Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>`
	p["xl/comments1.xml"] = notes
	return p
}

// compound is a file in the frame of old office files with the name of a stream in it.
func compound(text string) []byte {
	b := append([]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, make([]byte, 2<<20)...)
	at := 1<<20 - 5 // across the border of two blocks
	for i, u := range utf16.Encode([]rune(text)) {
		binary.LittleEndian.PutUint16(b[at+2*i:], u)
	}
	return b
}

func markOf() string { return "wm1;map=" + mapID.String() + ";snap=" + snapID.String() + ";v=1" }

func typed(cell, text string) string {
	return fmt.Sprintf(`<c r="%s" t="str"><v>%s</v></c>`, cell, text)
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

func read(b []byte) (*Answer, error) { return Read(bytes.NewReader(b), int64(len(b))) }
