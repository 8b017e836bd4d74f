package main

import (
	"errors"
	"os"

	"wegmarke/domain/intake"
	"wegmarke/storage/table"
)

// tables reads what other programs write, for the window.
type tables struct{}

// ReadTables implements ui.Tables.
func (tables) ReadTables(path string) (grids []intake.Grid, err error) {
	defer func() {
		if err != nil {
			err = &fileError{file: path, act: opening, err: err}
		}
	}()
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return table.Read(path, file, info.Size())
}

// PasteTables implements ui.Tables.
func (tables) PasteTables(name, text string) ([]intake.Grid, error) {
	return table.Paste(name, text, "")
}

// isUnmarked says whether a workbook carries no sign of this program.
func isUnmarked(path string) bool {
	a, _, err := openAnswer(path)
	return err == nil && a.Foreign()
}

// isTemplate says whether a workbook is a template of this program that was filled in.
func isTemplate(path string) bool {
	a, _, err := openAnswer(path)
	return err == nil && a.Foreign() && intake.Marked(a.Grids())
}
