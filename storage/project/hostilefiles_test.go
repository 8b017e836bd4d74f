package project

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain"
)

// hostile is one kind of file that is out to harm.
type hostile struct {
	name string
	// want lists what may come of it: "told", "sound", or the name of a refusal.
	want string
	// make makes it at a path, or at another one that it returns.
	make func(t *testing.T, path string) string
	// large says that making it takes long.
	large bool
}

const pageSize = 4096

// hostileFiles lists all kinds.
func hostileFiles() []hostile {
	all := append(hostileSchemas(), hostileContents()...)
	all = append(all, hostileBytes()...)
	all = append(all, hostileNames()...)
	return append(all, hostilePlaces()...)
}

// sqlOn is the sample file after some statements. With sign its digest is right.
func sqlOn(sign bool, texts ...string) func(*testing.T, string) string {
	return func(t *testing.T, path string) string {
		must(t, os.Rename(copyOf(t, fixture), path))
		pool := openOwn(path, "rw")
		db, err := pool.Conn(context.Background())
		must(t, err)
		for _, text := range append([]string{"PRAGMA synchronous = OFF", "BEGIN"}, append(texts, "COMMIT")...) {
			if _, err := db.ExecContext(context.Background(), text); err != nil {
				t.Fatalf("%.80s: %v", text, err)
			}
		}
		must(t, errors.Join(db.Close(), pool.Close()))
		if sign {
			resign(t, path)
		}
		return path
	}
}

// schemaWith is a file that this program would have made with another text of its schema.
func schemaWith(change func(schema string) string, texts ...string) func(*testing.T, string) string {
	return func(t *testing.T, path string) string {
		db := openOwn(path, "rwc")
		all := append([]string{
			"PRAGMA synchronous = OFF", fmt.Sprintf("PRAGMA application_id = %d", applicationID),
			fmt.Sprintf("PRAGMA user_version = %d", formatVersion), "BEGIN",
		}, statements(change(schemaSQL))...)
		for _, text := range append(append(all, texts...), "COMMIT") {
			if _, err := db.Exec(text); err != nil {
				t.Fatalf("%.80s: %v", text, err)
			}
		}
		must(t, db.Close())
		return path
	}
}

func replaced(from, to string) func(string) string {
	return func(s string) string { return strings.Replace(s, from, to, 1) }
}

func hostileSchemas() []hostile {
	same := func(s string) string { return s }
	many := func(form string, n int) []string {
		var out []string
		for i := range n {
			out = append(out, fmt.Sprintf(form, i, max(i-1, 0)))
		}
		return out
	}
	const endless = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r) "
	const link = `link (
	id BLOB NOT NULL PRIMARY KEY,
	kind TEXT NOT NULL,`
	return []hostile{
		{name: "view without end", want: "foreign", make: sqlOn(false, "DROP TABLE link", "CREATE VIEW link AS "+endless+"SELECT n FROM r")},
		{name: "costly view", want: "foreign", make: sqlOn(false, "DROP TABLE link", "CREATE VIEW link AS SELECT count(*) FROM card a, card b, card c, card d, card e, card f")},
		{name: "further view", want: "foreign", make: sqlOn(false, "CREATE VIEW x AS SELECT * FROM card")},
		{name: "trigger that deletes", want: "foreign", make: sqlOn(false, "CREATE TRIGGER x AFTER UPDATE ON card BEGIN DELETE FROM touchpoint; END")},
		{name: "trigger that ignores", want: "foreign", make: sqlOn(false, "CREATE TRIGGER x BEFORE UPDATE ON card BEGIN SELECT RAISE(IGNORE); END")},
		{name: "trigger that calls", want: "foreign", make: sqlOn(false, "CREATE TRIGGER x AFTER INSERT ON card BEGIN SELECT load_extension('x.so'); END")},
		{name: "view that calls", want: "foreign", make: sqlOn(false, "DROP TABLE link", "CREATE VIEW link AS SELECT writefile('x', text) FROM card")},
		{name: "generated column", want: "foreign", make: schemaWith(replaced(link, link+"\n\tx TEXT AS (hex(zeroblob(400000000))),"))},
		{name: "stored column", want: "foreign", make: schemaWith(replaced(link, link+"\n\tx TEXT AS (upper(kind)) STORED,"))},
		{name: "check that calls", want: "foreign", make: schemaWith(replaced("kind TEXT NOT NULL,\n\tauthority", "kind TEXT NOT NULL CHECK (length(hex(zeroblob(100000000))) > 0),\n\tauthority"))},
		{name: "default that calculates", want: "foreign", make: schemaWith(replaced(link, link+"\n\tx TEXT DEFAULT (hex(randomblob(1000))),"))},
		{name: "index over an expression", want: "foreign", make: sqlOn(false, "CREATE INDEX x ON card (lower(text))")},
		{name: "index over a part", want: "foreign", make: sqlOn(false, "CREATE INDEX x ON card (text) WHERE impact > 3")},
		{name: "unique column", want: "foreign", make: schemaWith(replaced("mime TEXT NOT NULL", "mime TEXT NOT NULL UNIQUE"))},
		{name: "other collation", want: "foreign", make: schemaWith(replaced("mime TEXT NOT NULL", "mime TEXT NOT NULL COLLATE NOCASE"))},
		{name: "loose types", want: "foreign", make: schemaWith(func(s string) string { return strings.Replace(s, ") STRICT, WITHOUT ROWID", ") WITHOUT ROWID", 3) })},
		{name: "rows with numbers", want: "foreign", make: schemaWith(replaced(") STRICT, WITHOUT ROWID", ") STRICT"))},
		{name: "comment inside", want: "foreign", make: schemaWith(replaced("mime TEXT NOT NULL", "mime TEXT NOT NULL /* ' */"))},
		{name: "other case", want: "foreign", make: schemaWith(replaced("CREATE TABLE image", "CREATE TABLE Image"))},
		{name: "no rows at all", want: "damaged", make: schemaWith(same)},
		{name: "no tables at all", want: "foreign", make: schemaWith(func(string) string { return "CREATE TABLE x (y)" })},
		{name: "5,000 tables", want: "foreign", make: schemaWith(same, many("CREATE TABLE x%[1]d (y)", 5000)...), large: true},
		{name: "2,000 tables", want: "foreign", make: schemaWith(same, many("CREATE TABLE x%[1]d (y)", 2000)...)},
		{name: "deep foreign keys", want: "foreign", make: schemaWith(same, many("CREATE TABLE x%[1]d (y INTEGER PRIMARY KEY REFERENCES x%[2]d ON DELETE CASCADE)", 1000)...)},
		{name: "1,900 columns", want: "foreign", make: schemaWith(same, "CREATE TABLE x (y"+strings.Join(many(", y%[1]d", 1900), "")+")")},
		{name: "endless name of a table", want: "foreign", make: schemaWith(same, `CREATE TABLE "`+strings.Repeat("x", 300_000)+`" (y)`)},
		{name: "name of a table that ends a text", want: "foreign", make: schemaWith(same, `CREATE TABLE "x""; DROP TABLE card; --" (y)`)},
		{name: "statistics", want: "foreign", make: sqlOn(false, "CREATE INDEX x ON card (text)", "ANALYZE", "DROP INDEX x")},
		{name: "numbers of its own", want: "foreign", make: schemaWith(same, "CREATE TABLE x (y INTEGER PRIMARY KEY AUTOINCREMENT)")},
		{name: "virtual table", want: "foreign, damaged", make: schemaText("CREATE TABLE zz (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)", "CREATE VIRTUAL TABLE zz USING dbstat(main)")},
		{name: "virtual table without a module", want: "foreign, damaged", make: schemaText("CREATE TABLE zz (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)", "CREATE VIRTUAL TABLE zz USING evil(main)")},
		{name: "schema that is no SQL", want: "foreign, damaged", make: schemaText("CREATE TABLE zz (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)", "ATTACH '/etc/passwd' AS x; SELECT 1; --")},
		{name: "table that says it is another", want: "foreign, damaged", make: schemaText("CREATE TABLE zz (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)", "CREATE TABLE card (x)")},
	}
}

// schemaText puts another text into the list of tables, which the engine would not let through.
func schemaText(from, to string) func(*testing.T, string) string {
	return func(t *testing.T, path string) string {
		sqlOn(false, from)(t, path)
		b, err := os.ReadFile(path)
		must(t, err)
		at := bytes.Index(b, []byte(from))
		if at < 0 {
			t.Fatal("text not found")
		}
		copy(b[at:], to+strings.Repeat(" ", len(from)-len(to)))
		must(t, os.WriteFile(path, b, 0o600))
		return path
	}
}

func hostileContents() []hostile {
	const id = "CAST(substr(printf('%016d', n), 1, 16) AS BLOB)"
	rows := func(n int) string {
		return fmt.Sprintf("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM r WHERE n < %d) ", n)
	}
	cards := func(n int, lane string) string {
		return "INSERT INTO card " + rows(n) + "SELECT " + id + ", " + lane + ", step, \"order\", 'Karte ' || n, '', basis, NULL, NULL, NULL, NULL, 99, 0, 0, 0.0, 0, 0, 0, '' FROM r, (SELECT * FROM card LIMIT 1)"
	}
	out := []hostile{
		{name: "text of 31 MB", want: "told", make: sqlOn(true, "UPDATE card SET text = printf('%.*c', 31000000, 'x') WHERE id = (SELECT id FROM card LIMIT 1)")},
		{name: "text of 40 MB", want: "told", make: sqlOn(false, "UPDATE card SET text = printf('%.*c', 40000000, 'x') WHERE id = (SELECT id FROM card LIMIT 1)")},
		{name: "text of 250 MB", want: "told", make: sqlOn(false, "UPDATE card SET text = printf('%.*c', 250000000, 'x') WHERE id = (SELECT id FROM card LIMIT 1)"), large: true},
		{name: "picture of 40 MB", want: "told", make: sqlOn(false, "UPDATE image SET bytes = zeroblob(40000000)")},
		{name: "picture of 250 MB", want: "told", make: sqlOn(false, "UPDATE image SET bytes = zeroblob(250000000)"), large: true},
		{name: "300 pictures of 1 MB that nobody shows", want: "sound, too big", large: true, make: sqlOn(true,
			"INSERT INTO image "+rows(300)+"SELECT 'x' || n, 'image/png', zeroblob(1000000) FROM r")},
		{name: "40,000 pictures that nobody shows", want: "sound", make: sqlOn(true, "INSERT INTO image "+rows(40_000)+"SELECT 'x' || n, 'image/png', zeroblob(10) FROM r")},
		{name: "1.1 million rows", want: "too big", make: sqlOn(false, "INSERT INTO meta "+rows(1_100_000)+"SELECT printf('%09d', n), '' FROM r"), large: true},
		{name: "10 million rows", want: "too big", make: sqlOn(false, "INSERT INTO meta "+rows(10_000_000)+"SELECT printf('%09d', n), '' FROM r"), large: true},
		{name: "2 million links", want: "too big", make: sqlOn(false, "INSERT INTO link "+rows(2_000_000)+"SELECT "+id+", 'card.persona', zeroblob(16), zeroblob(16) FROM r"), large: true},
		{name: "100,000 saves", want: "told, sound", make: sqlOn(false, "INSERT INTO save "+rows(100_000)+"SELECT "+id+", NULL, time, host, user, app_version, content_sha256 FROM r, (SELECT * FROM save LIMIT 1)")},
		{name: "20,000 cards, each with damage", want: "told", make: sqlOn(true, cards(20_000, "lane"))},
		{name: "20,000 cards, each in a lost lane", want: "told", make: sqlOn(true, cards(20_000, "randomblob(16)"))},
		{name: "20,000 cards without an order", want: "told", make: sqlOn(true, cards(20_000, "lane"), "UPDATE card SET \"order\" = ''")},
		{name: "20,000 lost touchpoints", want: "told", make: sqlOn(true, "INSERT INTO use "+rows(20_000)+"SELECT "+id+", randomblob(16), randomblob(16), 0, '', '', '', 0, 0 FROM r")},
		{name: "20,000 lost remarks", want: "told", make: sqlOn(true, "INSERT INTO comment "+rows(20_000)+"SELECT "+id+", randomblob(16), '', '', 'x', '', '' FROM r")},
		{name: "remarks on remarks, 20,000 deep", want: "told, sound", make: sqlOn(true,
			"INSERT INTO comment "+rows(20_000)+"SELECT "+id+", CAST(printf('%016d', n % 20000 + 1) AS BLOB), '', '', 'x', '', '' FROM r")},
		{name: "everybody reports to the next, 20,000 deep", want: "sound", make: sqlOn(true,
			"INSERT INTO persona "+rows(20_000)+"SELECT "+id+", \"order\", name, age, position, company, company_size, industry, location, quote, image, roles, influence, \"group\", share, kind, authority, "+
				"CASE n WHEN 20000 THEN NULL ELSE CAST(printf('%016d', n + 1) AS BLOB) END, cycle, cycle_unit, education, family, interviews, as_of, owner, review, message, note FROM r, (SELECT * FROM persona LIMIT 1)")},
		{name: "order of 30,000 characters", want: "sound, told", make: sqlOn(true, "UPDATE card SET \"order\" = 'a0' || printf('%.*c', 30000, 'V')")},
		{name: "letters that turn the direction", want: "sound, told", make: sqlOn(true, "UPDATE persona SET name = char(8238) || 'gnp.exe'")},
		{name: "infinite numbers", want: "told", make: sqlOn(true, "UPDATE touchpoint SET cost = 9e999, reach = -9e999")},
		{name: "largest numbers", want: "told", make: sqlOn(true, "UPDATE touchpoint SET setting = 9223372036854775807, usage = -9223372036854775808")},
		{name: "keys of 16 bytes that are text", want: "told", make: sqlOn(true, "UPDATE card SET id = zeroblob(16) WHERE id = (SELECT id FROM card LIMIT 1)")},
		{name: "sent state of 30 MB", want: "sound", make: sqlOn(true, "UPDATE exchange SET base = printf('%.*c', 30000000, '[')")},
		{name: "meta that says a newer program is needed", want: "newer", make: sqlOn(false, "UPDATE meta SET value = '9' WHERE key = 'min_reader'")},
	}
	for _, d := range damages {
		out = append(out, hostile{name: d.name, want: "told", make: sqlOn(d.sign, d.sql), large: true})
	}
	for name, picture := range pictureBombs() {
		out = append(out, hostile{name: "picture of many pixels, " + name, want: "told", make: withPicture(picture)})
	}
	return out
}

// withPicture lets a persona have a picture.
func withPicture(b []byte) func(*testing.T, string) string {
	name := domain.HashOf(sha256.Sum256(b))
	return sqlOn(true, fmt.Sprintf("INSERT INTO image VALUES ('%s', 'image/png', x'%x')", name, b), fmt.Sprintf("UPDATE persona SET image = '%s'", name))
}

// pictureBombs are a few bytes each that say they are pictures of billions of pixels.
func pictureBombs() map[string][]byte {
	chunk := func(kind string, data []byte) []byte {
		out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
		out = append(append(out, kind...), data...)
		return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
	}
	size := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, 60_000), 60_000)
	png := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(size, 8, 6, 0, 0, 0))...)
	gif := append([]byte("GIF89a\xff\xff\xff\xff\x00\x00\x00"), ';')
	jpeg := []byte{0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff, 0xd9}
	webp := []byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\xff\xff\xff\x0f\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	return map[string][]byte{"png": png, "gif": gif, "jpeg": jpeg, "webp": webp}
}

// bytesOf is the sample file after its bytes were changed.
func bytesOf(change func(b []byte) []byte) func(*testing.T, string) string {
	return func(t *testing.T, path string) string {
		b, err := os.ReadFile(fixture)
		must(t, err)
		must(t, os.WriteFile(path, change(b), 0o600))
		return path
	}
}

// setAt writes into the file at a place.
func setAt(at int, value ...byte) func(*testing.T, string) string {
	return bytesOf(func(b []byte) []byte { copy(b[at:], value); return b })
}

func hostileBytes() []hostile {
	noise := func(n int) []byte {
		r, out := rand.New(rand.NewPCG(1, 2)), make([]byte, n)
		for i := range out {
			out[i] = byte(r.Uint32())
		}
		return out
	}
	// Every page behind the first is given its own first bytes: what a page points at is then itself.
	circle := func(kind byte) func(b []byte) []byte {
		return func(b []byte) []byte {
			for n := 1; n < len(b)/pageSize; n++ {
				if p := b[n*pageSize:]; p[0] == 10 || p[0] == 2 {
					p[0], p[8], p[9], p[10], p[11] = kind, 0, 0, byte((n+1)>>8), byte(n+1)
				}
			}
			return b
		}
	}
	sparse := func(size int64, pages uint32) func(*testing.T, string) string {
		return func(t *testing.T, path string) string {
			bytesOf(func(b []byte) []byte { binary.BigEndian.PutUint32(b[28:], pages); return b })(t, path)
			must(t, os.Truncate(path, size))
			return path
		}
	}
	return []hostile{
		{name: "empty", want: "damaged", make: bytesOf(func([]byte) []byte { return nil })},
		{name: "one byte", want: "no project", make: bytesOf(func([]byte) []byte { return []byte("S") })},
		{name: "only the magic", want: "damaged", make: bytesOf(func(b []byte) []byte { return b[:16] })},
		{name: "only the header", want: "damaged", make: bytesOf(func(b []byte) []byte { return b[:100] })},
		{name: "only the first page", want: "damaged, foreign", make: bytesOf(func(b []byte) []byte { return b[:pageSize] })},
		{name: "half of it", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte { return b[:len(b)/2] })},
		{name: "without its last byte", want: "told, sound", make: bytesOf(func(b []byte) []byte { return b[:len(b)-1] })},
		{name: "with a tail", want: "told, sound", make: bytesOf(func(b []byte) []byte { return append(b, noise(70_000)...) })},
		{name: "zeros", want: "damaged", make: bytesOf(func(b []byte) []byte { clear(b); return b })},
		{name: "zeros behind the header", want: "damaged, foreign", make: bytesOf(func(b []byte) []byte { clear(b[100:]); return b })},
		{name: "zeros behind the first page", want: "damaged, foreign", make: bytesOf(func(b []byte) []byte { clear(b[pageSize:]); return b })},
		{name: "noise", want: "no project", make: bytesOf(func(b []byte) []byte { return noise(len(b)) })},
		{name: "noise behind the header", want: "damaged, foreign", make: bytesOf(func(b []byte) []byte { copy(b[100:], noise(len(b)-100)); return b })},
		{name: "noise in every page but the first two", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte { copy(b[3*pageSize:], noise(len(b)-3*pageSize)); return b })},
		{name: "letter", want: "no project", make: bytesOf(func([]byte) []byte { return []byte("<html>Sehr geehrte Damen und Herren</html>") })},
		{name: "packed bomb", want: "no project", make: bytesOf(func([]byte) []byte {
			var b bytes.Buffer
			w := gzip.NewWriter(&b)
			for range 200 {
				_, _ = w.Write(make([]byte, 1<<20))
			}
			_ = w.Close()
			return b.Bytes()
		})},
		{name: "pages of 3 bytes", want: "damaged", make: setAt(16, 0, 3)},
		{name: "pages of 0 bytes", want: "damaged", make: setAt(16, 0, 0)},
		{name: "pages of 512 bytes that are not", want: "damaged, foreign", make: setAt(16, 2, 0)},
		{name: "pages of 65536 bytes that are not", want: "damaged, foreign", make: setAt(16, 0, 1)},
		{name: "room kept in each page", want: "damaged", make: setAt(20, 255)},
		{name: "other fractions", want: "damaged", make: setAt(21, 255, 1, 1)},
		{name: "no pages", want: "damaged", make: setAt(28, 0, 0, 0, 0)},
		{name: "4 billion pages", want: "damaged", make: setAt(28, 255, 255, 255, 255)},
		{name: "list of free pages that points at itself", want: "told, sound, damaged", make: setAt(32, 0, 0, 0, 3, 0, 0, 0, 200)},
		{name: "list of free pages beyond the end", want: "told, sound, damaged", make: setAt(32, 255, 255, 255, 255, 255, 255, 255, 255)},
		{name: "form of the schema 9", want: "damaged, foreign, told", make: setAt(44, 0, 0, 0, 9)},
		{name: "cleans up by itself", want: "told, sound, damaged", make: setAt(52, 0, 0, 0, 5)},
		{name: "UTF-16", want: "damaged", make: setAt(56, 0, 0, 0, 2)},
		{name: "format 0", want: "damaged", make: setAt(60, 0, 0, 0, 0)},
		{name: "format 3", want: "told", make: setAt(60, 0, 0, 0, 3)},
		{name: "format 4 billion", want: "damaged", make: setAt(60, 255, 255, 255, 255)},
		{name: "other application", want: "no project", make: setAt(68, 'M', 'P', 'B', 'X')},
		{name: "write-ahead log", want: "sound", make: setAt(18, 2, 2)},
		{name: "write form 200", want: "damaged", make: setAt(18, 200)},
		{name: "first page without cells", want: "damaged, foreign", make: setAt(103, 0, 0)},
		{name: "first page with 65,535 cells", want: "damaged, foreign", make: setAt(103, 255, 255)},
		{name: "first page that is its own child", want: "damaged, foreign", make: setAt(100, 5, 0, 0, 0, 1, 0, 200, 0, 0, 0, 0, 1)},
		{name: "pages that are their own children", want: "damaged, foreign, told", make: bytesOf(circle(2))},
		{name: "pages of no kind", want: "damaged, foreign, told", make: bytesOf(circle(77))},
		{name: "pages for tables in place of lists", want: "damaged, foreign, told", make: bytesOf(circle(13))},
		{name: "cells beyond their page", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte {
			for n := 3; n < len(b)/pageSize; n++ {
				b[n*pageSize+8], b[n*pageSize+9] = 0x0f, 0xff
			}
			return b
		})},
		{name: "cells of 2 GB", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte {
			for n := 3; n < len(b)/pageSize; n++ {
				p := b[n*pageSize : (n+1)*pageSize]
				if at := int(p[8])<<8 | int(p[9]); p[0] == 10 && at > 8 && at < pageSize-8 {
					copy(p[at:], []byte{0x87, 0xff, 0xff, 0xff, 0x7f})
				}
			}
			return b
		})},
		{name: "all pages turned round", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte {
			n := len(b) / pageSize
			out := bytes.Clone(b)
			for i := 1; i < n; i++ {
				copy(out[i*pageSize:], b[(n-i)*pageSize:(n-i+1)*pageSize])
			}
			return out
		})},
		{name: "all the same page", want: "damaged, foreign, told", make: bytesOf(func(b []byte) []byte {
			for i := 4; i < len(b)/pageSize; i++ {
				copy(b[i*pageSize:], b[3*pageSize:4*pageSize])
			}
			return b
		})},
		{name: "100 MB of nothing behind it", want: "told, sound", make: sparse(100<<20, 100<<20/pageSize)},
		{name: "100 MB of nothing that it does not know of", want: "told, sound", make: sparse(100<<20, 30)},
		{name: "511 MB of nothing behind it", want: "told, sound, too big", make: sparse(511<<20, 511<<20/pageSize), large: true},
		{name: "900 GB of nothing", want: "too big", make: sparse(900<<30, 900<<30/pageSize)},
		{name: "made with pages of 512 bytes", want: "sound", make: sqlAfter("PRAGMA page_size = 512", "VACUUM")},
		{name: "made with pages of 65536 bytes", want: "sound", make: sqlAfter("PRAGMA page_size = 65536", "VACUUM")},
		{name: "made to clean up by itself", want: "sound", make: sqlAfter("PRAGMA auto_vacuum = FULL", "VACUUM")},
	}
}

// sqlAfter is the sample file after statements that no transaction can hold.
func sqlAfter(texts ...string) func(*testing.T, string) string {
	return func(t *testing.T, path string) string {
		must(t, os.Rename(copyOf(t, fixture), path))
		tamper(t, path, texts...)
		return path
	}
}

// hostileNames are sound files among what may do harm, or under names that may.
func hostileNames() []hostile {
	named := func(name string) func(*testing.T, string) string {
		return func(t *testing.T, path string) string {
			path = filepath.Join(filepath.Dir(path), name)
			return bytesOf(func(b []byte) []byte { return b })(t, path)
		}
	}
	beside := func(ending string, content func(path string) []byte) func(*testing.T, string) string {
		return func(t *testing.T, path string) string {
			bytesOf(func(b []byte) []byte { return b })(t, path)
			must(t, os.WriteFile(path+ending, content(path), 0o600))
			return path
		}
	}
	journal := func(path string) []byte {
		// A journal that names another file as the one above it: an engine would play it back and delete both.
		victim := filepath.Join(filepath.Dir(path), "Opfer.txt")
		b := append([]byte{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7}, make([]byte, 504)...)
		b = append(b, victim...)
		b = binary.BigEndian.AppendUint32(b, uint32(len(victim)))
		sum := uint32(0)
		for _, c := range []byte(victim) {
			sum += uint32(c)
		}
		b = binary.BigEndian.AppendUint32(b, sum)
		_ = os.WriteFile(victim, []byte("bleibt"), 0o600)
		return append(b, b[:8]...)
	}
	return []hostile{
		{name: "log beside it", want: "sound", make: beside("-wal", func(string) []byte { return bytes.Repeat([]byte{0x37, 0x7f, 6, 0x82}, 9000) })},
		{name: "shared memory beside it", want: "sound", make: beside("-shm", func(string) []byte { return make([]byte, 32768) })},
		{name: "journal beside it that names another file", want: "sound", make: beside("-journal", journal)},
		{name: "percent, mark and hash in its name", want: "sound", make: named("50% ?mode=rwc#2 &x=y.wegmarke")},
		{name: "quotes in its name", want: "sound", make: named(`'; ATTACH 'x' AS y; --".wegmarke`)},
		{name: "line ends in its name", want: "sound", make: named("a\nb\rc.wegmarke")},
		{name: "no letters in its name", want: "sound", make: named("\xff\xfe.wegmarke")},
		{name: "name of 255 bytes", want: "sound", make: named(strings.Repeat("x", 246) + ".wegmarke")},
		{name: "other ending", want: "sound", make: named("x.exe")},
		{name: "name with a zero", want: "missing, no project", make: func(_ *testing.T, path string) string { return filepath.Dir(path) + "/no such\u2400.wegmarke" }},
		{name: "name of a database in memory", want: "missing", make: func(_ *testing.T, path string) string { return filepath.Join(filepath.Dir(path), ":memory:") }},
		{name: "folder", want: "no project", make: func(t *testing.T, path string) string { must(t, os.Mkdir(path, 0o700)); return path }},
	}
}
