package parcel

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Kind says what was copied.
type Kind string

// Kinds of parcels.
const (
	Cards  Kind = "cards"
	Lanes  Kind = "lanes"
	Phases Kind = "phases"
	Map    Kind = "map"
)

// Parcel is a piece of a project. The zero Parcel is empty.
type Parcel struct {
	Kind Kind
	// Map is the map it was taken from.
	Map domain.ID
	// Roots are the cards, lanes or phases that were copied, in the order of the map, or the map.
	Roots []domain.ID
	// Origins says for cards of a future state that were cut what they came from.
	Origins map[domain.ID]domain.ID
	doc     *document.Document
}

// IsEmpty says that nothing was copied.
func (p Parcel) IsEmpty() bool { return p.doc == nil || len(p.Roots) == 0 }

// View reads the records of a parcel. Beside what was copied it holds the map around it.
func (p Parcel) View() document.View { return p.doc }

// Image is a picture of a parcel.
func (p Parcel) Image(h domain.Hash) ([]byte, bool) {
	if p.doc == nil {
		return nil, false
	}
	return p.doc.Image(h)
}

// Has says whether a record was copied itself.
func (p Parcel) Has(id domain.ID) bool {
	for _, root := range p.Roots {
		if root == id {
			return true
		}
	}
	return false
}

// OfCards takes cards of a map.
func OfCards(v document.View, m domain.ID, ids []domain.ID) Parcel {
	wanted := setOf(ids)
	p := Parcel{Kind: Cards, Map: m}
	for _, c := range document.MapCards(v, m) {
		if wanted[c.ID] {
			p.Roots = append(p.Roots, c.ID)
		}
	}
	g := newGathering(v)
	g.around(m)
	for _, id := range p.Roots {
		g.whole(id)
	}
	return g.close(p)
}

// OfLanes takes lanes with all their cards.
func OfLanes(v document.View, m domain.ID, ids []domain.ID) Parcel {
	wanted := setOf(ids)
	p := Parcel{Kind: Lanes, Map: m}
	g := newGathering(v)
	g.around(m)
	for _, l := range document.Lanes(v, m) {
		if !wanted[l.ID] {
			continue
		}
		p.Roots = append(p.Roots, l.ID)
		g.whole(l.ID)
		for _, s := range document.Columns(v, m) {
			for _, c := range document.Cards(v, l.ID, s.ID) {
				g.whole(c.ID)
			}
		}
	}
	return g.close(p)
}

// OfPhases takes phases with their steps and cards.
func OfPhases(v document.View, m domain.ID, ids []domain.ID) Parcel {
	wanted := setOf(ids)
	p := Parcel{Kind: Phases, Map: m}
	g := newGathering(v)
	g.around(m)
	lanes := document.Lanes(v, m)
	for _, ph := range document.Phases(v, m) {
		if !wanted[ph.ID] {
			continue
		}
		p.Roots = append(p.Roots, ph.ID)
		g.whole(ph.ID)
		for _, s := range document.Steps(v, ph.ID) {
			g.whole(s.ID)
			for _, l := range lanes {
				for _, c := range document.Cards(v, l.ID, s.ID) {
					g.whole(c.ID)
				}
			}
		}
	}
	return g.close(p)
}

// OfMap takes a whole map.
func OfMap(v document.View, m domain.ID) Parcel {
	p := Parcel{Kind: Map, Map: m}
	if _, ok := document.Find[domain.Map](v, m); ok {
		p.Roots = []domain.ID{m}
	}
	g := newGathering(v)
	g.whole(m)
	g.around(m)
	for _, ph := range document.Phases(v, m) {
		g.whole(ph.ID)
		for _, s := range document.Steps(v, ph.ID) {
			g.whole(s.ID)
		}
	}
	for _, l := range document.Lanes(v, m) {
		g.whole(l.ID)
	}
	for _, s := range document.LaneSets(v, m) {
		g.whole(s.ID)
	}
	for _, c := range document.MapCards(v, m) {
		g.whole(c.ID)
	}
	return g.close(p)
}

// Cut remembers what the cards of a future state came from: they are the same cards when they are
// put in again, because the old ones are gone.
func (p Parcel) Cut(v document.View) Parcel {
	p.Origins = make(map[domain.ID]domain.ID)
	for _, id := range p.Roots {
		for _, o := range document.Linked(v, id, domain.LinkCurrent) {
			p.Origins[id] = o
		}
	}
	return p
}

func setOf(ids []domain.ID) map[domain.ID]bool {
	out := make(map[domain.ID]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out
}
