package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// TestPublishedFileHoldsNothingElse searches the bytes of the file for what was deleted, for the
// journal, and for an image that no record names any more.
func TestPublishedFileHoldsNothingElse(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	const secret, picture = "STRENGGEHEIM", "\x89PNG hidden picture"
	must(t, p.PutImage(domain.HashOf(sha256.Sum256([]byte(picture))), []byte(picture)))
	for i := range 40 {
		card, _ := document.Find[domain.Card](doc, fixedID(11))
		card.Note = fmt.Sprint(secret, i, string(bytes.Repeat([]byte(secret), 200)))
		edit(t, p, doc, card)
		extra := domain.Card{ID: fixedID(5000 + i), Lane: fixedID(10), Step: fixedID(9), Order: "b00", Text: secret}
		edit(t, p, doc, extra)
	}
	must(t, p.Save(ctx))
	b, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Contains(b, []byte(secret)) {
		t.Fatal("the search cannot find what is there")
	}
	d := document.NewDraft(doc)
	for i := range 40 {
		d.RemoveTree(fixedID(5000 + i))
	}
	card, _ := document.Find[domain.Card](doc, fixedID(11))
	card.Note = ""
	d.Put(card)
	commit(t, p, doc, d)
	must(t, p.Save(ctx))
	b, err = os.ReadFile(path)
	must(t, err)
	for _, text := range []string{secret, picture, "CREATE TABLE journal", `"table":`} {
		if bytes.Contains(b, []byte(text)) {
			t.Errorf("published file contains %q", text)
		}
	}
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
}

func TestSavesAreChained(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	for range 3 {
		edit(t, p, doc, retitled(doc, document.Project(doc).Title+"!"))
		must(t, p.Save(ctx))
	}
	must(t, p.Close(ctx))
	p, doc, err = s.Open(path)
	must(t, err)
	edit(t, p, doc, retitled(doc, "nach dem Öffnen"))
	must(t, p.Close(ctx))
	tables, err := recordTables()
	must(t, err)
	c, err := readFile(ctx, path, tables)
	must(t, err)
	if len(c.saves) != 5 {
		t.Fatalf("%d saves", len(c.saves))
	}
	for i, row := range c.saves {
		last := i == len(c.saves)-1
		if last != row.parent.IsZero() || !last && row.parent != c.saves[i+1].id {
			t.Errorf("save %d descends from %s", i, row.parent)
		}
		if row.host != "PC" || row.user != "Anna" || row.version != "test" {
			t.Errorf("save %d: %+v", i, row)
		}
	}
}
