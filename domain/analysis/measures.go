package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Place is where a map shows a record.
type Place struct {
	Card domain.ID
	Map  domain.Map
	// Phase is the phase of the card and Number its place in the map, counted from 1.
	Phase  domain.Phase
	Number int
}

// MeasurePlaces finds the cards of each measure, map by map and from left to right. Only lanes of
// measures are looked at.
func MeasurePlaces(v document.View) map[domain.ID][]Place {
	out := make(map[domain.ID][]Place)
	visitShown(v, domain.LaneMeasures, func(c domain.Card, p Place) {
		if !c.Measure.IsZero() {
			out[c.Measure] = append(out[c.Measure], p)
		}
	})
	return out
}

// IndicatorPlaces finds the cards that show each indicator, map by map and from left to right.
func IndicatorPlaces(v document.View) map[domain.ID][]Place {
	out := make(map[domain.ID][]Place)
	visitShown(v, domain.LaneIndicators, func(c domain.Card, p Place) {
		if !c.Indicator.IsZero() {
			out[c.Indicator] = append(out[c.Indicator], p)
		}
	})
	return out
}

// visitShown visits the cards in the lanes of one kind.
func visitShown(v document.View, kind domain.LaneKind, visit func(domain.Card, Place)) {
	for _, m := range document.Maps(v) {
		phases := document.Phases(v, m.ID)
		for _, l := range document.Lanes(v, m.ID) {
			if l.Kind != kind {
				continue
			}
			for n, p := range phases {
				for _, s := range document.Steps(v, p.ID) {
					for _, c := range document.Cards(v, l.ID, s.ID) {
						visit(c, Place{Card: c.ID, Map: m, Phase: p, Number: n + 1})
					}
				}
			}
		}
	}
}
