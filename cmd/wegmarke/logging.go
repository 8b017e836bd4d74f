package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"
)

// logLimit is where a log is put aside for a new one: enough for weeks, small enough to mail.
const logLimit = 1 << 20

// journal is the log of a window and the file that receives a crash.
type journal struct {
	*slog.Logger
	// Path is the log file.
	path string
	// LastCrash is the report of a crash before this start, "" for none.
	lastCrash string
	files     []*os.File
}

// openJournal starts logging into data, or into logFile where that is not empty, and lets a crash
// of any goroutine leave its report there. A program with a window has no terminal to print it to.
func openJournal(data, logFile string, now time.Time) (*journal, error) {
	j := &journal{path: logFile}
	if j.path == "" {
		j.path = filepath.Join(data, "log", "wegmarke.log")
	}
	if err := os.MkdirAll(filepath.Dir(j.path), 0o700); err != nil {
		return nil, fmt.Errorf("open log: %w", err)
	}
	if info, err := os.Stat(j.path); err == nil && info.Size() > logLimit {
		// Losing the older log is better than not starting.
		_ = os.Rename(j.path, j.path+".old")
	}
	file, err := os.OpenFile(j.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open log: %w", err)
	}
	j.files = append(j.files, file)
	if err := j.catchCrash(data, now); err != nil {
		j.close()
		return nil, err
	}
	out := io.MultiWriter(file, os.Stderr)
	j.Logger = slog.New(slog.NewTextHandler(out, nil))
	// The toolkit reports through the standard logger.
	log.SetOutput(out)
	return j, nil
}

// catchCrash points the runtime's crash report at a file and keeps the report of the last time.
func (j *journal) catchCrash(data string, now time.Time) error {
	path := filepath.Join(data, "log", "crash.txt")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("open crash file: %w", err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("open crash file: %w", err)
	case info.Size() > 0:
		kept := filepath.Join(data, "log", "crash-"+now.UTC().Format("20060102-150405")+".txt")
		if err := os.Rename(path, kept); err != nil {
			return fmt.Errorf("keep crash file: %w", err)
		}
		j.lastCrash = kept
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("open crash file: %w", err)
	}
	j.files = append(j.files, file)
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("set crash file: %w", err)
	}
	return nil
}

// close ends the log. Crashes go to the error stream again.
func (j *journal) close() {
	log.SetOutput(os.Stderr)
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	for _, f := range j.files {
		_ = f.Close()
	}
}
