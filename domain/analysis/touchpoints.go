package analysis

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// MapPhases tells for each touchpoint in which phases the cards of any map show it.
func MapPhases(v document.View) map[domain.ID]domain.PhaseSet {
	out := map[domain.ID]domain.PhaseSet{}
	for _, m := range document.Maps(v) {
		var lanes []domain.ID
		for _, l := range document.Lanes(v, m.ID) {
			if l.As() == domain.LaneTouchpoints {
				lanes = append(lanes, l.ID)
			}
		}
		for _, p := range document.Phases(v, m.ID) {
			if p.Color < 1 || p.Color > domain.PhaseColors {
				continue
			}
			for _, s := range document.Steps(v, p.ID) {
				for _, l := range lanes {
					for _, c := range document.Cards(v, l, s.ID) {
						if !c.Touchpoint.IsZero() {
							out[c.Touchpoint] = out[c.Touchpoint].With(p.Color, true)
						}
					}
				}
			}
		}
	}
	return out
}

// PhaseNames calls each of the seven phases by the name that the first map with its colour gives it;
// "" where no map has it.
func PhaseNames(v document.View) [domain.PhaseColors]string {
	var out [domain.PhaseColors]string
	for _, m := range document.Maps(v) {
		for _, p := range document.Phases(v, m.ID) {
			if p.Color >= 1 && p.Color <= domain.PhaseColors && out[p.Color-1] == "" {
				out[p.Color-1] = p.Title
			}
		}
	}
	return out
}

// Importance is how much a touchpoint matters: what its personas expect on average, each weighted by
// how much it uses it. Without such personas it is what was said of all, and computed is false; who
// says what is expected has said enough.
func Importance(v document.View, t domain.Touchpoint) (points float64, computed bool) {
	sum, weight := 0.0, 0.0
	for _, u := range document.Uses(v, t.ID) {
		if u.Expectation > 0 && u.Usage > 0 {
			sum += float64(u.Expectation * u.Usage)
			weight += float64(u.Usage)
		}
	}
	if weight > 0 {
		return sum / weight, true
	}
	if t.Importance > 0 {
		return float64(t.Importance), false
	}
	return float64(t.Expectation), false
}
