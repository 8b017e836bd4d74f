package privacy

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
	"wegmarke/domain/merge"
)

// Author is the kind of a name that signs a comment.
const Author Kind = "author"

// Omitted stands in place of what is left out. It is no empty text on purpose: an empty cell would
// come back as a card that somebody deleted.
const Omitted = "[…]"

// Place says where something was found.
type Place struct {
	// Map is the map it stands on; zero where it stands on a form.
	Map domain.ID
	// Form and Subject say which form; Record is the row or card.
	Form            merge.FormKind
	Subject, Record domain.ID
	// Lane and Column are titles, "" for the head of a sheet.
	Lane, Column string
	// Field is the field of the row on a form.
	Field merge.Field
	// Around is the whole text.
	Around string
}

// Finding is one thing that tells about a person, with all places it stands at.
type Finding struct {
	Kind   Kind
	Text   string
	Places []Place
}

// Look finds in exactly what goes out what tells about real people: in the sending and in the heads of
// its sheets, which the workbook takes from the project. The findings are in the order of their kinds
// and then of the workbook. Personas are invented, so their names are none.
func Look(v document.View, s merge.Sending) []Finding {
	l := looker{view: v, known: personas(v), at: make(map[key]int)}
	for _, m := range s.Maps {
		l.aMap(m)
	}
	for _, f := range s.Forms {
		for _, r := range f.Rows {
			for _, name := range field.Names(r.Table) {
				if field.KindOf(r.Table, name) == field.Text {
					l.text(Place{Form: f.Kind, Subject: f.Subject, Record: r.Record, Field: merge.Field(name)}, r.Fields[merge.Field(name)])
				}
			}
		}
	}
	for _, id := range slices.SortedFunc(maps.Keys(s.Names), func(a, b domain.ID) int { return strings.Compare(a.String(), b.String()) }) {
		l.text(Place{Record: id}, s.Names[id])
	}
	order := append(Kinds(), Author)
	slices.SortStableFunc(l.found, func(a, b Finding) int {
		return cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind))
	})
	return l.found
}

// key tells findings apart.
type key struct {
	kind Kind
	text string
}

type looker struct {
	view  document.View
	known func(string) bool
	found []Finding
	at    map[key]int
}

func (l *looker) aMap(m merge.Snapshot) {
	head := Place{Map: m.Map}
	rec, _ := document.Find[domain.Map](l.view, m.Map)
	for _, text := range []string{m.Title, rec.Heading, document.Project(l.view).Company} {
		l.text(head, text)
	}
	for _, p := range document.MapPersonas(l.view, rec) {
		for _, text := range []string{p.Name, p.Age, p.Position, p.Company, p.CompanySize} {
			l.text(head, text)
		}
	}
	lanes, columns := make(map[domain.ID]string), make(map[domain.ID]string)
	for _, c := range m.Columns {
		columns[c.Step] = strings.TrimSpace(c.PhaseTitle + " " + c.Title)
		for _, text := range []string{c.Title, c.PhaseTitle, c.Task} {
			l.text(Place{Map: m.Map, Column: columns[c.Step]}, text)
		}
	}
	for _, lane := range m.Lanes {
		lanes[lane.ID] = lane.Title
		l.text(Place{Map: m.Map, Lane: lane.Title}, lane.Title)
	}
	for _, it := range m.Items {
		p := Place{Map: m.Map, Record: it.Card, Lane: lanes[it.Lane], Column: columns[it.Step]}
		for name, text := range it.Fields.All() {
			p.Field = name
			l.text(p, text)
		}
		p.Field = merge.FieldComment
		for _, c := range it.Comments {
			l.text(p, c.Text)
			if c.Author = strings.TrimSpace(c.Author); c.Author != "" {
				l.add(Author, c.Author, p, c.Text)
			}
		}
	}
	for _, name := range m.Owners {
		l.text(head, name)
	}
}

func (l *looker) text(p Place, text string) {
	for _, m := range Find(text, l.known) {
		l.add(m.Kind, m.Text, p, text)
	}
}

func (l *looker) add(kind Kind, text string, p Place, around string) {
	p.Around = around
	k := key{kind, text}
	i, ok := l.at[k]
	if !ok {
		i = len(l.found)
		l.at[k] = i
		l.found = append(l.found, Finding{Kind: kind, Text: text})
	}
	l.found[i].Places = append(l.found[i].Places, p)
}

// personas says whether a name is that of a persona, or the last part of one: Frau Dr. Reuter may be
// the persona Eva Reuter.
func personas(v document.View) func(string) bool {
	known := make(map[string]bool)
	for _, p := range document.Personas(v) {
		if words := bare(p.Name); len(words) > 0 {
			known[strings.Join(words, " ")] = true
			known[words[len(words)-1]] = true
		}
	}
	return func(name string) bool { return known[strings.Join(bare(name), " ")] }
}

// bare are the words of a name without forms of address and titles.
func bare(name string) []string {
	words := strings.Fields(name)
	for len(words) > 1 && (strings.HasSuffix(words[0], ".") && len(words[0]) > 2 || slices.Contains([]string{"Herr", "Herrn", "Frau", "Mr", "Mrs", "Ms"}, words[0])) {
		words = words[1:]
	}
	return words
}

// Omit is a copy of the project in which the findings are replaced by Omitted wherever they stand. A
// sending taken of the copy is what really goes out, so it can serve as the base of the answers:
// nothing that was left out comes back as a change.
func Omit(doc *document.Document, omit []Finding) (*document.Document, error) {
	out := doc.Clone()
	if len(omit) == 0 {
		return out, nil
	}
	known := personas(doc)
	gone := make(map[key]bool)
	for _, f := range omit {
		gone[key{f.Kind, f.Text}] = true
	}
	d := document.NewDraft(out)
	for _, t := range domain.Tables() {
		if t == domain.TableExchange {
			continue
		}
		for _, r := range doc.All(t) {
			changed, err := blank(r, gone, known)
			if err != nil {
				return nil, fmt.Errorf("leave out of %s: %w", r.Key(), err)
			}
			if changed != r {
				d.Put(changed)
			}
		}
	}
	c, err := d.Change()
	if err == nil {
		err = out.Apply(c)
	}
	if err != nil {
		return nil, fmt.Errorf("leave out: %w", err)
	}
	return out, nil
}

// blank replaces what goes in all texts of a record.
func blank(r domain.Record, gone map[key]bool, known func(string) bool) (domain.Record, error) {
	for _, name := range field.Names(r.Table()) {
		if field.KindOf(r.Table(), name) != field.Text {
			continue
		}
		text, _ := field.Get(r, name)
		if r.Table() == domain.TableComment && name == "author" && gone[key{Author, strings.TrimSpace(text)}] {
			next, err := field.With(r, name, Omitted)
			if err != nil {
				return nil, err
			}
			r = next
			continue
		}
		if !mentions(text, gone) {
			continue
		}
		var b strings.Builder
		from := 0
		for _, m := range Find(text, known) {
			if gone[key{m.Kind, m.Text}] {
				b.WriteString(text[from:m.Start])
				b.WriteString(Omitted)
				from = m.End
			}
		}
		b.WriteString(text[from:])
		next, err := field.With(r, name, b.String())
		if err != nil {
			return nil, err
		}
		r = next
	}
	return r, nil
}

// mentions says that a text may hold one of the findings, before it is looked at closely.
func mentions(text string, gone map[key]bool) bool {
	for k := range gone {
		if strings.Contains(text, k.text) {
			return true
		}
	}
	return false
}
