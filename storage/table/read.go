package table

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"wegmarke/domain/edit"
	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// Read reads a file of size bytes. The content decides what it is, not the name; the name only gives
// a table without sheets its title.
func Read(name string, r io.ReaderAt, size int64) (grids []intake.Grid, err error) {
	defer func() { // the last line of defence against a file that nobody thought of
		if fault := recover(); fault != nil {
			grids, err = nil, workbook.Refuse(workbook.Damaged, "", "unexpected: %v", fault)
		}
	}()
	if size > maxFile {
		return nil, workbook.Refuse(workbook.TooLarge, "", "file of %d MB", size>>20)
	}
	var head [8]byte
	n, err := r.ReadAt(head[:], 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read table: %w", err)
	}
	switch {
	case bytes.HasPrefix(head[:n], []byte("PK")):
		return readZip(r, size)
	case bytes.HasPrefix(head[:n], []byte("%PDF")):
		return nil, workbook.Refuse(workbook.PDF, "", "a PDF")
	case bytes.HasPrefix(head[:n], []byte("\xd0\xcf\x11\xe0")):
		a, err := workbook.Read(r, size) // tells what it is
		if err != nil {
			return nil, err
		}
		return a.Grids(), nil
	}
	return readText(name, r, size)
}

// readZip reads a workbook or an OpenDocument file.
func readZip(r io.ReaderAt, size int64) ([]intake.Grid, error) {
	p, err := workbook.OpenParts(r, size)
	if err != nil {
		return nil, err
	}
	if kind := p.Head("mimetype", 200); p.Has(odsContent) {
		if kind != "" && !strings.HasPrefix(kind, odsKind) {
			return nil, workbook.Refuse(workbook.Document, "", "%.80s", kind)
		}
		return readSheets(p)
	}
	a, err := workbook.Read(r, size)
	if err != nil {
		return nil, err
	}
	return a.Grids(), nil
}

// readText reads text with separators, or a page with tables.
func readText(name string, r io.ReaderAt, size int64) ([]intake.Grid, error) {
	b := make([]byte, size)
	if n, err := r.ReadAt(b, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read table: %w", err)
	} else if int64(n) < size {
		return nil, workbook.Refuse(workbook.Damaged, "", "ends after %d bytes", n)
	}
	text, err := decode(b)
	if err != nil {
		return nil, err
	}
	if isHTML(text) {
		grids, err := readHTML(text)
		if err == nil && len(grids) == 0 {
			err = workbook.Refuse(workbook.NotWorkbook, "", "a page without a table")
		}
		return named(grids, title(name)), err
	}
	if binary(text) {
		return nil, workbook.Refuse(workbook.NotWorkbook, "", "no text")
	}
	sep, rest := separator(text)
	rows, err := parse(rest, sep)
	if err != nil {
		return nil, err
	}
	return []intake.Grid{intake.FromRows(title(name), rows)}, nil
}

// isHTML says whether a text is a page rather than a table of fields.
func isHTML(s string) bool {
	head := strings.ToLower(s[:min(len(s), 4096)])
	head = strings.TrimSpace(head)
	return strings.HasPrefix(head, "<") && strings.Contains(strings.ToLower(s[:min(len(s), 1<<16)]), "<t")
}

// binary says whether a text holds signs that nobody writes.
func binary(s string) bool {
	odd := 0
	for _, c := range []byte(s[:min(len(s), 4096)]) {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			odd++
		}
	}
	return odd > 4
}

// Paste reads what lies on the clipboard: the page, if there is one with a table, else the text with
// tabs as spreadsheets write it.
func Paste(name, text, page string) ([]intake.Grid, error) {
	if len(text)+len(page) > maxFile {
		return nil, workbook.Refuse(workbook.TooLarge, "", "clipboard")
	}
	if isHTML(page) {
		if grids, err := readHTML(page); err == nil && len(grids) > 0 {
			return named(grids, name), nil
		}
	}
	if isHTML(text) {
		if grids, err := readHTML(text); err == nil && len(grids) > 0 {
			return named(grids, name), nil
		}
	}
	return []intake.Grid{intake.FromRows(name, edit.ParseTable(text))}, nil
}

// named gives tables without a name one.
func named(grids []intake.Grid, name string) []intake.Grid {
	for i := range grids {
		if grids[i].Name == "" {
			grids[i].Name = name
		}
	}
	return grids
}

// title is the name of a file without its ending.
func title(name string) string {
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
