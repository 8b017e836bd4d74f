package search

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Found is a hit in words.
type Found struct {
	ID domain.ID
	// Text is what the record says, cut where the hit lies far behind its start, and Marks what was
	// found in it.
	Text  string
	Marks []Range
	// Where says where it stands, from the outside in: map, phase, lane, or persona and field.
	Where []string
}

// Languages of what is not written by people: Content for names on the maps, User for all else.
type Languages struct{ Content, User string }

// Describe puts a hit into words; false where the record is gone.
func Describe(v document.View, q Query, id domain.ID, l Languages) (Found, bool) {
	r, ok := v.Get(id)
	if !ok {
		return Found{}, false
	}
	_, title, rest, shows, ok := texts(r)
	if !ok {
		return Found{}, false
	}
	switch r := r.(type) {
	case domain.Card:
		title = document.CardText(v, r)
	case domain.Lane:
		title = laneName(r, l.Content)
	case domain.Use:
		t, _ := document.Find[domain.Touchpoint](v, r.Touchpoint)
		title = t.Title
	case domain.Entry:
		if !shows.IsZero() {
			title = document.EntryText(v, r)
		}
	}
	f := Found{ID: id, Where: Where(v, r, l)}
	f.Text = line(title)
	f.Marks = q.Marks(f.Text)
	if len(f.Marks) == 0 {
		// The word stands in a field that has no row of its own, so that one is shown behind.
		for part := range strings.SplitSeq(rest, "\n") {
			part = line(part)
			if m := q.Marks(part); len(m) > 0 {
				f.Text, f.Marks = part, m
				if title != "" {
					f.Where = append([]string{line(title)}, f.Where...)
				}
				break
			}
		}
	}
	f.Text, f.Marks = excerpt(f.Text, f.Marks)
	return f, true
}

// line is a text without line breaks.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

const (
	farBehind = 44 // bytes in front of the first mark from which on the beginning is cut
	leadIn    = 18 // that are kept of them, about
)

// excerpt cuts the beginning of a text where what was found would be out of sight.
func excerpt(text string, marks []Range) (string, []Range) {
	return Excerpt(text, marks, farBehind)
}

// Excerpt cuts the beginning of a text where the first mark stands farther behind than some bytes.
func Excerpt(text string, marks []Range, far int) (string, []Range) {
	if len(marks) == 0 || marks[0].From < max(far, leadIn) {
		return text, marks
	}
	from := marks[0].From - leadIn
	if i := strings.IndexByte(text[from:marks[0].From], ' '); i >= 0 {
		from += i + 1
	}
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	const dots = "… "
	out := make([]Range, len(marks))
	for i, m := range marks {
		out[i] = Range{m.From - from + len(dots), m.To - from + len(dots)}
	}
	return dots + text[from:], out
}

func laneName(l domain.Lane, lang string) string {
	if l.Title != "" {
		return l.Title
	}
	info, _ := catalog.LaneOf(l.Kind)
	return info.Name(lang)
}

// Where says where a record stands, from the outside in.
func Where(v document.View, r domain.Record, l Languages) []string {
	switch r := r.(type) {
	case domain.Card:
		lane, _ := document.Find[domain.Lane](v, r.Lane)
		step, _ := document.Find[domain.Step](v, r.Step)
		return append(append(mapName(v, lane.Map), phaseName(v, step.Phase)...), laneName(lane, l.Content))
	case domain.Persona:
		return named(r.Position, r.Company)
	case domain.Touchpoint:
		return named(r.Responsible)
	case domain.Use:
		p, _ := document.Find[domain.Persona](v, r.Persona)
		return named(p.Name)
	case domain.Measure:
		return named(r.Owner)
	case domain.Phase:
		return mapName(v, r.Map)
	case domain.Step:
		p, _ := document.Find[domain.Phase](v, r.Phase)
		return append(mapName(v, p.Map), phaseName(v, p.ID)...)
	case domain.Lane:
		return mapName(v, r.Map)
	case domain.Entry:
		return append(subject(v, r.Subject), named(fieldName(r.Field, l.User))...)
	case domain.Comment:
		return within(v, r.Subject, l)
	case domain.Evidence:
		return within(v, r.Subject, l)
	}
	return nil
}

// within is the place of a record and the record itself.
func within(v document.View, id domain.ID, l Languages) []string {
	r, ok := v.Get(id)
	if !ok {
		return nil
	}
	if c, ok := r.(domain.Card); ok {
		return append(Where(v, r, l), named(line(document.CardText(v, c)))...)
	}
	if e, ok := r.(domain.Entry); ok {
		return append(Where(v, r, l), named(line(document.EntryText(v, e)))...)
	}
	return subject(v, id)
}

// subject is what a record is called.
func subject(v document.View, id domain.ID) []string {
	r, ok := v.Get(id)
	if !ok {
		return nil
	}
	_, title, _, _, _ := texts(r)
	return named(line(title))
}

func mapName(v document.View, id domain.ID) []string {
	m, _ := document.Find[domain.Map](v, id)
	return named(m.Title)
}

// phaseName is a phase with its number, as the map shows it.
func phaseName(v document.View, id domain.ID) []string {
	p, ok := document.Find[domain.Phase](v, id)
	if !ok {
		return nil
	}
	for i, other := range document.Phases(v, p.Map) {
		if other.ID == id {
			return named(strings.TrimSpace(strconv.Itoa(i+1) + " " + p.Title))
		}
	}
	return nil
}

func fieldName(key, lang string) string {
	for _, find := range []func(string) (catalog.Field, bool){catalog.PersonaField, catalog.TouchpointField, catalog.MapField} {
		if f, ok := find(key); ok {
			return f.Name(lang)
		}
	}
	return ""
}

func named(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
