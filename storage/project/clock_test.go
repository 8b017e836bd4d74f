package project

import (
	"context"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// TestSavingAfterSomebodyWhoseClockIsAhead: the newest save of a list is known by its ID, which holds
// the time of the computer that saved.
func TestSavingAfterSomebodyWhoseClockIsAhead(t *testing.T) {
	ctx := context.Background()
	s := testStore(t, t.TempDir())
	path := target(t)
	p, err := s.Create(path, sampleDoc(t))
	must(t, err)
	must(t, p.Close(ctx))
	ahead := time.Now().Add(26*time.Hour).UnixMilli() << 16
	s.newID = func() (id domain.ID) {
		id = domain.NewID()
		for i := range 6 {
			id[i] = byte(ahead >> (56 - 8*i))
		}
		return id
	}
	p, doc, err := s.Open(path)
	must(t, err)
	edit(t, p, doc, retitled(doc, "morgen"))
	must(t, p.Close(ctx))

	here := testStore(t, t.TempDir())
	p, doc, err = here.Open(path)
	must(t, err)
	for range 3 {
		edit(t, p, doc, retitled(doc, document.Project(doc).Title+" heute"))
		must(t, p.Save(ctx))
	}
	must(t, p.KeepVersion(ctx, "benannt"))
	must(t, p.Close(ctx))
	wantEqual(t, doc, reopened(t, path))
}
