package qr

import (
	"strings"
	"time"
)

// Forms of days and times in calendars.
const (
	calendarDay  = "20060102"
	calendarTime = "20060102T150405"
)

// event writes a calendar with one entry. Times are those of the place, whatever zone the phone is
// in: who comes to a fair at ten comes at ten.
func (c Content) event(p Params) (string, error) {
	switch {
	case strings.TrimSpace(c.Name) == "":
		return "", ErrEmpty
	case c.Begin.IsZero():
		return "", ErrDay
	case !c.AllDay && !c.End.IsZero() && !c.End.After(c.Begin):
		return "", ErrTime
	}
	var w writer
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//Wegmarke//Wegmarke//DE")
	w.line("BEGIN:VEVENT")
	w.line("UID:" + p.UID)
	w.line("DTSTAMP:" + p.Stamp.UTC().Format(calendarTime) + "Z")
	if c.AllDay {
		w.line("DTSTART;VALUE=DATE:" + c.Begin.Format(calendarDay))
	} else {
		w.line("DTSTART:" + c.Begin.Format(calendarTime))
		if !c.End.IsZero() {
			w.line("DTEND:" + c.End.Format(calendarTime))
		}
	}
	w.value("SUMMARY", strings.TrimSpace(c.Name))
	w.value("LOCATION", strings.TrimSpace(c.Place))
	w.value("DESCRIPTION", strings.TrimSpace(c.Text))
	w.line("END:VEVENT")
	w.line("END:VCALENDAR")
	return w.b.String(), nil
}

func parseEvent(s string) Content {
	c := Content{Kind: Event}
	for _, l := range read(s) {
		switch l[0] {
		case "SUMMARY":
			c.Name = unescape(l[1])
		case "LOCATION":
			c.Place = unescape(l[1])
		case "DESCRIPTION":
			c.Text = unescape(l[1])
		case "DTSTART":
			c.Begin, c.AllDay = moment(l[1])
		case "DTEND":
			c.End, _ = moment(l[1])
		}
	}
	return c
}

// moment reads a day with or without its time.
func moment(s string) (t time.Time, allDay bool) {
	if t, err := time.Parse(calendarTime, strings.TrimSuffix(s, "Z")); err == nil {
		return t, false
	}
	t, err := time.Parse(calendarDay, s)
	return t, err == nil
}
