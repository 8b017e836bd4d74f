package ui

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
)

const (
	// seedsVariable names the variable with the number of seeds, firstVariable that with the first one,
	// and pranksVariable that with a file of pranks to play in place of random ones.
	seedsVariable, firstVariable, pranksVariable = "WEGMARKE_SEEDS", "WEGMARKE_FIRST_SEED", "WEGMARKE_PRANKS"
	// pranksPerSeed is how many gestures a monkey makes, with a look at the project after so many of them.
	pranksPerSeed, pranksPerCheck = 150, 25
	// shrinkTime bounds the search for a shorter list of gestures that leads to the same.
	shrinkTime = 90 * time.Second
)

// TestMonkey lets monkeys loose on the window and looks at the project again and again. `make monkey` runs
// it with many seeds.
func TestMonkey(t *testing.T) {
	if path := os.Getenv(pranksVariable); path != "" {
		if err := replay(t, readPranks(t, path)); err != nil {
			t.Fatal(err)
		}
		return
	}
	count, first := numberOf(t, seedsVariable, 2), numberOf(t, firstVariable, 1)
	for seed := first; seed < first+count; seed++ {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			m := newMonkey(t)
			err := m.play(m.wild(uint64(seed)))
			if err == nil {
				t.Logf("%d gestures, %d changes, left the project: %t", len(m.made), len(m.project.kept), m.over())
				return
			}
			short := shorten(t, m.made, err)
			var lines strings.Builder
			for _, p := range short {
				lines.WriteString(p.String() + "\n")
			}
			t.Fatalf("seed %d: %v\nThese %d of %d gestures lead to it; %s=FILE makes them again:\n%s",
				seed, err, len(short), len(m.made), pranksVariable, lines.String())
		})
	}
}

func numberOf(t *testing.T, variable string, standard int) int {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return standard
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func readPranks(t *testing.T, path string) []prank {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []prank
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		var p prank
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// monkey makes gestures and looks at what became of the project.
type monkey struct {
	*hand
	t       *testing.T
	session *edit.Session
	made    []prank
	habit   []prank
	logged  []string
	// start is the project at the beginning with what stands outside the history, mirror what the storage
	// was handed over.
	start, mirror *document.Document
	project       *fakeProject
	world         *fakeWorld
	mirrored      int
	faults        []error
}

func newMonkey(t *testing.T) *monkey {
	t.Helper()
	w, f, h := openByHand(t)
	f.openErr = errNoFile
	m := &monkey{
		hand: h, t: t, session: w.session, world: f, project: f.project,
		start: w.doc().Clone(), mirror: w.doc().Clone(),
	}
	w.Log = func(format string, args ...any) { m.logged = append(m.logged, fmt.Sprintf(format, args...)) }
	w.session.Subscribe(func(ev edit.Event) {
		if ev.Origin == edit.Noted {
			m.faults = append(m.faults, wrap("note at the start", m.start.Apply(ev.Change)))
		}
	})
	return m
}

// errNoFile is what monkeys get in place of files.
var errNoFile = errors.New("monkeys have no such file")

func wrap(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}

// over says that the project was left, and with it all that can be looked at.
func (m *monkey) over() bool { return m.w.session != m.session || m.world.project != m.project }

// play makes gestures until next has none, or until something is wrong.
func (m *monkey) play(next func(i int) (prank, bool)) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	for i := 0; !m.over(); i++ {
		p, ok := next(i)
		if !ok {
			break
		}
		m.made = append(m.made, p)
		m.do(p)
		if err := m.complaint(); err != nil {
			return fmt.Errorf("after %v: %w", p, err)
		}
	}
	if m.over() {
		return nil
	}
	return errors.Join(m.look(), m.lookAtScene())
}

// complaint is what was noticed while a gesture was made.
func (m *monkey) complaint() error {
	for _, line := range m.logged {
		if !strings.Contains(line, errNoFile.Error()) && !strings.Contains(line, "no such file") {
			return fmt.Errorf("logged: %s", line)
		}
	}
	m.logged = nil
	if m.over() {
		return nil
	}
	for _, id := range m.session.Selection().IDs() {
		if _, ok := m.session.Doc().Get(id); !ok {
			return fmt.Errorf("%s is selected and does not exist", id)
		}
	}
	return errors.Join(m.faults...)
}

// look checks the project, what storage was told of it, and the way back to the start and forth again.
func (m *monkey) look() error {
	doc := m.session.Doc()
	if err := doc.Check(); err != nil {
		return fmt.Errorf("check project: %w", err)
	}
	if err := m.follow(); err != nil {
		return err
	}
	if !doc.Equal(m.mirror) {
		return errors.New("what was handed over to storage is not the project")
	}
	end := doc.Clone()
	steps, done := m.session.Steps()
	for range done {
		m.session.Undo()
	}
	if !doc.Equal(m.start) {
		return fmt.Errorf("%d steps back is not the start: %s", done, difference(m.start, doc))
	}
	if m.session.Jump(len(steps)); len(steps) > done {
		m.session.Jump(done)
	}
	if !doc.Equal(end) {
		return fmt.Errorf("%d steps back and %d forth is not the end: %s", done, len(steps), difference(end, doc))
	}
	if err := m.follow(); err != nil {
		return err
	}
	return errors.Join(wrap("read encoded project", again(doc)), m.complaint())
}

// follow brings the mirror up to what was handed over since.
func (m *monkey) follow() error {
	for ; m.mirrored < len(m.project.kept); m.mirrored++ {
		if err := m.mirror.Apply(m.project.kept[m.mirrored]); err != nil {
			return fmt.Errorf("storage cannot follow: %w", err)
		}
	}
	return nil
}

// again encodes all records and reads them back.
func again(doc *document.Document) error {
	var records []domain.Record
	for _, table := range domain.Tables() {
		for _, r := range doc.All(table) {
			b, err := document.Encode(r)
			if err != nil {
				return err
			}
			back, err := document.Decode(table, b)
			if err != nil {
				return err
			}
			records = append(records, back)
		}
	}
	back, err := document.Load(records)
	if err != nil {
		return err
	}
	if c := document.Between(doc, back); !c.IsEmpty() {
		return fmt.Errorf("it differs: %s", difference(doc, back))
	}
	return nil
}

func difference(want, got *document.Document) string {
	var out []string
	for _, e := range document.Between(want, got).Edits() {
		out = append(out, fmt.Sprintf("want %+v, got %+v", e.Before, e.After))
	}
	return strings.Join(out[:min(len(out), 3)], "; ")
}

// replay makes given gestures in a window of its own.
func replay(t *testing.T, pranks []prank) error {
	t.Helper()
	m := newMonkey(t)
	return m.play(func(i int) (prank, bool) {
		if i == len(pranks) {
			return prank{}, false
		}
		return pranks[i], true
	})
}

// shorten leaves gestures out as long as the rest of them leads to the same complaint.
func shorten(t *testing.T, pranks []prank, want error) []prank {
	t.Helper()
	fails := func(pranks []prank) bool {
		failed := false
		t.Run("shrink", func(t *testing.T) {
			err := replay(t, pranks)
			failed = err != nil && faultOf(err) == faultOf(want)
		})
		return failed
	}
	end := time.Now().Add(shrinkTime)
	for size := (len(pranks) + 1) / 2; size > 0; size /= 2 {
		for from := 0; from < len(pranks) && time.Now().Before(end); {
			rest := slices.Concat(pranks[:from], pranks[min(from+size, len(pranks)):])
			if fails(rest) {
				pranks = rest
			} else {
				from += size
			}
		}
	}
	return pranks
}

// faultOf is what two complaints have in common that come from the same fault: the line in which the
// program panicked, or the words before the values.
func faultOf(err error) string {
	text := err.Error()
	if strings.HasPrefix(text, "panic:") {
		for line := range strings.Lines(text) {
			if strings.Contains(line, "/ui/") || strings.Contains(line, "/domain/") {
				if !strings.Contains(line, "_test.go") {
					return strings.TrimSpace(line)
				}
			}
		}
	}
	if _, rest, ok := strings.Cut(text, "}: "); ok {
		text = rest
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'f' {
			return -1
		}
		return r
	}, text[:min(len(text), 40)])
}

// wild invents the gestures of a seed as they are made.
func (m *monkey) wild(seed uint64) func(i int) (prank, bool) {
	r := rand.New(rand.NewPCG(seed, 2026))
	return func(i int) (prank, bool) {
		if i == pranksPerSeed {
			return prank{}, false
		}
		if (i+1)%pranksPerCheck == 0 {
			return prank{Do: "look"}, true
		}
		return m.idea(r), true
	}
}

// lookAtScene compares the map that followed all changes with one that is laid out anew.
func (m *monkey) lookAtScene() error {
	if m.w.presenting != nil {
		return nil
	}
	live := m.w.page.Scene()
	live.Prepare(scene.Rect{W: 1e6, H: 1e6}, 1e6)
	p := live.MapParams
	p.Lazy = false
	fresh := scene.NewMap(p)
	var faults []error
	same := func(what string, got, want scene.Rect, ok, there bool) {
		off := max(abs(got.X-want.X), abs(got.Y-want.Y), abs(got.W-want.W), abs(got.H-want.H))
		if ok != there || off > 0.5 {
			faults = append(faults, fmt.Errorf("%s is shown at %v %t, laid out anew at %v %t", what, got, ok, want, there))
		}
	}
	for _, c := range document.MapCards(m.w.doc(), p.Map) {
		got, ok := live.CardRect(c.ID)
		want, there := fresh.CardRect(c.ID)
		same("card "+document.CardText(m.w.doc(), c), got, want, ok, there)
	}
	for _, l := range document.Lanes(m.w.doc(), p.Map) {
		got, ok := live.LaneRect(l.ID)
		want, there := fresh.LaneRect(l.ID)
		same("lane "+string(l.Kind), got, want, ok, there)
	}
	for _, f := range document.Phases(m.w.doc(), p.Map) {
		got, ok := live.PhaseRect(f.ID)
		want, there := fresh.PhaseRect(f.ID)
		same("phase "+f.Title, got, want, ok, there)
	}
	return errors.Join(faults[:min(len(faults), 4)]...)
}

func abs(x float32) float32 { return max(x, -x) }
