package bench

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestSpreadTakesTheNearestRank(t *testing.T) {
	var all []time.Duration
	for i := 100; i > 0; i-- {
		all = append(all, time.Duration(i)*time.Millisecond)
	}
	if got, want := spreadOf(all), (Spread{P50: 50, P95: 95, Worst: 100}); got != want {
		t.Errorf("hundred values: %+v, want %+v", got, want)
	}
	if got, want := spreadOf([]time.Duration{7 * time.Millisecond}), (Spread{7, 7, 7}); got != want {
		t.Errorf("one value: %+v, want %+v", got, want)
	}
	if got := spreadOf(nil); got != (Spread{}) {
		t.Errorf("no value: %+v", got)
	}
}

func TestFrameIsHandlerAndPaintOfTheSameStep(t *testing.T) {
	p := summary("pan", []sample{
		{handler: 1 * time.Millisecond, paint: 9 * time.Millisecond, swap: 50 * time.Millisecond},
		{handler: 8 * time.Millisecond, paint: 1 * time.Millisecond, swap: 50 * time.Millisecond},
	})
	if p.Frame.Worst != 10 || p.Handler.Worst != 8 || p.Paint.Worst != 9 {
		t.Errorf("worst: frame %v, handler %v, paint %v; a worst handler and a worst paint of different steps do not add up",
			p.Frame.Worst, p.Handler.Worst, p.Paint.Worst)
	}
}

func TestTableNamesEveryPhase(t *testing.T) {
	r := &Report{
		File: "W2.wegmarke", Load: []string{"1", "2"}, Phases: []Phase{summary("pan", nil), summary("zoom", nil)},
		Idle: []Idle{{Name: "map"}}, Openings: []Opening{{Read: 1, Screen: 2}},
	}
	var b strings.Builder
	if err := r.WriteTable(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"W2.wegmarke", "pan", "zoom", "idle, map", "opening 1", "resident at the end"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, b.String())
		}
	}
}

func TestProcessorTimeGrowsWithWork(t *testing.T) {
	// The clock is that of one thread: the work must not move to another.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	begin := CPU()
	for n, end := 0, time.Now().Add(50*time.Millisecond); time.Now().Before(end); n++ {
		_ = strings.Repeat("x", n%1000)
	}
	if CPU() <= begin {
		t.Error("work took no time")
	}
}
