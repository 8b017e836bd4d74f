package webtable

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func flat(rows [][]string) string {
	var out []string
	for _, r := range rows {
		out = append(out, strings.Join(r, "|"))
	}
	return strings.ReplaceAll(strings.Join(out, "/"), "\n", "~")
}

func TestTablesOfOtherProgramsAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		in, want string
		table    bool
	}{
		"spreadsheet": {`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!-- .font5 {color:black; font-weight:700;} .xl65 {font-weight:700} --></style></head><body><!--StartFragment-->
<table border=0><col width=80><tr height=20><td class=xl65 style='height:15pt'>Kopf</td><td>ein <font class="font5">fettes</font> Wort</td></tr>
<tr><td>a&amp;b</td><td>eins<br style='mso-data-placement:same-cell'>
  zwei</td></tr></table><!--EndFragment--></body></html>`, "Kopf|ein **fettes** Wort/a&b|eins~zwei", true},
		"word processor": {`<table class=MsoTableGrid><tr><td><p class=MsoNormal><b><span lang=DE>Ziel<o:p></o:p></span></b></p></td><td><p>x</p><p>y</p></td></tr></table>`, "**Ziel**|x~y", true},
		"spans":          {`<table><tr><td colspan=2>a</td><td rowspan="2">b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e<td>f<td>g</table>`, "a||b/c|d|/e|f|g", true},
		"nested":         {`<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>`, "ab|c", true},
		"around it":      {`<p>davor</p><table><tr><td>a</td></tr></table><p>danach</p>`, "a", true},
		"no table":       {`<meta charset="utf-8"><p>eine <strong>Zeile</strong></p><ul><li>zwei</li></ul><script>x<b>y</b></script>`, "eine **Zeile**/zwei", false},
		"not bold":       {`<b style="font-weight:normal"><span style="font-weight:700">a</span> b</b>`, "**a** b", false},
		"nothing":        {`<p> </p>`, "", false},
	} {
		rows, table := Read(c.in)
		if got := flat(rows); got != c.want || table != c.table {
			t.Errorf("%s is %q (%v), want %q", name, got, table, c.want)
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "<b>", "&amp;", "**fett**", "ü\nz", "1"}), 0, 4).Draw(t, "words")
		return strings.Join(words, " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		var in [][]Cell
		var want [][]string
		wide := rapid.IntRange(1, 4).Draw(t, "columns")
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			var row []Cell
			var says []string
			for range wide {
				s := text.Draw(t, "text")
				row, says = append(row, Cell{Text: s, Fill: color.NRGBA{1, 2, 3, 255}, Head: len(in) == 0}), append(says, s)
			}
			in, want = append(in, row), append(want, says)
		}
		got, table := Read(Write(in))
		if !table || !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

func TestNoHTMLMakesTheReaderFail(t *testing.T) {
	pieces := []string{"<", ">", "<table>", "</table>", "<tr>", "<td rowspan=9 colspan=999>", "</td>", "<b>", "</b>", "x", "<!--", "-->", "<style>", `<p title="`, "&#0;", "\n"}
	rapid.Check(t, func(t *rapid.T) {
		Read(strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "html"), ""))
	})
}
