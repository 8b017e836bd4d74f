package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestBreakerPartsLongWordsAsAllOtherTextsAre(t *testing.T) {
	b := NewBreaker(12, fyne.TextStyle{})
	const text = "Der Technikvergleichsbericht liegt vor"
	room := b.Width("Technikvergleichs-")
	lines := b.Lines(text, room)
	for _, line := range lines {
		if b.Width(line) > room {
			t.Errorf("%q is wider than %v", line, room)
		}
	}
	if got, want := strings.Join(lines, "|"), "Der|Technikvergleichs-|bericht liegt vor"; got != want {
		t.Errorf("broken as %q, want %q", got, want)
	}
	if got := strings.Join(b.Lines("ab cd", b.Width("ab cd")), "|"); got != "ab cd" {
		t.Errorf("what fits is broken as %q", got)
	}
}
