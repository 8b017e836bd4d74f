package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"wegmarke/ui/theme"
)

// What is guessed comes close to what is set, or the table of a map would jump while somebody scrolls.
func TestLinesAreGuessedAsTheyAreSet(t *testing.T) {
	test.NewTempApp(t)
	g := NewLineGuess(Body, theme.Regular)
	off := 0
	texts := []string{
		"", "Angebot", "Die Rohrleitungsführung im Werk 2 vereinfachen, ohne die Nachtschicht zu stören",
		"– Eins\n– Zwei ist etwas länger als die anderen und bricht um\n– Drei",
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
		strings.Repeat("Wer liefert das Wartungsheft nach dem Messtermin? ", 6),
	}
	for _, text := range texts {
		for width := float32(90); width < 300; width += 30 {
			have, want := g.Lines(text, width), max(len(wrap(text, Body, theme.Regular, width)), 1)
			if d := have - want; d > 1 || d < -1 {
				t.Errorf("%q at %v: guessed %d lines, set %d", text, width, have, want)
			} else if d != 0 {
				off++
			}
		}
	}
	if off > 6 {
		t.Errorf("%d guesses of %d are a line off", off, len(texts)*7)
	}
}
