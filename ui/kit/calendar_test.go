package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestCalendarWalksByKeysAndPages(t *testing.T) {
	day := func(text string) time.Time {
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	var chosen time.Time
	c := NewCalendar(CalendarParams{
		Day: day("2026-01-31"), Today: day("2026-03-05"),
		Month:   func(t time.Time) string { return t.Format("01.2006") },
		Weekday: func(d time.Weekday) string { return d.String()[:2] },
		Chosen:  func(t time.Time) { chosen = t },
	})
	w, _, _ := show(t, c)
	w.Resize(fyne.NewSize(300, 300))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyPageDown, "2026-02-28"},
		{fyne.KeyRight, "2026-03-01"},
		{fyne.KeyUp, "2026-02-22"},
		{fyne.KeyPageUp, "2026-01-22"},
		{fyne.KeyHome, "2026-03-05"},
		{fyne.KeyDown, "2026-03-12"},
		{fyne.KeyLeft, "2026-03-11"},
	} {
		if c.TypedKey(key(step.key)); !c.At().Equal(day(step.want)) {
			t.Errorf("%s leads to %s, want %s", step.key, c.At().Format(time.DateOnly), step.want)
		}
	}
	// March 2026 begins on a Sunday, so that its first week holds six days of February.
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(calendarPad+6*calendarCell+5, calendarPad+calendarHead+calendarWeek+5)})
	if !chosen.Equal(day("2026-03-01")) {
		t.Errorf("the click chooses %s", chosen.Format(time.DateOnly))
	}
}
