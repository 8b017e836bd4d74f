package inspector

import (
	"testing"

	"pgregory.net/rapid"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

func TestDates(t *testing.T) {
	const today domain.Date = "2026-03-05"
	for text, want := range map[string]domain.Date{
		"": "", "15.4.": "2026-04-15", "15.4": "2026-04-15", "15.04.2026": "2026-04-15", "15. 4. 26": "2026-04-15", "2026-04-15": "2026-04-15",
		"2026-4-5": "2026-04-05", "15 Apr 2026": "2026-04-15", "15 April": "2026-04-15", "April 15, 2026": "2026-04-15",
		"Apr 15th": "2026-04-15", "15. April 2026": "2026-04-15", "6. März": "2026-03-06", "15/04/2026": "2026-04-15",
		"04/15/2026": "2026-04-15", "1.9.": "2026-09-01", "28.02.": "2026-02-28", "3.8.": "2026-08-03", " 15.04.2026 ": "2026-04-15",
		"29.2.2028": "2028-02-29",
	} {
		if got, ok := i18n.ParseDay(text, today); !ok || got != want {
			t.Errorf("%q: got %s, %v, want %s", text, got, ok, want)
		}
	}
	if got, _ := i18n.ParseDay("15.1.", "2026-11-05"); got != "2027-01-15" {
		t.Errorf("a day that is long over: got %s", got)
	}
	for _, text := range []string{"31.2.", "32.1.2026", "0.1.", "15.13.", "bald", "15", "2026", "15.4.20266", "15 Foo", "29.2.2026"} {
		if got, ok := i18n.ParseDay(text, today); ok {
			t.Errorf("%q was read as %s", text, got)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		text, lang string
		want       float64
	}{
		{"27,1", "de", 27.1},
		{"27.1", "de", 27.1},
		{"1.732", "de", 1732},
		{"1.732,5", "de", 1732.5},
		{"1.732 €", "de", 1732},
		{"27 %", "de", 27},
		{"−4,5", "de", -4.5},
		{"-3", "de", -3},
		{"200.000", "de", 200000},
		{"1,732.5", "de", 1732.5},
		{"27.1", "en", 27.1},
		{"1,732", "en", 1732},
		{"1,732.50", "en", 1732.5},
		{"€1,732", "en", 1732},
		{"27,1", "en", 27.1},
		{"1.000.000", "en", 1000000},
		{"0", "de", 0},
		{"0,5", "de", 0.5},
		{"0.500", "de", 0.5},
		{"1 732", "de", 1732},
		{"+5", "de", 5},
	} {
		if got, ok := parseNumber(c.text, c.lang); !ok || got != c.want {
			t.Errorf("%q in %s: got %v, %v, want %v", c.text, c.lang, got, ok, c.want)
		}
	}
	for _, text := range []string{"", "viel", "1,2,3", "1.2.3", "12a", "--3", "1,2.3,4", "%", "1e5", "NaN"} {
		if got, ok := parseNumber(text, "de"); ok {
			t.Errorf("%q was read as %v", text, got)
		}
	}
}

// TestWrittenNumbersAreReadBack holds that a field shows nothing that it would not accept itself.
func TestWrittenNumbersAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(i18n.Languages()).Draw(t, "language")
		c := i18n.New(lang)
		v := float64(rapid.IntRange(-100_000_000, 100_000_000).Draw(t, "n")) / float64(rapid.SampledFrom([]int{1, 10, 100, 1000}).Draw(t, "by"))
		text := plainNumber(c, v)
		if got, ok := parseNumber(text, lang); !ok || got != v {
			t.Fatalf("%v is written %q and read as %v, %v", v, text, got, ok)
		}
	})
}

func TestWrittenDatesAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := i18n.New(rapid.SampledFrom(i18n.Languages()).Draw(t, "language"))
		day := domain.Date("2020-01-01").AddDays(rapid.IntRange(0, 5000).Draw(t, "days"))
		at, _ := day.Time()
		if got, ok := i18n.ParseDay(c.Date(at), "2026-03-05"); !ok || got != day {
			t.Fatalf("%s is written %q and read as %s, %v", day, c.Date(at), got, ok)
		}
	})
}
