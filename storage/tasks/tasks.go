package tasks

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
)

// Form says for which program a table is.
type Form string

// Forms of tables.
const (
	// Plain is for spreadsheets: all fields, in the language and the notation of the user.
	Plain Form = "csv"
	// Asana has the columns in the order that its CSV importer asks for, with American dates.
	Asana Form = "asana"
	// Trello has the columns of Trello's own export, which the importers among its power-ups know.
	Trello Form = "trello"
)

// Write writes measures as a table, one in a row, in the order given. The language is that of the
// headings and of the words in the cells; unknown measures are left out.
func Write(w io.Writer, v document.View, measures []domain.ID, form Form, lang string) error {
	t := &table{v: v, words: wordsIn(lang), lang: lang, places: analysis.MeasurePlaces(v)}
	var rows [][]string
	out := csv.NewWriter(w)
	out.UseCRLF = true // as RFC 4180 has it, and as Excel writes
	switch form {
	case Asana:
		rows = t.rows(measures, asanaHeads, t.asana)
	case Trello:
		rows = t.rows(measures, trelloHeads, t.trello)
	case Plain:
		rows = t.rows(measures, t.words.heads[:], t.plain)
		// Excel takes a file for UTF-8 only with a mark at its start, and opens it by a double click
		// only when the fields are parted as the language of the computer does.
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return fmt.Errorf("write measures: %w", err)
		}
		if lang != "en" {
			out.Comma = ';'
		}
	default:
		return fmt.Errorf("write measures: unknown form %q", form)
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write measures: %w", err)
	}
	return nil
}

type table struct {
	v      document.View
	words  words
	lang   string
	places map[domain.ID][]analysis.Place
}

func (t *table) rows(measures []domain.ID, heads []string, row func(domain.Measure) []string) [][]string {
	out := [][]string{heads}
	for _, id := range measures {
		if m, ok := document.Find[domain.Measure](t.v, id); ok {
			out = append(out, row(m))
		}
	}
	return out
}

var (
	asanaHeads  = []string{"Name", "Description", "Section/Column", "Assignee", "Due Date", "Priority"}
	trelloHeads = []string{"Card Name", "Card Description", "List Name", "Labels", "Members", "Due Date"}
)

// asana fills one row. Who takes care is told by an address: Asana knows people by theirs, and a name
// would be lost, so it goes into the description.
func (t *table) asana(m domain.Measure) []string {
	assignee := ""
	if mail(m.Owner) {
		assignee = m.Owner
	}
	return []string{
		safe(t.title(m)), safe(t.description(m, assignee == "")), t.status(m), safe(assignee), american(m.Due), t.priority(m),
	}
}

// trello fills one row. Labels are parted by commas, so none may stand in one.
func (t *table) trello(m domain.Measure) []string {
	var labels []string
	if p := t.priority(m); p != "" {
		labels = append(labels, t.words.priority+": "+p)
	}
	for _, p := range t.places[m.ID] {
		labels = append(labels, strings.ReplaceAll(p.Phase.Title, ",", " "))
	}
	return []string{
		safe(t.title(m)), safe(t.description(m, false)), t.status(m), safe(strings.Join(unique(labels), ",")),
		safe(m.Owner), string(m.Due),
	}
}

func (t *table) plain(m domain.Measure) []string {
	var maps, phases []string
	for _, p := range t.places[m.ID] {
		maps, phases = append(maps, p.Map.Title), append(phases, strconv.Itoa(p.Number)+" "+p.Phase.Title)
	}
	back := ""
	if v, ok := figure.Return(m); ok {
		back = t.number(v, 1)
	}
	return []string{
		safe(t.title(m)), t.status(m), t.priority(m), string(m.Due), safe(m.Owner),
		safe(t.pain(m)), safe(t.touchpoint(m)), safe(t.indicator(m)),
		safe(strings.Join(unique(maps), ", ")), safe(strings.Join(unique(phases), ", ")),
		t.amount(m.Cost), t.amount(m.Benefit), back, safe(m.Note),
	}
}

func (t *table) title(m domain.Measure) string {
	if m.Title == "" {
		return t.words.untitled
	}
	return m.Title
}

func (t *table) status(m domain.Measure) string {
	s, _ := catalog.StatusOf(m.Status)
	return s.Name(t.lang)
}

func (t *table) priority(m domain.Measure) string {
	if m.Priority < 1 || m.Priority > len(t.words.priorities) {
		return ""
	}
	return t.words.priorities[m.Priority-1]
}

func (t *table) pain(m domain.Measure) string {
	c, ok := document.Find[domain.Card](t.v, m.Pain)
	if !ok {
		return ""
	}
	return document.CardText(t.v, c)
}

func (t *table) touchpoint(m domain.Measure) string {
	p, _ := document.Find[domain.Touchpoint](t.v, m.Touchpoint)
	return p.Title
}

func (t *table) indicator(m domain.Measure) string {
	i, _ := document.Find[domain.Indicator](t.v, m.Indicator)
	return i.Title
}

// description gathers what the columns of a board have no place for, one thing a line.
func (t *table) description(m domain.Measure, owner bool) string {
	var lines []string
	if m.Note != "" {
		lines = append(lines, m.Note, "")
	}
	say := func(head, text string) {
		if text != "" {
			lines = append(lines, head+": "+text)
		}
	}
	if owner {
		say(t.words.heads[headOwner], m.Owner)
	}
	say(t.words.heads[headPain], t.pain(m))
	say(t.words.heads[headTouchpoint], t.touchpoint(m))
	say(t.words.heads[headIndicator], t.indicator(m))
	for _, p := range t.places[m.ID] {
		say(t.words.heads[headMap], p.Map.Title+", "+strconv.Itoa(p.Number)+" "+p.Phase.Title)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// amount writes euros for a cell that is calculated with: no sign, no groups.
func (t *table) amount(v float64) string {
	if v == 0 {
		return ""
	}
	return t.number(v, -1)
}

func (t *table) number(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if t.lang != "en" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// american is how Asana reads days: 04/15/2026.
func american(d domain.Date) string {
	at, ok := d.Time()
	if !ok {
		return ""
	}
	return at.Format("01/02/2006")
}

func mail(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, " ,;")
}

// safe keeps a spreadsheet from taking a text for a formula: what begins as one gets an apostrophe
// in front, which spreadsheets take for "this is text".
func safe(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// unique drops what stands there already and what is empty.
func unique(all []string) []string {
	seen := make(map[string]bool)
	out := all[:0:0]
	for _, s := range all {
		if s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
