package ui

import (
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "unsafe" // for go:linkname

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
)

const (
	// roundsVariable tells the second process how often to make the gestures.
	roundsVariable = "WEGMARKE_ROUNDS"
	// heapVariable names the folder that takes profiles of the memory.
	heapVariable = "WEGMARKE_HEAP"
	fewRounds    = 10
	manyRounds   = 30
)

// TestRepeatedGesturesLeaveNothingBehind makes the gestures that leave the project as it was again and
// again. What the program holds after many rounds must be what it held after a few.
func TestRepeatedGesturesLeaveNothingBehind(t *testing.T) {
	if rounds := os.Getenv(roundsVariable); rounds != "" {
		n, err := strconv.Atoi(rounds)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(heldAfter(t, n))
		return
	}
	few, many := heldByAnother(t, fewRounds), heldByAnother(t, manyRounds)
	t.Logf("after %d rounds %+v, after %d rounds %+v", fewRounds, few, manyRounds, many)
	if many.bytes > few.bytes+few.bytes/10 {
		t.Errorf("%d more rounds of gestures let memory grow from %d to %d bytes", manyRounds-fewRounds, few.bytes, many.bytes)
	}
	if many.objects > few.objects+few.objects/10 {
		t.Errorf("%d more rounds of gestures let the number of objects grow from %d to %d", manyRounds-fewRounds, few.objects, many.objects)
	}
	if many.goroutines > few.goroutines {
		t.Errorf("%d more rounds of gestures let goroutines grow from %d to %d", manyRounds-fewRounds, few.goroutines, many.goroutines)
	}
}

// cleaned is when the toolkit has last forgotten what was not painted lately, which it does every ten
// seconds at most. Here it shall do so when it is told to.
//
//go:linkname cleaned fyne.io/fyne/v2/internal/cache.lastClean
var cleaned time.Time

// holding is what a program holds when all garbage is gone.
type holding struct {
	bytes, objects uint64
	goroutines     int
}

func (h holding) String() string {
	return fmt.Sprintf("held: %d %d %d", h.bytes, h.objects, h.goroutines)
}

// heldByAnother lets a process of its own make the gestures. The toolkit keeps what was not painted for a
// minute; how long is told to it when it starts.
func heldByAnother(t *testing.T, rounds int) (h holding) {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^TestRepeatedGesturesLeaveNothingBehind$")
	command.Env = append(os.Environ(), roundsVariable+"="+strconv.Itoa(rounds), "FYNE_CACHE=1ms")
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	_, line, found := strings.Cut(string(out), "held: ")
	if _, err := fmt.Sscan(line, &h.bytes, &h.objects, &h.goroutines); err != nil || !found {
		t.Fatalf("%v in %s", err, out)
	}
	return h
}

func heldAfter(t *testing.T, rounds int) holding {
	t.Helper()
	_, f, h := openByHand(t)
	table := readTable(t, "gestures-short")
	for i := 1; i <= rounds; i++ {
		for _, l := range table {
			h.pass(2 * time.Second)
			h.make(t, l.gesture)
		}
		f.project.kept = nil // what only this test keeps
		if i%fewRounds == 0 {
			// To paint anything makes the toolkit forget what was not painted lately.
			cleaned = time.Time{}
			c := software.NewCanvas()
			c.SetContent(canvas.NewRectangle(color.Black))
			c.Capture()
		}
	}
	runtime.GC()
	runtime.GC() // what finalizers and pools let go
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if folder := os.Getenv(heapVariable); folder != "" {
		file, err := os.Create(filepath.Join(folder, strconv.Itoa(rounds)+".heap"))
		if err != nil {
			t.Fatal(err)
		}
		if err := pprof.WriteHeapProfile(file); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return holding{m.HeapAlloc, m.HeapObjects, runtime.NumGoroutine()}
}
