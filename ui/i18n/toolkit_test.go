package i18n

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
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

// TestEveryWordOfTheToolkitIsOurs holds our list against the one that the toolkit brings along.
func TestEveryWordOfTheToolkitIsOurs(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatalf("find the toolkit: %v", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	var theirs map[string]any
	if err := json.Unmarshal(data, &theirs); err != nil || len(theirs) < 20 {
		t.Fatalf("the toolkit's list holds %d words: %v", len(theirs), err)
	}
	for word := range theirs {
		if !slices.Contains(toolkitWords(), word) {
			t.Errorf("the toolkit can say %q, for which we have no text", word)
		}
	}
	for _, word := range toolkitWords() {
		if _, ok := theirs[word]; !ok {
			t.Errorf("the toolkit does not say %q any more", word)
		}
	}
}

func TestStretchedTextsKeepTheirPlaceholders(t *testing.T) {
	c := New(German)
	before := c.T("status.saved", Values{"time": "14:32"})
	c.Stretch(0.35)
	after := c.T("status.saved", Values{"time": "14:32"})
	if !strings.Contains(after, "14:32") || len([]rune(after)) < len([]rune(before))*5/4 {
		t.Errorf("%q became %q", before, after)
	}
	if cut := "Rück…"; New(German).Shortened(cut) != true || New(German).Shortened("Öffnen …") || New(German).Shortened("Xylofon…") {
		t.Error("what is shortened is not told from what ends in an ellipsis")
	}
}
