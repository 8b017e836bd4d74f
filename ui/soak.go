package ui

import (
	"encoding/json"
	"runtime"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/bench"
)

const (
	// slowTurn is from how much processor time on a turn of the main loop is told.
	slowTurn = 50 * time.Millisecond
	// lookAfter is for how long the loop may be away before it is looked at, looks is how often at most.
	lookAfter, looks = 60 * time.Millisecond, 12
	// turnRest is the time between two questions whether the loop comes round. It is shorter than a frame, so
	// that there are few turns between two answers.
	turnRest = 5 * time.Millisecond
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

// loopTurn is what the main loop did between two times at which it came round, in milliseconds.
type loopTurn struct {
	// CPU is the processor time of the main thread, where the system tells it.
	CPU  float64 `json:"cpu"`
	Wall float64 `json:"wall"`
	// Stacks are the functions in which the loop was while it did not come round.
	Stacks [][]string `json:"stacks"`
}

// watchTurns tells of each turn of the main loop that takes long, until stop is called.
func watchTurns(line func(string)) (stop func()) {
	done := make(chan struct{})
	go func() {
		var cpu time.Duration
		at := time.Now()
		for {
			came := make(chan time.Duration, 1)
			fyne.Do(func() { came <- bench.CPU() })
			stacks, now, ok := lookUntil(came, done)
			if !ok {
				return
			}
			if took := now - cpu; took > slowTurn {
				ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
				line(soakLine("turn", loopTurn{ms(took), ms(time.Since(at)), stacks}))
			}
			cpu, at = now, time.Now()
			time.Sleep(turnRest)
		}
	}()
	return func() { close(done) }
}

// lookUntil waits until the loop has come round and looks again and again at what it does; false when
// nobody wants to know any more.
func lookUntil(came <-chan time.Duration, done <-chan struct{}) (stacks [][]string, cpu time.Duration, ok bool) {
	tick := time.NewTicker(lookAfter)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return nil, 0, false
		case cpu = <-came:
			return stacks, cpu, true
		case <-tick.C:
			if len(stacks) < looks {
				stacks = append(stacks, mainStack())
			}
		}
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
