package project

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	undo "wegmarke/domain/edit"
)

// desk is a person who edits one file over several sessions.
type desk struct {
	t       *testing.T
	store   *Store
	path    string
	p       *Project
	session *undo.Session
	random  *rand.Rand
	now     time.Time
}

func (d *desk) begin(p *Project, doc *document.Document) {
	d.p = p
	d.session = undo.NewSession(doc, func() time.Time { return d.now })
	d.session.Subscribe(func(ev undo.Event) { p.WriteStep(ev.Change, "Schritt", ev.Mark()) })
	kept, images, err := p.Past(context.Background())
	must(d.t, err)
	for h, b := range images {
		doc.AddImage(h, b)
	}
	d.session.Restore(undo.Replay(kept))
}

func (d *desk) open() {
	d.t.Helper()
	p, doc, err := d.store.Open(d.path)
	must(d.t, err)
	d.begin(p, doc)
}

// work does a few things, some of which are undone again.
func (d *desk) work(n int) {
	d.t.Helper()
	for range n {
		d.now = d.now.Add(time.Duration(d.random.Intn(3)) * 700 * time.Millisecond)
		switch d.random.Intn(5) {
		case 0:
			d.session.Undo()
		case 1:
			d.session.Redo()
		case 2:
			steps, _ := d.session.Steps()
			d.session.Jump(d.random.Intn(len(steps) + 1))
		default:
			draft := d.session.Draft()
			draft.Put(retitled(d.session.Doc(), fmt.Sprint("Titel ", d.random.Intn(1000))))
			cards := document.MapCards(d.session.Doc(), document.Maps(d.session.Doc())[0].ID)
			if len(cards) > 0 && d.random.Intn(2) == 0 {
				draft.RemoveTree(cards[d.random.Intn(len(cards))].ID)
			}
			d.commit(draft)
		}
	}
}

func (d *desk) commit(draft *document.Draft) {
	d.t.Helper()
	c, err := draft.Change()
	must(d.t, err)
	must(d.t, d.session.Commit(undo.Step{Label: undo.Label{Key: "x"}, Change: c, Merge: []string{"", "m"}[d.random.Intn(2)]}))
}

// crash ends the session as a kill does: nothing is tidied up.
func (d *desk) crash() {
	d.t.Helper()
	must(d.t, d.p.Flush(context.Background()))
	_, err := d.p.w.stop()
	must(d.t, err)
	must(d.t, d.p.lock.Close())
}

// TestUndoGoesOnAfterAnEnd edits a file over several sessions that end in all ways: what can be undone
// and done again is always the same as before the end.
func TestUndoGoesOnAfterAnEnd(t *testing.T) {
	ctx := context.Background()
	for seed := range int64(6) {
		s := testStore(t, t.TempDir())
		d := &desk{t: t, store: s, path: target(t), random: rand.New(rand.NewSource(seed)), now: time.Unix(0, 0)}
		start := sampleDoc(t)
		p, err := s.Create(d.path, start.Clone())
		must(t, err)
		d.begin(p, start.Clone())
		for round := range 8 {
			d.work(12)
			steps, done := d.session.Steps()
			want := d.session.Doc().Clone()
			ending := []string{"close", "crash after a save", "crash", "suspend"}[d.random.Intn(4)]
			switch ending {
			case "close":
				must(t, d.p.Close(ctx))
				d.open()
			case "crash after a save":
				must(t, d.p.Save(ctx))
				d.crash()
				left, err := s.Recoverable()
				must(t, err)
				if len(left) > 0 {
					t.Fatalf("left over: %+v", left)
				}
				d.open()
			default:
				if ending == "crash" {
					d.crash()
				} else {
					must(t, d.p.Suspend(ctx))
				}
				left, err := s.Recoverable()
				must(t, err)
				if len(left) == 0 { // all of it was undone, or nothing was done
					d.open()
					break
				}
				p, doc, err := s.Recover(left[0])
				must(t, err)
				d.begin(p, doc)
			}
			wantEqual(t, want, d.session.Doc())
			again, now := d.session.Steps()
			if len(again) != len(steps) || now != done {
				t.Fatalf("seed %d, round %d, %s: %d of %d steps are done, before %d of %d", seed, round, ending, now, len(again), done, len(steps))
			}
		}
		final := d.session.Doc().Clone()
		_, done := d.session.Steps()
		d.session.Jump(0)
		wantEqual(t, start, d.session.Doc())
		for range done {
			d.session.Redo()
		}
		wantEqual(t, final, d.session.Doc())
		must(t, d.p.Close(ctx))
		if bytes, err := os.ReadFile(d.path); err != nil || containsMark(bytes) {
			t.Errorf("the published file holds the history: %v", err)
		}
	}
}

func containsMark(b []byte) bool {
	for i := range b {
		if i+8 < len(b) && string(b[i:i+8]) == `"Schritt` || i+6 < len(b) && string(b[i:i+6]) == `"l":{"` {
			return true
		}
	}
	return false
}

// TestUndoBringsAPictureBack removes a portrait, restarts, and undoes.
func TestUndoBringsAPictureBack(t *testing.T) {
	ctx := context.Background()
	s := testStore(t, t.TempDir())
	d := &desk{t: t, store: s, path: target(t), random: rand.New(rand.NewSource(1))}
	p, err := s.Create(d.path, sampleDoc(t))
	must(t, err)
	d.begin(p, sampleDoc(t))
	picture := []byte("\x89PNG Bild")
	h := domain.HashOf(sha256.Sum256(picture))
	must(t, p.PutImage(h, picture))
	person := document.Personas(d.session.Doc())[0]
	for _, image := range []domain.Hash{h, ""} {
		person.Image = image
		draft := d.session.Draft()
		draft.Put(person)
		c, err := draft.Change()
		must(t, err)
		must(t, d.session.Commit(undo.Step{Label: undo.Label{Key: "x"}, Change: c}))
	}
	for range 2 {
		must(t, d.p.Close(ctx))
		d.open()
	}
	d.session.Undo()
	if b, ok := d.session.Doc().Image(h); !ok || string(b) != string(picture) {
		t.Fatal("the picture is not there again")
	}
	must(t, d.p.Close(ctx))
	doc := reopened(t, d.path)
	if b, ok := doc.Image(h); !ok || string(b) != string(picture) {
		t.Error("the picture is not in the file again")
	}
}

// TestAnotherFileHasAnotherHistory lets somebody else save the file: what was done before does not fit.
func TestAnotherFileHasAnotherHistory(t *testing.T) {
	ctx := context.Background()
	s := testStore(t, t.TempDir())
	d := &desk{t: t, store: s, path: target(t), random: rand.New(rand.NewSource(1))}
	p, err := s.Create(d.path, sampleDoc(t))
	must(t, err)
	d.begin(p, sampleDoc(t))
	d.work(9)
	must(t, d.p.Close(ctx))
	ben := testStore(t, t.TempDir())
	q, doc, err := ben.Open(d.path)
	must(t, err)
	edit(t, q, doc, retitled(doc, "von Ben"))
	must(t, q.Close(ctx))
	d.open()
	if steps, _ := d.session.Steps(); len(steps) > 0 {
		t.Errorf("%d steps of another state", len(steps))
	}
	must(t, d.p.Close(ctx))
}

// TestHistoriesDoNotPileUp saves one project many times.
func TestHistoriesDoNotPileUp(t *testing.T) {
	s := testStore(t, t.TempDir())
	d := &desk{t: t, store: s, path: target(t), random: rand.New(rand.NewSource(1))}
	p, err := s.Create(d.path, sampleDoc(t))
	must(t, err)
	d.begin(p, sampleDoc(t))
	for range 6 {
		d.work(9)
		must(t, d.p.Close(context.Background()))
		d.open()
	}
	must(t, d.p.Close(context.Background()))
	dir := filepath.Join(s.historyDir(), document.Project(d.session.Doc()).ID.String())
	if n := len(names(t, dir)); n == 0 || n > keepPasts {
		t.Errorf("%d histories", n)
	}
}
