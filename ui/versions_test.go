package ui

import (
	"testing"

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
	w, f := open(t)
	v, _ := olderVersion(t, w)
	f.answer = answering(w, "version.compare")
	w.askAboutVersion(v)
	if !w.reviewing || len(w.review.Answers[0].Plan.Differences) != 1 {
		t.Errorf("reviewing %v", w.reviewing)
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
