package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// damaged files, each with what is told about it. Where sign is set the digest is right.
var damages = []struct {
	name, sql string
	sign      bool
	want      repair.Kind
}{
	{"changed text", "UPDATE card SET text = 'gefälscht'", false, repair.Altered},
	{"removed row", "DELETE FROM comment", false, repair.Altered},
	{"no list of saves", "DELETE FROM save", false, repair.History},
	{"list of saves without a time", "UPDATE save SET time = 'gestern'", false, repair.History},
	{"short ID", "UPDATE comment SET id = x'0102'", true, repair.Twice},
	{"other project in meta", "UPDATE meta SET value = 'x' WHERE key = 'project'", false, repair.Project},
	{"changed image", "UPDATE image SET bytes = x'00'", false, repair.Picture},
	{"missing image", "DELETE FROM image", false, repair.Picture},
	{"dangling reference", "UPDATE card SET touchpoint = x'01020304050607080910111213141516'", true, repair.Tie},
	{"dangling owner", "DELETE FROM lane", true, repair.Made},
	{"text with zero", "UPDATE card SET text = 'a' || char(0)", true, repair.Letters},
	{"not UTF-8", "UPDATE card SET text = CAST(x'ff41' AS TEXT)", true, repair.Letters},
	{"out of range", "UPDATE card SET impact = 99", true, repair.Value},
	{"number too big", "UPDATE touchpoint SET setting = 4000", true, repair.Value},
	{"unknown code", "UPDATE measure SET status = 'vielleicht'", true, repair.Value},
	{"neither yes nor no", "UPDATE card SET expected = 2", true, repair.Value},
	{"two projects", "INSERT INTO project SELECT x'01020304050607080910111213141516', title, company, author, language, created FROM project", true, repair.Salvaged},
	{"no project", "DELETE FROM project", true, repair.Project},
	{"same ID twice", "UPDATE link SET id = (SELECT id FROM card LIMIT 1)", true, repair.Twice},
	{"no order", "UPDATE card SET \"order\" = ''", true, repair.Sequence},
	{"text too long", "UPDATE card SET text = printf('%.*c', 40000, 'x')", true, repair.Long},
	{"everybody reports to everybody", "UPDATE persona SET reports_to = id", true, repair.Tie},
}

// TestDamageIsMendedAndTold opens each damaged file, saves it, and finds a sound file and the damaged
// one among the versions.
func TestDamageIsMendedAndTold(t *testing.T) {
	ctx := context.Background()
	for _, c := range damages {
		t.Run(c.name, func(t *testing.T) {
			path := copyOf(t, fixture)
			tamper(t, path, c.sql)
			if c.sign {
				resign(t, path)
			}
			before := mustLook(t, path)
			s := testStore(t, t.TempDir())
			if _, damage, err := s.Read(path); err != nil || damage.Empty() {
				t.Errorf("read: %+v, %v", damage, err)
			}
			p, doc, err := s.Open(path)
			must(t, err)
			told := func(f repair.Finding) bool { return f.Kind == c.want }
			if !slices.ContainsFunc(p.Damage().Findings, told) {
				t.Errorf("told %+v, want %s", p.Damage().Findings, c.want)
			}
			must(t, doc.Check())
			p.saveAtRest()
			if !mustLook(t, path).same(before) {
				t.Error("opening changed the file")
			}
			must(t, p.Save(ctx))
			kept, err := p.Versions()
			must(t, err)
			if len(kept) != 1 || mustLook(t, s.path(kept[0], versionEnding)).SHA256 != before.SHA256 {
				t.Errorf("versions %+v", kept)
			}
			old, err := s.ReadVersion(kept[0])
			must(t, err)
			wantEqual(t, doc, old)
			must(t, p.Close(ctx))
			p, again, err := s.Open(path)
			must(t, err)
			wantEqual(t, doc, again)
			if !p.Damage().Empty() {
				t.Errorf("still damaged: %+v", p.Damage())
			}
			must(t, p.Close(ctx))
		})
	}
}

// TestDamagedFileStaysUntilItIsSaved closes a mended project without a change, and lets another rest.
func TestDamagedFileStaysUntilItIsSaved(t *testing.T) {
	ctx := context.Background()
	path := copyOf(t, fixture)
	tamper(t, path, "UPDATE card SET impact = 99")
	before := mustLook(t, path)
	s := testStore(t, t.TempDir())
	s.atRest = func(string) bool { return true }
	p, _, err := s.Open(path)
	must(t, err)
	must(t, p.Close(ctx))
	p, doc, err := s.Open(path)
	must(t, err)
	edit(t, p, doc, retitled(doc, "neu"))
	must(t, p.Flush(ctx))
	p.saveAtRest()
	if !mustLook(t, path).same(before) {
		t.Error("file was replaced unasked")
	}
	must(t, p.Save(ctx))
	edit(t, p, doc, retitled(doc, "neuer"))
	must(t, p.Flush(ctx))
	p.saveAtRest()
	must(t, p.Discard(ctx))
	if got := reopened(t, path); document.Project(got).Title != "neuer" {
		t.Errorf("after the first save: %q", document.Project(got).Title)
	}
}

// TestEqualOrderKeysAreNoDamage: a merge can leave them, and they are ordered by ID.
func TestEqualOrderKeysAreNoDamage(t *testing.T) {
	path := copyOf(t, fixture)
	tamper(t, path, "UPDATE card SET \"order\" = 'a0'")
	resign(t, path)
	p, _, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	if !p.Damage().Empty() {
		t.Errorf("told %+v", p.Damage())
	}
	must(t, p.Close(context.Background()))
}

// TestLostPagesLeaveTheRest takes pages out of a file with many cards: most cards are still there.
func TestLostPagesLeaveTheRest(t *testing.T) {
	ctx := context.Background()
	s, whole := testStore(t, t.TempDir()), target(t)
	p, err := s.Create(whole, bigDoc(t, 3000))
	must(t, err)
	must(t, p.Close(ctx))
	good, err := os.ReadFile(whole)
	must(t, err)
	for name, damage := range map[string]func([]byte) []byte{
		"zeroed page":      func(b []byte) []byte { clear(b[len(b)/2&^4095:][:4096]); return b },
		"half of it":       func(b []byte) []byte { return b[:len(b)/2] },
		"cut in a page":    func(b []byte) []byte { return b[:len(b)*3/4+77] },
		"something behind": func(b []byte) []byte { return append(b, "<html>"...) },
	} {
		t.Run(name, func(t *testing.T) {
			path := target(t)
			must(t, os.WriteFile(path, damage(bytes.Clone(good)), 0o600))
			p, doc, err := s.Open(path)
			must(t, err)
			n := 0
			for _, r := range doc.All(domain.TableCard) {
				if strings.HasPrefix(r.(domain.Card).Text, "Karte ") {
					n++
				}
			}
			if n < 1000 || name == "something behind" && n != 3000 || name == "zeroed page" && n < 2500 {
				t.Errorf("%d of 3000 cards are left", n)
			}
			if len(p.Damage().Findings) == 0 && name != "something behind" {
				t.Error("nothing is told")
			}
			must(t, p.Discard(ctx))
			if names(t, s.workDir()) != nil {
				t.Errorf("left over: %v", names(t, s.workDir()))
			}
		})
	}
}

// TestPictureThatFillsTheMemory has few bytes and many pixels.
func TestPictureThatFillsTheMemory(t *testing.T) {
	var b bytes.Buffer
	must(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 10_000, 5_000))))
	bomb := b.Bytes()
	name := domain.HashOf(sha256.Sum256(bomb))
	path := copyOf(t, fixture)
	pool := openOwn(path, "rw")
	_, err := pool.Exec("INSERT INTO image (hash, mime, bytes) VALUES (?, 'image/png', ?)", string(name), bomb)
	must(t, err)
	_, err = pool.Exec("UPDATE persona SET image = ?", string(name))
	must(t, errors.Join(err, pool.Close()))
	resign(t, path)
	p, doc, err := testStore(t, t.TempDir()).Open(path)
	must(t, err)
	persona, _ := document.Find[domain.Persona](doc, fixedID(2))
	if _, there := doc.Image(name); there || persona.Image != "" {
		t.Error("the picture is still there")
	}
	if f := p.Damage().Findings; len(f) != 1 || f[0].Kind != repair.Picture || f[0].Title != "Jörg" {
		t.Errorf("told %+v", f)
	}
	must(t, p.Close(context.Background()))
	for _, table := range must1(t)(recordTables()) {
		if shown := len(table.hashColumns()) > 0; shown != (imageOf(withImage(zero(t, table), "x")) == "x") {
			t.Errorf("pictures of table %s are not looked at", table.name)
		}
	}
}

func must1(t *testing.T) func([]table, error) []table {
	return func(all []table, err error) []table {
		must(t, err)
		return all
	}
}

func zero(t *testing.T, of table) domain.Record {
	r, err := document.Decode(of.name, []byte("{}"))
	must(t, err)
	return r
}
