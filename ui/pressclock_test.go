package ui

import (
	"testing"
	"time"
)

// busyDay is a clock with timers that run only when the program comes round.
type busyDay struct {
	now    time.Time
	timers []func()
}

func (d *busyDay) later(_ time.Duration, f func()) func() {
	live := true
	d.timers = append(d.timers, func() {
		if live {
			f()
		}
	})
	return func() { live = false }
}

// round lets everything that was due run, until nothing is.
func (d *busyDay) round() {
	for len(d.timers) > 0 {
		f := d.timers[0]
		d.timers = d.timers[1:]
		f()
	}
}

func (d *busyDay) clock(event func() (time.Time, bool)) *pressClock {
	return &pressClock{now: func() time.Time { return d.now }, later: d.later, event: event}
}

func TestASecondClickThatTheProgramComesToLateWasQuick(t *testing.T) {
	d := &busyDay{now: time.Unix(1000, 0)}
	c := d.clock(func() (time.Time, bool) { return time.Time{}, false })
	first := c.Time()
	if !first.Equal(d.now) {
		t.Fatalf("the first press is told at %v, want %v", first, d.now)
	}
	d.now = d.now.Add(900 * time.Millisecond) // a long frame
	if gap := c.Time().Sub(first); gap >= pressWindow {
		t.Errorf("the second press is told %v after the first, though the program did not come round", gap)
	}
	d.now = d.now.Add(5 * time.Second)
	if got := c.Time(); !got.Equal(d.now) {
		t.Errorf("a press after five seconds is told at %v, want %v", got, d.now)
	}
	d.round()
	d.now = d.now.Add(900 * time.Millisecond)
	if got := c.Time(); !got.Equal(d.now) {
		t.Errorf("a press to a program that was ready is told at %v, want %v", got, d.now)
	}
}

func TestTheTimeThatTheSystemTellsCounts(t *testing.T) {
	d := &busyDay{now: time.Unix(1000, 0)}
	at := time.UnixMilli(5)
	c := d.clock(func() (time.Time, bool) { return at, true })
	first := c.Time()
	at = at.Add(time.Second) // handed over together after a long frame
	if gap := c.Time().Sub(first); gap != time.Second {
		t.Errorf("two presses a second apart are told %v apart", gap)
	}
}
