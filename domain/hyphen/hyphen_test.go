package hyphen

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// hyphened is a word with all hyphens that its language allows.
func hyphened(lang, word string) string {
	runes := []rune(word)
	var b strings.Builder
	last := 0
	for _, at := range of(lang).places(runes) {
		b.WriteString(string(runes[last:at]) + "-")
		last = at
	}
	return b.String() + string(runes[last:])
}

func TestWordsArePartedWhereTheLanguageAllows(t *testing.T) {
	for _, c := range []struct{ lang, want string }{
		{"de", "Tech-nik-ver-gleich"},
		{"de", "Ver-brauchs-da-ten"},
		{"de", "Pro-duk-ti-ons-stopp"},
		{"de", "Be-schaf-fungs-lei-tung"},
		{"de", "Druck-luft-au-dit"},
		{"de", "Stra-ßen-bahn-hal-te-stelle"},
		{"de", "Amor-ti-sa-ti-ons-rech-nung"},
		{"de", "PRO-DUK-TION"},
		{"de", "Zu-cker"},
		{"de", "Abend"},
		{"en", "com-pres-sor"},
		{"en", "main-te-nance"},
		{"en", "con-sid-er-a-tion"},
		{"en", "project"},
		{"en", "ta-ble"},
		{"en", "doc-u-men-ta-tion"},
	} {
		if got := hyphened(c.lang, strings.ReplaceAll(c.want, "-", "")); got != c.want {
			t.Errorf("%s: %s, want %s", c.lang, got, c.want)
		}
	}
}

// room lets so many characters stand in a line, the hyphen included.
func room(n int) func(from, to int, hyphen bool) bool {
	return func(from, to int, hyphen bool) bool {
		if hyphen {
			to++
		}
		return to-from <= n
	}
}

func lines(word string, cuts []Cut) string {
	runes := []rune(word)
	var b strings.Builder
	last := 0
	for _, c := range cuts {
		b.WriteString(string(runes[last:c.At]))
		if c.Hyphen {
			b.WriteRune(Hyphen)
		}
		b.WriteByte('|')
		last = c.At
	}
	return b.String() + string(runes[last:])
}

func TestCuts(t *testing.T) {
	for _, c := range []struct {
		name, lang, word string
		room             int
		want             string
	}{
		{"fits", "de", "Angebot", 7, "Angebot"},
		{"as long as it can", "de", "Technikvergleich", 12, "Technikver-|gleich"},
		{"several", "de", "Verbrauchsdaten", 8, "Ver-|brauchs-|daten"},
		{"no short rest", "de", "Verbrauchsdaten", 14, "Verbrauchs-|daten"},
		{"own hyphen first", "de", "Energie-Stammtisch", 16, "Energie-|Stammtisch"},
		{"own slash first", "de", "Preis/Leistungsverhältnis", 18, "Preis/|Leistungsver-|hältnis"},
		{"signs around stay", "de", "„Technikvergleich“,", 13, "„Technikver-|gleich“,"},
		{"no place of the language", "de", "xxxxxxxxxx", 4, "xxx-|xxx-|xxxx"},
		{"digits have no hyphen", "de", "1234567890", 4, "1234|5678|90"},
		{"no room for a hyphen", "de", "Öl", 1, "Ö|l"},
		{"no room at all", "de", "Öl", 0, "Ö|l"},
		{"accent stays with its letter", "de", "e\u0301e\u0301", 1, "e\u0301|e\u0301"},
		{"English", "en", "documentation", 10, "documenta-|tion"},
	} {
		if got := lines(c.word, Cuts(c.lang, []rune(c.word), room(c.room))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPiecesFitAndLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := []rune(rapid.StringMatching(`[a-zA-ZäöüßÄÖÜ0-9/„“.-]{0,60}`).Draw(t, "word"))
		n := rapid.IntRange(1, 30).Draw(t, "room")
		last := 0
		for _, c := range Cuts(rapid.SampledFrom([]string{"de", "en"}).Draw(t, "language"), word, room(n)) {
			if c.At <= last || c.At >= len(word) {
				t.Fatalf("cut at %d after %d of %d", c.At, last, len(word))
			}
			if !room(n)(last, c.At, c.Hyphen) {
				t.Fatalf("piece %q is too long for %d", string(word[last:c.At]), n)
			}
			last = c.At
		}
		if !room(n)(last, len(word), false) {
			t.Fatalf("last piece %q is too long for %d", string(word[last:]), n)
		}
	})
}

func TestAnEndlessWordIsPartedAnywhere(t *testing.T) {
	if n := len(Cuts("de", []rune(strings.Repeat("ß", 30_000)), room(11))); n != 2999 {
		t.Errorf("%d cuts", n)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load("de")
	}
}

func BenchmarkCuts(b *testing.B) {
	word := []rune("Amortisationsrechnungsgrundlage")
	for b.Loop() {
		Cuts("de", word, room(9))
	}
}
