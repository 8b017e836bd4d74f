package workbook

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// slowPlain is plain word for word, without its short cut.
func slowPlain(s string) string {
	s = norm.NFC.String(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u200b", "", "\ufeff", "").Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func holdPlain(t *testing.T, s string) {
	t.Helper()
	if got, want := plain(s), slowPlain(s); got != want {
		t.Errorf("plain(%q) is %q, want %q", s, got, want)
	}
	if got, want := loose(s), strings.ToLower(strings.Join(strings.Fields(slowPlain(s)), " ")); got != want {
		t.Errorf("loose(%q) is %q, want %q", s, got, want)
	}
}

func TestPlainTexts(t *testing.T) {
	pieces := []string{"", "a", "B", " ", "\n", "\r", "\t", "ä", "a\u0308", "\u0308", "€", "–", "“", "\u00a0", "\u202f", "\u200b", "\ufeff", "\u2126", "漢", "😀", "\x7f", "\x85", "\u0085", "\u2028", "İ", "ß", "\xff"}
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				holdPlain(t, a+b+c)
				holdPlain(t, "x"+a+b+"y"+c)
			}
		}
	}
	for _, s := range oddTexts {
		holdPlain(t, s)
	}
}

// FuzzPlain compares the short cut with the long way.
func FuzzPlain(f *testing.F) {
	for _, s := range oddTexts {
		f.Add(s)
	}
	f.Fuzz(holdPlain)
}
