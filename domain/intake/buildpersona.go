package intake

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// takePersonas makes the personas of a piece. A single one may fill a persona that is there.
func (b *builder) takePersonas(p *Piece, target domain.ID) {
	for i, it := range p.Items {
		if it.Ignore || !p.holds(i) {
			continue
		}
		name := edit.Clean(it.Phase)
		if name == "" {
			name = personaName(p.Title)
		}
		who, known := document.Find[domain.Persona](b.doc, target)
		if !known || i > 0 && b.taken(target) {
			who, known = document.Find[domain.Persona](b, b.personas[sameText(name)])
		}
		if !known {
			who = domain.Persona{ID: domain.NewID(), Order: b.next(domain.Parent{Table: domain.TablePersona}), Name: name}
			remember(b.personas, name, who.ID)
		}
		b.put(who)
		w := &personaWriter{b: b, p: who}
		for k, l := range p.Lines {
			if l.Role != RoleIgnore && l.Values[i] != "" {
				w.line(p, k, i)
			}
		}
		w.p.Note = joined(w.p.Note, strings.Join(w.notes, "\n"), "\n")
		b.put(w.p)
		b.out.Personas = append(b.out.Personas, who.ID)
	}
}

// taken says whether a record was filled by this change already.
func (b *builder) taken(id domain.ID) bool { _, ok := b.after[id]; return ok }

// personaName takes the word "Persona" off a title.
func personaName(title string) string {
	title = edit.Clean(title)
	for _, head := range []string{"persona canvas", "persona:", "persona –", "persona -", "buyer persona:", "persona"} {
		if len(title) > len(head) && strings.EqualFold(title[:len(head)], head) {
			return strings.TrimLeft(title[len(head):], " :–-")
		}
	}
	return title
}

// joined puts two texts behind each other; one that is contained in the other is not repeated.
func joined(a, b, sep string) string {
	switch {
	case a == "":
		return b
	case b == "" || strings.Contains(a, b):
		return a
	}
	return a + sep + b
}

// personaWriter writes lines into one persona.
type personaWriter struct {
	b     *builder
	p     domain.Persona
	notes []string
}

// keep puts what has no field into the note, with its label.
func (w *personaWriter) keep(label, text string) {
	if label = strings.TrimRight(label, " :"); label != "" {
		text = label + ": " + text
	}
	w.notes = append(w.notes, text)
}

// set writes a text into a field that is empty; otherwise it is added where it says more.
func set(field *string, text string) { *field = joined(*field, text, ", ") }

func (w *personaWriter) line(p *Piece, k, i int) {
	l := p.Lines[k]
	raw := edit.Clean(l.Values[i])
	text := oneLine(raw)
	switch l.Role {
	case "persona.name":
		if w.p.Name == "" {
			w.p.Name = text
		}
	case "persona.quote":
		set(&w.p.Quote, strings.Trim(text, `"„“”»«‚‘’ `))
	case "persona.group":
		w.group(text)
	case "persona.kind":
		w.kind(l.Label, text)
	case "persona.industry":
		set(&w.p.Industry, text)
	case "persona.company":
		set(&w.p.Company, text)
	case "persona.company_size":
		set(&w.p.CompanySize, text)
	case "persona.location":
		set(&w.p.Location, text)
	case "persona.position":
		set(&w.p.Position, text)
	case "persona.roles":
		found, rest := roles(raw)
		w.p.Roles |= found
		if len(rest) > 0 {
			w.keep(l.Label, strings.Join(rest, ", "))
		}
	case "persona.influence":
		if v, ok := rating(text); ok && len(text) < 8 {
			w.p.Influence = v
		} else {
			set(&w.p.Authority, text)
		}
	case "persona.buying_cycle":
		if v, unit, ok := lengthOfTime(text); ok {
			w.p.Cycle, w.p.CycleUnit = v, unit
		} else {
			w.keep(l.Label, text)
		}
	case "persona.age":
		set(&w.p.Age, text)
	case "persona.education":
		set(&w.p.Education, text)
	case "persona.family":
		set(&w.p.Family, text)
	case "persona.owner":
		set(&w.p.Owner, text)
	case "persona.message":
		set(&w.p.Message, text)
	case "persona.interviews":
		w.interviews(l.Label, text)
	case "persona.as_of":
		if d, ok := day(text); ok && w.p.AsOf == "" {
			w.p.AsOf = d
		} else {
			w.keep(l.Label, text)
		}
	case "persona.evidence":
		for _, t := range Split(raw, l.Role) {
			w.b.evidence(w.p.ID, t)
		}
	case "persona.note":
		label := l.Label
		if bareNote(label) {
			label = ""
		}
		w.keep(label, raw)
	default:
		if l.Given != nil {
			for _, e := range l.Given {
				w.b.given(w.p.ID, e)
			}
			return
		}
		for _, t := range p.Cards(k, i) {
			w.b.entry(w.p.ID, string(l.Role), t)
		}
	}
}

// bareNote says whether a label is just the word for a note.
func bareNote(label string) bool {
	switch plain(label) {
	case "notiz", "notizen", "note", "notes", "bemerkung", "bemerkungen", "kommentar", "comment", "comments", "beschreibung", "description", "bio", "biografie":
		return true
	}
	return false
}

// group reads the group that a persona stands for and its share.
func (w *personaWriter) group(text string) {
	if v, ok := money(text); ok && strings.Contains(text, "%") && v > 0 && v <= 100 && w.p.Share == 0 {
		w.p.Share = v
		if at := amount.FindStringIndex(text); at != nil {
			text = strings.Trim(text[:at[0]]+strings.TrimLeft(text[at[1]:], " %\u00a0"), " ,;:()–-")
		}
	}
	if text != "" {
		set(&w.p.Group, text)
	}
}

func (w *personaWriter) kind(label, text string) {
	switch s := plain(text); {
	case strings.Contains(s, "anti"), strings.Contains(s, "negativ"):
		w.p.Kind = domain.PersonaAnti
	case strings.HasPrefix(s, "sek"), strings.HasPrefix(s, "sec"):
		w.p.Kind = domain.PersonaSecondary
	case strings.HasPrefix(s, "prim"):
		w.p.Kind = domain.PersonaPrimary
	default:
		w.keep(label, text)
	}
}

func (w *personaWriter) interviews(label, text string) {
	v, ok := money(text)
	if !ok || v < 0 || v > 10000 {
		w.keep(label, text)
		return
	}
	w.p.Interviews = int(v)
	if rest := strings.TrimLeft(strings.TrimPrefix(text, amount.FindString(text)), " ,;·"); rest != "" {
		if d, ok := day(rest); ok {
			w.p.AsOf = d
			return
		}
		w.keep(label, text)
	}
}

// entry puts a card into a field, unless one with the same words is there.
func (b *builder) entry(subject domain.ID, field, text string) {
	text = edit.Clean(text)
	for _, e := range document.Entries(b.doc, subject, field) {
		if sameText(document.EntryText(b.doc, e)) == sameText(text) {
			b.out.Same++
			return
		}
	}
	b.putEntry(domain.Entry{Subject: subject, Field: field, Text: text})
}

// given puts an entry of a template into its field.
func (b *builder) given(subject domain.ID, e domain.Entry) {
	e.Subject, e.Text, e.Detail = subject, edit.Clean(e.Text), edit.Clean(e.Detail)
	for _, have := range document.Entries(b.doc, subject, e.Field) {
		if sameText(document.EntryText(b.doc, have)) == sameText(e.Text) && have.Phase == e.Phase {
			b.out.Same++
			return
		}
	}
	b.putEntry(e)
}

// putEntry makes an entry.
func (b *builder) putEntry(e domain.Entry) {
	e.ID, e.Order = domain.NewID(), b.next(domain.Parent{Table: domain.TableEntry, A: e.Subject})
	field, text := e.Field, e.Text
	if field == "persona.touchpoints" {
		if id := b.touchpoints[sameText(text)]; !id.IsZero() {
			e.Touchpoint, e.Text = id, ""
		}
		if e.Value < 1 || e.Value > 5 {
			e.Value = 3
		}
	}
	b.put(e)
	b.out.Cards++
}

// evidence hangs a source on a record.
func (b *builder) evidence(subject domain.ID, text string) {
	for _, e := range document.Evidence(b.doc, subject) {
		if sameText(e.Text) == sameText(text) {
			return
		}
	}
	b.put(domain.Evidence{ID: domain.NewID(), Subject: subject, Order: b.next(domain.Parent{Table: domain.TableEvidence, A: subject}), Kind: sourceKind(text), Text: text})
}

// sourceKind is the sort of a source by its words.
func sourceKind(text string) string {
	s := plain(text)
	for _, k := range []struct{ word, kind string }{
		{"interview", "interview"}, {"crm", "crm"}, {"umfrage", "survey"}, {"survey", "survey"}, {"befragung", "survey"}, {"tracking", "tracking"},
		{"analytics", "tracking"}, {"vertrieb", "sales"}, {"sales", "sales"},
	} {
		if strings.Contains(s, k.word) {
			return k.kind
		}
	}
	return "interview"
}
