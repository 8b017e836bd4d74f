package project

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// restTime is how long a project on a local disk rests before it is saved without being asked.
const restTime = 60 * time.Second

// Config says where working copies lie and who works on them.
type Config struct {
	// Root is a folder of this user on this computer, never a synchronised or shared one.
	Root string
	// Clock tells the time; nil means time.Now.
	Clock func() time.Time
	// Log takes what nobody is told otherwise; nil means slog.Default().
	Log *slog.Logger
	// Rest is how long a project on a local disk rests before it is saved without being asked; 0
	// means 60 seconds, below 0 never.
	Rest time.Duration
	// Notes lets a small file beside each open project tell colleagues who has it open.
	Notes bool
	// Host, User and AppVersion stand in the list of saves inside the file. They may be empty.
	Host, User, AppVersion string
}

// Store opens projects and knows the sessions that a crash left behind.
type Store struct {
	config  Config
	tables  []table
	disk    disk
	journal journalMode
	// atRest says whether a file is also saved without being asked.
	atRest func(path string) bool
	// newID makes the ID of a save; tests let the clock in it be wrong.
	newID func() domain.ID
}

// OpenStore prepares the folders below Config.Root.
func OpenStore(c Config) (*Store, error) {
	if c.Clock == nil {
		c.Clock = time.Now
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Rest == 0 {
		c.Rest = restTime
	}
	tables, err := recordTables()
	if err != nil {
		return nil, err
	}
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	c.Root = root
	s := &Store{config: c, tables: tables, disk: realDisk(), journal: journalWAL, atRest: savesAtRest, newID: domain.NewID}
	for _, dir := range []string{s.workDir(), s.versionsDir()} {
		if err := makeFolder(dir); err != nil {
			return nil, fmt.Errorf("open store: %w", placed(err))
		}
	}
	if !onLocalDisk(s.workDir()) {
		s.journal = journalTruncate
	}
	return s, nil
}

func (s *Store) workDir() string     { return filepath.Join(s.config.Root, "work") }
func (s *Store) versionsDir() string { return filepath.Join(s.config.Root, "versions") }

// Create starts a session on a new project. With a path the file is written at once, in place of
// any that is there; with "" the project has no file until SaveAs. The document is only read.
func (s *Store) Create(path string, doc *document.Document) (*Project, error) {
	if err := doc.Check(); err != nil {
		return nil, fmt.Errorf("create project: %w", err)
	}
	begin := session{
		Project: document.Project(doc).ID, Saved: neverSaved,
		Content: len(document.Between(document.New(), doc).Edits()) > 1,
	}
	dir, lock, err := newSessionFolder(s.workDir())
	if err != nil {
		return nil, fmt.Errorf("create project: %w", err)
	}
	p := s.start(dir, lock, begin, 0, s.filled(contentsOf(doc)))
	// Nobody else has what is in the document, so it must be kept before anybody relies on it.
	err = p.Flush(context.Background())
	if err == nil && path != "" {
		err = p.SaveAs(context.Background(), path)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("create project: %w", err), p.end(remove))
	}
	return p, nil
}

// Open starts a session on a file. It copies and checks the file, never changes it, and puts nothing
// beside it. The document belongs to the caller. The working copy is made afterwards in the background,
// so that a large project shows sooner: until it stands, no change counts as kept.
func (s *Store) Open(path string) (*Project, *document.Document, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, nil, fmt.Errorf("open project: %w", err)
	}
	dir, lock, err := newSessionFolder(s.workDir())
	if err != nil {
		return nil, nil, fmt.Errorf("open project: %w", err)
	}
	f, err := s.fetch(path, dir)
	if err != nil {
		return nil, nil, errors.Join(fmt.Errorf("open project %s: %w", path, err), removeSession(dir, lock))
	}
	p := s.start(dir, lock, f.session, 0, s.filled(f.contents))
	p.damage = f.damage
	return p, f.contents.doc, nil
}

// Read reads a file without a session: nothing of it can be changed, and it may be open elsewhere. A
// damaged file is mended as by Open and the damage told; one of a newer program is refused.
func (s *Store) Read(path string) (*document.Document, repair.Report, error) {
	path, err := realPath(path)
	if err != nil {
		return nil, repair.Report{}, fmt.Errorf("read project: %w", err)
	}
	dir, lock, err := newSessionFolder(s.workDir())
	if err != nil {
		return nil, repair.Report{}, fmt.Errorf("read project: %w", err)
	}
	f, err := s.fetch(path, dir)
	if err == nil && f.damage.Copy {
		err = Refusal(f.damage)
	}
	if err = errors.Join(err, removeSession(dir, lock)); err != nil {
		return nil, repair.Report{}, fmt.Errorf("read project %s: %w", path, err)
	}
	return f.contents.doc, f.damage, nil
}

// Refusal is why a file is refused where nobody can be told what was mended in it; nil for a sound one.
func Refusal(damage repair.Report) error {
	switch {
	case damage.Empty():
		return nil
	case damage.Copy:
		return fmt.Errorf("%d findings: %w", len(damage.Findings), ErrNewer)
	}
	return fmt.Errorf("%d findings: %w", len(damage.Findings), ErrDamaged)
}

// fetched is a file that has been read: what the session on it begins with.
type fetched struct {
	session  session
	contents *contents
	damage   repair.Report
}

// fetch copies a file into a session's folder and reads it there.
func (s *Store) fetch(path, dir string) (fetched, error) {
	base := filepath.Join(dir, baseName)
	seen, err := copyIn(path, base)
	if err != nil {
		return fetched{}, err
	}
	c, damage, err := openFile(context.Background(), base, s.tables)
	if err != nil {
		return fetched{}, err
	}
	doc, err := c.document()
	if err != nil {
		return fetched{}, err
	}
	last := c.lastSave()
	at, ok := last.at()
	if !ok {
		at = seen.Mod
	}
	begin := session{Project: document.Project(doc).ID, Save: last.id, Saved: neverSaved}
	if !damage.Copy {
		begin.Path, begin.Seen, begin.Saved, begin.SavedAt, begin.Mended = path, seen, 0, at, !damage.Empty()
	}
	if damage.Empty() {
		begin.Holds = seen.SHA256
	}
	return fetched{contents: c, damage: damage, session: begin}, nil
}

// filled makes the working copy of a new session; it may be called again after a failure.
func (s *Store) filled(c *contents) func(p *Project) (*working, error) {
	return func(p *Project) (*working, error) {
		w, err := createWorking(context.Background(), filepath.Join(p.dir, workName), s.tables, s.journal, c)
		if err != nil {
			return nil, err
		}
		p.mu.Lock()
		begin := p.session
		p.mu.Unlock()
		if begin.Holds != "" {
			if err := w.readPast(context.Background(), s.historyPath(begin.Project, begin.Holds)); err != nil {
				s.config.Log.Warn("read history", "error", err)
			}
		}
		// Only session.json makes the folder a session: before it there is nothing to recover.
		if err := p.jot(func(*session) {}); err != nil {
			return nil, errors.Join(err, w.close())
		}
		return w, nil
	}
}

// copyIn copies the file alone, without anything that lies beside it, and tells its version.
func copyIn(path, to string) (version, error) {
	src, info, err := openRegular(path)
	if err != nil {
		return version{}, err
	}
	defer src.Close()
	if info.Size() > maxFile {
		return version{}, ErrTooBig
	}
	dst, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return version{}, placed(err)
	}
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(dst, h), io.LimitReader(src, maxFile+1))
	if err == nil {
		err = dst.Sync()
	}
	if err := errors.Join(err, dst.Close()); err != nil {
		return version{}, placed(err)
	}
	if n > maxFile {
		return version{}, ErrTooBig
	}
	return version{Exists: true, Size: n, Mod: info.ModTime(), SHA256: hex.EncodeToString(h.Sum(nil))}, nil
}

// openRegular opens a file to read. To open what only goes by the name of a file, such as a pipe, could
// take for ever.
func openRegular(path string) (*os.File, fs.FileInfo, error) {
	info, err := os.Stat(path)
	if errors.Is(err, syscall.ELOOP) {
		return nil, nil, fmt.Errorf("%w: %w", ErrNotProject, err)
	}
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, nil, fmt.Errorf("open %s: %w", info.Mode().Type(), ErrNotProject)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, nil, errors.Join(ErrNotProject, err, f.Close())
	}
	return f, info, nil
}

// realPath makes a path absolute and follows links, so that saving replaces the file and not the link.
func realPath(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if followed, err := filepath.EvalSymlinks(path); err == nil {
		return followed, nil
	}
	return path, nil
}

// newSave is the row for a save that follows on parent.
func (s *Store) newSave(parent domain.ID) saveRow {
	return saveRow{
		id: s.newID(), parent: parent, time: s.config.Clock().UTC().Format(timeForm),
		host: s.config.Host, user: s.config.User, version: s.config.AppVersion,
	}
}
