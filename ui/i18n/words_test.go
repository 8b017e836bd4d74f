package i18n_test

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

func TestWords(t *testing.T) {
	catalog := i18n.New("de")
	w := catalog.Words()
	for _, c := range []struct{ got, want string }{
		{w.T("status.done"), "Erledigt"},
		{w.N("scene.phases", 7), "7 Phasen"},
		{w.Day("2026-04-15"), "15.04."},
		{w.Day(""), ""},
		{w.Value(184_000, domain.UnitCount), "184\u00a0Tsd."},
		{w.Value(212, domain.UnitCount), "212"},
		{w.Value(12_500_000, domain.UnitCount), "12,5\u00a0Mio."},
		{w.Value(3.1, domain.UnitPercent), "3,1\u00a0%"},
		{w.Value(27, domain.UnitPercent), "27\u00a0%"},
		{w.Value(1732, domain.UnitEuro), "1.732\u00a0€"},
		{w.Value(9.5, domain.UnitEuro), "9,50\u00a0€"},
		{w.Value(4.3, domain.UnitOfFive), "4,3\u00a0/\u00a05"},
		{w.Value(46, domain.UnitScore), "46"},
		{w.Change(164_000, 184_000, domain.UnitCount), "12\u00a0%"},
		{w.Change(0, 5, domain.UnitCount), "5"},
		{w.Change(31, 27, domain.UnitPercent), "4\u00a0Pkt."},
		{w.Change(2.7, 3.1, domain.UnitPercent), "0,4\u00a0Pkt."},
		{w.Change(40, 46, domain.UnitScore), "6"},
		{w.Change(4.3, 4.3, domain.UnitOfFive), "0"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	catalog.SetLanguage("en")
	if got, want := w.Value(184_000, domain.UnitCount), "184k"; got != want || w.Language() != "en" {
		t.Errorf("after the switch: got %q, want %q", got, want)
	}
}
