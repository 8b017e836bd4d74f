package edit

import (
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Way is what becomes of the places that show or name a record that is removed.
type Way uint8

// Ways.
const (
	// KeepText leaves the name of the record there as a text.
	KeepText Way = iota
	// Replace lets another record take its place.
	Replace
	// Drop clears the places; cards and entries that only show the record go.
	Drop
)

// Removal says what is removed and how. All records must be of one table, or be parts of maps.
type Removal struct {
	IDs []domain.ID
	Way Way
	// By takes the places over where the way is Replace.
	By domain.ID
	// Lang is the language of the words that KeepText puts before a name.
	Lang string
}

// Remove takes records away with all that hangs on them. The last phase of a map stays (ErrLast).
func Remove(d *document.Draft, r Removal) error {
	if len(r.IDs) == 0 {
		return fmt.Errorf("remove nothing: %w", ErrUnknown)
	}
	first, ok := d.Get(r.IDs[0])
	if !ok {
		return fmt.Errorf("remove %s: %w", r.IDs[0], ErrUnknown)
	}
	switch first.Table() {
	case domain.TablePhase, domain.TableStep, domain.TableLane:
		return RemoveParts(d, r.IDs)
	}
	for _, id := range r.IDs {
		if other, ok := d.Get(id); !ok || other.Table() != first.Table() {
			return fmt.Errorf("remove %s: %w", id, ErrUnknown)
		}
	}
	switch first.Table() {
	case domain.TableMap:
		for _, id := range r.IDs {
			if err := RemoveMap(d, id); err != nil {
				return err
			}
		}
		return nil
	case domain.TableRole:
		return removeRoles(d, r.IDs)
	case domain.TablePersona, domain.TableTouchpoint, domain.TableIndicator, domain.TableMeasure:
		return removeNamed(d, r, first.Table())
	}
	return fmt.Errorf("remove %s %s: %w", first.Table(), first.Key(), ErrUnknown)
}

// removeRoles takes own roles away with the information needs kept for them.
func removeRoles(d *document.Draft, ids []domain.ID) error {
	for _, e := range document.Entries(d, document.Project(d).ID, catalog.RoleInformationField) {
		for _, id := range ids {
			if e.Code == id.String() {
				d.RemoveTree(e.ID)
			}
		}
	}
	d.RemoveTree(ids...)
	return nil
}

func removeNamed(d *document.Draft, r Removal, t domain.Table) error {
	if r.Way == Replace {
		if by, ok := d.Get(r.By); !ok || by.Table() != t || slices.Contains(r.IDs, r.By) {
			return fmt.Errorf("replace by %s: %w", r.By, ErrUnknown)
		}
	}
	gone := make(map[domain.ID]bool, len(r.IDs))
	for _, id := range r.IDs {
		gone[id] = true
	}
	l := loosening{d: d, Removal: r, gone: gone}
	for _, rec := range d.Referring(gone) {
		l.loosen(rec)
	}
	d.RemoveTree(append(slices.Clone(r.IDs), l.drop...)...)
	removeOrphans(d, l.shown)
	return nil
}

// loosening takes the references to the records that go out of those that stay.
type loosening struct {
	Removal
	d    *document.Draft
	gone map[domain.ID]bool
	// drop collects what goes too, shown the measures that cards among it showed.
	drop, shown []domain.ID
}

func (l *loosening) loosen(rec domain.Record) {
	switch rec := rec.(type) {
	case domain.Card:
		l.card(rec)
	case domain.Entry:
		l.entry(rec)
	case domain.Link:
		l.link(rec)
	case domain.Map:
		l.ofMap(rec)
	case domain.LaneSet:
		if l.Way == Replace {
			rec.Persona = l.By
			l.d.Put(rec)
		}
	case domain.Persona:
		l.superior(rec)
	case domain.Use:
		l.use(rec)
	case domain.Measure:
		l.measure(rec)
	case domain.Touchpoint:
		l.figure(rec)
	}
}

// card loosens a card. One that shows the record has no text of its own.
func (l *loosening) card(c domain.Card) {
	shows := l.gone[c.Touchpoint] || l.gone[c.Measure] || l.gone[c.Indicator] && laneKind(l.d, c.Lane) == domain.LaneIndicators
	switch {
	case l.Way == Replace:
		l.swap(&c.Touchpoint, &c.Measure, &c.Indicator)
	case !shows && l.Way == KeepText:
		c.Note = l.noted(c.Note, c.Indicator)
	case l.Way == KeepText:
		c.Text = document.CardText(l.d, c)
		l.clear(&c.Touchpoint, &c.Measure, &c.Indicator)
	case shows:
		l.drop = append(l.drop, c.ID)
		if !c.Measure.IsZero() && !l.gone[c.Measure] {
			l.shown = append(l.shown, c.Measure)
		}
		return
	}
	l.d.Put(c)
}

func (l *loosening) entry(e domain.Entry) {
	switch {
	case !l.gone[e.Touchpoint]: // it belongs to the record and goes with it
		return
	case l.gone[e.Subject]:
		return
	case l.Way == Drop:
		l.drop = append(l.drop, e.ID)
		return
	case l.Way == Replace:
		e.Touchpoint = l.By
	default:
		e.Text, e.Touchpoint = document.EntryText(l.d, e), domain.ID{}
	}
	l.d.Put(e)
}

func (l *loosening) link(k domain.Link) {
	if !l.gone[k.To] || l.gone[k.From] {
		return
	}
	switch l.Way {
	case Replace:
		m, _ := document.Find[domain.Map](l.d, k.From)
		if slices.Contains(document.Linked(l.d, k.From, k.Kind), l.By) || k.Kind == domain.LinkMapPersona && m.Persona == l.By {
			return
		}
		k.To = l.By
		l.d.Put(k)
	case KeepText:
		switch from, _ := l.d.Get(k.From); from := from.(type) {
		case domain.Card:
			from.Note = l.noted(from.Note, k.To)
			l.d.Put(from)
		case domain.Map:
			from.Scope = joined(l.name(k.To), from.Scope)
			l.d.Put(from)
		}
	}
}

// ofMap loosens the persona a map is about.
func (l *loosening) ofMap(m domain.Map) {
	switch l.Way {
	case Replace:
		for _, k := range document.Links(l.d, m.ID) {
			if k.Kind == domain.LinkMapPersona && k.To == l.By {
				l.d.Remove(k.ID) // it becomes the first one
			}
		}
		m.Persona = l.By
	case KeepText:
		m.Scope = joined(l.name(m.Persona), m.Scope)
	}
	l.d.Put(m)
}

// superior loosens whom a persona reports to.
func (l *loosening) superior(p domain.Persona) {
	switch {
	case l.Way == Replace && p.ID != l.By:
		p.ReportsTo = l.By
	case l.Way == KeepText:
		p.Note = appended(p.Note, catalog.ReportsTo(l.Lang)+": "+l.name(p.ReportsTo))
	}
	l.d.Put(p)
}

// use keeps what is known about how a persona uses a touchpoint.
func (l *loosening) use(u domain.Use) {
	from, ok := document.Find[domain.Touchpoint](l.d, u.Touchpoint)
	switch {
	case l.Way == Replace:
		l.swap(&u.Touchpoint, &u.Persona)
		if _, taken := document.UseBy(l.d, u.Touchpoint, u.Persona); !taken {
			l.d.Put(u)
		}
	case l.Way == KeepText && ok && !l.gone[u.Touchpoint]:
		if text := joined(u.Need, u.When, u.How); text != "" {
			from.Note = appended(from.Note, l.name(u.Persona)+": "+text)
			l.d.Put(from)
		}
	}
}

func (l *loosening) measure(m domain.Measure) {
	switch l.Way {
	case Replace:
		l.swap(&m.Indicator, &m.Touchpoint)
	case KeepText:
		m.Note = l.noted(l.noted(m.Note, m.Indicator), m.Touchpoint)
	}
	l.d.Put(m)
}

// figure loosens the indicator of a touchpoint.
func (l *loosening) figure(t domain.Touchpoint) {
	switch {
	case l.Way == Replace:
		t.MeasuredBy = l.By
	case l.Way == KeepText && t.Indicator == "":
		t.Indicator = l.name(t.MeasuredBy)
	}
	l.d.Put(t)
}

// swap lets the other record take the place of those that go.
func (l *loosening) swap(refs ...*domain.ID) {
	for _, id := range refs {
		if l.gone[*id] {
			*id = l.By
		}
	}
}

func (l *loosening) clear(refs ...*domain.ID) {
	for _, id := range refs {
		if l.gone[*id] {
			*id = domain.ID{}
		}
	}
}

// noted adds a line such as "Kennzahl: Abschlussquote" for a record that goes.
func (l *loosening) noted(note string, id domain.ID) string {
	r, ok := l.d.Get(id)
	if !ok || !l.gone[id] {
		return note
	}
	return appended(note, catalog.RecordName(r.Table(), l.Lang)+": "+l.name(id))
}

// name is what a record is called.
func (l *loosening) name(id domain.ID) string {
	r, _ := l.d.Get(id)
	return document.Title(r)
}

func appended(note, line string) string {
	if note == "" {
		return line
	}
	return note + "\n" + line
}

// joined puts the texts that there are behind each other.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " · ")
}
