package project

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
)

// TestSchemaAgreesWithRecords holds the hand-written schema against the records: same columns in the
// same order, same types, and empty only where a reference may point at nothing.
func TestSchemaAgreesWithRecords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.wegmarke")
	must(t, createEmpty(context.Background(), path))
	db := openOwn(path, "rw")
	defer db.Close()
	tables, err := recordTables()
	must(t, err)
	optional := map[string]bool{
		"measure.indicator": true, "map.persona": true, "card.touchpoint": true, "card.measure": true,
		"card.indicator": true, "card.solves": true, "persona.reports_to": true, "touchpoint.measured_by": true,
		"measure.pain": true, "measure.touchpoint": true, "map.current": true, "map.first_contact": true,
		"entry.touchpoint": true, "lane_set.persona": true,
	}
	for _, table := range tables {
		rows, err := db.Query("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)", string(table.name))
		must(t, err)
		n := 0
		for ; rows.Next(); n++ {
			var name, kind string
			var notNull, key bool
			must(t, rows.Scan(&name, &kind, &notNull, &key))
			if n >= len(table.columns) {
				t.Errorf("%s has a column %s without a field", table.name, name)
				continue
			}
			c := table.columns[n]
			if name != c.name || kind != c.kind.sqlType() || key != (name == "id") || notNull == optional[string(table.name)+"."+name] {
				t.Errorf("%s: column %s %s not null %v, field %s %s", table.name, name, kind, notNull, c.name, c.kind.sqlType())
			}
		}
		must(t, rows.Err())
		if n != len(table.columns) {
			t.Errorf("%s has %d columns for %d fields", table.name, n, len(table.columns))
		}
	}
}

// TestSchemaIsStoredAsWritten guards the comparison of opened files, which is character for character.
func TestSchemaIsStoredAsWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.wegmarke")
	must(t, createEmpty(context.Background(), path))
	known := publishedObjects()
	pool := openForeign(path, known)
	defer pool.Close()
	db, err := pool.Conn(context.Background())
	must(t, err)
	defer db.Close()
	must(t, checkSchema(context.Background(), db, known))
	if tables, err := recordTables(); err != nil || len(known) != len(tables)+3 {
		t.Errorf("%d objects for %d tables of records (%v)", len(known), len(tables), err)
	}
	for _, s := range append(statements(schemaSQL), statements(workingSQL)...) {
		if !strings.HasPrefix(s, "CREATE TABLE ") || !strings.Contains(s, "STRICT") || strings.Contains(s, "--") {
			t.Errorf("statement %.60q has not the form that is compared", s)
		}
	}
}

// TestEngineIsBuiltDefensive holds the build's own settings of the engine. Without them a project file
// is still only read through known tables, but the second wall is missing: see CGO_CFLAGS in the
// build settings.
func TestEngineIsBuiltDefensive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.wegmarke")
	must(t, createEmpty(context.Background(), path))
	db := openOwn(path, "rw")
	defer db.Close()
	for _, text := range []string{
		"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql",
		`SELECT "no column but a text" FROM project`,
		"SELECT load_extension('x')",
	} {
		if _, err := db.Exec(text); err == nil {
			t.Errorf("engine carries out %q", text)
		}
	}
}

func TestForeignFilesCanOnlyBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.wegmarke")
	must(t, createEmpty(context.Background(), path))
	db := openForeign(path, publishedObjects())
	defer db.Close()
	for _, text := range []string{
		"DELETE FROM project", "CREATE TABLE x (y)", "ATTACH ':memory:' AS m", "PRAGMA writable_schema = ON",
		"SELECT hex(zeroblob(100000))", "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) SELECT n FROM r LIMIT 3",
	} {
		if _, err := db.Exec(text); err == nil {
			t.Errorf("reading connection carries out %q", text)
		}
	}
}

func TestWorkingCopyIsSetUpForPowerCuts(t *testing.T) {
	s := testStore(t, t.TempDir())
	p, err := s.Create("", emptyDoc(t))
	must(t, err)
	for _, mode := range []journalMode{journalWAL, journalTruncate} {
		w, err := createWorking(context.Background(), filepath.Join(t.TempDir(), "w.db"), s.tables, mode, contentsOf(emptyDoc(t)))
		must(t, err)
		for pragma, want := range map[string]string{
			"journal_mode": string(mode), "synchronous": "2", "locking_mode": "exclusive", "trusted_schema": "0",
			"fullfsync": "1", "checkpoint_fullfsync": "1", "mmap_size": "0",
		} {
			var got string
			if err := w.conn.QueryRowContext(context.Background(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
				// A build without memory mapping has no mmap_size at all.
				if pragma != "mmap_size" || got != "" {
					t.Errorf("%s is %q, want %q (%v)", pragma, got, want, err)
				}
			}
		}
		for _, name := range names(t, filepath.Dir(w.path)) {
			if strings.HasSuffix(name, "-shm") {
				t.Errorf("shared memory %s in exclusive mode", name)
			}
		}
		must(t, w.close())
	}
	must(t, p.Close(context.Background()))
}
