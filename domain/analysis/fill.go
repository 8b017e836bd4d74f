package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// counting is a view that counts along, as a document does. A draft does not, and is gone through.
type counting interface {
	InLane(lane domain.ID) (cards, cells int)
	InStep(step domain.ID) int
}

// inLane is the number of cards in a lane, and of its cells that hold any.
func inLane(v document.View, l domain.Lane) (cards, cells int) {
	if c, ok := v.(counting); ok {
		return c.InLane(l.ID)
	}
	for _, s := range document.Columns(v, l.Map) {
		if n := len(v.Children(document.Cell(l.ID, s.ID))); n > 0 {
			cards, cells = cards+n, cells+1
		}
	}
	return cards, cells
}

// columnCount is the number of steps of a map.
func columnCount(v document.View, m domain.ID) int {
	n := 0
	for _, p := range v.Children(domain.Parent{Table: domain.TablePhase, A: m}) {
		n += len(v.Children(domain.Parent{Table: domain.TableStep, A: p}))
	}
	return n
}

// holds says whether any card lies in a phase.
func holds(v document.View, lanes []domain.Lane, phase domain.ID) bool {
	c, ok := v.(counting)
	if !ok {
		return held(v, lanes, phase)
	}
	for _, s := range v.Children(domain.Parent{Table: domain.TableStep, A: phase}) {
		if c.InStep(s) > 0 {
			return true
		}
	}
	return false
}
