package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// zipAttacks are about what kind of file it is and how its parts lie in it.
func zipAttacks() []attack {
	text := func(s string) func(*forge) []byte { return func(*forge) []byte { return []byte(s) } }
	of := func(p map[string]string) func(*forge) []byte { return func(f *forge) []byte { return pack(f.t, p) } }
	good := func(f *forge) []byte { return pack(f.t, parts()) }
	names := func(prefix string, n int, want Kind) attack {
		return attack{name: fmt.Sprintf("%d parts", n), want: want, build: func(f *forge) []byte {
			more := make(map[string]string, n)
			for i := range n {
				more[fmt.Sprintf("%s%d.xml", prefix, i)] = "<a/>"
			}
			return f.realWith(more)
		}}
	}
	head := func(name string) func(*forge) []byte {
		return func(f *forge) []byte { return f.realWith(map[string]string{name: "x"}) }
	}
	return []attack{
		{name: "empty file", want: NotWorkbook, build: text("")},
		{name: "one byte", want: NotWorkbook, build: text("P")},
		{name: "text", want: NotWorkbook, build: text("Phase;Karte\n1;Sucht")},
		{name: "html", want: NotWorkbook, build: text("<html><table></table></html>")},
		{name: "json", want: NotWorkbook, build: text(`{"a":1}`)},
		{name: "pdf", want: NotWorkbook, build: text("%PDF-1.7\n%âãÏÓ\n1 0 obj")},
		{name: "png", want: NotWorkbook, build: text("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")},
		{name: "gzip", want: NotWorkbook, build: text("\x1f\x8b\x08\x00\x00\x00\x00\x00")},
		{name: "rar", want: NotWorkbook, build: text("Rar!\x1a\x07\x01\x00")},
		{name: "sqlite", want: NotWorkbook, build: text("SQLite format 3\x00" + strings.Repeat("\x00", 4096))},
		{name: "xml spreadsheet of 2003", want: NotWorkbook, build: text(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>`)},
		{name: "zeros", want: NotWorkbook, build: text(strings.Repeat("\x00", 1<<20))},
		{name: "only the head of a zip file", want: Damaged, build: text("PK\x03\x04")},
		{name: "zip file without parts", want: NotWorkbook, build: func(f *forge) []byte { return f.zipped() }},
		{name: "too long a file", want: TooLarge, heavy: true, build: func(*forge) []byte { return make([]byte, 65<<20) }},
		{name: "old xls", want: OldFormat, build: func(*forge) []byte { return compound("Workbook") }},
		{name: "password", want: Encrypted, build: func(*forge) []byte { return compound("EncryptedPackage") }},
		{name: "old office frame cut off", want: OldFormat, build: func(*forge) []byte { return compound("Workbook")[:8] }},
		{name: "ods", want: OpenDocument, build: of(map[string]string{"content.xml": "<a/>", "mimetype": "x"})},
		{name: "numbers", want: Numbers, build: of(map[string]string{"Index/Document.iwa": "x"})},
		{name: "older numbers", want: Numbers, build: of(map[string]string{"Index.zip": "x", "preview.jpg": "x"})},
		{name: "docx", want: NotWorkbook, build: of(map[string]string{"word/document.xml": "<a/>"})},
		{name: "docx with relations", want: Document, build: of(map[string]string{"_rels/.rels": strings.Replace(parts()["_rels/.rels"], "xl/workbook.xml", "word/document.xml", 1), "word/document.xml": "<document/>"})},
		{name: "any zip file", want: NotWorkbook, build: of(map[string]string{"urlaub/strand.jpg": "x"})},
		{name: "xlsb", want: Binary, build: of(map[string]string{"_rels/.rels": strings.Replace(parts()["_rels/.rels"], "workbook.xml", "workbook.bin", 1), "xl/workbook.bin": "x"})},

		{name: "cut in the middle", want: Damaged, build: func(f *forge) []byte { return f.sent[:len(f.sent)/2] }},
		{name: "cut near the start", want: Damaged, build: func(f *forge) []byte { return f.sent[:100] }},
		{name: "cut at the end", want: Damaged, build: func(f *forge) []byte { return f.sent[:len(f.sent)-10] }},
		{name: "hole in the middle", want: Damaged, build: func(f *forge) []byte {
			b := bytes.Clone(f.sent)
			copy(b[len(b)/3:], make([]byte, len(b)/4))
			return b
		}},
		{name: "one bit of a sheet turned over", want: Damaged, build: func(f *forge) []byte { return flipped(f, "xl/worksheets/sheet2.xml") }},
		{name: "one bit of the texts turned over", want: Damaged, build: func(f *forge) []byte { return flipped(f, stringsPart) }},
		{name: "one bit of an unread part turned over", want: same, build: func(f *forge) []byte { return flipped(f, "xl/theme/theme1.xml") }},
		{name: "list of parts overwritten", want: Damaged, build: func(f *forge) []byte {
			b := bytes.Clone(f.sent)
			at := bytes.LastIndex(b, []byte("PK\x05\x06"))
			copy(b[at-60:], "nichts mehr von dem, was hier stand")
			return b
		}},
		{name: "comment on the zip file", want: same, build: func(f *forge) []byte {
			b := bytes.Clone(f.sent)
			binary.LittleEndian.PutUint16(b[len(b)-2:], 5)
			return append(b, "Hallo"...)
		}},
		{name: "words before the zip file", want: same, build: func(f *forge) []byte { return append([]byte("MZ und mehr"), f.sent...) }},
		{name: "two workbooks in one file", want: same, build: func(f *forge) []byte { return append(good(f), f.sent...) }},

		{name: "part twice in other letters", want: Damaged, build: func(f *forge) []byte {
			return f.zipped(append(except(), entry{header: zip.FileHeader{Name: "XL/Workbook.xml"}, data: parts()[bookPart]})...)
		}},
		{name: "part twice", want: Damaged, build: func(f *forge) []byte {
			return f.zipped(append(except(), entry{header: zip.FileHeader{Name: bookPart}, data: parts()[bookPart]})...)
		}},
		{name: "part twice by another separator", want: Damaged, build: func(f *forge) []byte {
			return f.zipped(append(except(), entry{header: zip.FileHeader{Name: `xl\workbook.xml`}, data: parts()[bookPart]})...)
		}},
		{name: "encrypted part", want: Encrypted, build: func(f *forge) []byte {
			h := zip.FileHeader{Name: sheetPart, Method: zip.Store, Flags: 1, CompressedSize64: 3, UncompressedSize64: 3}
			return f.zipped(append(except(sheetPart), entry{h, "abc", true})...)
		}},
		{name: "unknown way of packing", want: Damaged, build: func(f *forge) []byte {
			h := zip.FileHeader{Name: sheetPart, Method: 99, CompressedSize64: 3, UncompressedSize64: 3}
			return f.zipped(append(except(sheetPart), entry{h, "abc", true})...)
		}},
		{name: "packed data that is noise", want: Damaged, build: func(f *forge) []byte {
			h := zip.FileHeader{Name: sheetPart, Method: zip.Deflate, CompressedSize64: 3, UncompressedSize64: 300}
			return f.zipped(append(except(sheetPart), entry{h, "\xff\xff\xff", true})...)
		}},
		{name: "wrong checksum", want: Damaged, build: func(f *forge) []byte {
			s := parts()[sheetPart]
			return f.stored(sheetPart, s, uint64(len(s)), sumOf(s)+1)
		}},
		{name: "wrong checksum of the texts", want: Damaged, build: func(f *forge) []byte {
			s := parts()[stringsPart]
			return f.stored(stringsPart, s, uint64(len(s)), sumOf(s)+1)
		}},
		{name: "size said too small", want: Damaged, build: func(f *forge) []byte {
			s := parts()[sheetPart]
			return f.stored(sheetPart, s, 10, sumOf(s))
		}},
		{name: "size said too large", want: Damaged, build: func(f *forge) []byte {
			s := parts()[sheetPart]
			return f.stored(sheetPart, s, 1000, sumOf(s))
		}},
		{name: "size beyond 2^63", want: TooLarge, build: func(f *forge) []byte {
			s := parts()[sheetPart]
			return f.stored(sheetPart, s, 1<<63+5, sumOf(s))
		}},
		{name: "size of 2^64-1 in an unread part", want: TooLarge, build: func(f *forge) []byte {
			return f.stored("xl/media/a.png", "x", 1<<64-1, sumOf("x"))
		}},
		{name: "sizes that add up beyond 2^64", want: TooLarge, build: func(f *forge) []byte {
			var more []entry
			for i := range 4 {
				more = append(more, entry{zip.FileHeader{Name: fmt.Sprint("a", i), Method: zip.Store, CompressedSize64: 1, UncompressedSize64: 1 << 62}, "x", true})
			}
			return f.zipped(append(except(), more...)...)
		}},
		{name: "link in place of a sheet", want: Damaged, build: func(f *forge) []byte {
			h := zip.FileHeader{Name: sheetPart}
			h.SetMode(os.ModeSymlink | 0o777)
			return f.zipped(append(except(sheetPart), entry{header: h, data: "/etc/passwd"})...)
		}},
		{name: "device in place of a sheet", want: Damaged, build: func(f *forge) []byte {
			h := zip.FileHeader{Name: sheetPart}
			h.SetMode(os.ModeDevice | 0o777)
			return f.zipped(append(except(sheetPart), entry{header: h, data: ""})...)
		}},
		{name: "folder in place of a sheet", want: Damaged, build: func(f *forge) []byte {
			return f.zipped(append(except(sheetPart), entry{header: zip.FileHeader{Name: sheetPart + "/"}})...)
		}},
		names("x/", 5000, TooLarge), names("y/", 3000, same),
		{name: "parts that overlap and are not read", want: fine, build: func(f *forge) []byte { return overlapping(f, 2000) }},
		{name: "many parts that overlap", want: TooLarge, heavy: true, build: func(f *forge) []byte { return overlapping(f, 20_000) }},

		{name: "name that leads out", want: same, build: head("../../../../etc/passwd")},
		{name: "name from the root", want: same, build: head("/etc/passwd")},
		{name: "name with a drive", want: same, build: head(`C:\Windows\win.ini`)},
		{name: "name with a zero", want: same, build: head("xl/\x00workbook.xml")},
		{name: "long name", want: same, build: head(strings.Repeat("n", 60_000))},
		{name: "no name", want: same, build: head("")},
		{name: "empty folders", want: same, build: func(f *forge) []byte {
			return f.realWith(map[string]string{"xl/leer/": "", "docProps/auch/": ""})
		}},
		{name: "names in capitals", want: same, build: func(f *forge) []byte {
			p := make(map[string]string)
			for n, s := range f.real() {
				p[strings.ToUpper(n)] = s
			}
			return pack(f.t, p)
		}},
		{name: "names with backslashes", want: same, build: func(f *forge) []byte {
			p := make(map[string]string)
			for n, s := range f.real() {
				p[strings.ReplaceAll(n, "/", `\`)] = s
			}
			return pack(f.t, p)
		}},
		{name: "stored without packing", want: same, build: func(f *forge) []byte {
			var all []entry
			p := f.real()
			for _, n := range slices.Sorted(maps.Keys(p)) {
				all = append(all, entry{header: zip.FileHeader{Name: n, Method: zip.Store}, data: p[n]})
			}
			return f.zipped(all...)
		}},

		{name: "bomb of texts", want: TooLarge, build: func(f *forge) []byte { return f.bomb(stringsPart, "<sst>", " ", "</sst>", 40<<20) }},
		{name: "bomb of 400 MB in a sheet", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return f.bomb(sheetPart, "<worksheet>", " ", "</worksheet>", 400<<20)
		}},
		{name: "bomb of 768 MB of rows", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return f.bomb(sheetPart, "<worksheet><sheetData>", `<row r="1"/>`, "</sheetData></worksheet>", 768<<20)
		}},
		{name: "bomb of 500 MB of texts", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return f.bomb(stringsPart, "<sst>", "<si><t>a</t></si>", "</sst>", 500<<20)
		}},
		{name: "bomb of 400 MB in a picture", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return f.bomb("xl/media/a.png", "", "\x00", "", 400<<20)
		}},
		{name: "bomb of 400 MB in the styles", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return f.bomb("xl/styles.xml", "<styleSheet>", "<xf/>", "</styleSheet>", 400<<20)
		}},
		{name: "workbook in a workbook in a workbook", want: same, build: func(f *forge) []byte {
			b := f.sent
			for range 20 {
				b = pack(f.t, map[string]string{"xl/embeddings/a.xlsx": string(b)})
			}
			return f.realWith(map[string]string{"xl/embeddings/a.xlsx": string(b)})
		}},
	}
}

// flipped turns one bit over in the packed data of a part.
func flipped(f *forge, part string) []byte {
	z, err := zip.NewReader(bytes.NewReader(f.sent), int64(len(f.sent)))
	f.must(err)
	b := bytes.Clone(f.sent)
	for _, e := range z.File {
		if e.Name == part {
			at, err := e.DataOffset()
			f.must(err)
			b[at+int64(e.CompressedSize64)/2] ^= 0x10
		}
	}
	return b
}

// overlapping lists one part n times under other names.
func overlapping(f *forge, n int) []byte {
	block := strings.Repeat("<a/>", 1<<16)
	b := f.zipped(append(except(), entry{header: zip.FileHeader{Name: "b/000000", Method: zip.Deflate}, data: block})...)
	end := bytes.LastIndex(b, []byte("PK\x05\x06"))
	dir := int(binary.LittleEndian.Uint32(b[end+16:]))
	last := bytes.LastIndex(b[:end], []byte("PK\x01\x02"))
	record := b[last:end]
	out := bytes.Clone(b[:end])
	count := int(binary.LittleEndian.Uint16(b[end+10:]))
	for i := 1; i < n; i++ {
		copyOf := bytes.Replace(record, []byte("b/000000"), fmt.Appendf(nil, "b/%06d", i), 1)
		out = append(out, copyOf...)
	}
	tail := bytes.Clone(b[end:])
	binary.LittleEndian.PutUint16(tail[8:], uint16(count+n-1))
	binary.LittleEndian.PutUint16(tail[10:], uint16(count+n-1))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(out)-dir))
	return append(out, tail...)
}
