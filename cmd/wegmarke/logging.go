package main

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
)

// logLimit is where a log is put aside for a new one: enough for weeks, small enough to mail.
const logLimit = 1 << 20

// journal is the log of a window.
type journal struct {
	*slog.Logger
	// path is the log file.
	path string
	file *os.File
}

// openJournal starts logging into data, or into logFile where that is not empty.
func openJournal(data, logFile string) (*journal, error) {
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
	j.file = file
	out := io.MultiWriter(file, os.Stderr)
	j.Logger = slog.New(slog.NewTextHandler(out, nil))
	// The toolkit reports through the standard logger.
	log.SetOutput(out)
	return j, nil
}

// close ends the log.
func (j *journal) close() {
	log.SetOutput(os.Stderr)
	_ = j.file.Close()
}
