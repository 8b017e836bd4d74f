package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
)

// answered is the sample with a few answers.
func answered(t *testing.T, lang string) *document.Document {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: lang, IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	d := document.NewDraft(doc)
	for field, change := range map[string]func(*domain.Entry){
		"factor.centricity": func(e *domain.Entry) {
			e.Value, e.Text = catalog.AnswerPartly, "Im Vertrieb ja, im Service noch nicht."
		},
		"question.change": func(e *domain.Entry) { e.Text = strings.Repeat("Angebote liegen nach zwei Tagen vor. ", 6) },
		"question.budget": func(e *domain.Entry) { e.Text = "40.000 € im Jahr, frei durch Dr. Reuter" },
		"privacy.inventory": func(e *domain.Entry) {
			e.Value, e.Text, e.Detail, e.Due = catalog.PrivacyDone, "Liegt im Wiki.", "Lena Hoffmann", "2026-02-01"
		},
	} {
		if err := edit.SetAnswer(d, field, change); err != nil {
			t.Fatal(err)
		}
	}
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestTheChecklistSaysWhatTheProjectAnswers(t *testing.T) {
	for _, lang := range i18n.Languages() {
		doc := answered(t, lang)
		c := checklist{doc: doc, day: sample.StoryDay, words: i18n.New(lang), project: document.Project(doc)}
		list := c.list()
		rows, ticked, said := 0, 0, ""
		for _, s := range list.Sections {
			rows += len(s.Rows)
			for _, r := range s.Rows {
				said += r.Answer + "\n" + r.Remark + "\n"
				for _, b := range r.Boxes {
					if b.On {
						ticked++
					}
				}
				if strings.HasPrefix(r.Text, "guide.") || r.Text == "" || strings.HasPrefix(r.Heading, "checks.") {
					t.Errorf("%s: no words for %q", lang, r.Text)
				}
			}
		}
		if want := len(catalog.Factors()) + len(catalog.Questions()) + len(catalog.PrivacyItems()) + 10; rows != want {
			t.Errorf("%s: %d points, want %d", lang, rows, want)
		}
		// nine steps, five factors, two questions, one point of data protection
		if ticked != 9+5+2+1 {
			t.Errorf("%s: %d are ticked", lang, ticked)
		}
		overdue := i18n.New(lang).T("checks.overdue")
		for _, want := range []string{"Im Vertrieb ja", "40.000 €", "Lena Hoffmann", overdue} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: does not say %q", lang, want)
			}
		}
	}
}

func TestTheChecklistIsWrittenTheSameEachTime(t *testing.T) {
	dir := t.TempDir()
	var files [2][]byte
	for i := range files {
		path := filepath.Join(dir, "liste.pdf")
		if err := writeChecklist(path, answered(t, "de"), sample.StoryDay); err != nil {
			t.Fatal(err)
		}
		files[i], _ = os.ReadFile(path)
	}
	if !bytes.HasPrefix(files[0], []byte("%PDF-")) || !bytes.Equal(files[0], files[1]) {
		t.Error("two runs differ, or it is no PDF")
	}
	if n := bytes.Count(files[0], []byte("/Type /Page\n")); n < 3 || n > 8 {
		t.Errorf("%d pages", n)
	}
}
