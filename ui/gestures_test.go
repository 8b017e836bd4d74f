package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/ui/theme"
)

// recordFolder names the variable with the folder that takes what the gestures were and what came out.
const recordFolder = "WEGMARKE_RECORD"

// gesture is one gesture with the places it was made at, for the real window.
type gesture struct {
	Line  int    `json:"line"`
	Do    string `json:"do"`
	Mods  string `json:"mods,omitempty"`
	Text  string `json:"text,omitempty"`
	At    []int  `json:"at,omitempty"`
	To    []int  `json:"to,omitempty"`
	Count int    `json:"count,omitempty"`
	// Steps is what happened to the project.
	Steps  []string `json:"steps,omitempty"`
	Fields []string `json:"-"`
}

// TestRecordedGesturesEndAsTheySay makes the gestures of a table without a display. Each of them has
// to change the project, or must not, as the table says. With a folder to record into it writes where
// each gesture was made, and the project it led to: the real window has to come to the same.
func TestRecordedGesturesEndAsTheySay(t *testing.T) {
	for _, name := range []string{"gestures", "gestures-short"} {
		t.Run(name, func(t *testing.T) { playTable(t, name) })
	}
}

// line is a gesture of a table; still ones must not change the project.
type line struct {
	gesture
	still bool
	text  string
}

func readTable(t *testing.T, name string) []line {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "packaging", "e2e", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var out []line
	for n, text := range strings.Split(string(b), "\n") {
		if text = strings.TrimSpace(text); text == "" || text[0] == '#' {
			continue
		}
		rest, still := strings.CutPrefix(text, "~")
		out = append(out, line{gesture{Line: n + 1, Fields: strings.Split(rest, " | ")}, still, text})
	}
	return out
}

func playTable(t *testing.T, name string) {
	w, f, h := openByHand(t)
	begin := dumpOf(t, w)
	var made []gesture
	for _, l := range readTable(t, name) {
		kept := len(f.project.kept)
		h.pass(2 * time.Second)
		h.steps = nil
		g := h.make(t, l.gesture)
		g.Steps = h.steps
		made = append(made, g)
		if changed := len(f.project.kept) > kept; changed == l.still || changed != (len(g.Steps) > 0) {
			t.Fatalf("%s.txt:%d: %q changed the project: %v, by the steps %q; %v", name, l.Line, l.text, changed, g.Steps, h)
		}
	}
	t.Logf("%d gestures, %d changes", len(made), len(f.project.kept))
	if name == "gestures-short" && dumpOf(t, w) != begin {
		t.Error("the short table, which is repeated, does not leave the project as it was")
	}
	if folder := os.Getenv(recordFolder); folder != "" {
		record(t, filepath.Join(folder, name), made, dumpOf(t, w))
	}
}

// openByHand opens the sample in a window that asks its questions itself.
func openByHand(t *testing.T) (*window, *fakeWorld, *hand) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	f := &fakeWorld{now: time.Unix(1000, 0)}
	h := newHand()
	p := Params{
		Store: f, Library: f, Workbooks: f, Tables: f, Pictures: f, Tasks: f, Codes: f, Samples: f, Phrases: f,
		Templates: &shelf{kept: map[string]*document.Document{}}, Lang: "de", Theme: "light",
		Today:  func() domain.Date { return sample.StoryDay },
		Folder: t.TempDir(), Log: t.Logf, Trace: func(line string) { h.steps = append(h.steps, line) },
	}
	w, err := newWindow(a, p, handSystem{pickingSystem{f}, h, desktopSystem{a}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.win.Close)
	w.win.Resize(fyne.NewSize(1600, 1000))
	h.w = w
	w.start()
	w.openSample()
	h.pass(time.Second)
	if w.session == nil {
		t.Fatal("the sample did not open")
	}
	f.project.path = "/somewhere/project.wegmarke" // a sample has to be saved somewhere first
	return w, f, h
}

func (h *hand) make(t *testing.T, g gesture) gesture {
	t.Helper()
	field := func(i int) string {
		if i >= len(g.Fields) {
			t.Fatalf("line %d lacks a field", g.Line)
		}
		return strings.TrimSpace(g.Fields[i])
	}
	verb := strings.Fields(field(0))
	g.Do = verb[len(verb)-1]
	if len(verb) == 2 {
		g.Mods = verb[0]
	}
	place := func(i int) (fyne.Position, []int) {
		p := h.place(t, g.Line, field(i))
		x, y := int(p.X), int(p.Y)
		return fyne.NewPos(float32(x), float32(y)), []int{x, y}
	}
	switch g.Do {
	case "key":
		g.Text = field(1)
		h.key(g.Text)
	case "type":
		g.Text = field(1)
		h.write(g.Text)
	case "paste":
		g.Text = strings.NewReplacer(`\t`, "\t", `\n`, "\n").Replace(field(1))
		h.w.app.Clipboard().SetContent(g.Text)
		h.key("ctrl+v")
	case "map":
		at := h.words(t, field(1))
		g.Do, g.At, g.Count = "click", []int{int(at.X), int(at.Y)}, 1
		h.click(fyne.NewPos(float32(g.At[0]), float32(g.At[1])), desktop.MouseButtonPrimary, 1)
		if m, _ := document.Find[domain.Map](h.w.doc(), h.w.page.Map()); m.Title != field(1) {
			t.Fatalf("line %d: the map shown is %q", g.Line, m.Title)
		}
	case "click", "double":
		var at fyne.Position
		at, g.At = place(1)
		g.Count = map[string]int{"click": 1, "double": 2}[g.Do]
		g.Do = "click"
		h.hold(g.Mods, func() { h.click(at, desktop.MouseButtonPrimary, g.Count) })
	case "drag", "cancel":
		from, to := fyne.Position{}, fyne.Position{}
		from, g.At = place(1)
		to, g.To = place(2)
		h.hold(g.Mods, func() { h.drag(from, to, desktop.MouseButtonPrimary, g.Do == "cancel") })
	case "wheel":
		at, err := fyne.Position{}, error(nil)
		at, g.At = place(1)
		if g.Count, err = strconv.Atoi(field(2)); err != nil {
			t.Fatal(err)
		}
		h.hold(g.Mods, func() { h.wheel(at, g.Count) })
	default:
		t.Fatalf("line %d: what is %q?", g.Line, g.Do)
	}
	return g
}

// place finds "middle", "card TEXT", "cell PHASE LANE", "phase TITLE" or "lane KIND" in the window; "+DX+DY"
// behind a "@" moves it.
func (h *hand) place(t *testing.T, line int, what string) fyne.Position {
	t.Helper()
	board := h.w.page.Board()
	corner := h.w.app.Driver().AbsolutePositionForObject(board)
	if what == "middle" {
		return corner.AddXY(board.Size().Width/2, board.Size().Height/2)
	}
	what, shift, _ := strings.Cut(what, " @")
	kind, name, _ := strings.Cut(what, " ")
	doc, m, s := h.w.doc(), h.w.page.Map(), h.w.page.Scene()
	var r scene.Rect
	ok := false
	header, heads := false, false
	switch kind {
	case "card":
		for _, c := range document.MapCards(doc, m) {
			if document.CardText(doc, c) == name && !ok {
				r, ok = s.CardRect(c.ID)
			}
		}
	case "cell":
		phase, lane, _ := strings.Cut(name, " / ")
		row, found := h.laneRect(lane)
		col, there := h.phaseRect(phase)
		r, ok = scene.Rect{X: col.X, Y: row.Y + row.H - 8, W: col.W, H: 4}, found && there
	case "phase":
		header = true
		r, ok = h.phaseRect(name)
		_, r.H = s.PaneSize(scene.Header)
		r.Y, r.H = 0, min(r.H, 44)
	case "lane":
		heads = true
		r, ok = h.laneRect(name)
		r.W, _ = s.PaneSize(scene.Heads)
	}
	if !ok {
		shown, _ := document.Find[domain.Map](doc, m)
		t.Fatalf("line %d: %q is not on the map %q; %v", line, what, shown.Title, h)
	}
	look := board.Look()
	zoom := float32(look.Zoom)
	w, top := s.PaneSize(scene.Corner)
	at := fyne.NewPos((r.X+r.W/2-float32(look.X))*zoom, (r.Y+r.H/2-float32(look.Y))*zoom)
	switch {
	case header:
		at.Y = (r.Y + r.H/2) * zoom
		at.X += w * zoom
	case heads:
		at.X = r.W / 2 * zoom
		at.Y += top * zoom
	default:
		at = at.AddXY(w*zoom, top*zoom)
	}
	if shift != "" {
		x, y, _ := strings.Cut(shift, ",")
		dx, _ := strconv.Atoi(x)
		dy, _ := strconv.Atoi(y)
		at = at.AddXY(float32(dx), float32(dy))
	}
	at = at.Add(corner)
	if !h.onBoard(at) {
		t.Fatalf("line %d: %q is not in view, but at %v", line, what, at)
	}
	return at
}

func (h *hand) laneRect(kind string) (scene.Rect, bool) {
	for _, l := range document.Lanes(h.w.doc(), h.w.page.Map()) {
		if string(l.Kind) == "lane."+kind || l.Title == kind {
			return h.w.page.Scene().LaneRect(l.ID)
		}
	}
	return scene.Rect{}, false
}

func (h *hand) phaseRect(title string) (scene.Rect, bool) {
	for _, p := range document.Phases(h.w.doc(), h.w.page.Map()) {
		if p.Title == title {
			return h.w.page.Scene().PhaseRect(p.ID)
		}
	}
	return scene.Rect{}, false
}

// dumpOf is the project in the form of the program's own dump.
func dumpOf(t *testing.T, w *window) string {
	t.Helper()
	tables := map[string][]json.RawMessage{}
	for _, table := range domain.Tables() {
		for _, r := range w.doc().All(table) {
			b, err := document.Encode(r)
			if err != nil {
				t.Fatal(err)
			}
			tables[string(table)] = append(tables[string(table)], b)
		}
	}
	b, err := json.Marshal(tables)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func record(t *testing.T, base string, made []gesture, dump string) {
	t.Helper()
	var out strings.Builder
	for _, g := range made {
		b, err := json.Marshal(g)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(append(b, '\n'))
	}
	for name, text := range map[string]string{".jsonl": out.String(), ".expected.json": dump} {
		if err := os.WriteFile(base+name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
