package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain/sample"
	"wegmarke/storage/project"
	"wegmarke/ui"
)

// keepingsIn is a data folder with something of everything in it.
func keepingsIn(t *testing.T) (keepings, string) {
	t.Helper()
	root := t.TempDir()
	store, err := project.OpenStore(storeConfig(root))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"versions/a/x.wegmarke", "history/a/x", "templates/Messe.wegmarke", "outgoing/1/Plan.wegmarke", "recent.json", "settings.json",
		"log/wegmarke.log", "log/crash.txt", "log/crash-1.txt", "somebody/else.txt", "Plan.wegmarke",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte("text"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return keepings{store, root, filepath.Join(root, "log", "wegmarke.log")}, root
}

func TestWhatIsKeptIsToldAndDeleted(t *testing.T) {
	k, root := keepingsIn(t)
	all, err := k.List()
	if err != nil || len(all) != len(ui.KeepingKinds()) {
		t.Fatalf("%v, %v", all, err)
	}
	want := map[ui.KeepingKind]int64{
		ui.KeepVersions: 4, ui.KeepHistory: 4, ui.KeepTemplates: 4, ui.KeepOutgoing: 4, ui.KeepLists: 16, ui.KeepLogs: 12,
	}
	for _, one := range all {
		if one.Bytes != want[one.Kind] {
			t.Errorf("%s takes %d, want %d", one.Kind, one.Bytes, want[one.Kind])
		}
	}
	if err := k.Clear(); err != nil {
		t.Fatal(err)
	}
	var left []string
	err = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			left = append(left, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	// What is not the program's stays, and the files that it is writing are empty.
	if got := len(left); got != 4 {
		t.Errorf("left are %q", left)
	}
	for _, name := range []string{"somebody/else.txt", "Plan.wegmarke"} {
		if _, err := os.Stat(filepath.Join(root, name)); err != nil {
			t.Error(err)
		}
	}
	if info, err := os.Stat(k.log); err != nil || info.Size() != 0 {
		t.Errorf("the log: %v, %v", info, err)
	}
}

func TestWorkThatIsInNoFileIsNotDeleted(t *testing.T) {
	k, root := keepingsIn(t)
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	p, err := k.store.Create("", doc)
	if err != nil {
		t.Fatal(err)
	}
	refuses := func(when string) {
		t.Helper()
		if busy, err := k.Busy(); err != nil || !busy {
			t.Errorf("%s: busy %v, %v", when, busy, err)
		}
		if err := k.Clear(); err == nil {
			t.Errorf("%s all was deleted", when)
		}
		if _, err := os.Stat(filepath.Join(root, "versions", "a", "x.wegmarke")); err != nil {
			t.Errorf("%s: %v", when, err)
		}
	}
	refuses("while a project is open")
	if err := p.Suspend(t.Context()); err != nil {
		t.Fatal(err)
	}
	refuses("while work waits")
	left, err := k.store.Recoverable()
	if err != nil || len(left) != 1 {
		t.Fatalf("%d left, %v", len(left), err)
	}
	if err := k.store.Discard(left[0]); err != nil {
		t.Fatal(err)
	}
	if err := k.Clear(); err != nil {
		t.Error(err)
	}
}
