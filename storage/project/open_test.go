package project

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// fixture is a file of the present format.
const fixture = "testdata/format2.wegmarke"

// TestOpensEveryFormat opens the files that each version wrote. They stay for ever; a later format
// adds a file of its own.
func TestOpensEveryFormat(t *testing.T) {
	if *update {
		s := testStore(t, t.TempDir())
		p, err := s.Create(fixture, sampleDoc(t))
		must(t, err)
		must(t, p.Close(context.Background()))
	}
	for path, want := range map[string]*document.Document{
		"testdata/format1.wegmarke": docOf(t, format1Records()), fixture: sampleDoc(t),
	} {
		p, got, err := testStore(t, t.TempDir()).Open(path)
		must(t, err)
		wantEqual(t, want, got)
		for _, h := range want.Images() {
			b, _ := want.Image(h)
			if read, ok := got.Image(h); !ok || !bytes.Equal(read, b) {
				t.Errorf("%s: image %s differs", path, h)
			}
		}
		if st := p.State(); st.SavedAt.IsZero() || st.Unsaved != 0 {
			t.Errorf("%s: state %+v", path, st)
		}
		must(t, p.Close(context.Background()))
	}
}

// TestOldFormatIsSavedAsTheNewOne opens a file of format 1 and saves it: everything is there again.
func TestOldFormatIsSavedAsTheNewOne(t *testing.T) {
	ctx := context.Background()
	s := testStore(t, t.TempDir())
	p, doc, err := s.Open(copyOf(t, "testdata/format1.wegmarke"))
	must(t, err)
	d := document.NewDraft(doc)
	d.Put(domain.Entry{ID: fixedID(30), Subject: fixedID(2), Field: "persona.goals", Order: "a0", Text: "Ziel"})
	c, err := d.Change()
	must(t, errors.Join(err, doc.Apply(c)))
	p.Write(c, "goal")
	path := filepath.Join(t.TempDir(), "neu.wegmarke")
	must(t, p.SaveAs(ctx, path))
	must(t, p.Close(ctx))
	p, got, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	wantEqual(t, doc, got)
	must(t, p.Close(ctx))
}

// TestWorkingCopyOfAnOlderProgram takes up a session as the version before this one left it.
func TestWorkingCopyOfAnOlderProgram(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), workName)
	tables, err := recordTables()
	must(t, err)
	w, err := createWorking(ctx, path, tables, journalWAL, contentsOf(docOf(t, format1Records())))
	must(t, err)
	must(t, w.close())
	var texts []string
	for _, table := range tables {
		old, known := objectsOf(schema1SQL)[string(table.name)]
		name := quote(string(table.name))
		if !known {
			texts = append(texts, "DROP TABLE "+name)
			continue
		}
		names, _ := columnsOf(old.sql)
		list := quote(strings.Join(names, `","`))
		texts = append(texts, "ALTER TABLE "+name+" RENAME TO latest", old.sql,
			"INSERT INTO "+name+" SELECT "+list+" FROM latest", "DROP TABLE latest")
	}
	tamper(t, path, texts...)
	w, err = openWorking(ctx, path, tables, journalWAL)
	must(t, err)
	got, _, err := w.load(ctx)
	must(t, err)
	wantEqual(t, docOf(t, format1Records()), got)
	must(t, w.close())
}

// tamper runs statements on a file as any other tool could.
func tamper(t testing.TB, path string, texts ...string) {
	t.Helper()
	db := openOwn(path, "rw")
	for _, text := range texts {
		if _, err := db.Exec(text); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	must(t, db.Close())
}

func overwrite(t testing.TB, path string, at int64, b ...byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(b, at)
	must(t, errors.Join(err, f.Close()))
}

func TestRefusedFiles(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, path string)
		want error
	}{
		{"text", func(t *testing.T, p string) { must(t, os.WriteFile(p, []byte("Sehr geehrte Damen und Herren"), 0o600)) }, ErrNotProject},
		{"empty", func(t *testing.T, p string) { must(t, os.Truncate(p, 0)) }, ErrDamaged},
		{"zeroed", func(t *testing.T, p string) { must(t, os.WriteFile(p, make([]byte, 20000), 0o600)) }, ErrDamaged},
		{"only the magic", func(t *testing.T, p string) { must(t, os.Truncate(p, 40)) }, ErrDamaged},
		{"truncated", func(t *testing.T, p string) { must(t, os.Truncate(p, 8192)) }, ErrDamaged},
		{"truncated inside a page", func(t *testing.T, p string) { must(t, os.Truncate(p, 10001)) }, ErrDamaged},
		{"other application", func(t *testing.T, p string) { tamper(t, p, "PRAGMA application_id = 7") }, ErrNotProject},
		{"newer", func(t *testing.T, p string) {
			tamper(t, p, "PRAGMA user_version = 3", "UPDATE meta SET value = '3' WHERE key = 'min_reader'")
		}, ErrNewer},
		{"format 0", func(t *testing.T, p string) { tamper(t, p, "PRAGMA user_version = 0") }, ErrDamaged},
		{"UTF-16", func(t *testing.T, p string) { overwrite(t, p, 56, 0, 0, 0, 2) }, ErrDamaged},
		{"trigger", func(t *testing.T, p string) {
			tamper(t, p, "CREATE TRIGGER x AFTER UPDATE ON card BEGIN DELETE FROM touchpoint; END")
		}, ErrForeign},
		{"view", func(t *testing.T, p string) { tamper(t, p, "CREATE VIEW x AS SELECT * FROM card") }, ErrForeign},
		{"view in place of a table", func(t *testing.T, p string) {
			tamper(t, p, "DROP TABLE link", "CREATE VIEW link AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) SELECT n FROM r")
		}, ErrForeign},
		{"further table", func(t *testing.T, p string) { tamper(t, p, "CREATE TABLE x (y)") }, ErrForeign},
		{"further index", func(t *testing.T, p string) { tamper(t, p, "CREATE INDEX x ON card (text)") }, ErrForeign},
		{"further column", func(t *testing.T, p string) { tamper(t, p, "ALTER TABLE card ADD COLUMN x TEXT") }, ErrForeign},
		{"missing table", func(t *testing.T, p string) { tamper(t, p, "DROP TABLE exchange") }, ErrForeign},
		{"loose types", func(t *testing.T, p string) {
			tamper(t, p, "DROP TABLE link", `CREATE TABLE link (id BLOB NOT NULL PRIMARY KEY, kind TEXT NOT NULL, "from" BLOB NOT NULL, "to" BLOB NOT NULL)`)
		}, ErrForeign},
		{"folder", func(t *testing.T, p string) { must(t, errors.Join(os.Remove(p), os.Mkdir(p, 0o700))) }, ErrNotProject},
		{"missing", func(t *testing.T, p string) { must(t, os.Remove(p)) }, os.ErrNotExist},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := copyOf(t, fixture)
			c.make(t, path)
			s := testStore(t, t.TempDir())
			before, _ := look(path)
			_, _, err := s.Open(path)
			if !errors.Is(err, c.want) {
				t.Errorf("open: %v, want %v", err, c.want)
			}
			if after, _ := look(path); !after.same(before) {
				t.Error("opening changed the file")
			}
			if left := names(t, s.workDir()); len(left) != 0 {
				t.Errorf("working copies left: %v", left)
			}
		})
	}
	var newer *NewerError
	path := copyOf(t, fixture)
	tamper(t, path, "PRAGMA user_version = 9", "UPDATE meta SET value = '9' WHERE key = 'min_reader'")
	if _, _, err := testStore(t, t.TempDir()).Open(path); !errors.As(err, &newer) || newer.Format != 9 || newer.Known != formatVersion {
		t.Errorf("newer file: %v", err)
	}
}

// copyOf copies a file to a fresh folder.
func copyOf(t testing.TB, from string) string {
	t.Helper()
	b, err := os.ReadFile(from)
	must(t, err)
	path := target(t)
	must(t, os.WriteFile(path, b, 0o600))
	return path
}

// resign puts the right digest into a file that was tampered with.
func resign(t testing.TB, path string) {
	t.Helper()
	tables, err := recordTables()
	must(t, err)
	pool := openOwn(path, "rw")
	db, err := pool.Conn(context.Background())
	must(t, err)
	sum, err := digestOf(context.Background(), db, tables)
	must(t, err)
	_, err = db.ExecContext(context.Background(), "UPDATE save SET content_sha256 = ?", sum[:])
	must(t, errors.Join(err, db.Close(), pool.Close()))
}

func TestOpeningTouchesNothing(t *testing.T) {
	path := copyOf(t, fixture)
	// A log and a journal that some other program left beside the file must not be played into it.
	for _, suffix := range []string{"-wal", "-journal", "-shm"} {
		must(t, os.WriteFile(path+suffix, bytes.Repeat([]byte("x"), 5000), 0o600))
	}
	before, beside := mustLook(t, path), names(t, filepath.Dir(path))
	wantEqual(t, sampleDoc(t), reopened(t, path))
	if !mustLook(t, path).same(before) || !slices.Equal(names(t, filepath.Dir(path)), beside) {
		t.Error("opening changed something")
	}
}

func mustLook(t testing.TB, path string) version {
	t.Helper()
	v, err := look(path)
	must(t, err)
	return v
}

// TestOpensFilesMarkedForWriteAheadLog: another tool may have left that mark; there is no log to read.
func TestOpensFilesMarkedForWriteAheadLog(t *testing.T) {
	path := copyOf(t, fixture)
	overwrite(t, path, 18, 2, 2)
	wantEqual(t, sampleDoc(t), reopened(t, path))
}

// TestMutatedFiles is a short form of the fuzzing: many small damages, and none of them may get by
// the digest into a project that differs, without being told.
func TestMutatedFiles(t *testing.T) {
	good, err := os.ReadFile(fixture)
	must(t, err)
	tables, err := recordTables()
	must(t, err)
	want, path := sampleDoc(t), target(t)
	for i := range 400 {
		bad := bytes.Clone(good)
		bad[(i*7919+i*i)%len(bad)] ^= byte(1 << (i % 8))
		must(t, os.WriteFile(path, bad, 0o600))
		c, damage, err := openFile(context.Background(), path, tables)
		if err != nil {
			continue
		}
		must(t, c.doc.Check())
		if !damage.Empty() {
			continue
		}
		wantEqual(t, want, c.doc)
		for h, b := range c.images {
			if w, _ := want.Image(h); !bytes.Equal(w, b) {
				t.Errorf("damage %d changed image %s", i, h)
			}
		}
	}
}
