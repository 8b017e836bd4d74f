package ui

import (
	"encoding/json"
	"runtime"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/bench"
)

const (
	// slowTurn is from how much processor time on a turn of the main loop is told.
	slowTurn = 50 * time.Millisecond
	// lookEvery is how often it is looked whether the loop comes round, looks how often one turn is
	// looked at at most.
	lookEvery, looks = 50 * time.Millisecond, 12
	// stackDepth is how many functions are named, from the innermost one.
	stackDepth = 14
)

// changeLine is a change with all that is needed to make it again elsewhere.
func changeLine(ev edit.Event) string {
	edits, err := document.EncodeEdits(ev.Change.Edits())
	if err != nil {
		return soakLine("fault", err.Error())
	}
	return soakLine("change", struct {
		Origin string          `json:"origin"`
		Label  string          `json:"label"`
		Edits  json.RawMessage `json:"edits"`
	}{originName(ev.Origin), ev.Label.Key, edits})
}

func soakLine(kind string, value any) string {
	b, err := json.Marshal(map[string]any{kind: value})
	if err != nil {
		b, _ = json.Marshal(map[string]string{"fault": err.Error()})
	}
	return string(b)
}

// loopTurn is one turn of the main loop, in milliseconds: from the middle of one, after its events, over
// its frame and what was waiting to be done, to the events of the next one.
type loopTurn struct {
	// CPU is the processor time of the main thread, where the system tells it.
	CPU  float64 `json:"cpu"`
	Wall float64 `json:"wall"`
	// Stacks are the functions in which the loop was while it did not come round.
	Stacks [][]string `json:"stacks"`
}

// turnWatch tells of each turn of the main loop that takes long.
type turnWatch struct {
	line func(string)
	cpu  time.Duration
	at   time.Time

	mu     sync.Mutex
	turns  int
	stacks [][]string
}

// watchTurns begins to watch, on the main goroutine, until the program ends.
func watchTurns(line func(string)) {
	w := &turnWatch{line: line, cpu: bench.CPU(), at: time.Now()}
	// The toolkit moves animations on once in each turn of its loop, between the events and the frame.
	beat := &fyne.Animation{Duration: time.Second, RepeatCount: fyne.AnimationRepeatForever, Tick: func(float32) { w.turned() }}
	beat.Start()
	go w.look()
}

// turned is called once in each turn.
func (w *turnWatch) turned() {
	cpu, at := bench.CPU(), time.Now()
	w.mu.Lock()
	stacks := w.stacks
	w.turns++
	w.stacks = nil
	w.mu.Unlock()
	if took := cpu - w.cpu; took > slowTurn {
		ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
		w.line(soakLine("turn", loopTurn{ms(took), ms(at.Sub(w.at)), stacks}))
	}
	w.cpu, w.at = bench.CPU(), time.Now()
}

// look notes again and again what a turn is at that does not come to its end.
func (w *turnWatch) look() {
	for last := 0; ; time.Sleep(lookEvery) {
		w.mu.Lock()
		same := w.turns == last && len(w.stacks) < looks
		last = w.turns
		w.mu.Unlock()
		if !same {
			continue
		}
		stack := mainStack()
		w.mu.Lock()
		if w.turns == last {
			w.stacks = append(w.stacks, stack)
		}
		w.mu.Unlock()
	}
}

// mainStack names the functions that the main goroutine is in, the innermost first.
func mainStack() []string {
	buf := make([]byte, 1<<20)
	_, text, found := strings.Cut(string(buf[:runtime.Stack(buf, true)]), "goroutine 1 [")
	if !found {
		return nil
	}
	text, _, _ = strings.Cut(text, "\n\n")
	var out []string
	for l := range strings.Lines(text) {
		// A line with a place in a file follows each function.
		if call := strings.LastIndexByte(l, '('); call > 0 && l[0] != '\t' && len(out) < stackDepth {
			out = append(out, l[strings.LastIndexByte(l[:call], '/')+1:call])
		}
	}
	return out
}
