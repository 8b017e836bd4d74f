package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// writeOutput writes a file that appears under its name only when it is complete: whoever has the
// old one keeps it until then.
func writeOutput(path string, write func(io.Writer) error) (err error) {
	defer func() {
		if err != nil {
			err = &fileError{file: path, act: exporting, err: err}
		}
	}()
	tmp, err := os.CreateTemp(filepath.Dir(path), ".wegmarke-*"+filepath.Ext(path))
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(tmp.Name()) }()
	buffer := bufio.NewWriter(tmp)
	err = write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	// CreateTemp makes a file for its owner only; a document is for those whom the folder is for.
	if err := os.Chmod(tmp.Name(), outputMode(path)); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		if _, there := os.Stat(path); there == nil {
			return errors.Join(errOpenElsewhere, err)
		}
		return err
	}
	return nil
}

// errOpenElsewhere is returned where a file cannot be replaced although its folder can be written to:
// on Windows a spreadsheet program holds the files that it has open.
var errOpenElsewhere = errors.New("file is open in another program")

// outputMode is that of the file that is replaced, or the usual one.
func outputMode(path string) os.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
