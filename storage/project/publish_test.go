package project

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// faultyFile fails where its functions say so.
type faultyFile struct {
	syncWriter
	room  int
	alter bool
	sync  error
	close error
}

func (f *faultyFile) Write(b []byte) (int, error) {
	if f.room -= len(b); f.room < 0 {
		return 0, &fs.PathError{Op: "write", Path: "x", Err: noSpaceErrno}
	}
	if f.alter {
		b = bytes.Clone(b)
		b[len(b)/2] ^= 1
	}
	return f.syncWriter.Write(b)
}

func (f *faultyFile) Sync() error {
	return errors.Join(f.syncWriter.Sync(), f.sync)
}

func (f *faultyFile) Close() error {
	return errors.Join(f.syncWriter.Close(), f.close)
}

// withFile puts faults into every file that is written beside the target.
func withFile(d *disk, faults faultyFile) {
	create := d.create
	d.create = func(path string) (syncWriter, error) {
		f, err := create(path)
		faults.syncWriter = f
		return &faults, err
	}
}

const muchRoom = 1 << 40

// TestFailedSaves goes through everything that can go wrong while a file is put in place. Each time
// the old file must be there untouched, nothing may lie beside it, every edit must be kept, and
// saving must succeed once the fault is gone.
func TestFailedSaves(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		name  string
		fault func(d *disk)
		want  error
	}{
		{"read-only medium", func(d *disk) {
			d.create = func(p string) (syncWriter, error) { return nil, &fs.PathError{Op: "open", Path: p, Err: readOnlyErrno} }
		}, ErrReadOnlyPlace},
		{"no right to write", func(d *disk) {
			d.create = func(p string) (syncWriter, error) {
				return nil, &fs.PathError{Op: "open", Path: p, Err: fs.ErrPermission}
			}
		}, ErrReadOnlyPlace},
		{"disk full", func(d *disk) { withFile(d, faultyFile{room: 20000}) }, ErrNoSpace},
		{"disk full when flushing", func(d *disk) { withFile(d, faultyFile{room: muchRoom, sync: noSpaceErrno}) }, ErrNoSpace},
		{"quota found when closing", func(d *disk) { withFile(d, faultyFile{room: muchRoom, close: syscall.EIO}) }, syscall.EIO},
		{"disk that lies", func(d *disk) { withFile(d, faultyFile{room: muchRoom, alter: true}) }, ErrCheck},
		{"held by a scanner for too long", func(d *disk) {
			d.replace = func(string, string, bool) (string, error) { return "", transientErrno }
		}, ErrBusy},
		{"replacing not allowed", func(d *disk) {
			d.replace = func(string, string, bool) (string, error) { return "", readOnlyErrno }
		}, ErrReadOnlyPlace},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
			p, err := s.Create(path, doc)
			must(t, err)
			before := mustLook(t, path)
			edit(t, p, doc, retitled(doc, "noch nicht gesichert"))
			healthy := s.disk
			s.disk.wait = func(context.Context, time.Duration) error { return nil }
			c.fault(&s.disk)
			if err := p.Save(ctx); !errors.Is(err, c.want) {
				t.Errorf("save: %v, want %v", err, c.want)
			}
			if st := p.State(); st.Unsaved != 1 || st.Acknowledged != 1 || !errors.Is(st.SaveErr, c.want) {
				t.Errorf("state: %+v", st)
			}
			if err := p.Close(ctx); !errors.Is(err, c.want) {
				t.Errorf("close: %v, want %v", err, c.want)
			}
			if !mustLook(t, path).same(before) {
				t.Error("the old file has changed")
			}
			if beside := names(t, filepath.Dir(path)); len(beside) != 1 {
				t.Errorf("left beside the file: %v", beside)
			}
			s.disk = healthy
			must(t, p.Save(ctx))
			if st := p.State(); st.SaveErr != nil {
				t.Errorf("state after all is well: %+v", st)
			}
			must(t, p.Close(ctx))
			wantEqual(t, doc, reopened(t, path))
		})
	}
}

// TestASaveInTheLastMomentIsNotReplaced lets somebody save between the last look and the replacing.
func TestASaveInTheLastMomentIsNotReplaced(t *testing.T) {
	ctx := context.Background()
	anna, ben, annas, bens, path := pair(t)
	edit(t, anna, annas, retitled(annas, "von Anna"))
	edit(t, ben, bens, retitled(bens, "von Ben"))
	beaten := false
	anna.store.disk.replace = func(tmp, target string, exists bool) (string, error) {
		if !beaten {
			beaten = true
			must(t, ben.Save(ctx))
		}
		return exchangeFile(tmp, target, exists)
	}
	if err := anna.Save(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Errorf("save says %v", err)
	}
	wantEqual(t, bens, reopened(t, path))
	if beside := names(t, filepath.Dir(path)); len(beside) != 1 {
		t.Errorf("left beside the file: %v", beside)
	}
	if st := anna.State(); st.Unsaved != 1 {
		t.Errorf("state: %+v", st)
	}
}

func TestScannerLetsGo(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "neu"))
	tries := 0
	s.disk.wait = func(context.Context, time.Duration) error { return nil }
	s.disk.replace = func(tmp, target string, exists bool) (string, error) {
		if tries++; tries < 5 {
			return "", transientErrno
		}
		return exchangeFile(tmp, target, exists)
	}
	must(t, p.Close(context.Background()))
	wantEqual(t, doc, reopened(t, path))
}

func TestFolderGone(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "neu"))
	must(t, removeFolder(filepath.Dir(path)))
	if err := p.Save(ctx); !errors.Is(err, ErrNoPlace) {
		t.Errorf("save: %v", err)
	}
	must(t, os.Mkdir(filepath.Dir(path), 0o777))
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
	if _, err := s.Create(filepath.Join(path, "below a file", "x.wegmarke"), doc); !errors.Is(err, ErrNoPlace) {
		t.Errorf("create below a file: %v", err)
	}
	if left := names(t, s.workDir()); len(left) != 0 {
		t.Errorf("working copies left: %v", left)
	}
}

func TestChangedOutside(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)

	// Anna opens the same file and saves first.
	anna, annas, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	edit(t, anna, annas, retitled(annas, "von Anna"))
	must(t, anna.Close(ctx))

	edit(t, p, doc, retitled(doc, "von mir"))
	if err := p.Save(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Fatalf("save: %v", err)
	}
	if err := p.Close(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Fatalf("close: %v", err)
	}
	wantEqual(t, annas, reopened(t, path))
	other := target(t)
	must(t, p.SaveAs(ctx, other))
	must(t, p.Close(ctx))
	wantEqual(t, annas, reopened(t, path))
	wantEqual(t, doc, reopened(t, other))
}

func TestChangedOutsideWhileSaving(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "von mir"))
	create := s.disk.create
	s.disk.create = func(tmp string) (syncWriter, error) {
		must(t, os.WriteFile(path, []byte("von Anna"), 0o666))
		return create(tmp)
	}
	if err := p.Save(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Fatalf("save: %v", err)
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "von Anna" {
		t.Errorf("file: %q %v", b, err)
	}
	if beside := names(t, filepath.Dir(path)); len(beside) != 1 {
		t.Errorf("left beside the file: %v", beside)
	}
	must(t, p.Discard(ctx))
}

func TestDeletedFileIsWrittenAnew(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	must(t, os.Remove(path))
	edit(t, p, doc, retitled(doc, "neu"))
	must(t, p.Close(context.Background()))
	wantEqual(t, doc, reopened(t, path))
}

func TestCancelledSave(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "neu"))
	ctx, cancel := context.WithCancel(context.Background())
	create := s.disk.create
	s.disk.create = func(tmp string) (syncWriter, error) {
		cancel()
		return create(tmp)
	}
	if err := p.Save(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("save: %v", err)
	}
	if beside := names(t, filepath.Dir(path)); len(beside) != 1 {
		t.Errorf("left beside the file: %v", beside)
	}
	must(t, p.Close(context.Background()))
	wantEqual(t, doc, reopened(t, path))
}

func TestSaveGivenUpWhileWaiting(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	gate, entered := make(chan struct{}), make(chan struct{})
	go p.w.do(context.Background(), func(*working) error {
		close(entered)
		<-gate
		return nil
	})
	<-entered
	edit(t, p, doc, retitled(doc, "neu"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := p.Save(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("save: %v", err)
	}
	close(gate)
	must(t, p.Save(context.Background()))
	must(t, p.Close(context.Background()))
	wantEqual(t, doc, reopened(t, path))
}

// TestFolderCannotBeFlushed: the file is in place but might not survive a power cut. That is no save
// yet, and the next one must not take our own file for somebody else's.
func TestFolderCannotBeFlushed(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "neu"))
	s.disk.syncFolder = func(string) error { return syscall.EIO }
	if err := p.Save(ctx); !errors.Is(err, syscall.EIO) {
		t.Errorf("save: %v", err)
	}
	if st := p.State(); st.Unsaved != 1 {
		t.Errorf("state: %+v", st)
	}
	s.disk.syncFolder = syncFolder
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
}

// TestCrashBetweenReplacingAndNoting puts the session back to the moment after the file was replaced
// and before that was written down.
func TestCrashBetweenReplacingAndNoting(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	edit(t, p, doc, retitled(doc, "gesichert"))
	var noted []byte
	s.disk.replace = func(tmp, target string, exists bool) (string, error) {
		noted, err = os.ReadFile(filepath.Join(p.dir, sessionName))
		must(t, err)
		return exchangeFile(tmp, target, exists)
	}
	must(t, p.Save(ctx))
	edit(t, p, doc, retitled(doc, "danach"))
	must(t, p.Suspend(ctx))
	must(t, os.WriteFile(filepath.Join(p.dir, sessionName), noted, 0o600))
	left, err := s.Recoverable()
	must(t, err)
	if len(left) != 1 || left[0].Edits != 1 {
		t.Fatalf("recoverable: %+v", left)
	}
	p, got, err := s.Recover(left[0])
	must(t, err)
	wantEqual(t, doc, got)
	must(t, p.Close(ctx)) // and this is no change from outside
	wantEqual(t, doc, reopened(t, path))
}

// TestWorkingCopyHasNoRoom fills the working copy for real. The change stays in memory, is told, and
// is kept as soon as there is room again.
func TestWorkingCopyHasNoRoom(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	failed := make(chan error, 16)
	p.OnState(func(st State) {
		if st.Err != nil {
			failed <- st.Err
		}
	})
	must(t, p.w.do(ctx, func(w *working) error {
		// The limit is gone with the connection, so the next attempt after the failure has room.
		return w.exec(ctx, "PRAGMA max_page_count = 1")
	}))
	big := retitled(doc, "neu")
	big.Author = string(bytes.Repeat([]byte("viel "), 6000))
	edit(t, p, doc, big)
	edit(t, p, doc, retitled(doc, "noch eine"))
	if err := <-failed; !errors.Is(err, ErrNoSpace) {
		t.Errorf("state tells %v", err)
	}
	must(t, p.Flush(ctx))
	if st := p.State(); st.Pending != 0 || st.Acknowledged != 2 || st.Err != nil {
		t.Errorf("state afterwards: %+v", st)
	}
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
}
