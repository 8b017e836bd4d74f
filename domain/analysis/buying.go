package analysis

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// HeldRole is a role of the buying centre: one of the field's or one of the users' own.
type HeldRole struct {
	// Key is the catalogue's key or the ID of an own role; entries of catalog.RoleInformationField
	// carry it as their Code.
	Key string
	// Role is zero for an own role, Own for one of the field's.
	Role domain.Role
	Own  domain.ID
	// Holders are the personas that play it, in the order of the project.
	Holders []domain.Persona
	// Optional roles are not asked for.
	Optional bool
}

// Roles lists the roles of the buying centre with who plays them: the basic ones, the optional ones,
// and the users' own.
func Roles(v document.View) []HeldRole {
	personas := document.Personas(v)
	var out []HeldRole
	for _, r := range catalog.Roles() {
		h := HeldRole{Key: r.Key, Role: r.Role, Optional: r.Optional}
		for _, p := range personas {
			if p.Roles&r.Role != 0 {
				h.Holders = append(h.Holders, p)
			}
		}
		out = append(out, h)
	}
	for _, r := range document.OwnRoles(v) {
		h := HeldRole{Key: r.ID.String(), Own: r.ID, Optional: true}
		for _, p := range personas {
			if slices.Contains(document.Linked(v, p.ID, domain.LinkPersonaRole), r.ID) {
				h.Holders = append(h.Holders, p)
			}
		}
		out = append(out, h)
	}
	return out
}

// RolesOf lists the roles that one persona plays.
func RolesOf(v document.View, persona domain.ID) []HeldRole {
	var out []HeldRole
	for _, r := range Roles(v) {
		if slices.ContainsFunc(r.Holders, func(p domain.Persona) bool { return p.ID == persona }) {
			out = append(out, r)
		}
	}
	return out
}

// BasicRoles counts the roles that are asked for and those of them that somebody plays.
func BasicRoles(v document.View) (held, all int) {
	for _, r := range Roles(v) {
		if r.Optional {
			continue
		}
		all++
		if len(r.Holders) > 0 {
			held++
		}
	}
	return held, all
}

// Appearance is where a persona occurs.
type Appearance struct {
	// Maps are the maps about it or with a card tied to it; Cards counts the cards tied to it.
	Maps  []domain.Map
	Cards map[domain.ID]int
	// Touchpoints is how many of all AllTouchpoints it uses.
	Touchpoints, AllTouchpoints int
}

// Appearances tells where a persona occurs.
func Appearances(v *document.Document, id domain.ID) Appearance {
	a := Appearance{Cards: make(map[domain.ID]int)}
	tied := tiedCards(v, id)
	for _, m := range document.Maps(v) {
		n := len(tied[m.ID])
		about := slices.ContainsFunc(document.MapPersonas(v, m), func(p domain.Persona) bool { return p.ID == id })
		if n > 0 || about {
			a.Maps, a.Cards[m.ID] = append(a.Maps, m), n
		}
	}
	for _, t := range document.Touchpoints(v) {
		a.AllTouchpoints++
		usage := t.Usage
		if u, ok := document.UseBy(v, t.ID, id); ok {
			usage = u.Usage
		}
		if usage > 0 {
			a.Touchpoints++
		}
	}
	return a
}

// Need is one information need in a phase of the seven-phase model, 0 for all phases.
type Need struct {
	Entry domain.Entry
	// Persona is whose need it is; zero for one that is kept for a role nobody plays.
	Persona domain.ID
}

// RoleNeeds lists the information needs of a role in a phase: those of the personas that play it and
// those kept for the role itself.
func RoleNeeds(v document.View, r HeldRole, phase int) []Need {
	var out []Need
	for _, p := range r.Holders {
		for _, e := range document.Entries(v, p.ID, catalog.InformationField) {
			if e.Phase == phase {
				out = append(out, Need{e, p.ID})
			}
		}
	}
	for _, e := range document.Entries(v, document.Project(v).ID, catalog.RoleInformationField) {
		if e.Code == r.Key && e.Phase == phase {
			out = append(out, Need{Entry: e})
		}
	}
	return out
}
