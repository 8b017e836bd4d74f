package project

import (
	"context"
	"os"
	"slices"
	"testing"
)

func TestReadingLeavesNoSession(t *testing.T) {
	path := copyOf(t, fixture)
	before := mustLook(t, path)
	s := testStore(t, t.TempDir())
	p, _, err := s.Open(path)
	must(t, err)
	work := names(t, s.workDir())
	doc, _, err := s.Read(path) // although it is open
	must(t, err)
	wantEqual(t, sampleDoc(t), doc)
	if got := names(t, s.workDir()); !slices.Equal(got, work) {
		t.Errorf("reading left %v, before it was %v", got, work)
	}
	must(t, p.Close(context.Background()))
	if !mustLook(t, path).same(before) {
		t.Error("reading changed the file")
	}
	must(t, os.WriteFile(path, []byte("no project"), 0o600))
	if _, _, err := s.Read(path); err == nil {
		t.Error("read what is no project")
	}
	if left, err := s.Recoverable(); err != nil || len(left) != 0 {
		t.Errorf("recoverable %v, %v", left, err)
	}
}
