package marked

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestPartsAreWhatStandsBetweenTwoMarks(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"ganz ohne":                 "ganz ohne",
		"ein **fettes** Wort":       "ein [fettes] Wort",
		"**a****b**":                "[a****b]", // four are no mark
		"**a** und **b**":           "[a] und [b]",
		"2 ** 3 ** 4":               "2 ** 3 ** 4",
		"** a** b":                  "** a** b",
		"**offen":                   "**offen",
		"**über\nZeilen**":          "**über\nZeilen**",
		"***viele***":               "***viele***",
		"**fast ** fertig**":        "[fast ** fertig]",
		"****":                      "****",
		"*kursiv* **fett**":         "*kursiv* [fett]",
		"**🙂 froh**, **ärgerlich**": "[🙂 froh], [ärgerlich]",
	} {
		var got strings.Builder
		for _, p := range Parts(text) {
			if p.Bold {
				got.WriteString("[" + p.Text + "]")
			} else {
				got.WriteString(p.Text)
			}
		}
		if got.String() != want {
			t.Errorf("%q is %q, want %q", text, got.String(), want)
		}
		if Has(text) != strings.Contains(want, "[") {
			t.Errorf("%q has bold parts: %v", text, Has(text))
		}
	}
}

func TestToggleMarksAndUnmarks(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to int
		want     string
	}{
		{"ein Wort hier", 4, 8, "ein **Wort** hier"},
		{"ein Wort hier", 3, 9, "ein **Wort** hier"},
		{"ein Wort hier", 6, 6, "ein **Wort** hier"},
		{"ein **Wort** hier", 6, 10, "ein Wort hier"},
		{"ein **Wort** hier", 4, 12, "ein Wort hier"},
		{"ein **Wort** hier", 8, 8, "ein Wort hier"},
		{"ein **Wort** hier", 0, 17, "**ein Wort hier**"},
		{"ein **Wort** hier", 8, 17, "ein **Wort hier**"},
		{"eins\nzwei", 0, 9, "**eins**\n**zwei**"},
		{"ein  ", 4, 5, "ein  "},
		{"", 0, 0, ""},
	} {
		first, last, with := Toggle(c.text, c.from, c.to)
		rs := []rune(c.text)
		if got := string(rs[:first]) + with + string(rs[last:]); got != c.want {
			t.Errorf("%q from %d to %d becomes %q, want %q", c.text, c.from, c.to, got, c.want)
		}
	}
}

func TestMarksComeAndGoWithoutALetterLost(t *testing.T) {
	letters := rapid.StringOf(rapid.SampledFrom([]rune("ab* \nä🙂")))
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		if again := Text(Parts(text)); Plain(again) != Plain(text) {
			t.Fatalf("%q became %q", text, again)
		}
		n := len([]rune(text))
		from := rapid.IntRange(0, n).Draw(t, "from")
		to := rapid.IntRange(from, n).Draw(t, "to")
		first, last, _ := Toggle(text, from, to)
		if first < 0 || first > last || last > n {
			t.Fatalf("replaces %d to %d of %d", first, last, n)
		}
	})
}
