package i18n

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Signs that ordinary keyboards do not have.
const (
	noBreakSpace = "\u00a0"
	minus        = "\u2212"
)

// Int writes a whole number: 1.732 in German, 1,732 in English, with a true minus.
func (c *Catalog) Int(n int) string { return c.Number(float64(n), 0) }

// Number writes a number with the given count of decimals, thousands grouped.
func (c *Catalog) Number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	text := strconv.FormatFloat(math.Abs(v), 'f', max(decimals, 0), 64)
	whole, fraction, _ := strings.Cut(text, ".")
	thousands, point := ".", ","
	if c.language == English {
		thousands, point = ",", "."
	}
	var b strings.Builder
	// A value that rounds to nothing carries no sign.
	if v < 0 && strings.Trim(text, "0.") != "" {
		b.WriteString(minus)
	}
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(thousands)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString(point + fraction)
	}
	return b.String()
}

// Signed writes a number that is a difference: +2, −2, 0.
func (c *Catalog) Signed(v float64, decimals int) string {
	text := c.Number(v, decimals)
	if v > 0 && strings.Trim(text, "0.,") != "" {
		return "+" + text
	}
	return text
}

// Percent writes a share given in percent: 3,1 % in German, 3.1% in English.
func (c *Catalog) Percent(v float64, decimals int) string {
	if c.language == English {
		return c.Number(v, decimals) + "%"
	}
	return c.Number(v, decimals) + noBreakSpace + "%"
}

// Bytes is the size of a file, as systems show it: "84 KB", "2,1 MB".
func (c *Catalog) Bytes(n int64) string {
	if n < 1_000_000 {
		return c.Number(math.Ceil(float64(n)/1000), 0) + noBreakSpace + "KB"
	}
	return c.Number(float64(n)/1_000_000, 1) + noBreakSpace + "MB"
}

// Euro writes an amount: 1.732 € in German, €1,732 in English.
func (c *Catalog) Euro(v float64, decimals int) string {
	text := c.Number(v, decimals)
	if c.language != English {
		return text + noBreakSpace + "€"
	}
	if amount, negative := strings.CutPrefix(text, minus); negative {
		return minus + "€" + amount
	}
	return "€" + text
}

// Date writes a full day: 15.04.2026 in German, 15 Apr 2026 in English.
func (c *Catalog) Date(t time.Time) string {
	if c.language == English {
		return t.Format("2 Jan 2006")
	}
	return t.Format("02.01.2006")
}

// DayMonth writes a day without its year: 15.04. in German, 15 Apr in English.
func (c *Catalog) DayMonth(t time.Time) string {
	if c.language == English {
		return t.Format("2 Jan")
	}
	return t.Format("02.01.")
}

// LongDay writes a day with its month in full: 6. März in German, 6 March in English.
func (c *Catalog) LongDay(t time.Time) string {
	if c.language == English {
		return t.Format("2 January")
	}
	return t.Format("2. ") + germanMonth(t.Month())
}

// Month writes a month with its year: Feb. 2026 in German, Feb 2026 in English.
func (c *Catalog) Month(t time.Time) string {
	if c.language == English {
		return t.Format("Jan 2006")
	}
	return germanShortMonth(t.Month()) + t.Format(" 2006")
}

// LongMonth writes a month in full with its year: März 2026 in German, March 2026 in English.
func (c *Catalog) LongMonth(t time.Time) string {
	if c.language == English {
		return t.Format("January 2006")
	}
	return germanMonth(t.Month()) + t.Format(" 2006")
}

// Weekday writes the short name of a day of the week: Mo in German, Mon in English.
func (c *Catalog) Weekday(d time.Weekday) string {
	if c.language == English {
		return d.String()[:3]
	}
	return [...]string{"So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"}[d]
}

// Clock writes the time of day: 14:32.
func (c *Catalog) Clock(t time.Time) string { return t.Format("15:04") }

func germanMonth(m time.Month) string {
	return [...]string{
		"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
		"Oktober", "November", "Dezember",
	}[m-1]
}

// germanShortMonth shortens only where something is saved by it.
func germanShortMonth(m time.Month) string {
	return [...]string{"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."}[m-1]
}

// List writes words in a row: "a, b und c".
func (c *Catalog) List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return c.T("list.and", Values{"first": strings.Join(words[:last], ", "), "last": words[last]})
}
