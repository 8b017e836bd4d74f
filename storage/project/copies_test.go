package project

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// TestACopyOfAnotherIsFoundAndMerged lets a sync program keep two files where Anna and Ben saved at once.
func TestACopyOfAnotherIsFoundAndMerged(t *testing.T) {
	ctx := context.Background()
	anna, ben, annas, bens, path := pair(t)
	start := annas.Clone()
	edit(t, ben, bens, retitled(bens, "von Ben"))
	conflict := filepath.Join(filepath.Dir(path), "Projekt-BENS-PC.wegmarke")
	must(t, ben.SaveAs(ctx, conflict))
	card, _ := document.Find[domain.Card](annas, fixedID(11))
	card.Text = "von Anna"
	edit(t, anna, annas, card)
	must(t, anna.Save(ctx))
	// What else lies there: an old backup, another project, something broken.
	must(t, os.WriteFile(filepath.Join(filepath.Dir(path), "kaputt.wegmarke"), []byte("SQLite format 3\x00 und mehr nicht"), 0o600))
	_, err := copyIn(filepath.Join(anna.dir, baseName), filepath.Join(filepath.Dir(path), "Sicherung.wegmarke"))
	must(t, err)
	other, err := testStore(t, t.TempDir()).Create(filepath.Join(filepath.Dir(path), "anderes.wegmarke"),
		loadDoc(t, domain.Project{ID: fixedID(999), Title: "Anderes", Language: "de"}))
	must(t, err)
	must(t, other.Close(ctx))

	found, err := anna.Copies(ctx)
	must(t, err)
	if len(found) != 1 || found[0].Path != conflict {
		t.Fatalf("found %+v", found)
	}
	o, err := anna.OutsideCopy(ctx, conflict)
	must(t, err)
	if !o.Known || o.Older {
		t.Errorf("outside %+v", o)
	}
	wantEqual(t, start, o.Base)
	wantEqual(t, bens, o.Theirs)
	edit(t, anna, annas, retitled(annas, "von Ben"))
	must(t, anna.Adopt(ctx, o))
	if changed, err := anna.Changed(); changed || err != nil {
		t.Errorf("the own file counts as changed: %v %v", changed, err)
	}
	must(t, anna.Save(ctx))
	wantEqual(t, annas, reopened(t, path))
	if found, err = anna.Copies(ctx); err != nil || len(found) > 0 {
		t.Fatalf("after merging found %+v, %v", found, err)
	}
	if _, err := os.Stat(conflict); err != nil {
		t.Error("the copy is gone")
	}
	// Whoever opens the merged file elsewhere is not asked either.
	must(t, anna.Close(ctx))
	s := testStore(t, t.TempDir())
	again, _, err := s.Open(path)
	must(t, err)
	if found, err = again.Copies(ctx); err != nil || len(found) > 0 {
		t.Fatalf("elsewhere found %+v, %v", found, err)
	}
	must(t, again.Close(ctx))

	// Ben saves his copy once more: that is news.
	edit(t, ben, bens, retitled(bens, "von Ben, später"))
	must(t, ben.Save(ctx))
	again, _, err = s.Open(path)
	must(t, err)
	if found, err = again.Copies(ctx); err != nil || len(found) != 1 {
		t.Fatalf("after another save found %+v, %v", found, err)
	}
	must(t, again.IgnoreCopy(conflict))
	if found, err = again.Copies(ctx); err != nil || len(found) > 0 {
		t.Fatalf("of an ignored one found %+v, %v", found, err)
	}
	must(t, again.Close(ctx))
}
