package main

import (
	"errors"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDataFolderFollowsTheSystem(t *testing.T) {
	home := func() (string, error) { return "HOME", nil }
	absolute, err := filepath.Abs("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		system string
		env    map[string]string
		want   string
	}{
		{"linux", nil, filepath.Join("HOME", ".local", "share", "wegmarke")},
		{"linux", map[string]string{"XDG_DATA_HOME": absolute}, filepath.Join(absolute, "wegmarke")},
		{"linux", map[string]string{"XDG_DATA_HOME": "relative"}, filepath.Join("HOME", ".local", "share", "wegmarke")},
		{"darwin", map[string]string{"XDG_DATA_HOME": absolute}, filepath.Join("HOME", "Library", "Application Support", "Wegmarke")},
		{"windows", map[string]string{"LOCALAPPDATA": "LOCAL"}, filepath.Join("LOCAL", "Wegmarke")},
		{"windows", nil, filepath.Join("HOME", "AppData", "Local", "Wegmarke")},
	} {
		got, err := usualDataFolder(c.system, func(name string) string { return c.env[name] }, home)
		if err != nil || got != c.want {
			t.Errorf("%s with %v: %s, %v; want %s", c.system, c.env, got, err, c.want)
		}
	}
	lost := errors.New("no home")
	if _, err := usualDataFolder("linux", func(string) string { return "" }, func() (string, error) { return "", lost }); !errors.Is(err, lost) {
		t.Errorf("without a home: %v", err)
	}
}

func TestDataFolderIsMade(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	got, err := dataFolder(dir)
	if err != nil || got != dir {
		t.Fatalf("got %s, %v", got, err)
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		t.Fatalf("not made: %v", err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := dataFolder(file); err == nil {
		t.Error("a file passes as a folder")
	}
}

func TestSystemLanguageComesFromTheSurroundings(t *testing.T) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		t.Setenv(name, "")
	}
	t.Setenv("LANG", "en_GB.UTF-8")
	if got := systemLanguage(); got != "en_GB" {
		t.Errorf("from LANG: %s", got)
	}
	t.Setenv("LC_ALL", "de_AT.UTF-8")
	if got := systemLanguage(); got != "de_AT" {
		t.Errorf("LC_ALL does not go first: %s", got)
	}
}

func TestJournalKeepsLog(t *testing.T) {
	j, err := openJournal(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	j.Info("opened")
	log.Print("from the toolkit")
	j.close()
	text, err := os.ReadFile(j.path)
	if err != nil || !strings.Contains(string(text), "opened") || !strings.Contains(string(text), "from the toolkit") {
		t.Errorf("log %q, %v", text, err)
	}
}

func TestJournalPutsALongLogAside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "own.log")
	if err := os.WriteFile(file, make([]byte, logLimit+1), 0o600); err != nil {
		t.Fatal(err)
	}
	j, err := openJournal(t.TempDir(), file)
	if err != nil {
		t.Fatal(err)
	}
	j.close()
	if j.path != file {
		t.Errorf("logs to %s", j.path)
	}
	if old, err := os.Stat(file + ".old"); err != nil || old.Size() != logLimit+1 {
		t.Errorf("the old log is gone: %v", err)
	}
	if fresh, err := os.Stat(file); err != nil || fresh.Size() != 0 {
		t.Errorf("the new log is not empty: %v", err)
	}
}
