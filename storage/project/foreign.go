package project

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"
)

const (
	// maxFile is the size of the biggest file that is opened, in bytes.
	maxFile = 512 << 20
	// readTime is how long the checks and the reading of a file may take.
	readTime = 60 * time.Second
)

const engineMagic = "SQLite format 3\x00"

// readFile reads a project file of unknown origin that has been copied into a folder of our own.
// It never writes to it and never runs anything from it.
func readFile(ctx context.Context, path string, tables []table) (c *contents, err error) {
	err = inFile(ctx, path, tables, func(ctx context.Context, db *sql.Conn, of form) error {
		c, err = readContents(ctx, db, of.rows, of.tables)
		if err != nil {
			return err
		}
		return c.checkMeta(of.format)
	})
	if err != nil {
		return nil, err
	}
	return c, nil
}

// checkFile verifies a file that this program has just built as readFile does, but for its records, which
// have been compared with the working copy. It returns the digest that the file has of them.
func checkFile(ctx context.Context, path string, tables []table) (sum []byte, err error) {
	err = inFile(ctx, path, tables, func(ctx context.Context, db *sql.Conn, of form) error {
		c := &contents{meta: make(map[string]string)}
		if err := errors.Join(c.readMeta(ctx, db), c.readSaves(ctx, db)); err != nil {
			return err
		}
		if err := checkImages(ctx, db); err != nil {
			return err
		}
		sum = c.lastSave().sum
		return c.checkFormat(of.format)
	})
	return sum, err
}

// checkMeta verifies what a file says about itself.
func (c *contents) checkMeta(format int) error {
	if err := c.checkFormat(format); err != nil {
		return err
	}
	if string(c.lastSave().sum) != string(c.sum[:]) {
		return fmt.Errorf("check content: digest differs: %w", ErrDamaged)
	}
	return nil
}

// checkFormat verifies the form that a file says it has.
func (c *contents) checkFormat(format int) error {
	if needs := c.needs(metaMinReader); needs > formatVersion {
		return &NewerError{Format: needs, Known: formatVersion}
	}
	if c.meta[metaFormat] != strconv.Itoa(format) {
		return fmt.Errorf("check meta: format %.20q: %w", c.meta[metaFormat], ErrDamaged)
	}
	return nil
}

// form is what is known of a file before its content is read: its format, about how many rows it has, and
// the columns that it has of our tables.
type form struct {
	format, rows int
	tables       []table
}

// inFile lets f read a file whose form has been checked.
func inFile(ctx context.Context, path string, tables []table, f func(ctx context.Context, db *sql.Conn, of form) error) error {
	format, err := checkHeader(path)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, readTime)
	defer cancel()
	schema, _ := schemaOf(format)
	known := objectsOf(schema)
	pool := openForeign(path, known)
	defer pool.Close()
	db, err := pool.Conn(ctx)
	if err != nil {
		return damaged(err)
	}
	defer db.Close()
	of := form{format: format, tables: tablesIn(known, tables)}
	err = checkSchema(ctx, db, known)
	if err == nil {
		of.rows, err = checkRows(ctx, db, known)
	}
	if err == nil {
		err = f(ctx, db, of)
	}
	if err != nil {
		return damaged(err)
	}
	return nil
}

// damaged gives a kind to what the engine says about a file. A file that no kind has been found for
// is a damaged one, except where the time ran out.
func damaged(err error) error {
	for _, kind := range []error{ErrDamaged, ErrForeign, ErrTooBig, ErrNewer, context.Canceled} {
		if errors.Is(err, kind) {
			return err
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%w: %w", ErrTooBig, err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// checkHeader looks at the first 100 bytes before the engine sees the file. It finds files of other
// programs, of newer versions, and those that a broken download or a power cut left behind. It
// returns the format of the file.
func checkHeader(path string) (format int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("check header: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, fmt.Errorf("check header: %w", err)
	}
	var h [100]byte
	n, err := io.ReadFull(f, h[:])
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return 0, fmt.Errorf("check header: %w", err)
	}
	if h == [100]byte{} {
		return 0, fmt.Errorf("check header: %d bytes without content: %w", info.Size(), ErrDamaged)
	}
	if string(h[:len(engineMagic)]) != engineMagic {
		return 0, fmt.Errorf("check header: %w", ErrNotProject)
	}
	if n < len(h) {
		return 0, fmt.Errorf("check header: only %d bytes: %w", n, ErrDamaged)
	}
	return checkNumbers(h, info.Size())
}

func checkNumbers(h [100]byte, size int64) (format int, err error) {
	if binary.BigEndian.Uint32(h[68:]) != applicationID {
		return 0, fmt.Errorf("check header: application %08x: %w", binary.BigEndian.Uint32(h[68:]), ErrNotProject)
	}
	format = int(binary.BigEndian.Uint32(h[60:]))
	newer := format > formatVersion && format < 1<<16
	page, pages := pagesOf(h)
	_, readable := schemaOf(format)
	switch {
	case !readable && !newer:
		return 0, fmt.Errorf("check header: format %d: %w", format, ErrDamaged)
	case page < 512 || page&(page-1) != 0 || h[20] != 0 || h[21] != 64 || h[22] != 32 || h[23] != 32:
		return 0, fmt.Errorf("check header: page form: %w", ErrDamaged)
	case h[18] > 2 || h[19] > 2 || binary.BigEndian.Uint32(h[56:]) != 1:
		return 0, fmt.Errorf("check header: file form: %w", ErrDamaged)
	case pages*page != size:
		return 0, fmt.Errorf("check header: %d bytes instead of %d: %w: %w", size, pages*page, errLength, ErrDamaged)
	case newer:
		return format, &NewerError{Format: format, Known: formatVersion}
	}
	return format, nil
}

// pagesOf is how long the pages of a file are and how many it has, as its header says.
func pagesOf(h [100]byte) (page, pages int64) {
	page = int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 {
		page = 65536
	}
	return page, int64(binary.BigEndian.Uint32(h[28:]))
}

// checkSchema compares every object of the file with ours, character for character.
func checkSchema(ctx context.Context, db *sql.Conn, known map[string]schemaObject) error {
	rows, err := db.QueryContext(ctx, "SELECT type, name, sql FROM sqlite_schema")
	if err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	defer rows.Close()
	seen := make(map[string]bool)
	for rows.Next() {
		var kind, name, text sql.NullString
		if err := rows.Scan(&kind, &name, &text); err != nil {
			return fmt.Errorf("read schema: %w", err)
		}
		if want, ok := known[name.String]; !ok || seen[name.String] || want != (schemaObject{kind.String, name.String, text.String}) {
			return fmt.Errorf("check schema: %.20q %.40q: %w", kind.String, name.String, ErrForeign)
		}
		seen[name.String] = true
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	if len(seen) != len(known) {
		return fmt.Errorf("check schema: %d of %d tables: %w", len(seen), len(known), ErrForeign)
	}
	return nil
}

// checkRows counts before it checks: the check of a file with millions of rows takes long. It
// returns the number of all rows.
func checkRows(ctx context.Context, db *sql.Conn, known map[string]schemaObject) (rows int, err error) {
	for name := range known {
		var n int
		text := fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %d)", quote(name), maxRows+1)
		if err := db.QueryRowContext(ctx, text).Scan(&n); err != nil {
			return 0, fmt.Errorf("count %s: %w", name, err)
		}
		if n > maxRows {
			return 0, fmt.Errorf("count %s: more than %d rows: %w", name, maxRows, ErrTooBig)
		}
		rows += n
	}
	var answer string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&answer); err != nil {
		return 0, fmt.Errorf("check file: %w", err)
	}
	if answer != "ok" {
		return 0, fmt.Errorf("check file: %.80s: %w", answer, ErrDamaged)
	}
	return rows, nil
}
