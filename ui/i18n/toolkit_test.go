package i18n

import (
	"testing"

	"fyne.io/fyne/v2/lang"
)

func TestToolkitSpeaksTheChosenLanguage(t *testing.T) {
	for _, language := range Languages() {
		c := New(language)
		if err := c.TranslateToolkit(); err != nil {
			t.Fatal(err)
		}
		for _, word := range toolkitWords() {
			if got, want := lang.X(word, "missing"), c.T("toolkit."+word); got != want {
				t.Errorf("%s: %s: got %q, want %q", language, word, got, want)
			}
		}
	}
}
