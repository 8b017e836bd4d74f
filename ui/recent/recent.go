// Package recent remembers between two runs of the program which projects were open last and what
// the user set, in small files of its own. It opens no project and must not import other ui packages.
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

	"wegmarke/domain/analysis"
)

// Most is how many projects are remembered.
const Most = 8

const fileName = "recent.json"

// File is a project that was open.
type File struct {
	Path  string    `json:"path"`
	Title string    `json:"title"`
	Time  time.Time `json:"time"`
	// About is what the project held when it was left.
	About analysis.Digest `json:"about"`
	// Place is where in it the user was.
	Place Place `json:"place"`
}

// Place is what of a project was seen last: the map by its ID, its zoom and its upper left corner.
type Place struct {
	Map  string  `json:"map,omitempty"`
	Zoom float64 `json:"zoom,omitempty"`
	X    float64 `json:"x,omitempty"`
	Y    float64 `json:"y,omitempty"`
	// Tabs are the pages that were open where there were several, and At the one that was in sight.
	Tabs []Tab `json:"tabs,omitempty"`
	At   int   `json:"at,omitempty"`
	// Beside are the two tabs that stood side by side, if any, and Share the left one's part of the width.
	Beside []int   `json:"beside,omitempty"`
	Share  float32 `json:"share,omitempty"`
	// Further are the other windows that showed the project when it was left.
	Further []Further `json:"further,omitempty"`
}

// Further is one of several windows of a project: what it showed, how large it was, and which of its
// panels were closed.
type Further struct {
	Place       Place   `json:"place"`
	Width       float32 `json:"width"`
	Height      float32 `json:"height"`
	NoSidebar   bool    `json:"no_sidebar,omitempty"`
	NoInspector bool    `json:"no_inspector,omitempty"`
}

// Tab is a page that was open: a map or the page of a record by its ID, or a page by its name.
type Tab struct {
	Map  string  `json:"map,omitempty"`
	Page string  `json:"page,omitempty"`
	Pane string  `json:"pane,omitempty"`
	Zoom float64 `json:"zoom,omitempty"`
	X    float64 `json:"x,omitempty"`
	Y    float64 `json:"y,omitempty"`
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

// Place is where the user was in a project; the zero value for one that is not known.
func (s *Store) Place(path string) Place {
	f := File{Path: filepath.Clean(path)}
	if list := s.List(); slices.ContainsFunc(list, f.same) {
		return list[slices.IndexFunc(list, f.same)].Place
	}
	return Place{}
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

func (s *Store) write(list []File) error {
	if len(list) > Most {
		list = list[:Most]
	}
	if err := replace(s.folder, fileName, map[string]any{"files": list}); err != nil {
		return fmt.Errorf("write list of projects: %w", err)
	}
	return nil
}

// replace writes a file of the folder in one step, so that a crash leaves the old one or the new one.
func replace(folder, name string, content any) error {
	data, err := json.MarshalIndent(content, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return replaceText(folder, name, data)
}

// replaceText does so with what the file is to hold.
func replaceText(folder, name string, data []byte) error {
	f, err := os.CreateTemp(folder, name+".*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), filepath.Join(folder, name))
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
