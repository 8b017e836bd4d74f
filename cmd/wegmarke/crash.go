package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// keptCrashes is how many reports of crashes are kept beside the present one.
const keptCrashes = 5

// catchCrash lets a crash of any goroutine leave its report in the data folder, and puts the report of
// the last time aside, whose path it returns; "" for none. A program with a window has no terminal to
// print it to. A report holds where the program was, with numbers for arguments, and no texts.
func catchCrash(data string, now time.Time) (kept string, err error) {
	dir := filepath.Join(data, "log")
	path := filepath.Join(dir, "crash.txt")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("open crash file: %w", err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return "", fmt.Errorf("open crash file: %w", err)
	case info.Size() > 0:
		kept = filepath.Join(dir, "crash-"+now.UTC().Format("20060102-150405")+".txt")
		if err := os.Rename(path, kept); err != nil {
			return "", fmt.Errorf("keep crash file: %w", err)
		}
		forgetCrashes(dir)
	}
	// A second window that is started while the first one runs shares the file.
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return kept, fmt.Errorf("open crash file: %w", err)
	}
	// The runtime keeps a descriptor of its own.
	err = errors.Join(debug.SetCrashOutput(file, debug.CrashOptions{}), file.Close())
	if err != nil {
		return kept, fmt.Errorf("set crash file: %w", err)
	}
	return kept, nil
}

// forgetCrashes removes all but the latest reports, whose names tell the time.
func forgetCrashes(dir string) {
	all, _ := filepath.Glob(filepath.Join(dir, "crash-*.txt")) // only a bad pattern fails
	slices.Sort(all)
	for _, old := range all[:max(len(all)-keptCrashes, 0)] {
		_ = os.Remove(old) // one that stays takes a little room
	}
}

// catchFirst does so before anything else of the program has run, be it the reading of the command line.
// Verbs have an error stream that somebody reads, and leave no files behind that nobody asked for.
// Where there is no place for the report, the program goes on without one: the window tells about a
// data folder that cannot be used.
func catchFirst(args []string, now time.Time) {
	if name, _ := splitVerb(args); name != "" {
		return
	}
	if data, err := dataFolder(dataOf(args)); err == nil {
		_, _ = catchCrash(data, now)
	}
}

// dataOf is the data folder that arguments name, "" for none, found without reading all the rest.
func dataOf(args []string) string {
	for i, a := range args {
		name, value, joined := strings.Cut(strings.TrimLeft(a, "-"), "=")
		switch {
		case a == "--":
			return ""
		case !strings.HasPrefix(a, "-") || name != "data":
		case joined:
			return value
		case i+1 < len(args):
			return args[i+1]
		}
	}
	return ""
}
