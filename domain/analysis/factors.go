package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// FactorState says whether a project shows one of the six C-factors.
type FactorState struct {
	Factor catalog.Factor
	Met    bool
}

// afterDeal is the first colour of a phase behind the deal: colours tell what happens in a phase.
const afterDeal = 5

// Factors judges the six C-factors in their order. A project can show that personas, touchpoints,
// a filled map and a look beyond the deal exist. Whether the company lives by them, and whether it
// declared that as a goal, no map can know: those factors stay open.
func Factors(v document.View) []FactorState {
	journey, lifecycle := false, false
	for _, m := range document.Maps(v) {
		if journey && lifecycle {
			break
		}
		filled, after := reach(v, m.ID)
		journey, lifecycle = journey || filled, lifecycle || after
	}
	met := map[string]bool{
		"factor.persona":     len(document.Personas(v)) > 0,
		"factor.touchpoints": len(document.Touchpoints(v)) > 0,
		"factor.journey":     journey,
		"factor.lifecycle":   lifecycle,
	}
	var out []FactorState
	for _, f := range catalog.Factors() {
		out = append(out, FactorState{f, met[f.Key]})
	}
	return out
}

// reach says whether every phase of a map holds something, and whether one behind the deal does.
func reach(v document.View, m domain.ID) (filled, after bool) {
	lanes, phases := document.Lanes(v, m), document.Phases(v, m)
	filled = len(phases) > 0
	for _, p := range phases {
		if !held(v, lanes, p.ID) {
			filled = false
			continue
		}
		after = after || p.Color >= afterDeal
	}
	return filled, after
}
