// Package recent remembers which projects were open last, in a small file of its own. It knows
// paths, not what is in the files, and must not import other ui packages.
package recent

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Most is how many projects are remembered.
const Most = 8

const fileName = "recent.json"

// File is a project that was open.
type File struct {
	Path  string    `json:"path"`
	Title string    `json:"title"`
	Time  time.Time `json:"time"`
}

// Store keeps the list in a folder. Each call reads the file anew, because another window of the
// program may have written it meanwhile.
type Store struct{ folder string }

// NewStore keeps the list in the given folder, which is made when it is needed.
func NewStore(folder string) *Store { return &Store{folder} }

// List is what was open last, the newest first. A file that is not there or cannot be read is an
// empty list: it is only a convenience, and the next Add writes it anew.
func (s *Store) List() []File {
	b, err := os.ReadFile(s.path())
	if err != nil {
		return nil
	}
	var read struct {
		Files []json.RawMessage `json:"files"`
	}
	if json.Unmarshal(b, &read) != nil {
		return nil
	}
	var out []File
	for _, raw := range read.Files {
		var f File
		if json.Unmarshal(raw, &f) != nil || f.Path == "" || slices.ContainsFunc(out, f.same) {
			continue
		}
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(a, b File) int { return b.Time.Compare(a.Time) })
	return out[:min(len(out), Most)]
}

// Add puts a project first.
func (s *Store) Add(f File) error {
	f.Path = filepath.Clean(f.Path)
	list := slices.DeleteFunc(s.List(), f.same)
	return s.write(slices.Insert(list, 0, f))
}

// Forget takes a project out of the list; the project itself stays.
func (s *Store) Forget(path string) error {
	gone := File{Path: filepath.Clean(path)}
	return s.write(slices.DeleteFunc(s.List(), gone.same))
}

// same says whether two entries mean one file. Windows and macOS do not tell capitals apart.
func (f File) same(other File) bool {
	if runtime.GOOS == "linux" {
		return f.Path == other.Path
	}
	return strings.EqualFold(f.Path, other.Path)
}

func (s *Store) path() string { return filepath.Join(s.folder, fileName) }

// write replaces the file in one step, so that a crash leaves the old list or the new one.
func (s *Store) write(list []File) error {
	if len(list) > Most {
		list = list[:Most]
	}
	data, err := json.MarshalIndent(map[string]any{"files": list}, "", "  ")
	if err != nil {
		return fmt.Errorf("write list of projects: %w", err)
	}
	if err := os.MkdirAll(s.folder, 0o700); err != nil {
		return fmt.Errorf("write list of projects: %w", err)
	}
	f, err := os.CreateTemp(s.folder, fileName+".*")
	if err != nil {
		return fmt.Errorf("write list of projects: %w", err)
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), s.path())
	}
	if err != nil {
		return fmt.Errorf("write list of projects: %w", errors.Join(err, os.Remove(f.Name())))
	}
	return nil
}
