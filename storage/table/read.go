package table

import (
	"io"
	"path/filepath"
	"strings"

	"wegmarke/domain/intake"
	"wegmarke/storage/workbook"
)

// Read reads a file of size bytes. The content decides what it is, not the name; the name only gives
// a table without sheets its title.
func Read(name string, r io.ReaderAt, size int64) (grids []intake.Grid, err error) {
	a, err := workbook.Read(r, size)
	if err != nil {
		return nil, err
	}
	return a.Grids(), nil
}

// title is the name of a file without its ending.
func title(name string) string {
	base := filepath.Base(name)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
