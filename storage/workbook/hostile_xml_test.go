package workbook

import (
	"fmt"
	"strings"
)

// xmlAttacks are about the parts of the package, their XML, the texts and the comments.
func xmlAttacks() []attack {
	of := func(name string, want Kind, p map[string]string) attack {
		return attack{name: name, want: want, build: func(f *forge) []byte { return pack(f.t, p) }}
	}
	sheet := parts()[sheetPart]
	big := func(name string, want Kind, part, head, piece, tail string, size int) attack {
		return attack{name: name, want: want, heavy: true, build: func(f *forge) []byte { return f.bomb(part, head, piece, tail, size) }}
	}
	inSheet := func(name string, want Kind, s string) attack { return of(name, want, with(sheetPart, s)) }
	book := func(sheets string) map[string]string {
		return with(bookPart, `<workbook xmlns:r="http://r"><sheets>`+sheets+`</sheets></workbook>`)
	}
	rels := func(lines string) map[string]string {
		return with(relsPart, "<Relationships>"+lines+"</Relationships>")
	}
	main := func(target string) map[string]string {
		return with("_rels/.rels", `<Relationships><Relationship Id="r1" Type="http://x/officeDocument" `+target+`/></Relationships>`)
	}
	note := func(ref, author, text string) map[string]string {
		return withNotes(`<comments><authors/><commentList><comment ref="` + ref + `" authorId="` + author + `"><text><t>` + text + `</t></text></comment></commentList></comments>`)
	}
	entities := `<!DOCTYPE a [<!ENTITY a "ha">` + func() string {
		s := ""
		for i := range 9 {
			s += fmt.Sprintf(`<!ENTITY %c "%s">`, 'b'+i, strings.Repeat(fmt.Sprintf("&%c;", 'a'+i), 10))
		}
		return s
	}() + "]>"
	manySheets := strings.Builder{}
	for i := range 1100 {
		fmt.Fprintf(&manySheets, `<sheet name="S%d" r:id="r1"/>`, i)
	}
	manyRels := strings.Builder{}
	for i := range 100_000 {
		fmt.Fprintf(&manyRels, `<Relationship Id="x%d" Type="http://x/image" Target="a%d.png"/>`, i, i)
	}
	return []attack{
		of("no relations", NotWorkbook, without("_rels/.rels")),
		of("relations cut off", Damaged, with("_rels/.rels", parts()["_rels/.rels"][:80])),
		of("main part missing", NotWorkbook, without(bookPart)),
		of("main part outside", NotWorkbook, main(`Target="../../workbook.xml"`)),
		of("main part in the net", NotWorkbook, main(`Target="http://example.org/workbook.xml"`)),
		of("main part external", NotWorkbook, main(`TargetMode="External" Target="xl/workbook.xml"`)),
		of("main part in a share", NotWorkbook, main(`Target="file://server/share/workbook.xml"`)),
		of("relations that are no XML", Damaged, with(relsPart, "PK")),
		of("no types of content", fine, without("[Content_Types].xml")),
		of("main part by an absolute path", fine, main(`Target="/xl/workbook.xml"`)),
		of("main part cut off", Damaged, with(bookPart, parts()[bookPart][:60])),
		of("sheet missing", Damaged, without(sheetPart)),
		of("no sheets", NotWorkbook, with(bookPart, "<workbook/>")),
		of("sheet without a part", NotWorkbook, book(`<sheet name="A" r:id="r9"/>`)),
		of("two sheets of one name", Damaged, book(`<sheet name="A" r:id="r1"/><sheet name="a" r:id="r1"/>`)),
		of("two sheets of one part", Damaged, book(`<sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/>`)),
		of("1,100 sheets of one part", Damaged, book(manySheets.String())),
		{name: "1,100 sheets", want: TooLarge, build: func(f *forge) []byte {
			p := parts()
			names, links := strings.Builder{}, strings.Builder{}
			for i := range 1100 {
				fmt.Fprintf(&names, `<sheet name="S%d" r:id="s%d"/>`, i, i)
				fmt.Fprintf(&links, `<Relationship Id="s%d" Type="http://x/worksheet" Target="worksheets/s%d.xml"/>`, i, i)
				p[fmt.Sprintf("xl/worksheets/s%d.xml", i)] = "<worksheet/>"
			}
			p[bookPart], p[relsPart] = book(names.String())[bookPart], rels(links.String())[relsPart]
			return pack(f.t, p)
		}},
		of("sheet without a name", fine, book(`<sheet r:id="r1"/>`)),
		of("sheet that is the main part", Damaged, rels(`<Relationship Id="r1" Type="http://x/worksheet" Target="workbook.xml"/>`)),
		of("texts that are the sheet", Damaged, rels(`<Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="worksheets/sheet1.xml"/>`)),
		of("texts missing", Damaged, without(stringsPart)),
		of("100,000 relations", fine, with("xl/_rels/workbook.xml.rels", strings.Replace(parts()[relsPart], "</Relationships>", manyRels.String()+"</Relationships>", 1))),

		inSheet("document type", Damaged, `<!DOCTYPE a [<!ENTITY x "y">]>`+sheet),
		inSheet("document type from the net", Damaged, `<!DOCTYPE a SYSTEM "http://example.org/a.dtd">`+sheet),
		inSheet("entity from a file", Damaged, `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>`+sheet),
		inSheet("entities of entities", Damaged, entities+sheet),
		of("entity", Damaged, sheetWith(`<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>`)),
		of("number of no character", Damaged, sheetWith(`<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>`)),
		inSheet("UTF-16 said", Damaged, `<?xml version="1.0" encoding="UTF-16"?>`+sheet),
		inSheet("Latin-1 said", Damaged, `<?xml version="1.0" encoding="ISO-8859-1"?>`+sheet),
		inSheet("UTF-16 meant", Damaged, "\xff\xfe<\x00w\x00o\x00r\x00k\x00s\x00h\x00e\x00e\x00t\x00/\x00>\x00"),
		inSheet("byte order mark", fine, "\ufeff"+sheet),
		of("invalid UTF-8", Damaged, sheetWith("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\xff\xfe</v></c></row>")),
		of("zero in a text", Damaged, sheetWith("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\x00b</v></c></row>")),
		of("control character in a text", Damaged, sheetWith("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\x01b</v></c></row>")),
		of("too deep", Damaged, sheetWith(strings.Repeat("<a>", 100)+strings.Repeat("</a>", 100))),
		of("too many attributes", Damaged, sheetWith("<row "+strings.Repeat(`q="1" `, 201)+"/>")),
		of("attribute twice", fine, sheetWith(`<row r="1" r="1"><c r="A1" t="s"><v>0</v></c></row>`)),
		inSheet("sheet cut off", Damaged, sheet[:len(sheet)-30]),
		inSheet("sheet empty", Damaged, ""),
		inSheet("two roots", Damaged, sheet+sheet),
		inSheet("another root", Damaged, "<chartsheet/>"),
		inSheet("words behind the root", fine, sheet+"\n<!-- Ende -->\n"),
		inSheet("unbalanced", Damaged, "<worksheet><row></worksheet></row>"),
		inSheet("no end of a mark", Damaged, "<worksheet><sheetData><row r="),
		inSheet("comment without an end", Damaged, "<worksheet><!-- "),
		inSheet("piece of plain text without an end", Damaged, "<worksheet><![CDATA[ "),
		of("plain text in a cell", fine, sheetWith(`<row r="1"><c r="A1" t="str"><v><![CDATA[a < b]]></v></c></row>`)),
		inSheet("prefixes before all names", fine, `<x:worksheet xmlns:x="http://x"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`),
		of("huge piece of XML", TooLarge, with(stringsPart, `<sst><si x="`+noise(9<<20)+`"/></sst>`)),
		big("huge comment in the XML", TooLarge, sheetPart, "<worksheet><!--", strings.ReplaceAll(noise(1<<12), "-", "x"), "--></worksheet>", 20<<20),
		big("attribute of 100 MB", TooLarge, sheetPart, `<worksheet a="`, noise(1<<12), `"/>`, 100<<20),
		big("2 million attributes", TooLarge, sheetPart, "<worksheet ", ` a="bcd"`, "/>", 16<<20),
		big("3 million elements in each other", TooLarge, sheetPart, "<worksheet>", "<a q=\"1234567890\">", "", 20<<20),
		big("5 million texts", TooLarge, stringsPart, "<sst>", "<si><t>"+noise(20)[9:16]+"</t></si>", "</sst>", 120<<20),
		big("8 million runs in one text", TooLarge, stringsPart, "<sst><si>", "<r><t>"+noise(9)+"</t></r>", "</si></sst>", 150<<20),

		of("texts cut off", Damaged, with(stringsPart, "<sst><si><t>eins")),
		of("more texts said than there are", fine, with(stringsPart, `<sst count="999999999" uniqueCount="4000000000"><si><t>eins</t></si><si><t>zwei</t></si></sst>`)),
		of("texts with another root", Damaged, with(stringsPart, "<html/>")),
		of("reading aid without an end", Damaged, with(stringsPart, "<sst><si><rPh><t>a</t></si></sst>")),
		of("texts twice", Damaged, with(stringsPart, parts()[stringsPart]+parts()[stringsPart])),

		of("comment on no cell", Damaged, note("A0", "0", "x")),
		of("comment without a cell", Damaged, withNotes(`<comments><commentList><comment><text><t>x</t></text></comment></commentList></comments>`)),
		of("comment of author -1", fine, note("A1", "-1", "x")),
		of("comment of author 99", fine, note("A1", "99", "x")),
		of("comment of an author too far", fine, note("A1", "99999999999999999999", "x")),
		of("comments cut off", Damaged, withNotes(`<comments><authors><author>`)),
		of("comments missing", fine, func() map[string]string {
			p := withNotes("")
			delete(p, "xl/comments1.xml")
			return p
		}()),
		of("comment that is too long", TooLarge, note("A1", "0", strings.Repeat("lang ", 2<<20))),
		{name: "3 million comments", want: TooLarge, heavy: true, build: func(f *forge) []byte {
			return pack(f.t, withNotes("<comments><commentList>"+strings.Repeat(`<comment ref="A1"/>`, 3_000_000)+"</commentList></comments>"))
		}},
	}
}
