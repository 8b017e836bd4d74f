package edit

import "wegmarke/domain"

// shows says whether the cards of a lane show other records.
func shows(k domain.LaneKind) bool {
	return k == domain.LaneTouchpoints || k == domain.LaneMeasures || k == domain.LaneIndicators
}

// hangOn gives a record that belongs to a card a new ID and another card.
func hangOn(r domain.Record, card domain.ID) domain.Record {
	switch r := r.(type) {
	case domain.Evidence:
		r.ID, r.Subject = domain.NewID(), card
		return r
	case domain.Comment:
		r.ID, r.Subject = domain.NewID(), card
		return r
	case domain.Link:
		r.ID, r.From = domain.NewID(), card
		return r
	case domain.Entry:
		r.ID, r.Subject = domain.NewID(), card
		return r
	}
	return r
}
