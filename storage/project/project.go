package project

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// State is how far the changes of a project have got.
type State struct {
	// Pending counts the changes that are not yet in the working copy.
	Pending int
	// Acknowledged is the number of the last change that survives a crash.
	Acknowledged int64
	// Unsaved counts the changes that are not yet in the user's file, pending ones included.
	Unsaved int
	// SavedAt is when the user's file was last written by anybody; zero while there is none.
	SavedAt time.Time
	// Err says why changes cannot be kept at the moment; the writer goes on trying. Nil when all is well.
	Err error
	// SaveErr is why the last save failed, asked for or not; nil after one that went well.
	SaveErr error
}

// Project is an open session. Its methods may be called from any goroutine.
type Project struct {
	store *Store
	dir   string
	lock  *flock.Flock
	w     *writer
	// turn lets one save or close run at a time. Who has it may use what follows.
	turn chan struct{}
	// begun is the number of the last change before this session.
	begun int64
	// keptMine is the change with which the own state was last kept before a merge.
	keptMine int64

	// peeking lets one look at the files beside run at a time; who has it may use peeked.
	peeking sync.Mutex
	peeked  map[string]peeked

	mu      sync.Mutex
	session session
	state   State
	seq     int64
	onState func(State)
	resting *time.Timer
	ended   bool
	// note tells beside the user's file that it is open here; nil for none.
	note *ownerNote

	// damage is what was mended when the file was opened.
	damage repair.Report

	// telling keeps the calls of onState in order.
	telling sync.Mutex
}

// start starts a session, whose working copy comes from first. It owns the lock.
func (s *Store) start(dir string, lock *flock.Flock, begin session, seq int64, first func(*Project) (*working, error)) *Project {
	p := &Project{
		store: s, dir: dir, lock: lock, session: begin, seq: seq, begun: seq, turn: make(chan struct{}, 1), peeked: make(map[string]peeked),
		state: State{Acknowledged: seq, SavedAt: begin.SavedAt},
	}
	p.resting = time.AfterFunc(time.Hour, p.saveAtRest)
	p.resting.Stop()
	p.showOwner()
	p.w = startWriter(func() (*working, error) {
		if first == nil {
			return openWorking(context.Background(), filepath.Join(dir, workName), s.tables, s.journal)
		}
		w, err := first(p)
		if err == nil {
			first = nil
		}
		return w, err
	}, p.kept)
	return p
}

// showOwner leaves the note beside the file that the project has now, in place of one it had before.
func (p *Project) showOwner() {
	p.mu.Lock()
	defer p.mu.Unlock()
	path := p.session.Path
	if !p.store.config.Notes || path == "" || p.note != nil && p.note.path == ownerPath(path) {
		return
	}
	p.note.remove()
	p.note = p.store.leaveOwnerNote(path, filepath.Base(p.dir))
}

// Path is the user's file, "" while there is none.
func (p *Project) Path() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.session.Path
}

// Damage tells what was mended when the file was opened. The file stays as it is until the user saves.
func (p *Project) Damage() repair.Report { return p.damage }

// mended says whether the user's file is still the damaged one.
func (p *Project) mended() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.session.Mended
}

// State is how things stand now.
func (p *Project) State() State {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.stateLocked()
}

func (p *Project) stateLocked() State {
	st := p.state
	st.Unsaved = int(p.seq - max(p.session.Saved, 0))
	return st
}

// OnState sets the function that is told each new state: after each change that was kept, after each
// failure and each save. It runs in a goroutine of the project, one call at a time, and must not wait
// for Save, Flush or Close.
func (p *Project) OnState(f func(State)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.onState = f
}

func (p *Project) tell() {
	p.telling.Lock()
	defer p.telling.Unlock()
	p.mu.Lock()
	st, f := p.stateLocked(), p.onState
	p.mu.Unlock()
	if f != nil {
		f(st)
	}
}

// Write hands over a change that the document has just carried out, with words for it, and returns
// its number. It never waits. The change survives a crash once State.Acknowledged has reached the
// number. After Close it does nothing and returns 0.
func (p *Project) Write(c document.Change, label string) int64 {
	return p.write(entry{label: label, edits: c.Edits()})
}

func (p *Project) write(e entry) int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(e.edits) == 0 && e.mark == "" {
		return p.seq
	}
	e.seq, e.time = p.seq+1, p.store.config.Clock()
	if !p.w.put(job{change: &e}) {
		p.store.config.Log.Error("change after the project was closed", "number", e.seq)
		return 0
	}
	p.seq++
	p.state.Pending++
	return p.seq
}

// PutImage hands over the bytes of an image, before the change whose records name it. It never waits.
// The bytes must not be changed afterwards. ErrTooBig and ErrImageName refuse the image.
func (p *Project) PutImage(h domain.Hash, b []byte) error {
	if err := checkImage(h, b); err != nil {
		return err
	}
	if !p.w.put(job{image: &imageJob{hash: h, bytes: b}}) {
		return fmt.Errorf("keep image: %w", ErrClosed)
	}
	return nil
}

// Flush waits until everything handed over before it survives a crash, or cannot be kept.
func (p *Project) Flush(ctx context.Context) error {
	if err := p.w.do(ctx, func(*working) error { return nil }); err != nil {
		return fmt.Errorf("keep changes: %w", err)
	}
	return nil
}

// kept is what the writer tells.
func (p *Project) kept(seq int64, err error) {
	p.mu.Lock()
	p.state.Err = err
	if seq > 0 {
		p.state.Acknowledged = seq
		p.state.Pending--
		if p.store.config.Rest > 0 && !p.ended {
			p.resting.Reset(p.store.config.Rest)
		}
	}
	p.mu.Unlock()
	if err != nil {
		p.store.config.Log.Error("keep change", "error", err)
	}
	p.tell()
}

// take waits for the turn to save or close.
func (p *Project) take(ctx context.Context) error {
	select {
	case p.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		<-p.turn
		return ErrClosed
	}
	return nil
}

func (p *Project) give() { <-p.turn }

// Close saves what is not yet in the file and ends the session. If saving fails the project stays
// open, so that SaveAs, Suspend or Discard can follow. A project without a file is kept for
// Recoverable if there is anything in it. The working copy goes only when nothing would be lost.
func (p *Project) Close(ctx context.Context) error {
	if err := p.take(ctx); err != nil {
		if errors.Is(err, ErrClosed) {
			return nil
		}
		return fmt.Errorf("close project: %w", err)
	}
	defer p.give()
	if err := p.Flush(ctx); err != nil {
		if p.Path() != "" && p.State().Unsaved == 0 {
			return p.end(removeAtOnce) // a working copy that could not be made is not missed
		}
		return fmt.Errorf("close project: %w", err)
	}
	if st := p.State(); st.Unsaved > 0 && p.Path() != "" {
		if err := p.save(ctx); err != nil {
			return fmt.Errorf("close project: %w", err)
		}
	}
	return p.end(removeIfSaved)
}

// Suspend ends the session without saving. What is not in the file stays in the working copy and is
// offered by Recoverable. Where changes cannot even be kept there, the project stays open.
func (p *Project) Suspend(ctx context.Context) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("suspend project: %w", err)
	}
	defer p.give()
	if err := p.Flush(ctx); err != nil {
		return fmt.Errorf("suspend project: %w", err)
	}
	return p.end(removeIfSaved)
}

// Discard ends the session without saving. Where there are unsaved changes, the present state is kept
// among the versions.
func (p *Project) Discard(ctx context.Context) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("discard project: %w", err)
	}
	defer p.give()
	if p.State().Unsaved > 0 {
		if err := p.keepVersion(ctx, VersionDiscarded, ""); err != nil {
			return fmt.Errorf("discard project: %w", err)
		}
	}
	return p.end(remove)
}

// keepPast keeps the history for the next time that the file is opened. It is a comfort: where that fails
// nothing else must.
func (p *Project) keepPast(begin session) {
	if begin.Holds == "" {
		return
	}
	ctx := context.Background()
	err := p.w.do(ctx, func(w *working) error { return p.store.keepPast(ctx, w, begin) })
	if err != nil {
		p.store.config.Log.Warn("keep history", "error", err)
	}
}

// removal says what becomes of the working copy at the end.
type removal uint8

const (
	removeIfSaved removal = iota
	remove
	// removeAtOnce does not even look into the working copy, which may never have stood.
	removeAtOnce
)

// end stops the writer and lets go of the session.
func (p *Project) end(r removal) error {
	p.mu.Lock()
	p.ended = true
	p.resting.Stop()
	p.note.remove()
	begin, unsaved := p.session, p.stateLocked().Unsaved
	p.mu.Unlock()
	if r == remove || r == removeIfSaved && !begin.worthKeeping(unsaved) {
		p.keepPast(begin)
	}
	left, err := p.w.stop()
	if err != nil {
		return errors.Join(fmt.Errorf("close working copy: %w", err), p.lock.Close())
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	// A change can slip in between the save and here; then the working copy must stay.
	keep := len(left) > 0 || p.session.worthKeeping(p.stateLocked().Unsaved)
	if r == removeIfSaved && keep {
		if err := p.lock.Close(); err != nil {
			return fmt.Errorf("unlock session: %w", err)
		}
		return nil
	}
	return removeSession(p.dir, p.lock)
}
