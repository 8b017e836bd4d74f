package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wegmarke/storage/project"
	"wegmarke/ui"
)

// keepings are what the program keeps on this computer beside the project files of the user.
type keepings struct {
	store  *project.Store
	folder string
	// log is the log file, into which the program goes on writing.
	log string
}

// keepingKinds say which folders belong to what. Files that lie in no folder are lists and settings.
func keepingKinds() map[string]ui.KeepingKind {
	return map[string]ui.KeepingKind{
		"versions": ui.KeepVersions, "history": ui.KeepHistory, "work": ui.KeepWork, templatesFolder: ui.KeepTemplates,
		"log": ui.KeepLogs, outgoingFolder: ui.KeepOutgoing,
	}
}

// List implements ui.Keepings.
func (k keepings) List() ([]ui.Keeping, error) {
	sums := map[ui.KeepingKind]int64{}
	err := filepath.WalkDir(k.folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return ignoreGone(err)
		}
		info, err := d.Info()
		if err != nil {
			return ignoreGone(err)
		}
		kind, _ := k.kindOf(path)
		sums[kind] += info.Size()
		return nil
	})
	var out []ui.Keeping
	for _, kind := range ui.KeepingKinds() {
		out = append(out, ui.Keeping{Kind: kind, Bytes: sums[kind]})
	}
	return out, err
}

// Busy implements ui.Keepings.
func (k keepings) Busy() (bool, error) {
	left, err := k.store.Recoverable() // which removes what holds nothing
	if err != nil || len(left) > 0 {
		return true, err
	}
	sessions, err := filepath.Glob(filepath.Join(k.folder, "work", "*", "session.json"))
	return len(sessions) > 0, err
}

// Clear implements ui.Keepings. Working copies stay, whatever was asked: only the store knows whether
// somebody works in them.
func (k keepings) Clear() error {
	busy, err := k.Busy()
	if err != nil {
		return err
	}
	if busy {
		return project.ErrInUse
	}
	entries, err := os.ReadDir(k.folder)
	if err != nil {
		return &fileError{file: k.folder, act: opening, err: err}
	}
	for _, e := range entries {
		path := filepath.Join(k.folder, e.Name())
		switch kind, known := k.kindOf(path); {
		case kind == ui.KeepWork || !known: // somebody works there, or it is not ours
		case kind == ui.KeepLogs:
			err = errors.Join(err, k.clearLogs(path))
		case kind == ui.KeepVersions || kind == ui.KeepHistory:
			err = errors.Join(err, clearFolder(path))
		default:
			err = errors.Join(err, os.RemoveAll(path))
		}
	}
	if err != nil {
		return &fileError{file: k.folder, act: saving, err: err}
	}
	return nil
}

// kindOf says what a path below the data folder belongs to, and whether it is the program's.
func (k keepings) kindOf(path string) (ui.KeepingKind, bool) {
	rel, err := filepath.Rel(k.folder, path)
	if err != nil {
		return ui.KeepLists, false
	}
	first, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	if kind, ok := keepingKinds()[first]; ok {
		return kind, true
	}
	return ui.KeepLists, filepath.Ext(first) == ".json"
}

// clearLogs empties the log that is being written and removes the others.
func (k keepings) clearLogs(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	open := []string{filepath.Clean(k.log), filepath.Join(folder, "crash.txt")}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if slices.Contains(open, path) {
			err = errors.Join(err, os.Truncate(path, 0))
		} else {
			err = errors.Join(err, os.RemoveAll(path))
		}
	}
	return err
}

// clearFolder removes what is in a folder that the store wants to be there.
func clearFolder(folder string) error {
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		err = errors.Join(err, os.RemoveAll(filepath.Join(folder, e.Name())))
	}
	return err
}

func ignoreGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
