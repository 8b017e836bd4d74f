package document

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/marked"
)

// Typed reads. Each returns the zero record and false where the ID is unknown or of another table.

func get[R domain.Record](v View, id domain.ID) (R, bool) {
	rec, ok := v.Get(id)
	if !ok {
		var zero R
		return zero, false
	}
	r, ok := rec.(R)
	return r, ok
}

// View is read access to a document or a draft.
type View interface {
	Get(domain.ID) (domain.Record, bool)
	Children(domain.Parent) []domain.ID
}

// Find reads a record of a known type: Find[domain.Card](v, id).
func Find[R domain.Record](v View, id domain.ID) (R, bool) { return get[R](v, id) }

func list[R domain.Record](v View, p domain.Parent) []R {
	ids := v.Children(p)
	out := make([]R, 0, len(ids))
	for _, id := range ids {
		if r, ok := get[R](v, id); ok {
			out = append(out, r)
		}
	}
	return out
}

// Project is the record about the project as a whole.
func Project(v View) domain.Project {
	for _, p := range list[domain.Project](v, domain.Parent{Table: domain.TableProject}) {
		return p
	}
	return domain.Project{Language: "de"}
}

// Personas lists the personas in their order.
func Personas(v View) []domain.Persona {
	return list[domain.Persona](v, domain.Parent{Table: domain.TablePersona})
}

// Touchpoints lists the touchpoints in their order.
func Touchpoints(v View) []domain.Touchpoint {
	return list[domain.Touchpoint](v, domain.Parent{Table: domain.TableTouchpoint})
}

// Indicators lists the indicators in their order.
func Indicators(v View) []domain.Indicator {
	return list[domain.Indicator](v, domain.Parent{Table: domain.TableIndicator})
}

// Measures lists the measures in their order.
func Measures(v View) []domain.Measure {
	return list[domain.Measure](v, domain.Parent{Table: domain.TableMeasure})
}

// Readings lists the readings of an indicator, oldest first.
func Readings(v View, indicator domain.ID) []domain.Reading {
	return list[domain.Reading](v, domain.Parent{Table: domain.TableReading, A: indicator})
}

// Maps lists the maps in their order.
func Maps(v View) []domain.Map {
	return list[domain.Map](v, domain.Parent{Table: domain.TableMap})
}

// Phases lists the phases of a map in their order.
func Phases(v View, m domain.ID) []domain.Phase {
	return list[domain.Phase](v, domain.Parent{Table: domain.TablePhase, A: m})
}

// Steps lists the steps of a phase in their order.
func Steps(v View, phase domain.ID) []domain.Step {
	return list[domain.Step](v, domain.Parent{Table: domain.TableStep, A: phase})
}

// Columns lists all steps of a map from left to right.
func Columns(v View, m domain.ID) []domain.Step {
	var out []domain.Step
	for _, p := range Phases(v, m) {
		out = append(out, Steps(v, p.ID)...)
	}
	return out
}

// Lanes lists the lanes of a map in their order, the customer's side first.
func Lanes(v View, m domain.ID) []domain.Lane {
	all := list[domain.Lane](v, domain.Parent{Table: domain.TableLane, A: m})
	out := make([]domain.Lane, 0, len(all))
	for _, side := range []domain.Side{domain.SideCustomer, domain.SideCompany} {
		for _, l := range all {
			if l.Side == side {
				out = append(out, l)
			}
		}
	}
	return out
}

// Cell is the parent of the cards in one lane and step.
func Cell(lane, step domain.ID) domain.Parent {
	return domain.Parent{Table: domain.TableCard, A: lane, B: step}
}

// Cards lists the cards of a cell in their order.
func Cards(v View, lane, step domain.ID) []domain.Card {
	return list[domain.Card](v, Cell(lane, step))
}

// MapCards lists all cards of a map, lane by lane and from left to right.
func MapCards(v View, m domain.ID) []domain.Card {
	var out []domain.Card
	columns := Columns(v, m)
	for _, l := range Lanes(v, m) {
		for _, s := range columns {
			out = append(out, Cards(v, l.ID, s.ID)...)
		}
	}
	return out
}

// MapOf is the map a card lies in.
func MapOf(v View, c domain.Card) domain.ID {
	l, _ := Find[domain.Lane](v, c.Lane)
	return l.Map
}

// CardText is what a card says, in plain words: its own text, or the title of the record it shows.
func CardText(v View, c domain.Card) string { return marked.Plain(CardMarked(v, c)) }

// CardMarked is what a card says with the marks of what is bold in it, as it is kept and edited.
func CardMarked(v View, c domain.Card) string {
	if t, ok := Find[domain.Touchpoint](v, c.Touchpoint); ok {
		return t.Title
	}
	if m, ok := Find[domain.Measure](v, c.Measure); ok {
		return m.Title
	}
	if showsIndicator(v, c) {
		i, _ := Find[domain.Indicator](v, c.Indicator)
		return i.Title
	}
	if c.Text == "" && (c.Code != "" || c.Basis != domain.BasisUnsaid || c.KeyMoment) {
		l, _ := Find[domain.Lane](v, c.Lane)
		if name, ok := catalog.CardWord(l.As(), c, Project(v).Language); ok {
			return name
		}
	}
	return c.Text
}

// WithText gives a card of a lane a text of its own. A word out of the list of the lane, such as that
// of a role, becomes the key of it, so that it follows the language.
func WithText(c domain.Card, kind domain.LaneKind, text string) domain.Card {
	return catalog.WithWord(c, kind, text)
}

// showsIndicator tells a card that is an indicator from one that merely works on it.
func showsIndicator(v View, c domain.Card) bool {
	l, _ := Find[domain.Lane](v, c.Lane)
	return l.As() == domain.LaneIndicators && !c.Indicator.IsZero()
}

// Evidence lists the sources that support a record.
func Evidence(v View, subject domain.ID) []domain.Evidence {
	return list[domain.Evidence](v, domain.Parent{Table: domain.TableEvidence, A: subject})
}

// Comments lists the remarks on a record, oldest first.
func Comments(v View, subject domain.ID) []domain.Comment {
	return list[domain.Comment](v, domain.Parent{Table: domain.TableComment, A: subject})
}

// Entries lists the cards in a field of a record.
func Entries(v View, subject domain.ID, field string) []domain.Entry {
	all := AllEntries(v, subject)
	out := all[:0]
	for _, e := range all {
		if e.Field == field {
			out = append(out, e)
		}
	}
	return out
}

// AllEntries lists the cards in all fields of a record, in their order.
func AllEntries(v View, subject domain.ID) []domain.Entry {
	return list[domain.Entry](v, domain.Parent{Table: domain.TableEntry, A: subject})
}

// EntryText is what an entry says: its own text, or the title of the touchpoint it shows.
func EntryText(v View, e domain.Entry) string {
	if t, ok := Find[domain.Touchpoint](v, e.Touchpoint); ok {
		return t.Title
	}
	return e.Text
}

// Uses lists how personas use a touchpoint.
func Uses(v View, touchpoint domain.ID) []domain.Use {
	return list[domain.Use](v, domain.Parent{Table: domain.TableUse, A: touchpoint})
}

// UseBy is how one persona uses a touchpoint.
func UseBy(v View, touchpoint, persona domain.ID) (domain.Use, bool) {
	for _, u := range Uses(v, touchpoint) {
		if u.Persona == persona {
			return u, true
		}
	}
	return domain.Use{}, false
}

// OwnRoles lists the roles that the users named themselves.
func OwnRoles(v View) []domain.OwnRole {
	return list[domain.OwnRole](v, domain.Parent{Table: domain.TableRole})
}

// LaneSets lists the named views of a map.
func LaneSets(v View, m domain.ID) []domain.LaneSet {
	return list[domain.LaneSet](v, domain.Parent{Table: domain.TableLaneSet, A: m})
}

// Linked lists the records that ties of one kind lead to.
func Linked(v View, from domain.ID, kind domain.LinkKind) []domain.ID {
	var out []domain.ID
	for _, l := range Links(v, from) {
		if l.Kind == kind {
			out = append(out, l.To)
		}
	}
	return out
}

// MapPersonas lists the personas a map is about, the first one first.
func MapPersonas(v View, m domain.Map) []domain.Persona {
	var out []domain.Persona
	for _, id := range append([]domain.ID{m.Persona}, Linked(v, m.ID, domain.LinkMapPersona)...) {
		if p, ok := Find[domain.Persona](v, id); ok && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// Links lists the ties from a record.
func Links(v View, from domain.ID) []domain.Link {
	return list[domain.Link](v, domain.Parent{Table: domain.TableLink, A: from})
}

// Exchanges lists the workbooks sent of a map, oldest first.
func Exchanges(v View, m domain.ID) []domain.Exchange {
	return list[domain.Exchange](v, domain.Parent{Table: domain.TableExchange, A: m})
}

// Title is the name that a record goes by, "" for records without one.
func Title(r domain.Record) string {
	switch r := r.(type) {
	case domain.Project:
		return r.Title
	case domain.Persona:
		return r.Name
	case domain.OwnRole:
		return r.Title
	case domain.Touchpoint:
		return r.Title
	case domain.Indicator:
		return r.Title
	case domain.Measure:
		return r.Title
	case domain.Map:
		return r.Title
	case domain.Phase:
		return r.Title
	case domain.Step:
		return r.Title
	case domain.Lane:
		return r.Title
	}
	return ""
}
