package ui

import (
	"encoding/json"
	"slices"
	"testing"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

func TestTheLinesOfASoakRunLeadToTheProject(t *testing.T) {
	w, _, h := openByHand(t)
	var lines []string
	w.session.Subscribe(func(ev edit.Event) { lines = append(lines, changeLine(ev)) })
	replayed := w.doc().Clone()

	h.key("ctrl+a")
	h.key("Delete")
	if w.doc().Equal(replayed) {
		t.Fatal("nothing was deleted")
	}
	h.key("ctrl+z")
	h.key("ctrl+a")
	h.key("ctrl+d")
	var did []string
	for _, line := range lines {
		var l struct {
			Change struct {
				Origin string          `json:"origin"`
				Edits  json.RawMessage `json:"edits"`
			} `json:"change"`
		}
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		edits, err := document.DecodeEdits(l.Change.Edits)
		if err != nil {
			t.Fatal(err)
		}
		c, err := document.NewChange(edits...)
		if err != nil {
			t.Fatal(err)
		}
		if err := replayed.Apply(c); err != nil {
			t.Fatal(err)
		}
		did = append(did, l.Change.Origin)
	}
	if !slices.Equal(did, []string{"done", "undone", "done"}) || !w.doc().Equal(replayed) {
		t.Errorf("%v lead to another project: %s", did, difference(w.doc(), replayed))
	}
}

func TestAStackNamesTheFunctions(t *testing.T) {
	came := make(chan []string)
	go func() { came <- mainStack() }()
	if got := <-came; len(got) == 0 || slices.ContainsFunc(got, func(name string) bool { return name == "" }) {
		t.Errorf("the main goroutine is in %q", got)
	}
}
