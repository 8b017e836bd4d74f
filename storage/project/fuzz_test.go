package project

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wegmarke/domain/document"
)

// openAnyway opens a file as a fuzzer left it. Whatever comes back is a kind of error that people can be
// told about, or a project that passes every check. A file that differs from want is told as damaged.
func openAnyway(t *testing.T, b []byte, tables []table, want *document.Document) {
	path := filepath.Join(t.TempDir(), "x.wegmarke")
	must(t, os.WriteFile(path, b, 0o600))
	c, damage, err := openFile(context.Background(), path, tables)
	if err != nil {
		kinds := []error{ErrNotProject, ErrNewer, ErrDamaged, ErrForeign, ErrTooBig}
		if !slices.ContainsFunc(kinds, func(kind error) bool { return errors.Is(err, kind) }) {
			t.Errorf("error without a kind: %v", err)
		}
		return
	}
	must(t, c.doc.Check())
	if damage.Empty() && !c.doc.Equal(want) {
		t.Error("a changed project counts as sound")
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, b) {
		t.Errorf("opening changed the file: %v", err)
	}
	if left := names(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("files beside it: %v", left)
	}
}

// FuzzOpen throws altered files at the opener, byte by byte.
func FuzzOpen(f *testing.F) {
	good, tables, want := fuzzed(f)
	f.Add(good)
	f.Add(good[:len(good)/2])
	for _, at := range []int{16, 28, 56, 100, 105, 4096, 8200, len(good) - 100} {
		bad := bytes.Clone(good)
		bad[at] ^= 0x41
		f.Add(bad)
	}
	swapped := bytes.Clone(good)
	copy(swapped[4096:8192], good[8192:12288])
	copy(swapped[8192:12288], good[4096:8192])
	f.Add(swapped)
	f.Fuzz(func(t *testing.T, b []byte) {
		if bytes.Equal(b, good) {
			return
		}
		openAnyway(t, b, tables, want)
	})
}

// FuzzPages alters the pages of a sound file behind its header: each five bytes say which page, where in
// it, and what is written there. What the fuzzer finds is then never only a bad header.
func FuzzPages(f *testing.F) {
	good, tables, want := fuzzed(f)
	f.Add([]byte{3, 0, 0, 13, 0}, uint16(0))
	f.Add([]byte{2, 0, 3, 255, 1, 4, 0, 8, 0, 2}, uint16(0))
	f.Add([]byte{5, 1, 0, 0, 3}, uint16(1))
	f.Add([]byte{9, 2, 200, 7, 4}, uint16(7000))
	f.Fuzz(func(t *testing.T, edits []byte, tail uint16) {
		const page = 4096
		b := bytes.Clone(good)
		for ; len(edits) >= 5; edits = edits[5:] {
			from := int(edits[0]) % (len(b) / page) * page
			at := from + (int(edits[1])<<8|int(edits[2]))%page
			if at < 100 {
				continue // the header is FuzzOpen's
			}
			switch edits[4] % 6 {
			case 0:
				b[at] = edits[3]
			case 1:
				b[at] ^= 1 << (edits[3] % 8)
			case 2:
				clear(b[at:min(at+int(edits[3]), from+page)])
			case 3: // another page in its place
				if from > 0 {
					copy(b[from:from+page], b[int(edits[3])%(len(b)/page)*page:])
				}
			case 4: // a pointer to another page
				copy(b[at:min(at+4, len(b))], []byte{0, 0, 0, edits[3]})
			case 5:
				copy(b[at:from+page], b[int(edits[3])*16:])
			}
		}
		openAnyway(t, b[:len(b)-int(tail)%len(b)], tables, want)
	})
}

// FuzzContent alters what a sound file says: each four bytes say which table, which column, which row,
// and what is written there. The digest is put right, so that everything is looked at.
func FuzzContent(f *testing.F) {
	good, tables, want := fuzzed(f)
	for i := range 24 {
		f.Add([]byte{byte(i), byte(i * 7), 0, byte(i), byte(i + 3), byte(i), 0, byte(i + 5)})
	}
	f.Fuzz(func(t *testing.T, edits []byte) {
		path := filepath.Join(t.TempDir(), "x.wegmarke")
		must(t, os.WriteFile(path, good, 0o600))
		pool := openOwn(path, "rw")
		_, err := pool.Exec("PRAGMA synchronous = OFF")
		must(t, err)
		for n := 0; len(edits) >= 4 && n < 16; edits, n = edits[4:], n+1 {
			alter(t, pool, tables, edits)
		}
		must(t, pool.Close())
		resign(t, path)
		b, err := os.ReadFile(path)
		must(t, err)
		allowed := want
		c, err := readFile(context.Background(), path, tables)
		if err == nil && c.docErr == nil {
			allowed = c.doc // the rules allow it
		}
		openAnyway(t, b, tables, allowed)
	})
}

// alter changes one value of one row, or the row as a whole. What the table itself refuses stays.
func alter(t *testing.T, pool *sql.DB, tables []table, e []byte) {
	table := tables[int(e[0])%len(tables)]
	column := table.columns[int(e[1])%len(table.columns)]
	name, row := quote(string(table.name)), fmt.Sprintf("(SELECT id FROM %s LIMIT 1 OFFSET %d)", quote(string(table.name)), e[2]%4)
	other := quote(string(tables[int(e[2])%len(tables)].name))
	values := []string{
		"NULL", "''", "x''", "zeroblob(16)", "randomblob(16)", "-1", "99", "9223372036854775807", "1e308", "-1e308", "9e999",
		"CAST(x'80fe' AS TEXT)", "char(0) || 'a'", "printf('%.*c', 40000, 'x')", "char(8238) || 'abc'", "'a0'",
		"(SELECT id FROM " + other + " LIMIT 1)", "(SELECT id FROM " + other + " LIMIT 1 OFFSET 1)", "id", "hex(id)", "zeroblob(70000)",
	}
	text := "UPDATE " + name + " SET " + quote(column.name) + " = " + values[int(e[3])%len(values)] + " WHERE id = " + row
	switch e[3] / 64 {
	case 2:
		text = "DELETE FROM " + name + " WHERE id = " + row
	case 3:
		text = "UPDATE " + name + " SET " + quote(column.name) + " = " + values[int(e[3])%len(values)]
	}
	// A type or a key that the table refuses cannot come in a file either.
	_, _ = pool.Exec(text)
}

// fuzzed is the file that is altered, and what it holds.
func fuzzed(f *testing.F) (good []byte, tables []table, want *document.Document) {
	f.Helper()
	good, err := os.ReadFile(fixture)
	must(f, err)
	tables, err = recordTables()
	must(f, err)
	return good, tables, sampleDoc(f)
}
