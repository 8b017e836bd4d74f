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

// A child process is told by these what it works on: its folder, the project file if that is not in
// the folder, and how it goes about it.
const (
	childEnv     = "WEGMARKE_CRASH_CHILD"
	childFileEnv = "WEGMARKE_CRASH_FILE"
	childWayEnv  = "WEGMARKE_CRASH_WAY"
)

// Ways of a child.
const (
	// stubborn goes on after errors, as the program does.
	stubborn = "stubborn"
	// careless leaves the fsync of the new file out before it takes the place of the old one.
	careless = "careless"
	// remote keeps its working copy as on a disk of another computer; on a mounted one it would do so by
	// itself, so the others are told that the disk is local.
	remote = "remote"
)

// crashMark stands beside each edit, so that the history is kept too.
const crashMark = `{"l":{"Key":"edit"},"p":{}}`

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
	c := &crashChild{dir: dir, file: crashFile(dir, os.Getenv(childFileEnv)), way: os.Getenv(childWayEnv)}
	if err := c.run(); err != nil {
		fmt.Println("error", err)
	}
	return 1
}

// crashFile is the project file of a run in a folder.
func crashFile(dir, file string) string {
	if file == "" {
		return filepath.Join(dir, "p.wegmarke")
	}
	return file
}

// crashChild edits one project for ever.
type crashChild struct {
	dir, file, way string
}

func (c *crashChild) run() error {
	s, err := crashStore(c.dir)
	if err != nil {
		return err
	}
	if c.way != remote {
		s.journal = journalWAL
	}
	if c.way == careless {
		create := s.disk.create
		s.disk.create = func(path string) (syncWriter, error) {
			f, err := create(path)
			return unsynced{f}, err
		}
	}
	p, doc, err := crashResume(s, c.file)
	if err != nil {
		return err
	}
	k, err := crashCount(doc)
	if err != nil {
		return err
	}
	for {
		k++
		change, err := crashEdit(doc, k)
		if err != nil {
			return err
		}
		if err := doc.Apply(change); err != nil {
			return err
		}
		p.WriteStep(change, "edit "+strconv.Itoa(k), crashMark)
		if err := c.report("ack", k, p.Flush(context.Background())); err != nil {
			return err
		}
		switch {
		// One that goes on after errors cannot open again what could not be saved.
		case k%50 == 0 && c.way != stubborn:
			if err = p.Close(context.Background()); err != nil {
				return err
			}
			fmt.Println("saved", k)
			if p, doc, err = s.Open(c.file); err != nil {
				return err
			}
		case k%saveEvery == 0:
			if err := c.report("saved", k, p.Save(context.Background())); err != nil {
				return err
			}
		}
	}
}

// report tells the parent that something was done for edit k, or that it failed; then the child ends
// unless it is stubborn.
func (c *crashChild) report(what string, k int, err error) error {
	switch {
	case err == nil:
		fmt.Println(what, k)
	case c.way != stubborn:
		return err
	default:
		fmt.Println("refused", k)
		time.Sleep(2 * time.Millisecond)
	}
	return nil
}

// unsynced is a file whose bytes are never made durable.
type unsynced struct{ syncWriter }

func (unsynced) Sync() error { return nil }

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
	t    tester
	dir  string
	file string
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

// tortureEnv asks for more rounds: "long" for the numbers that docs/reliability.md promises, or a
// share of them such as 0.1.
const tortureEnv = "WEGMARKE_TORTURE"

// roundsOf is how many rounds a torture runs.
func roundsOf(t *testing.T, short, long int) int {
	t.Helper()
	switch text := os.Getenv(tortureEnv); text {
	case "":
		return short
	case "long":
		return long
	default:
		share, err := strconv.ParseFloat(text, 64)
		must(t, err)
		return max(int(share*float64(long)), 1)
	}
}

func newCrashRun(t *testing.T, dir, file string) *crashRun {
	t.Helper()
	model, err := crashStart()
	must(t, err)
	return &crashRun{
		t: t, dir: dir, file: crashFile(dir, file), rand: rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1)), model: model, published: model.Clone(),
	}
}

// TestNothingAcknowledgedIsLost kills a process that edits, at random moments, and looks for every
// edit that it had reported.
func TestNothingAcknowledgedIsLost(t *testing.T) {
	kills := roundsOf(t, 12, 2000)
	r := newCrashRun(t, t.TempDir(), "")
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

// child starts a process that edits.
func (r *crashRun) child(way string) (*exec.Cmd, io.Reader) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+r.dir, childFileEnv+"="+r.file, childWayEnv+"="+way)
	out, err := cmd.StdoutPipe()
	must(r.t, err)
	must(r.t, cmd.Start())
	r.lives++
	return cmd, out
}

// told takes one line of a child in.
func (r *crashRun) told(line string) (kind string, k int) {
	kind, rest, _ := strings.Cut(line, " ")
	k, err := strconv.Atoi(rest)
	switch {
	case kind == "ack" && err == nil:
		r.ack = k
		r.acks++
		r.lives = 1
	case kind == "saved" && err == nil:
		r.saved = k
	}
	return kind, k
}

// kill starts a child and kills it a moment after it has reported a number of edits.
func (r *crashRun) kill(after int) {
	cmd, out := r.child("")
	if after == 0 {
		time.Sleep(time.Duration(r.rand.IntN(60)) * time.Millisecond)
		must(r.t, cmd.Process.Kill())
	}
	// Every other child is killed around a save, which is much rarer than an edit.
	aim, killed := r.rand.IntN(2) == 0, after == 0
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		kind, k := r.told(lines.Text())
		if kind != "ack" && kind != "saved" {
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

func (r *crashRun) fatalf(format string, args ...any) {
	r.t.Helper()
	r.t.Fatal(fmt.Sprintf(format, args...))
}

// verify compares the whole project with a replay of the edits, in the working copy and in the file.
func (r *crashRun) verify() {
	s, err := crashStore(r.dir)
	must(r.t, err)
	path := r.file
	left, err := s.Recoverable()
	must(r.t, err)
	if len(left) > 1 {
		r.fatalf("%d sessions hold unsaved edits: %+v", len(left), left)
	}
	r.left += len(left)
	if _, err := os.Stat(path); err == nil {
		p, doc, err := s.Open(path)
		must(r.t, err)
		must(r.t, p.Close(context.Background()))
		r.publishedAt = r.compare("file", doc, r.published, r.publishedAt, r.saved)
	} else if r.saved > 0 {
		r.fatalf("file is gone after edit %d had been saved", r.saved)
	}
	if len(left) == 0 && r.ack == 0 {
		return // killed before the first edit
	}
	p, doc, err := crashResume(s, path)
	must(r.t, err)
	r.modelAt = r.compare("working copy", doc, r.model, r.modelAt, r.ack)
	if r.modelAt > r.ack+r.lives {
		r.fatalf("edit %d is there, only %d had been reported by %d children", r.modelAt, r.ack, r.lives)
	}
	r.extras += r.modelAt - r.ack
	r.ack, r.lives = r.modelAt, 0
	must(r.t, p.Suspend(context.Background()))
	for _, name := range names(r.t, filepath.Dir(r.file)) {
		if strings.HasPrefix(name, tmpPrefix) {
			r.leftoverFiles++
			must(r.t, os.Remove(filepath.Join(filepath.Dir(r.file), name)))
		}
	}
}

// compare brings the model up to the number that doc has, which must be least or later, and compares.
func (r *crashRun) compare(what string, doc, model *document.Document, at, least int) int {
	k, err := crashCount(doc)
	must(r.t, err)
	if k < least {
		r.fatalf("%s ends with edit %d, %d had been reported", what, k, least)
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
