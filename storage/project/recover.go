package project

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Leftover is a session that ended without its changes reaching the user's file.
type Leftover struct {
	// Session names the session; Recover and Discard go by it.
	Session string
	Project domain.ID
	// Path is the user's file, "" for none.
	Path  string
	Title string
	// LastEdit is when the last change was made; zero where there was none.
	LastEdit time.Time
	// Edits counts the changes that are not in the file.
	Edits int
	// Err says why the working copy cannot be read; then it can only be discarded.
	Err error
}

// rubbishAge is how old a folder without session.json must be before it is removed: a younger one may
// be a session that is just being made.
const rubbishAge = time.Hour

// Recoverable lists the sessions that hold something to lose and that no running program works in.
// Those that hold nothing are removed on the way.
func (s *Store) Recoverable() ([]Leftover, error) {
	list, err := os.ReadDir(s.workDir())
	if err != nil {
		return nil, fmt.Errorf("look for sessions: %w", placed(err))
	}
	var out []Leftover
	for _, e := range list {
		if !e.IsDir() {
			continue
		}
		l, keep, err := s.examine(e.Name())
		switch {
		case errors.Is(err, ErrInUse):
		case err != nil:
			s.config.Log.Warn("look at session", "session", e.Name(), "error", err)
		case keep:
			out = append(out, l)
		}
	}
	return out, nil
}

// examine looks into one session that nobody works in.
func (s *Store) examine(name string) (l Leftover, keep bool, err error) {
	dir := filepath.Join(s.workDir(), name)
	info, err := os.Stat(dir)
	if err != nil {
		return l, false, err
	}
	lock, err := lockSession(dir)
	if err != nil {
		return l, false, err
	}
	begin, err := readSession(dir)
	if errors.Is(err, os.ErrNotExist) {
		if s.config.Clock().Sub(info.ModTime()) > rubbishAge {
			return l, false, removeSession(dir, lock)
		}
		return l, false, lock.Close()
	}
	l = Leftover{Session: name}
	if err == nil {
		begin.settle()
		l.Project, l.Path = begin.Project, begin.Path
		err = s.measure(dir, begin, &l)
	}
	if err != nil {
		l.Err = fmt.Errorf("%w: %w", ErrDamaged, err)
		return l, true, lock.Close()
	}
	if !begin.worthKeeping(l.Edits) {
		s.keepPastOf(dir, begin)
		dropOwnerNote(begin.Path, name)
		return l, false, removeSession(dir, lock)
	}
	return l, true, lock.Close()
}

// keepPastOf keeps the history of a session that is about to go.
func (s *Store) keepPastOf(dir string, begin session) {
	ctx := context.Background()
	w, err := openWorking(ctx, filepath.Join(dir, workName), s.tables, s.journal)
	if err == nil {
		err = errors.Join(s.keepPast(ctx, w, begin), w.close())
	}
	if err != nil {
		s.config.Log.Warn("keep history", "error", err)
	}
}

func (s *Store) measure(dir string, begin session, l *Leftover) error {
	ctx := context.Background()
	w, err := openWorking(ctx, filepath.Join(dir, workName), s.tables, s.journal)
	if err != nil {
		return err
	}
	l.Edits, l.LastEdit, err = w.editsAfter(ctx, max(begin.Saved, 0))
	if err == nil {
		err = w.conn.QueryRowContext(ctx, "SELECT title FROM project").Scan(&l.Title)
	}
	return errors.Join(err, w.close())
}

// Recover goes on with a left-over session as it was: its file, its unsaved changes, its journal.
func (s *Store) Recover(l Leftover) (*Project, *document.Document, error) {
	dir := s.sessionDir(l)
	lock, err := lockSession(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("recover project: %w", err)
	}
	p, doc, err := s.resume(dir, lock)
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("recover project: %w", err), lock.Close())
	}
	return p, doc, nil
}

func (s *Store) resume(dir string, lock *flock.Flock) (*Project, *document.Document, error) {
	begin, err := readSession(dir)
	if err != nil {
		return nil, nil, err
	}
	begin.settle()
	if err := begin.write(dir); err != nil {
		return nil, nil, err
	}
	ctx := context.Background()
	w, err := openWorking(ctx, filepath.Join(dir, workName), s.tables, s.journal)
	if err != nil {
		return nil, nil, err
	}
	doc, seq, err := w.load(ctx)
	if err != nil {
		return nil, nil, errors.Join(err, w.close())
	}
	return s.start(dir, lock, begin, seq, func(*Project) (*working, error) { return w, nil }), doc, nil
}

// Kept reads what a left-over session holds and leaves it as it is. base is the file as the session last
// read or wrote it, nil where that cannot be read.
func (s *Store) Kept(l Leftover) (base, doc *document.Document, err error) {
	dir := s.sessionDir(l)
	lock, err := lockSession(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("read kept work: %w", err)
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	ctx := context.Background()
	w, err := openWorking(ctx, filepath.Join(dir, workName), s.tables, s.journal)
	if err != nil {
		return nil, nil, fmt.Errorf("read kept work: %w", err)
	}
	doc, _, err = w.load(ctx)
	if err = errors.Join(err, w.close()); err != nil {
		return nil, nil, fmt.Errorf("read kept work: %w", err)
	}
	if c, err := readFile(ctx, filepath.Join(dir, baseName), s.tables); err == nil {
		if base, err = c.document(); err != nil {
			base = nil
		}
	}
	return base, doc, nil
}

// sessionDir takes only the last part of the name, so that no Leftover points out of the folder.
func (s *Store) sessionDir(l Leftover) string {
	return filepath.Join(s.workDir(), filepath.Base(l.Session))
}

// Discard ends a left-over session for good. Its state is kept among the versions; one that cannot be
// read is moved there as it is.
func (s *Store) Discard(l Leftover) error {
	dir := s.sessionDir(l)
	lock, err := lockSession(dir)
	if err != nil {
		return fmt.Errorf("discard session: %w", err)
	}
	if err := s.discard(dir); err == nil {
		return removeSession(dir, lock)
	}
	if err := lock.Close(); err != nil {
		return fmt.Errorf("discard session: %w", err)
	}
	to := filepath.Join(s.versionsDir(), "unreadable", filepath.Base(dir))
	if err := makeFolder(filepath.Dir(to)); err != nil {
		return fmt.Errorf("discard session: %w", placed(err))
	}
	if err := os.Rename(dir, to); err != nil {
		return fmt.Errorf("discard session: %w", placed(err))
	}
	return nil
}

func (s *Store) discard(dir string) error {
	begin, err := readSession(dir)
	if err != nil {
		return err
	}
	ctx := context.Background()
	w, err := openWorking(ctx, filepath.Join(dir, workName), s.tables, s.journal)
	if err != nil {
		return err
	}
	begin.settle()
	err = s.keepVersion(ctx, w, begin, VersionDiscarded, "")
	if err == nil {
		err = s.keepPast(ctx, w, begin)
	}
	return errors.Join(err, w.close())
}
