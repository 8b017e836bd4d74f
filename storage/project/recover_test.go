package project

import (
	"context"
	"testing"

	"wegmarke/domain/document"
)

func TestKeptWorkIsReadBesideItsFile(t *testing.T) {
	s := testStore(t, t.TempDir())
	path := target(t)
	start := sampleDoc(t)
	p, err := s.Create(path, start.Clone())
	must(t, err)
	must(t, p.Close(context.Background()))
	p, doc, err := s.Open(path)
	must(t, err)
	edit(t, p, doc, retitled(doc, "nach dem Sichern"))
	must(t, p.Suspend(context.Background()))

	left, err := s.Recoverable()
	must(t, err)
	if len(left) != 1 || left[0].Edits != 1 {
		t.Fatalf("left over: %+v", left)
	}
	for range 2 { // reading changes nothing
		base, kept, err := s.Kept(left[0])
		must(t, err)
		wantEqual(t, start, base)
		wantEqual(t, doc, kept)
	}
	must(t, s.Discard(left[0]))
	if left, err = s.Recoverable(); err != nil || len(left) > 0 {
		t.Fatalf("after discarding: %+v, %v", left, err)
	}
	wantEqual(t, start, reopened(t, path))
	kept, err := s.Versions(document.Project(doc).ID)
	must(t, err)
	if len(kept) == 0 || kept[0].Kind != VersionDiscarded {
		t.Fatalf("versions: %+v", kept)
	}
	thrown, err := s.ReadVersion(kept[0])
	must(t, err)
	wantEqual(t, doc, thrown)
}

func TestACrashWithoutUnsavedWorkLeavesNoNote(t *testing.T) {
	s := notingStore(t, t.TempDir(), "Anna", "ANNA-PC")
	path := target(t)
	p, err := s.Create(path, sampleDoc(t))
	must(t, err)
	// As a crash does: the session ends, its folder and its note stay.
	p.mu.Lock()
	p.note.beat.Stop()
	p.mu.Unlock()
	_, err = p.w.stop()
	must(t, err)
	must(t, p.lock.Close())
	if left, err := s.Recoverable(); err != nil || len(left) > 0 {
		t.Fatalf("left over: %+v, %v", left, err)
	}
	if o, ok := s.Owner(path); ok {
		t.Errorf("the crashed session counts as somebody: %+v", o)
	}
}
