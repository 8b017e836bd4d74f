package search

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/marked"
)

// Kind is what was found, for grouping.
type Kind string

// Kinds, in the order in which they are shown.
const (
	Card       Kind = "card"
	Persona    Kind = "persona"
	Touchpoint Kind = "touchpoint"
	Measure    Kind = "measure"
	Indicator  Kind = "indicator"
	Map        Kind = "map"
	Entry      Kind = "entry"
	Comment    Kind = "comment"
	Evidence   Kind = "evidence"
)

// Kinds lists all kinds in the order in which they are shown.
func Kinds() []Kind {
	return []Kind{Card, Persona, Touchpoint, Measure, Indicator, Map, Entry, Comment, Evidence}
}

// KindOf is the kind under which a record is listed, "" for one that nobody looks for.
func KindOf(r domain.Record) Kind {
	if r == nil {
		return ""
	}
	kind, _, _, _, _ := texts(r)
	return kind
}

func (k Kind) place() uint8 {
	for i, other := range Kinds() {
		if other == k {
			return uint8(i)
		}
	}
	return 0
}

// item is one record in the index.
type item struct {
	id   domain.ID
	kind uint8
	// lane is where a card lies, to know its map.
	lane domain.ID
	// shows is the record whose title the card says; then title is empty.
	shows       domain.ID
	title, rest folded
	gone        bool
}

// texts is what a record says: its title, everything else, and the record whose title it shows.
// Ok is false for records that nobody looks for.
func texts(r domain.Record) (kind Kind, title, rest string, shows domain.ID, ok bool) {
	switch r := r.(type) {
	case domain.Card:
		shows = r.Touchpoint
		if shows.IsZero() {
			shows = r.Measure
		}
		if shows.IsZero() && r.Text == "" {
			shows = r.Indicator
		}
		return Card, marked.Plain(r.Text), r.Note, shows, !r.Expected
	case domain.Persona:
		return Persona, r.Name, join(r.Position, r.Company, r.Quote, r.Industry, r.Location, r.Group, r.Authority, r.Message,
			r.Education, r.Family, r.Owner, r.Note), shows, true
	case domain.Touchpoint:
		return Touchpoint, r.Title, join(r.Need, r.When, r.How, r.Responsible, r.Department, r.Indicator, r.Goal, r.DataPlace,
			r.Code, r.Note), shows, true
	case domain.Use:
		return Touchpoint, "", join(r.Need, r.When, r.How), shows, true
	case domain.Measure:
		return Measure, r.Title, join(r.Owner, r.Note), shows, true
	case domain.Indicator:
		return Indicator, r.Title, r.Formula, shows, true
	case domain.Map:
		return Map, r.Title, join(r.Heading, r.Scope, r.Purpose, r.Product, r.Market, r.Owner), shows, true
	case domain.Phase:
		return Map, r.Title, r.Task, shows, true
	case domain.Step:
		return Map, r.Title, "", shows, r.Title != ""
	case domain.Lane:
		if r.Title != "" {
			return Map, r.Title, "", shows, true
		}
		l, _ := catalog.LaneOf(r.Kind)
		return Map, join(l.Names.DE, l.Names.EN), "", shows, true
	case domain.Entry:
		return Entry, r.Text, r.Detail, r.Touchpoint, true
	case domain.Comment:
		return Comment, r.Text, r.Author, shows, true
	case domain.Evidence:
		return Evidence, r.Text, "", shows, true
	}
	return "", "", "", shows, false
}

func join(parts ...string) string {
	out := parts[:0]
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "\n")
}

func newItem(r domain.Record) (item, bool) {
	kind, title, rest, shows, ok := texts(r)
	if !ok || title == "" && rest == "" && shows.IsZero() {
		return item{}, false
	}
	it := item{id: r.Key(), kind: kind.place(), shows: shows, rest: fold(rest)}
	if shows.IsZero() {
		it.title = fold(title)
	}
	if c, ok := r.(domain.Card); ok {
		it.lane = c.Lane
	}
	return it, true
}
