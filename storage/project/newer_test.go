package project

import (
	"context"
	"errors"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// newerSQL turns a file into one of a format that is not known yet.
var newerSQL = []string{
	"PRAGMA user_version = 7", "UPDATE meta SET value = '7' WHERE key = 'format'", "UPDATE meta SET value = '7' WHERE key = 'min_writer'",
}

// TestFileOfANewerProgramIsReadAsACopy: the newer program says that this one may read the file, and not
// write it. The project then begins without a file.
func TestFileOfANewerProgramIsReadAsACopy(t *testing.T) {
	ctx := context.Background()
	for name, more := range map[string][]string{
		"same tables":    nil,
		"further table":  {"CREATE TABLE mood (\n\tid BLOB NOT NULL PRIMARY KEY,\n\tcard BLOB NOT NULL REFERENCES card\n) STRICT, WITHOUT ROWID"},
		"further column": furtherColumn(),
	} {
		t.Run(name, func(t *testing.T) {
			path := copyOf(t, fixture)
			tamper(t, path, append(more, newerSQL...)...)
			before := mustLook(t, path)
			s := testStore(t, t.TempDir())
			p, doc, err := s.Open(path)
			must(t, err)
			wantEqual(t, sampleDoc(t), doc)
			if !p.Damage().Copy || p.Path() != "" {
				t.Errorf("damage %+v, path %q", p.Damage(), p.Path())
			}
			if err := p.Save(ctx); !errors.Is(err, ErrUntitled) {
				t.Errorf("save: %v", err)
			}
			edit(t, p, doc, retitled(doc, "Kopie"))
			other := target(t)
			must(t, p.SaveAs(ctx, other))
			must(t, p.Close(ctx))
			wantEqual(t, doc, reopened(t, other))
			if !mustLook(t, path).same(before) {
				t.Error("the file changed")
			}
			if _, _, err := s.Read(path); !errors.Is(err, ErrNewer) {
				t.Errorf("read: %v", err)
			}
		})
	}
}

// furtherColumn gives the cards a column that is not known yet.
func furtherColumn() []string {
	card := publishedObjects()[string(domain.TableCard)].sql
	later := strings.Replace(card, "\tcode TEXT NOT NULL\n", "\tcode TEXT NOT NULL,\n\tweight REAL NOT NULL\n", 1)
	return []string{"CREATE TABLE old AS SELECT * FROM card", "DROP TABLE card", later, "INSERT INTO card SELECT *, 1.5 FROM old", "DROP TABLE old"}
}

// TestNewerFilesThatAreRefused: too new, or with things in them that no format has.
func TestNewerFilesThatAreRefused(t *testing.T) {
	for name, more := range map[string][]string{
		"not for us":       {"UPDATE meta SET value = '3' WHERE key = 'min_reader'"},
		"does not say":     {"DELETE FROM meta WHERE key = 'min_reader'"},
		"trigger":          {"CREATE TRIGGER x AFTER UPDATE ON card BEGIN DELETE FROM touchpoint; END"},
		"view":             {"CREATE VIEW x AS SELECT 1"},
		"index":            {"CREATE INDEX x ON card (text)"},
		"check":            {"CREATE TABLE x (\n\tid BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16)\n) STRICT, WITHOUT ROWID"},
		"generated column": {"CREATE TABLE x (\n\tid BLOB NOT NULL PRIMARY KEY,\n\tb TEXT AS (hex(id))\n) STRICT, WITHOUT ROWID"},
		"default":          {"CREATE TABLE x (\n\tid BLOB NOT NULL PRIMARY KEY,\n\tb TEXT DEFAULT (hex(1))\n) STRICT, WITHOUT ROWID"},
		"missing table":    {"DROP TABLE exchange"},
	} {
		t.Run(name, func(t *testing.T) {
			path := copyOf(t, fixture)
			tamper(t, path, append(more, newerSQL...)...)
			if _, _, err := testStore(t, t.TempDir()).Open(path); !errors.Is(err, ErrNewer) {
				t.Errorf("open: %v", err)
			}
		})
	}
}

// TestFileThatOnlyNewerProgramsMayWrite has our form.
func TestFileThatOnlyNewerProgramsMayWrite(t *testing.T) {
	path := copyOf(t, fixture)
	tamper(t, path, "UPDATE meta SET value = '3' WHERE key = 'min_writer'")
	p, doc, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	if !p.Damage().Copy || p.Path() != "" || document.Project(doc).Title == "" {
		t.Errorf("damage %+v, path %q", p.Damage(), p.Path())
	}
	must(t, p.Close(context.Background()))
	if left := names(t, p.store.workDir()); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}
