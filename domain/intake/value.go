package intake

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// option finds the answer of a list that a text names in either language. Several answers give the
// first; what is left over is for the caller to keep.
func option[V comparable](all []catalog.Option[V], text string) (value V, ok bool) {
	for _, part := range append([]string{text}, pieces(text)...) {
		for _, o := range all {
			if plain(part) == plain(o.Names.DE) || plain(part) == plain(o.Names.EN) {
				return o.Value, true
			}
		}
	}
	return value, false
}

var amount = regexp.MustCompile(`-?[0-9][0-9.,'’\s\x{a0}\x{202f}]*`)

// money reads the first number of a text, written the German or the English way, with "k", "Tsd." or
// "Mio." behind it.
func money(text string) (float64, bool) {
	at := amount.FindStringIndex(strings.ReplaceAll(text, "−", "-"))
	if at == nil {
		return 0, false
	}
	text = strings.ReplaceAll(text, "−", "-")
	v, ok := decimal(text[at[0]:at[1]])
	if !ok {
		return 0, false
	}
	switch word, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(text[at[1]:])), " "); strings.TrimRight(word, ".€$") {
	case "k", "tsd", "tausend", "t", "thousand", "t€", "k€", "teur":
		v *= 1e3
	case "mio", "m", "million", "millionen", "mn", "mln":
		v *= 1e6
	}
	return v, !math.IsInf(v, 0) && !math.IsNaN(v)
}

// decimal reads digits with signs between them. The last sign is the decimal one, unless three digits
// follow it and it can only part thousands.
func decimal(s string) (float64, bool) {
	s = strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' || r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\t' || r == '\n' {
			return -1
		}
		return r
	}, s)
	s = strings.TrimRight(s, ".,")
	comma, point := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	sep := max(comma, point)
	if sep < 0 {
		v, err := strconv.ParseFloat(s, 64)
		return v, err == nil
	}
	after := len(s) - sep - 1
	both := comma >= 0 && point >= 0
	whole, fraction := s[:sep], s[sep+1:]
	if !both && (after == 3 && strings.TrimLeft(whole, "-0") != "" || strings.Count(s, s[sep:sep+1]) > 1) {
		whole, fraction = s, ""
	}
	whole = strings.ReplaceAll(strings.ReplaceAll(whole, ",", ""), ".", "")
	v, err := strconv.ParseFloat(whole+"."+fraction+"0", 64)
	return v, err == nil
}

// rating reads a value from 1 to 5: a number, "4/5", stars, or a share of ten or a hundred.
func rating(text string) (int, bool) {
	if n := strings.Count(text, "★") + strings.Count(text, "⭐"); n > 0 {
		return min(n, 5), true
	}
	if n := strings.Count(text, "*"); n > 0 && n == len(strings.TrimSpace(text)) {
		return min(n, 5), true
	}
	switch plain(text) {
	case "sehr hoch", "very high", "sehr wichtig", "very important", "sehr gut", "very good":
		return 5, true
	case "hoch", "high", "wichtig", "important", "gut", "good":
		return 4, true
	case "mittel", "medium", "normal", "average", "neutral":
		return 3, true
	case "niedrig", "gering", "low", "unwichtig", "schlecht", "bad", "poor":
		return 2, true
	case "sehr niedrig", "sehr gering", "very low", "sehr schlecht", "very bad", "keine", "none":
		return 1, true
	}
	x, ok := numberIn(text)
	switch {
	case !ok || x < 0 || x > 100:
		return 0, false
	case x > 10:
		x /= 20
	case x > 5:
		x /= 2
	}
	return min(max(int(math.Round(x)), 1), 5), true
}

var dayForms = []string{
	"2006-01-02", "2.1.2006", "2.1.06", "02.01.2006", "1/2/2006", "2006/01/02", "2-1-2006", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "January 2, 2006", "2 January 2006", "Jan 2, 2006", "2 Jan 2006",
}

// months are names of months in both languages, as far as they differ from the English short ones.
func months() [12][]string {
	return [12][]string{
		{"januar", "january", "jan"},
		{"februar", "february", "feb"},
		{"marz", "march", "mar", "mrz"},
		{"april", "apr"},
		{"mai", "may"},
		{"juni", "june", "jun"},
		{"juli", "july", "jul"},
		{"august", "aug"},
		{"september", "sept", "sep"},
		{"oktober", "october", "okt", "oct"},
		{"november", "nov"},
		{"dezember", "december", "dez", "dec"},
	}
}

var (
	quarter = regexp.MustCompile(`(?i)\bQ([1-4])\s*[/ .-]?\s*(20\d\d)\b|\b(20\d\d)\s*[/ .-]?\s*Q([1-4])\b`)
	year    = regexp.MustCompile(`\b(20\d\d)\b`)
)

// day reads a day in the usual forms of both languages, the serial number of a spreadsheet, a month
// or a quarter, of which it takes the last day.
func day(text string) (domain.Date, bool) {
	text = strings.TrimSpace(text)
	for _, form := range dayForms {
		if t, err := time.Parse(form, text); err == nil && t.Year() > 1950 && t.Year() < 2150 {
			return domain.DateOf(t), true
		}
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		if n >= 30000 && n < 80000 { // days since 1900 as spreadsheets count them
			return domain.DateOf(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(n))), true
		}
		return "", false
	}
	if m := quarter.FindStringSubmatch(text); m != nil {
		q, _ := strconv.Atoi(m[1] + m[4])
		y, _ := strconv.Atoi(m[2] + m[3])
		return domain.DateOf(time.Date(y, time.Month(q*3)+1, 0, 0, 0, 0, 0, time.UTC)), true
	}
	y := year.FindString(text)
	if y == "" {
		return "", false
	}
	n, _ := strconv.Atoi(y)
	words := strings.Fields(plain(strings.Replace(text, y, " ", 1)))
	for i, names := range months() {
		for _, name := range names {
			for k, w := range words {
				if w != name {
					continue
				}
				if k > 0 || k+1 < len(words) { // "5. März 2026"
					for _, other := range words {
						if d, err := strconv.Atoi(other); err == nil && d >= 1 && d <= 31 {
							return domain.DateOf(time.Date(n, time.Month(i+1), d, 0, 0, 0, 0, time.UTC)), true
						}
					}
				}
				return domain.DateOf(time.Date(n, time.Month(i+2), 0, 0, 0, 0, 0, time.UTC)), true
			}
		}
	}
	return "", false
}

// status reads how far a measure is.
func status(text string) (domain.Status, bool) {
	for _, s := range catalog.Statuses() {
		if s.Status != catalog.StatusOverdue && (plain(text) == plain(s.Names.DE) || plain(text) == plain(s.Names.EN)) {
			return s.Status, true
		}
	}
	switch plain(text) {
	case "offen", "open", "neu", "new", "todo", "to do", "backlog", "idee", "0", "nicht begonnen", "not started", "vorgesehen", "überfällig", "uberfallig", "overdue":
		return domain.StatusPlanned, true
	case "laufend", "lauft", "gestartet", "doing", "wip", "begonnen", "started", "in bearbeitung", "aktiv", "active", "ongoing", "in umsetzung":
		return domain.StatusDoing, true
	case "fertig", "abgeschlossen", "umgesetzt", "finished", "complete", "completed", "closed", "ok", "x", "ja", "yes", "100":
		return domain.StatusDone, true
	}
	if x, ok := numberIn(text); ok && strings.Contains(text, "%") && x > 0 && x < 100 {
		return domain.StatusDoing, true
	}
	return "", false
}

// priority reads 1 to 3.
func priority(text string) (int, bool) {
	switch plain(text) {
	case "hoch", "high", "a", "1", "prio 1", "dringend", "urgent", "muss", "must", "sehr hoch", "very high", "p1", "must have":
		return 1, true
	case "mittel", "medium", "b", "2", "prio 2", "normal", "soll", "should", "p2", "should have":
		return 2, true
	case "niedrig", "low", "c", "3", "prio 3", "gering", "kann", "could", "p3", "could have":
		return 3, true
	}
	return 0, false
}

// roles reads the roles of a buying centre that a text names; rest is what names none.
func roles(text string) (set domain.Role, rest []string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/\n+&", r) }) {
		found := false
		for _, r := range catalog.Roles() {
			p := plain(part)
			if p == plain(r.Names.DE) || p == plain(r.Names.EN) || p == plain(r.Names.DE)+"in" || p == plain(r.Names.DE)+"innen" {
				set, found = set|r.Role, true
			}
		}
		if part = tidy(part); !found && part != "" {
			rest = append(rest, part)
		}
	}
	return set, rest
}

// phaseSet reads the phases that a text names; rest is what names none.
func phaseSet(x *lexicon, text string) (set domain.PhaseSet, rest []string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;/\n+&", r) }) {
		if n, err := strconv.Atoi(tidy(part)); err == nil && n >= 1 && n <= domain.PhaseColors {
			set = set.With(n, true)
			continue
		}
		if m, sure := x.find(part); sure > 0 {
			n, _ := strconv.Atoi(m)
			set = set.With(n, true)
		} else if part = tidy(part); part != "" {
			rest = append(rest, part)
		}
	}
	return set, rest
}

// span reads a length of time such as "6 Monate".
func lengthOfTime(text string) (float64, domain.TimeUnit, bool) {
	v, ok := money(text)
	if !ok || v < 0 {
		return 0, "", false
	}
	for _, w := range strings.Fields(plain(text)) {
		switch strings.TrimRight(w, "ens") {
		case "tag", "day":
			return v, domain.TimeDay, true
		case "woch", "week":
			return v, domain.TimeWeek, true
		case "monat", "month":
			return v, domain.TimeMonth, true
		case "jahr", "year":
			return v, domain.TimeYear, true
		}
	}
	return 0, "", false
}

// unit reads the unit of a key figure from its own column or from a value with a sign.
func unit(text string) (domain.Unit, bool) {
	switch s := strings.ToLower(text); {
	case strings.Contains(s, "%"), strings.Contains(s, "prozent"), strings.Contains(s, "percent"):
		return domain.UnitPercent, true
	case strings.Contains(s, "€"), strings.Contains(s, "eur"), strings.Contains(s, "$"):
		return domain.UnitEuro, true
	case strings.Contains(s, "von 5"), strings.Contains(s, "of 5"), strings.Contains(s, "sterne"), strings.Contains(s, "stars"):
		return domain.UnitOfFive, true
	case strings.Contains(s, "punkte"), strings.Contains(s, "score"), strings.Contains(s, "points"):
		return domain.UnitScore, true
	case strings.Contains(s, "anzahl"), strings.Contains(s, "stück"), strings.Contains(s, "count"), strings.Contains(s, "zahl"):
		return domain.UnitCount, true
	}
	return "", false
}
