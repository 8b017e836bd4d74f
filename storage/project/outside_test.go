package project

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// pair is one file that two computers have open.
func pair(t *testing.T) (anna, ben *Project, annas, bens *document.Document, path string) {
	t.Helper()
	path = target(t)
	p, err := testStore(t, t.TempDir()).Create(path, sampleDoc(t))
	must(t, err)
	must(t, p.Close(context.Background()))
	anna, annas, err = testStore(t, t.TempDir()).Open(path)
	must(t, err)
	ben, bens, err = testStore(t, t.TempDir()).Open(path)
	must(t, err)
	t.Cleanup(func() { // folders cannot be removed while somebody writes in them
		for _, p := range []*Project{anna, ben} {
			if err := p.Suspend(context.Background()); err != nil && !errors.Is(err, ErrClosed) {
				t.Error(err)
			}
		}
	})
	return anna, ben, annas, bens, path
}

func TestAChangeFromOutsideIsNoticedAndAdopted(t *testing.T) {
	ctx := context.Background()
	anna, ben, annas, bens, path := pair(t)
	if o, err := anna.Outside(ctx); o != nil || err != nil {
		t.Fatalf("outside %v %v before anybody saved", o, err)
	}
	edit(t, ben, bens, retitled(bens, "von Ben"))
	must(t, ben.Save(ctx))
	if changed, err := anna.Changed(); !changed || err != nil {
		t.Fatalf("changed %v %v", changed, err)
	}
	card, _ := document.Find[domain.Card](annas, fixedID(11))
	card.Text = "von Anna"
	before := annas.Clone()
	edit(t, anna, annas, card)
	if err := anna.Save(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Fatalf("save says %v", err)
	}
	o, err := anna.Outside(ctx)
	must(t, err)
	if !o.Known || o.Older || o.By.User != "Anna" || o.By.At.IsZero() { // the test store saves for Anna everywhere
		t.Errorf("outside %+v", o)
	}
	wantEqual(t, before, o.Base)
	wantEqual(t, bens, o.Theirs)
	edit(t, anna, annas, retitled(annas, "von Ben")) // the merge
	must(t, anna.Adopt(ctx, o))
	must(t, anna.Save(ctx))
	wantEqual(t, annas, reopened(t, path))

	// Ben's program sees a file that descends from his own, and can go on from it.
	o, err = ben.Outside(ctx)
	must(t, err)
	if !o.Known || o.Older {
		t.Errorf("outside %+v", o)
	}
	wantEqual(t, bens, o.Base)
	wantEqual(t, annas, o.Theirs)
	must(t, ben.Adopt(ctx, o))
	must(t, anna.Close(ctx))
	must(t, ben.Close(ctx))
}

func TestBothStatesAreKeptBeforeAMerge(t *testing.T) {
	ctx := context.Background()
	anna, ben, annas, bens, _ := pair(t)
	edit(t, ben, bens, retitled(bens, "von Ben"))
	must(t, ben.Save(ctx))
	edit(t, anna, annas, retitled(annas, "von Anna"))
	for range 2 { // looking twice keeps nothing twice
		_, err := anna.Outside(ctx)
		must(t, err)
	}
	kept, err := anna.store.Versions(fixedID(1))
	must(t, err)
	if len(kept) != 2 {
		t.Fatalf("kept %+v", kept)
	}
	for _, v := range kept {
		doc, err := anna.store.ReadVersion(v)
		must(t, err)
		switch v.Kind {
		case VersionMine:
			wantEqual(t, annas, doc)
		case VersionTheirs:
			wantEqual(t, bens, doc)
		default:
			t.Errorf("kept %+v", v)
		}
	}
}

func TestAnOlderFileIsRecognised(t *testing.T) {
	ctx := context.Background()
	anna, _, annas, bens, path := pair(t)
	backup, err := os.ReadFile(path)
	must(t, err)
	edit(t, anna, annas, retitled(annas, "weiter"))
	must(t, anna.Save(ctx))
	must(t, os.WriteFile(path, backup, 0o600))
	o, err := anna.Outside(ctx)
	must(t, err)
	if o == nil || !o.Older || !o.Known {
		t.Fatalf("outside %+v", o)
	}
	wantEqual(t, bens, o.Base)
}

// TestAFileAfterSeveralSavesFindsItsBase has no common state in the file that was saved last, but in
// an older version that was kept.
func TestAFileAfterSeveralSavesFindsItsBase(t *testing.T) {
	ctx := context.Background()
	anna, ben, annas, bens, path := pair(t)
	start := annas.Clone()
	for _, title := range []string{"eins", "zwei", "drei"} {
		edit(t, anna, annas, retitled(annas, title))
		must(t, anna.Save(ctx))
	}
	must(t, os.Remove(path)) // Ben's copy comes back through a sync program
	edit(t, ben, bens, retitled(bens, "von Ben"))
	must(t, ben.Save(ctx))
	o, err := anna.Outside(ctx)
	must(t, err)
	if !o.Known || o.Older {
		t.Fatalf("outside %+v", o)
	}
	wantEqual(t, start, o.Base)
}

func TestAnotherProjectInTheFileIsRefused(t *testing.T) {
	ctx := context.Background()
	anna, _, annas, _, path := pair(t)
	other := loadDoc(t, domain.Project{ID: fixedID(900), Title: "anderes", Language: "de"})
	p, err := testStore(t, t.TempDir()).Create(path, other)
	must(t, err)
	must(t, p.Close(ctx))
	if _, err := anna.Outside(ctx); !errors.Is(err, ErrOtherProject) {
		t.Errorf("outside says %v", err)
	}
	edit(t, anna, annas, retitled(annas, "weiter"))
	if err := anna.Save(ctx); !errors.Is(err, ErrChangedOutside) {
		t.Errorf("save says %v", err)
	}
	wantEqual(t, other, reopened(t, path))
}

func TestAFileThatWasOnlyTouchedHasNotChanged(t *testing.T) {
	anna, _, _, _, path := pair(t)
	must(t, os.Chtimes(path, time.Now(), time.Now().Add(time.Hour)))
	if changed, err := anna.Changed(); changed || err != nil {
		t.Errorf("changed %v %v", changed, err)
	}
	must(t, os.Remove(path))
	if changed, err := anna.Changed(); changed || err != nil {
		t.Errorf("changed %v %v after the file went", changed, err)
	}
}
