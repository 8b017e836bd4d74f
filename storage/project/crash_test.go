package project

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// childEnv names the folder in which a child process edits.
const childEnv = "WEGMARKE_CRASH_CHILD"

// saveEvery is after how many edits a child saves.
const saveEvery = 7

// crashStart is the project before the first edit: one cell to put cards into.
func crashStart() (*document.Document, error) {
	return document.Load([]domain.Record{
		domain.Project{ID: fixedID(1), Title: "0", Language: "de"},
		domain.Map{ID: fixedID(2), Order: "a0"},
		domain.Phase{ID: fixedID(3), Map: fixedID(2), Order: "a0", Color: 1},
		domain.Step{ID: fixedID(4), Phase: fixedID(3), Order: "a0"},
		domain.Lane{ID: fixedID(5), Map: fixedID(2), Order: "a0", Kind: domain.LaneOwn, Side: domain.SideCustomer},
	})
}

// crashEdit is the k-th edit. It depends on nothing but k and the document before it, so that the
// parent can replay what the child did. The project's title tells how far it got.
func crashEdit(doc *document.Document, k int) (document.Change, error) {
	card := func(n int) domain.ID { return fixedID(1000 + n) }
	d := document.NewDraft(doc)
	d.Put(retitled(doc, strconv.Itoa(k)))
	text := fmt.Sprint("Karte ", k)
	if k%11 == 0 {
		text = strings.Repeat(text+" ", 1500)
	}
	d.Put(domain.Card{ID: card(k), Lane: fixedID(5), Step: fixedID(4), Order: "a0", Text: text})
	if c, ok := document.Find[domain.Card](doc, card(k-3)); ok {
		c.Note, c.KeyMoment = text, true
		d.Put(c)
	}
	d.Remove(card(k - 40))
	return d.Change()
}

func crashCount(doc *document.Document) (int, error) {
	return strconv.Atoi(document.Project(doc).Title)
}

// editUntilKilled goes on where the last child was killed: edit, wait, report; save now and then, and
// now and then close and open again.
func editUntilKilled(dir string) int {
	if err := editForEver(dir); err != nil {
		fmt.Println("error", err)
	}
	return 1
}

func editForEver(dir string) error {
	ctx := context.Background()
	s, err := crashStore(dir)
	if err != nil {
		return err
	}
	p, doc, err := crashResume(s, filepath.Join(dir, "p.wegmarke"))
	for err == nil {
		var k int
		if k, err = crashCount(doc); err != nil {
			return err
		}
		var c document.Change
		if c, err = crashEdit(doc, k+1); err != nil {
			return err
		}
		if err = doc.Apply(c); err != nil {
			return err
		}
		k++
		p.Write(c, "edit "+strconv.Itoa(k))
		if err = p.Flush(ctx); err != nil {
			return err
		}
		fmt.Println("ack", k)
		switch {
		case k%50 == 0:
			if err = p.Close(ctx); err == nil {
				fmt.Println("saved", k)
				p, doc, err = s.Open(filepath.Join(dir, "p.wegmarke"))
			}
		case k%saveEvery == 0:
			if err = p.Save(ctx); err == nil {
				fmt.Println("saved", k)
			}
		}
	}
	return err
}

func crashStore(dir string) (*Store, error) {
	return OpenStore(Config{Root: filepath.Join(dir, "root"), Rest: -1, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
}

func crashResume(s *Store, path string) (*Project, *document.Document, error) {
	left, err := s.Recoverable()
	if err != nil {
		return nil, nil, err
	}
	if len(left) > 0 {
		return s.Recover(left[0])
	}
	if _, err := os.Stat(path); err == nil {
		return s.Open(path)
	}
	doc, err := crashStart()
	if err != nil {
		return nil, nil, err
	}
	p, err := s.Create(path, doc)
	return p, doc, err
}

// crashRun is one life of a project through many kills, with the state it must be in.
type crashRun struct {
	t    *testing.T
	dir  string
	rand *rand.Rand
	// ack and saved are the last edits that a child reported as kept and as saved.
	ack, saved int
	// lives counts the children since the last report; each may have kept one edit without reporting it.
	lives         int
	acks, extras  int
	left          int
	model         *document.Document
	modelAt       int
	published     *document.Document
	publishedAt   int
	leftoverFiles int
}

// TestNothingAcknowledgedIsLost kills a process that edits, at random moments, and looks for every
// edit that it had reported. WEGMARKE_KILLS=200 is the long form.
func TestNothingAcknowledgedIsLost(t *testing.T) {
	kills := 12
	if text := os.Getenv("WEGMARKE_KILLS"); text != "" {
		n, err := strconv.Atoi(text)
		must(t, err)
		kills = n
	}
	seed := uint64(time.Now().UnixNano())
	t.Log("seed", seed)
	model, err := crashStart()
	must(t, err)
	r := &crashRun{t: t, dir: t.TempDir(), rand: rand.New(rand.NewPCG(seed, 1)), model: model, published: model.Clone()}
	for i := range kills {
		r.kill(r.rand.IntN(120))
		if i%5 == 4 {
			r.kill(0) // once more, while it recovers
		}
		r.verify()
	}
	t.Logf("%d kills: %d edits acknowledged, %d kept without having been reported, %d sessions recovered, %d temporary files left beside the project",
		kills, r.acks, r.extras, r.left, r.leftoverFiles)
	if r.acks == 0 {
		t.Fatal("no child ever got to an edit")
	}
}

// kill starts a child and kills it a moment after it has reported a number of edits.
func (r *crashRun) kill(after int) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+r.dir)
	out, err := cmd.StdoutPipe()
	must(r.t, err)
	must(r.t, cmd.Start())
	r.lives++
	if after == 0 {
		time.Sleep(time.Duration(r.rand.IntN(60)) * time.Millisecond)
		must(r.t, cmd.Process.Kill())
	}
	// Every other child is killed around a save, which is much rarer than an edit.
	aim, killed := r.rand.IntN(2) == 0, after == 0
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		kind, rest, _ := strings.Cut(lines.Text(), " ")
		k, err := strconv.Atoi(rest)
		switch {
		case kind == "ack" && err == nil:
			r.ack = k
			r.acks++
			r.lives = 1
		case kind == "saved" && err == nil:
			r.saved = k
		default:
			r.t.Errorf("child says: %s", lines.Text())
		}
		if n >= after && !killed && (!aim || kind == "ack" && k%saveEvery == 0) {
			pause := 4 * time.Millisecond
			if aim {
				pause = 25 * time.Millisecond
			}
			time.Sleep(time.Duration(r.rand.Int64N(int64(pause))))
			must(r.t, cmd.Process.Kill())
			killed = true
		}
	}
	if err := cmd.Wait(); err == nil {
		r.t.Fatal("child ended by itself")
	}
}

// verify compares the whole project with a replay of the edits, in the working copy and in the file.
func (r *crashRun) verify() {
	s, err := crashStore(r.dir)
	must(r.t, err)
	path := filepath.Join(r.dir, "p.wegmarke")
	left, err := s.Recoverable()
	must(r.t, err)
	if len(left) > 1 {
		r.t.Fatalf("%d sessions hold unsaved edits: %+v", len(left), left)
	}
	r.left += len(left)
	if _, err := os.Stat(path); err == nil {
		p, doc, err := s.Open(path)
		must(r.t, err)
		must(r.t, p.Close(context.Background()))
		r.publishedAt = r.compare("file", doc, r.published, r.publishedAt, r.saved)
	} else if r.saved > 0 {
		r.t.Fatalf("file is gone after edit %d had been saved", r.saved)
	}
	if len(left) == 0 && r.ack == 0 {
		return // killed before the first edit
	}
	p, doc, err := crashResume(s, path)
	must(r.t, err)
	r.modelAt = r.compare("working copy", doc, r.model, r.modelAt, r.ack)
	if r.modelAt > r.ack+r.lives {
		r.t.Fatalf("edit %d is there, only %d had been reported by %d children", r.modelAt, r.ack, r.lives)
	}
	r.extras += r.modelAt - r.ack
	r.ack, r.lives = r.modelAt, 0
	must(r.t, p.Suspend(context.Background()))
	for _, name := range names(r.t, r.dir) {
		if strings.HasPrefix(name, tmpPrefix) {
			r.leftoverFiles++
			must(r.t, os.Remove(filepath.Join(r.dir, name)))
		}
	}
}

// compare brings the model up to the number that doc has, which must be least or later, and compares.
func (r *crashRun) compare(what string, doc, model *document.Document, at, least int) int {
	k, err := crashCount(doc)
	must(r.t, err)
	if k < least {
		r.t.Fatalf("%s ends with edit %d, %d had been reported", what, k, least)
	}
	for at < k {
		c, err := crashEdit(model, at+1)
		must(r.t, err)
		must(r.t, model.Apply(c))
		at++
	}
	wantEqual(r.t, model, doc)
	return k
}
