package project

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// VersionKind says why a version was kept.
type VersionKind string

// The kinds of versions.
const (
	// VersionSaved is the file as it was before a save replaced it.
	VersionSaved VersionKind = "saved"
	// VersionNamed was kept by the user under a name. It stays until the user removes it.
	VersionNamed VersionKind = "named"
	// VersionTheirs is the file of somebody else, VersionMine the own state, before both were merged.
	VersionTheirs VersionKind = "theirs"
	VersionMine   VersionKind = "mine"
	// VersionDiscarded is what the user threw away.
	VersionDiscarded VersionKind = "discarded"
)

// Version is a kept state of a project: a whole project file in the folder of the program.
type Version struct {
	// Save is the save that the file ends with.
	Save
	Project domain.ID
	Kind    VersionKind
	Name    string
	// Number counts the versions that were given a name, from 1 on; 0 for one without. It stays with the
	// version, whatever becomes of others.
	Number int
	// Bytes is the size of the file.
	Bytes int64
	// file is the name in the folder, without its ending.
	file string
}

// versionNote stands beside each version.
type versionNote struct {
	ID   domain.ID   `json:"id"`
	At   time.Time   `json:"at"`
	Host string      `json:"host,omitempty"`
	User string      `json:"user,omitempty"`
	Kind VersionKind `json:"kind"`
	Name string      `json:"name,omitempty"`
	// Number is 0 where the version has no name.
	Number int `json:"number,omitempty"`
}

const (
	versionEnding = ".wegmarke"
	noteEnding    = ".json"
	// versionTime begins the name of a version, so that names sort by time.
	versionTime = "20060102T150405Z"
)

func (s *Store) versionDir(project domain.ID) string {
	return filepath.Join(s.versionsDir(), project.String())
}

// file moves a whole project file that nobody needs any more among the versions. Where that save is
// kept already it stays as it is.
func (s *Store) file(project domain.ID, from string, save Save, kind VersionKind, name string) error {
	dir := s.versionDir(project)
	if err := makeFolder(dir); err != nil {
		return fmt.Errorf("keep version: %w", placed(err))
	}
	base := save.At.UTC().Format(versionTime) + "-" + save.ID.String()
	to := filepath.Join(dir, base+versionEnding)
	if _, err := os.Stat(to); err == nil {
		return os.Remove(from)
	}
	n := versionNote{ID: save.ID, At: save.At, Host: save.Host, User: save.User, Kind: kind, Name: name}
	if kind == VersionNamed {
		var err error
		if n.Number, err = s.nextNumber(project); err != nil {
			return err
		}
	}
	note, err := json.MarshalIndent(n, "", "\t")
	if err == nil {
		err = writeSynced(filepath.Join(dir, base+noteEnding), note)
	}
	if err == nil {
		err = replaceFile(from, to)
	}
	if err = errors.Join(err, syncFolder(dir)); err != nil {
		return fmt.Errorf("keep version: %w", placed(err))
	}
	return nil
}

// Versions lists the kept versions of a project, the newest first.
func (s *Store) Versions(project domain.ID) ([]Version, error) {
	list, err := os.ReadDir(s.versionDir(project))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list versions: %w", placed(err))
	}
	var out []Version
	for _, e := range list {
		base, ok := strings.CutSuffix(e.Name(), versionEnding)
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue
		}
		out = append(out, s.version(project, base, info.Size()))
	}
	slices.SortFunc(out, func(a, b Version) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.file, a.file)) })
	return out, nil
}

// version reads the note beside a version. Where it is missing, the name of the file tells the most of it.
func (s *Store) version(project domain.ID, base string, size int64) Version {
	v := Version{Project: project, Kind: VersionSaved, Bytes: size, file: base}
	var n versionNote
	b, err := os.ReadFile(filepath.Join(s.versionDir(project), base+noteEnding))
	if err == nil && json.Unmarshal(b, &n) == nil {
		v.Save, v.Kind, v.Name, v.Number = Save{ID: n.ID, At: n.At, Host: n.Host, User: n.User}, n.Kind, n.Name, n.Number
		return v
	}
	day, id, _ := strings.Cut(base, "-")
	if at, err := time.Parse(versionTime, day); err == nil {
		v.At = at
	}
	if parsed, err := domain.ParseID(id); err == nil {
		v.ID = parsed
	}
	return v
}

// nextNumber is the number for the next version that gets a name: behind all that there are.
func (s *Store) nextNumber(project domain.ID) (int, error) {
	all, err := s.Versions(project)
	if err != nil {
		return 0, err
	}
	last := 0
	for _, v := range all {
		last = max(last, v.Number)
	}
	return last + 1, nil
}

// path is the file of a version. Only the last part of the name counts, so that none points elsewhere.
func (s *Store) path(v Version, ending string) string {
	return filepath.Join(s.versionDir(v.Project), filepath.Base(v.file+ending))
}

// ReadVersion reads a kept version. One of a damaged file is mended as the file was.
func (s *Store) ReadVersion(v Version) (*document.Document, error) {
	c, _, err := openFile(context.Background(), s.path(v, versionEnding), s.tables)
	if err != nil {
		return nil, fmt.Errorf("read version: %w", err)
	}
	return c.document()
}

// RenameVersion gives a version a name, with which it is kept for good, or takes it away with "".
func (s *Store) RenameVersion(v Version, name string) error {
	n := versionNote{ID: v.ID, At: v.At, Host: v.Host, User: v.User, Kind: VersionNamed, Name: name, Number: v.Number}
	switch {
	case name == "":
		n.Kind, n.Number = VersionSaved, 0
	case n.Number == 0:
		var err error
		if n.Number, err = s.nextNumber(v.Project); err != nil {
			return err
		}
	}
	b, err := json.MarshalIndent(n, "", "\t")
	if err == nil {
		path := s.path(v, noteEnding)
		if err = writeSynced(path+".tmp", b); err == nil {
			err = replaceFile(path+".tmp", path)
		}
	}
	if err != nil {
		return fmt.Errorf("rename version: %w", placed(err))
	}
	return nil
}

// RemoveVersion deletes a version for good.
func (s *Store) RemoveVersion(v Version) error {
	err := os.Remove(s.path(v, versionEnding))
	if noteErr := os.Remove(s.path(v, noteEnding)); !errors.Is(noteErr, os.ErrNotExist) {
		err = errors.Join(err, noteErr)
	}
	if err != nil {
		return fmt.Errorf("remove version: %w", placed(err))
	}
	return nil
}

// Store is where the project was opened.
func (p *Project) Store() *Store { return p.store }

// Versions lists the kept versions of this project, the newest first.
func (p *Project) Versions() ([]Version, error) { return p.store.Versions(p.projectID()) }

func (p *Project) projectID() domain.ID {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.session.Project
}

// KeepVersion keeps the present state under a name.
func (p *Project) KeepVersion(ctx context.Context, name string) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("keep version: %w", err)
	}
	defer p.give()
	return p.keepVersion(ctx, VersionNamed, name)
}

func (p *Project) keepVersion(ctx context.Context, kind VersionKind, name string) error {
	p.mu.Lock()
	begin := p.session
	p.mu.Unlock()
	return p.w.do(ctx, func(w *working) error { return p.store.keepVersion(ctx, w, begin, kind, name) })
}

// keepVersion writes the state of a working copy among the versions of its project.
func (s *Store) keepVersion(ctx context.Context, w *working, begin session, kind VersionKind, name string) error {
	out := filepath.Join(filepath.Dir(w.path), "version.wegmarke")
	row, err := w.latest(ctx, s.newSave(begin.Save))
	if err == nil {
		_, err = w.snapshot(ctx, out, begin.Project, row)
	}
	if err == nil {
		err = flushFile(out)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("keep version: %w", placed(err)), removeIfThere(out))
	}
	if _, err := checkFile(ctx, out, s.tables); err != nil {
		return errors.Join(fmt.Errorf("keep version: %w: %w", ErrCheck, err), removeIfThere(out))
	}
	return s.file(begin.Project, out, row.told(), kind, name)
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
