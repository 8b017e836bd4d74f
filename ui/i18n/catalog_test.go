package i18n_test

import (
	"slices"
	"testing"

	"wegmarke/ui/i18n"
)

func TestUnknownLanguageFallsBackToGerman(t *testing.T) {
	for given, want := range map[string]string{"de": "de", "en": "en", "en-GB": "en", "de_AT": "de", "EN": "en", "fr": "de", "": "de"} {
		if got := i18n.New(given).Language(); got != want {
			t.Errorf("language %q: got %s, want %s", given, got, want)
		}
	}
}

func TestT(t *testing.T) {
	de, en := i18n.New("de"), i18n.New("en")
	for _, c := range []struct{ got, want string }{
		{de.T("action.undo"), "Rückgängig"},
		{en.T("action.undo"), "Undo"},
		{de.T("undo.cards.moved", i18n.Values{"n": 1}), "1 Karte verschoben"},
		{de.T("undo.cards.moved", i18n.Values{"n": 3}), "3 Karten verschoben"},
		{de.T("undo.cards.moved", i18n.Values{"n": 0}), "0 Karten verschoben"},
		{de.T("undo.cards.moved", i18n.Values{"n": int64(1732)}), "1.732 Karten verschoben"},
		{en.T("undo.cards.moved", i18n.Values{"n": 1}), "1 card moved"},
		{en.T("undo.cards.moved", i18n.Values{"n": 1732}), "1,732 cards moved"},
		{de.T("undo.done", i18n.Values{"what": de.T("undo.cards.moved", i18n.Values{"n": 3})}), "Rückgängig: 3 Karten verschoben"},
		{de.T("status.saved", i18n.Values{"time": "14:32"}), "Gespeichert um 14:32"},
		{de.T("inspector.target", i18n.Values{"value": 4.5}), "Ziel 4,5"},
		{de.T("inspector.target", i18n.Values{"value": true}), "Ziel true"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestMistakesShowInsteadOfStopping(t *testing.T) {
	c := i18n.New("de")
	if got := c.T("no.such.key"); got != "no.such.key" || c.Has(got) {
		t.Errorf("missing key: got %q", got)
	}
	if got := c.T("status.saved"); got != "Gespeichert um {time}" {
		t.Errorf("no values: got %q", got)
	}
	if got := c.T("status.saved", i18n.Values{"other": 1}); got != "Gespeichert um {time}" {
		t.Errorf("wrong value: got %q", got)
	}
	// A value that holds a placeholder itself is a user's text and stays as it is.
	if got := c.T("status.saved", i18n.Values{"time": "{time}{"}); got != "Gespeichert um {time}{" {
		t.Errorf("braces in a value: got %q", got)
	}
}

func TestSetLanguageTellsSubscribersInOrder(t *testing.T) {
	c := i18n.New("de")
	var heard []string
	cancelFirst := c.Subscribe(func() { heard = append(heard, "first "+c.T("action.undo")) })
	var cancelThird func()
	c.Subscribe(func() {
		heard = append(heard, "second")
		cancelThird()
	})
	cancelThird = c.Subscribe(func() { heard = append(heard, "third") })

	c.SetLanguage("en-US")
	if want := []string{"first Undo", "second"}; !slices.Equal(heard, want) {
		t.Errorf("got %v, want %v", heard, want)
	}
	c.SetLanguage("en")
	if len(heard) != 2 {
		t.Error("told subscribers although nothing changed")
	}
	cancelFirst()
	cancelFirst()
	c.SetLanguage("de")
	if want := []string{"first Undo", "second", "second"}; !slices.Equal(heard, want) {
		t.Errorf("after cancel: got %v, want %v", heard, want)
	}
}
