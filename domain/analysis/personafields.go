package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// PersonaField is one of the fields that make a persona canvas complete.
type PersonaField struct {
	// Key is that of the catalogue.
	Key    string
	Filled bool
}

// PersonaFields says which of the twelve fields that matter most are filled.
func PersonaFields(v document.View, id domain.ID) []PersonaField {
	p, _ := document.Find[domain.Persona](v, id)
	held := make(map[string]bool)
	for _, e := range document.AllEntries(v, id) {
		held[e.Field] = true
	}
	roles := p.Roles != 0 || len(document.Linked(v, id, domain.LinkPersonaRole)) > 0
	return []PersonaField{
		{"persona.quote", p.Quote != ""},
		{"persona.roles", roles},
		{"persona.goals", held["persona.goals"]},
		{"persona.pains", held["persona.pains"]},
		{"persona.needs", held["persona.needs"]},
		{"persona.behaviour", held["persona.behaviour"]},
		{"persona.touchpoints", held["persona.touchpoints"]},
		{"persona.information", held["persona.information"]},
		{"persona.decision_style", held["persona.decision_style"]},
		{"persona.character", held["persona.character"]},
		{"persona.evidence", len(document.Evidence(v, id)) > 0},
		{"persona.message", p.Message != ""},
	}
}

// Supported says whether an entry rests on more than an assumption.
func Supported(v document.View, e domain.Entry) bool {
	switch e.Basis {
	case domain.BasisUnsaid, domain.BasisAssumption:
		return len(document.Linked(v, e.ID, domain.LinkSupport)) > 0
	}
	return true
}

// PersonaCards counts the cards of a persona and those that rest on more than an assumption. Lists
// with a form of their own, such as channels and feelings, are no cards.
func PersonaCards(v document.View, id domain.ID) (cards, supported int) {
	for _, e := range document.AllEntries(v, id) {
		switch e.Field {
		case "persona.goals", "persona.needs", "persona.pains", "persona.objections", "persona.interests", "persona.expectations",
			"persona.behaviour", "persona.buying", "persona.decision_factors", "persona.sources", "persona.habits", "persona.content":
			cards++
			if Supported(v, e) {
				supported++
			}
		}
	}
	return cards, supported
}
