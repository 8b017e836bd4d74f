package i18n_test

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/ui/i18n"
)

func TestNumbers(t *testing.T) {
	de, en := i18n.New("de"), i18n.New("en")
	for _, c := range []struct{ got, want string }{
		{de.Int(0), "0"},
		{de.Int(999), "999"},
		{de.Int(1732), "1.732"},
		{de.Int(1234567), "1.234.567"},
		{de.Int(-2), "\u22122"},
		{de.Int(-1732), "\u22121.732"},
		{en.Int(1732), "1,732"},
		{en.Int(-2), "\u22122"},
		{de.Number(3.14159, 2), "3,14"},
		{en.Number(3.14159, 2), "3.14"},
		{de.Number(9.5, 1), "9,5"},
		{de.Number(-0.001, 1), "0,0"},
		{de.Number(1999.95, 1), "2.000,0"},
		{de.Number(4, -1), "4"},
		{de.Number(math.NaN(), 1), "–"},
		{de.Number(math.Inf(-1), 1), "–"},
		{de.Signed(2, 0), "+2"},
		{de.Signed(-2, 0), "\u22122"},
		{de.Signed(0, 0), "0"},
		{de.Signed(0.01, 1), "0,0"},
		{en.Signed(0.4, 1), "+0.4"},
		{de.Bytes(83_201), "84\u00a0KB"},
		{de.Bytes(2_140_000), "2,1\u00a0MB"},
		{en.Bytes(2_140_000), "2.1\u00a0MB"},
		{de.Percent(3.1, 1), "3,1\u00a0%"},
		{de.Percent(27, 0), "27\u00a0%"},
		{en.Percent(3.1, 1), "3.1%"},
		{de.Euro(1732, 0), "1.732\u00a0€"},
		{en.Euro(1732, 0), "€1,732"},
		{en.Euro(-5, 2), "\u2212€5.00"},
		{de.Euro(-5, 2), "\u22125,00\u00a0€"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	de, en := i18n.New("de"), i18n.New("en")
	day := time.Date(2026, time.April, 5, 14, 32, 0, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{de.Date(day), "05.04.2026"},
		{en.Date(day), "5 Apr 2026"},
		{de.DayMonth(day), "05.04."},
		{en.DayMonth(day), "5 Apr"},
		{de.LongDay(day), "5. April"},
		{en.LongDay(day), "5 April"},
		{de.LongDay(day.AddDate(0, -1, 0)), "5. März"},
		{de.Month(day), "Apr. 2026"},
		{en.Month(day), "Apr 2026"},
		{de.Month(day.AddDate(0, 1, 0)), "Mai 2026"},
		{de.Clock(day), "14:32"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	for m := time.January; m <= time.December; m++ {
		d := time.Date(2026, m, 1, 0, 0, 0, 0, time.UTC)
		if de.LongDay(d) == "1. " || de.Month(d) == " 2026" {
			t.Errorf("month %d has no German name", m)
		}
	}
}

func TestShortcut(t *testing.T) {
	de, en := i18n.New("de"), i18n.New("en")
	const control, shift, alt, super = fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt, fyne.KeyModifierSuper
	for _, c := range []struct{ got, want string }{
		{de.Shortcut(fyne.KeyF, control, false), "Strg F"},
		{en.Shortcut(fyne.KeyF, control, false), "Ctrl F"},
		{de.Shortcut(fyne.KeyI, control|shift, false), "Strg Umschalt I"},
		{de.Shortcut(fyne.KeyI, super|shift, true), "⇧⌘I"},
		{de.Shortcut(fyne.KeyP, super|alt, true), "⌥⌘P"},
		{de.Shortcut(fyne.KeyD, super|control, true), "⌃⌘D"},
		{de.Shortcut(fyne.KeyReturn, 0, false), "Eingabe"},
		{de.Shortcut(fyne.KeyReturn, super, true), "⌘↩"},
		{de.Shortcut(fyne.KeyDelete, 0, false), "Entf"},
		{de.Shortcut(fyne.KeyDelete, 0, true), "⌫"},
		{de.Shortcut(fyne.KeyTab, 0, true), "⇥"},
		{de.Shortcut(fyne.KeyEqual, control, false), "Strg +"},
		{de.Shortcut(fyne.KeyMinus, control, false), "Strg \u2212"},
		{de.Shortcut(fyne.KeyLeft, alt, false), "Alt ←"},
		{de.Shortcut(fyne.KeyF5, 0, false), "F5"},
		{en.Shortcut(fyne.KeyL, super, false), "Windows L"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	for key, want := range map[fyne.KeyName]string{
		fyne.KeyEscape: "Esc", fyne.KeySpace: "Leertaste", fyne.KeyInsert: "Einfg", fyne.KeyBackspace: "Rücktaste", fyne.KeyTab: "Tab",
		fyne.KeyHome: "Pos1", fyne.KeyEnd: "Ende", fyne.KeyPageUp: "Bild auf", fyne.KeyPageDown: "Bild ab",
		fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓",
	} {
		if got := de.Shortcut(key, 0, false); got != want {
			t.Errorf("key %s: got %q, want %q", key, got, want)
		}
	}
}
