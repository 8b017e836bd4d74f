package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// The writer refuses words that have no room on the two pages, so that this holds both texts to them.
func TestTheQuickStartIsTwoPagesInEachLanguage(t *testing.T) {
	dir := t.TempDir()
	for _, lang := range i18n.Languages() {
		var files [2][]byte
		for i := range files {
			path := filepath.Join(dir, lang+".pdf")
			if out := done(t, "quickstart", "-o", path, "--lang", lang); !strings.Contains(out, path) {
				t.Errorf("%s: says %q", lang, out)
			}
			files[i], _ = os.ReadFile(path)
		}
		if !bytes.HasPrefix(files[0], []byte("%PDF-")) || !bytes.Equal(files[0], files[1]) {
			t.Errorf("%s: two runs differ, or it is no PDF", lang)
		}
		if n := bytes.Count(files[0], []byte("/Type /Page\n")); n != 2 {
			t.Errorf("%s: %d pages", lang, n)
		}
	}
	refused(t, exitUsage, "quickstart")
	refused(t, exitUsage, "quickstart", "-o", filepath.Join(dir, "anleitung.docx"))
}

func TestTheQuickStartSaysEverythingInWords(t *testing.T) {
	fonts, err := theme.Fonts()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range i18n.Languages() {
		words := i18n.New(lang)
		src, _, err := quickMap(words, fonts)
		if err != nil {
			t.Fatal(err)
		}
		if w, h := paperSize(src); w < 2*h {
			t.Errorf("%s: the map is %g x %g, too high for half a page", lang, w, h)
		}
		if lanes := src.Filter().Lanes; len(lanes) != 4 {
			t.Errorf("%s: the map shows %d lanes", lang, len(lanes))
		}
		q := quickStart(words, src)
		if len(q.Steps.Points) != 5 || len(q.Round.Points) != 4 || len(q.Keys.Rows) != 10 || len(q.Notes) != 2 {
			t.Errorf("%s: %d steps, %d of the round, %d keys, %d notes", lang, len(q.Steps.Points), len(q.Round.Points), len(q.Keys.Rows), len(q.Notes))
		}
		for _, p := range append(append(q.Steps.Points, q.Round.Points...), q.Notes...) {
			if p.Title == "" || p.Text == "" || strings.Contains(p.Title+p.Text, "quick.") || strings.ContainsAny(p.Text, "{}") {
				t.Errorf("%s: %q: %q", lang, p.Title, p.Text)
			}
		}
		for _, row := range q.Keys.Rows {
			if row[0] == "" || row[1] == "" || row[2] == "" {
				t.Errorf("%s: the keys say %q", lang, row)
			}
		}
	}
}
