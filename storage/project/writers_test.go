package project

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// writerEnv is the name and the seed of one of two writers of the same file.
const writerEnv = "WEGMARKE_CRASH_WRITER"

// rival is a process that edits a file which another one edits too.
type rival struct {
	store *Store
	file  *Project
	doc   *document.Document
	rand  *rand.Rand
	name  string
	first int
	cards int
}

// writeBeside edits and saves for some rounds. It reports each text that is kept and the one that it
// replaces: "ack ID TEXT OLD", and each conflict that a person would be asked about: "asked ID".
func writeBeside(dir, path, who string) int {
	name, seed, _ := strings.Cut(who, " ")
	n, err := strconv.Atoi(seed)
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	w := &rival{name: name, rand: rand.New(rand.NewPCG(uint64(n), uint64(name[0]))), first: 10_000 * int(name[0])}
	if w.store, err = crashStore(filepath.Join(dir, name)); err == nil {
		w.file, w.doc, err = w.store.Open(path)
	}
	for i := 0; i < 8 && err == nil; i++ {
		time.Sleep(time.Duration(w.rand.IntN(25)) * time.Millisecond)
		for range 1 + w.rand.IntN(4) {
			if err = w.edit(); err != nil {
				break
			}
		}
		if err == nil {
			err = w.save()
		}
	}
	if err == nil {
		err = w.file.Close(context.Background())
	}
	if err != nil {
		fmt.Println("error", err)
		return 1
	}
	return 0
}

// edit adds a card of the writer's own, or writes into one that may be anybody's.
func (w *rival) edit() error {
	d := document.NewDraft(w.doc)
	card := domain.Card{ID: fixedID(w.first + w.cards), Lane: fixedID(5), Step: fixedID(4), Order: "a0"}
	all := w.doc.All(domain.TableCard)
	if w.rand.IntN(4) > 0 && len(all) > 0 {
		card = all[w.rand.IntN(len(all))].(domain.Card)
	} else {
		w.cards++
	}
	old := card.Text
	card.Text = fmt.Sprintf("%s%d", w.name, w.rand.Int32())
	d.Put(card)
	c, err := d.Change()
	if err != nil {
		return err
	}
	if err := w.carryOut(c); err != nil {
		return err
	}
	fmt.Println("ack", card.ID, card.Text, old)
	return nil
}

func (w *rival) carryOut(c document.Change) error {
	if err := w.doc.Apply(c); err != nil {
		return err
	}
	w.file.Write(c, "edit")
	return w.file.Flush(context.Background())
}

// save merges what the other has saved, as often as needed.
func (w *rival) save() error {
	ctx := context.Background()
	for {
		err := w.file.Save(ctx)
		if !errors.Is(err, ErrChangedOutside) {
			return err
		}
		time.Sleep(time.Duration(w.rand.IntN(20)) * time.Millisecond)
		o, err := w.file.Outside(ctx)
		if err != nil {
			return err
		}
		if o == nil {
			continue
		}
		if !o.Known {
			return errors.New("no common state was found")
		}
		plan := merge.Documents(o.Base, w.doc, o.Theirs)
		decisions := make([]merge.Decision, len(plan.Differences))
		for i, d := range plan.Differences {
			if d.Preselect {
				decisions[i].Choice = merge.TakeTheirs
			}
			if d.Conflict {
				fmt.Println("asked", d.Record)
			}
		}
		c, err := plan.Apply(w.doc, decisions)
		if err != nil {
			return err
		}
		if err := w.carryOut(c); err != nil {
			return err
		}
		if err := w.file.Adopt(ctx, o); err != nil {
			return err
		}
	}
}

// TestTwoWritersLoseNothing lets two processes edit, save and merge one file at the same time. At the
// end each card must hold a text that nobody has replaced; where there are two of these, somebody must
// have been asked.
func TestTwoWritersLoseNothing(t *testing.T) {
	rounds := roundsOf(t, 3, 100)
	var all writerCounts
	for round := range rounds {
		dir := t.TempDir()
		path := filepath.Join(dir, "p.wegmarke")
		doc, err := crashStart()
		must(t, err)
		p, err := testStore(t, filepath.Join(dir, "start")).Create(path, doc)
		must(t, err)
		must(t, p.Close(context.Background()))
		said := make(chan []string, 2)
		for _, name := range []string{"A", "B"} {
			startRival(t, dir, path, name, said)
		}
		texts, asked := make(map[string]map[string]bool), make(map[string]bool)
		for _, line := range append(<-said, <-said...) {
			all.count(t, line, texts, asked)
		}
		end := reopened(t, path)
		for text, open := range texts {
			id, err := domain.ParseID(text)
			must(t, err)
			card, ok := document.Find[domain.Card](end, id)
			switch {
			case !ok:
				t.Errorf("round %d: card %s is missing", round, id)
			case !open[card.Text]:
				t.Errorf("round %d: card %s says %q, but somebody replaced that, of %v", round, id, card.Text, open)
			case !asked[text] && slices.Contains(slices.Collect(maps.Values(without(open, card.Text))), true):
				t.Errorf("round %d: of the texts %v of card %s only %q is left, and nobody was asked", round, open, id, card.Text)
			}
		}
	}
	t.Logf("%d rounds of two writers: %d edits acknowledged, %d conflicts asked about", rounds, all.acks, all.asked)
}

// writerCounts is what two writers have reported.
type writerCounts struct{ acks, asked int }

// count takes a line in: texts tells of each text of a card whether nobody has replaced it.
func (c *writerCounts) count(t *testing.T, line string, texts map[string]map[string]bool, asked map[string]bool) {
	t.Helper()
	words := strings.Fields(line)
	switch {
	case words[0] == "ack" && len(words) >= 3:
		c.acks++
		open := texts[words[1]]
		if open == nil {
			open = make(map[string]bool)
			texts[words[1]] = open
		}
		if _, replaced := open[words[2]]; !replaced {
			open[words[2]] = true
		}
		if len(words) == 4 {
			open[words[3]] = false
		}
	case words[0] == "asked":
		c.asked++
		asked[words[1]] = true
	default:
		t.Fatal(line)
	}
}

func without(m map[string]bool, key string) map[string]bool {
	out := maps.Clone(m)
	delete(out, key)
	return out
}

func startRival(t *testing.T, dir, path, name string, said chan<- []string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+dir, childFileEnv+"="+path, writerEnv+"="+fmt.Sprint(name, " ", time.Now().UnixNano()%1e9))
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	go func() {
		var lines []string
		for s := bufio.NewScanner(out); s.Scan(); {
			lines = append(lines, s.Text())
		}
		if err := cmd.Wait(); err != nil {
			lines = append(lines, "error "+err.Error())
		}
		said <- lines
	}()
}
