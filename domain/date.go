package domain

import "time"

// Date is a calendar day as "2026-03-05", or "" for none. Such texts sort and compare by time.
type Date string

const dateForm = "2006-01-02"

// DateOf is the day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(dateForm)) }

// Time is midnight UTC of the day; ok is false for "" and for a text that is no day.
func (d Date) Time() (t time.Time, ok bool) {
	t, err := time.Parse(dateForm, string(d))
	return t, err == nil
}

// AddDays moves the day; a Date that is no day stays as it is.
func (d Date) AddDays(n int) Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	return DateOf(t.AddDate(0, 0, n))
}

func (c *checker) date(field string, d Date) *checker {
	_, ok := d.Time()
	return c.rule(d == "" || ok, field, "range")
}
