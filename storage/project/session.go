package project

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"wegmarke/domain"
)

// Names inside the folder of a session.
const (
	workName    = "work.db"
	baseName    = "base.wegmarke"
	outName     = "out.wegmarke"
	sessionName = "session.json"
	aliveName   = "alive"
)

// neverSaved is the Saved number of a project that has no file yet.
const neverSaved = -1

// session is what is known about a working copy beside its content. It stands in session.json.
type session struct {
	// Project is the ID of the project record.
	Project domain.ID `json:"project"`
	// Path is the user's file, "" for none yet.
	Path string `json:"path"`
	// Seen is the state of that file when this program last read or wrote it.
	Seen version `json:"seen"`
	// Saved is the number of the last change that is in the file; neverSaved before the first save.
	Saved int64 `json:"saved"`
	// Save is the row in the list of saves that the file ends with.
	Save    domain.ID `json:"save"`
	SavedAt time.Time `json:"saved_at"`
	// Content says that the project began with more than its own record, as an import does, so that
	// it is worth keeping before the first change.
	Content bool `json:"content"`
	// Mended says that the file was damaged and stays as it is until the user saves.
	Mended bool `json:"mended,omitempty"`
	// Holds is the digest of the file that holds all changes up to Saved and no other, "" for none.
	Holds string `json:"holds,omitempty"`
	// Saving is set just before the file is replaced. After a crash it tells whether the file that
	// is found there is our own.
	Saving *saving `json:"saving,omitempty"`
}

// saving is a save whose outcome is not yet known.
type saving struct {
	Path  string    `json:"path"`
	Seen  version   `json:"seen"`
	Saved int64     `json:"saved"`
	Save  domain.ID `json:"save"`
	At    time.Time `json:"at"`
}

// settle takes a save over that was under way when the program died, if the file shows that it
// had gone through.
func (s *session) settle() {
	if s.Saving == nil {
		return
	}
	if now, err := look(s.Saving.Path); err == nil && now.same(s.Saving.Seen) {
		s.take(*s.Saving, now)
	}
}

func (s *session) take(done saving, seen version) {
	s.Path, s.Seen, s.Saved, s.Save, s.SavedAt, s.Saving = done.Path, seen, done.Saved, done.Save, done.At, nil
	s.Mended = false
	s.Holds = seen.SHA256
}

// worthKeeping says whether a session with so many unsaved changes holds something to lose.
func (s *session) worthKeeping(edits int) bool {
	return edits > 0 || s.Saved == neverSaved && s.Content
}

func readSession(dir string) (session, error) {
	var s session
	b, err := os.ReadFile(filepath.Join(dir, sessionName))
	if err != nil {
		return s, fmt.Errorf("read session: %w", err)
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("read session: %w", err)
	}
	return s, nil
}

// write replaces session.json in one step.
func (s *session) write(dir string) error {
	b, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return fmt.Errorf("write session: %w", err)
	}
	target := filepath.Join(dir, sessionName)
	tmp := target + ".tmp"
	if err := writeSynced(tmp, b); err != nil {
		return fmt.Errorf("write session: %w", placed(err))
	}
	if err := replaceFile(tmp, target); err != nil {
		return fmt.Errorf("write session: %w", placed(err))
	}
	if err := syncFolder(dir); err != nil {
		return fmt.Errorf("write session: %w", err)
	}
	return nil
}

func writeSynced(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// makeFolder makes a folder and those above it that are missing, so that they survive a power cut: on
// some disks a new folder is gone, with all that was kept in it later, until the one above it is synced.
func makeFolder(dir string) error {
	if info, err := os.Stat(dir); err == nil {
		if !info.IsDir() {
			return &os.PathError{Op: "mkdir", Path: dir, Err: syscall.ENOTDIR}
		}
		return nil
	}
	above := filepath.Dir(dir)
	if above != dir {
		if err := makeFolder(above); err != nil {
			return err
		}
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	return syncFolder(above)
}

// newSessionFolder makes an empty session folder and locks it for the life of this process.
func newSessionFolder(work string) (dir string, lock *flock.Flock, err error) {
	dir = filepath.Join(work, domain.NewID().String())
	if err := makeFolder(dir); err != nil {
		return "", nil, fmt.Errorf("make session: %w", placed(err))
	}
	if lock, err = lockSession(dir); err != nil {
		_ = removeFolder(dir)
		return "", nil, fmt.Errorf("make session: %w", err)
	}
	return dir, lock, nil
}

// lockSession takes a session; ErrInUse while another process, or another part of this one, has it.
func lockSession(dir string) (*flock.Flock, error) {
	lock := flock.New(filepath.Join(dir, aliveName))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock session: %w", placed(err))
	}
	if !ok {
		return nil, fmt.Errorf("lock session: %w", ErrInUse)
	}
	return lock, nil
}

// removeSession deletes a session folder and lets go of it. session.json goes first: a folder
// without it is rubbish, so that a crash in between leaves nothing that looks like work.
func removeSession(dir string, lock *flock.Flock) error {
	err := os.Remove(filepath.Join(dir, sessionName))
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	if err == nil {
		err = removeIfThere(filepath.Join(dir, workName))
	}
	// An open file cannot be deleted everywhere, so the lock goes before the last file.
	err = errors.Join(err, lock.Close())
	if err != nil {
		return fmt.Errorf("remove session: %w", err)
	}
	if err := removeFolder(dir); err != nil {
		return fmt.Errorf("remove session: %w", err)
	}
	return nil
}

// removeFolder deletes a folder and the files in it, which is all that a session has. os.RemoveAll does
// it by calls that Wine 8, on which the Windows program is tested, does not know.
func removeFolder(dir string) error {
	files, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	for _, f := range files {
		err = errors.Join(err, removeIfThere(filepath.Join(dir, f.Name())))
	}
	return errors.Join(err, os.Remove(dir))
}
