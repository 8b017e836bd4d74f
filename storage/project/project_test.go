package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestCreateWriteSaveCloseOpen(t *testing.T) {
	ctx := context.Background()
	root, path := t.TempDir(), target(t)
	s, doc := testStore(t, root), sampleDoc(t)
	p, err := s.Create(path, doc)
	must(t, err)
	wantEqual(t, doc, reopened(t, path))

	edit(t, p, doc, retitled(doc, "zweiter Titel"))
	must(t, p.Flush(ctx))
	if st := p.State(); st.Acknowledged != 1 || st.Pending != 0 || st.Unsaved != 1 || st.Err != nil {
		t.Fatalf("state before saving: %+v", st)
	}
	must(t, p.Save(ctx))
	if st := p.State(); st.Unsaved != 0 || st.SavedAt.IsZero() {
		t.Fatalf("state after saving: %+v", st)
	}
	edit(t, p, doc, retitled(doc, "dritter Titel"))
	must(t, p.Close(ctx))
	if err := p.Save(ctx); !errors.Is(err, ErrClosed) {
		t.Errorf("save after close: %v", err)
	}
	must(t, p.Close(ctx))

	got := reopened(t, path)
	wantEqual(t, doc, got)
	h := domain.HashOf(sha256.Sum256(testImage))
	if b, ok := got.Image(h); !ok || !bytes.Equal(b, testImage) {
		t.Error("image is lost")
	}
	if left := names(t, s.workDir()); len(left) != 0 {
		t.Errorf("working copies left: %v", left)
	}
	if beside := names(t, filepath.Dir(path)); !slices.Equal(beside, []string{filepath.Base(path)}) {
		t.Errorf("files beside the project: %v", beside)
	}
}

func TestOddPaths(t *testing.T) {
	names := []string{"50% Rabatt #2.wegmarke", "mode=memory&x.wegmarke", "Ümläute und Leer  zeichen.wegmarke", "a%20b.wegmarke", "日本 'q'.wegmarke"}
	if runtime.GOOS != "windows" { // which has names without a question mark only
		names = append(names, "50% Rabatt #2?.wegmarke")
	}
	for _, name := range names {
		// The folder of the working copies has the odd name too: user names do.
		dir := filepath.Join(t.TempDir(), name)
		must(t, os.Mkdir(dir, 0o777))
		path := filepath.Join(dir, name)
		s, doc := testStore(t, filepath.Join(dir, "root "+name)), sampleDoc(t)
		p, err := s.Create(path, doc)
		must(t, err)
		edit(t, p, doc, retitled(doc, name))
		must(t, p.Close(context.Background()))
		wantEqual(t, doc, reopened(t, path))
	}
}

func TestUntitledProjectIsKept(t *testing.T) {
	ctx := context.Background()
	s, doc := testStore(t, t.TempDir()), emptyDoc(t)
	p, err := s.Create("", doc)
	must(t, err)
	if err := p.Save(ctx); !errors.Is(err, ErrUntitled) {
		t.Fatalf("save without a file: %v", err)
	}
	edit(t, p, doc, retitled(doc, "ohne Datei"))
	must(t, p.Close(ctx))
	left, err := s.Recoverable()
	must(t, err)
	if len(left) != 1 || left[0].Title != "ohne Datei" || left[0].Edits != 1 || left[0].Path != "" || left[0].LastEdit.IsZero() {
		t.Fatalf("recoverable: %+v", left)
	}
	p, got, err := s.Recover(left[0])
	must(t, err)
	wantEqual(t, doc, got)
	path := target(t)
	must(t, p.SaveAs(ctx, path))
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
	if left := names(t, s.workDir()); len(left) != 0 {
		t.Errorf("working copies left: %v", left)
	}
}

func TestImages(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	photo := append([]byte("\xff\xd8\xff"), bytes.Repeat([]byte("photo"), 100_000)...)
	h := domain.HashOf(sha256.Sum256(photo))
	if err := p.PutImage(h, photo[1:]); !errors.Is(err, ErrImageName) {
		t.Errorf("other bytes: %v", err)
	}
	big := make([]byte, MaxImage+1)
	if err := p.PutImage(domain.HashOf(sha256.Sum256(big)), big); !errors.Is(err, ErrTooBig) {
		t.Errorf("too many bytes: %v", err)
	}
	must(t, p.PutImage(h, photo))
	must(t, p.PutImage(h, photo))
	persona, _ := document.Find[domain.Persona](doc, fixedID(2))
	persona.Image = h
	edit(t, p, doc, persona)
	must(t, p.Suspend(ctx))
	left, err := s.Recoverable()
	must(t, err)
	p, doc, err = s.Recover(left[0])
	must(t, err)
	if b, ok := doc.Image(h); !ok || !bytes.Equal(b, photo) {
		t.Error("image is lost with the session")
	}
	must(t, p.Close(ctx))
	if b, ok := reopened(t, path).Image(h); !ok || !bytes.Equal(b, photo) {
		t.Error("image is lost in the file")
	}
}

func TestUntouchedNewProjectLeavesNothing(t *testing.T) {
	s := testStore(t, t.TempDir())
	p, err := s.Create("", emptyDoc(t))
	must(t, err)
	must(t, p.Close(context.Background()))
	if left := names(t, s.workDir()); len(left) != 0 {
		t.Errorf("working copies left: %v", left)
	}
}

func TestWriteNeverWaits(t *testing.T) {
	s, doc := testStore(t, t.TempDir()), emptyDoc(t)
	p, err := s.Create("", doc)
	must(t, err)
	gate, entered := make(chan struct{}), make(chan struct{})
	go p.w.do(context.Background(), func(*working) error {
		close(entered)
		<-gate
		return nil
	})
	<-entered
	// The writer stands still. A queue with a bound would block here for ever.
	const n = 3000
	for i := range n {
		edit(t, p, doc, retitled(doc, fmt.Sprint(i)))
	}
	if st := p.State(); st.Pending != n || st.Acknowledged != 0 {
		t.Errorf("state while the writer stands still: %+v", st)
	}
	close(gate)
	must(t, p.Flush(context.Background()))
	if st := p.State(); st.Pending != 0 || st.Acknowledged != n {
		t.Errorf("state afterwards: %+v", st)
	}
	must(t, p.Discard(context.Background()))
}

func TestDiscardKeepsAVersion(t *testing.T) {
	ctx := context.Background()
	s, doc := testStore(t, t.TempDir()), sampleDoc(t)
	path := target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	before := doc.Clone()
	edit(t, p, doc, retitled(doc, "verworfen"))
	must(t, p.Discard(ctx))
	wantEqual(t, before, reopened(t, path))

	p, doc2, err := s.Open(path)
	must(t, err)
	edit(t, p, doc2, retitled(doc2, "auch verworfen"))
	must(t, p.Suspend(ctx))
	left, err := s.Recoverable()
	must(t, err)
	if len(left) != 1 || left[0].Path != path {
		t.Fatalf("recoverable: %+v", left)
	}
	must(t, s.Discard(left[0]))
	if left := names(t, s.workDir()); len(left) != 0 {
		t.Errorf("working copies left: %v", left)
	}
	kept, err := s.Versions(document.Project(doc).ID)
	must(t, err)
	if len(kept) != 2 || kept[0].Kind != VersionDiscarded || kept[1].Kind != VersionDiscarded {
		t.Fatalf("versions: %+v", kept)
	}
	titles := make(map[string]bool)
	for _, v := range kept {
		got, err := s.ReadVersion(v)
		must(t, err)
		titles[document.Project(got).Title] = true
	}
	if !titles["verworfen"] || !titles["auch verworfen"] {
		t.Errorf("versions hold %v", titles)
	}
}

func TestUnreadableSessionIsListedAndMovedAway(t *testing.T) {
	s, doc := testStore(t, t.TempDir()), emptyDoc(t)
	p, err := s.Create("", doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "x"))
	must(t, p.Suspend(context.Background()))
	name := names(t, s.workDir())[0]
	must(t, os.WriteFile(filepath.Join(s.workDir(), name, workName), []byte("no database at all"), 0o600))
	left, err := s.Recoverable()
	must(t, err)
	if len(left) != 1 || !errors.Is(left[0].Err, ErrDamaged) {
		t.Fatalf("recoverable: %+v", left)
	}
	if _, _, err := s.Recover(left[0]); err == nil {
		t.Fatal("recovered a session without a database")
	}
	must(t, s.Discard(left[0]))
	if kept := names(t, filepath.Join(s.versionsDir(), "unreadable", name)); !slices.Contains(kept, workName) {
		t.Errorf("kept of it: %v", kept)
	}
}

func TestLiveSessionIsNotRecoverable(t *testing.T) {
	root := t.TempDir()
	s, doc := testStore(t, root), emptyDoc(t)
	p, err := s.Create("", doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "x"))
	must(t, p.Flush(context.Background()))
	other := testStore(t, root)
	left, err := other.Recoverable()
	must(t, err)
	if len(left) != 0 {
		t.Errorf("recoverable while open: %+v", left)
	}
	if _, _, err := other.Recover(Leftover{Session: filepath.Base(p.dir)}); !errors.Is(err, ErrInUse) {
		t.Errorf("recover while open: %v", err)
	}
	must(t, p.Discard(context.Background()))
}

func TestSavesAtRest(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), emptyDoc(t), target(t)
	s.config.Rest = time.Millisecond
	s.atRest = func(string) bool { return true }
	p, err := s.Create(path, doc)
	must(t, err)
	saved := make(chan struct{}, 16)
	p.OnState(func(st State) {
		if st.Unsaved == 0 && st.Acknowledged > 0 {
			select {
			case saved <- struct{}{}:
			default:
			}
		}
	})
	edit(t, p, doc, retitled(doc, "von selbst gesichert"))
	<-saved
	wantEqual(t, doc, reopened(t, path))
	must(t, p.Close(context.Background()))
}
