package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
)

// answering lets every question be answered with the text of a key.
func answering(w *window, key string) func(dialog.Choice) {
	return func(c dialog.Choice) {
		for _, a := range c.Answers {
			if a.Text == w.words.T(key) && a.Do != nil {
				a.Do()
			}
		}
	}
}

// olderVersion is a version in which the company had another name.
func olderVersion(t *testing.T, w *window) (Version, *document.Document) {
	t.Helper()
	doc := w.doc().Clone()
	d := document.NewDraft(doc)
	renamed(doc, "Früher GmbH")(d)
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	return Version{Kind: "saved", By: "Ben", Read: func() (*document.Document, error) { return doc, nil }}, doc
}

func TestAVersionIsRestoredAsOneStep(t *testing.T) {
	w, f := open(t)
	v, doc := olderVersion(t, w)
	before := w.doc().Clone()
	f.answer = answering(w, "version.restore")
	w.askAboutVersion(v)
	if !w.doc().Equal(doc) {
		t.Error("the project is not what it was")
	}
	w.table.Run("undo")
	if !w.doc().Equal(before) {
		t.Error("undo does not take it back")
	}
}

func TestAVersionIsCompared(t *testing.T) {
	w, _ := open(t)
	v, _ := olderVersion(t, w)
	w.readVersion(v, w.compareVersion)
	if !w.reviewing || len(w.review.Answers[0].Plan.Differences) != 1 {
		t.Errorf("reviewing %v", w.reviewing)
	}
}

func TestTwoVersionsAreOnlyLookedAt(t *testing.T) {
	w, _ := open(t)
	v, doc := olderVersion(t, w)
	now := w.doc().Clone()
	v.At = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	later := Version{Kind: "named", Name: "vor dem Workshop", Number: 7, At: v.At.Add(24 * time.Hour), Read: func() (*document.Document, error) { return now, nil }}
	before := w.doc().Clone()
	w.compareTwo(later, v) // the order of choosing does not matter
	if !w.reviewing {
		t.Fatal("nothing is shown")
	}
	d := w.review.Answers[0].Plan.Differences
	if len(d) != 1 || d[0].Before != "Früher GmbH" || w.review.Earlier != "Gesicherter Stand" || w.review.Answers[0].File != "Fassung 7: vor dem Workshop" {
		t.Fatalf("%+v, from %q to %q", d, w.review.Earlier, w.review.Answers[0].File)
	}
	for _, c := range "aAxX12" {
		w.win.Canvas().Focused().TypedRune(c)
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.review.Take()
	if !w.reviewing || !w.doc().Equal(before) {
		t.Error("something was taken over")
	}
	w.review.Leave()
	if w.reviewing || w.earlier != nil || !w.doc().Equal(before) {
		t.Error("the page does not close, or has left a trace")
	}
	w.compareTwo(v, Version{Kind: "saved", At: v.At, Read: func() (*document.Document, error) { return doc, nil }})
	if w.reviewing {
		t.Error("two equal versions are set side by side")
	}
}

func TestAVersionIsKeptUnderAName(t *testing.T) {
	w, f := open(t)
	f.named = "vor dem Workshop"
	w.table.Run("version.keep")
	if len(f.project.versions) != 1 || f.project.versions[0].Name != "vor dem Workshop" {
		t.Fatalf("kept %+v", f.project.versions)
	}
	rows, _, none := w.versionRows(f.project.versions, "")
	if len(rows) != 2 || rows[1].Text != "vor dem Workshop" || none != "" {
		t.Errorf("listed %+v", rows)
	}
	if rows, _, none := w.versionRows(f.project.versions, "Messe"); len(rows) != 0 || none == "" {
		t.Errorf("listed %+v", rows)
	}
}
