package analysis

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// AboutPersona counts the cards and the maps that have to do with a persona: cards tied to it or
// standing in a map about it, and maps about it or with a card tied to it.
func AboutPersona(v document.View, id domain.ID) (cards, maps int) {
	for _, m := range document.Maps(v) {
		n := tiedCards(v, m.ID, id)
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

func tiedCards(v document.View, m, persona domain.ID) int {
	n := 0
	for _, c := range document.MapCards(v, m) {
		for _, l := range document.Links(v, c.ID) {
			if l.Kind == domain.LinkPersona && l.To == persona {
				n++
				break
			}
		}
	}
	return n
}
