package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"wegmarke/domain/catalog"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
)

// story is the sample project and a sending of all of it.
func story(t *testing.T, lang string) (*document.Document, merge.Sending) {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: lang, IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	return doc, everything(doc)
}

// everything is a sending of all that a project holds.
func everything(doc *document.Document) merge.Sending {
	p := merge.SendParams{ID: snapID, Touchpoints: true, Measures: true, Indicators: true, Checklists: true}
	for _, m := range document.Maps(doc) {
		p.Maps = append(p.Maps, m.ID)
	}
	for _, x := range document.Personas(doc) {
		p.Personas = append(p.Personas, x.ID)
	}
	return merge.Send(doc, p)
}

func storyParams(t *testing.T, lang string) Params {
	doc, s := story(t, lang)
	return Params{Doc: doc, Sending: s, Date: "2026-03-05", ReturnBy: "2026-03-12", A4: lang == "en"}
}

func TestFormsHaveNoKnownFault(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		data := write(t, storyParams(t, lang))
		runLint(t, data)
		if out := os.Getenv("WORKBOOK_OUT"); out != "" {
			if err := os.WriteFile(out+"-"+lang+".xlsx", data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// answer reads a workbook as an answer to base.
func answer(t *testing.T, data []byte, base merge.Sending) merge.Answers {
	t.Helper()
	a, err := Read(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out, err := MatchAll(a, base)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func describe(p merge.Plan) string {
	var out []string
	for _, d := range p.Differences {
		out = append(out, fmt.Sprintf("%s %s.%s %q: %q -> %q %s", d.Kind, d.Table, d.Field, d.Subject, d.Before, d.After, d.Note))
	}
	for _, n := range p.Notes {
		out = append(out, fmt.Sprintf("note %s %s %q", n.Code, n.Field, n.Text))
	}
	return strings.Join(out, "\n")
}

func TestUntouchedFormsSayNothing(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		doc, sent := story(t, lang)
		data := write(t, Params{Doc: doc, Sending: sent, Date: "2026-03-05"})
		p := merge.CompareAll(sent, merge.Now(doc, sent), answer(t, data, sent))
		if got := describe(p); got != "" || len(p.Cautions) > 0 {
			t.Errorf("%s: %s %v", lang, got, p.Cautions)
		}
	}
}

func TestTemplatesHaveNoKnownFault(t *testing.T) {
	out := os.Getenv("WORKBOOK_OUT")
	for _, lang := range []string{"de", "en"} {
		for _, canvas := range []string{CanvasMap, CanvasPersona, CanvasTouchpoints, CanvasMeasures} {
			for _, m := range catalog.Models() {
				if canvas != CanvasMap && m.Key != catalog.Model7 {
					continue
				}
				p := TemplateParams{Canvas: canvas, Model: m.Key, Lang: lang, A4: lang == "en"}
				var one, two bytes.Buffer
				if err := errors.Join(WriteTemplate(&one, p), WriteTemplate(&two, p)); err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(one.Bytes(), two.Bytes()) {
					t.Errorf("%+v: two runs gave different bytes", p)
				}
				runLint(t, one.Bytes())
				if out != "" {
					if err := os.WriteFile(fmt.Sprintf("%s-%s-%s-%s.xlsx", out, canvas, m.Key, lang), one.Bytes(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
	if err := WriteTemplate(io.Discard, TemplateParams{Canvas: "poem"}); !errors.Is(err, ErrTemplate) {
		t.Errorf("an unknown canvas gives %v", err)
	}
}

// TestProjectsOfEverySizeHaveNoKnownFault writes all of small and usual projects, with the odd texts
// that they are made of. The check of the round trip does the same with the largest ones.
func TestProjectsOfEverySizeHaveNoKnownFault(t *testing.T) {
	for _, set := range testSets {
		for _, lang := range []string{"de", "en"} {
			doc, err := sample.Set(set, sample.Params{Lang: lang, IDs: sample.Sequence(1)})
			if err != nil {
				t.Fatal(err)
			}
			sent := everything(doc)
			data := write(t, Params{Doc: doc, Sending: sent, Date: "2026-03-05"})
			runLint(t, data)
			if p := merge.CompareAll(sent, merge.Now(doc, sent), answer(t, data, sent)); describe(p) != "" {
				t.Errorf("%s %s: an untouched answer says %.2000s", set, lang, describe(p))
			}
		}
	}
}

var testSets = []string{"W1", "W2"}
