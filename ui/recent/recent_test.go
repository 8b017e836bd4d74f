package recent

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func at(hour int) time.Time { return time.Date(2026, 3, 5, hour, 0, 0, 0, time.UTC) }

func paths(list []File) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Path)
	}
	return out
}

func add(t *testing.T, s *Store, path string, hour int) {
	t.Helper()
	if err := s.Add(File{Path: path, Title: filepath.Base(path), Time: at(hour)}); err != nil {
		t.Fatal(err)
	}
}

func TestTheNewestComesFirstAndOnlyOnce(t *testing.T) {
	s := NewStore(filepath.Join(t.TempDir(), "new", "folder"))
	if got := s.List(); len(got) != 0 {
		t.Fatalf("starts with %v", got)
	}
	add(t, s, "/a", 1)
	add(t, s, "/b", 2)
	add(t, s, "/x/../a", 3)
	if got := paths(s.List()); !slices.Equal(got, []string{filepath.Clean("/a"), filepath.Clean("/b")}) {
		t.Errorf("got %v", got)
	}
	for i := range 20 {
		add(t, s, fmt.Sprintf("/many/%d", i), 4+i%10)
	}
	if got := len(s.List()); got != Most {
		t.Errorf("%d are remembered", got)
	}
}

func TestForgetKeepsTheOthers(t *testing.T) {
	s := NewStore(t.TempDir())
	add(t, s, "/a", 1)
	add(t, s, "/b", 2)
	if err := s.Forget("/a"); err != nil {
		t.Fatal(err)
	}
	if got := paths(s.List()); !slices.Equal(got, []string{filepath.Clean("/b")}) {
		t.Errorf("got %v", got)
	}
}

func TestABrokenFileIsAnEmptyListOrWhatCanBeRead(t *testing.T) {
	for content, want := range map[string]int{
		"":                         0,
		"{":                        0,
		"[]":                       0,
		`{"files": 3}`:             0,
		`{"files": [{"path":""}]}`: 0,
		`{"files": [7, {"path":"/a"}, {"path":"/a"}, {"path":"/b","time":"later"}]}`: 1,
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, fileName), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s := NewStore(dir)
		if got := s.List(); len(got) != want {
			t.Errorf("%q: got %v", content, got)
		}
		add(t, s, "/new", 1)
		if got := s.List(); len(got) != want+1 {
			t.Errorf("%q: after adding %v", content, got)
		}
	}
}

func TestWritingLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	add(t, NewStore(dir), "/a", 1)
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 1 {
		t.Errorf("left %v, %v", list, err)
	}
	file := filepath.Join(t.TempDir(), "no-folder")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := NewStore(file).Add(File{Path: "/a"}); err == nil {
		t.Error("writes into a file as if it were a folder")
	}
}
