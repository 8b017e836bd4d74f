package table

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// read reads bytes as a file.
func read(t *testing.T, name string, b []byte) []intake.Grid {
	t.Helper()
	grids, err := Read(name, bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	return grids
}

// rows puts a grid back into rows of fields, without empty ones at the ends.
func rows(g intake.Grid) [][]string {
	var out [][]string
	for _, c := range g.Cells {
		for len(out) < c.Row {
			out = append(out, nil)
		}
		row := &out[c.Row-1]
		for len(*row) < c.Col {
			*row = append(*row, "")
		}
		(*row)[c.Col-1] = c.Text
	}
	return out
}

func wideBytes(s string, big bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func TestTextWithSeparators(t *testing.T) {
	want := [][]string{{"Phase", "Kauf"}, {"Größe", "„gut“ – 5 €"}}
	german := "Phase;Kauf\r\nGröße;„gut“ – 5 €\r\n"
	for name, b := range map[string][]byte{
		"German Excel":           []byte("Phase;Kauf\r\nGr\xf6\xdfe;\x84gut\x93 \x96 5 \x80\r\n"),
		"UTF-8":                  []byte(german),
		"UTF-8 with a mark":      []byte("\xef\xbb\xbf" + german),
		"UTF-16 little":          append([]byte("\xff\xfe"), wideBytes(german, false)...),
		"UTF-16 big":             append([]byte("\xfe\xff"), wideBytes(german, true)...),
		"UTF-16 without a mark":  wideBytes(german, false),
		"commas":                 []byte("Phase,Kauf\nGröße,„gut“ – 5 €"),
		"tabs":                   []byte("Phase\tKauf\nGröße\t„gut“ – 5 €\n"),
		"named separator":        []byte("sep=|\r\nPhase|Kauf\r\nGröße|„gut“ – 5 €"),
		"quotes":                 []byte("\"Phase\";\"Kauf\"\r\n\"Größe\";\"„gut“ – 5 €\"\r\n"),
		"a separator at the end": []byte("Phase;Kauf;\nGröße;„gut“ – 5 €;\n"),
	} {
		grids := read(t, "x/tabelle.csv", b)
		if len(grids) != 1 || grids[0].Name != "tabelle" || !reflect.DeepEqual(rows(grids[0]), want) {
			t.Errorf("%s: %v", name, grids)
		}
	}
}

func TestQuotesInText(t *testing.T) {
	for in, want := range map[string][][]string{
		"a;\"b\nc\";d":        {{"a", "b\nc", "d"}},
		"a;\"b \"\"c\"\"\";d": {{"a", `b "c"`, "d"}},
		"a;\"b;c\";d":         {{"a", "b;c", "d"}},
		"a;\"b;c":             {{"a", "\"b", "c"}}, // never closed
		"a;b\"c\";d":          {{"a", `b"c"`, "d"}},
		"1,5;2,5\n3,5;4,5":    {{"1,5", "2,5"}, {"3,5", "4,5"}}, // German decimals are no separators
		"nur eine Spalte\nx":  {{"nur eine Spalte"}, {"x"}},
	} {
		if got := rows(read(t, "a.csv", []byte(in))[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWhatIsNoTable(t *testing.T) {
	for name, c := range map[string]struct {
		b    []byte
		kind workbook.Kind
	}{
		"PDF":          {[]byte("%PDF-1.7 and so on"), workbook.PDF},
		"old Excel":    {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), workbook.OldFormat},
		"a picture":    {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x01\x02\x03\x04\x05\x06"), workbook.NotWorkbook},
		"broken zip":   {[]byte("PK\x03\x04 and nothing"), workbook.Damaged},
		"a bare page":  {[]byte("<html><body><tt>no</tt></body></html>"), workbook.NotWorkbook},
		"many fields":  {[]byte(strings.Repeat("a;", maxCols+2)), workbook.TooLarge},
		"many cells":   {[]byte(strings.Repeat("a;a;a;a;a;a;a;a;a;a\n", maxCells/10+1)), workbook.TooLarge},
		"a long field": {[]byte("a;" + strings.Repeat("b", maxText+1)), workbook.TooLarge},
	} {
		_, err := Read("x", bytes.NewReader(c.b), int64(len(c.b)))
		if !errors.Is(err, &workbook.Error{Kind: c.kind}) {
			t.Errorf("%s: %v, want %s", name, err, c.kind)
		}
	}
}

func TestPastedTables(t *testing.T) {
	text := "Phase\tKauf\nZiele\t\"Schnell\nund gut\"\n"
	page := `<html><body><!--StartFragment--><table><tr><td colspan="2">Titel</td></tr><tr><td>Phase</td><td>Kauf &amp; mehr</td></tr>
		<tr><td rowspan=2>Ziele</td><td>Schnell<br>und gut</td></tr><tr><td>billig</td></tr></table><!--EndFragment--></body></html>`
	for _, c := range []struct {
		text, page string
		want       [][]string
	}{
		{text, "", [][]string{{"Phase", "Kauf"}, {"Ziele", "Schnell\nund gut"}}},
		{text, "<b>no table</b>", [][]string{{"Phase", "Kauf"}, {"Ziele", "Schnell\nund gut"}}},
		{text, page, [][]string{{"Titel"}, {"Phase", "Kauf & mehr"}, {"Ziele", "Schnell\nund gut"}, {"", "billig"}}},
		{page, "", [][]string{{"Titel"}, {"Phase", "Kauf & mehr"}, {"Ziele", "Schnell\nund gut"}, {"", "billig"}}},
	} {
		grids, err := Paste("Zwischenablage", c.text, c.page)
		if err != nil || len(grids) != 1 || !reflect.DeepEqual(rows(grids[0]), c.want) {
			t.Errorf("%v: %v, %v", c.want, grids, err)
		}
	}
	grids, _ := Paste("x", "", page)
	if want := []intake.Merge{{Top: 1, Left: 1, Bottom: 1, Right: 2}, {Top: 3, Left: 1, Bottom: 4, Right: 1}}; !reflect.DeepEqual(grids[0].Merges, want) {
		t.Errorf("merges %v", grids[0].Merges)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a;b\nc;d", "\"a\n\";b", "sep=,\na,b", "\xff\xfea\x00;\x00", "<table><tr><td>a</table>", "a\tb\r\n\"", "<table><tr><td rowspan=9 colspan=9>a<table>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		grids, err := Read("a.csv", bytes.NewReader(b), int64(len(b)))
		var known *workbook.Error
		if err != nil && !errors.As(err, &known) {
			t.Fatalf("an error of no known kind: %v", err)
		}
		for _, g := range grids {
			for _, c := range g.Cells {
				if c.Row < 1 || c.Col < 1 || c.Text == "" {
					t.Fatalf("a cell %+v", c)
				}
			}
		}
		if _, err := intake.Recognise(grids, intake.Options{}); err != nil && !errors.Is(err, intake.ErrTooLarge) {
			t.Fatal(err)
		}
	})
}
