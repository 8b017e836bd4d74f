package project

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"wegmarke/domain/document"
)

// notingStore is a store of a person at a computer that leaves notes.
func notingStore(t *testing.T, root, user, host string) *Store {
	t.Helper()
	s := testStore(t, root)
	s.config.Notes, s.config.User, s.config.Host = true, user, host
	return s
}

func TestAnOpenFileSaysWhoHasIt(t *testing.T) {
	ctx := context.Background()
	root := t.TempDir()
	anna, ben := notingStore(t, root, `Anna, "Chef"; \o/`, "ANNA-PC"), notingStore(t, t.TempDir(), "Ben", "BEN-PC")
	path := target(t)
	p, err := anna.Create(path, sampleDoc(t))
	must(t, err)
	o, ok := ben.Owner(path)
	if !ok || o.Name != `Anna, "Chef"; \o/` || o.Host != "ANNA-PC" || time.Since(o.Since) > 2*time.Minute {
		t.Fatalf("owner %+v %v", o, ok)
	}
	// Ben opens it all the same; Anna's note stays, and goes with her.
	q, doc, err := ben.Open(path)
	must(t, err)
	must(t, p.Close(ctx))
	if _, ok := ben.Owner(path); ok {
		t.Error("the note stays after the file was closed")
	}
	other := target(t)
	edit(t, q, doc, retitled(doc, "anderswo"))
	must(t, q.SaveAs(ctx, other))
	if o, ok := anna.Owner(other); !ok || o.Name != "Ben" {
		t.Errorf("owner of the other file %+v %v", o, ok)
	}
	must(t, q.Close(ctx))
	if _, ok := anna.Owner(other); ok {
		t.Error("the note stays after the file was closed")
	}
}

func TestANoteOfACrashDoesNotCount(t *testing.T) {
	root := t.TempDir()
	s := notingStore(t, root, "Anna", "ANNA-PC")
	path := target(t)
	p, err := s.Create(path, sampleDoc(t))
	must(t, err)
	note, err := os.ReadFile(ownerPath(path))
	must(t, err)
	must(t, p.Suspend(context.Background()))
	must(t, os.WriteFile(ownerPath(path), note, 0o600))
	// The session is gone, and nobody can tell on another computer until the note is old.
	elsewhere := notingStore(t, t.TempDir(), "Ben", "BEN-PC")
	if _, ok := elsewhere.Owner(path); !ok {
		t.Error("a fresh note does not count elsewhere")
	}
	old := time.Now().Add(-ownerAge - time.Second)
	must(t, os.Chtimes(ownerPath(path), old, old))
	if o, ok := elsewhere.Owner(path); ok {
		t.Errorf("owner %+v of an old note", o)
	}
	must(t, os.WriteFile(ownerPath(path), []byte(strings.Repeat("x", 10_000)), 0o600))
	if o, ok := elsewhere.Owner(path); ok {
		t.Errorf("owner %+v of rubbish", o)
	}
}

func TestANoteOfADeadSessionHereDoesNotCount(t *testing.T) {
	s := notingStore(t, t.TempDir(), "Anna", "ANNA-PC")
	path := target(t)
	p, err := s.Create(path, sampleDoc(t))
	must(t, err)
	doc, _, err := s.Read(path)
	must(t, err)
	edit(t, p, doc, retitled(doc, "nicht gesichert"))
	note, err := os.ReadFile(ownerPath(path))
	must(t, err)
	must(t, p.Suspend(context.Background())) // its folder stays, as after a crash
	must(t, os.WriteFile(ownerPath(path), note, 0o600))
	if o, ok := s.Owner(path); ok {
		t.Errorf("owner %+v", o)
	}
	left, err := s.Recoverable()
	must(t, err)
	p, doc, err = s.Recover(left[0])
	must(t, err)
	if document.Project(doc).Title != "nicht gesichert" {
		t.Error("another state was recovered")
	}
	if o, ok := notingStore(t, t.TempDir(), "Ben", "BEN-PC").Owner(path); !ok || o.Name != "Anna" {
		t.Errorf("owner %+v %v after recovering", o, ok)
	}
	must(t, p.Discard(context.Background()))
}

func TestNoNoteWhereNobodyAskedForIt(t *testing.T) {
	path := target(t)
	p, err := testStore(t, t.TempDir()).Create(path, sampleDoc(t))
	must(t, err)
	if _, err := os.Stat(ownerPath(path)); err == nil {
		t.Error("a note lies beside the file")
	}
	must(t, p.Close(context.Background()))
}
