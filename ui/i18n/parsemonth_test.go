package i18n

import (
	"testing"
	"time"

	"wegmarke/domain"
)

func TestMonths(t *testing.T) {
	for text, want := range map[string]domain.Date{
		"Feb. 2026": "2026-02-01", "März 2026": "2026-03-01", "March 2026": "2026-03-01", "02/2026": "2026-02-01", "2.2026": "2026-02-01",
		"Q3 2025": "2025-07-01", "q1/2026": "2026-01-01", "13.02.2026": "2026-02-13", "": "",
	} {
		if got, ok := ParseMonth(text, "2026-03-05"); !ok || got != want {
			t.Errorf("%q: got %s, %v, want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"13/2026", "Q5 2026", "Foo 2026", "2026", "bald"} {
		if got, ok := ParseMonth(text, "2026-03-05"); ok {
			t.Errorf("%q was read as %s", text, got)
		}
	}
	for _, lang := range Languages() {
		c := New(lang)
		for m := range 12 {
			day := time.Date(2026, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
			if got, ok := ParseMonth(c.Month(day), "2026-03-05"); !ok || got != domain.DateOf(day) {
				t.Errorf("%q was read as %s", c.Month(day), got)
			}
		}
	}
}
