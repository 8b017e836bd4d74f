package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wegmarke/domain/document"
	"wegmarke/storage/project"
)

func TestASmallerCopyLeavesTheProjectAsItIs(t *testing.T) {
	file := filepath.Join(t.TempDir(), "Große Übersicht #2.wegmarke")
	if code, _, text := call(t, "sample", file, "--lang", "de"); code != exitDone {
		t.Fatal(text)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	small := []byte("a smaller picture, for all that is asked")
	path, err := outgoing{&task{options: options{data: data}}}.Smaller(file, func([]byte) []byte { return small })
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(path) != filepath.Base(file) {
		t.Errorf("it is called %s", path)
	}
	if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the project has changed: %v", err)
	}
	store, err := project.OpenStore(storeConfig(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	was, _, err := store.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	is, _, err := store.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]int{}
	for _, p := range document.Personas(is) {
		b, _ := is.Image(p.Image)
		shown[string(b)]++
	}
	if len(was.Images()) == 0 || len(is.Images()) != 1 || shown[string(small)] == 0 || len(document.Personas(is)) != len(document.Personas(was)) {
		t.Errorf("%d pictures became %d, shown %v", len(was.Images()), len(is.Images()), shown)
	}
	old := filepath.Join(data, outgoingFolder, "old")
	if err := os.Mkdir(old, 0o700); err != nil {
		t.Fatal(err)
	}
	long := time.Now().AddDate(0, 0, -outgoingDays-1)
	if err := os.Chtimes(old, long, long); err != nil {
		t.Fatal(err)
	}
	if _, err := (outgoing{&task{options: options{data: data}}}).copyOut(file); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(old); err == nil {
		t.Error("a copy of long ago is still there")
	}
	if _, err := os.Stat(path); err != nil {
		t.Error("the latest copy is gone")
	}
}
