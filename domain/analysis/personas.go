package analysis

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AboutPersona counts the cards and the maps that have to do with a persona: cards tied to it or
// standing in a map about it, and maps about it or with a card tied to it.
func AboutPersona(v *document.Document, id domain.ID) (cards, maps int) {
	tied := tiedCards(v, id)
	for _, m := range document.Maps(v) {
		n := len(tied[m.ID])
		about := m.Persona == id || slices.Contains(document.Linked(v, m.ID, domain.LinkMapPersona), id)
		if n > 0 || about {
			maps++
		}
		if m.Persona == id {
			n = CardCount(v, m.ID)
		}
		cards += n
	}
	return cards, maps
}

// tiedCards are the cards that are tied to a persona, of each map. It looks through the references and
// not through the cards, of which there may be twenty thousand.
func tiedCards(v *document.Document, persona domain.ID) map[domain.ID]map[domain.ID]bool {
	out := make(map[domain.ID]map[domain.ID]bool)
	for _, from := range v.Linking(persona, domain.LinkPersona) {
		if c, ok := document.Find[domain.Card](v, from); ok {
			m := document.MapOf(v, c)
			if out[m] == nil {
				out[m] = make(map[domain.ID]bool)
			}
			out[m][c.ID] = true
		}
	}
	return out
}

// TiedCards lists the cards that are tied to a persona, in the order in which the maps show them.
func TiedCards(v *document.Document, persona domain.ID) []domain.ID {
	var out []domain.ID
	tied := tiedCards(v, persona)
	for _, m := range document.Maps(v) {
		if len(tied[m.ID]) == 0 {
			continue
		}
		for _, c := range document.MapCards(v, m.ID) {
			if tied[m.ID][c.ID] {
				out = append(out, c.ID)
			}
		}
	}
	return out
}
