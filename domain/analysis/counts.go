package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/round"
)

// kindOf is what the cards of a lane look like; a kind the catalogue does not know holds text.
func kindOf(l domain.Lane) catalog.CardKind {
	return catalog.CardsOf(l)
}

// written says that a lane holds cards somebody wrote. Chips of touchpoints, points of the curve,
// names of people, roles and indicators are shown on a map, but nobody would call them its cards.
func written(l domain.Lane) bool {
	switch kindOf(l) {
	case catalog.CardTouchpoint, catalog.CardFeeling, catalog.CardResponsible, catalog.CardIndicator,
		catalog.CardRole, catalog.CardPrivacy, catalog.CardEvidence, catalog.CardMoment:
		return false
	}
	return true
}

// CardCount is the number of cards written on a map, in hidden lanes too.
func CardCount(v document.View, m domain.ID) int {
	n := 0
	for _, l := range document.Lanes(v, m) {
		n += LaneCards(v, l)
	}
	return n
}

// LaneCards is the number of cards written in a lane.
func LaneCards(v document.View, l domain.Lane) int {
	if !written(l) {
		return 0
	}
	cards, _ := inLane(v, l)
	return cards
}

// EmptyFields is the number of cells that still ask their question. A curve does not need a point
// in every column, and who takes care of a phase is counted by PhasesWithoutOwner; hidden lanes ask
// nothing.
func EmptyFields(v document.View, m domain.ID) int {
	n := 0
	columns := columnCount(v, m)
	for _, l := range document.Lanes(v, m) {
		if kind := kindOf(l); l.Hidden || !asks(kind) {
			continue
		}
		_, cells := inLane(v, l)
		n += columns - cells
	}
	return n
}

// asks says that an empty cell of a lane is a gap. Owners are counted on their own, and the other
// kinds draw from the rest of the map or mark what is not there everywhere.
func asks(kind catalog.CardKind) bool {
	switch kind {
	case catalog.CardFeeling, catalog.CardResponsible, catalog.CardEvidence, catalog.CardMoment:
		return false
	}
	return true
}

// PhasesWithoutOwner lists the phases of a map nobody takes care of, from left to right. A map
// without a lane for that does not ask, so it lists none.
func PhasesWithoutOwner(v document.View, m domain.ID) []domain.ID {
	var lanes []domain.Lane
	for _, l := range document.Lanes(v, m) {
		if kindOf(l) == catalog.CardResponsible {
			lanes = append(lanes, l)
		}
	}
	if len(lanes) == 0 {
		return nil
	}
	var out []domain.ID
	for _, p := range document.Phases(v, m) {
		if !held(v, lanes, p.ID) {
			out = append(out, p.ID)
		}
	}
	return out
}

func held(v document.View, lanes []domain.Lane, phase domain.ID) bool {
	for _, s := range document.Steps(v, phase) {
		for _, l := range lanes {
			if len(v.Children(document.Cell(l.ID, s.ID))) > 0 {
				return true
			}
		}
	}
	return false
}

// KeyMoments lists the cards pinned with a waymark on the curve of feelings, from left to right.
// A card of another lane can take part in a key moment too, but stands for none of its own.
func KeyMoments(v document.View, m domain.ID) []domain.ID {
	var out []domain.ID
	columns := document.Columns(v, m)
	for _, l := range document.Lanes(v, m) {
		if kindOf(l) != catalog.CardFeeling {
			continue
		}
		for _, s := range columns {
			for _, c := range document.Cards(v, l.ID, s.ID) {
				if c.KeyMoment && !c.Expected {
					out = append(out, c.ID)
				}
			}
		}
	}
	return out
}

// Overdue is the number of measures that should have been done before today.
func Overdue(v document.View, today domain.Date) int {
	n := 0
	for _, m := range document.Measures(v) {
		if m.Overdue(today) {
			n++
		}
	}
	return n
}

// OpenExchanges is the number of answers to workbooks that are still to come; those of deleted maps
// wait for none.
func OpenExchanges(v document.View) int { return round.Open(v) }

// MissingRoles is the set of basic roles of the buying centre that no persona holds. A project
// without personas misses persons first, so nothing is missing there.
func MissingRoles(v document.View) domain.Role {
	personas := document.Personas(v)
	if len(personas) == 0 {
		return 0
	}
	var held, basic domain.Role
	for _, p := range personas {
		held |= p.Roles
	}
	for _, r := range catalog.Roles() {
		if !r.Optional {
			basic |= r.Role
		}
	}
	return basic &^ held
}

// HasCards says whether any cell of a lane holds a card.
func HasCards(v document.View, l domain.Lane) bool {
	cards, _ := inLane(v, l)
	return cards > 0
}
