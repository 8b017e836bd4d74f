package intake

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// Kind is what a table is.
type Kind string

// Kinds of tables.
const (
	KindMap         Kind = "map"
	KindPersona     Kind = "persona"
	KindTouchpoints Kind = "touchpoints"
	KindMeasures    Kind = "measures"
	KindIndicators  Kind = "indicators"
	// KindNone is a table in which nothing was recognised; a person says what it is.
	KindNone Kind = ""
)

// Kinds lists what a person can say a table is.
func Kinds() []Kind {
	return []Kind{KindMap, KindPersona, KindTouchpoints, KindMeasures, KindIndicators}
}

// Role is what a line of a table holds: the kind of a lane, the key of a field, or one of those below.
type Role string

// Roles beside lanes and fields.
const (
	// RoleIgnore leaves a line out.
	RoleIgnore Role = "ignore"
	// RolePhases and RoleSteps are headings of a map.
	RolePhases Role = "phases"
	RoleSteps  Role = "steps"
	// RoleDuration says how long each phase takes.
	RoleDuration Role = "duration"
	// RoleNote puts a line into the note of a record, with its label in front.
	RoleNote Role = "note"
	// RoleExpected holds the points of what customers expect, beside those of what they feel.
	RoleExpected Role = "lane.feelings.expected"
	// RoleOwn is a lane of the user's own.
	RoleOwn = Role(domain.LaneOwn)
)

// Lane is the kind of lane that a role stands for.
func (r Role) Lane() (domain.LaneKind, bool) {
	kind := domain.LaneKind(r)
	_, ok := catalog.LaneOf(kind)
	return kind, ok
}

// Heading says whether a line names the phases or steps.
func (r Role) Heading() bool { return r == RolePhases || r == RoleSteps || r == RoleDuration }

// Name is what a role is called in a language, "" for those that a program has to name.
func (r Role) Name(lang string) string {
	if kind, ok := r.Lane(); ok {
		l, _ := catalog.LaneOf(kind)
		return l.Name(lang)
	}
	for _, f := range fields() {
		if f.role == r {
			return f.names.In(lang)
		}
	}
	return ""
}

// RolesOf lists the roles that a line of a table can have, in the order people know them.
func RolesOf(k Kind) []Role {
	if k == KindMap {
		var out []Role
		for _, l := range catalog.Lanes() {
			out = append(out, Role(l.Kind))
		}
		return out
	}
	var out []Role
	for _, f := range fields() {
		if f.kind == k {
			out = append(out, f.role)
		}
	}
	return out
}

// field is a field of a record that a table can fill.
type field struct {
	kind  Kind
	role  Role
	names catalog.Text
	// words are other names for it.
	words []string
	// cards says that a cell of it holds several cards.
	cards bool
}

// prefix tells the kind of record that a role belongs to.
func (r Role) prefix() string {
	p, _, _ := strings.Cut(string(r), ".")
	return p
}
