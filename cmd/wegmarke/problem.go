package main

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// problems writes what helps to find a fault: text files in a zip, which the user can read before they
// go anywhere. Nothing that stands in the project is among them, only how much there is of it.
type problems struct {
	// folder is the data folder of this user, log the log file.
	folder, log string
	language    func() string
}

// mostLog is how much of the end of a log is handed on.
const mostLog = 256 << 10

// WriteReport implements ui.Problems. doc is the project that is open, or nil.
func (p problems) WriteReport(path string, doc *document.Document) error {
	err := writeOutput(path, func(w io.Writer) error {
		z := zip.NewWriter(w)
		add := func(name, text string) error {
			f, err := z.Create(name)
			if err == nil {
				_, err = io.WriteString(f, text)
			}
			return err
		}
		err := add("wegmarke.txt", p.about())
		if doc != nil {
			err = errors.Join(err, add("project.txt", sizesOf(doc)))
		}
		for _, from := range p.files() {
			text, readErr := tail(from, mostLog)
			if errors.Is(readErr, fs.ErrNotExist) {
				continue
			}
			err = errors.Join(err, readErr)
			if text != "" {
				err = errors.Join(err, add(filepath.Base(from), homeless(text)))
			}
		}
		return errors.Join(err, z.Close())
	})
	if err != nil {
		return &fileError{file: path, act: exporting, err: err}
	}
	return nil
}

// files are the log and the reports of the crashes, the present one included.
func (p problems) files() []string {
	crashes, _ := filepath.Glob(filepath.Join(p.folder, "log", "crash*.txt")) // only a bad pattern fails
	return append([]string{p.log}, crashes[max(len(crashes)-4, 0):]...)
}

// about tells what runs where.
func (p problems) about() string {
	return fmt.Sprintf("Wegmarke %s %s\n%s %s, %d processors, %s\nlanguage %s\n",
		version, commit, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version(), p.language())
}

// sizesOf counts what a project holds.
func sizesOf(doc *document.Document) string {
	var b strings.Builder
	for _, t := range domain.Tables() {
		fmt.Fprintf(&b, "%s %d\n", t, len(doc.All(t)))
	}
	bytes := 0
	for _, h := range doc.Images() {
		image, _ := doc.Image(h)
		bytes += len(image)
	}
	fmt.Fprintf(&b, "images %d, %d bytes\n", len(doc.Images()), bytes)
	return b.String()
}

// tail reads the end of a file.
func tail(path string, most int64) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if info.Size() > most {
		if _, err := f.Seek(-most, io.SeekEnd); err != nil {
			return "", err
		}
	}
	b, err := io.ReadAll(io.LimitReader(f, most))
	return string(b), err
}

// homeless leaves the name of the user out of paths.
func homeless(text string) string {
	if home, err := os.UserHomeDir(); err == nil && len(home) > 1 {
		text = strings.ReplaceAll(text, home, "~")
		text = strings.ReplaceAll(text, strings.ReplaceAll(home, `\`, `\\`), "~") // as the log quotes it
	}
	return text
}
