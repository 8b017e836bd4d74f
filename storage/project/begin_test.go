package project

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"wegmarke/domain/document"
)

// opening is a file that is being opened; its working copy is made only when gate says how that went.
type opening struct {
	store *Store
	path  string
	gate  chan error
}

func newOpening(t *testing.T) opening {
	s, path := testStore(t, t.TempDir()), target(t)
	p, err := s.Create(path, sampleDoc(t))
	must(t, err)
	must(t, p.Close(context.Background()))
	return opening{s, path, make(chan error, 2)}
}

func (o opening) open(t *testing.T) (*Project, *document.Document) {
	dir, lock, err := newSessionFolder(o.store.workDir())
	must(t, err)
	f, err := o.store.fetch(o.path, dir)
	must(t, err)
	make := o.store.filled(f.contents)
	return o.store.start(dir, lock, f.session, 0, func(p *Project) (*working, error) {
		if err := <-o.gate; err != nil {
			return nil, err
		}
		return make(p)
	}), f.contents.doc
}

// TestNothingCountsAsKeptBeforeTheWorkingCopy: a project is shown and edited before its working copy
// stands. Until then no change counts as kept, and nobody offers a session with nothing in it.
func TestNothingCountsAsKeptBeforeTheWorkingCopy(t *testing.T) {
	ctx := context.Background()
	o := newOpening(t)
	p, doc := o.open(t)
	edit(t, p, doc, retitled(doc, "früh"))
	if st := p.State(); st.Pending != 1 || st.Acknowledged != 0 || st.Unsaved != 1 {
		t.Errorf("before the working copy: %+v", st)
	}
	if left, err := o.store.Recoverable(); err != nil || len(left) > 0 {
		t.Errorf("offered %v %v", left, err)
	}
	o.gate <- nil
	must(t, p.Flush(ctx))
	if st := p.State(); st.Pending != 0 || st.Acknowledged != 1 {
		t.Errorf("with the working copy: %+v", st)
	}
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, o.path))
}

// TestCrashBeforeTheWorkingCopy: what is left then is rubbish, and the file is what it was.
func TestCrashBeforeTheWorkingCopy(t *testing.T) {
	o := newOpening(t)
	before := mustLook(t, o.path)
	dir, lock, err := newSessionFolder(o.store.workDir())
	must(t, err)
	f, err := o.store.fetch(o.path, dir)
	must(t, err)
	w, err := createWorking(context.Background(), filepath.Join(dir, workName), o.store.tables, o.store.journal, f.contents)
	must(t, err)
	must(t, errors.Join(w.close(), lock.Close())) // as the system does, before session.json is written
	if left, err := o.store.Recoverable(); err != nil || len(left) > 0 {
		t.Errorf("offered %v %v", left, err)
	}
	if now := mustLook(t, o.path); !now.same(before) {
		t.Error("the file changed")
	}
	reopened(t, o.path)
}

// TestWorkingCopyThatCannotBeMadeAtFirst: the changes wait, the user is told, and they are kept as soon
// as there is room.
func TestWorkingCopyThatCannotBeMadeAtFirst(t *testing.T) {
	ctx := context.Background()
	o := newOpening(t)
	p, doc := o.open(t)
	edit(t, p, doc, retitled(doc, "ohne Platz"))
	full := &os.PathError{Op: "write", Path: "work.db", Err: noSpaceErrno}
	o.gate <- full
	if err := p.Flush(ctx); !errors.Is(err, ErrNoSpace) {
		t.Errorf("flush says %v", err)
	}
	if st := p.State(); !errors.Is(st.Err, ErrNoSpace) || st.Pending != 1 {
		t.Errorf("without room: %+v", st)
	}
	o.gate <- nil
	must(t, p.Flush(ctx)) // wakes the writer
	if st := p.State(); st.Err != nil || st.Pending != 0 || st.Acknowledged != 1 {
		t.Errorf("with room: %+v", st)
	}
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, o.path))
}

// TestCloseWithoutAWorkingCopy: where nothing was changed, nobody misses it.
func TestCloseWithoutAWorkingCopy(t *testing.T) {
	o := newOpening(t)
	p, _ := o.open(t)
	o.gate <- &os.PathError{Op: "write", Path: "work.db", Err: noSpaceErrno}
	o.gate <- &os.PathError{Op: "write", Path: "work.db", Err: noSpaceErrno}
	must(t, p.Close(context.Background()))
	if list := names(t, o.store.workDir()); len(list) > 0 {
		t.Errorf("left %v", list)
	}
}
