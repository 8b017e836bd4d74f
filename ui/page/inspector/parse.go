package inspector

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

// parseNumber reads a number as people write it in a language.
func parseNumber(text, lang string) (float64, bool) { return i18n.ParseNumber(text, lang) }

// plainNumber writes a number without its unit and with as many decimals as it has.
func plainNumber(c *i18n.Catalog, v float64) string { return c.Plain(v) }

// dateField checks and writes a day; the message names a form that is understood.
func (i *Inspector) dateField(f field, write func(domain.Date)) field {
	f.check = func(text string) string {
		if _, ok := i18n.ParseDay(text, i.p.Today()); !ok {
			return i.p.Words.T("error.field.date", i18n.Values{"example": i.day(i.p.Today())})
		}
		return ""
	}
	f.write = func(text string) {
		if d, ok := i18n.ParseDay(text, i.p.Today()); ok {
			write(d)
		}
	}
	return f
}

// numberField checks and writes a number between two bounds; none writes what an empty field means.
func (i *Inspector) numberField(f field, lowest, highest float64, none func(), write func(float64)) field {
	f.check = func(text string) string {
		if strings.TrimSpace(text) == "" && none != nil {
			return ""
		}
		v, ok := parseNumber(text, i.p.Words.Language())
		switch {
		case !ok:
			return i.p.Words.T("error.field.number")
		case v < lowest || v > highest:
			return i.p.Words.T("error.field.range")
		}
		return ""
	}
	f.write = func(text string) {
		if strings.TrimSpace(text) == "" {
			none()
			return
		}
		if v, ok := parseNumber(text, i.p.Words.Language()); ok {
			write(v)
		}
	}
	return f
}

// day writes a date in full, "" for none.
func (i *Inspector) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return i.p.Words.Date(t)
}
